import { normalise } from '../../chinese/normalise.js';

/** How things stood before, what a place is like, what a survey found: what comes before the doing. */
const BEFORE =
  /^(?:过去|此前|以前|从前|原先|起初|当初|改革(?:之)?前|长期以来|一直以来|多年来)|(?:调查|问卷|摸底|座谈|调研)(?:显示|发现|反映|了解)|[,]一度|曾(?:经)?是|辖\d|地处|(?:常住|户籍|老年)人口[^,。;]{0,4}\d/u;
/** What is still wrong. */
const WANTING =
  /^(?:[一二三四五六七八九]是)?[^,。;]{0,8}(?:也要看到|还要看到|不足之处|仍有|仍然|依然|还存在|仍存在|尚未|有待)|仍有误解|跟不上|苗头/u;
/** Titles of parts that tell of neither deed nor outcome. */
const BESIDE = /背景|基本情况|概况|现状|堵点|问题|不足|困难|难处|短板|差距|反思|瓶颈|难[在哪题点处]|难$/u;
/** 归并热线,解决“号多难记”问题: the doing is in the title. */
const SOLVES = /解决|破解|化解|攻克|消除|打通|整治|治理|不再/u;

/**
 * Whether a sentence stands beside what was done: it tells how things were, or what is still wanting.
 *
 * @param headings those that it stands under, the nearest last
 */
export function isAside(text: string, headings: readonly string[]): boolean {
  const view = normalise(text);
  if (BEFORE.test(view) || WANTING.test(view)) return true;
  const over = headings.filter((heading) => BESIDE.test(heading) && !SOLVES.test(heading));
  return over.some((heading) => heading.length <= LONGEST_TITLE || heading === headings[0]);
}
/** A longer heading says something of its own rather than naming a part of the report. */
const LONGEST_TITLE = 16;
