import { mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

/** Levels of government, highest first, as they stand before what they do. */
const LEVELS: readonly (readonly [level: string, words: string])[] = [
  ['state', '国家|国务院|中央|中央[\\p{Script=Han}]{0,4}|部里|部委'],
  ['province', '省里?|自治区'],
  ['city', '(?<![城都])市(?!场)里?|州里|州委|州政府'],
  ['county', '县里?|(?<![社园小片发地辖校景街城新])区里?|旗里?'],
  ['town', '(?<!城)[镇乡]里?|街道'],
];
/** What a level does about a matter; members of a group are said for each other. */
const ACTS = ['批(?!评|次|量|发|改)|核准|审定', '认定|命名|授牌|授予|评定', '验收', '挂牌督办|督办'] as const;
const BETWEEN =
  '(?:[\\p{Script=Han}]{0,10}?(?:局|厅|委|办|部|府|院|会))?(?:已经?|都|也|同意|正式|负责|组织|来|给|审)*';

function levelsOf(text: string, act: string): string[] {
  return LEVELS.flatMap(([level, words]) =>
    new RegExp(`(?:${words})${BETWEEN}(?:${act})`, 'u').test(text) ? [level] : [],
  );
}

/** 省里批的 is wrong where the text has it 报市政府批准. */
export const actorLevelOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    if (/哪|什么|谁|几|啥|[不未没]/u.test(claim)) continue;
    for (const act of ACTS) {
      const claimed = levelsOf(claim, act);
      const [level] = claimed;
      if (level === undefined || claimed.length > 1) continue;
      const pairs = mattersOf(claim);
      const told = placedClauses(text).flatMap(({ clause, near }) =>
        sharedOf(pairs, near) > 0 ? levelsOf(clause, act) : [],
      );
      if (told.length === 0 || told.includes(level)) continue;
      if (!levelsOf(`${text} ${around}`, act).includes(level)) return { kind: 'contradicted', claim };
    }
  }
  return null;
};
