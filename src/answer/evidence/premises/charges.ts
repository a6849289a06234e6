import { clausesOf, claimingClauses, type Check } from './premise.js';
import { mattersOf, sharedOf, tellingOf } from './matter.js';

const FREE = /免费|不要钱|不收[钱费]|不花钱|分文不[取收]|零收费|不用(?:花|交|掏)钱/u;
const SOME = /部分|有的|哪|谁|什么|是否|是不是|有没有|吗|减免|不免费|不再免费/u;
/** 每餐只交2元, 收费80元: what somebody pays. */
const PAYS =
  /(?:只?[交缴付收]|收费|收取|自付|自费|自己?掏|自担)(?:标准)?(?:为|是|约|不超过)?\d[\d.]*(?:万)?元|每(?:餐|次|人|张|晚|小时|月|年|份|辆|户)[^,。;]{0,4}\d[\d.]*元/u;
/** What is paid to somebody. */
const PAID_OUT = /补[贴助]|奖|发放|发给|资助|报销|减免|免费|免收|工资|报酬|收入/u;

/** 食堂对老人免费 is wrong where the text has 老人每餐交2元. */
export const freeOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    if (!FREE.test(claim) || SOME.test(claim)) continue;
    const pairs = tellingOf(mattersOf(claim.replace(FREE, ' ')));
    const pays = clausesOf(text).some((clause) => PAYS.test(clause) && !PAID_OUT.test(clause));
    if (pays && sharedOf(pairs, text) > 0 && !FREE.test(`${text} ${around}`))
      return { kind: 'contradicted', claim };
  }
  return null;
};
