import { amountsIn, type Amount } from '../../../chinese/amounts.js';
import { itemsOf } from './matter.js';

/** A number with the words that are its own: of 9个码头和26名船工, 码头 belong to the 9 and 船工 to the 26. */
export interface Owned {
  readonly amount: Amount;
  /** What stands before it and behind it in its part of the clause. */
  readonly before: string;
  readonly behind: string;
  readonly clause: string;
  /** What it may take its subject from: the words that lead the clause before, less the noun of a number there. */
  readonly lead: string;
  /** The last year named up to it, or one that is told from another: 上年. */
  readonly year: string | undefined;
  readonly item: string;
}

const JOINS = /[\u3001()+]|以及|[和及与跟](?!谐|平|时|格|其他)|其中/u;
const YEAR = /(?<![较比])(?:20\d\d年|[上去前]年|今年|当年)(?!以来|起|底前)/gu;

/** What stands between two numbers of a clause goes with both, unless something joins them: then each has what is on its side. */
const ahead = (between: string): string => between.slice(0, JOINS.exec(between)?.index);
function behindJoin(between: string): string | null {
  const join = JOINS.exec(between);
  return join === null ? null : between.slice(join.index + join[0].length);
}

const lastYear = (text: string): string | undefined => [...text.matchAll(YEAR)].at(-1)?.[0];
const isYear = ({ unit, value, numeral }: Amount): boolean =>
  (unit === '年' && value > 100) || (unit === '' && /^(?:19|20)\d\d$/u.test(numeral.text));

/** Every number of a clause that counts something, with its own words. */
function ownedIn(clause: string, lead: string, item: string, said: string): Owned[] {
  const amounts = amountsIn(clause).filter((amount) => !isYear(amount));
  const owned: Owned[] = [];
  for (const [at, amount] of amounts.entries()) {
    const [previous, next] = [amounts[at - 1], amounts[at + 1]];
    const left = clause.slice(previous?.span.end ?? 0, amount.span.start);
    const right = clause.slice(amount.span.end, next?.span.start ?? clause.length);
    owned.push({
      amount,
      before: previous === undefined ? left : (behindJoin(left) ?? `${owned.at(-1)?.before ?? ''}${left}`),
      behind: next === undefined ? right : ahead(right),
      ...{ clause, lead, item },
      year: lastYear(said + clause.slice(0, amount.span.start)),
    });
  }
  return owned;
}

/** A noun right before a number is so long at most. */
const NOUN = 6;
const leadOf = (clause: string): string => {
  const [first] = amountsIn(clause);
  return first === undefined ? clause : clause.slice(0, Math.max(0, first.span.start - NOUN));
};

/** Every number of a text that counts something, with its own words. */
export const ownedNumbers = (text: string): Owned[] =>
  itemsOf(text).flatMap((item) => {
    const clauses = item.split(/[,:]/u).filter((clause) => clause !== '');
    return clauses.flatMap((clause, at) => {
      const said = clauses.slice(0, at).join();
      const lead = leadOf(clauses[at - 1] ?? '');
      return ownedIn(clause, lead, item, said);
    });
  });
