import { findPlaces, similarPlaces } from '../../chinese/places.js';
import { tagged } from '../../chinese/segment.js';
import { overlaps, placeKey, type Place, type Warning } from '../../domain/index.js';
import type { LibraryProfile } from '../profile.js';

/**
 * Place names that are one character or one homophone off a place that the library is about are taken for that place, and it is
 * said so. A word that means something by itself is left alone: only what the dictionary does not know can be a slip.
 */
export function mendTypos(question: string, profile: LibraryProfile): { text: string; warnings: Warning[] } {
  const warnings: Warning[] = [];
  let text = question;
  for (const slip of placeSlips(question, profile)) {
    // 赣洲市 and 赣洲 are one slip.
    if (!text.includes(slip.written)) continue;
    text = text.replace(slip.written, slip.meant);
    warnings.push({
      code: 'place_corrected',
      message: `“${slip.written}”按“${slip.meant}”理解;如不是,请写出完整地名。`,
    });
  }
  return { text, warnings };
}

function placeSlips(question: string, profile: LibraryProfile): { written: string; meant: string }[] {
  const known = new Set(profile.places.map((place) => placeKey(place)));
  return placeLikeWords(question, profile.places).flatMap((written) => {
    const [meant] = similarPlaces(written).filter((place: Place) => known.has(placeKey(place)));
    return meant === undefined ? [] : [{ written, meant: shortForm(meant, written) }];
  });
}

/** Words that could be a place name written wrong: tagged as a name, or two characters of no known sense, or ending in 市/区/县. */
function placeLikeWords(question: string, known: readonly Place[]): string[] {
  const named = findPlaces(question, { loose: true, known }).map((mention) => mention.span);
  const words = tagged(question).filter((word) => !named.some((span) => overlaps(span, word)));
  const names = words.filter((word) => /^n[rsz]|^x$/u.test(word.tag ?? '') && word.text.length >= 2);
  const suffixed = [...question.matchAll(/\p{Script=Han}{2,3}(?=[市区县])/gu)]
    .filter(
      (match) =>
        !named.some((span) => overlaps(span, { start: match.index, end: match.index + match[0].length })),
    )
    .map((match) => match[0]);
  const pairs = words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next === undefined || word.text.length !== 1 || next.text.length !== 1) return [];
    return /^\p{Script=Han}{2}$/u.test(word.text + next.text) ? [word.text + next.text] : [];
  });
  return [...new Set([...names.map((word) => word.text), ...suffixed, ...pairs])];
}

const shortForm = (place: Place, written: string): string =>
  place.name.length > written.length ? place.name.slice(0, written.length) : place.name;
