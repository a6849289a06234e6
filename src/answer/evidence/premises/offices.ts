import { saysName } from '../../../chinese/same-name.js';
import { synonymsOf } from '../../../chinese/synonyms.js';
import { mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';
import { plainly, within } from './seats.js';

const OFFICE =
  '(?:局|委|委员会|办|办公室|厅|海关|法院|检察院|工商联|总工会|团委|妇联|残联|政法委|组织部|宣传部|统战部|纪委|监委|人大|政协)';
const ACTS = new RegExp(
  `^(?:那|听说|既然|因为|为什么|为何|如果)?(?:[省市县区]|[\\p{Script=Han}]{2,3}[省市县区])?(?<stem>\\p{Script=Han}{2,6}?)(?<kind>${OFFICE})(?:是|都|也|已经|还|专门|牵头|的人|那边|里)?(?:拿着|派|带|把|搞|去|来|给|向|出|对|在|用|组织|发|办(?!公)|推|建|管|负责|送|上门|走访)`,
  'u',
);
const HOLDING = new RegExp(`(?<who>[^,。;、\u3001]{1,8}?${OFFICE})`, 'gu');
/** Bodies of one stem under many names. */
const GENERIC_STEM =
  /^(?:\p{Script=Han}{0,3}?改革|主管|有关|相关|这个|那个|哪个|改革|各个|当地|他们|我们|多个|几个|一个|牵头|责任|行政|管理|人民|职能|市直|区直|县直)/u;

/** Whether a text speaks of an office, by whatever form of its name. */
function isNamed(stem: string, kind: string, text: string, around: string): boolean {
  const own = stem.length > 1 ? stem : `${stem}${kind}`;
  const whole = stem + kind;
  return (
    within(own, plainly(text)) ||
    `${text} ${around}`.includes(own) ||
    [whole, ...synonymsOf(whole)].some((name) => saysName(`${text} ${around}`, name))
  );
}

/** 科技局拿着一卡一册 is wrong where the text has 市人社局 do so, and knows of no 科技局. */
export const officeOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const match = ACTS.exec(claim);
    const stem = match?.groups?.['stem'];
    if (
      match === null ||
      stem === undefined ||
      GENERIC_STEM.test(stem) ||
      /哪|什么|谁|几|啥|怎|吗/u.test(claim)
    )
      continue;
    if (isNamed(stem, match.groups?.['kind'] ?? '', text, around)) continue;
    const rest = claim.slice(match[0].length);
    const items = placedClauses(text).filter(({ clause }) => sharedOf(mattersOf(rest), clause) > 0);
    if (
      items.some(({ clause, near, item }) => Array.from((near + clause + item).matchAll(HOLDING)).length > 0)
    )
      return { kind: 'contradicted', claim: match[0] };
  }
  return null;
};

const DOES = '(?:搞|管|抓|弄|负责|牵头|办|盯|查|做|主导|操办|操作|审|验|评|定|发|批|监督|组织|承办|主持)';
/** 巡查是水利局在搞, 交给农业局管. */
const DONE_BY = new RegExp(
  `(?<of>[^,。;?]{2,16}?)(?:都|也|就|一直|现在)?(?:是|由|归|让|交给|交由)(?:了)?(?:[省市县区](?![\\p{Script=Han}]?[委会]))?(?<stem>\\p{Script=Han}{1,6}?)(?<kind>${OFFICE})(?:那边|的人|里)?(?:在|来|去|统一|一家|全权)?${DOES}`,
  'u',
);
const TOLD_BY = new RegExp(
  `由(?<who>[^。;]{2,24}?)(?:分别|具体|统一|共同|牵头|联合)?(?:负责|开展|组织|承担|牵头|实施|主持|召集|办理|审核|审批|验收|评定)`,
  'u',
);

/** 巡查是水利局在搞 is wrong where the text has it 由河长办负责. */
export const doerOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const groups = DONE_BY.exec(claim)?.groups;
    const [of = '', stem = '', kind = ''] = [groups?.['of'], groups?.['stem'], groups?.['kind']];
    if (stem === '' || GENERIC_STEM.test(stem) || /哪|什么|谁|几|啥|怎/u.test(claim)) continue;
    if (isNamed(stem, kind, text, around)) continue;
    const told = placedClauses(text).filter(({ clause }) => TOLD_BY.test(clause));
    if (told.some(({ near }) => sharedOf(mattersOf(of), near) > 0)) return { kind: 'contradicted', claim };
  }
  return null;
};
