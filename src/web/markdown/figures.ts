/** A quantity as officialese writes it: digits with a multiplier, qualifiers and a unit, such as `12.5亿元`, `200余项`, `8.2%`. */
const FIGURE =
  /(?<![\d.,A-Za-z])\d[\d,]*(?:\.\d+)?(?:[余多]?[百千]?[万亿]{0,2}[余多]?)(?:个(?:工作日|百分点|月)|工作日|[%％‰项个件家名人次户位条元倍天处所套辆台亩吨年份户场批类篇部座站支家米]|公里|公顷|平方米|平方公里|小时|分钟)?/gu;
/** `2022年` names a year. */
const YEAR = /^(?:19|20|21)\d{2}年?$/u;

/** Without a unit it may be a month, a number of a list, a part of a name. */
const BARE = /^[\d,.]+$/u;

export interface FigureMark {
  readonly start: number;
  readonly end: number;
}

/** Figures of `text` that stand, digit for digit, in one of the quotations that its line cites. */
export function checkedFigures(text: string, quotes: readonly string[]): FigureMark[] {
  return [...text.matchAll(FIGURE)]
    .filter(
      ([figure]) => !YEAR.test(figure) && !BARE.test(figure) && quotes.some((quote) => holds(quote, figure)),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether `figure` stands in `quote` whole: `20项` is not in `120项`. */
function holds(quote: string, figure: string): boolean {
  for (let at = quote.indexOf(figure); at >= 0; at = quote.indexOf(figure, at + 1))
    if (!/[\d.,]$/u.test(quote.slice(0, at)) && !/^(?:\d|[.,]\d)/u.test(quote.slice(at + figure.length)))
      return true;
  return false;
}
