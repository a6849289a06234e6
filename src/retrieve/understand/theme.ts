import { tagged, type Word } from '../../chinese/segment.js';
import type { Place, Span } from '../../domain/index.js';
import { questionConcepts } from './concepts.js';
import { questionMentions } from './places.js';
import { yearSpans } from './years.js';

/** A question with the places and years that it names. */
export interface Asking {
  readonly text: string;
  readonly places: readonly { readonly place: Place; readonly span: Span }[];
  readonly years: readonly Span[];
}

/** @param text a question in its Chinese form */
export function asking(text: string, known: readonly Place[]): Asking {
  const places = questionMentions(text, known).map(({ place, span }) => ({ place, span }));
  return { text, places, years: yearSpans(text) };
}

/** The places of a question, as it names them. */
export const placeNames = ({ text, places }: Asking): string[] => [
  ...new Set(places.map(({ span }) => text.slice(span.start, span.end))),
];

/** The question without some of its stretches. */
export const without = (text: string, spans: readonly Span[]): string =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((kept, span) => kept.slice(0, span.start) + kept.slice(span.end), text);

/** What a question asks about, as words that another question can be put behind. */
export interface Theme {
  readonly text: string;
  /** What the question says of it: 压缩了多少 of 审批时限压缩了多少. */
  readonly asked: string;
}

const POLITE =
  /^(?:请问|请教|问一下|想问|我?想?(?:了解|知道|问)(?:一下)?|麻烦(?:问|查)一?下|帮(?:我|忙)(?:查|看)?(?:一下)?|那么?(?=\p{Script=Han}{3})|关于|至于|对于|说说|讲讲|介绍(?:一下)?|什么是|何谓|[\s,:、])+/u;
const YES_OR_NO = /有没有|是不是|是否|有无|能不能|会不会|可不可以|要不要|算不算/gu;
const ASKING =
  /多少|第?几(?![乎十百千万])|(?:怎么|怎|咋)(?:样|回事)?|如何|为什么|为何|为啥|什么(?:时候|样)?|啥|哪(?:[些个家几里儿位年天]|一[个家年天])?|何时|多[大高长久快远重]|谁|([高大多好快难贵够])不\1/u;
