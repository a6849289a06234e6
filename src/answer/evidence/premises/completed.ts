import { placesIn } from '../belongs.js';
import { itemsOf, mattersOf, sharedOf, tellingOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const DONE = '(?:完成|办结|落实|建成|整改|兑现|交付|投用|到位|化解|销号|达标)';
/** 77项任务全部完成. */
const ALL_DONE = new RegExp(
  `(?:全部|全都|都|悉数|一项不落地?|百分之百|100%|全数|统统)(?:已经?|按[时期])?${DONE}`,
  'u',
);
/** 完成74项,其余3项转入下一年: what is left over is told with its number, or by its name. */
const LEFT_OVER =
  /(?:其余|余下|剩余|另外?有?|尚有|还有|仍有)[^,。;]{0,4}\d+[^,。;]{0,40}(?:转入|结转|顺延|延后|推迟|未|没有|滞后|暂缓|推进中|继续|正在)|(?:未|没有|尚未|没能)(?:按[时期])?(?:完成|办结|建成|开工|交付)的?(?:有|系|是|为)?[^,。;]{0,10}\d|\d+[项个件][^,。;]{0,12}(?:未|没有|尚未)(?:按[时期])?(?:完成|办结|建成)/u;
const LEAST_SHARED = 2;

/** 全部完成 is wrong where the text has 完成74项,其余3项转入下一年. */
export const completedOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    const match = ALL_DONE.exec(claim);
    if (match === null || /哪|什么|几|多少|怎|如何|啥|[未没不]/u.test(claim)) continue;
    const pairs = mattersOf(claim);
    if (itemsOf(text).some((item) => sharedOf(pairs, item) >= LEAST_SHARED && LEFT_OVER.test(item)))
      return { kind: 'contradicted', claim };
  }
  return null;
};

/** 还剩几项没完成, 剩下的为什么没建成. */
const SAYS_LEFT = new RegExp(
  `(?:还|剩|余|差|欠)[^,]{0,8}(?:没有?|未|尚未)(?:能)?(?:按[时期])?${DONE}|(?:没有?|未)(?:能)?(?:按[时期])?${DONE}的?(?:还|剩|有)[^,]{0,4}(?:几|多少)`,
  'u',
);
const WHETHER = /吗|是否|是不是|有没有|有无/u;

/** 还剩几项没完成 is wrong where the text has 已全部完成. */
export const leftOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    if (!SAYS_LEFT.test(claim) || WHETHER.test(claim)) continue;
    const names = placesIn(claim).map(({ matched }) => matched);
    const pairs = mattersOf(names.reduce((rest, name) => rest.replaceAll(name, ' '), claim));
    const telling = tellingOf(pairs);
    const items = itemsOf(text).filter(
      (item) =>
        sharedOf(pairs, item) >= LEAST_SHARED && (telling.length === 0 || sharedOf(telling, item) > 0),
    );
    if (items.some((item) => ALL_DONE.test(item)) && !items.some((item) => LEFT_OVER.test(item)))
      return { kind: 'contradicted', claim };
  }
  return null;
};
