const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A footnote's mark: `1`, `[1]`, `①`. */
const NOTE_MARK = /^[[(\uFF08〔【]?(?:\d{1,3}|[\u2460-\u2473]|\*{1,3})[\])\uFF09〕】]?$/u;

/**
 * What a raised piece of text adds to the text before it. A footnote's mark adds nothing: it would read as
 * a digit of the figure before it. An exponent (`m²`, `10⁴`) stays one.
 */
export function raised(before: string, text: string): string {
  const mark = text.trim();
  if (!NOTE_MARK.test(mark)) return text;
  const exponent = /^\d$/u.test(mark) && /(?:[a-zA-Z]|(?<!\d)10)$/u.test(before);
  return exponent ? SUPERSCRIPTS.charAt(Number(mark)) : '';
}
