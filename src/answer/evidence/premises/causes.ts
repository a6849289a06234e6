import { itemsOf, mattersOf, sharedOf, tellingOf } from './matter.js';
import { claimingClauses, pairsOf, sharesPair, type Check } from './premise.js';

const CAUSE =
  /(?:主要|就|全|都|完全)?是?(?:因为|由于|归功于|得益于|多亏|靠着?(?![岸近边右左窗谱拢背墙山海湖江河后前]))(?!什么|啥|谁|哪|何|的是|的)(?<of>[^,。;?]{2,16}?)(?:而|才|就|所以|来|实现|做到|,|。|\?|$)/u;

/** 干得不行: a report says 不称职. */
const IN_ASKERS_WORDS = /[\p{Script=Han}]得[不没很太]|被\p{Script=Han}[下出走回掉]/u;

/** 增产主要是因为换了新品种 is not borne out by a text that has no 品种. */
export const causeUnsaid: Check = (question, { text, around }) => {
  for (const clause of [question, ...claimingClauses(question)]) {
    const match = CAUSE.exec(clause);
    const of = match?.groups?.['of'];
    if (match === null || of === undefined || /哪|什么|啥|谁|几/u.test(of) || IN_ASKERS_WORDS.test(of))
      continue;
    const pairs = pairsOf(of);
    const all = `${text} ${around}`;
    if (pairs.length > 0 && !pairs.some((pair) => all.includes(pair)))
      return { kind: 'unsaid', claim: match[0] };
  }
  return null;
};

const MAIN = '(?:主要|首要|最主要|最大的?|头号|根本|第一位的?|根子|关键|症结|核心|最突出的?)';
const CLAIMED_MAIN = new RegExp(
  `(?:${MAIN}(?:的)?(?:原因|因素|障碍|问题|症结)?(?:就|还)?(?:是|在|在于|怪|因为|由于|出在|卡在|败在|输在|归咎于|缘于|源于)+|(?:全|都|就|只)怪|说到底是|归根到底是)(?<of>[^,。;?]{2,16})`,
  'u',
);
const CAUSE_WORD = '(?:原因|因素|症结|障碍|瓶颈|困难|阻力|诱因|堵点)';
const TOLD_MAIN = [
  new RegExp(`(?<of>[^,。;]{2,24}?)(?:才)?是[^,。;]{0,14}?${MAIN}(?:的)?${CAUSE_WORD}`, 'u'),
  new RegExp(`${MAIN}(?:的)?${CAUSE_WORD}(?:是|为|在于|:|,)(?<of>[^,。;]{2,24})`, 'u'),
] as const;

/** 主要怪运费太高 is wrong where the text has another thing for the 首要原因. */
export const mainCauseOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    const match = CLAIMED_MAIN.exec(claim);
    const of = match?.groups?.['of'];
    if (match === null || of === undefined || /哪|什么|啥|谁|几|多少/u.test(of)) continue;
    const rest = tellingOf(mattersOf(claim.replace(match[0], ' ')));
    for (const item of itemsOf(text)) {
      const told = TOLD_MAIN.map((pattern) => pattern.exec(item)?.groups?.['of']).find(
        (one) => one !== undefined,
      );
      if (told === undefined || sharesPair(of, told)) continue;
      if (sharedOf(rest, item) > 0) return { kind: 'contradicted', claim: match[0] };
    }
  }
  return null;
};
