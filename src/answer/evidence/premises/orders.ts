import { amountsIn } from '../../../chinese/amounts.js';
import { itemsOf, mattersOf, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const MORE = '[多高快大强好早长贵久]';
const LESS = '[少低慢小差晚短便]';
/** How a question puts one before or behind another; `than` is the other, `way` tells which. */
const ORDERED: readonly RegExp[] = [
  new RegExp(
    `比(?!如|较|例|重|值|率|方说|照)(?<than>\\p{Script=Han}{2,6}?)(?:还|都|更|要|也|来得|[拿出给花做办跑排])*(?:得)?(?:还|都|更|要)*(?<way>${MORE}|${LESS}|领先|靠前|落后|靠后)(?!例|较|照|如)`,
    'u',
  ),
  /(?:排|跑|走|冲|站|列|挤)(?:在|到)(?:了)?(?<than>\p{Script=Han}{2,6}?)(?:的)?(?<way>前[头面边]|之前|前列|后[头面边]|之后)/u,
  /(?<way>超过|赶超|高过|多过|高[于出]|多[于出]|快于|领先于?|反超|优于|压过|盖过|好于|(?<!不)(?:大于|低于|少于)|不如|赶不上|比不上|落后于?|逊于|慢于|小于)(?:了)?(?<than>\p{Script=Han}{2,6}?)(?=[,?的]|$|\d|一)/u,
];
const DOWN = /^(?:[少低慢小差晚短便]|后|之后|不如|赶不上|比不上|落后|逊|靠后)/u;

interface Order {
  readonly claim: string;
  /** What stands before it: who and what is put above or below. */
  readonly who: string;
  readonly than: string;
  readonly up: boolean;
}

function orderIn(clause: string): Order | undefined {
  for (const pattern of ORDERED) {
    const match = pattern.exec(clause);
    const [than, way] = [match?.groups?.['than'], match?.groups?.['way']];
    if (match === null || than === undefined || way === undefined || VAGUE.test(than)) continue;
    return { claim: clause, who: clause.slice(0, match.index), than: nameOf(than), up: !DOWN.test(way) };
  }
  return undefined;
}

/** No other one, but a time, a mean or anybody. */
const VAGUE =
  /哪|什么|谁|几|多少|以[前往]|过去|去年|上年|往年|原来|同期|之前|别|人家|其他|其它|平均|预期|计划|目标|标准|规定/u;
const nameOf = (name: string): string => (name.length > 2 ? name.replace(/[省市区县州旗]$/u, '') : name);

/** A名+数 in a list: 青州300万元、白州500万元. */
function amountOf(name: string, item: string): number | undefined {
  return amountsIn(item).find(({ span, unit }) => {
    const before =
      item
        .slice(Math.max(0, span.start - 8), span.start)
        .split(/[,\u3001:;]/u)
        .at(-1) ?? '';
    return unit !== '' && unit !== '年' && before.includes(name);
  })?.value;
}

/** The names of a claim that have an amount of their own in an item, the last said first. */
const namesWithAmounts = (who: string, item: string): number[] =>
  Array.from({ length: Math.max(0, who.length - 1) }, (_, at) => who.slice(at, at + 2))
    .reverse()
    .filter((name) => /^\p{Script=Han}{2}$/u.test(name))
    .flatMap((name) => amountOf(name, item) ?? []);

/** Whether the numbers of the two stand the other way round. */
function countedOtherwise({ who, than, up }: Order, text: string): boolean {
  return itemsOf(text).some((item) => {
    const other = amountOf(than, item);
    const own = namesWithAmounts(who, item)[0];
    if (other === undefined || own === undefined || own === other) return false;
    return own > other !== up;
  });
}

/** Whatever is held against its whole: 主城区, 全市平均. */
const AGAINST_ALL = /主城|城区|市区|市里|全[省市县区国]|平均|其他|其余/u;

/** Whether the text puts the same one below where the question has it above, or the other way. */
function toldOtherwise({ who, than, up }: Order, text: string): boolean {
  return itemsOf(text).some((item) => {
    const told =
      orderIn(item) ??
      item
        .split(',')
        .map(orderIn)
        .find((one) => one !== undefined);
    if (told === undefined || told.up === up) return false;
    const alike = told.than.includes(than) || than.includes(told.than) || AGAINST_ALL.test(told.than);
    return alike && item.includes(who.slice(0, 2)) && sharedOf(mattersOf(who), item) > 1;
  });
}

/** 甲的通办率高过乙 is wrong where the text has it lower than 乙's, and where its number is the smaller one. */
export const orderOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const order = orderIn(claim);
    if (order === undefined || order.who.length < 2) continue;
    const same = itemsOf(`${text}。${around}`).some(
      (item) => orderIn(item)?.than === order.than && orderIn(item)?.up === order.up,
    );
    if (!same && (toldOtherwise(order, text) || countedOtherwise(order, text)))
      return { kind: 'contradicted', claim };
  }
  return null;
};
