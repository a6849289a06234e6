import type { Understanding } from '../../retrieve/index.js';
import type { WeightedConcept } from './coverage.js';
import { askingPoints } from './forms.js';

/** How far (in characters) the asked attribute may stand from the asking word. */
const REACH = 8;

/**
 * Indexes of the concepts that the question asks for, rather than asks about: 奖金 of 平湖英才每人发多少奖金, 报名 of 监督员怎么报名. They stand
 * beside an asking word. Words of the trade (做法, 举措) are none.
 */
export function askedAttributes(
  { chinese }: Understanding,
  concepts: readonly WeightedConcept[],
): readonly number[] {
  const known = attributes.get(concepts);
  if (known?.chinese === chinese) return known.found;
  const found = findAttributes(chinese, concepts);
  attributes.set(concepts, { chinese, found });
  return found;
}

/** Every sentence asks again. */
const attributes = new WeakMap<
  readonly WeightedConcept[],
  { readonly chinese: string; readonly found: readonly number[] }
>();

function findAttributes(chinese: string, concepts: readonly WeightedConcept[]): readonly number[] {
  const content = concepts.flatMap(({ concept }, index) =>
    concept.importance >= 1 && !concept.exact ? [{ span: concept.span, index }] : [],
  );
  const found = askingPoints(chinese).flatMap(({ start, end }) => {
    const near = (from: number, to: number): boolean =>
      to >= from && to - from < REACH && !/[,;?\uff0c\uff1b\uff1f]/u.test(chinese.slice(from, to));
    const after = content.find(({ span }) => near(end, span.start));
    const before = content.filter(({ span }) => near(span.end, start)).at(-1);
    return [after ?? before].flatMap((one) => one?.index ?? []);
  });
  return [...new Set(found)];
}
