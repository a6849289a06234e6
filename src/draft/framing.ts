import type { DraftKind } from '../domain/index.js';

/** Every sentence that a draft says of itself. They connect; none states a fact. */
export interface Framing {
  readonly title: string;
  readonly opening: readonly string[];
  readonly basis: string;
  /** In place of {@link basis} where what holds for all reforms of the writer's place stands there. */
  readonly overall: string;
  readonly practice: string;
  readonly result: string;
  readonly others: string;
  readonly outlook: readonly string[];
  readonly closing: string;
}

export const HEADINGS = {
  opening: '',
  basis: '一、形势和基础',
  practice: '二、主要做法',
  result: '三、成效数据',
  others: '四、他山之石',
  outlook: '五、下一步',
} as const;

/** What the writer must add, in brackets so that nobody reads it aloud by mistake. */
export const TODO = {
  basis: (place: string, work: string) => `〔此处补充:${place}${work}的基础情况、上级要求和面临的形势〕`,
  practice: (place: string, work: string) => `〔此处补充:${place}${work}的主要做法〕`,
  result: (place: string, work: string) => `〔此处补充:${place}${work}的成效数据,并注明统计口径和截止时间〕`,
  others: '〔库中没有其他地方这方面的材料,如需引用请先补充材料〕',
  outlook: (place: string) => `〔此处补充:${place}下一步的目标、任务、责任单位和完成时限〕`,
} as const;

export interface FramingWords {
  readonly topic: string;
  /** `null` when the writer's place is not told. */
  readonly own: string | null;
  readonly kind: DraftKind;
  readonly minutes: number;
}

/** Words that name something one does: 推进审批制度改革, but not 推进养老. */
const DOING = /(?:改革|治理|建设|工作|发展|振兴|创新|转型|整治|开放|更新|融合|攻坚|保护|监管|服务)$/u;

/** What is not pushed on but made better. */
const BETTERED = /^(?:营商|发展|投资|创业|法治|政务)环境$/u;

/** A topic as the object of what is done: 基层治理, 养老工作, 优化营商环境工作. */
export function workOf(topic: string): string {
  if (BETTERED.test(topic)) return `优化${topic}工作`;
  return DOING.test(topic) ? topic : `${topic}工作`;
}

/** A text of so few minutes has no room for flourishes. */
const BRIEF = 2;

export function framingOf(words: FramingWords): Framing {
  if (words.kind === 'briefing') return briefingOf(words);
  return words.minutes > BRIEF ? speechOf(words) : { ...speechOf(words), ...briefly(words) };
}

const briefly = ({ topic, own }: FramingWords) => ({
  opening: ['同志们:', `下面,我围绕${workOf(topic)}讲几点意见。`],
  basis: `先看${workOf(topic)}的基础。`,
  overall: `先看${own ?? '本地'}改革的总体情况。`,
  result: '材料载明的成效如下。',
  others: '其他地方的做法,供学习借鉴。',
  outlook: ['要结合实际,把任务分解到岗、责任落实到人,抓一件成一件。'],
});

const speechOf = ({ topic, own }: FramingWords): Framing => ({
  title: `关于${workOf(topic)}的讲话素材`,
  opening: ['同志们:', `下面,我围绕${workOf(topic)},同大家交流几个方面的情况,讲几点意见。`],
  basis: `推进${workOf(topic)},先要认清形势、摸清家底。`,
  overall: `推进${workOf(topic)},先要认清形势、摸清家底。先看${own ?? '本地'}改革的总体情况。`,
  practice: own === null ? '先看各地的主要做法。' : `再看${own}的主要做法。`,
  result:
    own === null
      ? '做法好不好,要看成效。各地材料载明的成效如下。'
      : '做法好不好,要看成效。材料载明的成效如下。',
  others:
    own === null
      ? '有的做法得到了上级认可或者推广,可以重点研究。'
      : '他山之石,可以攻玉。下面介绍其他地方的做法,供学习借鉴。',
  outlook: [
    '学习借鉴不能照搬照抄,要结合实际,看清楚哪些能用、怎么用。',
    '要把任务分解到岗、责任落实到人,一件一件抓,一项一项督,抓一件成一件。',
  ],
  closing: '我就讲这些,谢谢大家。',
});

const briefingOf = ({ topic, own }: FramingWords): Framing => ({
  title: `关于${own ?? ''}${workOf(topic)}有关情况的汇报材料`,
  opening: [`现将${own ?? ''}${workOf(topic)}有关情况汇报如下。`],
  basis: `${workOf(topic)}的基础如下。`,
  overall: `${own ?? '本地'}改革的总体情况和${workOf(topic)}的基础如下。`,
  practice: own === null ? '各地的主要做法如下。' : '主要做法如下。',
  result: own === null ? '各地材料载明的成效如下。' : '材料载明的成效如下。',
  others: own === null ? '得到上级认可或者推广的做法如下。' : '其他地方的有关做法如下,供决策参考。',
  outlook: ['下一步,拟结合实际研究借鉴上述做法,细化任务、明确责任、倒排时限,推动工作落地见效。'],
  closing: '以上汇报,请审阅。',
});
