/** Ways of asking that tell what must be said more finely than the kind of answer does. */
export const FORMS = ['count', 'who', 'how', 'why', 'what'] as const;
export type Form = (typeof FORMS)[number];

/** How one comes by something: applies, signs up, is chosen. */
export const APPLIES =
  /(?:怎么|如何|怎样|咋|去哪|到哪)[^,?]{0,6}(?:申请|申领|申报|报名|应聘|领取|办理|加入|注册|预约|查询|兑换|兑付|投诉|报销|缴费|招聘|招募|选拔|产生)/u;

/** The first that fits; when, where, which and how to apply come between, so that none of them is taken for another form. */
const PATTERNS: readonly (readonly [Form | null, RegExp])[] = [
  ['why', /为什么|为何|为啥|怎么会|何以|原因|缘由|凭什么/u],
  [null, /什么时候|什么时间|何时|哪一?年|哪一?天|几月|几号|哪个月|啥时候|日期/u],
  ['who', /谁|什么人|哪(?:个|些|家)?(?:部门|单位|机构|领导)|由哪|归哪/u],
  [null, /在哪|哪里|哪儿|几楼|什么地方|何处|地点|地址/u],
  [null, APPLIES],
  ['count', /多少|(?<!哪)几(?=\p{Script=Han})|多大|多高|多长|多久|第几|百分之几|占比|比例|总额|金额/u],
  [null, /哪|有什么|有啥|分别是|列出|列举|名单/u],
  ['how', /怎么|怎样|如何|咋|做法|办法|措施|举措|经验/u],
  ['what', /什么|啥|何种/u],
];

/** The form of a question (normalised); `null` for another one, and for a question that only names its matter. */
export const formOf = (question: string): Form | null =>
  PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;

/** Points in a question at which it asks; what it asks of stands behind, or else before. */
const ASKING =
  /什么时候|什么时间|为什么|有什么|是什么|什么样的?|什么|何时|为何|哪[一几些]?(?:个|家|所|座|位|种|项|条|年|里|儿)?|谁|怎么样|怎么|怎样|如何|多少|几(?=\p{Script=Han})|多久|多大|多长|多高|咋|啥时候|啥|有没有|是否|是不是|能不能|给不给|会不会|要不要|可不可以/gu;

/** Start and end of each asking word. */
export const askingPoints = (question: string): { start: number; end: number }[] =>
  [...question.matchAll(ASKING)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** A question with a space in the place of each asking word. */
export const withoutAsking = (question: string): string => question.replace(ASKING, ' ');

/** A clause longer than this is no name of what is asked. */
const LONGEST_NAME = 20;

/** The one clause of a question that asks, to name what is asked by; `null` where several do, or it is long or states a number. */
export function askingClause(question: string): string | null {
  const clauses = question.split(/[,;?!\u3002\uff0c\uff1b\uff1f\uff01]/u).map((clause) => clause.trim());
  const [only, second] = clauses.filter((clause) => askingPoints(clause).length > 0);
  if (only === undefined || second !== undefined) return null;
  return only.length <= LONGEST_NAME && !/\d/u.test(only) ? only : null;
}
