import { tagged } from '../../chinese/segment.js';
import { halfWidth } from '../../chinese/units.js';

/** Verbs that rule the thing counted: what stands after the last of them is the thing. */
export const GOVERNING =
  /(?:申请|统筹推进|统筹实施|推进(?!会)|确定|选定|避免|组织|攻下|放出|新招|招录|新筹集|处置|取消|发现|获得|获评|荣获|获批|获颁|完成|出台|新增|新建|建立|建成|召开|认定|听取|提请|审议|解决|开展|组织开展|发放|办理|受理|推出|推行|实施|选取|发布|制定|印发|培育|引进|引入|吸引|兑付|兑现|投入|安排|争取|下放|承接|选派|选聘|公布|纳入|入选|签订|签约|落实|提供|惠及|形成|打造|归集到|归集|汇集|促成|实现|评选|选树|梳理|收集|征集|收到|提出|明确|细化|设立|成立|组建|招聘|举办|承办|改造|修建|拆除|清理|减免|撬动|带动|拉动|盘活|发行|募集|筹集|拨付|配备|派出|派驻|入驻|进驻|开通|吸纳|转化|输送|安置)/gu;
/** Before a measure the thing itself is often named by a verb (办结时限): only these certainly rule it. */
export const RULING =
  /(?:设立|实现|获得|确保|推动|带动|拉动|撬动|争取|投入|兑付|兑现|发放|安排|筹集|募集|拨付|引进|吸引|减免|使得?(?!用)|为企业(?!减负|节|省|增|降|让))/gu;
const LEADING =
  /^(?:[\s,、;:)\uFF0C\uFF1B\uFF1A\uFF09”—]|其中|按照|根据|当年|本年度的?|如今|现在|眼下|截至目前|截至|目前|全年|今年以来|今年|去年|同时|先后|累计|已经|已|共计|共|并且|并|以及|和|及|与|且|将|把|为|对|也|均|还|率先|实现|使(?!用)|让|成功|特别是|作为|其|了|等|的(?=\p{Script=Han}{2})|中(?=[,、]))+/u;
