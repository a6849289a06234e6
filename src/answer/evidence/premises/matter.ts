import { longestRun } from '../runs.js';
import { clausesOf, pairsOf, SAME_MATTER } from './premise.js';

/** Words that stand in every report and show no matter. */
const EVERYWHERE =
  /改革|工作|建设|推进|机制|情况|全[市省国县区面]|[我各本]市|[我各本]区|方面|以[后来前]|怎么|什么|如何|多少|为什|哪[个些]|时候|他们|我们|你们|咱们|人家|市里|县里|区里|省里|已经|开始|后来|这个|那个|一个|现在|就是|听说|不是|没有|可以|应该|实施|开展|进行/u;

/** Pairs of neighbouring characters that may show what a clause is about. */
export const mattersOf = (claim: string): string[] => [
  ...new Set(pairsOf(claim).filter((pair) => !EVERYWHERE.test(pair))),
];

/** How many of the pairs a text has. */
export const sharedOf = (pairs: readonly string[], text: string): number =>
  pairs.filter((pair) => text.includes(pair)).length;

const LEAST_SHARED = 2;

/** Whether two clauses speak of the same matter: a run of characters, or several pairs, stand in both. */
export const sameMatter = (claim: string, clause: string): boolean =>
  sharedOf(mattersOf(claim), clause) >= LEAST_SHARED || longestRun(claim, clause) >= SAME_MATTER;

/** The items of a text: what stands between semicolons and full stops. */
export const itemsOf = (text: string): string[] => text.split(/[。;?!]/u).filter((item) => item !== '');

/** The clauses of a text with the item that each stands in, and with the clause before it, which may name its subject. */
export const placedClauses = (
  text: string,
): { readonly clause: string; readonly item: string; readonly near: string }[] =>
  itemsOf(text).flatMap((item) => {
    const clauses = clausesOf(item);
    return clauses.map((clause, index) => ({
      ...{ clause, item },
      near: `${clauses[index - 1] ?? ''},${clause}`,
    }));
  });
