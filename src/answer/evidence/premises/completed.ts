import { placesIn } from '../belongs.js';
import { itemsOf, mattersOf, sharedOf, tellingOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const DONE = '(?:完成|办结|落实|建成|整改|兑现|交付|投用|到位|化解|销号|达标|承接|接住|接稳|接下)';
/** 77项任务全部完成. */
const ALL_DONE = new RegExp(
  `(?:全部|全都|都|悉数|一项不落地?|百分之百|100%|全数|统统)(?:已经?|按[时期])?${DONE}`,
  'u',
);
/** 完成74项,其余3项转入下一年: what is left over is told with its number, or by its name. */
const LEFT_OVER =
  /(?:其余|余下|剩余|另外?有?|尚有|还有|仍有)[^,。;]{0,4}\d+[^,。;]{0,40}(?:转入|结转|顺延|延后|推迟|未|没有|滞后|暂缓|推进中|继续|正在|收回|退回)|\d+[项个件][^。;]{0,12}(?:实际|仅|只)(?:承接|接收|完成|办结|落实|到位|兑现)[^。;]{0,4}\d+|(?:未|没有|尚未|没能)(?:按[时期])?(?:完成|办结|建成|开工|交付)的?(?:有|系|是|为)?[^,。;]{0,10}\d|\d+[项个件][^,。;]{0,12}(?:未|没有|尚未)(?:按[时期])?(?:完成|办结|建成)/u;
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

/** 如期实现60条目标. */
const REACHED =
  /(?:实现|完成|达到|达成|兑现)(?:了)?[^,]{0,10}(?:目标|指标|任务)(?!的?(?:是|有|定|靠什么定))|(?:目标|指标|任务)[^,]{0,6}(?:实现|完成|达成|达到)/u;
/** Words of aims, which every report has. */
const AIMS = /实现|完成|达[到成]|兑现|如期|按期|圆满|顺利|年初|目标|指标|任务/gu;
/** 距60条的目标尚差7条, 未达到年初目标. */
const MISSED =
  /(?:距|离|较|比|与)[^,。;]{0,16}目标[^,。;]{0,8}(?:差|缺口|少\d|低\d)|(?:未|没有?)(?:能)?(?:如期|按期|全部)?(?:完成|实现|达到?|达成)[^,。;]{0,14}(?:目标|指标)|(?:目标|指标)[^,。;]{0,6}(?:未|没有?)(?:能)?(?:完成|实现|达到|达成)/u;

/** 如期实现60条目标 is wrong where the text has 距60条的目标尚差7条. */
export const missedOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    if (!REACHED.test(claim) || /[未没不]|要|将|计划|打算|力争|几|多少/u.test(claim)) continue;
    const pairs = tellingOf(mattersOf(claim.replace(AIMS, ' ')));
    const missed = itemsOf(text).some(
      (item) => MISSED.test(item) && sharedOf(pairs, item) >= Math.min(LEAST_SHARED, pairs.length),
    );
    if (missed && pairs.length > 0) return { kind: 'contradicted', claim };
  }
  return null;
};
