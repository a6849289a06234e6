/** What a unit measures; decides the kind of a figure before verbs around it are looked at. */
export type UnitKind = 'count' | 'percent' | 'money' | 'duration';

/** A unit of measure or a classifier as it stands in a text. */
export interface Unit {
  /** As written. */
  readonly text: string;
  /** What figures of this unit are compared in: `工作日` and `个工作日` are both `个工作日`. */
  readonly base: string;
  /** Multiplies the number to reach the base unit. */
  readonly factor: number;
  readonly kind: UnitKind;
  /** Whether it may follow a single Chinese digit: `三项` is a count, `三农` is not. */
  readonly afterHanzi: boolean;
}

interface Row {
  readonly kind: UnitKind;
  readonly base?: string;
  readonly factor?: number;
  readonly afterHanzi?: boolean;
  /** Words separated by spaces. */
  readonly words: string;
}

/** `base` is the word itself where it is left out. */
const ROWS: readonly Row[] = [
  { kind: 'duration', base: '个工作日', words: '个工作日 工作日 个工作天', afterHanzi: true },
  { kind: 'duration', base: '个自然日', words: '个自然日 自然日', afterHanzi: true },
  { kind: 'duration', base: '个月', words: '个月', afterHanzi: true },
  { kind: 'duration', base: '小时', words: '个小时 小时 个钟头', afterHanzi: true },
  { kind: 'duration', base: '分钟', words: '分钟', afterHanzi: true },
  { kind: 'duration', base: '秒', words: '秒钟 秒', afterHanzi: true },
  { kind: 'duration', base: '天', words: '天 日', afterHanzi: true },
  { kind: 'duration', base: '年', words: '年', afterHanzi: true },
  { kind: 'duration', base: '周', words: '周 个星期 星期', afterHanzi: true },
  { kind: 'duration', base: '个季度', words: '个季度', afterHanzi: true },
  { kind: 'percent', base: '%', words: '%' },
  { kind: 'percent', base: '‰', words: '‰' },
  { kind: 'percent', base: '百分点', words: '个百分点 百分点', afterHanzi: true },
  { kind: 'percent', base: '个基点', words: '个基点 基点', afterHanzi: true },
  { kind: 'money', base: '元', words: '元 元人民币 块钱', afterHanzi: true },
  { kind: 'money', words: '美元 港元 欧元 日元 英镑', afterHanzi: true },
  { kind: 'count', base: '位', words: '个位次 位次 个名次 名次', afterHanzi: true },
  { kind: 'count', base: '平方米', words: '平方米 平米 ㎡', afterHanzi: true },
  { kind: 'count', base: '岁', words: '周岁' },
  { kind: 'count', base: '公里', words: '公里 千米 km', afterHanzi: true },
  { kind: 'count', base: '公斤', words: '公斤 千克 kg', afterHanzi: true },
  { kind: 'count', base: '方面', words: '个方面 方面', afterHanzi: true },
  {
    kind: 'count',
    afterHanzi: true,
    words:
      '个 项 家 件 名 人 次 户 条 所 座 处 份 种 类 位 支 台 套 辆 枚 例 起 宗 笔 篇 款 艘 架 栋 幢 间 株 棵 册 批 轮 部 场 场次 届 倍 折 ' +
      '人次 户次 家次 批次 件次 车次 班次 航次 航班 架次 趟次 班列 趟 亩 公顷 吨 万吨 米 平方公里 平方千米 立方米 大类 小类 大项 小项 子项',
  },
  {
    kind: 'count',
    words:
      '环节 岗位 街道 社区 乡镇 网格 园区 城市 部门 省份 区县 县区 县市 村居 县 市 区 乡 镇 村 省 国 张 块 本 幅 期 门 节 组 队 对 站 头 只 羽 口 眼 盏 分 岁 人天 ' +
      '斤 厘米 毫米 克 升 度 千瓦时 千瓦 兆瓦 吉瓦 标准箱 标箱 TEU 平方英里 字 股 席 桩 扇 层 单 键 孔 片 服 剂 帧 万千瓦 吨标准煤 班 车位 床 张床位 ' +
      '学位 课时 学时 人月 点位 事项 案例 品种 指标 指数点',
  },
];

