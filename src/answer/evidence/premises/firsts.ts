import { mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const FIRST =
  '(?:第一|首[个家创次位推]|头一[个家次份]|头名|榜首|率先|最早|唯一|独一[份家]|领先|冠军|最[高多快大好强]|[特一二三四]等奖|[金银铜]奖|(?:优秀|典型|最佳|创新|标杆)(?:案例|单位|项目|经验|做法|范例)|示范[点县区市镇街]|先进(?:集体|单位))';
/** How far a first reaches, widest first. */
const REACHES: readonly RegExp[] = [
  /全球|世界|国际/u,
  /全国|国内|我国|全中国/u,
  /[东西南北中]{1,2}部?[\p{Script=Han}]{0,2}[四三两二五六七八九十]?[省市]|[一-龥]{2}[三四五六七八九十][省市]|长三角|珠三角|京津冀|西部|东部|中部|副省级城市|省会城市|计划单列市/u,
  /全[省区](?!别)|省内|省级|自治区|[\p{Script=Han}]{2,3}省/u,
  /全市|市内|市级|全[州盟]/u,
  /全[县旗]|县内|区内|县级/u,
];
const SCOPED = new RegExp(
  `(?<scope>[^,。;]{0,16}?)(?:中|里|内|上|的|排|名列|位列|居|位居|为|是|拿了|得了|冲到|排到|拿下|范围){0,3}(?<first>${FIRST})`,
  'u',
);

/** What was told before is the subject. */
const THIS = /^(?:该|这一|这项|上述|此|相关)(?:做法|经验|模式|案例|项目|机制|举措|成果|工作)/u;

const reachOf = (scope: string): number => REACHES.findIndex((words) => words.test(scope));

/** 全市测评得分91分,位列第一: how far it reaches stands in the clause before. */
function scopeIn(clause: string, before: string): number {
  const said = SCOPED.exec(clause)?.groups?.['scope'];
  if (said === undefined) return -1;
  const own = reachOf(said);
  return own < 0 && /^(?:位列|名列|位居|列|居|排名?|获得?|取得)?$/u.test(said) ? reachOf(before) : own;
}

/** 增速全国第一 is wrong where the text has 增速为东北四市第一. */
export const reachOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const match = SCOPED.exec(claim);
    const claimed = reachOf(match?.groups?.['scope'] ?? '');
    if (match === null || claimed < 0 || /哪|什么|谁|几|啥/u.test(match[0])) continue;
    const pairs = mattersOf(claim);
    const told = placedClauses(text).flatMap(({ clause, near, before }) => {
      const scope = scopeIn(clause, before);
      return scope >= 0 && (sharedOf(pairs, near) > 0 || THIS.test(clause)) ? [scope] : [];
    });
    if (told.length === 0 || told.some((reach) => reach <= claimed)) continue;
    if (
      !placedClauses(`${text}。${around}`).some(
        ({ clause, near }) => REACHES[claimed]?.test(clause) && sharedOf(pairs, near) > 1,
      )
    )
      return { kind: 'contradicted', claim: match[0] };
  }
  return null;
};

const TIERS =
  /(?<tier>第[一二三四五]|头)(?<kind>方阵|梯队|集团|档|等级|等次)|(?<grade>[A-E])(?<letter>级|类|档|等)|(?<prize>[特一二三四]等|[金银铜])(?<award>奖)|(?<mark>优秀|良好|合格|先进|达标)(?=等次|等级|档次|单位|称号|,|$)/gu;

interface Tier {
  readonly kind: string;
  readonly tier: string;
}

const tiersOf = (text: string): Tier[] =>
  Array.from(text.matchAll(TIERS), ({ groups }) => {
    const tier = groups?.['tier'] ?? groups?.['grade'] ?? groups?.['prize'] ?? groups?.['mark'] ?? '';
    const kind = groups?.['kind'] ?? groups?.['letter'] ?? groups?.['award'] ?? 'mark';
    return { kind, tier: tier.replace('头', '第一') };
  });

/** 第一方阵 is wrong where the text has 第二方阵; 金奖 where it has 银奖. */
export const tierOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const claimed = tiersOf(claim);
    if (claimed.length !== 1 || /哪|什么|谁|几|啥|多少/u.test(claim)) continue;
    const [said] = claimed;
    if (said === undefined || said.kind === 'mark') continue;
    const there = tiersOf(text).filter(({ kind }) => kind === said.kind);
    if (there.length === 0 || there.some(({ tier }) => tier === said.tier)) continue;
    if (!tiersOf(around).some(({ kind, tier }) => kind === said.kind && tier === said.tier))
      return { kind: 'contradicted', claim };
  }
  return null;
};
