import { askingPoints } from './forms.js';

/** How many things of one sort a question asks for, and how many of these a sentence tells. */
export interface Told {
  readonly asked: number;
  readonly told: number;
}

/**
 * Whether a sentence leaves open what is asked for, whatever else it says of the matter: no firm is named for 哪家公司, no cost is told
 * for 造价多少. All that a question for one thing asks must be told: 出口额增长多少 wants exports, and a growth. Where several things are
 * asked at once, a sentence may well tell another of them.
 *
 * @param sorts the asked points, and the asked names
 */
export function leavesOpen(sorts: readonly Told[], question: string): boolean {
  const wanted = sorts.filter(({ asked }) => asked > 0);
  if (!asksSeveral(question)) return wanted.some(({ asked, told }) => told < asked);
  return wanted.length > 1 && wanted.every(({ told }) => told === 0);
}

/** 要掏钱吗,几天有准信 */
const ASKS_WHETHER = /[吗么没否]$|没有$|([\p{Script=Han}])[不没]\1/u;

const asksSeveral = (question: string): boolean =>
  askingPoints(question).length > 1 ||
  question
    .split(/[,;?!\u3002]/u)
    .filter((clause) => askingPoints(clause).length > 0 || ASKS_WHETHER.test(clause)).length > 1;
