import { amountsIn, meansAmount } from '../../../chinese/amounts.js';
import { mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

/** Kinds of people and bodies that are not taken for each other. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['company', /企业|公司|老总|老板|董事|经理|集团|商户|厂长|业主单位|社会资本/u],
  ['itself', /医院|卫生院|学校|院校|幼儿园|养老院|敬老院|机构|自己|自筹|自行|自有/u],
  ['fund', /基金|医保|保险|福彩|彩票|专项债|银行|贷款/u],
  ['village', /村集体|村里|村委|村[(（]?社|社区|居委|村级|村干部|村支书|支部书记|组集体/u],
  ['town', /乡镇|镇里|乡里|镇政府|镇街|街道/u],
  ['county', /县财政|县级财政|县里|县政府|区财政|区里|区政府|区级|县级/u],
  ['city', /市财政|市级财政|市里|市政府|市级|市本级/u],
  ['province', /省财政|省级财政|省里|省政府|省级|自治区财政/u],
  ['state', /中央财政|国家财政|中央|国家/u],
  ['leader', /领导|书记|市长|县长|区长|镇长|乡长|局长|主任|一把手|负责人|干部|处长|科长/u],
  [
    'citizen',
    /群众|居民|村民|农户|农民|家长|家庭|个人|患者|志愿者|老党员|退休|大学生|学生|职工|老百姓|乡贤|用户/u,
  ],
  ['expert', /专家|教授|学者|律师|医生|法官|教师|老师|院士|科研人员|技术人员|博士/u],
];

const kindsOf = (words: string): string[] => KINDS.flatMap(([kind, of]) => (of.test(words) ? [kind] : []));
/** 财政 of a level that is not named. */
const TREASURY = /财政|国库|预算/u;
/** 财政 alone, 政府, 公家: any of these. */
const PUBLIC = ['town', 'county', 'city', 'province', 'state', 'fund', 'leader'];
const IS_PUBLIC = /财政|政府|公家|国家/u;

function unlike(claimed: string, told: string): boolean {
  const theirs = kindsOf(told);
  const ours = kindsOf(claimed);
  if (ours.length === 0) {
    if (!IS_PUBLIC.test(claimed)) return false;
    return theirs.length > 0 && !IS_PUBLIC.test(told) && theirs.every((kind) => !PUBLIC.includes(kind));
  }
  if (theirs.length === 0) return ours.every((kind) => !PUBLIC.includes(kind)) && TREASURY.test(told);
  return theirs.every((kind) => !ours.includes(kind));
}

const POST =
  '(?<post>[\\p{Script=Han}"\u201c\u201d]{0,6}(?:长|主任|组长|召集人|负责人|委员|管家|专员|会长|裁判|评委|调解员|督导员|体验官|监督员|网格员|代表))';
const HOLDS = new RegExp(
  `${POST}(?:们)?(?:都|全|全部|一律|统统|清一色)?(?:是|由|让|归|找)(?:的)?(?:都|些)?(?<who>[^,。;?]{2,10}?)(?:来|去|轮流)?(?:当|担任|兼任|兼|做|干|出任|挂|$)`,
  'u',
);
const MADE_OF =
  /(?<who>[^,。;]{2,20}?)(?:分别|轮流|全部|均|统一)?(?:担任|兼任|出任|任(?!务|何|职|命)|当(?!地|年|前|天|场|月))(?<post>[^,。;]{0,12})/gu;

/** 楼长都是外聘的经理 is wrong where the text says 老党员担任楼长. */
export const holderOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const groups = HOLDS.exec(claim)?.groups;
    const [post = '', who = ''] = [groups?.['post'], groups?.['who']];
    if (who === '' || /哪|什么|谁|几|多少|怎|啥/u.test(who)) continue;
    const title = post.replace(/["\u201c\u201d]/gu, '').slice(-2);
    const held = Array.from(text.matchAll(MADE_OF)).flatMap((match) => {
      const told = match.groups;
      return told?.['post']?.includes(title) === true ? [told['who'] ?? ''] : [];
    });
    if (held.length === 0 || !held.every((one) => unlike(who, one))) continue;
    const posts = placedClauses(`${text}。${around}`).filter(({ clause }) => clause.includes(title));
    if (!posts.some(({ clause }) => sharedOf(mattersOf(who), clause) > 0))
      return { kind: 'contradicted', claim };
  }
  return null;
};

const PAYS =
  '(?:承担|负担|出资|支付|买单|解决|列支|分担|出钱|掏钱|掏腰包|兜底?|全包|拨(?:付|款|的)?|安排(?=[的,。?]|\\d|$|资金|经费|预算)|(?<=自己)出|出(?=[的,?]|$)|自筹|贴补|报销|列支|包(?!括|含|装|村|保)|筹集)';
const PAYER = new RegExp(
  `(?:由|归|靠|让|从|是)(?<who>[^,。;?]{2,14}?)(?:来|全部|全额|统一|统筹|自己|自行|一家|全|都)?${PAYS}`,
  'u',
);
const MONEY = /费|钱|款|金|收益|收入|租|利润|结余|分红/u;
const COSTS = /费|钱|款|薪|\d元|[万亿]元|经费|资金|补贴|补助|工资|报酬|成本|奖金|开支|支出/u;

/** 市财政预算安排8600万元 */
const PUBLIC_PAYS =
  /(?<who>(?:中央|国家|省|市|县|区|镇|乡|同级|本级|各级)[^,。;\u3001]{0,4}财政[^,。;\u3001\d]{0,4}?)(?:预算)?(?:统筹)?(?:安排|列支|承担|负担|出资|拨付|补助|兜底|全额保障)/u;
/** Whether both speak of the same sum of money. */
const sameSum = (claim: string, clause: string): boolean =>
  amountsIn(claim).some(
    (said) => said.unit === '元' && amountsIn(clause).some((one) => meansAmount(said, one)),
  );

/** 电费由镇财政包了 is wrong where the text says 电费由合作社承担. */
export const payerOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    const match = PAYER.exec(claim);
    const who = match?.groups?.['who'];
    if (match === null || who === undefined || /哪|什么|谁|几|多少|怎|啥/u.test(match[0])) continue;
    const rest = claim.replace(match[0], ' ');
    if (!COSTS.test(rest)) continue;
    const told = placedClauses(text).flatMap(({ clause }) => {
      const paid = PAYER.exec(clause) ?? PUBLIC_PAYS.exec(clause);
      const about = paid !== null && (sharedOf(mattersOf(rest), clause) > 0 || sameSum(rest, clause));
      return about ? [paid.groups?.['who'] ?? ''] : [];
    });
    if (told.length > 0 && told.every((one) => unlike(who, one)))
      return { kind: 'contradicted', claim: match[0] };
  }
  return null;
};

const RECEIVES =
  /(?:归(?!口|档|集|类|结|功|还|于)|交给|上缴|上交|划归|缴入|留给|分给|返还给?|拨给|发给|奖给|补给)(?:了|到|入)?(?<who>[^,。;?]{1,12})/u;

/** 超占费交给县里 is wrong where the text says 超占费归村集体所有. */
export const receiverOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    const match = RECEIVES.exec(claim);
    const who = match?.groups?.['who'];
    if (match === null || who === undefined || /哪|什么|谁|几|多少|怎|啥/u.test(who)) continue;
    const rest = claim.slice(0, match.index);
    if (!MONEY.test(rest)) continue;
    const told = placedClauses(text).flatMap(({ clause, near }) => {
      const given = RECEIVES.exec(clause);
      const about = given !== null && sharedOf(mattersOf(rest), near) > 0;
      return about ? [given.groups?.['who'] ?? ''] : [];
    });
    if (told.length > 0 && told.every((one) => unlike(who, one)))
      return { kind: 'contradicted', claim: match[0] };
  }
  return null;
};
