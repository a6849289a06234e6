import { PASSAGE_KINDS, type PassageKind } from '../../domain/passage.js';

/**
 * What a passage tells: what was decided (policy), what somebody did (case), what came of it (result).
 * Cues are phrases of the genre with weights; a kind holds when its cues together reach 1.
 */
interface Cue {
  readonly kind: PassageKind;
  readonly weight: number;
  readonly pattern: RegExp;
}

const cue = (kind: PassageKind, weight: number, ...parts: string[]): Cue => ({
  kind,
  weight,
  pattern: new RegExp(parts.join(''), 'u'),
});

/** Anything but the end of a clause or sentence. */
const within = (most: number, least = 0): string => `[^。！？；;，,]{${least},${most}}`;
const START = '(?:^|[。！？；;，,：:\\n])';

const INSTRUMENT =
  '(?:方案|意见|办法|细则|规划|计划|条例|措施|举措|政策|清单|制度|规定|通知|文件|标准|指南|指引|要点|行动|条(?=[，,。]))';
const ISSUE = '(?:印发|出台|制定|制订|颁布|发布|下发|修订|审议通过)';

const POLICY: readonly Cue[] = [
  cue('policy', 1, ISSUE, '[^。；;]{0,40}', INSTRUMENT),
  cue(
    'policy',
    0.6,
    '《[^》]{2,50}(?:方案|意见|办法|细则|规划|计划|条例|规定|通知|措施|要点|任务)(?:[（(][^）)]*[）)])?》',
  ),
  // Regulations speak in articles, duties and limits.
  cue(
    'policy',
    1,
    '第[一二三四五六七八九十百\\d]+条[\\s　【（(]|应当|不得|一律(?:不|免)|自',
    within(20, 2),
    '起(?:施行|执行|实施)',
  ),
  cue(
    'policy',
    1,
    '(?:给予|予以)',
    within(8),
    '(?:补助|奖励|补贴|奖补|资助|保障|支持|优先)|单个',
    within(10),
    '最高',
  ),
  cue(
    'policy',
    1,
    '(?:要求|规定|明确提出)[，,：:]|[，,](?:要求|强调|规定|明确)|》(?:明确|提出|规定)|必须|(?:会议|方案|意见|办法|通知|《[^》]+》)',
    within(6),
    '(?:要求|强调|规定|明确)',
  ),
  // What is demanded of somebody, and what lies ahead.
  cue(
    'policy',
    1,
    '(?:',
    START,
    within(14),
    ')(?<!需|主|只|首|纲|摘)要(?:坚持|做好|抓|完善|聚焦|用好|加强|加快|强化|进一步|严格|健全|压实|深化|落实|把|成立|建立|亲自|在|以|按|从)',
  ),
  cue(
    'policy',
    1,
    '下一步|到20\\d\\d年(?:底)?[，,]|今年底前|明年(?:将|要)|(?<![\\p{Script=Han}]取)将(?:继续|重点|进一步|围绕|聚焦|着力|加快|全面|以|按照)|力争|作出部署|提出[^。]{0,12}要求',
  ),
  cue(
    'policy',
    0.6,
    '明确(?:了|要求|规定)|列出',
    within(12),
    '清单|纳入',
    within(20),
    '(?:计划|要点)|审议|全面推行|细化',
    within(12),
    '(?:情形|标准|责任|任务|举措)',
  ),
  cue(
    'policy',
    1,
    '(?:建立|健全|实行)',
    within(14),
    '制度|全面(?:推行|推开|实施)',
    within(16),
    '(?:制|考核|改革)',
  ),
  cue(
    'policy',
    0.5,
    '(?:建立|健全|完善)',
    within(20),
    '机制|按照',
    within(12),
    '(?:部署|安排|要求)|纳入',
    within(10),
    '(?:考核|考评)',
  ),
];

