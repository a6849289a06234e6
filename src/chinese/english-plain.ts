import { plainOrder } from './english-shapes.js';

/** Numbers in words, and words of two senses that their neighbours tell apart, before an English question is put into Chinese. */

const ONES: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}; // prettier-ignore
const TENS: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
  thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20,
}; // prettier-ignore

const anyOf = (words: Readonly<Record<string, number>>): string => Object.keys(words).join('|');
const ONE = anyOf(ONES);
const TEN = anyOf(TENS);
const ORDINAL = anyOf(ORDINALS);
/** A number in figures or in words. */
const N = `\\d[\\d,.]*|(?:${TEN})(?:[ -](?:${ONE}))?|${ONE}`;

/** “thirty-six” is 36; figures stay. */
function valueOf(words: string): string {
  if (/^\d/u.test(words)) return words;
  return String(
    words
      .toLowerCase()
      .split(/[ -]/u)
      .reduce((sum, word) => sum + (TENS[word] ?? ONES[word] ?? 0), 0),
  );
}
const placeOf = (word: string): string => String(ORDINALS[word.toLowerCase()] ?? word.replace(/\D/gu, ''));

type Rewriting = readonly [
  pattern: RegExp,
  plain: (found: string, a: string, b: string, c: string, d: string) => string,
];
const re = (source: string): RegExp => new RegExp(source, 'giu');

const UNITS = 'yuan|days?|hours?|months?|years?|minutes?|weeks?|working days?|percentage points?';
const RANKED = `(?:(${ORDINAL})|(\\d+)(?:st|nd|rd|th))(?: place| position| spot)?`;

/** Nobody speaks of those over forty as of an age group; “over 40 in the county” counts something. */
const YOUNGEST = 50;

/** Numbers, with what stands around them said in Chinese where the order of words would lose it. */
const NUMBERS: readonly Rewriting[] = [
  [re(`\\bfrom ${RANKED} (?:place )?to ${RANKED}\\b`), (_, a, b, c, d) => `从第${placeOf(a || b)}位到第${placeOf(c || d)}位`],
  [re(`\\b(?:ranks?|ranked|ranking|came|comes|placed|finished|finish) (?:in )?${RANKED}\\b`), (_, a, b) => `rank 第${placeOf(a || b)}位`],
  [re(`\\b(?:the )?(?:national |provincial |country's )?top[ -](${N})\\b`), (_, n) => `前${valueOf(n)}位`],
  [re(`\\b(${N})[ -]years?[ -]olds?\\b`), (_, n) => `${valueOf(n)}岁`],
  [re(`\\b(?:aged|age) (${N})\\b(?! (?:and|or) (?:over|above|older|up))`), (_, n) => `${valueOf(n)}岁`],
  [
    re(
      `(?:aged )?(?:\\bover|\\babove|\\bolder than)(?: the age of)? (${N})(?= (?:years old|get|can|eat|pay|ride|live|who|in|at|receive|are|have|and)\\b|[?.,]|$)`,
    ),
    (found, n) => (Number(valueOf(n)) < YOUNGEST ? found : `${valueOf(n)}岁以上`),
  ],
  [re(`\\baged (${N}) (?:and|or) (?:over|above|older|up)\\b`), (_, n) => `${valueOf(n)}岁以上`],
  [re(`\\b(${N})[ -](?:percent|per cent)\\b`), (_, n) => `${valueOf(n)}%`],
  [re(`\\bscor(?:e|es|ed|ing) (?:under|below|less than) (${N})(?: points?| marks?)?\\b`), (_, n) => `score 低于${valueOf(n)}分`],
  [re(`\\b(?:below|under|lower than|less than) (${N}) (?=(?:credit |penalty )?(?:points?|marks?)\\b)`), (_, n) => `低于${valueOf(n)}分 `],
  [re(`\\b(?:lower|worse) than (${N})\\b`), (_, n) => `低于${valueOf(n)}`],
  [re(`\\b(?:higher|better) than (${N})\\b`), (_, n) => `高于${valueOf(n)}`],
  [re(`\\bscor(?:e|es|ed|ing) (?:over|above|more than) (${N})(?: points?| marks?)?\\b`), (_, n) => `score 高于${valueOf(n)}分`],
  [re(`\\b(?:down|reduced|cut|trimmed|fallen|fell|slashed|dropped) from (${N})\\b(?! to)`), (_, n) => `从${valueOf(n)}减到`],
  [re(`\\b(?:up|increased|risen|rose|raised|grown|grew) from (${N})\\b(?! to)`), (_, n) => `从${valueOf(n)}增加到`],
  [re(`\\b(${N}) (\\w+) (?:became|turned into|were merged into|shrank to|were cut to|were reduced to) (${N})\\b`), (_, a, b, c) => `${valueOf(a)} ${b} 减为${valueOf(c)}`],
  [re(`\\b(${N})[ -](${UNITS})\\b`), (_, n, unit) => `${valueOf(n)} ${unit}`],
  [re(`\\b((?:${TEN})(?:[ -](?:${ONE}))?)\\b(?! *-)`), (_, n) => valueOf(n)],
]; // prettier-ignore

