import { amountsIn, countsAlike, meansAmount, type Amount } from '../../../chinese/amounts.js';
import { mattersOf, placedClauses, sharedOf, tellingOf } from './matter.js';
import { statingClauses, type Check } from './premise.js';

/** The digits that count, whatever the order of magnitude: 56 of 5600, 5.6万 and 0.56. */
const digitsOf = ({ value }: Amount): string =>
  value
    .toPrecision(12)
    .replace(/e.*$|\./gu, '')
    .replace(/^0+|0+$/gu, '');

const LEAST_DIGITS = 2;
/** Clauses on the same matter have so many pairs in common, one of them telling. */
const LEAST_SHARED = 2;

/** A share, a sum of money or a stretch of time is no count of things. */
const KINDS: readonly RegExp[] = [
  /^(?:%|‰|百分点)$/u,
  /元$/u,
  /^(?:天|周|年|小时|分钟|秒|个(?:月|工作日|自然日|季度))$/u,
];
const kindOf = (unit: string): number => KINDS.findIndex((kind) => kind.test(unit));

/** The same digits, for another order of magnitude or another kind of measure. */
const isMistaken = (said: Amount, there: Amount): boolean => {
  if (there.unit === '' || digitsOf(said) !== digitsOf(there)) return false;
  if (kindOf(said.unit) !== kindOf(there.unit)) return true;
  return countsAlike(said.unit, there.unit) && said.value !== there.value;
};

/** 2.6亿条 is wrong where the text has 2.6万条, and 48座 where it has 48%. */
export const scaleOtherwise: Check = (question, { text, around, beyond = '' }) => {
  for (const claim of statingClauses(question))
    for (const said of amountsIn(claim)) {
      if (said.unit === '' || said.numeral.ordinal || digitsOf(said).length < LEAST_DIGITS) continue;
      const pairs = mattersOf(`${claim.slice(0, said.span.start)} ${claim.slice(said.span.end)}`);
      const mistaken = placedClauses(text).some(
        ({ clause }) =>
          sharedOf(pairs, clause) >= LEAST_SHARED &&
          sharedOf(tellingOf(pairs), clause) > 0 &&
          amountsIn(clause).some((one) => isMistaken(said, one)),
      );
      const borne = (): boolean =>
        amountsIn(`${text}。${around}。${beyond}`).some((one) => meansAmount(said, one));
      if (mistaken && !borne()) return { kind: 'contradicted', claim: claim.slice(0, said.span.end) };
    }
  return null;
};
