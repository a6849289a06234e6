/** How many a list may count. */
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const NUMERAL = `[${NUMERALS.join('')}]`;
/** What counts an item: 一是, 二要, 第三,, 其四,. */
const ITEM = new RegExp(
  `(?<=^|[,，;；:：。])(?:(${NUMERAL})(?:是|要|则)|第(${NUMERAL})[,，、]|其(${NUMERAL})[,，、])`,
  'gu',
);
/** Words that count without a number; a whole list begins with the first and has one more. */
const WORDS = /^(?:首先|其次|再次|最后|一方面|另一方面|一来|二来)[,，]?/u;
const FIRST_WORDS = /^(?:首先|一方面|一来)/u;
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!另)一方面/u, /另一方面/u],
  [/一来[,，]/u, /二来[,，]/u],
];

const numbersIn = (text: string): number[] =>
  Array.from(text.matchAll(ITEM), ([, a, b, c]) => NUMERALS.findIndex((one) => one === (a ?? b ?? c)) + 1);

const countsUp = (numbers: readonly number[]): boolean =>
  numbers.length > 1 && numbers.every((number, index) => number === index + 1);

/** Whether a list inside a sentence lacks its beginning or its end. One item at the head may belong to a list of sentences. */
export function isTornInside(text: string): boolean {
  const numbers = numbersIn(text);
  const torn = numbers.length > 1 ? !countsUp(numbers) : numbers.length === 1 && leadOf(text) === null;
  const half = PAIRS.some(([first, second]) => !WORDS.test(text) && first.test(text) !== second.test(text));
  return torn || half;
}

/** The item that a sentence is by itself: its number, and the length of what counts it. */
function leadOf(text: string): { readonly number: number; readonly length: number } | null {
  const [match, ...more] = Array.from(text.matchAll(ITEM));
  if (match?.index !== 0 || more.length > 0) return null;
  return { number: numbersIn(text)[0] ?? 0, length: match[0].length };
}

/** Sentences in their order, without what counts them where the list is not whole: no 一是 without 二是. */
export function mendLists(texts: readonly string[]): string[] {
  return mendWords(mendNumbers(texts));
}

function mendNumbers(texts: readonly string[]): string[] {
  const leads = texts.map(leadOf);
  const mended = [...texts];
  let run: number[] = [];
  const close = (): void => {
    if (!countsUp(run.map((at) => leads[at]?.number ?? 0)))
      for (const at of run) mended[at] = (texts[at] ?? '').slice(leads[at]?.length ?? 0);
    run = [];
  };
  for (const [at, lead] of leads.entries()) {
    if (lead === null) continue;
    if (lead.number === 1) close();
    run.push(at);
  }
  close();
  return mended;
}

function mendWords(texts: readonly string[]): string[] {
  const counted = texts.flatMap((text, at) => (WORDS.test(text) ? [at] : []));
  const [first] = counted;
  const whole = counted.length > 1 && FIRST_WORDS.test(texts[first ?? 0] ?? '');
  const inOne = (text: string): boolean => PAIRS.some(([a, b]) => a.test(text) && b.test(text));
  return whole ? [...texts] : texts.map((text) => (inOne(text) ? text : text.replace(WORDS, '')));
}