const DET = '(?:a |an |the |its |their |his |her |this |that |such )?';
const MEDICAL =
  /\b(?:patient|disease|illness|medical|doctor|clinic|cancer|hypertension|diabet\w+|sewage|wastewater|waste water|water|rubbish|sick)\w*\b/iu;

const QUARTERS = ['first', 'second', 'third', 'fourth'];
const GIVEN =
  '(?:\\d|one|two|three|some|more|enough|extra|money|cash|funds?|funding|capital|investment|finance|equity|private|social|foreign)';
const AILS =
  /\b(?:problems?|shortcomings?|weakness(?:es)?|faults?|failings?|failures?|mistakes?|difficult(?:y|ies)|errors?|gaps?|defects?)\b/iu;
const INSURED =
  /\b(?:insurance|insured|pensions?|provident|premiums?|per capita|per head|per person|fund)\b/iu;

/** Rewrites a word where the sentence speaks of what it then means. */
const where =
  (about: RegExp, word: RegExp, plain: string): ((english: string) => string) =>
  (english) =>
    about.test(english) ? english.replace(word, plain) : english;

const PUBLIC_PEOPLE =
  /\b(?:officials?|cadres?|teachers?|staff|managers?|workers?|employees|civil servants?|doctors?|judges?|nurses?)\b/iu;

/** Senses that any other word of the sentence may tell. */
const TOLD_AFAR: readonly ((english: string) => string)[] = [
  where(
    AILS,
    /\b(?:(?:itself|themselves|openly|frankly|candidly) )?(?:admit|acknowledg|conced|confess)(?:s|es|e|ed|ted|ting|ing)?\b(?: to)?(?! (?:patients?|students?|pupils?|new|members?)\b)/giu,
    '存在',
  ),
  where(
    INSURED,
    /\b(?:annual |yearly |personal |individual )?contributions?\b(?! (?:to|by|of) (?:the )?(?:gdp|growth|economy|tax))/giu,
    '缴费',
  ),
  where(
    /\b(?:how much|how (?:is|was|are|were|will|did|does|do)\b.*\b(?:money|funds?|funding|capital|cash)|(?:money|funds?|capital|cash)\b.*\b(?:is|are|was|were|been|be) raised)\b/iu,
    /\brais(?:e|es|ed|ing)\b(?=(?: (?:for|from|through|by|via|in|with|so far|on)\b|[?.,]|$))/giu,
    '筹集',
  ),
  where(
    /\b(?:sewage|wastewater|waste|water|rubbish|garbage|manure|sludge)\b/iu,
    /\btreat(?:s|ed|ing)?\b/giu,
    '处理',
  ),
  where(
    PUBLIC_PEOPLE,
    /\b(was|were|are|is|been|be|get|gets|got) promoted\b(?! (?:across|in other|nationwide|citywide))/giu,
    '$1 提拔',
  ),
  where(/\bhow much (?:credit|money|funding|support|cash)\b/iu, /\bpledg(?:e|es|ed|ing)\b/giu, '承诺'),
  where(/\b(?:insurance|disab\w+|incapacity|injur\w+|needs?)\b/iu, /\bassess(?:es|ed|ing)?\b/giu, '评估'),
  where(
    /\b(?:acrobat\w*|troupes?|operas?|theatres?|theaters?|music\w*|danc\w+|concerts?|drama|stage|circus)\b/iu,
    /\bperform(?:ances?|s|ed|ing)?\b/giu,
    '演出',
  ),
  where(/\bwells?\b/iu, /\bsealed\b/giu, '封填'),
  where(/\b(?:books?|librar(?:y|ies)|readers?)\b/iu, /\bborrow(?:s|ed|ing)?\b/giu, '借阅'),
  where(
    /\b(?:tickets?|entry|entrance|admission|visitors?|trees?|walkers?|lawns?|green|playgrounds?|families)\b/iu,
    /(?<!\b(?:industrial|science|tech|technology|logistics|business|software|car|innovation|national|the industrial) )\bparks?\b(?! (?:management|committee|their|a |cars?))/giu,
    '公园',
  ),
  where(/\bhow much\b/iu, /\b(?:br(?:ing|ings|ought)|rake[sd]?|pull(?:s|ed)?|took|takes?) in\b/giu, 'income'),
  where(
    /\bhow (?:many|much)\b.*\b(?:can|could|does|do|will)\b/iu,
    /\bhold\b(?=[?.]|$| (?:at|in all|now))/giu,
    '容纳',
  ),
  where(
    /\bpoints?\b/iu,
    /\b(?:exchang|redeem|cash|trad|swap)(?:e|es|ed|s|ped|ing)?(?: in)?(?: for)?\b(?=[?.,]|$| (?:them|points|with|at)\b)/giu,
    '兑换',
  ),
  where(
    /\b(?:wind|solar|turbines?|panels?|kilowatts?|megawatts?|photovoltaic|dams?|grid)\b|\bhow much power\b/iu,
    /\bpower\b/giu,
    'electricity',
  ),
];

