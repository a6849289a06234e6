import { lookAlikes } from '../../chinese/look-alike.js';
import { soundAlike } from '../../chinese/pinyin.js';
import { findPlaces, similarPlaces } from '../../chinese/places.js';
import { readingsOf } from '../../chinese/place-lexicon.js';
import { tagged, type Word } from '../../chinese/segment.js';
import { overlaps, placeKey, type Place, type Span, type Warning } from '../../domain/index.js';
import type { LibraryProfile } from '../profile.js';

/** What may be a name written wrong, and where it stands. */
interface Suspect extends Span {
  readonly text: string;
  /** 省, 市, 区 or 县 stands right behind it. */
  readonly suffixed: boolean;
  /** No word of the dictionary. */
  readonly unknown: boolean;
}

interface Slip extends Span {
  readonly written: string;
  readonly meant: string;
}

/**
 * Place names that are one character or one homophone off a place that the library is about are taken for that place, and it is
 * said so. A word that means something by itself is left alone: only what the dictionary does not know can be a slip.
 */
export function mendTypos(question: string, profile: LibraryProfile): { text: string; warnings: Warning[] } {
  const warnings: Warning[] = [];
  let text = question;
  // From the end, so that the spans before stay true.
  for (const { start, end, written, meant } of placeSlips(question, profile).reverse()) {
    text = text.slice(0, start) + meant + text.slice(end);
    warnings.unshift({
      code: 'place_corrected',
      message: `“${written}”按“${meant}”理解;如不是,请写出完整地名。`,
    });
  }
  return { text, warnings };
}

/** In reading order, none overlapping. */
function placeSlips(question: string, profile: LibraryProfile): Slip[] {
  const known = new Set(profile.places.map((place) => placeKey(place)));
  const slips: Slip[] = [];
  for (const suspect of suspects(question, profile.places)) {
    if (slips.some((slip) => overlaps(slip, suspect))) continue;
    const { text: written, start, end, suffixed } = suspect;
    const near = [written, ...(suffixed ? [written + question.charAt(end)] : [])].flatMap(similarPlaces);
    const [meant] = near
      .filter((place: Place) => known.has(placeKey(place)))
      // 兰靠县: 兰考县 rather than 兰州市, where the library has both.
      .sort((a, b) => Number(!fitsSuffix(question, suspect, a)) - Number(!fitsSuffix(question, suspect, b)))
      .flatMap((place) => meantBy(suspect, place) ?? []);
    if (meant !== undefined) slips.push({ start, end, written, meant });
  }
  return slips.sort((a, b) => a.start - b.start);
}

const fitsSuffix = (question: string, { end, suffixed }: Suspect, { name }: Place): boolean =>
  suffixed && name.endsWith(question.charAt(end));

const SUFFIX = /[省市区县]/u;
/** 大市|区: what ends in such a word already is no root of a name. */
const ROOT = /^\p{Script=Han}+(?<![省市区县])$/u;

/** Words of no known sense, names that are no place's, and what stands before 省, 市, 区, 县; the longest first. */
function suspects(question: string, known: readonly Place[]): Suspect[] {
  const named = findPlaces(question, { loose: true, known }).map((mention) => mention.span);
  const words = tagged(question);
  const found = [
    ...strangeWords(words),
    ...pairs(words),
    ...longNames(question, words, known),
    ...suffixedNames(question, words),
  ].filter(
    (suspect) =>
      !named.some((span) => overlaps(span, suspect)) &&
      // 金城 is what 兰州 is called too: no slip, whichever is meant.
      readingsOf(question.slice(suspect.start, suspect.end)).length === 0,
  );
  return found
    .map((span) => ({
      ...span,
      text: question.slice(span.start, span.end),
      suffixed: SUFFIX.test(question.charAt(span.end)),
      unknown: !words.some(({ start, end, tag }) => start === span.start && end === span.end && tag !== 'x'),
    }))
    .sort((a, b) => b.text.length - a.text.length);
}

/** Words that the segmenter guessed, names of its dictionary, and 毫州, which it has for a word. */
const strangeWords = (words: readonly Word[]): Span[] =>
  words
    .filter(
      ({ text, tag }) =>
        /^\p{Script=Han}{2,6}$/u.test(text) && (/^n[rsz]|^x$/u.test(tag ?? '') || text.endsWith('州')),
    )
    .map(({ start, end }) => ({ start, end }));

/** As long as a known name of three or more characters, and the same but for one that sounds alike: 连云岗. */
function longNames(question: string, words: readonly Word[], known: readonly Place[]): Span[] {
  const roots = known.map(({ name }) => name.replace(/[省市区县]$/u, '')).filter(({ length }) => length >= 3);
  return words.flatMap(({ start }) =>
    roots.flatMap((root) => {
      const end = start + root.length;
      const wrong = Array.from(root).filter((character, at) => character !== question.charAt(start + at));
      return wrong.length === 1 && end <= question.length ? [{ start, end }] : [];
    }),
  );
}

/** Two characters that stand by themselves side by side. */
const pairs = (words: readonly Word[]): Span[] =>
  words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next === undefined || word.text.length !== 1 || next.text.length !== 1) return [];
    return /^\p{Script=Han}{2}$/u.test(word.text + next.text) ? [{ start: word.start, end: next.end }] : [];
  });

/** Two to four characters from a word's beginning up to 市 and the like, where 市 belongs to no other word (城市, 社区). */
function suffixedNames(question: string, words: readonly Word[]): Span[] {
  return words.flatMap(({ start }) =>
    [2, 3, 4].flatMap((length) => {
      const end = start + length;
      if (!SUFFIX.test(question.charAt(end)) || !ROOT.test(question.slice(start, end))) return [];
      const suffix = words.find((word) => word.start <= end && end < word.end);
      return suffix === undefined || suffix.start === end || suffix.tag === 'x' ? [{ start, end }] : [];
    }),
  );
}

/**
 * What a suspect is a slip of; `null` where the two only happen to share characters. A short name of two characters has many
 * neighbours: the wrong character must sound or look like the right one, or it must be an unknown word with 市 behind it.
 */
function meantBy({ text, suffixed, unknown }: Suspect, place: Place): string | null {
  // 呼和特: a character too few, of a name that stays recognisable without it.
  if (/^[^族]{4,}[市区县]$/u.test(place.name) && text.length < place.name.length - 1)
    return unknown && suffixed && text.length > 2 ? place.name.slice(0, -1) : null;
  const meant = place.name.slice(0, text.length);
  const wrong = Array.from(text).flatMap((character, at) => (character === meant.charAt(at) ? [] : [at]));
  const [at = 0] = wrong;
  if (wrong.length === 1) {
    const [a, b] = [text.charAt(at), meant.charAt(at)];
    if (soundAlike(a, b) || lookAlikes(a).includes(b)) return meant;
    const root = text.length - (SUFFIX.test(text.slice(-1)) ? 1 : 0);
    return unknown && (suffixed || root < text.length || root > 2) ? meant : null;
  }
  return unknown && wrong.length === 2 && isSwapped(text, meant) ? meant : null;
}

const isSwapped = (a: string, b: string): boolean =>
  Array.from(a).sort().join('') === Array.from(b).sort().join('');
