import type { Span } from '../../domain/index.js';

const JOIN = '[, ]?(?:以及|还有|对比|相比|vs|VS|pk|PK|[\u3001,和与跟及同比对])[, ]?';
/** What a comparison asks behind what it compares. */
const SHARED =
  /各(?!界|地|族|类|项|级|区|县|市|乡|镇)|分别|有(?:什么|啥|何|哪些|多大)|哪(?:个|边|家|里|头|一个)|谁|相比|比(?=[哪谁起较,]|$)|差(?=在|多少|多远|几|距|别|异)|一样|对得上|是否一致|怎么|如何|都/u;
const SIDES_MOST = 4;

/**
 * A question that compares, asked of each side by itself: of 甲的食堂和乙的厨房,各有几家, 甲的食堂有几家 and 乙的厨房有几家. None where it cannot be
 * told what belongs to which side, and none of a why: it asks of both at once.
 *
 * @param names where the question names what it compares (places, or years), in reading order
 */
export function comparedSides(question: string, names: readonly Span[]): string[] {
  const elliptic = ellipticSides(question, names);
  if (elliptic.length > 0) return elliptic;
  const sides = parted(
    question,
    joined(names.map((name) => ({ ...name, end: name.end + zoneBehind(question.slice(name.end)) }))),
  );
  const texts = names.map(({ start, end }) => question.slice(start, end));
  // 南京和赣州都在推,南京干了几个,赣州打算怎样: several questions, each with its place.
  if (new Set(texts).size < texts.length) return [];
  const [first, last] = [sides[0], sides.at(-1)];
  if (first === undefined || last === undefined || REASON.test(question)) return [];
  if (sides.length < 2 || sides.length > SIDES_MOST) return [];
  const joints = sides.slice(0, -1).map((side, at) => jointBehind(question, side, sides[at + 1] ?? side));
  if (joints.includes(null)) return [];
  const alike = joints.every((joint, at) => joint === sides[at]?.end);
  const lastEnd = last.end + (alike ? 0 : ownLength(question.slice(last.end)));
  const ends = [...joints, lastEnd];
  return (
    thanSides(question, first, last, joints[0] ?? null) ??
    sides.map((side, at) => {
      const own = question.slice(side.start, ends[at] ?? side.end);
      return asAsked(question.slice(0, first.start) + own + question.slice(lastEnd));
    })
  );
}

/** Behind the second name: 绍兴呢, 绍兴那边的呢. */
const AND_THAT = /^(?:[那这][边里儿])?的?呢[?!]?$/u;

/** 甲的食堂有几家,乙呢: the second is asked what the first is. */
function ellipticSides(question: string, names: readonly Span[]): string[] {
  const [first, second] = names;
  if (names.length !== 2 || first === undefined || second === undefined) return [];
  const asked = /^(.*[^,;?\s])[,;?\s]+(?:那么?|而|至于)?$/u.exec(question.slice(0, second.start))?.[1];
  if (asked === undefined || asked.length <= first.end || !AND_THAT.test(question.slice(second.end)))
    return [];
  const other = question.slice(second.start, second.end);
  return [asked, asked.slice(0, first.start) + other + asked.slice(first.end)];
}

/** 多开了多少, 少了几家, 高出多少: how many there are of each. */
const MORE =
  /^[更还又]?(?:[多少高低快慢早晚长短]|增加|减少)(?!少)\p{Script=Han}{0,3}?[了出着过上]?(?<howMuch>多少|几(?!乎))/u;

/** 多还是少, 高不高, 快吗: told by a figure of each. */
const MORE_OR_LESS =
  /^[更还要]{0,2}([多少高低大小快慢长短早晚贵])(?:(?:一?些|一?点)?(?:还是|或者?是?)\p{Script=Han}{1,3}|不\1|吗|没有)(?=$|[,\u3002;?!])/u;

/** 甲的托位比乙多了几个: of both it is asked how many of the same there are; `null` where it is not so compared. */
function thanSides(question: string, first: Span, last: Span, joint: number | null): string[] | null {
  const behind = question.slice(last.end).replace(/^的/u, '');
  const asked = behind.replace(MORE, '$<howMuch>').replace(MORE_OR_LESS, HOW_MUCH);
  if (joint === null || asked === behind || !question.slice(joint, last.start).includes('比')) return null;
  const what = question.slice(first.end, joint) + asked;
  return [first, last].map(({ start, end }) =>
    asAsked(question.slice(0, first.start) + question.slice(start, end) + what),
  );
}

const REASON = /为什么|为何|为啥|凭什么/u;

/** 大连|片区, 绵阳|高新区, 福山|区, 南京|那套: how long what belongs to the name is. */
const zoneBehind = (behind: string): number =>
  /^(?:[区县](?![区域间内里外级直管属委])|自贸试验区|自贸片区|自贸区|片区(?!域)|经开区|高新区|开发区|的?[那这](?:一?套|边|里|儿|头)(?:的)?)/u.exec(
    behind,
  )?.[0].length ?? 0;

/** 甲跟乙搞的那套,同丙的比: two sides, whatever the first is made of. */
function parted(question: string, sides: readonly Span[]): readonly Span[] {
  const at = sides.findIndex(
    ({ start }, index) => index > 0 && /,(?:[同跟和与]|比起)$/u.test(question.slice(0, start)),
  );
  const [first, then, last] = [sides[0], sides[at], sides.at(-1)];
  if (sides.length < 3 || at < 0 || first === undefined || then === undefined || last === undefined)
    return sides;
  return [
    { start: first.start, end: sides[at - 1]?.end ?? first.end },
    { start: then.start, end: last.end },
  ];
}

