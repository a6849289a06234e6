import { homophones } from '../../chinese/pinyin.js';
import { tagged, type Word } from '../../chinese/segment.js';
import { overlaps, type Span, type Warning } from '../../domain/index.js';

/** How rare a token is in the library; see `LexicalIndex.idf`. */
export type Rarity = (token: string) => number;

/** Two characters side by side that make no word, of which one may be the wrong one. */
interface Pair extends Span {
  /** Offsets of the characters that may be wrong. */
  readonly doubtful: readonly number[];
}

interface Mending extends Span {
  readonly text: string;
}

/**
 * Words that are none and sound like words of the library (公寓 typed 工寓) are taken for those, and it is said so. Only where neither
 * the dictionary nor the library knows what is written: what somebody calls by another name is no slip.
 *
 * @param taken spans that are left as they are: places, years
 */
export function mendSlips(
  question: string,
  rarity: Rarity,
  taken: readonly Span[],
): { text: string; warnings: Warning[] } {
  const words = tagged(question);
  const warnings: Warning[] = [];
  let text = question;
  for (const pair of unknownPairs(question, words, rarity)) {
    if (taken.some((span) => overlaps(span, pair))) continue;
    const mending = meantBy(text, pair, rarity);
    if (mending === null) continue;
    const written = text.slice(mending.start, mending.end);
    text = text.slice(0, mending.start) + mending.text + text.slice(mending.end);
    warnings.push({ code: 'word_corrected', message: `“${written}”按“${mending.text}”理解。` });
  }
  return { text, warnings };
}

/** Characters that stand by themselves, particles and short verbs: what stands beside them is no word with them. */
const FUNCTION =
  /[的地得了着过是有在和与及或而且但从到向往由对把被给让使将要会能可想不没无未都也还又再就才只各每哪几多少谁啥咋吗呢吧啊个些这那它他她我你们此其所以为于之者等第一二三四五六七八九十百千万亿两半里内外设办开建做搞干用收交付给跟同叫找去来人钱事话]/u;

/** In words that the segmenter guessed; and where a word and the character behind it may be one (入住|律). */
function unknownPairs(question: string, words: readonly Word[], rarity: Rarity): Pair[] {
  const absent = rarity('\0');
  const guessed = words.filter(({ tag, text }) => tag === 'x' && /^\p{Script=Han}{2,4}$/u.test(text));
  // 卫|健委: the second half of a guessed word is more often an abbreviation than a slip.
  const inside = guessed.map(({ start }) => ({ start, end: start + 2, doubtful: [start, start + 1] }));
  const across = words.flatMap((word, index) => {
    const next = words[index + 1];
    if (word.text.length !== 2 || next?.text.length !== 1 || !/^n/u.test(next.tag ?? '')) return [];
    return [{ start: word.end - 1, end: next.end, doubtful: [next.start] }];
  });
  return [...inside, ...across].filter(({ start, end }) => {
    const pair = question.slice(start, end);
    return /^\p{Script=Han}{2}$/u.test(pair) && !FUNCTION.test(pair) && rarity(pair) >= absent;
  });
}

/** The commonest word of the library that sounds like the pair; `null` where there is none, or the rest of the word speaks against it. */
function meantBy(text: string, { start, end, doubtful }: Pair, rarity: Rarity): Mending | null {
  const absent = rarity('\0');
  const mendings = doubtful.flatMap((at) =>
    homophones(text.charAt(at)).map((character) => {
      const pair = text.slice(start, at) + character + text.slice(at + 1, end);
      return { pair, rarity: rarity(pair) };
    }),
  );
  const known = mendings.filter((one) => one.rarity < absent).sort((a, b) => a.rarity - b.rarity);
  const best = known.find(({ pair }) =>
    isWord(text.slice(0, start) + pair + text.slice(end), { start, end }),
  );
  return best === undefined ? null : { start, end, text: best.pair };
}

/** Whether the dictionary has a word of what stands there, by itself or with characters around it. */
const isWord = (text: string, span: Span): boolean =>
  tagged(text).some(
    ({ start, end, tag }) => start <= span.start && span.end <= end && tag !== 'x' && end - start <= 4,
  );
