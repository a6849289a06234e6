import {
  eventsIn,
  findDates,
  looksBack,
  relativeYears,
  yearsOf,
  type DateMention,
} from '../../chinese/dates.js';
import type { Known } from '../../domain/document.js';
import { overlaps, type Span } from '../../domain/span.js';
import { around, bodyBlocks, inBookTitle, type MetadataSource } from './source.js';

/** Points for a year, and the words that it rests on. */
interface Vote {
  readonly year: number;
  readonly points: number;
  readonly span: Span | null;
}

const SENTENCE_END = /[。！？!?\n]/u;
const OUTLOOK =
  /将(?!军|近|原|其|审|学|改革.{0,6}纳入)|力争|下一步|展望|目标|计划到|未来|预计|明年|继续|奋力|确保在?$|工作思路/u;
const YEAR_OF_EVENT = /^年?是[^。]{0,60}(?:之年|的一年|开局|收官|关键)/u;

const TITLE_POINTS = 8;
const OPENING_LENGTH = 300;

/** How much a stated date says about the year that the report is about. Names of plans and ranges of years say nothing. */
function pointsOf(
  source: MetadataSource,
  date: DateMention,
  titles: readonly Span[],
  opening: Span | null,
): number {
  const { text } = source;
  if (isPapersNumber(text, date.span) || isDateOfWriting(text, date)) return NUMBER_POINTS;
  if (titles.some((title) => overlaps(title, date.span))) return TITLE_POINTS;
  if (date.kind === 'range' || inBookTitle(text, date.span)) return 0;
  const { before, after } = around(text, date.span, SENTENCE_END);
  if (isQuoted(text, date.span)) return 0.3;
  const late = date.span.start > text.length * 0.8;
  if (YEAR_OF_EVENT.test(after) && late) return 0.1;
  // 到2025年 is a goal, 到2020年8月底 a reckoning.
  if (date.kind === 'year' && /(?<![截达得])[到至]$/u.test(before) && !/^[年度]*[底末]/u.test(after))
    return 0.2;
  if (OUTLOOK.test(before.slice(-12)) || (late && OUTLOOK.test(after))) return 0.2;
  const starts = /(?:^|[\s—“(（:：、,，])$/u.test(before) && /^年?[,，、以至]?/u.test(after);
  const points = starts ? 1.5 : 1;
  return opening !== null && overlaps(opening, date.span) ? points * 2.5 : points;
}

/** 某改办〔2023〕2号 is numbered in the year in which it was sent. */
const NUMBER_POINTS = 0.3;
const isPapersNumber = (text: string, { start, end }: Span): boolean =>
  /[〔［[(（]\s*$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  /^年?\s*[〕］\])）].{0,6}号/u.test(text.slice(end, end + 12));

/** (某市委改革办 二〇二四年一月), a line of its own: written when the year that it tells of had ended. */
const isDateOfWriting = (text: string, { from, span: { start, end } }: DateMention): boolean =>
  looksBack(from) &&
  /(?:^|\n)\s*[(（][^)）\n]{0,40}$/u.test(text.slice(Math.max(0, start - 60), start)) &&
  /^\s*[)）]\s*(?:\n|$)/u.test(text.slice(end, end + 20));

/** In quotation marks: the name of an award or a list, (2022年) in it. */
function isQuoted(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || /[(（〔[［]$/u.test(before);
}

/** Two years in a title (总结…和…计划): the first is what it tells of. */
function statedVotes(source: MetadataSource, titles: readonly Span[], extra: readonly string[]): Vote[] {
  const body = bodyBlocks(source)[0]?.span;
  const opening =
    body === undefined ? null : { start: body.start, end: Math.min(body.end, body.start + OPENING_LENGTH) };
  const dates = findDates(source.text);
  const titled = dates.find(
    (date) => date.kind !== 'range' && titles.some((title) => overlaps(title, date.span)),
  );
  const inText = dates
    .filter((date) => date === titled || !titles.some((title) => overlaps(title, date.span)))
    .map((date) => ({
      year: yearsOf(date).from,
      points: pointsOf(source, date, titles, opening),
      span: date.span,
    }));
  const outside = [...extra, nameYear(source.source)].flatMap((name) => {
    const first = findDates(name).find((date) => date.kind !== 'range');
    return first === undefined ? [] : [{ year: yearsOf(first).from, points: 3, span: null }];
  });
  return [...inText, ...outside];
}

/** 总结2019.txt, 2023gaige.txt: a year in a file's name, as a text would say it; a date in it (20230418) says when it was written. */
const nameYear = (name: string): string =>
  Array.from(
    name.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d|[-_.]?(?:0[1-9]|1[0-2])(?:\D|\d{2}|$))/gu),
    ([, year]) => `${year ?? ''}年`,
  )
    .slice(0, 1)
    .join('');

const NAME_DATE = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)/u;

/** When a text was written, as `2023-04`: by its own date, or by the one in its file's name. */
function writtenIn(source: MetadataSource, date: string | null): string | null {
  if (date !== null) return date;
  const [, year, month] = NAME_DATE.exec(source.source) ?? [];
  return year === undefined || month === undefined ? null : `${year}-${month}`;
}

const WRITTEN_POINTS = 0.5;
/** What a year of the past counts in a text whose date is known: it is where the story begins, however often it is named. */
const LONG_PAST = 0.2;

