import type { DraftKind } from '../domain/index.js';

/** Every sentence that a draft says of itself. They connect; none states a fact. */
export interface Framing {
  readonly title: string;
  readonly opening: readonly string[];
  readonly basis: string;
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
  basis: (place: string) => `〔此处补充:${place}的基础情况、上级要求和面临的形势〕`,
  practice: (place: string) => `〔此处补充:${place}的主要做法〕`,
  result: (place: string) => `〔此处补充:${place}的成效数据,并注明统计口径和截止时间〕`,
  others: '〔库中没有其他地方这方面的材料,如需引用请先补充材料〕',
  outlook: (place: string) => `〔此处补充:${place}下一步的目标、任务、责任单位和完成时限〕`,
} as const;

export interface FramingWords {
  readonly topic: string;
  /** `null` when the writer's place is not told. */
  readonly own: string | null;
  readonly kind: DraftKind;
}

export function framingOf({ topic, own, kind }: FramingWords): Framing {
  const speech = kind === 'speech';
  const place = own ?? '';
  return {
    title: speech ? `关于${topic}的讲话素材` : `关于${place}${topic}有关情况的汇报材料`,
    opening: speech
      ? ['同志们:', `下面,我围绕${topic},同大家交流几个方面的情况,讲几点意见。`]
      : [`现将${topic}有关情况汇报如下。`],
    basis: `推进${topic},先要认清形势,摸清家底。`,
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
    closing: speech ? '我就讲这些,谢谢大家。' : '以上汇报,请审阅。',
  };
}
