import { countsAlike, type Amount } from '../chinese/amounts.js';
import { normalise } from '../chinese/normalise.js';
import type { LedgerFigure, Warning } from '../domain/index.js';
import type { Understanding } from '../retrieve/index.js';
import { statedNumbers } from './evidence/premises/numbers.js';
import type { AnswerGroup } from './judge.js';

/** Words right around a number that make another number of it. */
const BLURS = /[余多近超逾约]|左右|以上|以下|不足|不到|至少|突破|接近/u;

/**
 * What to tell a reader who stated a number that the cited sentences state otherwise: 200项 in the question, 200余项 in the document.
 * The answer is right, but copied together with the question's own wording it would carry a wrong figure.
 */
export function restated(
  { chinese, understood }: Pick<Understanding, 'chinese' | 'understood'>,
  groups: readonly AnswerGroup[],
): Warning[] {
  const question = normalise(chinese);
  const figures = groups.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.figures));
  return statedNumbers(question).flatMap((amount) => {
    const said = question.slice(amount.span.start, amount.span.end);
    const told = otherwise(amount, said, figures);
    if (told === null) return [];
    const message =
      understood.language === 'en'
        ? `The question says “${said}”; the document says “${told}”. Please go by the document.`
        : `提问说的是“${said}”\uff0c材料的原话是“${told}”\uff0c请以材料为准。`;
    return [{ code: 'figure_restated', message }];
  });
}

/** The figure of the same number and unit that the documents blur and the question does not; `null` where one says it as it is. */
function otherwise(amount: Amount, said: string, figures: readonly LedgerFigure[]): string | null {
  if (amount.unit === '' || amount.least !== amount.most) return null;
  const same = figures.filter(
    ({ value, unit }) => value === amount.value && countsAlike(amount.unit, unit) && unit !== '',
  );
  const blurred = same.filter(({ valueText }) => BLURS.test(normalise(valueText)));
  return blurred.length > 0 && blurred.length === same.length && !BLURS.test(said)
    ? (blurred[0]?.valueText ?? null)
    : null;
}