const COUNTS = /^(?:多少|第?几)$/u;
/** 互认了多少项检查检验: what is counted says more than 互认 does. */
const LONG_OBJECT = 3;
const QUOTED = /[”"」』》]/u;
const HOW = /^(?:怎么|怎|怎样|咋|如何)$/u;
/** 怎么申请: what one does about the matter, rather than what it is about. */
const ERRANDS = /^(?:申请|办理|报名|领取|开展|运作|实施|推进|操作|落实|规定)/u;
const MEASURES =
  /^(?:个|项|家|件|次|名|位|人|所|处|座|类|批|套|场|条|份|种|支|块|张|笔|户|宗|亩|款)(?!业|口|才|员|民|办)/u;
const AFTERWARDS = /(?:的?(?:情况|问题|主要内容|内容|时候|效果|成效|结果|进展|做法)|以后|之后|以来|方面)+$/u;

/** A clause that ends before a question word leaves these behind: 有, 是从, 一共, 提高到. */
const LEANING = /^(?:u|p|d|c|y|r|q|f|m|ul|uj|uv|ud|uz|ug|t)/u;
const LEANING_WORDS =
  /^(?:是|为|有|叫|叫做|要|需|需要|能|会|可以|应|应该|将|打算|准备|想|到|至|成|达|达到|主要|内容|情况|具体|最[多少长短高低大]|每.|全年|全市|全省|全县|全区|平均|总共|一共|合计|共有|提高|提升|增加|增长|上升|下降|降低|减少|压缩|压减|缩短|缩减|扩大|覆盖|开始|时间|涨|升|降|减|增|压|砍|缩|变|变成|压到|降到|减到|提高到|整合成|[,:])$/u;
/** Endings that make of the word before them something that happened: 认定了, 整合成. */
/** What the segmenter glues to the word before it. */
const GLUED = /(?:的?是|了|过|从|由|(?<![功智效性节产职动潜光储热电赋可])能)$/u;
/** Ends of nouns that are verbs elsewhere. */
const MEASURED = /^(?:率|量|额|值|价|费|数|比|证|网|贷|保)$/u;
const HAPPENED = /^(?:了|过|到|至|成|出|为|达)$|[到成至出了]$/u;

/** What a question is about: its words before the asking ones, and where nothing stands there, those behind. */
export function themeOf({ text, places, years }: Asking): Theme {
  const clause = mainClause(text, places);
  const plain = clause.replace(YES_OR_NO, '').replace(/[吗呢啊呀吧]$/u, '');
  const found = ASKING.exec(plain);
  if (found === null) return { text: withoutTaking(plain).replace(AFTERWARDS, ''), asked: '' };
  const taken = [...places.map(({ span }) => span), ...years].map(({ start, end }) => text.slice(start, end));
  const before = plain.slice(0, found.index);
  const after = plain.slice(found.index + found[0].length);
  const thing = withoutPredicate(before, taken);
  const object = after.replace(MEASURES, '').replace(/[的了]$/u, '');
  const things = thingsOf(thing, taken);
  const counted = COUNTS.test(found[0]) && things.length === 1 && object.length >= LONG_OBJECT;
  if ((things.length > 0 && !counted) || QUOTED.test(thing))
    return {
      text: withoutTaking(thing).replace(AFTERWARDS, '') + matterOf(found[0], after, thing, taken),
      asked: plain.slice(thing.length),
    };
  const doing = before.replace(/(?:共有|有|是|叫|了|共|一共|总共|都)+$/u, '');
  return { text: `${withoutTaking(doing)}${object}`.replace(AFTERWARDS, ''), asked: '' };
}

/** 把市属企业整合 → 市属企业整合; and without the marks that would ask for these very characters once more. */
const withoutTaking = (text: string): string =>
  text.replace(/[把将](?=\p{Script=Han}{2})/u, '').replace(/["“”「」『』]/gu, '');

/** The clause that says what is asked about: the first that names a place, or else the first of some length. */
function mainClause(text: string, places: Asking['places']): string {
  const clauses = text
    .split(/[,。?!;:\n]+/u)
    .map((clause) => clause.replace(POLITE, '').trim())
    .filter((clause) => clause.length > 1);
  const names = places.map(({ span }) => text.slice(span.start, span.end));
  const placed = clauses.find((clause) => names.some((name) => clause.includes(name)));
  return placed ?? clauses[0] ?? text;
}

/** 泉州国企怎么重组 is about 国企重组; 参地贷怎么申请 about the 参地贷. */
function matterOf(word: string, after: string, thing: string, taken: readonly string[]): string {
  const rest = after.replace(/[的了]$/u, '');
  if (!HOW.test(word) || rest.length < 2 || ERRANDS.test(rest)) return '';
  const said = questionConcepts(bare(thing, taken), []).filter(({ importance }) => importance >= 1);
  return said.length <= 1 ? rest : '';
}

const bare = (text: string, taken: readonly string[]): string =>
  taken.reduce((rest, name) => rest.replace(name, ''), text).replace(/^[市省县区的、和与及在]+/u, '');

/** What a phrase names besides its places and years. */
const thingsOf = (text: string, taken: readonly string[]): Word[] =>
  tagged(bare(text, taken)).filter(
    (word) =>
      (/[\p{L}\p{N}]{2}/u.test(word.text) || /^n/u.test(word.tag ?? '')) &&
      !isVerb(word) &&
      !/^[td]/u.test(word.tag ?? '') &&
      word.text !== '全年',
  );

/** 科创积分贷一共放了 → 科创积分贷: without the words at its end that wait for an answer. */
function withoutPredicate(before: string, taken: readonly string[]): string {
  const text = before.replace(GLUED, '');
  const words = [...tagged(text)];
  let happened = before.length > text.length && HAPPENED.test(before);
  for (let last = words.at(-1); last !== undefined; last = words.at(-1)) {
    const end = text.slice(0, last.end);
    if (!leans(last, happened) || taken.some((name) => end.endsWith(name))) break;
    happened = HAPPENED.test(last.text);
    words.pop();
  }
  const end = words.at(-1)?.end ?? 0;
  // 2022|年前|十个月: cut in the middle of the year.
  return text.slice(0, /20\d\d$/u.test(text.slice(0, end)) && text.charAt(end) === '年' ? end + 1 : end);
}

const isVerb = ({ tag }: Word): boolean => tag?.startsWith('v') === true && tag !== 'vn';

function leans(word: Word, happened: boolean): boolean {
  if (LEANING_WORDS.test(word.text) || /^[,:\s]+$/u.test(word.text)) return true;
  if (/^[\p{P}\p{S}]/u.test(word.text) || MEASURED.test(word.text)) return false;
  if (LEANING.test(word.tag ?? '') && !/\d/u.test(word.text)) return true;
  return (
    (isVerb(word) || (happened && word.text.length < 3)) &&
    (happened || word.text.length === 1 || /[到成至了]$/u.test(word.text))
  );
}
