import { built, demand, type BuiltDemand, type Demand } from '../demand.js';

const DIGITS = '一二三四五六七八九十';
/** A text that numbers its items tells them one by one, in a sentence each. */
const ITEM = `[${DIGITS}]是|(?:^|[。;,:])(?:[(]?[${DIGITS}]{1,2}[.、)]|[${DIGITS}]要)|第[${DIGITS}]条|首先|其次|附(?:件|后|表)|:[^,。;]{1,14},[^,。;]{1,14}[,。;]|[^—]—[^—]|→`;
const NAMED = '、|和|以及|分别|附(?:件|后|表)|名单[^,。;]{0,4}:|仅|只有|唯一|一家|即:|包括';
const MEASURE = '个项条类种样点处大级块步环方面';
/** What bears a name of its own is asked for by that. */
const BEARERS =
  '[家位名所]|个?(?:公司|企业|银行|单位|部门|机构|医院|学校|高校|县|市|区|镇|乡|村|街道|社区|小区|园区|旗|州|省|局|厂|店|人|干部|领导)';
/** From here on a text rather says where they are listed. */
const MANY = 10;

/** How many are asked for, up to `MANY`. */
function numberOf(digits: string): number {
  if (/^\d+$/u.test(digits)) return Math.min(MANY, Number(digits));
  if (digits === '两') return 2;
  return digits.length > 1 ? MANY : DIGITS.indexOf(digits) + 1;
}

/** What parts as many names, the last two of which a mere 和 may join. */
function partings(count: number): string {
  const marks = Math.min(count - 2, 4);
  return `(?:[、;][^]*){${String(marks)}}[、;和与及→—]`;
}

/** Several things by name: a text that tells them counts them up. */
export const SURE_LISTS: readonly (Demand | BuiltDemand)[] = [
  built(
    `哪(\\d{1,2}|[两${DIGITS}]{1,3})(?=\\p{Script=Han})(?![年月天日号期届次]|${BEARERS})`,
    ([, digits]) => {
      const count = numberOf(digits ?? '');
      return count < 2 ? null : `${partings(count)}|${ITEM}|^[^,。;:]{2,12}:`;
    },
  ),
  demand(
    `是哪几(?!${BEARERS})[${MEASURE}]|(?:都|各|分别)(?:是|指|为|叫)(?:(?:哪[些几]?|什么)(?!${BEARERS})|啥)|^[^?哪几谁多]*名单(?=$|[?])|名单(?=有|是|[上里](?:有|都|是|写)|列)(?![^,?]{0,5}谁)`,
    `${NAMED}|[;:]|${ITEM}`,
  ),
  demand(
    '(?:里头?|里面|其中|都|各|单子?上)(?:有|装|包|含|写|列)(?:了|着|括|的)?(?:什么|啥|哪)|(?:包括|包含|涵盖)(?:哪|什么|啥)',
    `${NAMED}|;|与|及|[+]|${ITEM}`,
  ),
  demand(
    `(?:(?<!第|\\d|[一二三四五六七八九十])[那这]?(?:\\d+|[两${DIGITS}几]{1,3})[条项个种类件样款门])(?!${BEARERS})[^,?谁几多]{0,8}(?:是|叫|指|有|包括)(?:的|些)?(?:什么|啥|哪些?)(?:$|[?,])|(?:有|是)哪(?:些|几)[种项条类件样款](?:$|[?,])`,
    `${NAMED}|;|《|:|与|及|${ITEM}`,
  ),
  demand(
    '(?:能|可以|可|都能|会)(?:办|做|干|管|换|买|领|享受|申请|提供|查|治|看)(?:理|到|成|些)?(?:(?:哪些|哪几[样项种])(?:事项?|业务|服务|手续|活儿?|忙|病|东西|$|[?])|(?:什么|啥)(?:事项?|业务|服务|手续|活儿?|忙|病)(?![情况]))',
    '(?<![周日一二三四五六\\d])、(?!周|星期|\\d)|以及|和|等|包括|如|;|《|:|与|及|[一二三四五]是|全部|所有|各类|一切',
  ),
  demand('(?<!名单)有哪些(?:$|\\?)|(?:都有|还有)(?:哪些?|啥|什么)(?:$|\\?)', `${NAMED}|;|与|及|等|${ITEM}`),
  demand(
    '哪些(?:项目|课题|题目|选题|案例|内容)|剩[下余]的?[^,?]{0,6}(?:是|有)(?:什么|哪|啥)',
    `${NAMED}|;|《|"|“|${ITEM}`,
  ),
];
