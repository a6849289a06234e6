import { domainTerms, tagged, type Word } from '../../chinese/segment.js';
import { normalise } from '../../chinese/normalise.js';
import { expandQuery } from '../../chinese/synonyms.js';
import { overlaps, type Span } from '../../domain/index.js';
import { ASIDE_WORDS, STOP_CONCEPTS } from './vocabulary.js';

/** One thing that a question is about: evidence must speak of it, in these words or in others that mean the same. */
export interface Concept {
  /** As the question has it, normalised. */
  readonly text: string;
  /** `text` and what officialese says instead; all normalised. */
  readonly variants: readonly string[];
  /** In the question's Chinese form. */
  readonly span: Span;
  /** Quoted in the question, a number, or a code such as `1+7+3`: only these very characters will do. */
  readonly exact: boolean;
  /** A proper name other than a place of China: 火星, 茅台. */
  readonly name: boolean;
  /** A word of doing or happening rather than a thing. */
  readonly verb: boolean;
  /** 1 for content, less for words that lean rather than name (a verb of doing, a word of the trade such as 工作). */
  readonly importance: number;
}

const QUOTED = /[“"「『‘《]([^”"」』’》]{2,30})[”"」』’》]/gu;
const CODE = /[0-9A-Za-z*]+(?:\+[0-9A-Za-z*]+)+/gu;
/** A number that the question itself states: evidence without it is about something else. */
const NUMBER = /\d+(?:\.\d+)?%?/gu;
const CONTENT_TAG = /^(?:n|v|a|j|l|i|b|eng|m|q|s|t|z|x|f|d)/u;
const ASIDE_IMPORTANCE = 0.25;
const SINGLE_CHARACTER_IMPORTANCE = 0.35;

/**
 * The concepts of a question.
 *
 * @param question its Chinese form
 * @param taken spans that are places, years or other things with a meaning of their own
 */
export function questionConcepts(question: string, taken: readonly Span[]): Concept[] {
  const labels = quotedLabels(question).filter((label) => !taken.some((span) => overlaps(span, label.span)));
  const blocked = [...taken, ...labels.map((label) => label.span)];
  const expansions = expandQuery(question);
  const phrases = expansions.map((expansion) => expansion.term);
  const words = contentWords(question, phrases).filter(
    (word) => !blocked.some((span) => overlaps(span, word)),
  );
  const concepts = words.map((word) => toConcept(word, expansions));
  return distinct([...concepts, ...labels]).sort((a, b) => a.span.start - b.span.start);
}

function quotedLabels(question: string): Concept[] {
  const quoted = [...question.matchAll(QUOTED)].map((match) => ({
    text: match[1] ?? '',
    start: match.index + 1,
  }));
  const codes = [CODE, NUMBER].flatMap((pattern) =>
    [...question.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index })),
  );
  const labels = longest([...quoted, ...codes].map((label) => ({ text: label.text, ...spanOf(label) })));
  return labels.map(({ text, start }) => ({
    text: normalise(text),
    variants: [normalise(text)],
    span: { start, end: start + text.length },
    exact: true,
    verb: false,
    name: false,
    importance: 1,
  }));
}

/** Words, with terms of the trade and phrases of the synonym table kept whole, the longest at each place. */
function contentWords(question: string, phrases: readonly string[]): Word[] {
  const terms = longest([
    ...domainTerms(question),
    ...phrases.flatMap((phrase) => occurrences(question, phrase)),
  ]);
  const rest = tagged(question).filter((word) => !terms.some((term) => overlaps(term, word)));
  return [...terms, ...rest]
    .filter((word) => /[\p{L}\p{N}]/u.test(word.text))
    .filter((word) => word.tag === undefined || CONTENT_TAG.test(word.tag))
    .map((word) => withoutParticles(withoutMeasure(word, question)))
    .filter((word) => word.text !== '')
    .filter((word) => !STOP_CONCEPTS.has(normalise(word.text)))
    .sort((a, b) => a.start - b.start);
}

const spanOf = ({ text, start }: { readonly text: string; readonly start: number }): Span => ({
  start,
  end: start + text.length,
});

