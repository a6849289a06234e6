/**
 * Polite frames, commands, headings and odd word orders of English questions put into the plain order: “Could you tell me what the
 * rate is?” asks “What is the rate?”, and so does “Give the rate.”
 */

type Shape = readonly [pattern: RegExp, plain: string];

const ASKER =
  '(?:what|which|how|who|whom|whose|when|where|why|(?:by|in|at|on|to|from|under|below|above|for|within|since|until) (?:what|which|how|whom|whose))';
/** Those for whom one asks: the delegation, my boss, our visitors. */
const TOLD =
  '(?:me|us|(?:the|our|my|this|these|a) (?:\\w+ )?(?:delegat(?:ion|es?)|visitors?|guests?|mayor|vice mayor|secretary|director|boss|leaders?|leadership|team|committee|group|meeting|colleagues?|minister|ambassador|audience|panel|office|investors?|readers?|journalists?|reporters?))';
/** What the answer is for. */
const ERRAND =
  '(?:(?:a|an|the|my|our|his|her|this|tomorrow|monday) )+(?:\\w+ ){0,2}(?:speech|talk|briefing|report|meeting|presentation|slides?|memo|paper|article|press release|press conference|visit|lecture|note|newsletter|interview|study tour)(?: (?:tomorrow|today|next week|tonight|on \\w+))?';
const ENOUGH =
  '(?:just |only )?(?:one|two|three|a few|a couple|any|the (?:number|figure|name|year|date|main ones?)|a (?:number|figure|name|short answer|brief answer|sentence|line|list))(?: (?:or|to) (?:two|three|four))?(?: (?:examples?|sentences?|lines?|points?|of them))?';
const POLITE = [
  `(?:please |kindly )?(?:could|can|would|will) (?:you|someone|anyone) (?:please |kindly |perhaps )?(?:tell|inform|advise|let|show|explain to|help|remind|brief) ${TOLD}(?: know| understand| find out)?`,
  '(?:i|we)(?: would|\\u2019d|\'d)? (?:also )?(?:like|love|want|wish|need) to (?:know|learn|find out|ask|check|understand)',
  '(?:i|we)(?: am| are|\'m|\'re)?(?: was| were)? (?:just |very )?(?:curious|wonder(?:ing)?|interested(?: to know)?|asking)(?: about| to know)?',
  '(?:may|might|can) (?:i|we) ask(?: you)?',
  'do(?:es)? (?:you|anyone|anybody) (?:happen to )?know',
  `(?:please |kindly )?(?:tell|inform|let|remind|brief|advise|show|help) ${TOLD}(?: know| understand| find out)?`,
  `(?:for|before|ahead of) ${ERRAND}`,
  '(?:please|kindly)(?: (?:say|explain|state|indicate|specify))?',
].join('|'); // prettier-ignore
const TELL =
  '(?:give|state|provide|specify|indicate|report|quote|cite|supply|note|name|tell|list|show)(?: (?:me|us))?';
const ASKS = /\b(?:what|which|how|who|whom|whose|when|where|why)\b/iu;
const GRADED =
  'score|mark|grade|level|income|age|amount|threshold|size|price|figure|number|rate|percentage|point|temperature|height|area';
const REACHED = 'rate|percentage|percent|level|figure|share|proportion|number|value';

const i = (source: string): RegExp => new RegExp(source, 'iu');

const THANKS =
  '(?:many )?thanks(?: (?:a lot|in advance|very much))?|thank you(?: (?:in advance|very much|so much))?|cheers';

/** What is said beside the question: what it is for, how much is enough, thanks. */
const ASIDE: readonly Shape[] = [
  [i(`(?<=[.?!]) *(?:please|${THANKS})[.!?]*$`), ''],
  [i(`,? *\\b(?:please|kindly|${THANKS})(?=[.!?]*$)`), ''],
  [
    i(
      `(?<=[.?!]) *${ENOUGH} (?:will do|would do|is enough|are enough|is fine|are fine|suffices?|will suffice|would be enough|is all i need)[.!]*$`,
    ),
    '',
  ],
  [i(`[,;]? *(?:- )?\\b${ENOUGH} (?:will do|would do|will suffice|is all i need)[.!]*$`), ''],
  [i(`(?<=[.?!]) *(?:just|only) (?:the )?(?:number|figure|name|year|date|facts?)s?(?: please)?[.!]*$`), ''],
  [
    i(
      `(?<=[.?!]) *(?:i|we)(?: am| are|'m|'re| will|'ll)? (?:need|want|require|use|using|asking|writing|preparing|drafting|going to use) (?:it |this |that |them |the answer |these )?(?:for )?${ERRAND}[.!]*$`,
    ),
    '',
  ],
  [i(`,? (?:which |as )?(?:i|we) (?:need|want|require) (?:it |this |that )?for ${ERRAND}(?=[.?!]*$)`), ''],
  [
    i(
      `^(?:i|we)(?: am|'m| are|'re)? (?:preparing|writing|drafting|working on|giving) ${ERRAND}(?:[.,:;]+| and) *(?=\\w)`,
    ),
    '',
  ],
  [i(`,? for ${ERRAND}(?=[.?!]*$)`), ''],
];

