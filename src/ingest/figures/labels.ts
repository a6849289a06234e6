import { findMasks } from '../../chinese/masks.js';
import { enclosures } from '../../chinese/enclosures.js';
import { overlaps, spanLength, type Span } from '../../domain/span.js';

/** Digits that name, date or number something and count nothing. */
export type LabelKind = 'date' | 'name' | 'mask';

export interface Label {
  readonly kind: LabelKind;
  readonly span: Span;
}

const YEAR = '(?:19|20)\\d{2}';
const HAN_YEAR = '[一二][零〇九][零〇一二三四五六七八九]{2}';
const HAN = '[一二三四五六七八九十]';

const DATES: readonly RegExp[] = [
  new RegExp(
    `(?:${YEAR}|${HAN_YEAR})\\s?年(?:度|底|初|末|代)?(?:\\s?(?:\\d{1,2}|${HAN}{1,2})\\s?月(?:份|底|初|末)?(?:\\s?(?:\\d{1,2}|${HAN}{1,3})\\s?日)?)?`,
    'gu',
  ),
  new RegExp(`${YEAR}\\s?(?:[—–~、至和-]{1,2}\\s?${YEAR})+(?:\\s?年度?)?`, 'gu'),
  new RegExp(`(?<!\\d)${YEAR}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d)`, 'gu'),
  new RegExp(
    `(?<![\\d.])\\d{1,2}\\s?月(?:份|底|初|末)?(?:\\s?\\d{1,2}\\s?日)?(?:[至—–~-]\\s?(?:\\d{1,2}\\s?月)?\\d{1,2}\\s?日)?`,
    'gu',
  ),
  /(?<![\d.])\d{1,2}[—–~至-]\d{1,2}\s?月/gu,
  new RegExp(`(?<![个几数])${HAN}{1,2}月(?:份|底|初|末|${HAN}{1,3}日)?(?!${HAN}?个)`, 'gu'),
  /(?<![\d:.])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/gu,
  /(?<![\d.])\d{1,2}时(?:\d{1,2}分|许|整|,|至)/gu,
  /(?<![\d.])\d{1,2}点(?:\d{1,2}分|半|整|钟|前|后|至|到)/gu,
  /第?[一二三四1-4]季度|前[一二三两1-3]个?季度|前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个月/gu,
  /(?<!\d)[1-9]0年代|[一二三四五六七八九]十年代/gu,
  /(?<=[今去前当本同]年|近|过去|过往)(?:的)?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个)?年(?:来|间|以来|内)?/gu,
  /(?<!\d|不超过|不少于|至少|最多|提前)\d{1,2}日(?=上午|下午|晚|凌晨|至|,|召开|举行|从|起)/gu,
];

