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

/** The title that the text itself has: the headings of section 0 at its front. */
export function statedTitle(source: MetadataSource): Known<string> | null {
  const { text, outline } = source;
  const first = outline.blocks.findIndex((block) => block.kind !== 'byline' && block.kind !== 'caption');
  const lines: Span[] = [];
  for (const block of outline.blocks.slice(Math.max(0, first), first + 4)) {
    if (block.kind !== 'heading' || block.section !== 0) break;
    lines.push(block.span);
  }
  const spans = lines.filter(
    (span, index) => index === 0 || span.end - (lines[0]?.start ?? 0) <= LONGEST_TITLE,
  );
  if (spans.length === 0) return null;
  const value = spans
    .map((span) => sliceSpan(text, span).trim())
    .reduce((title, line) => title + (line.startsWith('—') ? '' : ' ') + line);
  return usable(value) ? { value, basis: 'stated', evidence: coverSpans(spans) } : null;
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
