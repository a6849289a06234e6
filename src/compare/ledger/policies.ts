import {
  contains,
  shiftSpan,
  sliceSpan,
  type Level,
  type PolicyState,
  type Span,
} from '../../domain/index.js';
import { enclosures } from '../../chinese/enclosures.js';
import { clauseSpans } from '../../chinese/sentences.js';

/** A document that a sentence names. Spans are of the sentence. */
export interface PolicyMention {
  readonly name: string | null;
  readonly number: string | null;
  /** Title marks and number included. */
  readonly span: Span;
  readonly states: readonly PolicyState[];
  readonly level: Level | null;
}

/** How the title of an instrument ends; brackets with 试行, years and drafts come after. */
const INSTRUMENT =
  /(?:方案|意见|办法|细则|规划|计划|条例|规定|决定|决议|通知|公告|通告|纲要|清单|目录|标准|规范|规程|指南|指引|导则|措施|举措|要点|任务|制度|准则|章程|预案|政策|法|法典|规则|安排|行动|路线图|批复|函|实施意见|[一二三四五六七八九十百\d]+条|三定|六定)$/u;
const TAIL = /[（(][^（）()]{1,24}[)）]$/u;
/** What stands in title marks and is no instrument: agreements, things to read, things to watch. */
const NO_INSTRUMENT =
  /(?:协议|合同|协定|备忘录|倡议书|承诺书|责任书|报告|蓝皮书|白皮书|绿皮书|日报|晚报|时报|周刊|月刊|杂志|内参|动态|简报|通讯|读本|问答|百问百答|案例集|汇编|丛书|研究|手册|大典|地图|书法|说法|办法论)$/u;
const NOT_ISSUED =
  /(?:签订|签署|签约|刊发于|刊发在|刊登于|刊登在|刊发|刊登|刊载|登载于|发表于|发表在|荣登|登上|演出|上演|拍摄|演唱|出版|编写|撰写|拜读)[^，。；,;]{0,6}$/u;
const NUMBER =
  /\p{Script=Han}{1,11}[发字函令文规办电通][〔[［【（(](?:19|20)\d{2}[〕\]］】）)]\s?(?:第\s?)?\d{1,5}\s?号/gu;
/** Words before a number that are none of it. */
const BEFORE_NUMBER =
  /^(?:贯彻|落实|依据|根据|按照|执行|印发|参照|转发|废止|对照|出台|以|和|及|与|据|见|的|将|由|了|把|照)+/u;

/** Whether the words between title marks name an instrument of government. `before` is what the sentence says right before. */
export function isPolicyName(name: string, before = ''): boolean {
  let bare = name.trim();
  while (TAIL.test(bare)) bare = bare.replace(TAIL, '').trim();
  return INSTRUMENT.test(bare) && !NO_INSTRUMENT.test(bare) && !NOT_ISSUED.test(before);
}

const BEFORE_STATES: readonly (readonly [PolicyState, RegExp])[] = [
  ['废止', /废止/u],
  ['修订', /修订|修改/u],
  ['审议通过', /审议通过|通过了?$/u],
  ['印发', /印发|下发|颁发|转发/u],
  ['出台', /出台/u],
  ['发布', /发布|颁布|公布/u],
  ['制定中', /正在(?:研究)?(?:制定|起草|编制)/u],
  ['起草', /起草/u],
  ['制定', /制定|制订|编制|拟定/u],
  ['实施', /实施|执行|落实|贯彻|施行/u],
];
const AFTER_STATES: readonly (readonly [PolicyState, RegExp])[] = [
  ['废止', /^[^。]{0,12}(?:同时)?废止/u],
  ['征求意见', /^[^。；;]{0,10}(?:公开)?征求意见/u],
  ['初稿', /^[^。；;]{0,6}(?:初稿|草案|送审稿)/u],
  ['待批复', /^[^。]{0,20}待[^。,，;；]{0,14}(?:批复|审批|审定|审议|批准|通过)/u],
  ['制定中', /^[^。,，;；]{0,6}(?:正在|尚在)[^。,，;；]{0,6}(?:制定|起草|研究|编制)/u],
  ['审议通过', /^[^。,，;；]{0,24}?(?:审议|讨论|审核)?通过/u],
  ['印发', /^[^。；;]{0,40}[,，]现(?:予以)?印发/u],
  ['印发', /^(?:已|均|陆续|相继|经[^。,，;；]{1,12})?(?:正式)?(?:印发|下发)/u],
  ['出台', /^(?:已|均|陆续|相继)?(?:正式)?出台/u],
  ['发布', /^(?:已|均|陆续|相继)?(?:正式)?(?:发布|颁布|公布)/u],
  ['实施', /^[^。，；,;]{0,12}(?:起|正式|全面)?(?:施行|实施|生效)/u],
];
/** States that say more than any other told of the same name. */
const FINAL: ReadonlySet<PolicyState> = new Set<PolicyState>([
  '初稿',
  '待批复',
  '制定中',
  '征求意见',
  '起草',
]);

