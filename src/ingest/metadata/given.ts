import { resolvePlaces } from '../../chinese/places.js';
import { findDates } from '../../chinese/dates.js';
import type { Place } from '../../domain/place.js';
import type { Warning } from '../../domain/warning.js';

/** Metadata that somebody states outside the text: front matter, a file beside the document, the command line. */
export interface GivenMetadata {
  readonly title?: string;
  readonly place?: Place;
  readonly year?: number;
  readonly issuer?: string;
  /** `2023-05-04`, `2023-05` or `2023`. */
  readonly date?: string;
  readonly documentNumber?: string;
}

const KEYS: Readonly<Record<keyof GivenMetadata, readonly string[]>> = {
  title: ['title', '标题', '题名', '题目'],
  place: ['place', '地区', '地方', '地点', '所属地区', '行政区划', 'region', 'city'],
  year: ['year', '年份', '年度', '年'],
  issuer: ['issuer', '发布机关', '发文机关', '发布机构', '发文单位', '发布单位', '单位', '机关'],
  date: ['date', '日期', '发布日期', '发布时间', '成文日期', '印发日期', '发文日期', 'published', 'pubdate'],
  documentNumber: ['documentnumber', 'document_number', 'number', '文号', '发文字号'],
};

/** The first value among the keys of a field, as text; case and spaces around keys do not matter. */
function valueOf(values: Readonly<Record<string, unknown>>, field: keyof GivenMetadata): string | null {
  for (const [key, value] of Object.entries(values)) {
    if (!KEYS[field].includes(key.trim().toLowerCase())) continue;
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    if (typeof value === 'number' || typeof value === 'string') return String(value).trim() || null;
  }
  return null;
}

/** `2023-05-04` of any way to write it; also takes what `findDates` needs 年 for: 2023, 2023-05. */
export function dateOf(written: string): string | null {
  if (/^(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?$/u.test(written)) return written;
  return findDates(written)[0]?.from ?? null;
}

function yearOf(written: string): number | null {
  const found = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(written)?.[0] ?? findDates(written)[0]?.from.slice(0, 4);
  return found === undefined ? null : Number(found);
}

const unusable = (code: string, field: string, written: string): Warning => ({
  code,
  message: `给定的${field}“${written}”无法识别，已改由正文判断。`,
});

/** Reads what was given; a value that makes no sense is told of and left out. */
export function readGiven(values: Readonly<Record<string, unknown>>): {
  given: GivenMetadata;
  warnings: Warning[];
} {
  const warnings: Warning[] = [];
  const checked = <T>(
    field: keyof GivenMetadata,
    label: string,
    read: (written: string) => T | null,
  ): T | undefined => {
    const written = valueOf(values, field);
    if (written === null) return undefined;
    const value = read(written);
    if (value === null) warnings.push(unusable(`unusable_${field}`, label, written));
    return value ?? undefined;
  };
  const same = (written: string): string => written;
  const title = checked('title', '标题', same);
  const place = checked('place', '地区', (written) => resolvePlaces(written)[0] ?? null);
  const year = checked('year', '年份', yearOf);
  const issuer = checked('issuer', '发布机关', same);
  const date = checked('date', '日期', dateOf);
  const documentNumber = checked('documentNumber', '文号', same);
  return {
    given: {
      ...(title === undefined ? {} : { title }),
      ...(place === undefined ? {} : { place }),
      ...(year === undefined ? {} : { year }),
      ...(issuer === undefined ? {} : { issuer }),
      ...(date === undefined ? {} : { date }),
      ...(documentNumber === undefined ? {} : { documentNumber }),
    },
    warnings,
  };
}