/** What asks, said plainly. Each is tried once, in this order. */
const SHAPES: readonly Shape[] = [
  ...ASIDE,
  [i(`^(?:hello|hi|good (?:morning|afternoon|day)|excuse me|sorry)\\b[,.!]* +(?=\\w)`), ''],
  [i(`^(?:${POLITE})[,:]? (?=${ASKER}\\b)`), ''],
  [i(`^(?:${POLITE})[,:]? (?:if|whether) (?:or not )?`), 'is it true that '],
  [i(`^(what|who|where|when) (the|its|their|his|her) ([^?]+?) (is|are|was|were)(?=[?.]*$)`), '$1 $4 $2 $3'],
  [i(`^(?:please )?${TELL} (?:the )?(?:exact |total |overall |current )?number of `), 'how many '],
  [i(`^(?:please )?${TELL} (?:the )?names? of `), 'name '],
  [i(`^(?:please )?(?:give|state|provide|specify|indicate|report|quote|cite|supply)(?: me| us)? (the|its|their) (?=(?:[\\w-]+ ){0,3}?[\\w-]*[^s\\W](?: of| for| in| at| to|[?.]*$))`), 'what is $1 '],
  [i(`^(?:please )?(?:give|state|provide|specify|indicate|report|quote|cite|supply)(?: me| us)? (the|its|their) `), 'what are $1 '],
  [i(`\\bhow (?:large|big|high|great|long|small|wide|good) an? (?!part\\b)`), 'what '],
  [i(`\\bto (?:what|which) (?:${REACHED})\\b(?! of)`), 'to what level'],
  [i(`\\bto (?:what|which) (?!level\\b)(?=(?:[\\w-]+ ){0,2}?(?:score|mark|amount|sum|price|size|total|${REACHED})\\b)`), 'to what level '],
  [i(`\\b(?:below|under|lower than|less than) (?:what|which) (?=(?:[\\w-]+ ){0,2}(?:${GRADED})s?\\b)`), 'below what '],
  [i(`\\b(?:above|over|higher than|beyond|more than) (?:what|which) (?=(?:[\\w-]+ ){0,2}(?:${GRADED})s?\\b)`), 'above what '],
  [/\bwhat (did|has|have|had) (.+?) (rise|risen|climb|climbed|grow|grown|increase|increased|fall|fallen|drop|dropped|decline|declined|shrink|shrunk|sink|go up|go down|come down) to(?=[?.,]|$| (?:in|after|by|over)\b)/iu, 'to what level $1 $2 $3'],
  [/\bwhat (?:became|has become|becomes|will become) of\b/iu, 'what happened to'],
  [/(?<!\b(?:above|below|over|under|from|to|at|than|by) )\bwhat (?:sum|amount)(?: of (?:money|cash|funds))?(?= (?:did|does|do|was|is|were|has|have|can|will|must|may)\b)/iu, 'how much money'],
  [i(`^what (is|was|are|were) the (?:official |full |brand )?names? of (?:the )?(?!.*\\b(?:mayor|secretary|director|head|chief|president|manager|person|leader|people)\\b)(.+?)(?=[?.]*$)`), 'what $1 the $2 called'],
  [i(`\\bwhat name (?:was|is|has been) given to (.+?)(?=[?.]*$)`), 'what is $1 called'],
]; // prettier-ignore

/** Headings that ask for a number: “lift installation count 2021”. */
const HEADINGS: readonly Shape[] = [
  [/^(?:the )?(?:total |overall |current )?(?:number|count|tally) of (?=\w)/iu, 'how many '],
  [/^(?:the )?((?:[\w'’-]+ ){1,5}?)(?:count|tally|headcount|total|numbers)(?= *(?:[?.,]|$|\d{4}|(?:in|after|before|for|by|as|since)\b))/iu, 'how many $1'],
]; // prettier-ignore

const said = (text: string, shapes: readonly Shape[]): string =>
  shapes.reduce((plain, [pattern, order]) => plain.replace(pattern, order), text);

/** Begins what is no heading: a verb in front, somebody who speaks. */
const SENTENCE =
  /^(?:is|are|was|were|do|does|did|can|could|may|must|has|have|had|will|would|should|we|i|our|my|you|they|list|compare|name|describe|explain|summari[sz]e|draft|write)\b/iu;

/** A question in the plain order of English; what has it already stays as it is. */
export function plainOrder(english: string): string {
  const plain = said(english.trim(), SHAPES);
  return ASKS.test(plain) || SENTENCE.test(plain) ? plain : said(plain, HEADINGS);
}
