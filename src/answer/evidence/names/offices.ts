import { ENDS_GENERIC } from './generic.js';

/** What the names of offices and bodies end in, and what would make another word of it. */
const ENDING =
  '(?<![大布格结全僵开])局(?![面限部势长])|(?:(?:发改|国资|卫健|经信|政法|(?:市级|省级|[市县区]直)?机关工|纪检监|教|建|农|纪|监|编|工|民|交|科)委|委员会)(?![托员派屈任])|办公室|研究室|督查室|调度室|厅(?![级长])|(?<!部)署(?!名)|(?:法|检察)院(?![长士])|' +
  '(?:市|县|区|省|镇|乡|州|旗|人民)政府(?!购|采|投|引|补|融|债)|党校|党委|党工委|党组|总支|支部|工会|妇联|团委|残联|科协|侨联|工商联|联合会|支队|大队|派出所|司法所|财政所|服务站|工作站|' +
  '街道(?!路)|居委会|村委会|管委会|指挥部|专班|领导小组|海关|税务|公安|民政|财政(?!资|补)|住建|人社|医保(?!基|药)|卫健|消防|城管|供电|国网|' +
  '(?:组织|宣传|统战|[教财商民建交国工]\\p{Script=Han}{0,4})部(?![分门署委])|(?:改革|编|林长|河长|创建|治理|数字|网信|深改|政|信访|金融|区长|县长|老龄|改)办(?![理法事案学公])';

const OFFICE = new RegExp(`(\\p{Script=Han}{0,8}?)(?:${ENDING})`, 'gu');
/** 市政务服务部门, 县级农业农村部门: a department by what it does. */
const DEPARTMENT = /(\p{Script=Han}{2,8}?)部门/gu;
const NOBODY =
  /(?:各|有关|相关|职能|主管|责任|牵头|配合|成员|直|级|两个|多个|类|等|家|个|涉|跨|所在|个别|不少|多数|少数|一些|部分|业务|政府|试点|同|出台|的)$/u;

/** 区委基层治理办: whose office it is stands before. */
const OF_LEVEL = /[省市州县区旗镇乡][委府]/u;

/** The offices and bodies that a text (normalised) names, by what they do or by a name. */
export function officesIn(text: string): string[] {
  const named = [...text.matchAll(OFFICE)].filter(
    ([, before = '']) => before === '' || OF_LEVEL.test(before) || !ENDS_GENERIC.test(before),
  );
  const departments = [...text.matchAll(DEPARTMENT)].filter(
    ([, before = '']) => !NOBODY.test(before) && !ENDS_GENERIC.test(before),
  );
  return [...named, ...departments].map(([name]) => name);
}
