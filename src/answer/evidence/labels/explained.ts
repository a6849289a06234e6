import { normalise } from '../../../chinese/normalise.js';
import { COUNTS } from './asked.js';

/** What stands right behind a label when the text goes on to say what it is. */
const SAID_AFTER =
  /^"?(?:[^,。;"]{0,12}?(?:\((?!试行)[^)]{4,}\)|,?即|,?是指|,?(?:就|专|特)?指(?:的是)?(?![导出引定标数挥向责派认示])|,?包括|,?也就是|,?分别(?:是|为)|,?其中|,?[^,。;]{0,16}分(?:为|成)|:|——)|[^。;]{0,40}?,(?:即|就是|也就是|意思是))|^"是(?!全|首|省|市|国)/u;
const LISTED_AFTER =
  /^"?[^,。;"]{0,12}?,(?![在由向从按到与同])(?:[^,。;\u3001]{2,14}\u3001){2,}[^,。;]{2,14}/u;
/** What stands right before it when the text has said it already: an enumeration, or a word of naming. */
const SAID_BEFORE =
  /(?:(?:[^,。;\u3001"]{2,14}\u3001){2,}[^,。;\u3001"]{2,14}(?<![性化]的)|(?:[^,。;\u3001"]{2,16}\u3001)+[^,。;\u3001"]{2,16}(?:和|与|以及|及)[^,。;\u3001"]{2,18}|"[^"]{2,30}[—\-→][^"]{2,30}"的|(?:合称|统称|简称|称为|称之为|叫它|叫做|叫作|称作|俗称|戏称|誉为|并称|构成))"?$/u;
/** 即“三保”: nothing may follow that makes it part of something else. */
const NAMED_AT_END = /即"?$/u;
const ENDS = /^"?(?:[,。;)]|$)/u;
/** 按照"两个放开"要求: what is listed behind is done by it, and is not it. */
const BY_IT = /(?:按照?|依照|根据|围绕|落实|贯彻|坚持)[^,。;]{0,4}"?$/u;

/** What a way of doing is called behind its label: "活封"措施. */
const WAY =
  '(?:\\p{Script=Han}{0,3}(?:措施|制度|机制|模式|办法|做法|管理|服务|方式|行动|治理|监管|审批|办学|工作法|法|制))?';
/** Behind a way the text goes on with where, when, by whom and with what result, or with money: none of it says what the way is. */
const GOES_ON =
  /^\(?(?:下一步|会议|此外|同时|另|还|对|今后|执笔|全[年市县区省国]|当年|年内|到|至|截至|[今去明后前]年|目前|现|累计|共(?![享同建用商])|已|先后|首批|其中|入选|获|荣|被|为|(?:组织|开展|查处)(?=[^,。;]{1,10}\d)|实现|做到|推动|推进|促进|确保|完善|健全|深化|加强|强化|构建|优化|完成|覆盖|[并先]?在|从|平均|有效|切实|不断|进一步|全面|扎实|着力|努力|效果|成效|力争|形成|打造|建成|建设|成立|设立|组建|新增|培养|发放|办理|处理|涉及|达到|占|使(?!用)|让|提高|提升|解决|破解|由[^,]{2,14}(?:牵头|负责|承担))/u;
const COUNTS_RESULTS =
  /反响|满意|认可|好评|受益|获得感|成效|效果|人次|[\d.]+万|[\d.]+亿|%|同比|增长|下降|补贴|补助|奖励|资金|编制|平均|试点|推广|印发|出台|牵头|参加|挂牌/u;
/** 每交两斤旧报纸积1枚"绿豆", 给赢了的船队发"金桨奖": what earns it says what it is. */
const EARNED =
  /(?:每[^,。;]{2,16}(?:积|得|换|记|攒|兑)[^,。;]{0,6}|(?:给|对|向)[^,。;]{2,20}(?:发|颁|授予|送)[^,。;]{0,4})"$/u;
/** 双职工家庭假日托管班“小树屋”: a long name right before it says what bears it, unless it ends in what is done with it. */
const NAMED_THING = /(?<said>\p{Script=Han}{6,})"$/u;
const DONE_WITH =
  /推行|实行|推出|首创|创新|开展|设立|建立|推广|实施|落[实到]|坚持|谋划|完成|探索|试[行点]|构建|搭建|纳入|列入|营造|推进|深化|建设|打造|抓[好实]|做[好到]|完善|健全|开设|组建|紧盯|治理|清理|聘请|评[为定选]|获|授予|发布|启动|开通|上线|印发|制定|出台|编制|编印|执行|采[取用]|运用|通过|依托|按照|遵循|围绕|聚焦|突出|强化|形成|成为|入选|名为|支持|[以用叫的和了在为及与等把将向从]$/u;
const namesThing = (before: string): boolean => {
  const said = NAMED_THING.exec(before)?.groups?.['said'];
  return said !== undefined && !DONE_WITH.test(said);
};
const AROUND = 60;

/** Whether a text goes on to say what a label is, or said it just before. */
export function explains(text: string, label: string): boolean {
  const view = normalise(text);
  for (let at = view.indexOf(label); at >= 0; at = view.indexOf(label, at + 1)) {
    const before = view.slice(Math.max(0, at - AROUND), at);
    const after = view.slice(at + label.length, at + label.length + AROUND);
    if (SAID_AFTER.test(after) || SAID_BEFORE.test(before) || EARNED.test(before)) return true;
    if (!COUNTS.test(label) && namesThing(before)) return true;
    if (NAMED_AT_END.test(before) && ENDS.test(after)) return true;
    if (BY_IT.test(before)) continue;
    if (LISTED_AFTER.test(after) && listsSoMany(label, after)) return true;
    // One clause behind a label of so many says at most one of them.
    if (!COUNTS.test(label) && before.endsWith('"') && tellsWay(after)) return true;
  }
  return false;
}

const SO_MANY = '零一二三四五六七八九';

/** A label of six things is told by a list of six: what is listed behind may be anything. */
function listsSoMany(label: string, after: string): boolean {
  const number = SO_MANY.indexOf(label.charAt(0));
  const list = LISTED_AFTER.exec(after)?.[0] ?? '';
  const items = list.split('\u3001').length;
  return number < 3 || items === number || (items + 1 === number && /[和与及]/u.test(list));
}

const WAY_AFTER = new RegExp(`^"${WAY}(?:,|:)(?<said>[^,。;]{4,})`, 'u');

/** “只跑一窗”服务,材料一次交齐: the next clause tells the way that the label names. */
function tellsWay(after: string): boolean {
  const said = WAY_AFTER.exec(after)?.groups?.['said'];
  return said !== undefined && !GOES_ON.test(said) && !COUNTS_RESULTS.test(said);
}

const LEAD_END = new RegExp(`^"?${WAY}(?:[。:]|$)`, 'u');
/** 即甲、乙、丙三种: says what the lead right before it names, whatever that goes on to. */
const SAYS_IT = /^(?:即|也就是|就是说|所谓|分别[是为])/u;
/** A longer sentence says something itself. */
const LONGEST_LEAD = 22;
const ITEM = /^\(?(?:[一二三四五六七八九]是|其[一二三四]|第[一二三四五六七八九]|[1-9][.\u3001]|首先|再次)/u;

/** Whether a sentence tells what a lead before it only names: 推行“四张单”。一是…; “先租后建”。不买地也能盖厂房。 */
export function followsLead(lead: string, text: string, label: string): boolean {
  const before = normalise(lead).trim();
  const at = before.lastIndexOf(label);
  const from = Math.max(before.lastIndexOf('。', at), before.lastIndexOf(' ', at)) + 1;
  if (at < 0 || before.length - from > LONGEST_LEAD || before.slice(from).split('"').length > 3) return false;
  if (SAYS_IT.test(normalise(text))) return true;
  if (!LEAD_END.test(before.slice(at + label.length))) return false;
  const said = normalise(text).split(/[,。;]/u)[0] ?? '';
  return ITEM.test(said) || (!GOES_ON.test(said) && !COUNTS_RESULTS.test(said));
}

const NUMBERS = /^\d+$/u;

/** Whether a text tells each part of a label apart from the label itself: 9个街道和6个镇 for 9+6, 红色…,黄色… for 红黄绿. */
export function tellsParts(text: string, label: string, parts: readonly string[]): boolean {
  const view = normalise(text).replaceAll(label, ' ');
  return parts.length > 1 && parts.every((part) => startsClause(view, part));
}

/** Whether a text begins with a part of a label: 红色工单涉及人身安全 for 红. */
export const beginsWithPart = (text: string, parts: readonly string[]): boolean =>
  parts.some((part) => new RegExp(`^"?${part}(?![\\d.%])`, 'u').test(normalise(text)));

function startsClause(view: string, part: string): boolean {
  if (NUMBERS.test(part)) return new RegExp(`(?<![\\d+.])${part}(?![\\d+.%年月日])`, 'u').test(view);
  return new RegExp(`(?:^|[,;:\u3001。"(\\s])${part}`, 'u').test(view);
}
