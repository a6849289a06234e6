import { findNumerals } from '../chinese/numerals.js';
import { hammingDistance, NEAR_DUPLICATE_BITS, simhash } from '../chinese/simhash.js';
import type { Asked, Understanding } from '../retrieve/index.js';
import { weightedShare, type WeightedConcept } from './evidence/coverage.js';
import { itemsOf } from './enumerations.js';
import { extremeRows } from './extremes.js';
import { PRESENT } from './evidence/features.js';
import type { EvidenceSentence } from './evidence/index.js';
import { owedTo } from './owed.js';
import { threadsOf } from './threads.js';

/** How many sentences an answer of each kind takes from one place, and how near to the best they must score. */
const SHAPE: Readonly<Record<Asked, { readonly most: number; readonly near: number }>> = {
  figure: { most: 3, near: 0.75 },
  name: { most: 3, near: 0.85 },
  date: { most: 3, near: 0.8 },
  definition: { most: 3, near: 0.75 },
  reason: { most: 4, near: 0.75 },
  practice: { most: 5, near: 0.7 },
  list: { most: 8, near: 0.6 },
  overview: { most: 6, near: 0.65 },
};
const SEVERAL_PLACES_MOST = 3;
/** How near to the best where a question asks for several figures at once. */
const SEVERAL_FIGURES_NEAR = 0.65;

/** A sentence that adds this much of the question's weight is wanted even when it scores lower: long questions ask several things. */
const WORTHWHILE_GAIN = 0.15;
/** Sentences taken for what they add, over and above those near to the best. */
const MOST_ADDED = 2;

/**
 * The sentences that answer, of those that may: nothing padded, none twice, in reading order.
 *
 * @param answering sentences that answer by themselves, best first
 * @param others further sentences of the same place, best first: they may answer a part that is still open
 */
export function selectSentences(
  answering: readonly EvidenceSentence[],
  others: readonly EvidenceSentence[],
  { understanding, concepts }: { understanding: Understanding; concepts: readonly WeightedConcept[] },
  several: boolean,
): EvidenceSentence[] {
  const sufficient = withoutPreambles(answering, understanding);
  const shape = SHAPE[understanding.asked];
  const best = sufficient[0]?.score ?? 0;
  const nearest = asksSeveral(understanding) ? Math.min(shape.near, SEVERAL_FIGURES_NEAR) : shape.near;
  const most = several ? Math.min(shape.most, SEVERAL_PLACES_MOST) : shape.most;
  // A share of less than nothing would leave out the best one.
  const least = best > 0 ? nearest * best : best;
  const near = withoutRepeats(toThePoint(sufficient, understanding.asked, least)).slice(0, most);
  const sections = new Set(near.map(sectionOf));
  const neighbours = others.filter((sentence) => sections.has(sectionOf(sentence)));
  const added = worthAdding(near, [...sufficient, ...neighbours], concepts);
  const place = [...sufficient, ...others];
  const chosen = [...near, ...added, ...owedTo(near, sufficient, understanding)];
  const extremes = extremeRows(understanding.chinese, chosen, place);
  if (extremes !== null) return inReadingOrder(extremes, sufficient);
  const threads = threadsOf(near[0], place, understanding);
  const items = itemsOf(chosen, place, wantsAll(understanding));
  return inReadingOrder(withoutRepeats([...chosen, ...threads, ...items]), sufficient);
}

/** A broad answer leaves out what is of another passage, covers less than this of what the best one does, and scores and convinces less. */
const FAR = { coverage: 0.7, score: 0.8, odds: 1 } as const;
const BROAD: readonly Asked[] = ['overview', 'practice', 'list', 'reason'];
/** 为了推进改革,结合本市实际,制定本办法: what a paper is for, before it tells anything. */
const PREAMBLE =
  /(?:制定|制订|出台|提出|特?作|印发)(?:了)?(?:本|如下|以下|此)(?:[^,。;]{0,8})[。:\uff1a]?$|(?:报告|汇报|通报|总结)如下[。:\uff1a]?$/u;
const WANTS_PREAMBLE =
  /为(?:了|的是)?(?:什么|啥|何)|目的|目标|依据|根据什么|背景|初衷|由来|意图|用意|图(?:的是|个|点)?(?:什么|啥)|[奔冲]着(?:什么|啥)/u;

function withoutPreambles(
  sentences: readonly EvidenceSentence[],
  { chinese }: Understanding,
): readonly EvidenceSentence[] {
  if (WANTS_PREAMBLE.test(chinese)) return sentences;
  const telling = sentences.filter(({ text }) => !PREAMBLE.test(text.trim()));
  return telling.length > 0 ? telling : sentences;
}

