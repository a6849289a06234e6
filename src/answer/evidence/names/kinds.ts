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
}

/** Named by what they do as well: 民政局, 水务局. No proper part tells their names. */
export const OFFICES: Omit<Kind, 'afterProper'> = {
  asked: '部门|单位|机构',
  endings: '部门|局|委|办公室|办|厅|部|署|中心|政府|公司|法院|检察院|研究室|学会|协会|医院|大学|集团',
};

export const FIRMS: Kind = {
  asked: '公司|集团|厂商|(?<!大)厂|开发商|酒企|车企|药企|国企|央企|险企|保险机构|评级机构|服务机构|律所|主体',
  mayBeAsked: '企业',
  endings: '公司|集团|股份|控股|厂|酒业|药业|汽车|科技|实业|研究院|设计院|等[^,。;]{0,4}企业',
  afterProper:
    '大学|银行|事务所|国企|人保|财险|电信|移动|联通|中心|医院|协会|企业|合作社|建投|城投|交投|产投',
};

export const BANKS: Kind = {
  asked: '银行|金融机构',
  endings: '银行|农商行|农信社|信用社',
  afterProper: '联社|农信|支行|分行',
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
  { asked: '县|区县|县区|市县', mayBeAsked: '区', endings: '县|区|市', afterProper: '旗' },
  { asked: '码头|港口', endings: '码头|港区|作业区', afterProper: '港' },
];
