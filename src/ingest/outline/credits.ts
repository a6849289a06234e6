import type { Span } from '../../domain/span.js';
import { markerAt } from '../../chinese/headings.js';

/**
 * Pictures leave their captions and credits in the text, often glued to what follows:
 * 〈caption〉。记者 某某 摄关键词:…, 〈caption〉图源:某某发布围绕“…”.
 */

/** A longer run before a credit is running text with a caption behind it, not a caption alone. */
const LONGEST_CAPTION = 120;
/** In one line; a line with more is not a report's. */
const MOST_CAPTIONS = 300;
const MOST_CAPTION_SENTENCES = 2;
const LONGEST_SOURCE_NAME = 24;
const SHORTEST_SOURCE_NAME = 2;
const LONGEST_PHOTOGRAPHERS = 100;

/** Spans of captions in one line, each with its credit, in order. */
export function findCaptions(line: string): Span[] {
  const captions: Span[] = [];
  let from = 0;
  while (captions.length < MOST_CAPTIONS) {
    const credit = nextCredit(line, from);
    if (credit === null) return captions;
    captions.push({ start: captionStart(line, from, credit.start), end: credit.end });
    from = credit.end;
  }
  return captions;
}

const LABEL =
  /(?:图片来源|照片来源|图源|供图|摄影|(?<=^|[。！？\s（(])(?:资料图片?|图片?|照片))\s*[:：/／]\s*|(?<=^|[。！？\s（(])摄影\s+/gu;
/* 摄影, 摄像, 摄氏度 are words; 摄 as a credit ends a name that a space, a slash or a reporter's title sets apart. */
const PHOTOGRAPHER =
  /(?:[\s/／]|(?:记者|通讯员|摄影师)[\p{Script=Han}·\s、]{2,12}|[（(][\p{Script=Han}·\s、]{2,12})摄(?![影像氏入制取政食录护理])[)）]?[。]?/gu;
const SUPPLIED =
  /(?:供图|(?<=[\s/／])图)(?=$|[)）。\s]|关键词|围绕“|——|0\d$|[（(]?[一二三四五六七八九十]+[、)）])[)）]?[。]?/gu;

function nextCredit(line: string, from: number): Span | null {
  const found = [labelled(line, from), photographed(line, from), supplied(line, from)].filter(
    (span) => span !== null,
  );
  return found.reduce<Span | null>(
    (first, span) => (first === null || span.start < first.start ? span : first),
    null,
  );
}

