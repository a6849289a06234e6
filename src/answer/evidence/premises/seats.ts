import { mattersOf, sharedOf } from './matter.js';
import { claimingClauses, clausesOf, type Check } from './premise.js';

const SEAT =
  /(?<of>[^,。;?]{0,12}?)(?:就|也|都|是)?(?:设在|放在|挂在|挂靠在?|设立在|隶属于?|落在|安在)(?<at>[^,。;?的]{2,16})/u;
const ALIAS: readonly (readonly [RegExp, string])[] = [
  [/发展和?改革/u, '发改'],
  [/政策研究/u, '政研'],
];

/** An office's name as it is said for short. */
export const plainly = (office: string): string =>
  ALIAS.reduce((said, [long, short]) => said.replace(long, short), office);
const stemOf = (office: string): string =>
  office
    .replace(/^(?:了|在|我们?|咱们?|[省市县区]|本)+/u, '')
    .replace(/(?:委员会|委|局|办公室|办|厅|中心|处|科|里|那边|那儿|下面|下|吧|的)+$/u, '');

/** Whether all the characters of a short name stand in a long one, in their order. */
export function within(short: string, long: string): boolean {
  let at = -1;
  return Array.from(short).every((char) => {
    at = long.indexOf(char, at + 1);
    return at >= 0;
  });
}

/** 河长办设在环保局 is wrong where the text says 河长办设在水利局. */
export const seatOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    const groups = SEAT.exec(claim)?.groups;
    const [of = '', at = ''] = [groups?.['of'], groups?.['at']];
    const stem = stemOf(plainly(at));
    if (stem.length < 2 || /哪|什么|谁|几|多少|怎|啥/u.test(claim)) continue;
    const seats = clausesOf(text).flatMap((clause) => {
      const told = SEAT.exec(clause)?.groups;
      const alike =
        told !== undefined &&
        (sharedOf(mattersOf(of), clause) > 0 || (/办(?:公室)?$/u.test(of.trim()) && /办公室/u.test(clause)));
      return alike ? [told['at'] ?? ''] : [];
    });
    if (seats.length === 0) continue;
    if (!seats.some((seat) => within(stem, plainly(seat)))) return { kind: 'contradicted', claim };
  }
  return null;
};
