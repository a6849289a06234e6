import { tagged } from '../../chinese/segment.js';
import { halfWidth } from '../../chinese/units.js';
import type { Span } from '../../domain/span.js';
import type { Statement } from './changes.js';

/** Verbs that rule the thing counted: what stands after the last of them is the thing. */
const GOVERNING =
  /(?:获得|获评|荣获|获批|获颁|完成|出台|新增|新建|建立|建成|召开|认定|听取|提请|审议|解决|开展|组织开展|发放|办理|受理|推出|推行|实施|选取|发布|制定|印发|培育|引进|引入|吸引|兑付|兑现|投入|安排|争取|下放|取消|承接|选派|选聘|公布|纳入|入选|签订|签约|落实|提供|惠及|形成|打造|归集到|归集|汇集|促成|实现|评选|选树|梳理|收集|征集|收到|提出|明确|细化|设立|成立|组建|招聘|举办|承办|改造|修建|拆除|清理|减免|撬动|带动|拉动|盘活|发行|募集|筹集|拨付|配备|派出|派驻|入驻|进驻|开通|吸纳|转化|输送|安置)/gu;
/** Before a measure the thing itself is often named by a verb (办结时限): only these certainly rule it. */
const RULING =
  /(?:实现|获得|确保|推动|带动|拉动|撬动|争取|投入|兑付|兑现|发放|安排|筹集|募集|拨付|引进|吸引|减免|使得|为企业)/gu;
const LEADING =
  /^(?:[\s,、;:)）”]|其中|截至目前|截至|目前|全年|今年以来|今年|去年|同时|先后|累计|已经|已|共计|共|并且|并|以及|和|及|与|且|将|把|为|对|也|均|还|率先|实现|使|让|成功|特别是|作为|其|了|等|的(?=\p{Script=Han}{2})|中(?=[,、]))+/u;