/** Somebody in particular: a place small enough to act, a firm, a school, a court. */
const ACTOR =
  '(?:镇|乡|村|街道|社区|新区|示范区|开发区|高新区|园区|集团|公司|企业(?!开办)|中学|小学|学校|学院|大学|医院|法院|检察院|派出所|党委|党支部|林场|农场|海关|港口|供销社|银行|[市区县](?:(?!委|政府)[\\p{Script=Han}]{1,8}[局办院])?|[局院]|联社|合作社|中心|机关|平台)';
const DO =
  '(?:率先|首先|首创|牵头|联手|试行|推行|推出|探索|创新|成立|组建|开办|建起|建立|打造|搭建|设立|引入|开展|上线|联合|合作|共建|深化|运用|结成|实行|实施|试点|统一|变身|采用|聘请|请来|请|改|把|在[^。；;，,]{1,16}(?:设立|建起|推行|试点)|(?:同|与)[^。；;，,]{1,16}(?:合作|共建|共享|联手|结成|联合|推出))';

const CASE: readonly Cue[] = [
  cue(
    'case',
    1,
    START,
    within(14),
    ACTOR,
    '(?:的',
    within(6, 1),
    ')?(?:首先|率先|联手|共同|主动|还|也)?',
    DO,
  ),
  cue('case', 1, '(?:该|本|此)案例|案例[一二三四五六七八九\\d：:]|的?做法[，,]?就?是|(?:主要|具体|特色)做法'),
  cue('case', 1, '(?:试行|推出|推行|实行|探索|创新|打造|首创|试点)', within(8), '“[^”]{1,24}”'),
  cue(
    'case',
    1,
    '(?:创新|探索|首创|推出|推行|形成|打造|创造性|运用|实行|采用)',
    within(30),
    '(?:模式|做法|新路|路径|品牌|样板|工作法|经验)',
  ),
  cue(
    'case',
    1,
    '(?:搭建|打造|建设|建成|建立|组建|共建)',
    within(18),
    '(?:平台|服务站|基地|驿站|联盟|共同体|医共体|专班|专家库)',
  ),
  cue(
    'case',
    1,
    '率先',
    within(6),
    '(?:建立|组建|试行|推行|开展|推出|探索|试点|实施)|在',
    within(14),
    '试点',
  ),
  cue(
    'case',
    0.6,
    '试点|先行先试|揭榜挂帅|一站式|一件事|一窗|联席会议|首创|(?:由|请)',
    within(20),
    '(?:牵头|组成|负责|掌勺|开方|坐诊)',
  ),
  cue('case', 0.6, '把', within(16, 2), '(?:改|变|拆|折|划|合|并|装|改造|升级|整合)(?:成|为|到|进|入)'),
  cue('case', 0.5, '探索|推行|创新|组建|开通|上线|引入|联动|下沉|归集|改造成|上门|帮办|代办'),
];

const UNIT =
  '(?:个|项|家|件|人|名|次|户|万|亿|%|％|套|处|元|张|份|场|座|平方米|所|条|枚|位|倍|辆|亩|公里|天|小时|种|款|台|类|宗|批|艘|吨)';
const COUNT = `(?:[\\d.,]+|\\*+)\\s*(?:余|多)?(?:万|亿|千)?(?:余|多)?(?:个)?${UNIT}`;
const CHANGE =
  '(?:压缩|压减|缩短|缩减|减少|减至|降至|下降|降低|提升|提高|增长|增加|上升|攀升|前移|前进|升至|降到|减到|升到)';

