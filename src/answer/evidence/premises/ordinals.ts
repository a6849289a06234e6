import { amountsIn, countsAlike } from '../../../chinese/amounts.js';
import { mattersOf, sharedOf, tellingOf } from './matter.js';
import { claimingClauses, clausesOf, type Check } from './premise.js';

/** 第三个渔业园: one of a number of things. */
const NTH =
  /第(?<n>[二三四五六七八九十]|\d{1,2})(?<unit>个|家|所|座|条|批|期|处|支|种|类|项|片|块|只|台|栋|间|轮|站|张|口)(?<thing>\p{Script=Han}{2,8})/u;
/** How many there are in all. */
const IN_ALL =
  /(?:共|拢共|总共|一共|共有|组建|建成|建立|设立|成立|现有|只有|仅有|只|仅|布设|划分为?|分为|分成|分|打造|选取|遴选|确定|布局|开设|建设|改造|下设)了?$/u;
const VALUE = '零一二三四五六七八九十';

/** 第三个园由谁运营 is wrong where the text has 共建成2个园. */
export const ordinalBeyond: Check = (question, { text, around, beyond = '' }) => {
  for (const claim of claimingClauses(question)) {
    const groups = NTH.exec(claim)?.groups;
    const [n = '', unit = '', thing = ''] = [groups?.['n'], groups?.['unit'], groups?.['thing']];
    const wanted = /\d/u.test(n) ? Number(n) : VALUE.indexOf(n);
    if (wanted < 2 || `${text} ${around} ${beyond}`.includes(`第${n}${unit}`)) continue;
    const pairs = tellingOf(mattersOf(thing));
    const counts = clausesOf(text).flatMap((clause) =>
      amountsIn(clause).filter(
        (one) =>
          IN_ALL.test(clause.slice(0, one.span.start)) &&
          countsAlike(unit, one.unit) &&
          sharedOf(pairs, clause.slice(one.span.end, one.span.end + 10)) > 0,
      ),
    );
    if (counts.length > 0 && counts.every(({ value }) => value < wanted))
      return { kind: 'contradicted', claim: `第${n}${unit}${thing}` };
  }
  return null;
};

const GROUP = /(?<n>[二两三四五六七八九十])大(?<thing>\p{Script=Han}{2,8})/gu;
const LAST = 2;

/** 四大国有集团 is wrong where the text has 三大集团. */
export const groupOtherwise: Check = (question, { text, around, beyond = '' }) => {
  for (const claim of claimingClauses(question))
    for (const { 0: said, groups } of claim.matchAll(GROUP)) {
      const [n = '', thing = ''] = [groups?.['n'], groups?.['thing']];
      if (`${text} ${around} ${beyond}`.includes(`${n}大`)) continue;
      const kind = thing.slice(-LAST);
      const pairs = tellingOf(mattersOf(claim.replace(said, ' ')));
      const others = [...text.matchAll(GROUP)].filter(({ 0: told }) => told.includes(kind));
      if (others.length > 0 && sharedOf(pairs, text) > 0) return { kind: 'contradicted', claim: said };
    }
  return null;
};