/** A text tells of the year in which it was written, or of the one that had just ended. */
function ofItsTime(votes: readonly Vote[], written: string, titled: (vote: Vote) => boolean): Vote[] {
  const year = Number(written.slice(0, 4));
  const due = looksBack(written) ? year - 1 : year;
  const weighed = votes.map((vote) =>
    titled(vote) || vote.year === year || vote.year === year - 1
      ? vote
      : { ...vote, points: LONG_PAST * vote.points },
  );
  return [...weighed, { year: due, points: WRITTEN_POINTS, span: null }];
}

/** 今年 and 去年 count for the years that they mean, when it is known when the text was written. Outlook does not. */
function relativeVotes(text: string, reference: number): Vote[] {
  const past = relativeYears(text, reference).filter((one) => one.from === one.to && one.to <= reference);
  return past
    .filter(({ span }) => {
      const { before, after } = around(text, span, SENTENCE_END);
      return !OUTLOOK.test(before.slice(-12) + after) && !YEAR_OF_EVENT.test(after);
    })
    .map(({ span, from }) => ({ year: from, points: 0.7, span }));
}

/** Months that 今年 and parts of the year speak of: the text was not written before the last one. */
function lastMonthOf(text: string): { readonly month: number; readonly span: Span } | null {
  const found = [
    ...text.matchAll(
      /(?:截至|截止|至|到)?今年(?:以来)?(?:[,，]?截至)?(\d{1,2}|十[一二]?|[一二三四五六七八九])月|(?<!\d年)(上半年|前三季度|一季度)/gu,
    ),
  ];
  const dated = found.flatMap((match) => {
    const months: Readonly<Record<string, number>> = {
      上半年: 6,
      前三季度: 9,
      一季度: 3,
      十: 10,
      十一: 11,
      十二: 12,
    };
    const written = match[1] ?? match[2] ?? '';
    const month = months[written] ?? ('一二三四五六七八九'.indexOf(written) + 1 || Number(written));
    return month >= 1 && month <= 12
      ? [{ month, span: { start: match.index, end: match.index + match[0].length } }]
      : [];
  });
  return dated.sort((a, b) => b.month - a.month)[0] ?? null;
}

/** Events that a text looks forward to (迎接, 即将召开) say nothing about when it was written. */
function newestEvent(text: string): string | null {
  const dates = eventsIn(text)
    .filter(
      ({ span }) =>
        !/(?:迎接|喜迎|召开前|即将|筹备)[^。，,]{0,8}$/u.test(
          text.slice(Math.max(0, span.start - 14), span.start),
        ),
    )
    .map(({ date }) => date);
  return dates.sort().at(-1) ?? null;
}

/** The year of 今年 in a text without a date: the first one that has the last month it speaks of after the newest event it cites. */
function inferredReference(text: string): Vote | null {
  const event = newestEvent(text);
  const last = lastMonthOf(text);
  if (event === null || last === null) return null;
  const [eventYear = 0, eventMonth = 0] = event.split('-').map(Number);
  return { year: last.month >= eventMonth ? eventYear : eventYear + 1, points: 1, span: last.span };
}

function best(
  votes: readonly Vote[],
): { readonly year: number; readonly points: number; readonly span: Span | null } | null {
  const sums = new Map<number, { points: number; top: Vote }>();
  for (const vote of votes) {
    const sum = sums.get(vote.year);
    const top = sum === undefined || (vote.span !== null && vote.points > sum.top.points) ? vote : sum.top;
    sums.set(vote.year, { points: (sum?.points ?? 0) + vote.points, top });
  }
  const [first] = [...sums].sort((a, b) => b[1].points - a[1].points);
  return first === undefined ? null : { year: first[0], points: first[1].points, span: first[1].top.span };
}

/**
 * The year that the report is about, from the years it states, from 今年 and 去年 where its date is known, and else from the
 * newest event that it cites. `date` is the stated date of publication, `extra` texts outside the document (file name, title).
 */
export function reportYear(
  source: MetadataSource,
  date: string | null,
  extra: readonly string[],
): Known<number | null> {
  const { text, outline } = source;
  const titles = outline.blocks
    .filter((block) => block.kind === 'heading' && block.section === 0)
    .map((block) => block.span);
  const bylines = outline.blocks
    .filter((block) => block.kind === 'byline' || block.kind === 'caption')
    .map((block) => block.span);
  const stated = statedVotes(source, titles, extra).filter(
    ({ span }) => span === null || !bylines.some((one) => overlaps(one, span)),
  );
  const isTitled = ({ span }: Vote): boolean => span !== null && titles.some((one) => overlaps(one, span));
  const written = writtenIn(source, date);
  const votes =
    written === null
      ? stated
      : ofItsTime([...stated, ...relativeVotes(text, Number(written.slice(0, 4)))], written, isTitled);
  const found = best(votes);
  if (found !== null && found.points >= 0.5) {
    const basis = titles.some((title) => found.span !== null && overlaps(title, found.span))
      ? 'stated'
      : 'inferred';
    return { value: found.year, basis, evidence: found.span };
  }
  const inferred = inferredReference(text);
  if (inferred === null) return { value: null, basis: 'unknown', evidence: null };
  return { value: inferred.year, basis: 'inferred', evidence: inferred.span };
}

/** Years that a plan's title says it covers: (2018—2022年). */
export function reportPeriod(title: string): { readonly from: number; readonly to: number } | null {
  const range = findDates(title).find((date) => date.kind === 'range');
  if (range === undefined) return null;
  const years = yearsOf(range);
  return years.from === years.to ? null : years;
}