function occurrences(question: string, phrase: string): Word[] {
  const found: Word[] = [];
  for (let at = question.indexOf(phrase); at >= 0; at = question.indexOf(phrase, at + phrase.length))
    found.push({ text: phrase, start: at, end: at + phrase.length, tag: 'nz' });
  return found;
}

function longest(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (const word of [...words].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((other) => overlaps(other, word))) kept.push(word);
  return kept;
}

/** 多大规模, 多高比例 are cut as 多 and 大规模, 高比例: what is asked is the 规模. */
function withoutMeasure(word: Word, question: string): Word {
  if (question.charAt(word.start - 1) !== '多' || !/^[大高长快重]\p{Script=Han}{2}/u.test(word.text))
    return word;
  return { ...word, text: word.text.slice(1), start: word.start + 1 };
}

/** Particles before a word of two characters, and auxiliaries before a verb of one: 能办, 要交, 没用. */
const LEADS =
  /^(?:[名项家的了是把被有谁](?=\p{Script=Han}{2})|[能要会可肯敢没](?=[办交住用拿借领查批补贷托去跑等开][了过]?$))/u;
/** 几回, 多少趟, 每家, 头几天: how many, of whatever. */
const COUNTS =
  /^(?:头|前|后|有|好|每)?(?:几|多少|每|哪)(?:个|项|家|次|回|趟|天|年|月|名|位|种|类|张|套|处|所|条|份|件|批|成|遍|场|人|户|笔|样|道|步)$/u;

/** 各开, 各请, 更严, 谁多, 两地: that several are compared, not what is compared. */
const COMPARES =
  /^(?:各(?![界地族项类])\p{Script=Han}|更(?![新换改名])\p{Script=Han}|谁\p{Script=Han}|[两三四几](?:地|市|区|县|城|家|者|边)|双方|哪边|高低|大小|多少|快慢|长短)$/u;

/** The segmenter guesses words that it does not know and may glue a measure word or particle to them: 名银龄, 企是. */
function withoutParticles(word: Word): Word {
  if (word.text.length < 2 || word.text.length > 4 || word.tag === 'nz') return word;
  if (COUNTS.test(word.text) || COMPARES.test(word.text)) return { ...word, text: '' };
  const lead = LEADS.exec(word.text)?.[0].length ?? 0;
  const tail = /[是的了吗呢有]$/u.exec(word.text)?.[0].length ?? 0;
  const text = word.text.slice(lead, word.text.length - tail);
  return { ...word, text, start: word.start + lead, end: word.end - tail };
}

function toConcept(word: Word, expansions: ReturnType<typeof expandQuery>): Concept {
  const text = normalise(word.text);
  const same = expansions.filter(
    (expansion) =>
      normalise(expansion.term) === text || (text.length > 2 && text.includes(normalise(expansion.term))),
  );
  const variants = same.flatMap((expansion) => expansion.expansions.map(normalise));
  return {
    text,
    variants: [...new Set([text, ...variants])],
    span: { start: word.start, end: word.end },
    exact: false,
    name: /^(?:ns|nt|nrt|nrfg)$/u.test(word.tag ?? ''),
    verb: isVerb(word),
    importance: importanceOf(text),
  };
}

/** A word of doing; a phrase of the synonym table too, where it is made of nothing else: 减到, 砍掉了. */
function isVerb(word: Word): boolean {
  if (word.tag !== 'nz') return isDoing(word.tag);
  return tagged(word.text).every(({ tag }) => isDoing(tag) || /^(?:u|d|p|y)/u.test(tag ?? ''));
}

const isDoing = (tag: string | undefined): boolean => tag?.startsWith('v') === true && tag !== 'vn';

function importanceOf(text: string): number {
  if (ASIDE_WORDS.has(text)) return ASIDE_IMPORTANCE;
  return text.length === 1 && /\p{Script=Han}/u.test(text) ? SINGLE_CHARACTER_IMPORTANCE : 1;
}

function distinct(concepts: readonly Concept[]): Concept[] {
  return [...new Map(concepts.map((concept) => [concept.text, concept])).values()];
}
