import { findMarkers } from '../../chinese/headings.js';
import { placeLabel } from '../../chinese/places.js';
import { topicById, topicsOf } from '../../chinese/topics.js';
import type { Known } from '../../domain/document.js';
import type { Place } from '../../domain/place.js';
import { coverSpans, sliceSpan, type Span } from '../../domain/span.js';
import { spokenName, type MetadataSource } from './source.js';

const LONGEST_TITLE = 80;
const NOT_A_TITLE =
  /^(?:目录|目\s*录|前言|引言|摘要|正文|附件\d*|无标题|未命名|新建.*|文档\d*|untitled|document\d*|microsoft word.*|powerpoint.*|slide \d+|sheet\d*|word 文档|\d+)$/iu;

/** The name of the site or channel that an HTML title ends with. */
const SITE_SUFFIX = /\s*(?:[_|｜]|\s[-—–]{1,2}\s|--)[^_|｜]{2,30}$/u;

const usable = (title: string): boolean =>
  title.length >= 4 &&
  title.length <= 120 &&
  !NOT_A_TITLE.test(title) &&
  /[\p{Script=Han}A-Za-z]{3}/u.test(title);

/** The title that the text itself has: the headings of section 0 at its front, or the line there that names it. */
export function statedTitle(source: MetadataSource): Known<string> | null {
  const front = frontOf(source);
  const heads = front.filter(({ title }) => title).filter(isNoNote);
  const spans = heads.filter(
    ({ span }, at) => at === 0 || span.end - (heads[0]?.span.start ?? 0) <= LONGEST_TITLE,
  );
  const says = spans.some(({ text }) => !isRubric(text) && !isOrgan(text));
  if (says) return asTitle(spans);
  const named = namedBelow(front, spans);
  return asTitle(named) ?? asTitle(spans);
}

interface FrontLine {
  readonly text: string;
  readonly span: Span;
  /** One of the title's lines, by its layout. */
  readonly title: boolean;
}

/** Short lines before the running text, bylines and captions left out. */
function frontOf({ text, outline }: MetadataSource): FrontLine[] {
  const blocks = outline.blocks
    .filter(
      ({ kind, span }) =>
        kind !== 'byline' && kind !== 'caption' && !EDITORS_NOTE.test(sliceSpan(text, span)),
    )
    .slice(0, 6);
  const lines = blocks.map(({ kind, section, span }) => ({
    ...{ span, text: closed(sliceSpan(text, span).trim()) },
    title: kind === 'heading' && section === 0,
  }));
  const body = lines.findIndex((line) => !line.title && !isShort(line.text));
  const front = body < 0 ? lines : lines.slice(0, body);
  const gap = lines.findIndex(({ title }) => !title);
  return front.map((line, at) => ({ ...line, title: line.title && (gap < 0 || at < gap) }));
}

