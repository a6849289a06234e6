import { findDates, looksBack, yearsOf } from '../chinese/dates.js';
import { normalise } from '../chinese/normalise.js';
import type { DocumentMetadata, Place } from '../domain/index.js';
import type { LibraryProfile, Understanding } from '../retrieve/index.js';
import { placeHolds } from './evidence/belongs.js';
import type { EvidenceSentence } from './evidence/index.js';
import { isToComeForDone } from './evidence/to-come.js';

/** The question wants what came of it, not what was meant to. */
const REALISED = /实际|真正|到底(?=建|完|做|办|达)|已经?(?=建|完|达|落|做|办|实|有)/u;
const INTENDS =
  /(?<!模)拟(?!合|定)|(?<!(?:[低高]于|超过?|[比较]|完成|达到|不及)[^,。]{0,3})计划(?!生育)|打算|力争|争取|预计|将(?=[\p{Script=Han}]{0,8}(?:增加|提高|扩大|建成|达到))/u;
const DONE = /已经?|累计|全年(?!计划|目标)|较上年|同比|实现了|建成了|完成了/u;

/**
 * Whether a sentence can tell of the years that are asked about: by what it says itself, by its headings and what stands before it,
 * and only then by the year of its document. A sentence that aims at a later year (到2025年…) does not, whatever its document is of; nor
 * what was intended where it is asked what came of it.
 */
export function tellsOfYears(sentence: EvidenceSentence, { understood, chinese }: Understanding): boolean {
  const { years } = understood;
  if (years.length === 0) return true;
  if (REALISED.test(chinese) && isIntended(sentence, chinese)) return false;
  const stated = statedIn(sentence.text);
  if (aimsLater(sentence.text, stated, Math.max(...years))) return false;
  if (opensWithAnother(sentence.text, years)) return false;
  const ofPaper = NAMES_PAPER.test(chinese);
  const ofMeeting = ASKS_OF_MEETING.test(chinese);
  return years.some(
    (year) =>
      stated.includes(year) ||
      standsUnder(sentence, year) ||
      (ofPaper && isOf(sentence.document, year)) ||
      (ofMeeting && isFrom(sentence.document, year)),
  );
}

const isIntended = (sentence: EvidenceSentence, question: string): boolean =>
  !DONE.test(sentence.text) && (INTENDS.test(sentence.text) || isToComeForDone(question, sentence));

/** 2024年的工作报告里: the year may be the paper's, whatever year its first part looks back upon. */
const NAMES_PAPER =
  /\d年?(?:\p{Script=Han}{0,8}(?:报告|总结|要点|文件|材料|通报)|\p{Script=Han}{0,6}(?:会上|两会))/u;
const isOf = ({ metadata }: EvidenceSentence['document'], year: number): boolean =>
  metadata.year.value === year;

/** 2024年1月开会时: when the news of it was written, whatever year was looked back upon there. */
const ASKS_OF_MEETING = /会议|开会|会上|[这那次]次会|开的会|审议|听取/u;
const isFrom = ({ metadata }: EvidenceSentence['document'], year: number): boolean =>
  metadata.date.value?.startsWith(`${year}-`) === true;

/** Where a sentence that is of a year says so. */
const BEGINS = 10;

/** 到2025年,建成…: of no year before. 完成139项,其余转入2023年 is. */
function aimsLater(text: string, stated: readonly number[], last: number): boolean {
  const [first] = findDates(normalise(text));
  if (first === undefined || first.span.start > BEGINS || DONE.test(text)) return false;
  return Math.min(...stated) > last;
}

/** 2021年,全县渔船检验…: of that year and no other, unless things went on from there. */
function opensWithAnother(text: string, years: readonly number[]): boolean {
  const view = normalise(text);
  const [first] = findDates(view);
  if (first?.kind !== 'year' || first.span.start > BEGINS) return false;
  const { from } = yearsOf(first);
  return (
    !years.includes(from) &&
    !GOES_ON.test(view.slice(first.span.end)) &&
    !yearsIn(view).some((one) => years.includes(one))
  );
}

const GOES_ON =
  /^(?:年?(?:度|初|底|末|\p{Script=Han}{0,4}月)?)?(?:以来|以后|之后|起|开始|至|到|以前|之前|-|\u2014)/u;

/** Its document is of the year, or of a period with the year in it; or its surroundings say the year. */
function standsUnder(sentence: EvidenceSentence, year: number): boolean {
  const { passage, document, span } = sentence;
  const { period } = document.metadata;
  if (passage.year === year || (period !== null && period.from <= year && year <= period.to)) return true;
  if (writtenAmid(document.metadata) === year) return true;
  const headings = passage.headings.join(' ');
  if (yearsIn(headings).includes(year) || (LOOKS_BACK.test(headings) && isOf(document, year + 1)))
    return true;
  const before = passage.text.slice(0, Math.max(0, span.start - passage.span.start));
  const said = findDates(before).filter(({ span: { start } }) => !COMPARED.test(before.slice(0, start)));
  return said.at(-1)?.from.startsWith(String(year)) === true;
}

/** 较2022年, 与2022年相比: a year that another one is held against. */
const COMPARED = /[较比同和与]$/u;

/**
 * The year in which a document was written, where it tells of that year too: news of a meeting in April tells of its own year,
 * however often it counts up what the year before brought. `null` where it says what year it is of, or is written early in the year.
 */
export function writtenAmid({ year, date }: DocumentMetadata): number | null {
  const [written, month] = date.value?.split('-') ?? [];
  if (date.value === null || month === undefined || looksBack(date.value)) return null;
  return year.basis === 'stated' || year.basis === 'given' ? null : Number(written);
}

/** A report of work given at the beginning of a year tells of the year before in its first part. */
const LOOKS_BACK = /(?:过去一年|上一?年|去年)[^,。]{0,12}(?:工作|回顾|情况)|工作回顾/u;

/** 2018年以来,…,2020年达到: what has gone on since a year is told of the years that are told beside it. */
function statedIn(text: string): number[] {
  const all = yearsIn(text);
  const since = [...normalise(text).matchAll(SINCE)].map(([, year]) => Number(year));
  const own = all.filter((year) => !since.includes(year));
  return own.length > 0 ? own : all;
}
const SINCE = /(?<!\d)(20\d\d)年(?:以来|起)/gu;

/** Every year that a text states; of a stretch of years all of them. */
function yearsIn(text: string): number[] {
  return findDates(normalise(text)).flatMap((date) => {
    const { from, to } = yearsOf(date);
    return Array.from({ length: Math.min(to - from, LONGEST) + 1 }, (_, at) => from + at);
  });
}

const LONGEST = 20;

/** Years that reports of the places are about, ascending; of all reports when no place is named. */
export function yearsReported(profile: LibraryProfile, places: readonly Place[]): number[] {
  const years = [...profile.documents.values()].flatMap(({ metadata }) => {
    const place = metadata.place.value;
    const ofThem = places.length === 0 || places.some((want) => place !== null && placeHolds(place, want));
    return ofThem ? [metadata.year.value ?? [], writtenAmid(metadata) ?? []].flat() : [];
  });
  return [...new Set(years)].sort((a, b) => a - b);
}