const NAMES: readonly RegExp[] = [
  // “1+7+3”, 5+10, 3+X, 党建+3
  /[0-9A-Za-z*]+(?:\s?\+\s?[0-9A-Za-z*]+)+/gu,
  /\d+\s?[×x*]\s?\d+(?:小时)?/gu,
  // 〔2022〕3号, 第3号, 5号线
  /[〔[(](?:19|20)\d{2}[〕\])]\s?第?\d+\s?号|第?\d+\s?号/gu,
  // G20, 5G, PM2.5, 3A级; not 30km
  /[A-Za-z]+[-—]?\d+(?:\.\d+)*[A-Za-z]*|(?<![\d.])\d+(?:\.\d+)*(?!(?:km|kg|kW|MW|GW|TEU|m|t)(?![A-Za-z]))[A-Za-z]+/gu,
  /(?<!\d)\d+\.\d+\.\d+(?:\.\d+)*/gu,
  // Telephone numbers and hot lines
  /(?<!\d)(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})(?!\d)/gu,
  /(?<!\d)(?:1[12]\d|12\d{3}|9[56]\d{3,4})(?=["”’」]?(?:热线|专线|便民|平台|政务|服务|电话|短信|接|指挥|报警|举报|投诉|消费|等热线))/gu,
  /(?:热线|电话|拨打|民意)["“:为]{0,2}\d{3,12}(?![\d\s]*[余多个项家件名人次%万亿元])/gu,
  // 15分钟生活圈, 1小时通勤圈, 24小时自助服务
  /(?:\d+|[一二三四五十半]{1,3})\s?(?:分钟|公里|小时|米)(?=[^,。;、]{0,9}圈)/gu,
  /(?:24|二十四)\s?小时(?=[”’」]?(?:自助|不打烊|服务|值守|值班|热线|在线|开放|响应|政务|全天|无人|便民|不间断|运营|营业))|全天候?\s?24\s?小时/gu,
  // 三年行动, 五年规划
  new RegExp(
    `(?:\\d{1,2}|${HAN}{1,3})年(?:期)?(?=行动|规划|计划|攻坚|倍增|纲要|提升行动|禁渔|义务教育|制)`,
    'gu',
  ),
  // 十九届四中全会, 十二届八次全会, 十五届市委; 连续七届 is a count.
  new RegExp(
    `(?<!连续)(?<!连续[获夺]得?)(?:第)?(?:\\d{1,2}|${HAN}{1,3})届(?:${HAN}{1,3}(?:中|次)(?:全会|全体会议|会议)?)?`,
    'gu',
  ),
  new RegExp(`(?<=届)${HAN}{1,3}次`, 'gu'),
  // 四个意识, 两个确立, 三个务必: slogans when their quotation marks are left out.
  /[一二两三四五六七八九十]个(?=意识|自信|维护|确立|确保|全面|亲自|务必|坚持|必由|代表|有利于|毫不|一以贯之|伟大|服从|革命|最|更|必须|凡是|明确|不|到位|要|先|百年|离不开)/gu,
  /八项规定|三项制度(?=改革)|\d+周年|[一二三四五六七八九十百]+周年/gu,
  /三次(?=分配|产业)|[二三]次(?=创业)/gu,
  // List numbers
  /^\s*[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)][、.]?|[、.](?![\d一二三四五六七八九十])|是(?!\d))/gu,
  // 二、七方面改革: in front of a sentence a Chinese digit and 、 number it.
  /^\s*[一二三四五六七八九十]{1,3}、/gu,
  /(?<=分)[两二三四五六七八九十](?=[批期步轮])/gu,
  /^\s*0\d\s*$/gu,
  /(?<=[一二三四五六七八九十]\s?)是/gu,
  /\[\d{1,3}\]/gu,
  /第\d+(?:条|款|章|编|节|批|期|轮|代|阶段|步|次|季|产业|方|版|卷|页|项|类|医院|中学|小学|人民医院|党支部|网格|师|团|副|届|个)/gu,
  /[一二两三四五六七八九十]{1,3}级|(?<=排|居|列)在?后(?:[一二三四五六七八九十]{1,2}|\d{1,2})[位名]/gu,
  /(?<![提目日此以之当年])前[一二两三四五六七八九十\d]{1,2}(?:批|期|次|届|天|款|项)/gu,
];

/** Units that make a number in a short quotation a quantity all the same: “0.5天、零成本”. */
const MEASURED =
  /(?<![\d.])\d+(?:\.\d+)?\s?(?:%|‰|天|个?工作日|(?:个)?小时|分钟|秒|元|万元|亿元)(?=[、,;)”’」]|以?内|$)/u;
const LONGEST_NAME = 24;

const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME && !/[,。;!?]/u.test(text) && !MEASURED.test(text);

const matches = (view: string, pattern: RegExp, kind: LabelKind): Label[] =>
  Array.from(view.matchAll(pattern), (match) => ({
    kind,
    span: { start: match.index, end: match.index + match[0].length },
  }));

/** Titles in 《》 and short quotations, which name things: their digits count nothing. */
function enclosed(view: string): Label[] {
  return enclosures(view)
    .filter(
      ({ kind, span }) =>
        kind === 'title' || (kind === 'quote' && isName(view.slice(span.start + 1, span.end - 1))),
    )
    .map(({ span }) => ({ kind: 'name' as const, span }));
}

/**
 * Where digits of a sentence are no quantity: dates, names, list numbers, masks. `view` is half-width. A date inside a name is
 * part of the name.
 */
export function findLabels(view: string): Label[] {
  const names = [...enclosed(view), ...NAMES.flatMap((pattern) => matches(view, pattern, 'name'))];
  const dates = DATES.flatMap((pattern) => matches(view, pattern, 'date'));
  const masks = findMasks(view).map(({ span }) => ({ kind: 'mask' as const, span }));
  const outside = dates.filter(({ span }) => !names.some((name) => overlaps(name.span, span)));
  return [...names, ...outside, ...masks].filter(({ span }) => spanLength(span) > 0);
}
