import { normalise } from '../../chinese/normalise.js';
import type { EvidenceSentence } from './index.js';

/** A part of a year: 前四个月, 1—4月, 上半年, 一季度. 5月底 is a day. */
const ASKS_PART =
  /前(?:[一二三四五六七八九十]{1,2}|\d{1,2})个月|\d{1,2}(?:月)?[至到-]\d{1,2}月(?!\d|底|末|初)|[上下]半年|(?:第?[一二三四1-4]|前[二三23])个?季度/u;
const TELLS_PART = /月|季度|半年|今年以来|截至目前|年初以来/u;

type Told = Pick<EvidenceSentence, 'text' | 'context'> & {
  readonly passage: Pick<EvidenceSentence['passage'], 'headings'>;
  readonly document: { readonly metadata: { readonly title: { readonly value: string } } };
};

/** Whether a question asks for a figure of a part of a year where all that is told is of whole years. */
export function tellsWholeYears(question: string, { text, context, passage, document }: Told): boolean {
  if (!ASKS_PART.test(normalise(question))) return false;
  const all = [text, context, ...passage.headings, document.metadata.title.value];
  return !all.some((part) => TELLS_PART.test(normalise(part)));
}