const RESULT: readonly Cue[] = [
  cue(
    'result',
    1,
    CHANGE,
    within(12),
    '(?:[\\d*]|[一二三四五六七八九十]成|[一二两三四五六七八九十]倍|一半|分之)',
  ),
  cue(
    'result',
    1,
    '(?:由|从)',
    within(20, 1),
    '(?:',
    CHANGE,
    '|整合|精简|优化|变|降|减|升|增)(?:为|成|到|至)',
  ),
  cue(
    'result',
    1,
    '(?:完成|实现|新增|新建|建成|建立|累计|培育|培训|兑付|解决|化解|办理|办结|服务|减免|惠及|达|达到|达成|获批|发放|放款|引进|认定|整合为|覆盖|带动|兑换|改造|受理|审结|节约|清理|开出|整治|签约|参与|突破|吸引)',
    '(?:了|到)?',
    within(24),
    COUNT,
  ),
  cue(
    'result',
    1,
    '(?:荣?获(?!得感)|获评|入选|被评为|被授予|获批|上榜|夺得|获得|评为|受到)[^。；;]{0,40}(?:激励|表扬|通报|案例|示范|试点|称号|奖|第一|百强|名单|先进|肯定|榜|表彰|试验区|先行区|高新区|文明号|城市)',
  ),
  cue(
    'result',
    1,
    '全[国省市]',
    within(6),
    '(?:推广|第一|首位|前列)|(?:批示|充分)?肯定(?=$|[。；;，,并])|(?:通报|予以)(?:表扬|表彰)|作(?:了)?(?:交流|典型|经验)?发言',
  ),
  cue(
    'result',
    1,
    '(?:排名|位列|位居|居|列)',
    within(16),
    '第[一二三四五六七八九十\\d*]+|率(?:达|为|达到|升|降)|[\\d.*]+[%％]|比上年|同比',
  ),
  cue(
    'result',
    1,
    '(?:少|多|降|增|省|翻)了',
    within(8),
    '(?:成|倍|番|分之|半|\\d)|创',
    within(6),
    '新高|跻身|连丰|突破[\\d一二三四五六七八九十两百千]+[万亿千百]|(?:合计|共计|总额|减税|降费|增收)',
    within(6),
    '[\\d*]',
  ),
  cue(
    'result',
    0.6,
    '成效|顺利(?:完成|收官|通过)|全面(?:完成|消除|达标|落实)|全部(?:完成|达标|落实)|扭亏为盈|落地见效|显著(?:提升|增强|改善)|提升到|收官',
  ),
  cue('result', 0.4, '有效(?:解决|破解|激发)|明显|进一步(?:提升|改善)|良好(?:局面|态势)|最后一公里'),
];

/** Weights of what the headings say; they only help text that points the same way. */
const HEADING_CUES: readonly (readonly [PassageKind, RegExp])[] = [
  ['policy', /要求|任务|部署|总则|附则|措施|保障|目标|意见|方案|下一步|安排|支持政策/u],
  ['case', /案例|做法|经验|试点|探索|创新/u],
  ['result', /成效|成果|成绩|亮点|业绩|红利/u],
];

const SENTENCE = /[^。！？!?]+[。！？!?]*/gu;
/** A goal is no result: 到2025年…达到80%. */
const AHEAD = /力争|到20\d\d年(?:底)?[，,]|(?:明年|下一步)|确保到|将(?:达到|建成|新增|完成)|最高|不超过/u;

/** Kinds of a passage in the order policy, case, result; may be none. A picture's caption is a case at most. */
export function classifyKinds(text: string, headings: readonly string[], caption: boolean): PassageKind[] {
  const scores = new Map<PassageKind, number>();
  const add = (kind: PassageKind, weight: number): void =>
    void scores.set(kind, (scores.get(kind) ?? 0) + weight);
  const happened = (text.match(SENTENCE) ?? []).filter((sentence) => !AHEAD.test(sentence)).join('');
  for (const { kind, weight, pattern } of [...POLICY, ...CASE]) if (pattern.test(text)) add(kind, weight);
  for (const { kind, weight, pattern } of RESULT) if (pattern.test(happened)) add(kind, weight);
  const path = headings.join('\n');
  for (const [kind, pattern] of HEADING_CUES) if (pattern.test(path)) add(kind, 0.4);
  const kinds = PASSAGE_KINDS.filter((kind) => (scores.get(kind) ?? 0) >= 1);
  return caption ? kinds.filter((kind) => kind === 'case') : kinds;
}
