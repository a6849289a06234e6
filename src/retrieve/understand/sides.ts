import type { Span } from '../../domain/index.js';

const JOIN = '[, ]?(?:以及|还有|对比|相比|vs|VS|pk|PK|[\u3001,和与跟及同比对])[, ]?';
/** What a comparison asks behind what it compares. */
const SHARED =
  /各(?!界|地|族|类|项|级|区|县|市|乡|镇)|分别|有(?:什么|啥|何|哪些|多大)|哪(?:个|边|家|里|头|一个)|谁|相比|比(?=[哪谁起较])|差(?=在|多少|距|别|异)|怎么|如何|都/u;
const SIDES_MOST = 4;

/**
 * A question that compares, asked of each side by itself: of 甲的食堂和乙的厨房,各有几家, 甲的食堂有几家 and 乙的厨房有几家. None where it cannot be
 * told what belongs to which side, and none of a why: it asks of both at once.
 *
 * @param names where the question names what it compares (places, or years), in reading order
 */
export function comparedSides(question: string, names: readonly Span[]): string[] {
  const sides = joined(
    names.map((name) => ({ ...name, end: name.end + zoneBehind(question.slice(name.end)) })),
  );
  const [first, last] = [sides[0], sides.at(-1)];
  if (first === undefined || last === undefined || REASON.test(question)) return [];
  if (sides.length < 2 || sides.length > SIDES_MOST) return [];
  const joints = sides.slice(0, -1).map((side, at) => jointBehind(question, side, sides[at + 1] ?? side));
  if (joints.includes(null)) return [];
  const alike = joints.every((joint, at) => joint === sides[at]?.end);
  const lastEnd = last.end + (alike ? 0 : ownLength(question.slice(last.end)));
  const ends = [...joints, lastEnd];
  return sides.map((side, at) => {
    const own = question.slice(side.start, ends[at] ?? side.end);
    return asAsked(question.slice(0, first.start) + own + question.slice(lastEnd));
  });
}

const REASON = /为什么|为何|为啥|凭什么/u;

/** 大连|片区, 绵阳|高新区: how long what belongs to the name is. */
const zoneBehind = (behind: string): number =>
  /^(?:自贸试验区|自贸片区|自贸区|片区(?!域)|经开区|高新区|开发区)/u.exec(behind)?.[0].length ?? 0;

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

const MEASURES = '多|少|大|小|高|低|快|慢|短|长|宽|严|松|贵|便宜|早|晚|靠前';
/** Words that only compare. */
const COMPARES: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?:相比|比起来|比较|比)?[, ]?(?:到底|究竟)?(?:哪个|哪边|哪家|哪一个|哪头|谁)(?:家)?[^,。;?!]{0,4}?更?(?:${MEASURES})(?:一些|一点|些|得多)?`,
      'gu',
    ),
    '是多少',
  ],
  [
    /(?:之间)?(?:有|存在)?(?:什么|啥|何|哪些|多大)?的?(?:不同|区别|差别|差异|异同|差距|不一样)(?:之处|的地方|点)?(?:吗|在哪里?|在哪儿|是什么)?|差(?:在哪[里儿]?|多少)/gu,
    '',
  ],
  [
    /^(?:请|帮我|麻烦)?(?:比较|对比|比)(?:一下|一比|下)?(?=\p{Script=Han})|(?:对比|比较|比)(?:一下|一比|下)|(?:对比|比较)$|(?:摆|放)(?:在)?一起(?:看看|比比|对比)?|各自|各(?=[^界地族类项级区县市乡镇])|分别|两[家地市边者]|三[家地市边者]|双方|相比(?:较)?/gu,
    '',
  ],
];

/** Without the words that compare; with the figure asked for where they ask which is more. */
function asAsked(text: string): string {
  const figure = /多少|几(?!乎|年来)/u.test(text);
  return COMPARES.reduce((rest, [pattern, instead]) => rest.replace(pattern, figure ? '' : instead), text)
    .replace(/([,。;?!:])[,。;:]+/gu, '$1')
    .replace(/^[\s,。;:]+|[\s,]+$/gu, '');
}
