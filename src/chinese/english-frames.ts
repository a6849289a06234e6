import { isFigure, MEASURED, measureOf, NUMERIC, UNITS } from './english-figures.js';
import {
  atLink,
  clause,
  coordinated,
  inside,
  isRelative,
  participleIn,
  says,
  text,
  withoutRelatives,
} from './english-order.js';
import { runOn, type Piece } from './english-words.js';

/** How an English question asks; each is put into one Chinese frame. */
type Asking = 'count' | 'tail' | 'what' | 'which' | 'who' | 'why' | 'how';

const ASKING: readonly (readonly [RegExp, Asking])[] = [
  [/^多少$/u, 'count'],
  [/^什么$/u, 'what'],
  [/^谁/u, 'who'],
  [/^为什么$/u, 'why'],
  [/^如何$/u, 'how'],
  [/^(?:多|到多少|低于多少|高于多少|什么时候|哪里|哪一年|(?:规模|满意度|成效|进展).*(?:多|如何))/u, 'tail'],
  [/^哪/u, 'which'],
];

const askingOf = (piece: Piece): Asking | null =>
  piece.role === 'ask' ? (ASKING.find(([chinese]) => chinese.test(piece.chinese))?.[1] ?? null) : null;

/** Nouns of outcome: one asks how they are. */
const OUTCOME = /(?:成效|效果|进展|影响|作用|情况)$/u;
const NAMED = /^(?:called|named|known|known as)$/u;
const DOING = new Set(['do', 'done', 'doing', 'did', 'does']);
const BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been']);
const PAST = /(?:ed|got|took|won|received|had|gave|built|rose|fell|grew|made|held|paid)$/u;

/** Verbs that only say that something is done: “how did it promote X” asks how X was done. */
const PLAIN_DOING =
  /^(?:promot|push|advanc|support|implement|carry out|conduct|organiz|handl|develop|driv|pursu)/u;
/** Verbs of being there: “what problems remain in X”. */
const BEING_THERE = /^(?:remain|exist|persist|aris|occur|appear|emerg)/u;

/** The whole text in Chinese order: sentence by sentence. */
export function arrange(pieces: readonly Piece[]): string {
  const sentences: Piece[][] = [[]];
  for (const [at, piece] of pieces.entries()) {
    if (asksAgain(pieces, at, sentences.at(-1) ?? [])) sentences.push([]);
    sentences.at(-1)?.push(piece);
    if (endsSentence(piece, sentences.at(-1) ?? [])) sentences.push([]);
  }
  return runOn(sentences.filter((sentence) => sentence.length > 0).map(sentenceInOrder));
}

/** “…, and by what methods”: a second question begins. */
function asksAgain(pieces: readonly Piece[], at: number, sentence: readonly Piece[]): boolean {
  if (pieces[at]?.english !== 'and' || !sentence.some((piece) => askingOf(piece) !== null)) return false;
  const next = pieces.slice(at + 1, at + 3).find((piece) => piece.role !== 'link');
  return next !== undefined && askingOf(next) !== null;
}

const endsSentence = (piece: Piece, sentence: readonly Piece[]): boolean =>
  piece.role === 'mark' &&
  (piece.chinese === '？' ||
    piece.english === ';' ||
    (piece.chinese === '，' && ownPlace(sentence) !== null));

/** “We are Changchun”, “As officials of Changchun”: the place that the asker speaks for. */
function ownPlace(sentence: readonly Piece[]): string | null {
  const [first, second] = sentence.filter((piece) => piece.role !== 'mark');
  const speaks = /^(?:we|i|i'm|we're|our|my|as)$/u.test(first?.english ?? '');
  const places = sentence.filter((piece) => piece.role === 'place');
  if (!speaks || places.length === 0 || sentence.some((piece) => askingOf(piece) !== null)) return null;
  const near = sentence.slice(0, 6).includes(places[0] ?? sentence[0] ?? NOTHING);
  return near && second !== undefined ? text(places) : null;
}

const NOTHING: Piece = { english: '', chinese: '', role: 'none', known: true };

