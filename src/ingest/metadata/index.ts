import type { DocumentMetadata, Known, Outline, ReadDocument } from '../../domain/document.js';
import type { Place } from '../../domain/place.js';
import type { Warning, WithWarnings } from '../../domain/warning.js';
import { readGiven, type GivenMetadata } from './given.js';
import { documentNumber, issuer, statedDate } from './particulars.js';
import { documentPlace } from './place.js';
import { spokenName, type MetadataSource } from './source.js';
import { formatTitle, madeTitle, statedTitle } from './title.js';
import { reportPeriod, reportYear } from './year.js';

export type { GivenMetadata } from './given.js';

export interface MetadataInput {
  /** The canonical text. */
  readonly text: string;
  readonly outline: Outline;
  readonly read: ReadDocument;
  /** The file's name as it came in. */
  readonly source: string;
  /** What is stated beside the file; wins over its front matter, which wins over its text. Chinese or English keys. */
  readonly given?: Readonly<Record<string, unknown>>;
}

const given = <T>(value: T): Known<T> => ({ value, basis: 'given', evidence: null });

/** The shape of `X` once `undefined` is out of the way. */
const orElse = <T>(value: T | undefined, otherwise: () => Known<T | null>): Known<T | null> =>
  value === undefined ? otherwise() : given(value);

function tellUnknown(metadata: Pick<DocumentMetadata, 'place' | 'year'>): Warning[] {
  const warnings: Warning[] = [];
  if (metadata.place.value === null) {
    warnings.push({ code: 'unknown_place', message: '未能判断这份材料属于哪个地区，可用“地区”一项注明。' });
  }
  if (metadata.year.value === null) {
    warnings.push({ code: 'unknown_year', message: '未能判断这份材料讲的是哪一年，可用“年份”一项注明。' });
  }
  return warnings;
}

/** 某区, as given, lies in the province that the text shows. */
function withProvince(place: Place | undefined, infer: () => Known<Place | null>): Place | undefined {
  if (place?.masked !== true || place.province !== null) return place;
  const shown = infer().value;
  return shown?.masked === true ? { ...place, province: shown.province } : place;
}

/** The year of a plan without a year of its own: that of its date when the plan covers it, else its first. */
function planYear(
  period: { readonly from: number; readonly to: number } | null,
  date: string | null,
): number | null {
  if (period === null) return null;
  const dated = date === null ? null : Number(date.slice(0, 4));
  return dated !== null && dated >= period.from && dated <= period.to ? dated : period.from;
}

function yearOf(
  source: MetadataSource,
  facts: GivenMetadata,
  title: string | null,
  date: string | null,
): Known<number | null> {
  const name = spokenName(source.source);
  const extra = [facts.title, source.read.formatTitle, name].flatMap((one) =>
    one === undefined || one === null ? [] : [one],
  );
  const found = reportYear(source, date, extra);
  const plan = title === null ? null : planYear(reportPeriod(title), date);
  const titled = found.basis === 'stated';
  return plan === null || titled ? found : { value: plan, basis: 'inferred', evidence: found.evidence };
}

/**
 * What a document is: title, place, year, issuer, date, number, each with how it is known and the words that it rests on.
 * Nothing is guessed: what the text does not show stays unknown, with a warning where it matters.
 */
export function inferMetadata(input: MetadataInput): WithWarnings<DocumentMetadata> {
  const beside = readGiven(input.given ?? {});
  const front = readGiven(input.read.frontMatter ?? {});
  const facts: GivenMetadata = { ...front.given, ...beside.given };
  const stated = statedTitle(input);
  const date = orElse(facts.date, () => statedDate(input));
  const titleText = facts.title ?? stated?.value ?? null;
  const issuedBy = orElse(facts.issuer, () => issuer(input, titleText));
  const number = orElse(facts.documentNumber, () => documentNumber(input));
  const inferPlace = () => documentPlace(input, { number, issuer: issuedBy, title: titleText });
  const place = orElse(withProvince(facts.place, inferPlace), inferPlace);
  const year = orElse(facts.year, () => yearOf(input, facts, titleText, date.value));
  const title =
    facts.title === undefined
      ? (stated ?? formatTitle(input) ?? madeTitle(input, place.value, year.value))
      : given(facts.title);
  const metadata: DocumentMetadata = {
    title,
    place,
    year,
    issuer: issuedBy,
    date,
    documentNumber: number,
    period: reportPeriod(title.value),
  };
  return { value: metadata, warnings: [...front.warnings, ...beside.warnings, ...tellUnknown(metadata)] };
}
