import type { Place } from '../../domain/place.js';

/** The level of government that a text speaks for: 我市, 全区, 县委. */
export interface AdminLevel {
  readonly word: string;
  /** Said so often that a place of another level is out of the question. */
  readonly strong: boolean;
  /** Whether a place is of this level. */
  fits(place: Place): boolean;
}

const WORDS = ['省', '州', '盟', '市', '区', '县', '旗'] as const;
type Word = (typeof WORDS)[number];

const OWN =
  /(?<![一-龥]?(?:在|向|为|到|居|列|被|由|于))(?:全|我|本)([省市区县州旗盟])(?![民场域间])(?!率先|首|唯一|第|排名|推广|一流|先进|前列|典型|领先|最|平均|各)/gu;
const BODY = /([省市区县州旗盟])(?:委(?!员|托|派)|政府|直|人大|政协|纪委)/gu;
const OWN_WEIGHT = 2;

function counts(text: string): Map<Word, number> {
  const sums = new Map<Word, number>();
  const add = (written: string | undefined, weight: number): void => {
    const word = WORDS.find((one) => one === written);
    if (word !== undefined) sums.set(word, (sums.get(word) ?? 0) + weight);
  };
  for (const match of text.matchAll(OWN)) add(match[1], OWN_WEIGHT);
  for (const match of text.matchAll(BODY)) add(match[1], 1);
  return sums;
}

/** The level that a report speaks for: the innermost of those that it often names. `null` when it speaks for none. */
export function adminLevel(text: string): AdminLevel | null {
  const sums = counts(text);
  const most = Math.max(0, ...sums.values());
  if (most < 3) return null;
  const word = WORDS.findLast((one) => (sums.get(one) ?? 0) >= most / 2);
  if (word === undefined) return null;
  return {
    word,
    strong: (sums.get(word) ?? 0) >= 8,
    fits: ({ name }) => name.endsWith(word) && (word === '区' || !name.endsWith('自治区')),
  };
}
