import { findNumerals } from '../../../chinese/numerals.js';
import { mattersOf, placedClauses, sharedOf, tellingOf } from './matter.js';
import { ranksOf } from './ranks.js';
import { statingClauses, type Check } from './premise.js';

/** What a text says of a place in an order: the very place, a number of places at the top, or how many places it moved. */
interface Standing {
  readonly kind: 'at' | 'within' | 'moved';
  readonly value: number;
  /** Where it came from rather than where it is. */
  readonly from: boolean;
  /** Of a move: up is +1, down -1, 0 where the words leave it open. */
  readonly way: number;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '\\d{1,3}|[两一二三四五六七八九十]{1,3}';
const WITHIN = new RegExp(
  `(?<![之以提目当此年日午空超跃])前(?<n>${NUMBER})(?:(?:位|名|强|甲)(?!\\p{Script=Han}?[专教])|(?=行列|之列|以内|[,。;?!\u3001的]|$))`,
  'gu',
);
const UP = '前进|上升|提升|跃升|攀升|前移|进步|上移|提高|晋升|进位|往前|向前|升|进|涨|挪';
const DOWN = '后退|下降|下滑|倒退|退步|后移|滑落|下跌|往后|跌|掉|退|降';
const MOVED = new RegExp(
  `(?:(?<up>${UP})|(?<down>${DOWN}))(?:了|挪|移|走|提|升)*(?<n>${NUMBER})(?:个)?(?:位次|名次|位|名(?!额))`,
  'gu',
);
const REACHED = new RegExp(`(?:[到至列]|位居)(?<n>${NUMBER})(?:位|名)(?=[,。;?!的]|$)`, 'gu');

const valueOf = (text: string): number => findNumerals(`第${text.replace('两', '二')}位`)[0]?.value ?? 0;
type Found = RegExpExecArray | RegExpMatchArray;
const placed = (match: Found, parts: Pick<Standing, 'kind' | 'way'>): Standing => {
  const start = match.index ?? 0;
  return {
    ...parts,
    value: valueOf(match.groups?.['n'] ?? ''),
    from: false,
    start,
    end: start + match[0].length,
  };
};

/** Every standing of a clause. */
export function standingsOf(clause: string): Standing[] {
  const at = ranksOf(clause).map(({ value, from, at: start, text }): Standing => ({
    ...{ kind: 'at', value, from, way: 0, start, end: start + text.length },
  }));
  const moved = Array.from(clause.matchAll(MOVED), (match) =>
    placed(match, { kind: 'moved', way: match.groups?.['up'] === undefined ? -1 : 1 }),
  );
  const within = Array.from(clause.matchAll(WITHIN), (match) => placed(match, { kind: 'within', way: 0 }));
  const reached = Array.from(clause.matchAll(REACHED), (match) => placed(match, { kind: 'at', way: 0 }));
  return [...at, ...moved, ...within, ...reached, ...climbed(at)];
}

/** 由第11位升至第4位 moves up by seven. */
function climbed(at: readonly Standing[]): Standing[] {
  const [from, to] = [at.find((one) => one.from), at.find((one) => !one.from)];
  if (from === undefined || to === undefined || to.start < from.start) return [];
  const by = from.value - to.value;
  return [
    { kind: 'moved', value: Math.abs(by), from: false, way: Math.sign(by), start: to.start, end: to.end },
  ];
}

/** Whether what is told makes the claim true: the third is among the first five, and who is among these need not be the third. */
function bears(claim: Standing, told: Standing): boolean {
  if (claim.kind === 'moved')
    return told.kind === 'moved' && told.value === claim.value && told.way * claim.way >= 0;
  if (told.kind === 'moved' || (told.from && !claim.from)) return false;
  if (claim.kind === 'at') return told.kind === 'at' && told.value === claim.value;
  return told.value <= claim.value;
}

/** Whether what is told cannot be left beside the claim: the same number for something else, or another one for the same. */
function denies(claim: Standing, told: Standing): boolean {
  if (claim.kind === told.kind) return claim.kind !== 'at' && !told.from;
  if (claim.kind === 'moved' || told.kind === 'moved') return claim.value === told.value;
  return !told.from;
}

/** Words in which any standing is told. */
const RANKING =
  /排名|排行|排位|位次|名次|位列|位居|名列|跻身|进入|进到|全[省市国县区州]|第几|较上年|比上年|考核|考评|评价|测评|评比|排/gu;

interface Placing {
  readonly standing: Standing;
  /** How much of the claim's matter the clause says, its own words before those of the clause in front. */
  readonly own: number;
  readonly near: number;
}

function placingsIn(text: string, pairs: readonly string[]): Placing[] {
  return placedClauses(text).flatMap(({ clause, before }) => {
    const own = sharedOf(pairs, clause);
    const near = own + sharedOf(pairs, before);
    return standingsOf(clause).map((standing) => ({ standing, own, near }));
  });
}

const closest = (placings: readonly Placing[]): number => Math.max(0, ...placings.map(({ near }) => near));

/** 排全省第四 is wrong where the text has 前进4位 or 进入前四, and 前进4位 where it has 列第4位. */
export const standingOtherwise: Check = (question, { text, around }) => {
  for (const claim of statingClauses(question))
    for (const said of standingsOf(claim)) {
      if (said.kind === 'at' && !/[排列居位名获得拿占第]/u.test(claim.slice(0, said.start))) continue;
      const rest = `${claim.slice(0, said.start)} ${claim.slice(said.end)}`.replace(RANKING, ' ');
      const pairs = tellingOf(mattersOf(rest));
      const told = placingsIn(text, pairs).filter(({ near }) => near > 0);
      const denying = told.filter(({ standing }) => denies(said, standing));
      if (denying.length === 0) continue;
      const bearing = [...told, ...placingsIn(around, pairs)].filter(({ standing }) => bears(said, standing));
      if (closest(bearing) < closest(denying))
        return { kind: 'contradicted', claim: claim.slice(0, said.end) };
    }
  return null;
};