/** A classifier that only begins a longer word is none: `12345平台`, `300分局`, `100年代`. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  天: /^(?:津|然|下|府|地|使|眼|河区|宁|长|门|水|台|气|空|文|赋|候)/u,
  日: /^(?:报|常|益|均|照|前|程|产|用|子|喀则)/u,
  年: /^(?:代|度|轻|级|龄|底|初|末|货|份|均|报|终|产|检)/u,
  周: /^(?:边|转|口|期|密|至|年|末|刊|[一二三四五六日])/u,
  元: /^(?:素|旦)/u,
  人: /^(?:民|才(?!公寓)|员|口|均|大(?:代表|常)|社局|武部)/u,
  名: /^(?:额|牌|录|片|称)/u,
  家: /^(?:庭(?!农场|医生|服务|教育)|门口)/u,
  条: /^(?:例(?!外)|件)/u,
  所: /^(?:有(?!条件)|需|谓|属|得|以|示|涉)/u,
  处: /^(?:理|置|罚|长|于|分|级|方)/u,
  份: /^(?:额)/u,
  位: /^(?:于|居(?!民)|列|置|一体)/u,
  支: /^(?:持|部(?!门)|队(?!伍|员)|付|出|撑|行|柱|书(?!画|法)|教(?!师|练|育))/u,
  台: /^(?:湾|账|州|风|办|阶|儿庄)/u,
  套: /^(?:餐|路|利|取)/u,
  例: /^(?:如|会|行)/u,
  起: /^(?:来(?!自|源|访)|草|步|点|诉|源|到)/u,
  笔: /^(?:记|试)/u,
  部: /^(?:门|委|署|分|队|长|级|省|件|属|位)/u,
  场: /^(?:景|所|馆|地|域|面)/u,
  倍: /^(?:增|加|率)/u,
  米: /^(?:粉|面|易)/u,
  次: /^(?:数|于|级|生|要|日|年|序|区域)/u,
  种: /^(?:植(?!物|被)|子|业(?!务|态)|粮|苗|质)/u,
  类: /^(?:型|别|似)/u,
  批: /^(?:复|准|发|示|评|量)/u,
  间: /^(?:接|隔|断)/u,
  件: /^(?:均)/u,
  个: /^(?:别|税|案(?!例|件)|人所得税|人账户|人信用)/u,
  国: /^(?:家|际|企|资|有|内|务|网|土|民|防|办|控|道|标|债|庆)/u,
  市: /^(?:场|民|委|级|政|域|值|本级|直|内|外|管|辖|长)/u,
  区: /^(?:域|块|级|委|分|位|划|间|内|直|属|政府|管)/u,
  县: /^(?:级|委|域|城|乡|政府|直|内|长|属)/u,
  乡: /^(?:村|镇|贤|土|愁)/u,
  镇: /^(?:村|域|街|级)/u,
  村: /^(?:级|民|委|居|务|支|集体|镇|干|里|庄)/u,
  省: /^(?:级|委|政|内|外|直|会|去|心|钱|时|力|市|部|厅|定|份)/u,
  张: /^(?:[家掖北店江]|罗|开|力|扬|贴|榜)/u,
  块: /^(?:状|链)/u,
  本: /^(?:级|市|省|区|地|年|次|土|科|金|质|着|期|身|来|县|届|月|溪)/u,
  期: /^(?:间|限|待|末|刊|货|望|权|初)/u,
  门: /^(?:户|诊|类|槛|店|头沟|急)/u,
  节: /^(?:约|能|省|点|水|假|日|俭)/u,
  组: /^(?:织|建|成|团|合|长)/u,
  队: /^(?:伍|员|长)/u,
  对: /^(?:接|口|标|象|外|于|应|照|策|比|全|我|企|其|公|上|下|内|各|重|农|新|市|高|症)/u,
  站: /^(?:式|位|在|点|上|稳)/u,
  点: /^(?:对点|多|击|亮|钟|整|半|上|名|评|线)/u,
  头: /^(?:部|条|号|衔|雁)/u,
  口: /^(?:岸|碑|径|袋|号|腔|头)/u,
  分: /^(?:别|类|层|为|成|公司|局|支|批|钟|之|享|级|布|期|步|会|中心|行|院|管|区|享|析|解|担|工|配|离|馆|拣|流|散|段|拨|包|值)/u,
  级: /^(?:以上|以下|联动|医院|别|书记|书|管|及|网格|体系|党|机构|政|服务|干|领导|架构|调|便民|公)/u,
  度: /^(?:假|过|汛|量|电厂)/u,
  单: /^(?:位|独|一|元|个|个项)/u,
  行: /^(?:政|业|动|为|长|列|程|使|驶)/u,
  列: /^(?:入|为|席|出|车)/u,
  步: /^(?:伐|入|骤|行)/u,
  字: /^(?:号)/u,
  席: /^(?:位)/u,
  层: /^(?:级|次|面|层)/u,
  键: /^(?:式)/u,
  片: /^(?:区|长)/u,
  服: /^(?:务)/u,
  班: /^(?:子|车|组|长|列)/u,
  床: /^(?:位)/u,
  股: /^(?:份|权|市|东|票)/u,
  羽: /^(?:毛)/u,
  折: /^(?:叠)/u,
  指: /^(?:数|标|挥|导|引|南|尖|定|向)/u,
  轮: /^(?:候|岗|换|值|动|训|流)/u,
  户: /^(?:籍|外|口)/u,
  城市: /^(?:建设|更新|管理)/u,
  社区: /^(?:建设|治理)/u,
};

const UNITS: readonly Unit[] = ROWS.flatMap((row) =>
  row.words.split(' ').map((text) => ({
    text,
    base: row.base ?? text,
    factor: row.factor ?? 1,
    kind: row.kind,
    afterHanzi: row.afterHanzi ?? false,
  })),
);

const BY_TEXT: ReadonlyMap<string, Unit> = new Map([...UNITS].reverse().map((unit) => [unit.text, unit]));
const LONGEST = Math.max(...UNITS.map((unit) => unit.text.length));

/**
 * The longest unit that stands in `text` at `index`, or `null`. `text` must be half-width. A word that merely begins with a
 * classifier (`12345平台`, `300家庭`) gives `null`.
 */
export function unitAt(text: string, index: number): Unit | null {
  for (let length = Math.min(LONGEST, text.length - index); length > 0; length--) {
    const unit = BY_TEXT.get(text.slice(index, index + length));
    if (unit === undefined) continue;
    const not = NOT_BEFORE[unit.text];
    if (not?.test(text.slice(index + length, index + length + 5)) !== true) return unit;
  }
  return null;
}

const FULL_WIDTH = /[\uff01-\uff5e]/gu;

/** `text` with full-width ASCII made half-width, character for character: spans stay true. */
export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
