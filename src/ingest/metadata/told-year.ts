import { findDates, looksBack, yearsOf } from '../../chinese/dates.js';
import type { Outline, DocumentMetadata } from '../../domain/document.js';
import { sliceSpan } from '../../domain/span.js';
import { headingPath } from '../outline/index.js';

/** Which year each part of a document tells of; its argument is an index into the text. */
export type ToldYear = (at: number) => number | null;

interface Stretch {
  readonly from: number;
  readonly year: number;
}

/** A year of work looked back upon or planned, as a heading says it: 2023年工作回顾, 2024年重点任务. */
const OF_A_YEAR =
  /回顾|总结|成效|成果|完成|开展|进展|情况|做法|打算|安排|计划|重点|任务|思路|要点|部署|考虑|目标|举措/u;
const LAST_YEAR =
  /^(?:.{0,6}?(?:回顾|刚刚)?过去的?(?:这)?一年|一年来|(?:上一年|去年)(?=.{0,8}(?:工作|回顾)))/u;
const THIS_YEAR =
  /^(?:新的一年|今年(?:的?(?:工作|重点|主要|任务|目标)|[,\uff0c]?我们?[^,\uff0c]{0,6}(?:要|将))|(?:下一步|下阶段|下步)的?(?:重点)?(?:工作|打算|任务))/u;
/** 2024年主要预期目标是, 2023年,我们 */
const STATED_YEAR = /^(\d{4})年(?:[,\uff0c]|的?(?:主要|预期|重点|工作|政府|总体)|是|我们|要)/u;
const REPORT = /报告|总结|汇报/u;
/** Blocks and characters of a line in which a document says when it was given. */
const FRONT = 5;
const SHORT = 80;

/**
 * A report given in January tells of the year that has ended, and then of the one that has begun: a part tells of the year that its
 * headings name for it, or, in such a report, of the one that 过去一年 and 新的一年 mean; else of the document's year.
 */
export function toldYears(
  text: string,
  outline: Outline,
  { year, title, date }: Pick<DocumentMetadata, 'year' | 'title' | 'date'>,
): ToldYear {
  const { value } = year;
  if (value === null) return () => null;
  const given = givenIn(text, outline, title.value, date.value);
  const stretches: Stretch[] = [];
  let flow = value;
  for (const { kind, section, span } of outline.blocks) {
    if (kind === 'byline' || kind === 'caption') continue;
    const line = sliceSpan(text, span).trim();
    if (given !== null && !(kind === 'heading' && section === 0))
      flow = turned(line.replace(NUMBERED, ''), given) ?? flow;
    stretches.push({ from: span.start, year: headedIn(headingPath(outline, section), value) ?? flow });
  }
  return (at) => stretches.findLast(({ from }) => from <= at)?.year ?? value;
}

const NUMBERED =
  /^[\s#*]*(?:[（(]?[一二三四五六七八九十\d]+[）)\u3001.\uff0e]\s*)?(?:各位代表[!\uff01:\uff1a,\uff0c]?\s*)?/u;

/** The innermost heading has the say. */
const headedIn = (headings: readonly string[], own: number): number | null =>
  headings.reduce<number | null>((year, heading) => headedYear(heading, own) ?? year, null);

/** The one year next to the document's own that a heading is about. */
function headedYear(heading: string, own: number): number | null {
  if (!OF_A_YEAR.test(heading)) return null;
  const years = findDates(heading)
    .filter(({ kind }) => kind !== 'range')
    .map((found) => yearsOf(found).from);
  const [only] = years;
  return only !== undefined && years.length === 1 && Math.abs(only - own) <= 1 ? only : null;
}

/** The year in which a report of work was given, where that was at its beginning. */
function givenIn(text: string, outline: Outline, title: string, date: string | null): number | null {
  const head = outline.blocks
    .slice(0, FRONT)
    .map(({ span }) => sliceSpan(text, span))
    .filter((line) => line.length <= SHORT)
    .join('\n');
  if (!REPORT.test(title) && !REPORT.test(head)) return null;
  const dates = [...findDates(head).map(({ from }) => from), date ?? ''];
  const early = dates.find(looksBack);
  return early === undefined ? null : Number(early.slice(0, 4));
}

function turned(line: string, given: number): number | null {
  if (LAST_YEAR.test(line)) return given - 1;
  if (THIS_YEAR.test(line)) return given;
  const stated = Number(STATED_YEAR.exec(line)?.[1] ?? Number.NaN);
  return stated === given || stated === given - 1 ? stated : null;
}
