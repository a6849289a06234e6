import { normalise } from '../chinese/normalise.js';
import type { EvidenceSentence } from './evidence/index.js';

/** Whether a sentence says itself what a question wants so many of: 主要管四件事:… for 四件事. */
export const saysCount = (wanted: string, evidence: readonly EvidenceSentence[]): boolean =>
  evidence.some(({ text }) => normalise(text).includes(wanted));

/**
 * What stands under the headings by which each document branches first, but for those that frame the others: their first sentences, as
 * the text runs.
 *
 * @param frames whether a heading tells of the background, of what came of it or of what is left to do
 */
export function chaptersOf(
  evidence: readonly EvidenceSentence[],
  frames: (heading: string) => boolean,
): EvidenceSentence[][] {
  const telling = evidence.filter(({ names, passage }) => !names && !passage.caption);
  const documents = [...new Set(telling.map(({ document }) => document.id))];
  return documents.map((id) => {
    const chapters = [...chaptersIn(telling.filter(({ document }) => document.id === id))];
    const numbered = chapters.filter(([heading]) => NUMBERED.test(heading));
    const able = numbered.length > 1 ? numbered : chapters;
    return able.filter(([heading]) => !frames(heading)).map(([, first]) => first);
  });
}

/** Among numbered headings one without a number is a name, a date or a rubric. */
const NUMBERED = /^[^\p{L}\p{N}]{0,2}[一二三四五六七八九十\d]{1,3}[^\p{L}\p{N}]/u;

function chaptersIn(sentences: readonly EvidenceSentence[]): Map<string, EvidenceSentence> {
  const depth = depthOfBranches(sentences.map(({ passage }) => passage.headings));
  const firsts = new Map<string, EvidenceSentence>();
  for (const sentence of [...sentences].sort((a, b) => a.span.start - b.span.start)) {
    const heading = sentence.passage.headings[depth];
    if (heading !== undefined && !firsts.has(heading)) firsts.set(heading, sentence);
  }
  return firsts;
}

/** The least depth at which headings differ; -1 where they never do. */
function depthOfBranches(all: readonly (readonly string[])[]): number {
  const deepest = Math.max(0, ...all.map((headings) => headings.length));
  const depths = Array.from({ length: deepest }, (_, depth) => depth);
  return depths.find((depth) => new Set(all.flatMap((headings) => headings[depth] ?? [])).size > 1) ?? -1;
}
