/**
 * The way in which a question asks: what it wants said differs more finely than the kind of answer tells. A leader is told where somebody
 * is named, how one applies only where applying is spoken of.
 */
export const FORMS = [
  'count',
  'who',
  'which',
  'when',
  'where',
  'apply',
  'how',
  'why',
  'what',
  'list',
] as const;
export type Form = (typeof FORMS)[number];

/** How one comes by something: applies, signs up, is chosen. */
export const APPLIES =
  /(?:怎么|如何|怎样|咋|去哪|到哪)[^,?]{0,6}(?:申请|申领|申报|报名|应聘|领取|办理|加入|注册|预约|查询|兑换|兑付|投诉|报销|缴费|招聘|招募|选拔|产生)/u;

const PATTERNS: readonly (readonly [Form, RegExp])[] = [
  ['why', /为什么|为何|为啥|怎么会|何以|原因|缘由|凭什么/u],
  ['when', /什么时候|什么时间|何时|哪一?年|哪一?天|几月|几号|哪个月|啥时候|日期/u],
  ['who', /谁|什么人|哪(?:个|些|家)?(?:部门|单位|机构|领导)|由哪|归哪/u],
  ['where', /在哪|哪里|哪儿|几楼|什么地方|何处|地点|地址/u],
  ['apply', APPLIES],
  ['count', /多少|(?<!哪)几(?=\p{Script=Han})|多大|多高|多长|多久|第几|百分之几|占比|比例|总额|金额/u],
  ['list', /哪些|哪几|哪[两三四五六七八九十]|有什么|有啥|分别是|列出|列举|名单/u],
  ['which', /哪/u],
  ['how', /怎么|怎样|如何|咋|做法|办法|措施|举措|经验/u],
  ['what', /什么|啥|何种/u],
];

/** The first form that fits, `null` for a question that only names its matter. */
export const formOf = (question: string): Form | null =>
  PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
