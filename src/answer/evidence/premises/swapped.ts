import { countsAlike, meansAmount } from '../../../chinese/amounts.js';
import { isGeneral, mattersOf, tellsMovement } from './matter.js';
import { ownedNumbers, type Owned } from './own-words.js';
import { clausesOf, statingClauses, type Check } from './premise.js';

/** Words right beside a number, which name what it counts. */
const BESIDE = 6;
const FURTHER = 10;
const besideOf = ({ before, behind }: Owned, reach = BESIDE): string =>
  `${before.slice(-reach)} ${behind.slice(0, reach)}`;
const wordsOf = ({ before, behind }: Owned): string => `${before} ${behind}`;

/** A place of which many stand side by side: what is told of one is not told of the next. */
const NAMED = /\p{Script=Han}{2,3}(?:[区县镇乡旗]|市(?![场民级]))/u;
const hasName = (own: Owned): boolean => NAMED.test(wordsOf(own));
const sharesPairs = (one: string, other: string): boolean =>
  mattersOf(one).some((pair) => other.includes(pair));

/** The words of a number with what its clause takes over from the one before. */
function allOf(own: Owned, other: Owned): string {
  const words = wordsOf(own);
  const alike = sharesPairs(wordsOf(other), words) || (hasName(own) && hasName(other));
  return alike || own.clause === other.clause ? words : `${own.lead} ${words}`;
}

const EMPTY = /[\s的了着过在和与共有个为是达到"名位项件家户万亿元\d.%]/u;
const signsOf = (words: string): string[] => [...new Set(words)].filter((sign) => !EMPTY.test(sign));

/** What tells kinds apart where they have no name: b类. */
const lettersOf = (words: string): string[] => words.match(/(?<![a-z])[a-z甲乙丙丁](?=[类级档])/gu) ?? [];

/** Pairs of the claim by which a number beside is named and the claimed one is not. */
function namingPairs(other: Owned, said: Owned, own: Owned): string[] {
  const beside = besideOf(other);
  const named = hasName(own) ? wordsOf(other) : beside.replace(NAMED, ' ');
  const mine = allOf(own, other);
  return [...mattersOf(wordsOf(said)), ...lettersOf(wordsOf(said))].filter(
    (pair) => !isGeneral(pair) && !tellsMovement(pair) && named.includes(pair) && !mine.includes(pair),
  );
}

/** In a series the later members leave out what the first has said: 第一组修渠9公里,第二组修12公里, and the rest is of the whole. */
const isElliptic = (own: Owned, other: Owned): boolean =>
  own.year !== other.year ||
  /另有|另外|其余|剩余|余下|剩下|还有/u.test(own.before) ||
  signsOf(wordsOf(own)).every((sign) => wordsOf(other).includes(sign));

/** 40名船工 is meant of another number than 40 where that one has the words of the claim, and the 40 have none of them. */
const belongsTo = (other: Owned, said: Owned, own: Owned): boolean =>
  !isElliptic(own, other) &&
  namingPairs(other, said, own).length > 0 &&
  !signsOf(besideOf(own)).some((sign) => besideOf(said).includes(sign) && !wordsOf(other).includes(sign));

const HEAD = /^\p{Script=Han}{2}/u;
/** 80家企业 is meant of the 30 where the text has 30家企业和80户农家, however general the noun. */
function countsThese(other: Owned, said: Owned, own: Owned): boolean {
  const head = HEAD.exec(said.behind)?.[0];
  const mine = signsOf(own.behind.slice(0, BESIDE));
  return (
    head !== undefined &&
    other.behind.startsWith(head) &&
    HEAD.test(own.behind) &&
    !mine.slice(0, BESIDE / 2).some((sign) => said.clause.includes(sign))
  );
}

/** 2019年建26座 is meant of 2020 where the text has 2019年建9座,2020年建26座. */
const ofAnotherYear = (other: Owned, said: Owned, own: Owned): boolean =>
  said.year !== undefined &&
  own.year !== undefined &&
  other.year === said.year &&
  own.year !== said.year &&
  sharesPairs(wordsOf(said), wordsOf(other) + wordsOf(own));

/** Numbers that somebody may take for each other: of one sentence, and counted alike. */
const isBeside = ({ amount, item }: Owned, own: Owned): boolean =>
  item === own.item &&
  amount.value !== own.amount.value &&
  countsAlike(amount.unit, own.amount.unit) &&
  (amount.unit === '') === (own.amount.unit === '');

/** Whether a text has the number with the words that the claim has for it. */
const bears = (said: Owned, one: Owned): boolean =>
  meansAmount(said.amount, one.amount) &&
  mattersOf(besideOf(said)).some((pair) => !isGeneral(pair) && besideOf(one, FURTHER).includes(pair));

/** What a question counts for a fact. */
const statedIn = (clause: string): Owned[] =>
  ownedNumbers(clause).filter(
    ({ amount: { numeral, value, unit }, behind }) =>
      !numeral.ordinal && value !== 1 && (unit !== '' || HEAD.test(behind)),
  );

/** 40座码头 is wrong where the text has 40名船工和9座码头: each number has a noun, a holder and a year of its own. */
export const swappedOtherwise: Check = (question, { text, around, beyond = '' }) => {
  const there = ownedNumbers(text);
  const isOfAnother = (said: Owned, own: Owned, stated: readonly Owned[], among = there): boolean =>
    among.some(
      (other) =>
        isBeside(other, own) &&
        !stated.some((one) => one !== said && bears(one, other)) &&
        [belongsTo, countsThese, ofAnotherYear].some((means) => means(other, said, own)),
    );
  for (const claim of statingClauses(question)) {
    const stated = statedIn(claim);
    for (const said of stated) {
      const own = there.filter(({ amount }) => meansAmount(said.amount, amount));
      if (own.length === 0 || !own.every((one) => isOfAnother(said, one, stated))) continue;
      // A heading stands before the first clause of its passage.
      const elsewhere = clausesOf(`${around}。${beyond}`).filter(
        (clause) => !clausesOf(text).some((one) => clause.trim().endsWith(one.trim())),
      );
      const others = elsewhere.flatMap(ownedNumbers);
      if (!others.some((one) => bears(said, one) && !isOfAnother(said, one, stated, others)))
        return { kind: 'contradicted', claim: claim.slice(0, said.amount.span.end + said.behind.length) };
    }
  }
  return null;
};

/** 40个区级项目和12个部门课题: things counted side by side. */
const COUNTED =
  /(?<count>\d[\d.]*)(?<unit>[个项家名条件户所座处间台辆艘种类次份])(?<thing>\p{Script=Han}{2,8}?)(?=[和与及\u3001,]|$)/gu;

/** 40个项目和12个课题 is wrong where the text has 12个项目和40个课题. */
export const exchangedOtherwise: Check = (question, { text, around }) => {
  for (const claim of statingClauses(question)) {
    const counted = [...claim.matchAll(COUNTED)].map(({ groups }) => groups ?? {});
    for (const [at, one] of counted.entries()) {
      const other = counted[at + 1];
      if (other === undefined || one['count'] === other['count']) continue;
      const has = (where: string, of: typeof one, thing = ''): boolean =>
        where.includes(`${of['count'] ?? ''}${of['unit'] ?? ''}${thing}`);
      const said = [
        has(`${text} ${around}`, one, one['thing']),
        has(`${text} ${around}`, other, other['thing']),
      ];
      if (!said.includes(true) && has(text, one, other['thing']) && has(text, other, one['thing']))
        return { kind: 'contradicted', claim };
    }
  }
  return null;
};