function sentenceInOrder(sentence: readonly Piece[]): string {
  const own = ownPlace(sentence);
  if (own !== null) return `我们是${own}的，`;
  const { front, body } = fronted(withoutRelatives(sentence));
  const frame = framed(body);
  if (frame === null) return text(sentence);
  const compares = says(body, /^(?:compare|compared|comparison|versus|vs|difference|differ|differences)$/u);
  return `${front}${compares && !/比较|区别/u.test(frame) ? '比较' : ''}${frame}？`;
}

/** What stands first in Chinese (places, other places, dates), and the rest without marks. */
function fronted(sentence: readonly Piece[]): { readonly front: string; readonly body: readonly Piece[] } {
  const places: string[] = [];
  const excluded: string[] = [];
  const others: string[] = [];
  const masked: string[] = [];
  const dates: Piece[] = [];
  const body: Piece[] = [];
  let excluding = false;
  sentence.forEach((piece, at) => {
    const before = sentence[at - 1];
    if (piece.role === 'place') {
      (excluding ? excluded : places).push(piece.chinese);
      if (body.at(-1)?.role === 'link' && !beginsNoun(sentence[at + 1])) body.pop();
    } else if (piece.role === 'date') {
      dates.push({ ...piece, english: before?.english ?? '' });
      if (body.at(-1)?.role === 'link') body.pop();
    } else if (piece.chinese === '除了') excluding = true;
    else if (/^其他/u.test(piece.chinese)) others.push(piece.chinese);
    else if (piece.chinese === '城市' && sentence[at + 1]?.chinese === '除了') others.push('其他城市');
    else if (/^(?:某|那个)[市区县]$/u.test(piece.chinese)) {
      if (excluding && excluded.length > 0) excluded.push(`${excluded.pop() ?? ''}${piece.chinese}`);
      else masked.push(piece.chinese);
    } else {
      if (piece.role !== 'link' && piece.role !== 'mark') excluding = false;
      if (piece.role !== 'mark') body.push(piece);
    }
  });
  const except = excluded.length > 0 ? `除了${excluded.join('和')}以外，` : '';
  const other = excluded.length > 0 && others.length === 0 && !asksWhich(body) ? ['其他城市'] : others;
  return { front: runOn([except, ...other, places.join('和'), ...masked, dateText(dates)]), body };
}

/** “the share of Wanzhou schools”: the place is part of a noun phrase that goes on. */
const beginsNoun = (next: Piece | undefined): boolean => next?.role === 'word';

const asksWhich = (body: readonly Piece[]): boolean =>
  body.some((piece) => /^(?:哪|谁)/u.test(piece.chinese));

/** Years before months; “since 2019” is 2019年以来, “by 2019” 截至2019年. `english` holds the word before. */
function dateText(dates: readonly Piece[]): string {
  const order = (piece: Piece): number => (/^(?:\d{4}|[去今明前])年$/u.test(piece.chinese) ? 0 : 1);
  const sorted = [...dates].sort((a, b) => order(a) - order(b));
  const years = sorted.filter((piece) => /^\d{4}年$/u.test(piece.chinese));
  if (years.length === 2 && dates.some((piece) => /^(?:between|from)$/u.test(piece.english)))
    return years.map((piece) => piece.chinese).join('至');
  const joined = sorted.map((piece) => piece.chinese).join('');
  if (dates.some((piece) => piece.english === 'since')) return `${joined}以来`;
  return dates.some((piece) => /^(?:by|until)$/u.test(piece.english)) ? `截至${joined}` : joined;
}

/** The body of a question in its Chinese frame; `null` for what is no question. */
function framed(body: readonly Piece[]): string | null {
  const at = body.findIndex((piece) => askingOf(piece) !== null);
  const ask = body[at];
  if (ask === undefined) return commandOrYesNo(body);
  const before = text(body.slice(0, at).filter((piece) => !isCommand(piece)));
  const after = body.slice(at + 1).filter((piece, index, all) => !isRelative(piece, all[index - 1]));
  const parts = partsOf(ask, after);
  switch (askingOf(ask)) {
    case 'count':
      return before + countFrame(parts);
    case 'tail':
      return before + tailFrame(parts);
    case 'what':
      return before + whatFrame(parts);
    case 'which':
      return before + whichFrame(parts);
    case 'why':
      return `${before}为什么${text([...parts.noun, ...parts.rest])}`;
    case 'how':
      return before + howFrame(parts);
    case 'who':
    case null:
      return before + runOn([ask.chinese, deedOf(parts), text(parts.rest)]);
  }
}

