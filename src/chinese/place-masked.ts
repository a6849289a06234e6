import type { Place, PlaceLevel } from '../domain/place.js';
import type { Span } from '../domain/span.js';

/**
 * A name that its document hides: `**区`, `××县`, `某市`, `XX省`. One asterisk hides a figure (`*项`), not a name.
 * What follows may not make the last word another one (区域, 市场).
 */
const MASKED =
  /(?:\*{2,}|[×✕○〇]{1,3}|(?<![A-Za-z0-9])[Xx]{1,3}|某{1,2})(自治区|自治州|省|市|区|县|州|旗|盟)(?![域间划块位场民值级])/gu;

const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  省: 'province', 自治区: 'province', 市: 'city', 州: 'city', 自治州: 'city', 盟: 'city', 区: 'county', 县: 'county', 旗: 'county',
}; // prettier-ignore

/** An anonymised place: `某` and its level's word. */
export function maskedPlace(suffix: string, province: string | null): Place {
  const level = LEVELS[suffix] ?? 'county';
  return { code: null, name: `某${suffix}`, level, province, city: null, masked: true };
}

export function findMasked(
  text: string,
  province: string | null,
): { readonly place: Place; readonly span: Span }[] {
  if (!/[*×✕○〇Xx某]/u.test(text)) return [];
  return [...text.matchAll(MASKED)].map((match) => ({
    place: maskedPlace(match[1] ?? '区', province),
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
