import { placesIn } from '../belongs.js';
import { mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const AGREE = '(?:签|合作|联手|达成|结对|共建|合办|联合|合伙|合资|对接)';
const WITH = new RegExp(`(?:跟|和|同|与)(?<who>[\\p{Script=Han}A-Za-z]{2,12}?)(?:一起|共同)?${AGREE}`, 'u');
const LEARN = '(?:学习|考察|取经|调研|观摩|参观|对标|借鉴|学)';
const VISIT = [
  new RegExp(
    `(?:赴|到|去(?!了)|前往|上(?![^,]{0,4}[会课台岸]))(?<who>[\\p{Script=Han}\u3001]{2,20}?)(?:去|来|那边|等地?)?${LEARN}`,
    'u',
  ),
  /(?:学习|借鉴|取经|对标|(?<![大中小开入升上办数科医化])学(?![位校生历科者费会院区制术籍员徒童龄段型前期年堂馆]))(?:的是|了)?(?<who>[\p{Script=Han}\u3001]{2,8}?)(?:经验|做法|模式|那一?套|把|的|,|$)/u,
] as const;

const NAMES = /\u3001|和|与|及|跟|,|等地?|以及/u;
const namesOf = (who: string): string[] =>
  who
    .split(NAMES)
    .map((name) => name.replace(/^(?:了|过|的是)|(?:市|省|区|县|那边|那儿)$/u, ''))
    .filter((name) => name.length >= 2);

const asked = (words: string): boolean =>
  /哪|什么|谁|几|多少|怎|啥|外地|别人|人家|兄弟|先进|没有|企业|学校|部门|单位|单/u.test(words);

/** 跟东风厂签的协议 is wrong where the text has it signed 与红星厂. */
export const partnerOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const match = WITH.exec(claim);
    const who = match?.groups?.['who'];
    if (match === null || who === undefined || asked(who)) continue;
    if (who.length < 3 && placesIn(who).length === 0) continue;
    if (`${text} ${around}`.includes(who)) continue;
    const rest = claim.replace(match[0], ' ');
    const others = placedClauses(text).filter(
      ({ clause, near }) => WITH.test(clause) && sharedOf(mattersOf(rest), near) >= 1,
    );
    if (others.length > 0) return { kind: 'contradicted', claim: match[0] };
  }
  return null;
};

/** Whom a question has somebody learn from: 上海 and 杭州 in 去上海、杭州取经. */
export const learnedFrom = (question: string): string[] =>
  question.split(/[。;?!:]/u).flatMap((claim) => {
    const who = VISIT.map((pattern) => pattern.exec(claim)?.groups?.['who']).find((one) => one !== undefined);
    return who === undefined || asked(who) ? [] : namesOf(who);
  });

/** 学上海 is wrong where the text says 赴深圳、东莞学习考察, and knows of no learning from elsewhere. */
export const visitOtherwise: Check = (question, { text, around }) => {
  const names = learnedFrom(question);
  if (names.length === 0) return null;
  const [visit] = VISIT;
  const told = Array.from(
    text.matchAll(new RegExp(visit.source, 'gu')),
    ({ groups }) => groups?.['who'] ?? '',
  );
  if (!told.some((list) => list.includes('\u3001'))) return null;
  const said = names.some((name) => `${text} ${around}`.includes(name));
  return said ? null : { kind: 'contradicted', claim: names.join('\u3001') };
};
