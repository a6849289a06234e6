import { mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const BLAME =
  /(?:点名|通报|公开|严厉|当众|书面)?批评(?!教育|与自我|和自我)|曝光|点名|通报(?!表[扬彰])|约谈|问责|挨批|亮(?:红|黄)牌|当(?:成|作)?反面/u;
const PRAISE =
  /刊发|转发|推介|推广|肯定|表扬|表彰|介绍(?:了)?(?:经验|做法)|经验交流|(?:书面|典型|经验)?(?:交流)?发言|作[^,。;]{0,6}交流|嘉奖|点赞|批示肯定|高度评价|入选|获评|被评为|先进|通报表[扬彰]|督查激励|刊登|头版|报道/u;
/** Who says so. */
const BODIES =
  /(?<body>简报|内参|信息|日报|人民网|新华社|央视|电视台|部里|部委|厅|局|办公室|省政府|市政府|国务院|省里|省委|市委|现场会|座谈会|推进会|会议|会上|部)/u;

const TURNS = [
  { claimed: BLAME, told: PRAISE },
  {
    claimed: /表扬|表彰|嘉奖|点赞|肯定|推介/u,
    told: /点名批评|通报批评|约谈|问责|曝光|(?<!自我)批评(?!教育)/u,
  },
] as const;
const DENIED = /[未没不无免][^,。;]{0,4}$/u;

/** 挨了简报批评 is wrong where the text has the same 简报 carry its work as an example. */
export const praiseForBlame: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question))
    for (const { claimed, told } of TURNS) {
      const match = claimed.exec(claim);
      const body = BODIES.exec(claim)?.groups?.['body'];
      if (
        match === null ||
        body === undefined ||
        told.test(claim) ||
        DENIED.test(claim.slice(0, match.index))
      )
        continue;
      if (/哪|什么|谁|几|多少|啥|怎么会/u.test(claim.slice(0, match.index + match[0].length))) continue;
      const pairs = mattersOf(claim.slice(0, match.index));
      const on = (where: string) =>
        placedClauses(where).filter(({ clause, near }) => clause.includes(body) && sharedOf(pairs, near) > 1);
      if (
        on(text).some(({ clause }) => told.test(clause)) &&
        !on(`${text}。${around}`).some(({ clause }) => claimed.test(clause))
      )
        return { kind: 'contradicted', claim: match[0] };
    }
  return null;
};