function statesOf(name: string, before: string, after: string): PolicyState[] {
  const near = before.slice(-24);
  const told = [
    ...AFTER_STATES.filter(([, pattern]) => pattern.test(after)),
    ...BEFORE_STATES.filter(([, pattern]) => pattern.test(near)).slice(0, 1),
  ].map(([state]) => state);
  const pending = told.filter((state) => FINAL.has(state));
  const states = pending.length > 0 ? pending : told;
  const trial = /[（(](?:试行|暂行|试点)[)）]|暂行/u.test(name) ? (['试行'] as const) : [];
  const draft = /[（(](?:征求意见稿|草案)[)）]/u.test(name) ? (['征求意见'] as const) : [];
  const all = [...new Set([...states, ...trial, ...draft])];
  return all.length > 0 ? all : ['提及'];
}

function levelOf(name: string, before: string): Level | null {
  const words = `${before.slice(-20)}${name}`;
  if (
    /国务院|中共中央|国家(?:发展|发改|税务|卫)|财政部|民政部|人社部|教育部|[工科]信?部|最高人民/u.test(words)
  )
    return 'country';
  if (/(?:省委|省政府|省人|自治区)|(?:^|\p{Script=Han})省(?!市)/u.test(words)) return 'province';
  if (/市委|市政府|市人大|\p{Script=Han}(?<![上股楼城都门超])市(?![场民政值域容])/u.test(words))
    return 'city';
  return /[区县]委|[区县]政府|\p{Script=Han}[区县]/u.test(words) ? 'county' : null;
}

/** The documents that one sentence names, in order. */
export function policiesIn(sentence: string): PolicyMention[] {
  const clauses = clauseSpans(sentence, { start: 0, end: sentence.length });
  const titles = enclosures(sentence)
    .filter(({ kind }) => kind === 'title')
    .map(({ span }) => span);
  const outer = titles.filter(
    (span) => !titles.some((other) => other.start < span.start && span.end < other.end),
  );
  const numbers = Array.from(sentence.matchAll(NUMBER), (match) => ({
    start: match.index + (BEFORE_NUMBER.exec(match[0])?.[0].length ?? 0),
    end: match.index + match[0].length,
  }));
  const used = new Set<Span>();
  const named = outer
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => {
      const name = sentence.slice(span.start + 1, span.end - 1);
      const before = runBefore(sentence, span.start, clauses);
      if (!isPolicyName(name, before)) return [];
      const number = numbers.find((other) => other.start >= span.end && other.start - span.end <= 1);
      if (number !== undefined) used.add(number);
      const end = number?.end ?? span.end;
      return [mention(sentence, { start: span.start, end }, name, before, number)];
    });
  const numbered = numbers
    .filter((span) => !used.has(span) && !outer.some((title) => contains(title, span)))
    .map((span) => mention(sentence, span, null, runBefore(sentence, span.start, clauses), span));
  return [...named, ...numbered].sort((a, b) => a.span.start - b.span.start);
}

/** `印发《甲》《乙》和《丙》`: what is said before the first title of a run is said of all. */
function runBefore(sentence: string, at: number, clauses: readonly Span[]): string {
  const clause = clauses.find((span) => span.start <= at && at < span.end);
  const before = sentence.slice(clause?.start ?? 0, at);
  return before.replace(/(?:《[^》]*》(?:[（(][^）)]*[）)])?[、和及与]?)+$/u, '');
}

function mention(
  sentence: string,
  span: Span,
  name: string | null,
  before: string,
  number: Span | undefined,
): PolicyMention {
  const after = sentence
    .slice(span.end)
    .replace(/^(?:[、和及与]?《[^》]*》)+/u, '')
    .replace(/^[）)]?等(?:文件|方案|制度|政策|办法)?/u, '');
  const full = name ?? '';
  return {
    name,
    number: number === undefined ? null : sliceSpan(sentence, number).replace(/\s/gu, ''),
    span: shiftSpan(span, 0),
    states: statesOf(full, before, after),
    level: levelOf(full, before),
  };
}
