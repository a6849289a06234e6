import { normalise, normaliseView } from '../chinese/normalise.js';
import { sliceSpan, type ReformDocument, type Span } from '../domain/index.js';
import type { Understanding } from '../retrieve/index.js';
import { speaksOf } from './evidence/belongs.js';
import type { WeightedConcept } from './evidence/coverage.js';
import type { EvidenceSentence } from './evidence/index.js';
import type { Judgement } from './judge.js';
import { tellsOfYears } from './years.js';

type Text = Pick<ReformDocument, 'text'>;

/** 文号是什么, 几号文, 发文字号. */
const ASKS =
  /文号|(?:哪|几|什么|啥|多少)(?:一)?号文|文件(?:编)?号(?!召)|(?:发文|公文|发布)(?:的)?(?:编|字)?号|(?:发|是)的?(?:哪|几|多少)号(?:文|$|[?,])/u;
/** Words of such a question that are about the number, and not about what the paper is on. */
const OF_NUMBERS =
  /^(?:文号|文|号|编号|字|文字|字号|发文字号?|文件号|发文|公文|文件|发布|印发|出台|正式|通知|办法|意见|方案|规定|细则|条例|措施|试行|政策|那个|哪年|改革|工作)$/u;
/** 某府办发〔2021〕8号, as it stands on a paper and where another names it. */
const NUMBER =
  /(?:\p{Script=Han}{2,14}|[A-Z]{2,8})(?:\u3014|\[|\()(?:19|20)\d{2}(?:\u3015|\]|\))\s?(?:第)?\d{1,4}号/gu;
/** Where a paper has its own number: near its beginning or its end, in characters. */
const OWN = { head: 300, foot: 300 } as const;
/** Share of what the question names that a title must say. */
const NAMED = 0.6;
/** Documents looked into. */
const MOST_DOCUMENTS = 12;

interface Found {
  readonly title: string;
  readonly span: Span;
}

interface Asked {
  readonly understanding: Understanding;
  readonly concepts: readonly WeightedConcept[];
  readonly evidence: readonly EvidenceSentence[];
}

/**
 * The line that has a paper's number, where the number is asked for. It stands under the title or at the foot, in no sentence, and says
 * nothing of the paper's matter; the title does.
 *
 * @param documentOf the text of the document of an id, `null` when it is gone
 */
export function withPaperNumber(
  judgement: Judgement,
  asked: Asked,
  documentOf: (id: string) => Text | null,
): Judgement {
  const { understanding, concepts, evidence } = asked;
  if (!ASKS.test(normalise(understanding.chinese))) return judgement;
  if (!judgement.answered && judgement.corrects === true) return judgement;
  const fit = evidence.filter(
    (sentence) => isOfPlaces(sentence, understanding) && tellsOfYears(sentence, understanding),
  );
  const documents = new Map(fit.map((sentence) => [sentence.document.id, sentence]));
  const found = [...documents.values()]
    .slice(0, MOST_DOCUMENTS)
    .flatMap((sentence) => numbered(sentence, documentOf))
    .map((one) => ({ ...one, share: sharesOf(one.title, concepts) }))
    .filter(({ share }) => share >= NAMED)
    .sort((a, b) => b.share - a.share);
  const [best] = found;
  if (best === undefined) return judgement;
  const { place } = best.sentence.passage;
  return { answered: true, groups: [{ place, sentences: [best.sentence] }], missing: [] };
}

function isOfPlaces(
  { passage, text, context }: EvidenceSentence,
  { understood: { places } }: Understanding,
): boolean {
  return (
    places.length === 0 || places.some((place) => speaksOf({ place: passage.place, text, context }, place))
  );
}

/** The lines of one document that have a number, each with the title that it is the number of. */
function numbered(
  sentence: EvidenceSentence,
  documentOf: (id: string) => Text | null,
): { readonly title: string; readonly sentence: EvidenceSentence }[] {
  const text = documentOf(sentence.document.id)?.text;
  if (text === undefined) return [];
  return numbersIn(text, sentence.document.metadata.title.value).map(({ title, span }) => ({
    title,
    sentence: {
      ...sentence,
      ...{ span, text: sliceSpan(text, span), figures: [], fitting: [], worded: [], masks: [] },
    },
  }));
}

function numbersIn(text: string, own: string): Found[] {
  const view = normaliseView(text);
  return [...view.text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const { start, end } = view.toOriginal({ start: index, end: index + number.length });
    const span = lineAround(text, { start, end });
    const named = /《([^《》]{3,60})》[^《》\p{Script=Han}]{0,3}$/u.exec(text.slice(0, start))?.[1];
    if (named !== undefined) return [{ title: named, span: sentenceAround(text, { start, end }) }];
    const isOwn = start < OWN.head || end > text.length - OWN.foot;
    return isOwn && span.end - span.start <= LONGEST_LINE ? [{ title: own, span }] : [];
  });
}

/** A line of a paper's own number tells nothing else but when it was passed or issued. */
const LONGEST_LINE = 80;

function lineAround(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const line = text.slice(from, to < 0 ? text.length : to);
  const lead = line.length - line.trimStart().length;
  return { start: from + lead, end: from + line.trimEnd().length };
}

function sentenceAround(text: string, { start, end }: Span): Span {
  const line = lineAround(text, { start, end });
  const before = text.slice(line.start, start);
  const from = line.start + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\uff1b')) + 1;
  const behind = /[。\uff1b]/u.exec(text.slice(end, line.end));
  return { start: from, end: behind === null ? line.end : end + behind.index + 1 };
}

/** Share of what the question names, by weight, that a title says in whatever words. */
function sharesOf(title: string, concepts: readonly WeightedConcept[]): number {
  const view = normalise(title);
  const naming = concepts.filter(
    ({ concept }) => concept.importance > 0 && !OF_NUMBERS.test(concept.text) && concept.amount === undefined,
  );
  const total = naming.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const said = naming.filter(({ concept }) =>
    [...concept.variants, ...concept.hints].some((word) => inShort(word).test(view)),
  );
  return said.reduce((sum, { weight }) => sum + weight, 0) / total;
}

/** 镇街 is short for 镇(街道), 综合执法 for 综合行政执法: a title says each character, and little between two of them. */
const inShort = (word: string): RegExp =>
  new RegExp(
    Array.from(word, (character) => character.replace(/[.*+?^${}()|[\]\\]/u, '\\$&')).join('[^,。]{0,3}?'),
    'u',
  );