const TRAILING =
  /(?:[\s,、;:(（“‘—]|作为|连续|实现|完成|集中|分|共计|共有|共|总计|合计|累计|已经|已|均|全部|都|达到|达|为|有|至|到|由|从|将|把|了|仅|只|分别|依次|超过|超|近|约|同比|环比|较上年|比上年|每年可|可|同期|再|又|也|就|在|是|等|最[长短高低大小快]|平均(?=$)|年均|下发|至少|最多|的)+$/u;
const SCOPE = /(?:全国|全省|全市|全区|全县|全球|国家级|省级|市级|区级|县级|市县两级|市本级)$/u;
const NOMINAL =
  /^(?:改革|服务|管理|审批|投资|建设|治理|创新|试点|监管|合作|示范|保障|发展|培训|监督|督查|督察|激励|评价|考核|养老|医疗|教育|执法|救助|工作|调研|审查|检查|研究|活动|规划|许可|登记|就业|创业|贷款|融资|生产|经营|交易|申报|证明|奖励|补贴|表彰|表扬|试验|实验|科研|招标|投标|采购|帮扶|扶贫|举措|决策|指导|会议|交流|咨询|协商|认证|便民|统筹|领导|组织|行动|承诺)/u;
/** Words that jieba calls nouns and that start what is told of the noun before them. */
const PREDICATE =
  /^(?:全面|全部|全年|全程|线上|线下|纳入|入选|获颁|获评|获批|获得|获|实现|进入|完成|深入|推行|办理|受理|开展|竞相|中|里|内|上|作为|均|共同|联合|率先)/u;
const STOP_ADVERB =
  /^(?:均|全部|已|已经|都|分别|全|也|就|将|正在|仍|陆续|率先|先后|相继|逐一|基本|成功|同步|共)$/u;
const LONGEST = 30;

const isNoun = (tag: string): boolean => /^(?:n|vn|an|j|l|i|b|eng|s|f|t|ng|q)/u.test(tag);

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

/** The noun phrase that `text` begins with; '' when it begins with something else. */
export function nounAhead(text: string): string {
  const among = /^\s*中[^,。;、]{0,16}?的/u.exec(text)?.[0] ?? '';
  const lead = /^\s*的?(?:作为)?/u.exec(text.slice(among.length))?.[0] ?? '';
  const view = halfWidth(text).slice(among.length + lead.length);
  if (/^中(?![小学心医介国央外])/u.test(view)) return '';
  const piece = SPAN_OF_NOUN.exec(view)?.[0] ?? '';
  const quoted = /^“[^”]*”等?/u.exec(piece)?.[0].length ?? 0;
  let end = quoted;
  let nouns = 0;
  for (const word of tagged(piece.replaceAll('做法', '方法'))) {
    if (word.start < end) continue;
    const mark = /[“”()]/u.test(word.text) || /“[^”]*$/u.test(piece.slice(0, word.start));
    if (!mark && !continues(word.text, word.tag ?? 'x', nouns)) break;
    if (!mark && (isNoun(word.tag ?? 'x') || NOMINAL.test(word.text))) nouns++;
    else if (quoted > 0 && nouns === 0) return '';
    end = word.end;
  }
  if (nouns === 0) return '';
  const start = among.length + lead.length;
  return text
    .slice(start, start + end)
    .replace(/(?:的|等|和|及|与|以及|“|\()+$/u, '')
    .trim();
}

const strip = (text: string): string =>
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
function lastBreak(text: string, marks: RegExp): number {
  for (let at = text.length - 1; at >= 0; at--)
    if (marks.test(text.charAt(at)) && !insideMarks(text, at)) return at + 1;
  return 0;
}

/** `a、b和c审批时限` for three values: three subjects, the shared end given to each. */
export function listSubjects(text: string, length: number): string[] | null {
  const clean = text.replace(TRAILING, '');
  const from = lastBreak(clean, /[,。;:]/u);
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

const OWNER = /(?:国家级?|省级?|市级?|区级?|县级?|部级?|国务院|[部委厅局]|政府|党委|全国)$/u;

/** 5项国务院、54项省政府督查激励: what the second owner is given, the first is given too. */
function sharedHead(noun: string, ahead: string, rest: string): string {
  if (!OWNER.test(noun) || !/^[、和及与]\s*$/u.test(ahead.slice(ahead.indexOf(noun) + noun.length)))
    return '';
  const number = /^[^\p{Script=Han}]*[余多]?\p{Script=Han}/u.exec(rest)?.[0].length ?? 0;
  const [first, ...others] = tagged(nounAhead(rest.slice(number)));
  return first !== undefined && OWNER.test(first.text) ? others.map(({ text }) => text).join('') : '';
}

export interface SubjectContext {
  /** The sentence, as written. */
  readonly text: string;
  readonly clauses: readonly Span[];
  /** End of the statement before it and what that one is about. */
  readonly previous: { readonly end: number; readonly subject: string; readonly unit: string } | null;
  /** Start of the statement behind it. */
  readonly next: number;
}

function clauseOf(clauses: readonly Span[], at: number): Span {
  return clauses.find((clause) => clause.start <= at && at < clause.end) ?? { start: 0, end: at };
}

/** The words of the sentence before `at`, clause by clause, until one names something. */
function inherited(context: SubjectContext, clause: Span): string {
  const { previous, text, clauses } = context;
  if (previous !== null) return previous.subject;
  for (const earlier of clauses.filter(({ end }) => end <= clause.start).reverse()) {
    const subject = nounBehind(text.slice(earlier.start, earlier.end));
    if (subject.length >= 2) return subject;
  }
  return '';
}

/** What a statement counts or measures, in the sentence's own words. */
export function subjectOf(statement: Statement, context: SubjectContext): string {
  const { text, clauses, previous, next } = context;
  const { span, list } = statement;
  const clause = clauseOf(clauses, span.start);
  const before = text.slice(clause.start, list.span.start);
  if (list.length > 1) {
    const subjects = listSubjects(text.slice(0, list.span.start), list.length);
    const own = subjects?.[list.index];
    if (
      own !== undefined &&
      own.length >= 2 &&
      (statement.kind === 'change' || !statement.counts || /(?:分别|依次)[^,。;]{0,12}$/u.test(before))
    )
      return own;
  }
  const own = previous === null ? before : text.slice(Math.max(clause.start, previous.end), list.span.start);
  const ahead = text.slice(list.span.end, Math.min(clause.end, Math.max(next, list.span.end)));
  if (statement.counts) {
    const noun = nounAhead(ahead);
    const scope = SCOPE.exec(strip(own))?.[0] ?? '';
    if (noun.length >= 2)
      return `${scope}${noun}${sharedHead(noun, ahead, text.slice(next))}`.slice(0, LONGEST);
  }
  const wide = statement.counts || /[,;、]/u.test(own) ? own : before;
  const near = wide.slice(lastBreak(wide, /[,，;；]/u));
  const behind = nounBehind(near, statement.counts && statement.kind !== 'change' ? GOVERNING : RULING);
  if (behind.length >= 2 && SCOPE.exec(behind)?.[0] !== behind) return behind;
  const noun = statement.counts ? '' : nounAhead(ahead);
  if (noun.length >= 2) return noun;
  const from = inherited(context, clause);
  return from.startsWith(behind) ? from : `${behind}${from}`;
}
