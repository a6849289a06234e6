import { amountsIn } from '../../../chinese/amounts.js';
import { unsaidNumbers } from './numbers.js';
import { itemsOf, mattersOf, sharedOf } from './matter.js';
import { claimingClauses, sharesPair, type Check } from './premise.js';

/** What a question takes for done, with what it says was done. */
const DONE =
  /已经?|自从|就(?=[建完实达])|[成到过通立现线用入展](?:了|以后|之后|以来|半年|后)|了(?:以后|之后)|以来|去年[各]|冲[到过]|都[^,]{0,4}了|(?<!落)后(?=[,。?]|$)/u;

/** Where a text only means to do a thing, what it means to do follows. */
const MEANT =
  /建议(?![权书函案稿人\d])|力争|打算|争取|下一步|计划(?=[于在到把将年20])|拟(?![定制态合订])|将(?=[于把在对向以继进推全建启出实扩])|(?<=^|[,\u3001们市县区地])要(?=[在把推进加力抓])|到20\d\d年(?!\d?\d月)|[年月]底前|[年月]前(?=[,基完建])|目标(?:是|为|:)/u;
/** Whether a clause tells what is meant to be, and not what is. */
export const isMeant = (clause: string): boolean => MEANT.test(clause);

/** Headings of what is still to be done. */
const TO_COME =
  /下一步|打算|建议|工作要点|(?:工作|行动)计划|工作安排|今后|展望|总体目标|主要目标|工作思路|改进方向/u;
/** Whether what stands under a heading (with the title, where that does not look back) is still to come. */
export const standsUnderPlan = (heading: string): boolean => TO_COME.test(heading);
const HAPPENED = /已|了|办结|完成(?!时限)|同比|实现|以来|去年|截至|截止|目前/u;

const ASKS = /哪|什么|几|多少|怎|如何|啥|谁/u;
/** 收上来以后交到哪里: no deed is taken for done but the one that is asked about. */
const ASKS_WHICH = /哪|什么|怎|如何|啥|谁/u;

/** 揭榜成了 alone says too little of what it is about. */
const LEAST_CLAIM = 8;

/** 提到2000元以后 is wrong where the text only suggests it. */
export const planForDone: Check = (question, { text, heading }) => {
  for (const claim of claimingClauses(question)) {
    if (claim.length < LEAST_CLAIM || !DONE.test(claim) || MEANT.test(claim) || ASKS_WHICH.test(claim))
      continue;
    const clauses = text.split(/[。;]/u).filter((one) => sharesPair(claim, one));
    if (clauses.length === 0) continue;
    const planned = standsUnderPlan(heading);
    const years = claim.match(/20\d\d年/gu) ?? [];
    const happened = (one: string): boolean => HAPPENED.test(one) || years.some((year) => one.includes(year));
    if (clauses.every((one) => (planned || MEANT.test(one)) && !happened(one)))
      return { kind: 'contradicted', claim };
  }
  return null;
};

const TIME = /[年月天日]$/u;
/** 并成4家 is not planned by an item that has no 4家. */
const saysNumbersOf = (claim: string, item: string): boolean =>
  unsaidNumbers(
    amountsIn(claim).filter(({ unit }) => !TIME.test(unit)),
    item,
  ) === 0;

const CERTAIN = /已|了(?!解)|同比|以来|去年|截至|截止|目前|累计|现有|达到/u;
const LEAST_SHARED = 3;

/** 平台合并后 is wrong where all that is said of the platform is what comes next: 下一步将接入平台. */
export const plannedOnly: Check = (question, { text, heading, around }) => {
  for (const claim of claimingClauses(question)) {
    if (claim.length < LEAST_CLAIM || !DONE.test(claim) || MEANT.test(claim)) continue;
    if (ASKS.test(claim) || /[未没]/u.test(claim)) continue;
    const pairs = mattersOf(claim);
    const on = (where: string): string[] =>
      itemsOf(where).filter((item) => sharedOf(pairs, item) >= LEAST_SHARED);
    const planned = (item: string): boolean =>
      (MEANT.test(item) || standsUnderPlan(heading)) && !CERTAIN.test(item) && saysNumbersOf(claim, item);
    const items = on(text);
    if (items.length > 0 && items.every(planned) && on(around).every((item) => MEANT.test(item)))
      return { kind: 'contradicted', claim };
  }
  return null;
};