function labelled(line: string, from: number): Span | null {
  LABEL.lastIndex = from;
  const match = LABEL.exec(line);
  if (match === null) return null;
  const opened = /[（(]\s*$/u.exec(line.slice(from, match.index));
  const nameStart = match.index + match[0].length;
  const end = nameStart + sourceNameLength(line.slice(nameStart));
  return { start: opened === null ? match.index : from + opened.index, end };
}

/** The credit starts after the sentence before it: 南京某报记者 某某 摄. */
function photographed(line: string, from: number): Span | null {
  PHOTOGRAPHER.lastIndex = from;
  for (let match = PHOTOGRAPHER.exec(line); match !== null; match = PHOTOGRAPHER.exec(line)) {
    const start = creditStart(line, from, match.index);
    if (match.index - start <= LONGEST_PHOTOGRAPHERS) return { start, end: match.index + match[0].length };
  }
  return null;
}

function supplied(line: string, from: number): Span | null {
  SUPPLIED.lastIndex = from;
  const match = SUPPLIED.exec(line);
  if (match === null) return null;
  const start = creditStart(line, from, match.index);
  return match.index - start > LONGEST_SOURCE_NAME ? null : { start, end: match.index + match[0].length };
}

/** Behind the last end of a sentence; too far back to count where there is none near. */
function creditStart(line: string, from: number, at: number): number {
  const nearest = Math.max(from, at - LONGEST_PHOTOGRAPHERS - 1);
  const before = line.slice(nearest, at);
  const stop = Math.max(...['。', '！', '？', '!', '?'].map((mark) => before.lastIndexOf(mark)));
  return nearest + stop + 1;
}

function captionStart(line: string, from: number, credit: number): number {
  const before = line.slice(from, credit);
  const sentences = before.match(/[^。！？!?]+[。！？!?]*/gu) ?? [];
  if (before.length <= LONGEST_CAPTION && sentences.length <= MOST_CAPTION_SENTENCES) return from;
  const told = before.search(/(?:图为|图中|上图|下图)[^。]*。?\s*$/u);
  if (told >= 0) return from + told;
  const last = sentences.at(-1) ?? '';
  const caption = /[。！？!?]\s*$/u.test(before) || before.trim() === '' ? last.length : 0;
  return caption <= LONGEST_CAPTION ? credit - caption : credit;
}

/* Ends of the names of papers, portals and accounts; longer ones first where one begins another. */
const MEDIA_END =
  /(?:融媒体中心|融媒体|融媒|微信公众号|公众号|客户端|官方微博|发布|日报|晚报|晨报|早报|时报|商报|都市报|周刊|新闻|网站|在线|电视台|广播电视台|电台|通讯社|新华社|中新社|报社|杂志社|网|报|视觉中国|图虫创意|图虫|宣传部|东方IC|ICphoto)/giu;
/* What can only begin running text, and what merely likes to. */
const SURE_START = /关键词\s*[:：]|围绕“|——|(?<!\d)0\d$/gu;
const LIKELY_START =
  /[市区县省州]委|全[市区县省州]|我[市区县省州]|[市区县省](?:[\p{Script=Han}]{1,8})(?:局|办|部|厅|委)(?=[\p{Script=Han}])|本报|记者|近年来|今年|去年|目前|截至|随着|为了|据|日前|近日|一年来|此外|同时|比如|\d{1,4}[年月]|[“《]/gu;

/** Length of the name at the start of `rest`, which follows 图源: and the like; 0 where its end cannot be told. */
function sourceNameLength(rest: string): number {
  const closing = rest.search(/[)）]/u);
  const stop = rest.search(/[。！？!?,，;；\s]/u);
  if (closing >= 0 && closing <= LONGEST_SOURCE_NAME && (stop < 0 || closing < stop)) return closing + 1;
  const limit = Math.min(LONGEST_SOURCE_NAME, stop < 0 ? rest.length : stop + 1);
  const sure = sureStart(rest, limit);
  const media = mediaNameEnd(rest.slice(0, sure ?? limit));
  if (media > 0) return media;
  const start = sure ?? firstMatch(LIKELY_START, rest, limit);
  if (start !== null) return start;
  if (stop < 0) return rest.length <= LONGEST_SOURCE_NAME ? rest.length : 0;
  const ended = /\s/u.test(rest.charAt(stop)) || rest.slice(stop + 1).trim() === '';
  return ended && stop <= LONGEST_SOURCE_NAME ? stop : 0;
}

function mediaNameEnd(name: string): number {
  let end = 0;
  for (const match of name.matchAll(MEDIA_END)) {
    if (end > 0 && match.index !== end) break;
    if (match.index === 0 && match[0].length <= 2) continue;
    end = match.index + match[0].length;
  }
  return end;
}

function sureStart(rest: string, limit: number): number | null {
  const word = firstMatch(SURE_START, rest, limit);
  for (let at = SHORTEST_SOURCE_NAME; at < Math.min(limit, word ?? limit); at++) {
    const marker = markerAt(rest, at);
    if (marker !== null && marker.style !== 'digit') return at;
  }
  return word;
}

function firstMatch(pattern: RegExp, text: string, limit: number): number | null {
  pattern.lastIndex = SHORTEST_SOURCE_NAME;
  const match = pattern.exec(text);
  return match === null || match.index > limit ? null : match.index;
}
