import { lookAlikes } from '../../chinese/look-alike.js';
import { homophones } from '../../chinese/pinyin.js';
import { inDictionary, tagged, type Word } from '../../chinese/segment.js';
import { contains, overlaps, type Span, type Warning } from '../../domain/index.js';

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
  for (const mending of nameSlips(text, rarity)) {
    if (taken.some((span) => contains(span, mending))) continue;
    const written = text.slice(mending.start, mending.end);
    text = text.slice(0, mending.start) + mending.text + text.slice(mending.end);
    warnings.push({ code: 'word_corrected', message: `“${written}”按“${mending.text}”理解。` });
  }
  return { text, warnings };
}

/** What is quoted, and what stands before the word for a body or site: names, which no dictionary has. */
const NAMES =
  /(?<=[“"「『‘《])[^”"」』’》]{3,12}(?=[”"」』’》])|(?:(?![的了是在和与把被就都又不也有到从给让对])\p{Script=Han}){2}(?:街道|[镇乡村湾岛港河]|社区|小区|灌区|水库|渔港|半岛|景区|药业|集团|公司|大学|学院|医院|实验室|园区)/gu;
/** A wrong number is no slip. */
const COUNTS = /[零一二两三四五六七八九十百千万亿几]/u;

/**
 * Names with one character that no document has beside either of its neighbours, and that sounds (or looks, in quotation marks) like
 * one that some document has beside both: 小黄冒 for 小黄帽.
 */
function nameSlips(text: string, rarity: Rarity): Mending[] {
  const absent = rarity('\0');
  const heard = (at: number, one: string): boolean =>
    at < 0 ||
    at + 2 > one.length ||
    !/^\p{Script=Han}{2}$/u.test(one.slice(at, at + 2)) ||
    rarity(one.slice(at, at + 2)) < absent;
  const knows = (one: string): boolean => Array.from(one, (_, at) => heard(at, one)).every(Boolean);
  return Array.from(text.matchAll(NAMES)).flatMap(({ 0: name, index }) => {
    const quoted = QUOTE.test(text.charAt(index - 1));
    if (knows(name) || (!quoted && meansSomething(text, index))) return [];
    const meant = Array.from(name).flatMap((character, at) =>
      heard(at - 1, name) && heard(at, name) ? [] : likeIt(name, character, at, quoted).filter(knows),
    );
    return meant.length === 1
      ? meant.map((one) => ({ start: index, end: index + name.length, text: one }))
      : [];
  });
}

const QUOTE = /[“"「『‘《]/u;

/** 北部湾集团 is what it says: a word of the dictionary reaches into the own part of the name. */
const meansSomething = (text: string, start: number): boolean =>
  tagged(text).some(
    (word) =>
      word.text.length > 1 &&
      word.tag !== 'x' &&
      overlaps(word, { start, end: start + 2 }) &&
      inDictionary(word.text),
  );

/** Names that sound or look like it, one character apart; of what is quoted any character may be meant, for it was put down as a label. */
const likeIt = (name: string, character: string, at: number, quoted: boolean): string[] =>
  [...homophones(character), ...(quoted ? lookAlikes(character) : [])]
    .filter((other) => !COUNTS.test(character + other) && (quoted || !FUNCTION.test(other)))
    .map((other) => name.slice(0, at) + other + name.slice(at + 1));

/** Characters that stand by themselves, particles and short verbs: what stands beside them is no word with them. */
const FUNCTION =
  /[的地得了着过是有在和与及或而且但从到向往由对把被给让使将要会能可想不没无未都也还又再就才只各每哪几多少谁啥咋吗呢吧啊个些这那它他她我你们此其所以为于之者等第一二三四五六七八九十百千万亿两半里内外设办开建做搞干用收交付给跟同叫找去来人钱事话]/u;

/** 三长|指哪三长: what asks of a label is no end of it. */
const ASKS_MEANING = /^[指算含](?:的|哪|什么|啥|谁)/u;

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
    const asks = ASKS_MEANING.test(question.slice(end - 1));
    return /^\p{Script=Han}{2}$/u.test(pair) && !FUNCTION.test(pair) && !asks && rarity(pair) >= absent;
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
