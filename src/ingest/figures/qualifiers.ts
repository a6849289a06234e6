import type { Qualifier } from '../../domain/figure.js';
import type { Span } from '../../domain/span.js';

/** A number with its unit, before the words around it are read. */
export interface Framed {
  readonly span: Span;
  readonly kind: string;
  /** End of the number before it in the sentence: words before that belong to the other one. */
  readonly floor: number;
}

/** Right before the number, nearest first; longer words before those that they end with. */
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:不少于|不低于|不小于|至少|起码)(?:达到?|为|有)?\s?$/u, '至少'],
  [/(?:不超过|不高于|不多于|不大于|至多|最多|不得超过)(?:达到?|为|需)?\s?$/u, '最多'],
  [/(?:超过|突破|超出|高于|多于|大于|逾|超)\s?$/u, '超'],
  [/(?:不足|不到|低于|少于|小于|未满)\s?$/u, '不足'],
  [/(?:接近|将近|(?<![最附邻远])近)\s?$/u, '近'],
  [/(?:大约|约为|大概|(?<![节条签预合集制契公简特])约)\s?$/u, '约'],
  [/(?:最高|最大|最长|最多)(?:可达|可|达|为|至)?\s?$/u, '最高'],
  [/(?:最低|最小|最短|最少|最快)(?:可达|可|达|为|至|仅需|只需)?\s?$/u, '最低'],
  [/(?:达到了?|高达|多达|可达|达)\s?$/u, '达'],
  [/累计(?:为|共)?\s?$/u, '累计'],
  [/年均\s?$/u, '年均'],
];

/** Right behind the unit. */
const BEHIND: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /^\s?(?:及)?以上(?!学历|学位|人员|职称|领导|干部|文化|城市|医院|机关|单位|部门|政府|问题|任务|举措|工作)/u,
    '以上',
  ],
  [/^\s?以下/u, '以下'],
  [/^\s?(?:以内|之内)/u, '以内'],
  [/^\s?(?:左右|上下)(?!联动|贯通|协同|级|游|班|手)/u, '左右'],
  [/^余(?![人名个])/u, '余'],
];
const WITHIN_TIME = /^内(?![部容地陆外循生涵])/u;
const LONGER_TIME = /^多(?![人种元样少地数方边部次家个项名])/u;

/** Further off in the same clause, with no other number between. */
const AROUND: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:不低于|不少于|不小于)[^,;。:、\d]{0,14}$/u, '至少'],
  [/(?:至少|起码)[^,;。:、\d]{0,6}$/u, '至少'],
  [/(?:不高于|不超过|不多于|不大于)[^,;。:、\d]{0,14}$/u, '最多'],
  [/(?:最多|至多)[^,;。:、\d]{0,6}$/u, '最多'],
  [/(?<!不)超(?:过)?[^,;。:、\d]{1,10}的$/u, '超'],
  [/累计[^,;。:]{0,24}$/u, '累计'],
  [/年均[^,;。:、]{0,8}$/u, '年均'],
  [/(?:同比|比上年|较上年|较去年|比去年|比上年同期|较上年同期)[^,;。:、]{0,10}$/u, '同比'],
  [/环比[^,;。:、]{0,10}$/u, '环比'],
  [/(?:最长|最高|最大)[^,;。:、]{0,10}$/u, '最高'],
  [/(?:最短|最低|最小|最快)[^,;。:、]{0,10}$/u, '最低'],
];

function behind(view: string, end: number, kind: string): { end: number; qualifier: Qualifier } | null {
  const rest = view.slice(end);
  for (const [pattern, qualifier] of BEHIND) {
    const match = pattern.exec(rest);
    if (match !== null) return { end: end + match[0].length, qualifier };
  }
  if (kind !== 'duration') return null;
  if (WITHIN_TIME.test(rest)) return { end: end + 1, qualifier: '以内' };
  return LONGER_TIME.test(rest) ? { end: end + 1, qualifier: '多' } : null;
}

/** The qualifiers around a number and its unit, and the span with those that touch it. */
export function readQualifiers(
  view: string,
  { span, kind, floor }: Framed,
): { span: Span; qualifiers: Qualifier[] } {
  const qualifiers: Qualifier[] = [];
  let { start, end } = span;
  for (let found = true; found;) {
    found = false;
    const before = view.slice(floor, start);
    for (const [pattern, qualifier] of BEFORE) {
      const match = pattern.exec(before);
      if (match === null || qualifiers.includes(qualifier)) continue;
      qualifiers.push(qualifier);
      start = floor + match.index;
      found = true;
      break;
    }
  }
  const after = behind(view, end, kind);
  if (after !== null) {
    qualifiers.push(after.qualifier);
    end = after.end;
  }
  const around = view.slice(floor, start);
  for (const [pattern, qualifier] of AROUND)
    if (pattern.test(around) && !qualifiers.includes(qualifier)) qualifiers.push(qualifier);
  return { span: { start, end }, qualifiers };
}
