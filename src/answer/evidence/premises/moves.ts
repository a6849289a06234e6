import { amountsIn, meansAmount, type Amount } from '../../../chinese/amounts.js';
import { itemsOf, mattersOf, sharedOf, tellingOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

type Way = 'down' | 'up' | 'kept';

/** Words of movement right before a number, with what may stand between; `to` where the number is what was reached. */
const WAYS: readonly (readonly [Way, RegExp])[] = [
  [
    'down',
    /(?:[降减跌掉缩砍]|下降|减少|降低|下滑|滑落|回落|压减|压缩|缩短|下调|少|低)(?:了|至|到|为|成|回|去|落)*(?:近|约)?$/u,
  ],
  [
    'up',
    /(?:[升涨增]|上升|增长|增加|提高|提升|提|上涨|上调|攀升|冲|扩大|扩|多|高)(?:了|至|到|为|成|上|出)*(?:近|约)?$/u,
  ],
  ['kept', /(?:保持|稳定|维持|稳|站稳)(?:在)?$/u],
];
const REACHED = /[到至为成回]$/u;
const FROM = /[从由自][^,。;从由到至为成]{0,8}$/u;

interface Move {
  readonly amount: Amount;
  readonly way: Way;
  readonly to: boolean;
}

const wayBefore = (before: string): Way | undefined => WAYS.find(([, words]) => words.test(before))?.[0];

function movesOf(clause: string): Move[] {
  return amountsIn(clause).flatMap((amount) => {
    const before = clause.slice(0, amount.span.start);
    const way = wayBefore(before);
    return way === undefined ? [] : [{ amount, way, to: REACHED.test(before) }];
  });
}

/** Numbers that something came from: 由8元降为5元. */
const leftIn = (item: string): Amount[] =>
  amountsIn(item).filter(({ span }) => FROM.test(item.slice(Math.max(0, span.start - 10), span.start)));

/** 降了3.4% is wrong where the text has 上升3.4%, 涨到8元 where it has 由8元降为5元, 掉到80% where it has 稳定在80%. */
export const wayOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question))
    for (const { amount, way, to } of movesOf(claim)) {
      if (way === 'kept' || amount.unit === '' || /哪|什么|谁|几|多少|怎|啥/u.test(claim)) continue;
      const pairs = tellingOf(mattersOf(claim));
      const items = itemsOf(text).filter((item) => sharedOf(pairs, item) > 0 || /:[^;]+;/u.test(text));
      if (sharedOf(pairs, text) === 0) continue;
      const told = items.flatMap(movesOf).filter((move) => meansAmount(amount, move.amount));
      const all = itemsOf(`${text}。${around}`).flatMap(movesOf);
      if (all.some((move) => move.way === way && meansAmount(amount, move.amount))) continue;
      const turned = told.some((move) => move.way !== way && (move.way === 'kept' ? to : move.to === to));
      const left = to && items.some((item) => leftIn(item).some((one) => meansAmount(amount, one)));
      if (turned || left) return { kind: 'contradicted', claim: claim.slice(0, amount.span.end) };
    }
  return null;
};
