import type { Figure } from '../../domain/figure.js';

/** Words of officialese that mean one thing; the first stands for all. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/(?:时间|时长|周期|期限|用时)/gu, '时限'],
  [/(?:压缩|压减|缩减|缩短|减少|降低|下降|削减|精简)/gu, '减'],
  [/(?:提升|提高|增长|增加|上升|攀升|前进|跃升)/gu, '增'],
  [/(?:公司|市场主体|经营主体)/gu, '企业'],
  [/(?:市民|居民|老百姓|百姓|民众)/gu, '群众'],
  [/(?:制定|印发|发布|下发)/gu, '出台'],
  [/(?:跑腿|跑路|跑趟)/gu, '跑动'],
  [/(?:办理|办件|办事)/gu, '办结'],
  [/(?:名次|位次|排位)/gu, '排名'],
  [/(?:国企|国有公司)/gu, '国有企业'],
  [/(?:医院|医疗机构|卫生机构)/gu, '医疗机构'],
  [/(?:GDP|地区生产总值|生产总值)/giu, '生产总值'],
  [/(?:试点任务|试点项目)/gu, '试点任务'],
];

const EMPTY =
  /[\d%‰.,，。、；;：:“”"'‘’《》()（）\s的了等和及与在为是有共已将把于也都均达到至其中累计全年年月日该]/gu;

function canonical(text: string): string {
  let result = text.normalize('NFKC');
  for (const [pattern, word] of SYNONYMS) result = result.replace(pattern, word);
  return result.replace(EMPTY, ' ');
}

/** Word for word, digits included. */
const plainly = (text: string): string => text.normalize('NFKC').replace(/[\s,.，。;；:：]/gu, '');

function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const run of canonical(text).split(' ')) {
    for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2));
    if (run.length === 1) found.add(run);
  }
  return found;
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((gram) => b.has(gram)).length;

/** How much of `part` is said in `whole`, within [0, 1]; 1 when there is nothing to say. */
export function coverage(part: string, whole: string): number {
  const grams = bigrams(part);
  return grams.size === 0 ? 1 : shared(grams, bigrams(whole)) / grams.size;
}

/** How alike two subjects are, within [0, 1]. */
export function likeness(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)];
  const total = left.size + right.size;
  return total === 0 ? 1 : (2 * shared(left, right)) / total;
}

/** Enough of a subject to be the same one in other words. */
const SAME_ENOUGH = 0.34;
/** A rival that fits a statement by so much better owns it. */
const CLEARLY_BETTER = 0.1;

/** What the words around a figure say, for comparison with a subject. */
export interface Surrounding {
  /** The figure's own clause. */
  readonly clause: string;
  /** Of that clause, what lies between the figure before it and the one behind it. */
  readonly near: string;
  /** The whole text that holds it. */
  readonly text: string;
}

const fit = (said: Figure, saidIn: Surrounding, source: Figure): number =>
  Math.max(likeness(said.subject, source.subject), 0.9 * coverage(source.subject, saidIn.near));

/**
 * Whether `said` and `source` measure the same thing, and no figure of `rivals` (others of the same evidence with the same unit)
 * is plainly the one that is meant.
 */
export function sameSubject(
  said: Figure,
  saidIn: Surrounding,
  source: Figure,
  sourceIn: Surrounding,
  rivals: readonly Figure[],
): boolean {
  if (plainly(saidIn.clause) === plainly(sourceIn.clause)) return true;
  const near =
    coverage(said.subject, sourceIn.text) >= SAME_ENOUGH || coverage(source.subject, saidIn.text) >= 0.5;
  if (!near) return false;
  const own = fit(said, saidIn, source);
  return rivals.every((rival) => fit(said, saidIn, rival) <= own + CLEARLY_BETTER);
}

/** A translation is rough: only a rival that fits much better speaks against a figure. */
const MUCH_BETTER = 0.25;

const namedBy = (terms: readonly string[], figure: Figure): number =>
  terms.reduce((sum, term) => sum + coverage(term, figure.subject), 0) / terms.length;

/** {@link sameSubject} for a statement in another language, of which only the translated `terms` next to the figure are known. */
export function sameTerms(terms: readonly string[], source: Figure, rivals: readonly Figure[]): boolean {
  if (terms.length === 0) return true;
  const own = namedBy(terms, source);
  // A source that shares no word at all was most likely translated too roughly to tell.
  return own === 0 || rivals.every((rival) => namedBy(terms, rival) < own + MUCH_BETTER);
}
