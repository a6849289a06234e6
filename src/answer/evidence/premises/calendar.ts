import { mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const WEEKDAY = /(?:周|星期|礼拜)(?<day>[一二三四五六日天])(?!次|期|刊|年|岁)/gu;
const EVERY =
  /(?<!\p{Script=Han}人|次|户|家|场|期|亩|个)每(?<period>[两三]年|半年|季度?|[天日周月年]|个月|星期|旬)(?![^,。;]{0,6}(?:元|块|钱|万|补|奖|工资|报酬))/gu;
const ALIKE: Readonly<Record<string, string>> = { 日: '天', 星期: '周', 个月: '月', 季: '季度', 礼拜: '周' };

const found = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ({ groups }) => {
    const one = groups?.['day'] ?? groups?.['period'] ?? '';
    return ALIKE[one] ?? one;
  });

/** 每周一会商 is wrong where the text has 每周四会商, 每月 where it has 每季度. */
export const rhythmOtherwise: Check = (question, { text, around }) => {
  for (const pattern of [WEEKDAY, EVERY])
    for (const claim of claimingClauses(question)) {
      const [said] = found(claim, pattern);
      if (said === undefined || /还是|哪|几|多少|怎|啥/u.test(claim)) continue;
      const pairs = mattersOf(claim);
      const told = placedClauses(text).flatMap(({ clause, item }) =>
        sharedOf(pairs, item) > (pattern === WEEKDAY ? 0 : 1) ? found(clause, pattern) : [],
      );
      if (told.length === 0 || found(`${text} ${around}`, pattern).includes(said)) continue;
      return { kind: 'contradicted', claim };
    }
  return null;
};

const DATE = '(?:(?<year>20\\d\\d)年)?(?:(?<month>\\d{1,2})月)?(?:(?<day>\\d{1,2})[日号])?';
const HAPPENS =
  '施行|实施|生效|启用|上线|开通|挂牌|揭牌|成立|召开|开工|印发|启动|截止|投用|投产|通车|发布|出台|签约|开始|开放|落成|竣工';
const DATED = new RegExp(
  `${DATE}(?:起|就|才|前|正式|开始|零时|那天|当天|以来|全面){0,3}(?<verb>${HAPPENS})`,
  'gu',
);

interface Dated {
  readonly verb: string;
  readonly parts: readonly (string | undefined)[];
}

const datedIn = (text: string): Dated[] =>
  Array.from(text.matchAll(DATED), ({ groups }) => ({
    verb: (groups?.['verb'] ?? '').replace(/实施|生效/u, '施行'),
    parts: [groups?.['year'], groups?.['month'], groups?.['day']],
  })).filter(({ parts }) => parts.some((part) => part !== undefined));

/** Whether two dates cannot be one: what both of them say differs somewhere. */
const differs = (a: Dated, b: Dated): boolean =>
  a.parts.some(
    (part, at) => part !== undefined && b.parts[at] !== undefined && Number(part) !== Number(b.parts[at]),
  );

/** 3月20日起施行 is wrong where the text has 自5月1日起施行. */
export const dateOtherwise: Check = (question, { text, around }) => {
  const claimed = claimingClauses(question).flatMap((clause) =>
    datedIn(clause).map((one) => ({ ...one, clause })),
  );
  for (const said of claimed) {
    const alike = (where: string): Dated[] => datedIn(where).filter(({ verb }) => verb === said.verb);
    const told = alike(text);
    if (told.length === 0 || !told.every((one) => differs(said, one))) continue;
    if (alike(around).every((one) => differs(said, one))) return { kind: 'contradicted', claim: said.clause };
  }
  return null;
};