/** 【编者按】 stands above the title of what it speaks of. */
const EDITORS_NOTE = /^[【[（(]?\s*(?:编者按|编者的话|按语)/u;

const isShort = (line: string): boolean => line.length <= 60 && !/[\u3002\uff1b;]/u.test(line);

const DOCUMENT =
  '(?:报告|总结|小结|综述|汇报|通报|通知|意见|方案|要点|规划|计划|办法|细则|规定|条例|材料|案例|做法|经验|纪实|情况|简报|答记者问|公报|公告)';
const NAMES_DOCUMENT = new RegExp(`${DOCUMENT}(?:[（(][^）)]{1,20}[）)])*$`, 'u');
/** A column of a bulletin or a site: 改革案例 | 某省. */
const RUBRIC = new RegExp(
  `^[【\\[（(]?(?:改革|典型|工作|创新|优秀|基层|地方|经验|交流)*(?:${DOCUMENT}|动态|信息|参考|专报|快报|交流)[】\\]）)]?(?:\\s*[|\uff5c·]\\s*\\S{2,8})?$`,
  'u',
);
/** A bulletin by its own name: 某城改革简报, and its number. */
const BULLETIN =
  /^(?:\p{Script=Han}{2,14}(?:简报|快报|专报|动态|信息|通讯|参考|内参|交流)|[（(]?第\s*[\d一二三四五六七八九十百]+\s*期[）)]?(?:\s*总第.{1,8}期)?)$/u;
export const isBulletin = (line: string): boolean => BULLETIN.test(line);
const isRubric = (line: string): boolean => RUBRIC.test(line) || isBulletin(line);
/** 简 报: letters set wide apart. */
const closed = (line: string): string =>
  /^\p{Script=Han}(?:[ \u3000]+\p{Script=Han}){2,}$/u.test(line) ? line.replace(/[ \u3000]+/gu, '') : line;
/** A letterhead: whose paper it is, not what it is about. */
const isOrgan = (line: string): boolean =>
  /^\p{Script=Han}{4,40}(?:委员会|办公室|办公厅|政府|领导小组|联席会议|局|厅|党组|党委|工委)(?:文件)?$/u.test(
    line,
  ) && !/召开|关于|印发/u.test(line);

const MARKED =
  /^(?:内部|机密|秘密)|注意保存|请勿外传|^[（(【].*(?:供稿|印发|报送|送审|征求意见|脱敏|脱密|数据|公开版|内部|节?摘?供.{0,10}(?:学习|参考|使用|交流)|\d{1,2}月).*[）)】]$/u;
const DATED =
  '(?:[\\s\u3000]*(?:\\d{4}|[二〇○零一二三四五六七八九]{4})年[\\d一二三四五六七八九十]{1,3}月(?:[\\d一二三四五六七八九十]{1,3}日)?)?';
const SENDER = new RegExp(
  `^(?:[\\p{Script=Han}\u3001\\s\u3000]{2,40}(?:课题组|调研组|编写组|改革办|研究室|委员会|办公室|局|厅|委)|\\p{Script=Han}{2,12}[〔\\[]\\d{4}[〕\\]].{0,8}号(?:[\\s\u3000]*签发人.{1,10})?)${DATED}$`,
  'u',
);

const PAPERS_NUMBER = /^\p{Script=Han}{2,12}[〔［[]\d{4}[〕］\]]\s*第?\s*\d{1,4}\s*号(?:\s*签发人.{1,10})?$/u;

/** 某市委改革办编 2022 年 12 月 26 日, in a line of its own. */
const EDITED = /^\p{Script=Han}{2,24}(?:主办|编印|主编|编发|编)[\s\u3000\d年月日]*$/u;
const isSender = ({ text }: FrontLine): boolean => SENDER.test(text) || EDITED.test(text) || isOrgan(text);

/** Who may read it, and below the title who sent it and when, stand among its lines without being of it. */
function isNoNote(line: FrontLine, at: number, lines: readonly FrontLine[]): boolean {
  if (lines.length === 1) return true;
  if (PAPERS_NUMBER.test(line.text)) return false;
  const below = lines.slice(0, at).some((before) => !MARKED.test(before.text) && !isSender(before));
  return !MARKED.test(line.text) && !(below && isSender(line));
}

/** Below a letterhead or a column's name, or where no line is set as a title: the line that says what the document is. */
function namedBelow(front: readonly FrontLine[], heads: readonly FrontLine[]): FrontLine[] {
  const organs = heads.filter(({ text }) => isOrgan(text));
  const rubric = heads.length > organs.length || front.some((line) => isRubric(line.text));
  const found = front.find(
    (line) =>
      !heads.includes(line) &&
      !isRubric(line.text) &&
      !isSender(line) &&
      !MARKED.test(line.text) &&
      (SUBTITLE.test(line.text) || findMarkers(line.text).length === 0) &&
      (line.text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 8 &&
      (rubric || NAMES_DOCUMENT.test(line.text)),
  );
  if (found === undefined) return [];
  const above = front[front.indexOf(found) - 1];
  const isSubtitle =
    SUBTITLE.test(found.text) && above !== undefined && !isRubric(above.text) && !isSender(above);
  return isSubtitle ? [...organs, above, found] : [...organs, found];
}

/** ——某县渔港改革纪实, below the title proper. */
const SUBTITLE = /^[—–-]{1,2}/u;

function asTitle(lines: readonly FrontLine[]): Known<string> | null {
  if (lines.length === 0) return null;
  const value = lines
    .map(({ text }) => text)
    .reduce((title, line) => title + (line.startsWith('—') ? '' : ' ') + line);
  return usable(value)
    ? { value, basis: 'stated', evidence: coverSpans(lines.map(({ span }) => span)) }
    : null;
}

/** The title that the file's format carries, without the site's name. */
export function formatTitle({ read }: MetadataSource): Known<string> | null {
  const raw = read.formatTitle?.trim() ?? '';
  const bare = raw.replace(SITE_SUFFIX, '').trim();
  const value = usable(bare) ? bare : raw;
  return usable(value) ? { value, basis: 'stated', evidence: null } : null;
}

/** Place, year and subject put together: 南京市2022年改革工作报告. */
export function madeTitle(source: MetadataSource, place: Place | null, year: number | null): Known<string> {
  const name = spokenName(source.source);
  if (name !== null && usable(name)) return { value: name, basis: 'inferred', evidence: null };
  if (place === null && year === null) return { value: source.source, basis: 'made', evidence: null };
  const where = place === null ? '' : place.level === 'province' ? placeLabel(place) : place.name;
  const province =
    place?.masked === true && place.province !== null && place.level !== 'province' ? place.province : '';
  const when = year === null ? '' : `${year}年`;
  return { value: `${province}${where}${when}${subjectOf(source.text)}`, basis: 'made', evidence: null };
}

function subjectOf(text: string): string {
  if (text.includes('改革')) return '改革工作报告';
  const [topic] = topicsOf(text);
  return `${(topic === undefined ? null : topicById(topic)?.name) ?? ''}工作材料`;
}
