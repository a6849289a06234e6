import { normalise } from '../chinese/normalise.js';
import { overlaps, sliceSpan, type ReformDocument, type Span } from '../domain/index.js';
import type { EvidenceSentence } from './evidence/index.js';
import type { Judgement } from './judge.js';

/** 提出三点要求:, 主要有四个方面: so many things come next. */
const LEAD =
  /(?<count>[二两三四五六七八九十]|\d{1,2})(?:个|大|点|条|项|件|样|道|方面|类|种|步|招|句话)(?:方面)?[^,。;:\d]{0,10}:\s*$/u;
const DIGITS = '一二三四五六七八九十';
/** Lines that are looked at for each of the things: its name, and what is said of it. */
const LINES_EACH = 3;
/** A longer line tells a thing rather than naming it; its first sentence does. */
const LONGEST_NAME = 40;

/**
 * A sentence that announces so many things is quoted with them, where they stand on lines of their own that begin alike and have no
 * numbers: 要…, 要…, 要…. Numbered ones come with it by their numbers.
 *
 * @param documentOf the text of the document of an id, `null` when it is gone
 */
export function withAnnounced(
  judgement: Judgement,
  documentOf: (id: string) => Pick<ReformDocument, 'text'> | null,
): Judgement {
  if (!judgement.answered) return judgement;
  const groups = judgement.groups.map((group) => ({
    ...group,
    sentences: group.sentences.flatMap((lead) => {
      const found = announcedBy(lead, documentOf);
      const others = group.sentences.filter((one) => one.document.id === lead.document.id);
      return [lead, ...found.filter(({ span }) => !others.some((one) => overlaps(one.span, span)))];
    }),
  }));
  return { ...judgement, groups };
}

export function announcedBy(
  lead: EvidenceSentence,
  documentOf: (id: string) => Pick<ReformDocument, 'text'> | null,
): EvidenceSentence[] {
  const said = LEAD.exec(normalise(lead.text))?.groups?.['count'];
  if (said === undefined) return [];
  const count = said === '两' ? 2 : /\d/u.test(said) ? Number(said) : DIGITS.indexOf(said) + 1;
  const text = documentOf(lead.document.id)?.text;
  if (text === undefined) return [];
  return itemsBehind(text, lead.span.end, count).map((span) => ({
    ...lead,
    ...{ span, text: sliceSpan(text, span), figures: [], fitting: [], worded: [], masks: [] },
  }));
}

/** The things that stand behind a lead; none where not just so many lines begin alike. */
function itemsBehind(text: string, from: number, count: number): Span[] {
  const lines = linesFrom(text, from).slice(0, LINES_EACH * count);
  const [first] = lines;
  if (first === undefined || count < 2) return [];
  const opening = text.charAt(first.start);
  if (!/\p{Script=Han}|[\u2014\u25cf\u25a0\u2022]/u.test(opening)) return [];
  const alike = lines.filter(({ start }) => text.charAt(start) === opening);
  return alike.length < count ? [] : alike.slice(0, count).map((line) => named(text, line));
}

/** The lines of a text that are not blank, without the white space around them. */
function linesFrom(text: string, from: number): Span[] {
  return [...text.slice(from).matchAll(/[^\s][^\n]*/gu)].map(({ 0: line, index }) => {
    const start = from + index;
    return { start, end: start + line.trimEnd().length };
  });
}

/** A short line whole, of a longer one its first sentence. */
function named(text: string, line: Span): Span {
  const said = sliceSpan(text, line);
  if (said.length <= LONGEST_NAME) return line;
  const sentence = /^[^。;\uff1b]*[。;\uff1b]/u.exec(said)?.[0];
  return sentence === undefined ? line : { start: line.start, end: line.start + sentence.length };
}
