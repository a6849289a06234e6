import type { PlaceMention } from '../../chinese/places.js';
import { placeKey, placeWithin, type Place } from '../../domain/index.js';

/** 河南|那个区, 江苏的|那座市: somewhere inside that both know of. */
const SOMEWHERE = /^的?[那这](?:一?[个座])?([市区县州旗])(?![域间划场政委长民值级])/u;

/** 河南|那个区: the district inside that the library has, where it has one of that level; the words for it belong to the name. */
export function somewhereInside(
  question: string,
  mention: PlaceMention,
  known: readonly Place[],
): PlaceMention {
  const behind = SOMEWHERE.exec(question.slice(mention.span.end));
  if (behind === null) return mention;
  const inside = known.filter(
    (one) =>
      placeKey(one) !== placeKey(mention.place) &&
      placeWithin(one, mention.place) &&
      one.name.endsWith(behind[1] ?? ''),
  );
  const [only] = inside;
  if (only === undefined) return mention;
  const span = { start: mention.span.start, end: mention.span.end + behind[0].length };
  return inside.length === 1 ? { ...mention, span, place: only } : { ...mention, span };
}
