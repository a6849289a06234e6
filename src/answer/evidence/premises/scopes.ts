import { itemsOf, mattersOf, sameMatter, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const SPREAD =
  '(?:铺开|铺|推开|推行|推广|推到|实行|实施|覆盖|普及|落地|用上|装上|建起|建成|搞起|做到|装|上线|执行|试点|试过|进了|有了)';
/** What a question has everywhere. */
const WHOLE = new RegExp(
  `(?:全(?!国|新|程|面深)|都|所有|每一?个|各个?(?!是)|普遍|一律|统统|家家|村村|处处|到处|整个)[^,。;?]{0,10}?${SPREAD}|全面${SPREAD}|${SPREAD}[到了至]?[^,。;?]{0,4}(?:所有|每一?个|每家|各个|全部|全[市省县区域])`,
  'u',
);
/** What a text has in some places only. */
const PART =
  /(?:只|仅|目前只|目前仅|暂时?只)[在有限选]|在[^,。;]{0,16}(?:试点|先行|试行|率先|先试)|(?:首批|选取|选择|选定|确定|遴选|挑选|部分)[^,。;]{0,14}(?:试点|先行|先试|试行)|一[家个]试点|个别/u;
const EVERYWHERE =
  /全面推[开广行]|全域|全[市省县区](?:推广|推开|推行|铺开|实行|范围)|全覆盖|全部|所有(?![制权者])|普遍|推广[到至]|[均都]已|覆盖(?:全|所有|率(?:达|为)?100)|逐步推广|实现[^,]{0,6}覆盖/u;

/** A label in quotation marks, in the normalised form. */
const labelsOf = (text: string): string[] =>
  Array.from(text.matchAll(/["\u201c]([^"\u201d]{2,12})["\u201d]/gu), ([, label = '']) => label);

const LEAST_SHARED = 2;

/** 只在县一级设: one level of government, and no other. */
const ONE_LEVEL = /只(?:在|有|是|放在|设在)?(?<level>[省市县区乡镇村])(?:一级|级|里|上)/u;
const LEVELS = /(?<levels>[省市县区乡镇村]{2,5})(?:[两三四五]级|各级|同步|全覆盖|联动|一体)/gu;

/** 只在县一级设 is wrong where the text has it 市县两级. */
export const levelsOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    const level = ONE_LEVEL.exec(claim)?.groups?.['level'];
    if (level === undefined || /吗|是否/u.test(claim)) continue;
    const pairs = mattersOf(claim);
    const more = itemsOf(text).some(
      (item) =>
        sharedOf(pairs, item) >= LEAST_SHARED &&
        [...item.matchAll(LEVELS)].some(({ groups }) => groups?.['levels']?.includes(level)),
    );
    if (more) return { kind: 'contradicted', claim };
  }
  return null;
};

/** 全铺开了 is wrong where the text has it 在6个街道试点. */
export const scopeOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    const match = WHOLE.exec(claim);
    if (match === null || /哪|什么|几|多少|怎|如何|啥|[未没不]/u.test(match[0])) continue;
    const labels = labelsOf(claim);
    const items = itemsOf(text).filter((item) =>
      labels.length > 0
        ? labels.some((label) => item.includes(label))
        : sameMatter(claim, item) && sharedOf(mattersOf(claim), item) >= LEAST_SHARED,
    );
    if (items.some((item) => PART.test(item)) && !items.some((item) => EVERYWHERE.test(item)))
      return { kind: 'contradicted', claim: match[0] };
  }
  return null;
};