/** Senses that the neighbours tell. */
const SENSES: readonly Rewriting[] = [
  [/\bq([1-4])\b(?: of(?= (?:19|20)\d\d))?/giu, (_, number) => `${QUARTERS[Number(number) - 1] ?? ''} quarter`],
  [/\b((?:19|20)\d\d)[ -]?(q[1-4]|h[12])\b/giu, (_, year, part) => `${part} ${year}`],
  [/\bh([12])\b(?: of(?= (?:19|20)\d\d))?/giu, (_, half) => `${half === '1' ? 'first' : 'second'} half`],
  [/\badmitted (?:in)?to (?=(?:an? |the |its |their )?(?:\w+ ){0,2}(?:hospitals?|wards?|clinics?|care)\b)/giu, () => '住院 '],
  [/\badmitted (?:in)?to (?=(?:an? |the |its |their )?(?:[\w'’-]+ ){0,3}(?:schools?|colleges?|universit(?:y|ies)|kindergartens?|classe?s?|programmes?|programs?)\b)/giu, () => '录取 '],
  [/\b(was|were|is|are|been|be|being|got|get) admitted (?:in)?to\b/giu, (_, aux) => `${aux} 纳入`],
  [/\b(?:left|leave|leaves|leaving|quit|quits) (?=(?:their|his|her|its|the) (?:\w+ )?(?:posts?|jobs?|positions?|work)\b)/giu, () => '离职 '],
  [/\b(?:left|leave|leaves|leaving) (?=(?:the|their|its|our) (?:\w+ )?(?:incubators?|city|county|village|town|district|region|scheme|list|market|industry|island|home)\b)/giu, () => '离开 '],
  [/\b(?:break|breaks|broke|broken|breaking) (?=(?:the|its|their|a|any|such|traffic)? ?(?:\w+ )?(?:promises?|commitments?|rules?|laws?|contracts?|pledges?|ban|agreement)\b)/giu, () => '违反 '],
  [/\b(?:find|finds|found|finding|get|gets|got|land|landed) (?:a |an )?(?:new |local |steady |stable |full[- ]time )?(?:jobs?|work|employment)\b/giu, () => '就业'],
  [/\b(?:open|opens|opened|opening) (?=(?:a|an|up) (?:\w+ )?(?:pharmac\w+|shops?|restaurants?|stores?|hotels?|cafes?|factory|clinics?|kindergartens?|bookshops?|guesthouses?)\b)/giu, () => '开办 '],
  [/\bshar(?:e|es|ing) (?=(?:their|its|data|equipment|instruments?|resources|staff|teachers|doctors|parking|beds|one|an?)\b)/giu, () => '共享 '],
  [/\b(firms?|compan(?:y|ies)|enterprises?|banks?|groups?)((?: \w+)? (?:was|were|are|is|got|been|be|went)) listed\b(?! (?:in|as|on the (?:list|black)|among|under))/giu, (_, firms, aux) => `${firms}${aux} 上市`],
  [/\b(steel|cement|chemical|car|battery|food|bottling|auto|aluminium|processing|assembly|pilot|fertili[sz]er|sugar|glass|packing|textile) plants?\b/giu, (_, of) => `${of} factory`],
  [/\bwhat (?:are|is|were|was) ((?:they|he|she|[\w ]{3,30}?)) paid\b(?=[?.,]|$| (?:a|per|each|every)\b)/giu, (_, whom) => `how much salary do ${whom} get`],
  [/\bcarbon (?:was|were|is|are|has been)? ?sold\b|\bs(?:old|ell|ells|elling) (?:its |their )?carbon\b/giu, () => '碳汇交易'],
  [/\bland (?:was|were|is|has been|been) (?:sold|leased out|auctioned)\b|\b(?:sell|sells|sold|selling|auction(?:s|ed|ing)?) (?:the |its |more )?land\b|\bland sales?\b/giu, () => '土地出让'],
  [/\b(how many|these|those) trains\b/giu, (_, kind) => `${kind} 班列`],
  [/\bsettl(?:e|es|ed|ing) (?:down )?in (?=(?:the |its |this |a )?(?:\w+ )?(?:zones?|parks?|city|cities|district|county|town|base|incubator|area)\b)/giu, () => '落户 '],
  [/\bmatch(?:es|ed|ing)? (?=(?:\w+ ){1,3}(?:with|to|and)\b)/giu, () => '对接 '],
  [/\b(earns?|earned|earning)(?= (?:more|less|enough|better)\b)/giu, () => '收入'],
  [/\b(?:must|may|can|should|shall) ?not be (?:broken|crossed|breached|exceeded|overstepped)\b/giu, () => '不得突破'],
  [/\b(which (?:[\w'’-]+ ){1,2})heads (?=(?:the|its|a|an|this|that)\b)/giu, (_, which) => `${which}leads `],
  [/(?<=\b(?:is|are|was|were|been) (?:\w+ly )?|\b(?:is|are|was|were) (?!the |its |an? |this )[\w'’-]+ )building(?=[?.]|$| (?:an?|the|its|their|new|more|up)\b)/giu, () => 'constructing'],
  [/\bright (?=(?:after|before|when|away|from|at|next|now)\b)/giu, () => ''],
  [/\b(?:get|gets|got|getting|obtain(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|secur(?:e|es|ed|ing)) (?:the |their |its |a )?(?:land|plots?|parcels?)\b/giu, () => '拿地'],
  [/\b((?:kindergarten|preschool|school|boarding|pupil|student|university|college)s?) (?:places|seats)\b/giu, (_, of) => `${of} 学位`],
  [/\b((?:nursery|childcare|cr[eè]che|day care)s?) (?:places|seats)\b/giu, (_, of) => `${of} 托位`],
  [new RegExp(`\\brais(?:e|es|ed|ing) (?=(?:an? |the |its |another |about |over |nearly |almost |some |up to )?${GIVEN}\\b)`, 'giu'), () => '筹集 '],
  [/\b(?=(?:money|funds?|capital|cash)\b)(\w+ (?:(?:was|were|is|are|has been|have been|being|been) )?)raised\b/giu, (_, money) => `${money}筹集`],
  [/\brat(?:e|es|ed|ing) (?=(?:the |its |their |this |that |a |an )?(?:government |public )?(?:services?|officials?|staff|doctors?|offices?|departments?|handling|cadres?|teachers?|bureaus?|clerks?)\b(?! (?:of|per)\b))/giu, () => 'evaluate '],
  [/\b(?:the )?(handl|accept|process|settl|resolv|receiv|complet|conclud|clos)(?:e|es|ed|ing) the most\b/giu, (_, verb) => `最多 ${verb}ed`],
  [/\b(?:(?:street|district|block|area|town|quarter|neighbou?rhood|city|village|housing|estate|building) )renewal\b/giu, (found) => found.replace(/renewal/iu, '更新改造')],
  [/\bcourt(?:s|ed|ing)? (?=(?:foreign |new |outside |private |big )*(?:investors?|business(?:es)?|investments?|talents?|capital|firms|companies)\b)/giu, () => 'attract '],
  [/\b(?:public |county |city )?hospital presidents?\b|\bpresidents? of (?:a |the |its )?(?:public |county |city )?hospitals?\b|\bhospital directors?\b/giu, () => '院长'],
  [/\buniversity presidents?\b|\bpresidents? of (?:a |the |its )?universit(?:y|ies)\b|\bschool heads?\b|\bhead ?teachers?\b|\bheads? of (?:a |the )?schools?\b/giu, () => '校长'],
  [/\bbank presidents?\b|\bbank managers?\b/giu, () => '行长'],
  [new RegExp(`\\b(?:contest(?:s|ed|ing)?|challeng(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|appeal(?:s|ed|ing)?(?: against)?|object(?:s|ed|ing)? to) ${DET}(?=(?:rating|grade|score|decision|ruling|result|assessment|evaluation|fine|penalty|classification|finding|verdict)s?\\b)`, 'giu'), () => '申请复核 '],
  [/\bpower (?=(?:prices?|tariffs?|surcharges?|bills?|suppl(?:y|ies)|grids?|stations?|plants?|cuts?|outages?|consumption|use|usage|shortages?|lines?|markets?|trading|charges?|rates?|generation|companies|company|users?)\b)/giu, () => 'electricity '],
  [/\b(?:solar|wind|hydro|thermal|nuclear|coal)[ -]power\b/giu, (found) => found.replace(/[ -]power/iu, ' power generation')],
  [/\b(?:happens? to|cut in|rise in|affects?|dock(?:s|ed|ing)?|linked to|level of|tied to) (?:the |their |staff )?pay\b|\b(?:staff|doctors?|teachers?|cadres?|executives?|workers?|judges?|nurses?) pay\b|\bpay (?=(?:scale|level|rise|cut|packet|package|gap|system|reform|slip)s?\b)/giu, (found) => found.replace(/\bpay\b/iu, 'salary')],
  [/(?<!term )\bcare insurance\b/giu, () => 'long-term care insurance'],
  [/\b(?:get|gets|getting|got) (?:their |any |official )?(?:things|errands|business|formalities|paperwork) (?:done|settled)\b/giu, () => 'handle affairs'],
  [/\b(?:runs?|ran|running) (?:off|away) with\b/giu, () => '卷款跑路'],
  [/\b(?:hand|work)(?:s|ing)? (?:hand )?in (?:hand|glove|tandem) with\b|\bwork(?:s|ing)? (?:together|jointly|alongside) with\b|\bteam(?:s|ed|ing)? up with\b/giu, () => '协作 '],
  [/\bfoot(?:s|ed|ing)? (?:the |a |its |their )?((?:\w+ ){0,2}?)bills?\b/giu, (_, of) => `承担 ${of} costs`],
  [/\bhow much (?:cheaper|less expensive)\b/giu, () => 'by how much price reduction'],
  [/\bhow much (?:dearer|costlier|more expensive)\b/giu, () => 'by how much price increase'],
  [/\b(?:meet|meets|met|meeting|hit|hits|reach(?:es|ed)?|fulfil(?:l?s|led)?|miss(?:es|ed)?) (?=(?:its|their|the|all|this|his)(?: \w+){0,2} (?:targets?|goals?|quotas?)\b)/giu, () => '完成 '],
  [/\bchang(?:e|es|ed|ing) hands\b/giu, () => '转让过户'],
  [/\bgo(?:es|ing|ne)? bad\b|\bwent (?:bad|sour)\b|\bturn(?:s|ed|ing)? (?:bad|sour)\b|\bgo(?:es|ing|ne)? sour\b/giu, () => '坏账'],
  [/\b(?:blow|blows|blew|blown|blowing) the whistle\b|\bwhistle[ -]?blow(?:ing|er|ers)\b/giu, () => '吹哨'],
  [/\bdeliver(?:s|ed|ing)? (?=(?:\w+ ){0,2}(?:documents?|notices?|decisions?|summons|rulings?|judgments?|letters?)\b)/giu, () => '送达 '],
  [/\bgo(?:es|ing|ne)? without\b|\bwent without\b|\bdo(?:es|ing|ne)? without\b/giu, () => '不要'],
  [/\b(?:go|goes|going|went) on (?:using|working|running|operating)\b|\bkeep(?:s|ing)? (?:on )?(?:using|running|operating)\b/giu, () => '继续使用'],
]; // prettier-ignore

/** “How are failures treated” is about handling them, where nobody is ill. */
const handled = (english: string): string =>
  MEDICAL.test(english)
    ? english
    : english.replace(/\btreat(?:s|ed|ing|ment)?\b(?! (?:plant|facility|works))/giu, 'handle');

const toldAfar = (english: string): string => TOLD_AFAR.reduce((text, rewrite) => rewrite(text), english);

/**
 * An English question with its numbers in figures, and words of two senses in the one that is meant. Some of it is put into Chinese
 * at once, where its order would be lost: “down from 40” becomes 从40减到.
 */
export const plainEnglish = (english: string): string =>
  [...SENSES, ...NUMBERS].reduce(
    (text, [pattern, plain]) =>
      text.replace(pattern, (found: string, ...groups: readonly unknown[]) => {
        const [a = '', b = '', c = '', d = ''] = groups.map((one) => (typeof one === 'string' ? one : ''));
        return plain(found, a, b, c, d);
      }),
    toldAfar(handled(plainOrder(english))),
  );
