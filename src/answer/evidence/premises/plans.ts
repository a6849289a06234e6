import { claimingClauses, sharesPair, type Check } from './premise.js';

/** What a question takes for done, with what it says was done. */
const DONE =
  /已经?|自从|就(?=[建完实达])|[成到过通立现线用入展](?:了|以后|之后|以来|半年|后)|以后|之后|以来|去年[各]|冲[到过]|都[^,]{0,4}了|后(?=[,。?]|$)/u;

/** Where a text only means to do a thing, what it means to do follows. */
const MEANT =
  /建议(?![权书函案稿人\d])|力争|打算|争取|下一步|计划(?=[于在到把将年20])|拟(?![定制态合订])|将(?=[于把在对向以继进推全建启出实扩])|(?<=^|[,\u3001们市县区地])要(?=[在把推进加力抓])|到20\d\d年(?!\d?\d月)|[年月]底前|[年月]前(?=[,基完建])|目标(?:是|为|:)/u;
/** Headings of what is still to be done. */
const TO_COME =
  /下一步|打算|建议|工作要点|(?:工作|行动)计划|工作安排|今后|展望|总体目标|主要目标|工作思路|改进方向/u;
const HAPPENED = /已|了|办结|完成(?!时限)|同比|实现|以来|去年|截至|截止|目前/u;

/** 揭榜成了 alone says too little of what it is about. */
const LEAST_CLAIM = 8;

/** 提到2000元以后 is wrong where the text only suggests it. */
export const planForDone: Check = (question, { text, heading }) => {
  for (const claim of claimingClauses(question)) {
    if (claim.length < LEAST_CLAIM || !DONE.test(claim) || MEANT.test(claim)) continue;
    const clauses = text.split(/[。;]/u).filter((one) => sharesPair(claim, one));
    if (clauses.length === 0) continue;
    const planned = TO_COME.test(heading);
    if (clauses.every((one) => (planned || MEANT.test(one)) && !HAPPENED.test(one)))
      return { kind: 'contradicted', claim };
  }
  return null;
};
