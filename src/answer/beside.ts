import type { LedgerFigure } from '../domain/index.js';
import type { WeightedConcept } from './evidence/coverage.js';
import { PRESENT } from './evidence/features.js';
import type { EvidenceSentence } from './evidence/index.js';

/** Share of the best place's coverage that another place's sentence must reach to stand beside it. */
const BESIDE = 0.6;
/** From this strength on a sentence beside another place's may mean the same thing: 办理时限 for 审批时限. */
export const HINTED = PRESENT / 2;

/** Those that say nearly as much as the best one, and hint at what it is about. */
export function nearTo(
  best: EvidenceSentence | undefined,
  concepts: readonly WeightedConcept[],
  sentences: readonly EvidenceSentence[],
): EvidenceSentence[] {
  if (best === undefined) return [];
  const heart = heaviestThing(best, concepts);
  return sentences.filter(
    ({ coverage: { share, strengths } }) =>
      share >= BESIDE * best.coverage.share && (heart < 0 || (strengths[heart] ?? 0) >= HINTED),
  );
}

/** The thing of the question that weighs most of those that a sentence speaks of; -1 where it speaks of none. */
function heaviestThing({ coverage }: EvidenceSentence, concepts: readonly WeightedConcept[]): number {
  const said = concepts.map(({ concept, weight }, index) =>
    !concept.verb && concept.importance >= 1 && (coverage.strengths[index] ?? 0) >= PRESENT ? weight : 0,
  );
  const most = Math.max(0, ...said);
  return most === 0 ? -1 : said.indexOf(most);
}

/** What a figure measures, as far as its unit tells; what is counted is of one kind, whatever the measure word. */
function kindOf({ unit }: LedgerFigure): string {
  const [kind] = KINDS.find(([, pattern]) => pattern.test(unit)) ?? ['count'];
  return kind;
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['share', /^(?:%|‰|个?百分点|成|倍|折)$/u],
  ['money', /元$/u],
  ['time', /^(?:个)?(?:工作日|自然日|[天日周月年]|小时|分钟?|秒钟?|钟头|星期|季度?)$/u],
  ['weight', /(?:吨|斤|克)$/u],
  ['ground', /(?:亩|公顷|平方\p{Script=Han}{1,2}|平米)$/u],
  ['length', /(?:公里|千米|米|里)$/u],
];

/**
 * Whether a sentence may tell the same figure of its place as `best` does of another: of one kind, share or time or money. What moved
 * may be told by how much or by what share of it.
 */
export function sameKind(best: EvidenceSentence, sentence: EvidenceSentence): boolean {
  if (best.fitting.length === 0) return true;
  const kinds = new Set(best.fitting.map(kindOf));
  return sentence.fitting.some(
    (figure) =>
      kinds.has(kindOf(figure)) ||
      figure.unit === '' ||
      (figure.kind === 'change' && best.fitting.some(({ kind }) => kind === 'change')),
  );
}
