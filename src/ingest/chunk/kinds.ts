import { PASSAGE_KINDS, type PassageKind } from '../../domain/passage.js';

/**
 * What a passage tells: what was decided (policy), what somebody did (case), what came of it (result).
 * Cues are words of the genre with weights; a kind holds when its cues together reach 1.
 */
interface Cue {
  readonly kind: PassageKind;
  readonly weight: number;
  readonly pattern: RegExp;
}

const NUMBER = '[\\d.,一二三四五六七八九十百千]+(?:余|多)?(?:万|亿)?';
const ACTOR =
  '(?:[市区县省州镇乡村](?!场|民|委|政府)|街道|社区|集团|公司|企业|学校|医院|法院|园区|新区|局|工厂|税务|窗口|示范区|中心)';

const CUES: readonly Cue[] = [
  // Decisions: instruments and what they order.
  {
    kind: 'policy',
    weight: 1,
    pattern:
      /(?:印发|出台|制定|制订|颁布|发布|下发|修订)[^。；;]{0,40}(?:方案|意见|办法|细则|规划|计划|条例|措施|政策|清单|制度|规定|通知|文件|标准|指南|行动)/u,
  },
  {
    kind: 'policy',
    weight: 1,
    pattern:
      /第[一二三四五六七八九十百\d]+条[\s　【（(]|应当|不得|本(?:办法|条例|规定|细则|方案|意见)|自[^。]{2,20}起(?:施行|执行|实施)/u,
  },
  {
    kind: 'policy',
    weight: 0.6,
    pattern:
      /《[^》]{2,50}(?:方案|意见|办法|细则|规划|计划|条例|规定|通知|措施|要点|工作重点任务)(?:[（(][^）)]*[）)])?》/u,
  },
  {
    kind: 'policy',
    weight: 1,
    pattern:
      /(?:要|须|必须)(?:坚持|抓好|抓住|完善|聚焦|用好|加强|加快|强化|进一步|严格|健全|压实|深化|落实|把)|各[地级部门单位有关、]{1,10}(?:要|应)/u,
  },
  {
    kind: 'policy',
    weight: 1,
    pattern:
      /下一步|到20\d\d年(?:底)?[,，]|将(?:继续|重点|进一步|围绕|聚焦|着力|加快|全面)|力争|确保到|作出部署|提出[^。]{0,12}要求|部署(?:了|\d)/u,
  },
  {
    kind: 'policy',
    weight: 0.5,
    pattern:
      /明确(?:了|提出|要求|规定)|实施方案|指导意见|政策文件|工作要点|部署|列出[^。]{0,12}清单|纳入[^。]{0,20}(?:计划|要点)/u,
  },
  // Doings of somebody in particular.
  {
    kind: 'case',
    weight: 1,
    pattern: new RegExp(
      `[\\p{Script=Han}]{1,12}${ACTOR}[^。；;]{0,24}(?:探索|首创|试点|推行|推出|创新|打造|组建|开设|搭建|设立|启动|建立|牵头|引入|开展|上线|尝试)`,
      'u',
    ),
  },
  {
    kind: 'case',
    weight: 1,
    pattern:
      /案例|(?:创新|探索|首创|推出|推行|形成|打造|创造性|运用)[^。；;]{0,30}(?:模式|做法|机制|新路|路径|平台|品牌|样板|经验|体系)|“[^”]{1,20}”(?:[^。；;,，]{0,8})(?:模式|机制|做法|服务|改革)/u,
  },
  {
    kind: 'case',
    weight: 0.6,
    pattern: /试点|率先|首创|先行先试|揭榜挂帅|典型做法|特色做法|好做法|一站式|一件事|一窗|“[^”]{1,12}”办/u,
  },
  { kind: 'case', weight: 0.5, pattern: /探索|推行|创新|搭建|组建|开通|上线|引入|建成|联动|下沉|归集|改造/u },
  // What came of it.
  {
    kind: 'result',
    weight: 1,
    pattern:
      /(?:压缩|压减|缩短|缩减|减少|减至|降至|下降|降低|提升|提高|增长|增加|上升|攀升|前移|前进)(?:了|到|至|为)?[^。；;,，]{0,14}[\d*]/u,
  },
  {
    kind: 'result',
    weight: 1,
    pattern: new RegExp(
      `(?:完成|实现|新增|新建|建成|累计|培育|兑付|解决|办理|服务|减免|惠及|达|达到|达成|获批|发放|引进|认定|整合为|覆盖|签订|出台|解决)(?:了|到)?[^。；;]{0,24}(?:${NUMBER}|\\*+)(?:余|多)?(?:个|项|家|件|人|名|次|户|万|亿|%|％|套|处|元|张|份|场|座|平方米|所|条|枚|位)`,
      'u',
    ),
  },
  {
    kind: 'result',
    weight: 1,
    pattern:
      /(?:荣?获(?!得感)|获评|入选|被评为|被授予|获批|上榜|夺得|获得)[^。；;]{0,40}(?:激励|表扬|通报|案例|示范|试点|称号|奖|第一|百强|名单|先进|肯定|榜|表彰|试验区|先行区)|(?:全[国省市][^。；;]{0,6}(?:推广|第一|首位|前列))|(?:肯定|表扬|表彰|推广)(?:$|[。；;,，])/u,
  },
  {
    kind: 'result',
    weight: 1,
    pattern:
      /(?:排名|位列|位居|居|列)[^。；;]{0,16}第(?:[一二三四五六七八九十\d*]+)|率(?:达|为|达到|[\d.]+%)|[\d.*]+%/u,
  },
  {
    kind: 'result',
    weight: 0.5,
    pattern:
      /成效|显著(?:提升|增强|改善)|顺利(?:完成|收官|通过)|全面完成|有效(?:解决|破解|激发)|明显|落地见效|进一步(?:提升|改善)|良好(?:局面|态势)/u,
  },
];

/** Weights of what the headings say; they only help text that points the same way. */
const HEADING_CUES: readonly (readonly [PassageKind, RegExp])[] = [
  ['policy', /要求|任务|部署|总则|附则|措施|保障|目标|意见|方案|下一步|安排/u],
  ['case', /案例|做法|经验|试点|探索|创新/u],
  ['result', /成效|成果|成绩|亮点|业绩|结出|红利/u],
];

/** Kinds of a passage in the order policy, case, result; may be none. Pictures' captions are cases at most. */
export function classifyKinds(text: string, headings: readonly string[], caption: boolean): PassageKind[] {
  const scores = new Map<PassageKind, number>(PASSAGE_KINDS.map((kind) => [kind, 0]));
  const add = (kind: PassageKind, weight: number): void =>
    void scores.set(kind, (scores.get(kind) ?? 0) + weight);
  for (const cue of CUES) if (cue.pattern.test(text)) add(cue.kind, cue.weight);
  const path = headings.join('\n');
  for (const [kind, pattern] of HEADING_CUES) if (pattern.test(path)) add(kind, 0.4);
  const kinds = PASSAGE_KINDS.filter((kind) => (scores.get(kind) ?? 0) >= 1);
  return caption ? kinds.filter((kind) => kind === 'case') : kinds;
}
