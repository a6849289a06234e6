import type { Understanding } from '../retrieve/index.js';
import type { WeightedConcept } from './evidence/coverage.js';
import type { EvidenceSentence } from './evidence/index.js';

/** Sentences of an overview, at most one from each section so that it shows the breadth of a report. */
const MOST = 8;

/** 南京2022年改革有哪些做法和成效? names a place and nothing of its own: the report as a whole is asked for. */
export const asksForAll = (understanding: Understanding, concepts: readonly WeightedConcept[]): boolean =>
  understanding.understood.places.length > 0 &&
  ['overview', 'practice', 'list'].includes(understanding.asked) &&
  understanding.understood.topics.length === 0 &&
  concepts.every(({ concept }) => concept.importance < 1);

/** The most telling sentence of each section: what came of it with figures before what was done, and that before plans. */
export function overviewSentences(evidence: readonly EvidenceSentence[]): EvidenceSentence[] {
  const telling = evidence
    .filter(({ names, passage, masks }) => !names && !passage.caption && masks.length === 0)
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

function tellingness({ passage, figures, text }: EvidenceSentence): number {
  const kind = passage.kinds.includes('result') ? 2 : passage.kinds.includes('case') ? 1 : 0;
  return kind + Math.min(3, figures.length) + (text.length >= 20 && text.length <= 160 ? 1 : 0);
}
