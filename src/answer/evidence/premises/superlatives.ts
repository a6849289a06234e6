import { placesIn } from '../belongs.js';
import { clausesOf, claimingClauses, type Check } from './premise.js';
import { mattersOf, sharedOf } from './matter.js';

/** What stands at one end, and at the other. */
const ENDS: readonly (readonly [string, string])[] = [
  ['高', '低'],
  ['多', '少'],
  ['大', '小'],
  ['快', '慢'],
  ['长', '短'],
  ['好', '差'],
  ['早', '晚'],
];
const OPPOSITE: Readonly<Record<string, string>> = Object.fromEntries(
  ENDS.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);
const MOST = /最(?<end>[高低多少大小快慢长短好差早晚])(?!限|额|的是?哪|可|不)/u;
const ASKS = /哪|谁|几|多少|什么/u;
const LEAST_SHARED = 2;

/** 甲县的船检费最低 is wrong where the text has 甲县最高, or 乙县最低. */
export const extremeOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const match = MOST.exec(claim);
    const end = match?.groups?.['end'];
    if (match === null || end === undefined || ASKS.test(claim.slice(0, match.index))) continue;
    const name = placesIn(claim.slice(0, match.index)).at(-1)?.matched;
    if (name === undefined) continue;
    const matter = mattersOf(claim.slice(0, match.index).replace(name, ' '));
    if (sharedOf(matter, text) < LEAST_SHARED) continue;
    const all = clausesOf(text);
    const own = all.filter((clause) => clause.includes(name));
    const says = (clause: string, one: string): boolean => clause.includes(`最${one}`);
    if (own.length === 0 || clausesOf(around).some((one) => one.includes(name) && says(one, end))) continue;
    const turned = own.some((clause) => says(clause, OPPOSITE[end] ?? ''));
    const others = all.some(
      (clause) => says(clause, end) && !clause.includes(name) && placesIn(clause).length > 0,
    );
    if (turned || others) return { kind: 'contradicted', claim };
  }
  return null;
};