/** 洛阳|栾川 names one side. */
function joined(names: readonly Span[]): Span[] {
  return names.reduce<Span[]>((sides, name) => {
    const last = sides.at(-1);
    if (last === undefined || name.start > last.end) return [...sides, name];
    return [...sides.slice(0, -1), { start: last.start, end: Math.max(last.end, name.end) }];
  }, []);
}

const JOINT = new RegExp(`${JOIN}$`, 'u');

/** Where what belongs to a side alone ends and the word stands that joins it to the next; `null` where nothing joins them. */
function jointBehind(question: string, side: Span, next: Span): number | null {
  const between = question.slice(side.end, next.start);
  const joint = JOINT.exec(between);
  return joint === null || /[。;?!]/u.test(between) ? null : side.end + joint.index;
}

/** How much behind the last name belongs to it alone where something belongs to each: a label, or all up to what is asked of all. */
function ownLength(behind: string): number {
  const label = /^的?[“"《「][^”"》」]+[”"》」]/u.exec(behind)?.[0];
  if (label !== undefined) return label.length;
  const clause = /^[^,。;?!:]*/u.exec(behind)?.[0] ?? '';
  return SHARED.exec(clause)?.index ?? clause.length;
}

const HOW_MUCH = '是多少';
const WHICH = '(?:哪个|哪边|哪家|哪一个|哪一家|哪头|哪里|哪儿|哪方|谁家|谁)';
/** More of it is told by a figure. */
const MEASURES = '多|少|大|小|高|低|快|慢|短|长|贵|便宜|早|晚|靠前|远|近';
/** More of it is told by what is done. */
const GRADES =
  '狠|重|轻|紧|松|严格|严|宽松|宽|猛|强|弱|好|全|细|硬|软|足|厚|实|薄|广|开|透|深|浅|彻底|到位|划算|优惠|实惠|合算|方便|省心|省事|省|大方|小气|给力|有力|有效|管用|先进|成熟|靠谱|积极|主动|灵活';
const EFFORT = '下手|下的?力气|下的?功夫|花的?力气|出手|动手|力气|力度|劲头?|动作|步子|胆子|手笔|口气';
const HOW = `(?:(?:${EFFORT})|[管抓铺走放应做搞给办定卡盯压砍罚奖补推改收设减降免批]得)?(?:更|最|要|会|比较|相对)*`;
const SOMEWHAT = '(?:一些|一点|些|点|得多)?';
const LEAD = `(?:在)?(?:${EFFORT})?上?(?:相比|比起来|比较|比)?[, ]?(?:到底|究竟)?`;
const ENDS = '(?=$|[,。;?!吗呢])';
/** Words that only compare. */
const COMPARES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${LEAD}${WHICH}的?(?:${HOW}(?:${GRADES})|(?:${EFFORT})(?:更|最)?大)${SOMEWHAT}`, 'gu'), ''],
  [new RegExp(`${LEAD}${WHICH}的?${HOW}(?:${MEASURES})${SOMEWHAT}`, 'gu'), HOW_MUCH],
  [
    new RegExp(`${LEAD}${WHICH}((?:对|在|把|给)[^,。;?!]{1,8}?)${HOW}(?:${GRADES})${SOMEWHAT}${ENDS}`, 'gu'),
    '$1',
  ],
  [new RegExp(`${LEAD}${WHICH}的?([^,。;?!]{1,8}?)${HOW}(?:${GRADES})${SOMEWHAT}${ENDS}`, 'gu'), '的$1'],
  [
    new RegExp(`${LEAD}${WHICH}的?([^,。;?!]{1,8}?)${HOW}(?:${MEASURES})${SOMEWHAT}${ENDS}`, 'gu'),
    `的$1${HOW_MUCH}`,
  ],
  [/(?:相|能|会|到底|究竟)?差(?:了|着|出)?(?:多少|多远|几(?:个|项|天|倍|元|块|成)?)/gu, HOW_MUCH],
  [
    /(?:之间)?(?:有|存在)?(?:什么|啥|何|哪些|多大)?的?(?:不同|区别|差别|差异|异同|差距|不一样|两样)(?:之处|的地方|点)?(?:吗|在哪里?|在哪儿|是什么)?|差在哪(?:[里儿]|[几些]个?(?:样|处|点|项|条|方面|地方|环节|步骤|\p{Script=Han}(?=[吗呢]?(?:$|[,。;?!]))))?(?:上|里)?|(?:是不是|是否|是)?(?:一样|一致|相同|对得上|一回事|一码事|一个样)(?:不一样|不)?吗?(?=$|[,。;?!])|一不一样|同不同/gu,
    '',
  ],
  [
    /^(?:请|帮我|麻烦)?(?:比较|对比|比)(?:一下|一比|下)?(?=\p{Script=Han})|(?:对比|比较|比)(?:一下|一比|下)|(?:对比|比较|比)(?=$|[,?])|(?:摆|放)(?:在)?一起(?:看看|比比|对比)?|各自|各(?=[^界地族类项级区县市乡镇])|分别|两[家地市边者]|三[家地市边者]|双方|相比(?:较)?|同样(?:都)?是(?=\p{Script=Han}|[A-Za-z])/gu,
    '',
  ],
];

/** A question without the words that compare; with the figure asked for where they ask which is more. */
export function asAsked(text: string): string {
  const figure = /(?<!差[了着出]?)(?:多少|几(?!乎|年来))/u.test(text);
  return COMPARES.reduce(
    (rest, [pattern, instead]) => rest.replace(pattern, figure ? instead.replace(HOW_MUCH, '') : instead),
    text,
  )
    .replace(/([,。;?!:])[,。;:的]+/gu, '$1')
    .replace(/^[\s,。;:的]+|[\s,]+$/gu, '');
}
