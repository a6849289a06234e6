/** A kind of bearer of names that a question may want named. */
export interface Kind {
  /** Source of a regular expression for the words that ask for it. */
  readonly asked: string;
  /** Source: words that may as well ask for a description: 哪些企业 is answered by 小微企业. */
  readonly mayBeAsked?: string;
  /** Source: what its names end in. */
  readonly endings: string;
  /** Source: what they may end in besides, behind a proper part only. */
  readonly afterProper: string;
  /** Any noun before the ending makes a name: 祖庙街道. */
  readonly plain?: true;
  /** A place by its name alone is one of them: 崇义, 费县. */
  readonly places?: true;
  /** Everyone calls them by short names: 中国移动, 农行. */
  readonly short?: RegExp;
  /** What ends like them and is none: 小区 is no district. */
  readonly unlike?: RegExp;
}

/** Insurers, carriers and others that everyone calls by a short name. */
const KNOWN_FIRMS =
  /(?:人保|平安|太平洋?|太保|国寿|大地|阳光|中华联合|人寿)(?:保险|财险|产险|寿险|人寿|养老|健康)|中国(?:人保|人寿|平安|太保|太平|移动|联通|电信|铁塔)|国家电网|国网|南方电网|华为|腾讯|阿里巴巴|阿里云|百度|京东|美团|滴滴|科大讯飞|浪潮|海康威视|(?<![家其集在民])中(?:建|铁|交)(?=[一二三四五六七八九十]局|集团|公司|[科投隧建]|[,\u3001])|中石化|中石油|(?<![家各类的方])[城建交水农文国产发旅]投(?:公司|集团)/gu;
const KNOWN_BANKS =
  /(?:工商|农业|建设|交通|招商|浦发|兴业|民生|光大|华夏|中信|农商|邮储|邮政储蓄|国家开发|中国)银行|[工农中建交]行(?![\p{Script=Han}]?[业走政])|农商行|农信社|国开行|农发行/gu;

/** Named by what they do as well: 民政局, 水务局. No proper part tells their names. */
export const OFFICES: Omit<Kind, 'afterProper'> = {
  asked: '部门|单位|机构',
  endings: '部门|局|委|办公室|办|厅|部|署|中心|政府|公司|法院|检察院|研究室|学会|协会|医院|大学|集团',
};

export const FIRMS: Kind = {
  asked:
    '公司|集团|民企|外企|私企|港企|台企|企业(?=叫(?!停|好|板|苦)|的?(?:名字|名称)|姓)|厂商|(?<!大)厂|开发商|酒企|车企|药企|国企|央企|险企|保险机构|评级机构|服务机构|律所|主体',
  mayBeAsked: '企业',
  endings: '公司|集团|股份|控股|厂|酒业|药业|汽车|科技|实业|研究院|设计院|等[^,。;]{0,4}企业',
  afterProper:
    '事务所|国企|人保|财险|电信|移动|联通|合作社|建投|城投|交投|产投|' +
    '商贸|物流|物业|置业|地产|电机|重工|重装|化工|石化|钢铁|纺织|食品|乳业|水泥|医药|律所|林场|农场',
  short: KNOWN_FIRMS,
};

export const BANKS: Kind = {
  asked: '银行|金融机构',
  endings: '银行|农商行|农信社|信用社',
  afterProper: '联社|农信|支行|分行',
  short: KNOWN_BANKS,
};

/** Those whose names have a proper part. */
export const KINDS: readonly Kind[] = [
  FIRMS,
  BANKS,
  {
    asked: '(?<!社区)医院|卫生院|医疗机构',
    endings: '医院|卫生院|医共体|中心',
    afterProper: '院区|院',
  },
  {
    asked: '大学|高校|院校|学校|学院|中学|小学|幼儿园|(?<=家)园|中职',
    endings: '大学|学院|学校|中学|小学|幼儿园|党校',
    afterProper: '附中|附小|中专|中心|园',
  },
  {
    asked: '街道|社区|小区|村|乡镇|镇|乡',
    endings: '街道|社区|小区|村|镇|乡',
    afterProper: '花园|新村|苑|里',
    plain: true,
  },
  {
    asked: '县|区县|县区|市县',
    mayBeAsked: '区',
    endings: '县|区|市',
    afterProper: '旗',
    places: true,
    unlike: /(?:[小社片街校厂景山城郊灌牧]区|城市)$/u,
  },
  {
    asked: '(?<=[个些几两])(?:旗(?![下帜舰袍])|苏木|嘎查)|旗县|旗区',
    endings: '旗|苏木|嘎查|区|县|市',
    afterProper: '镇',
    places: true,
    unlike: /(?:[小社片街校厂景山城郊灌牧]区|城市)$/u,
  },
  {
    asked: '(?<=[个些几两])(?:州(?!际)|盟(?![友约]))|州市|自治州|地级市|设区市|地市',
    endings: '州|市|盟|地区',
    afterProper: '自治州',
    places: true,
    unlike: /城市$/u,
  },
  { asked: '码头|港口', endings: '码头|港区|作业区', afterProper: '港' },
];

/** Sites and bodies that only ever are wanted by name. */
export const SITES: readonly Kind[] = [
  {
    asked: '园区|开发区|产业园|工业园|新区|高新区|经开区',
    endings: '园区|开发区|产业园|工业园|新区|高新区|经开区|试验区|示范区|保税区',
    afterProper: '基地',
    plain: true,
    places: true,
  },
  {
    asked:
      '广场|商圈|商场|超市|市场|楼盘|博物馆|图书馆|酒店|饭店|食堂|驿站|车站|水库|林场|农场|灌区|交易所|基地|敬老院|养老院|福利院',
    endings:
      '公园|景区|广场|商圈|商场|超市|市场|楼盘|博物馆|图书馆|酒店|饭店|食堂|驿站|车站|水库|林场|农场|灌区|交易所|基地|敬老院|养老院|福利院|乐园|湿地',
    afterProper: '中心|馆|苑|家园|花园',
  },
  {
    asked: '研究院|研究所|实验室|协会|商会|学会|基金会|合作社|律所|事务所|杂志|刊物|媒体|报纸|电视台',
    endings:
      '研究院|研究所|实验室|协会|商会|学会|基金会|合作社|律所|事务所|杂志|杂志社|日报|晚报|电视台|大学',
    afterProper: '中心',
  },
];