/** “leads reform of companies”; a verb alone stands first: “pays for insurance”. */
const deedOf = ({ noun, modifiers }: Parts): string =>
  noun.filter((piece) => piece.chinese !== '').length > 1
    ? inside(noun, modifiers)
    : text([...noun, ...modifiers]);

/** A question cut at its first auxiliary: “how many | N of M | did | S V”. */
interface Parts {
  readonly ask: Piece;
  /** Between the question word and the auxiliary, up to the first link; all that follows when there is no auxiliary. */
  readonly noun: readonly Piece[];
  /** What follows the noun's first link: it stands before the noun in Chinese. */
  readonly modifiers: readonly Piece[];
  readonly auxiliary: string | null;
  readonly rest: readonly Piece[];
}

function partsOf(ask: Piece, after: readonly Piece[]): Parts {
  const at = after.findIndex((piece) => piece.role === 'aux');
  const nounPhrase = at < 0 ? after : after.slice(0, at);
  const { core, modifiers } = atLink(nounPhrase);
  const auxiliary = after[at]?.english ?? null;
  return { ask, noun: core, modifiers, auxiliary, rest: at < 0 ? [] : after.slice(at + 1) };
}

function countFrame({ noun, modifiers, rest, auxiliary }: Parts): string {
  const name = text(noun);
  const needs = says(rest, /^takes?$/u) ? '需要' : '';
  if (auxiliary === null && (modifiers.length === 0 || says(noun, PAST)))
    return `多少${measureOf(noun[0]?.chinese ?? '')}${text([...noun, ...modifiers])}`;
  if (UNITS[name] !== undefined) return `${text([...rest, ...modifiers])}${needs}多少${UNITS[name]}`;
  if (NUMERIC.test(name)) return `${text([...rest, ...modifiers])}${name}是多少`;
  return `${text([...rest, ...modifiers])}${name}${needs}多少${measureOf(name)}`;
}

function tailFrame({ ask, noun, modifiers, rest }: Parts): string {
  const asked = text([...noun, ...modifiers]);
  if (/[到于]多少$/u.test(ask.chinese)) return runOn([clause(rest), asked, ask.chinese]);
  const all = runOn([asked, clause(rest)]);
  if (ask.chinese === '多少位') return `${ranking(all)}多少位`;
  if (ask.chinese === '多长时间') return `${all}需要多长时间`;
  if (ask.chinese === '哪里') return `${all}在哪里`;
  return `${all}${/^(?:什么时候|哪一年)$/u.test(ask.chinese) ? '是' : ''}${ask.chinese}`;
}

/** A ranking moves forward in Chinese; the verb stands last. */
function ranking(moved: string): string {
  const verb = /下降|后退/u.test(moved) ? '下降' : '前进';
  return moved.replace(/增加|上升|前进|下降/u, '') + verb;
}

function whatFrame(parts: Parts): string {
  const { noun, modifiers, rest, auxiliary } = parts;
  const name = text(noun);
  if (name !== '' && isFigure(noun, name)) return numeric(parts, name);
  if (name === '') return whatIs(parts);
  if (auxiliary === null && noun.some((piece) => BEING_THERE.test(piece.english)))
    return `${text(modifiers)}有哪些${name}`;
  if (says(noun, /^happen/u)) return `${text([...noun, ...modifiers, ...rest])}怎么处理`;
  if (auxiliary === null) return `什么${name}${text(modifiers)}`;
  return `${text([...rest, ...modifiers])}哪些${name}`;
}

/** “What rates did it report for A and for B” asks for one figure each. */
function numeric({ noun, modifiers, rest }: Parts, name: string): string {
  const owners = [...rest, ...modifiers];
  const each = says(owners, /^and$/u) && says(noun, /s$/u);
  return each ? `${coordinated(owners)}${name}分别是多少` : `${text(owners)}${name}是多少`;
}

