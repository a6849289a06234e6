import { amountsIn, meansAmount, type Amount } from '../../../chinese/amounts.js';
import { mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

type Bound = 'most' | 'least';

const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  [
    'most',
    /(?:最多|最高|至多|顶多|不超过|不高于|不得超过|不得高于|上限(?:是|为|定在|设在)?|封顶(?:是|为|在)?|限(?:定)?在|卡在|压在)(?:只|仅|才|就)?(?:能|可|许|准|让)?(?:拿|分|给|占|达|补|奖|借|贷|持|收|留|享受)?(?:到)?$/u,
  ],
  [
    'least',
    /(?:最少|最低|至少|不少于|不低于|不得少于|不得低于|起码|下限(?:是|为|定在|设在)?|保底)(?:得|要|须|能|可)?(?:拿|给|占|达|补|奖|有|配)?(?:到)?$/u,
  ],
];
const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['most', /^(?:及|\(含\))?(?:以下|以内|之内|封顶|为上限|为限|的?上限)/u],
  ['least', /^(?:及|\(含\))?(?:以上|起步|为下限|保底|的?下限)/u],
];

function boundOf({ span }: Amount, clause: string): Bound | undefined {
  const before = clause.slice(0, span.start);
  const after = clause.slice(span.end);
  return (BEFORE.find(([, words]) => words.test(before)) ??
    AFTER.find(([, words]) => words.test(after)))?.[0];
}

/** 最多只能拿四成 is wrong where the text has 不低于40%. */
export const boundOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question))
    for (const said of amountsIn(claim)) {
      const claimed = boundOf(said, claim);
      if (claimed === undefined || said.unit === '') continue;
      const pairs = mattersOf(`${claim.slice(0, said.span.start)} ${claim.slice(said.span.end)}`);
      const bounds = (where: string): (Bound | undefined)[] =>
        placedClauses(where).flatMap(({ clause, near }) =>
          amountsIn(clause)
            .filter((one) => meansAmount(said, one) && sharedOf(pairs, near) > 0)
            .map((one) => boundOf(one, clause)),
        );
      const told = bounds(text);
      const turned = told.some((bound) => bound !== undefined && bound !== claimed);
      if (turned && !bounds(`${text}。${around}`).includes(claimed))
        return { kind: 'contradicted', claim: claim.slice(0, said.span.end) };
    }
  return null;
};
