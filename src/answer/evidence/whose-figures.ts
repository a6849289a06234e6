import type { PlaceMention } from '../../chinese/places.js';
import { placeWithin, type Place } from '../../domain/index.js';
import { namesJointly, placeHolds, placesIn } from './belongs.js';
import type { EvidenceSentence } from './index.js';

type Sentence = Pick<EvidenceSentence, 'text' | 'span' | 'passage' | 'fitting'>;

/**
 * Whether the figures of a sentence that only names the asked place are not that place's: they are counted of several places
 * together (大理、楚雄投入3亿元), or each is told behind another one (楚雄已建成,大理投入3亿元).
 */
export function areOfOthers(sentence: Sentence, places: readonly Place[]): boolean {
  const [place, second] = places;
  if (place === undefined || second !== undefined) return false;
  if (sentence.passage.place !== null && placeHolds(sentence.passage.place, place)) return false;
  return namesJointly(sentence.text, place) || allBehindAnother(sentence, place);
}

function allBehindAnother({ text, span, fitting }: Sentence, want: Place): boolean {
  const mentions = placesIn(text).filter(({ inName }) => inName !== true);
  if (!mentions.some(({ place }) => placeWithin(place, want))) return false;
  const isAnothers = (at: number): boolean => {
    const before = mentions.filter((mention) => mention.span.end <= at);
    const named = before.slice(before.findLastIndex((one, index) => !isJoined(text, before[index - 1], one)));
    return (
      named.length > 0 && named.every(({ place }) => !placeWithin(place, want) && !placeWithin(want, place))
    );
  };
  return fitting.length > 0 && fitting.every((figure) => isAnothers(figure.span.start - span.start));
}

/** 大理、楚雄: the one is named together with the other. */
const isJoined = (text: string, first: PlaceMention | undefined, then: PlaceMention): boolean =>
  first !== undefined && /^[\u3001和与及]$/u.test(text.slice(first.span.end, then.span.start));
