import { placeKey } from '../domain/index.js';
import type { Understanding } from '../retrieve/index.js';
import { aspectAsked, aspectSentences, subjectsOf, type Aspect } from './aspects.js';
import { speaksOf } from './evidence/belongs.js';
import type { WeightedConcept } from './evidence/coverage.js';
import { tellsMeaning } from './evidence/defined.js';
import type { EvidenceSentence } from './evidence/index.js';
import type { Case, Judgement } from './judge.js';

/** Sentences of an overview, at most one from each section so that it shows the breadth of a report. */
const MOST = 8;

/** 南京2022年改革有哪些做法和成效? names a place and nothing of its own: the report as a whole is asked for. */
export const asksForAll = (understanding: Understanding, concepts: readonly WeightedConcept[]): boolean =>
  understanding.understood.places.length > 0 &&
  ['overview', 'practice', 'list'].includes(understanding.asked) &&
  understanding.understood.topics.length === 0 &&
  concepts.every(({ concept }) => concept.importance < 1);

type Choose = (evidence: readonly EvidenceSentence[]) => EvidenceSentence[];

/** The reports of the named places as a whole, or one of the parts that reports have; `null` where neither is asked for. */
export function wholeOf(subject: Case, evidence: readonly EvidenceSentence[]): Judgement | null {
  const { understanding, concepts } = subject;
  const aspect = aspectAsked(understanding);
  const part =
    aspect === null
      ? null
      : partOf(subject, evidence, aspect, (own) => aspectSentences(aspect, own, { understanding, concepts }));
  if (part !== null || !asksForAll(understanding, concepts)) return part;
  // 四个一点是哪四点 names no matter but a label, and the reports tell what it stands for.
  if (evidence.some((sentence) => tellsMeaning(sentence, understanding, concepts) === true)) return null;
  return ofPlaces(understanding, evidence, overviewSentences);
}

/** Of the named places; where none is named, of the document that answers best, if the question says what the part is about. */
function partOf(
  { understanding, concepts }: Case,
  evidence: readonly EvidenceSentence[],
  aspect: Aspect,
  choose: Choose,
): Judgement | null {
  const { understood, others } = understanding;
  if (understood.places.length > 0) return ofPlaces(understanding, evidence, choose);
  const [best] = evidence;
  if (best === undefined || others || understood.intent === 'compare') return null;
  if (subjectsOf(aspect, understanding, concepts).length === 0) return null;
  const sentences = choose(evidence.filter(({ document }) => document.id === best.document.id));
  return sentences.length === 0
    ? null
    : { answered: true, groups: [{ place: null, sentences }], missing: [] };
}

/** What is chosen from the sentences of each named place; `null` when it is nothing. */
function ofPlaces(
  { understood: { places } }: Understanding,
  evidence: readonly EvidenceSentence[],
  choose: Choose,
): Judgement | null {
  const groups = places.map((place) => {
    const own = evidence.filter(({ passage, text, context }) =>
      speaksOf({ place: passage.place, text, context }, place),
    );
    // What a county is short of is told of its province by nobody who has the province's own report.
    const whole = own.filter(
      ({ passage }) => passage.place !== null && placeKey(passage.place) === placeKey(place),
    );
    const chosen = choose(whole);
    return { place, sentences: chosen.length > 0 ? chosen : choose(own) };
  });
  const found = groups.filter((group) => group.sentences.length > 0);
  if (found.length === 0) return null;
  const missing = groups.filter((group) => group.sentences.length === 0).map(({ place }) => place);
  return { answered: true, groups: found, missing };
}

/** The most telling sentence of each section: what came of it with figures before what was done, and that before plans. */
export function overviewSentences(evidence: readonly EvidenceSentence[]): EvidenceSentence[] {
  const telling = evidence
    .filter(({ names, passage, masks }) => !names && !passage.caption && masks.length === 0)
    .filter((sentence) => !isLabel(sentence))
    .map((sentence) => ({ sentence, weight: tellingness(sentence) }))
    .sort((a, b) => b.weight - a.weight || a.sentence.span.start - b.sentence.span.start);
  const sections = new Set<string>();
  const chosen: EvidenceSentence[] = [];
  for (const { sentence } of telling) {
    const section = `${sentence.document.id}\0${sentence.passage.headings.join('\0')}`;
    if (sections.has(section) || chosen.length >= MOST) continue;
    sections.add(section);
    chosen.push(sentence);
  }
  return chosen.sort((a, b) => a.document.id.localeCompare(b.document.id) || a.span.start - b.span.start);
}

/** Up to this length words without a figure or a full stop are a heading or a column's name: 六、工作保障. */
const LONGEST_LABEL = 20;

const isLabel = ({ text, figures }: EvidenceSentence): boolean =>
  text.length <= LONGEST_LABEL && figures.length === 0 && !/[。！；;!]["”)）]*$/u.test(text.trim());

function tellingness({ passage, figures, text }: EvidenceSentence): number {
  const kind = passage.kinds.includes('result') ? 2 : passage.kinds.includes('case') ? 1 : 0;
  return kind + Math.min(3, figures.length) + (text.length >= 20 && text.length <= 160 ? 1 : 0);
}