/** Those that come near the best one; of a broad question, not those that say far less of it. */
function toThePoint(
  sufficient: readonly EvidenceSentence[],
  asked: Asked,
  least: number,
): EvidenceSentence[] {
  const near = sufficient.filter(({ score }) => score >= least);
  const [best] = near;
  if (best === undefined || !BROAD.includes(asked)) return near;
  const far = ({ passage, coverage, logOdds, score }: EvidenceSentence): boolean =>
    passage.id !== best.passage.id &&
    coverage.share < FAR.coverage * best.coverage.share &&
    score < FAR.score * best.score &&
    logOdds < best.logOdds - FAR.odds;
  return near.filter((one) => !far(one));
}

/** 改革前后分别是多少天、材料各多少份: one sentence seldom holds all that is asked. */
const SEVERAL_FIGURES = /前后|(?:多少|几)[^?\uff1f]*(?:多少|几)/u;
const EACH = /分别|各(?:是|有|为|自|占|多少|几)/u;
/** 甲乙两市各是多少 asks one figure of each place. */
const asksSeveral = ({ asked, chinese, understood: { places } }: Understanding): boolean =>
  asked === 'figure' && (SEVERAL_FIGURES.test(chinese) || (places.length < 2 && EACH.test(chinese)));

/** 三级各管什么, 请完整讲一遍: every one of what stands side by side is wanted. */
const EVERY =
  /各(?![级地界类族项种方市县区州镇乡村街省行业部单家户校院局委办科处大自国位式色个样])|分别|[两二三四五六]级|完整|逐[条项个一]|一[条项]+[一条项]*[地列说讲]/u;
const wantsAll = (understanding: Understanding): boolean =>
  understanding.asked === 'list' || asksSeveral(understanding) || EVERY.test(understanding.chinese);

const sectionOf = ({ passage }: EvidenceSentence): string =>
  `${passage.documentId}\0${passage.headings.join('\0')}`;

/** Greedy cover of the concepts that the chosen sentences leave open. */
function worthAdding(
  chosen: readonly EvidenceSentence[],
  candidates: readonly EvidenceSentence[],
  concepts: readonly WeightedConcept[],
): EvidenceSentence[] {
  const added: EvidenceSentence[] = [];
  for (const candidate of candidates) {
    const taken = [...chosen, ...added];
    if (added.length >= MOST_ADDED) break;
    if (taken.some((sentence) => sentence.text === candidate.text) || candidate.names) continue;
    if (gain(candidate, taken, concepts) >= WORTHWHILE_GAIN) added.push(candidate);
  }
  return added;
}

/** Share of the question's weight that `candidate` says in its own words and the chosen sentences do not. */
function gain(
  candidate: EvidenceSentence,
  chosen: readonly EvidenceSentence[],
  concepts: readonly WeightedConcept[],
): number {
  const strengths = candidate.own.strengths.map((strength, index) => {
    const had = Math.max(0, ...chosen.map((sentence) => sentence.own.strengths[index] ?? 0));
    return had >= PRESENT ? 0 : Math.max(0, strength - had);
  });
  return weightedShare(strengths, concepts);
}

function withoutRepeats(sentences: readonly EvidenceSentence[]): EvidenceSentence[] {
  const kept: { sentence: EvidenceSentence; hash: string }[] = [];
  for (const sentence of sentences) {
    const hash = simhash(sentence.text);
    const repeated = kept.some(
      (other) =>
        other.sentence.text === sentence.text ||
        (hammingDistance(other.hash, hash) <= NEAR_DUPLICATE_BITS &&
          numbersOf(other.sentence) === numbersOf(sentence)),
    );
    if (!repeated) kept.push({ sentence, hash });
  }
  return kept.map(({ sentence }) => sentence);
}

/** A sentence that states another number says something else, however like it is. */
const numbersOf = ({ text }: EvidenceSentence): string =>
  findNumerals(text)
    .map((numeral) => numeral.value)
    .join(' ');

/** Documents in order of their best sentence; within a document as the text runs. */
export function inReadingOrder(
  chosen: readonly EvidenceSentence[],
  ranked: readonly EvidenceSentence[],
): EvidenceSentence[] {
  const order = [...new Set(ranked.map((sentence) => sentence.document.id))];
  return [...chosen].sort(
    (a, b) => order.indexOf(a.document.id) - order.indexOf(b.document.id) || a.span.start - b.span.start,
  );
}
