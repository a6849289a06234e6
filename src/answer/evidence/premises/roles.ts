import { claimingClauses, type Check } from './premise.js';

const OFFICE =
  '(?:局|委|委员会|办|办公室|厅|海关|法院|检察院|银行|公司|集团|街道|部门|中心|大学|学院|医院|联社|政府|政法委|书记|院长|市长|区长|县长|局长)';
/** What one does about a matter; members of a group are said for each other. */
const ROLES = [
  '牵头|抓总|主抓',
  '验收',
  '审批|审查|审核',
  '评审|认定|评定',
  '主管|监管',
  '兼任?|兼着',
  '运营',
  '承担|出资',
  '受理',
  '发证|颁发|发放',
  '解释',
] as const;

/** 街道承担的事务: of what anybody bears, only 由街道承担 is a claim. */
const NEEDS_BY = /承担|受理|发证|运营/u;

/** 乡镇办审批: 办 is what they do, and no office. */
const HANDLES =
  /(?<![由归让是][^,]{0,8})(?<![务批访管治改建商])办(?:验收|审批|审查|审核|评审|认定|颁发|发证|受理)$/u;

/** Whether the characters of a short name stand in a long one in their order: 住建局 in 住房和城乡建设局. */
function abbreviates(short: string, long: string): boolean {
  let at = -1;
  return Array.from(short).every((char) => {
    at = long.indexOf(char, at + 1);
    return at >= 0;
  });
}

const core = (office: string): string =>
  office
    .replace(/^.*?(?:既然|因为|听说|是|由|归|让|靠|作为|的)/u, '')
    .replace(/^(?:\p{Script=Han}{2,3}?[省市县区州旗])?[省市县区州本]?(?=\p{Script=Han}{2})/u, '');

/** Whether two offices are one, whichever of the names is the short one. */
function isSame(name: string, who: string): boolean {
  const other = core(who);
  return abbreviates(name, who) || (other.length >= 3 && abbreviates(other, name));
}

/** 由区住建局验收 is wrong where the text has 区市场监管局验收. */
export const roleOtherwise: Check = (question, { text, around }) => {
  for (const role of ROLES) {
    const pattern = new RegExp(
      `(\\p{Script=Han}{2,14}?${OFFICE})(?:来|去|统一|直接|单独|负责|作为[^,。;?]{0,8})?(?:${role})`,
      'u',
    );
    const claimed = pattern.exec(claimingClauses(question).join(','));
    const office = claimed?.[1];
    if (claimed === null || office === undefined || /哪|什么|啥|谁|几/u.test(claimed[0])) continue;
    if (NEEDS_BY.test(role) && !/[由是归靠让]/u.test(office)) continue;
    if (HANDLES.test(claimed[0])) continue;
    const name = core(office);
    if (name.length < 3) continue;
    const others = Array.from(
      text.matchAll(new RegExp(`([^,。;:、]{2,20}?${OFFICE})[^,。;:]{0,10}(?:${role})`, 'gu')),
    );
    const placed = role.startsWith('牵头') ? Array.from(text.matchAll(/办公室设在([^,。;]{2,16})/gu)) : [];
    const held = [...others, ...placed].map(([, who = '']) => who);
    if (held.length === 0) continue;
    const near = Array.from(
      `${text} ${around}`.matchAll(new RegExp(`[^。;]{0,30}(?:${role})`, 'gu')),
      ([said]) => said,
    );
    if (held.some((who) => isSame(name, who)) || near.some((said) => abbreviates(name, said))) continue;
    return { kind: 'contradicted', claim: claimed[0] };
  }
  return null;
};