const TRAILING =
  /(?:[\s,、;:(\uFF0C\uFF1B\uFF1A\uFF08“‘—]|(?:比|较)(?:19|20)\d{2}年(?:同期)?|(?<=[率额度比量价])(?:控制|保持|维持|稳定)|一共|(?<=[价核测评])中|原来要?|原先要?|原本要?|原有|现有|只要|只需要?|仅需|需要|应当在?|应在?|要在?|须在?|必须在?|可以|剩下?|占到?|给了?|不得|最[长短](?=审批|办理|办结)|作为|连续|实现|完成|集中|分|共计|共有|共|总计|合计|累计|已经|已|均|全部|都|达到|达|为|有|至|到|由|从|将|把|了|仅|只|分别|依次|超过|超|近|约|同比|环比|较上年|比上年|每年可|可|同期|再|又|也|就|在|是|等|最[长短高低大小快]|平均(?=$)|年均|下发|至少|最多|的)+$/u;
export const SCOPE = /(?:全国|全省|全市|全区|全县|全球|国家级|省级|市级|区级|县级|市县两级|市本级)$/u;
const NOMINAL =
  /^(?:改革|服务|管理|审批|投资|建设|治理|创新|试点|监管|合作|示范|保障|发展|培训|监督|督查|督察|激励|评价|考核|养老|医疗|教育|执法|救助|工作|调研|审查|检查|研究|活动|规划|许可|登记|就业|创业|贷款|融资|生产|经营|交易|申报|证明|奖励|补贴|表彰|表扬|试验|实验|科研|招标|投标|采购|帮扶|扶贫|举措|决策|指导|会议|交流|咨询|协商|认证|便民|统筹|领导|组织|行动|承诺)/u;
/** Words that jieba calls nouns and that start what is told of the noun before them. */
const PREDICATE =
  /^(?:下放|分别|全面|全部|全年|全程|线上|线下|纳入|入选|获颁|获评|获批|获得|获|实现|进入|完成|深入|推行|办理|受理|开展|竞相|中|里|内|上|作为|均|共同|联合(?![体会国社])|率先)/u;
const STOP_ADVERB =
  /^(?:均|全部|已|已经|都|分别|全|也|就|将|正在|仍|陆续|率先|先后|相继|逐一|基本|成功|同步|共)$/u;
export const LONGEST = 30;

const isNoun = (tag: string): boolean => /^(?:n|vn|an|j|l|i|b|eng|s|f|t|ng|q)/u.test(tag);

/** A word that the dictionary does not know (镇街) is the name of something. */
const isThing = (text: string, tag: string): boolean =>
  isNoun(tag) || NOMINAL.test(text) || (tag === 'x' && /^\p{Script=Han}{2,}$/u.test(text));

const SPAN_OF_NOUN =
  /^(?:[^,。;、:!?“‘()"]|“[^”]{1,14}”(?=等?\p{Script=Han})|\([^)]{1,8}\)(?=\p{Script=Han}))*/u;

/** Whether a word may go on a noun phrase that holds `nouns` nouns already. */
function continues(text: string, tag: string, nouns: number): boolean {
  if (/^(?:和|及|与|以及|的|等)$/u.test(text)) return nouns > 0;
  if (/^[pcyru]/u.test(tag)) return false;
  if (tag.startsWith('d')) return nouns === 0 && !STOP_ADVERB.test(text);
  if (nouns === 0) return true;
  if (/^[it]/u.test(tag) || PREDICATE.test(text)) return false;
  return isNoun(tag) || !tag.startsWith('v') || NOMINAL.test(text);
}

/** 17名“点对点”精准服务企业: what stands in quotation marks there is how it is done. */
const MANNER =
  /^“[^”]*”(?:精准|全程|主动|上门|贴心|全天候|一对一)?(?:服务|帮扶|对接|指导|联系|包联|驻点)(?:企业|群众|项目|基层|园区|农户)/u;
/** What is done with a thing, read as part of its name. */
const DONE_TO = /(?<=\p{Script=Han}{2})(?:下放|上线)$/u;
const TRIED = /(?<=\p{Script=Han}{2})(?:先行)?试点$/u;
const TRIED_WHAT = /^(?:推行|开展|实施|运行|先行|探索|推广)/u;

/** The noun phrase that `text` begins with; '' when it begins with something else. */
export function nounAhead(text: string): string {
  const among = /^\s*中[^,。;、]{0,16}?的/u.exec(text)?.[0] ?? '';
  const lead = /^\s*的?(?:作为)?/u.exec(text.slice(among.length))?.[0] ?? '';
  const view = halfWidth(text).slice(among.length + lead.length);
  if (/^中(?![小学心医介国央外试型药级青华层低高欧铁部])/u.test(view)) return '';
  const piece = SPAN_OF_NOUN.exec(view)?.[0] ?? '';
  if (MANNER.test(piece)) return '';
  const quote = /^“[^”]*”等?/u.exec(piece)?.[0] ?? '';
  const quoted = quote.length;
  let end = quoted;
  let nouns = 0;
  for (const word of tagged(piece.replaceAll('做法', '方法'))) {
    if (word.start < end) continue;
    const mark = /[“”()]/u.test(word.text) || /“[^”]*$/u.test(piece.slice(0, word.start));
    if (!mark && !continues(word.text, word.tag ?? 'x', nouns)) break;
    if (!mark && (isThing(word.text, word.tag ?? 'x') || quote.endsWith('等'))) nouns++;
    else if (quoted > 0 && nouns === 0) return '';
    end = word.end;
  }
  if (nouns === 0) return '';
  const start = among.length + lead.length;
  const tried = TRIED_WHAT.test(view.slice(end)) ? TRIED : DONE_TO;
  return text
    .slice(start, start + end)
    .replace(tried, '')
    .replace(/(?:的|等|和|及|与|以及|“|\(|[—―─\s])+$/u, '')
    .trim();
}

export const strip = (text: string): string =>
  text.replace(LEADING, '').replace(TRAILING, '').replace(LEADING, '').trim();

/** What a phrase before a number names: the part behind its last governing verb. */
export function nounBehind(text: string, governing = GOVERNING): string {
  const whole = strip(text);
  const verbs = Array.from(whole.matchAll(governing)).filter(({ index }) => !insideMarks(whole, index));
  for (const verb of verbs.reverse()) {
    const rest = strip(whole.slice(verb.index + verb[0].length));
    if (rest.length >= 2) return rest.slice(-LONGEST);
  }
  return whole.slice(-LONGEST);
}

const insideMarks = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return (
    before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
  );
};

/** Where the subject of a measure starts: behind the last mark that separates, not one inside quotation marks. */
export function lastBreak(text: string, marks: RegExp): number {
  for (let at = text.length - 1; at >= 0; at--)
    if (marks.test(text.charAt(at)) && !insideMarks(text, at)) return at + 1;
  return 0;
}

/** `a、b和c审批时限` for three values: three subjects, the shared end given to each. */
export function listSubjects(text: string, length: number): string[] | null {
  const clean = text.replace(TRAILING, '');
  const from = lastBreak(clean, /[,。;:\uFF0C\uFF1B\uFF1A]/u);
  const parts = clean
    .slice(from)
    .split(/、|以及|和|及|与/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < length) return null;
  const chosen = parts.slice(-length);
  const last = chosen.at(-1) ?? '';
  const sibling = chosen.at(-2)?.slice(-2) ?? '';
  const at = sibling === '' ? -1 : last.indexOf(sibling);
  const shared = at < 0 ? '' : last.slice(at + sibling.length);
  return chosen.map((part, index) => strip(index === length - 1 ? part : part + shared));
}