/** “What is X of Y”, “what did P do about X”, “what does X mean”. */
function whatIs({ rest, auxiliary }: Parts): string {
  if (says(rest, /^(?:mean|meant|means|meant by|stand for|refer to)$/u)) return `${text(rest)}是什么意思`;
  if (says(rest, NAMED)) return `${text(rest.filter((piece) => !NAMED.test(piece.english)))}叫什么名字`;
  if (rest.some((piece) => DOING.has(piece.english))) return `${text(rest)}是怎么做的`;
  if (auxiliary === null || !BEING.has(auxiliary)) return `${text(rest)}哪些内容`;
  const { core, modifiers } = atLink(rest);
  const subject = text(modifiers) + text(core);
  const name = text(core);
  if (isFigure(core, name)) return `${subject}是多少`;
  if (OUTCOME.test(name)) return `${subject}如何`;
  if (/名称$/u.test(name)) return `${subject}叫什么`;
  return auxiliary === 'are' || auxiliary === 'were' ? `${subject}有哪些` : `${subject}是什么`;
}

function whichFrame({ ask, noun, modifiers, auxiliary, rest }: Parts): string {
  const many = /s$/u.test(noun.find((piece) => piece.chinese !== '')?.english ?? '') ? '哪些' : '哪个';
  const which = ask.chinese === '哪些' && noun.length > 0 ? many : ask.chinese;
  const asked = runOn([which, text(noun)]);
  const does = auxiliary !== null && (DOING.has(auxiliary) || /^ha[sd]|^have/u.test(auxiliary));
  return does && noun.length > 0
    ? `${text([...rest, ...modifiers])}${asked}`
    : `${asked}${text([...modifiers, ...rest])}`;
}

function howFrame({ noun, modifiers, rest, auxiliary }: Parts): string {
  const all = [...noun, ...modifiers, ...rest];
  if (says(all, /^doing$/u)) return `${text(all)}进展如何`;
  const content = all.filter((piece) => piece.chinese !== '');
  if (says(content, /^(?:compare|differ)/u))
    return `比较${text(content.filter((piece) => !/^(?:compare|differ)/u.test(piece.english)))}`;
  if (content.length > 1 && auxiliary !== null && PLAIN_DOING.test(content[0]?.english ?? ''))
    return `${text(content.slice(1))}是怎么做的`;
  const verb = participleIn(all) ?? content.at(-1);
  if (auxiliary === null || !BEING.has(auxiliary) || verb === undefined)
    return `如何${runOn([text([...noun, ...modifiers]), clause(rest)])}`;
  return `${text(all.filter((piece) => piece !== verb))}如何${verb.chinese}`;
}

const COMMAND: readonly (readonly [RegExp, (rest: string) => string])[] = [
  [/^(?:list|name|enumerate|give me a list|identify)$/u, (rest) => `${rest}有哪些`],
  [/^(?:compare|contrast)$/u, (rest) => `比较${rest}`],
  [/^(?:summarise|summarize|summary|overview|outline)$/u, (rest) => `概括${rest}`],
  [
    /^(?:tell|tell me|describe|introduce|explain|show|show me|tell me about|give me|give)$/u,
    (rest) => `介绍${rest}`,
  ],
];

const isCommand = (piece: Piece): boolean => COMMAND.some(([verb]) => verb.test(piece.english));

function commandOrYesNo(body: readonly Piece[]): string | null {
  const content = body.filter(
    (piece) => !/^(?:please|kindly|can|could|you|would|i|want|to|like)$/u.test(piece.english),
  );
  const [first] = content;
  if (first === undefined) return null;
  const command = COMMAND.find(([verb]) => verb.test(first.english));
  if (command !== undefined) return command[1](text(content.slice(1)));
  const [opening] = body;
  if (opening?.role !== 'aux') return heading(content);
  if (body.length < 3) return null;
  const rest = text(body.slice(1));
  const exists = says(body.slice(1, 3), /^(?:there|any)$/u) || says(body.slice(1), /^have$/u);
  return exists ? `有没有${rest}` : `${rest}吗`;
}

/** “Average waiting time at the clinic?”: a heading asks for what it measures. */
function heading(content: readonly Piece[]): string | null {
  const { core, modifiers } = atLink(content);
  const name = text(core);
  const speaks = content.some(({ role, english }) => role === 'aux' || /^(?:we|i|our|my)$/u.test(english));
  return !speaks && (NUMERIC.test(name) || MEASURED.test(name)) ? `${text(modifiers)}${name}是多少` : null;
}
