import { BANKS, FIRMS, KINDS, SITES, type Kind } from './kinds.js';

const NUMBER = '[一两二三四五六七八九十\\d]+';
const MEASURE = '(?:个|家|所|座|位|处)';
/** Where the asking word is the whole of what stands there: 是哪几个, but not 是哪几个板块. */
const ENDED = '(?=$|[,?;的了呢啊吧])';
const WHICH = `(?:是|有)?(?:属于|归)?哪(?:(?:一|几|些|${NUMBER})${MEASURE}?|${MEASURE})${ENDED}`;
/** 叫什么, 是谁家, 名单: the name itself is wanted. */
const NAMED = `(?:都|又|分别|各|各自|具体|到底|究竟)*(?:${WHICH}|(?:是|有)谁家?${ENDED}|叫什么(?!时候)|叫个?啥|(?:是|有)什么名|姓啥|名字|名称|名单(?=$|[,?有是里上])|点名)`;

/** What bears the names that are wanted: one of a kind, an office or body of whatever kind, somebody by name or by office. */
export type Bearer = Kind | 'office' | 'person' | 'officer';

/** Names that a question wants. */
export interface Wanted {
  /** Any of these will do. */
  readonly bearers: readonly Bearer[];
  /** More than one name. */
  readonly several: boolean;
  /** 哪些街道: 全部街道 tells as well. */
  readonly some: boolean;
}

/** Tried one after the other: a firm of whatever kind is wanted where no kind has been told. */
interface Rule extends Omit<Wanted, 'several'> {
  readonly asked: RegExp;
}

const rule = (bearers: readonly Bearer[], asked: string, some = false): Rule => ({
  bearers,
  asked: new RegExp(asked, 'u'),
  some,
});

/** 哪家银行, 哪两个县; 5家银行是哪几家, 那家银行叫什么. */
const nameOf = (noun: string): string =>
  `哪(?:一|几|${NUMBER})?${MEASURE}[^,?;的把由给将在对跟和与用让从是有]{0,4}?(?:${noun})|哪(?:几|${NUMBER})(?:${noun})|` +
  `(?:${NUMBER}|[那这该])${MEASURE}[^,?;]{0,8}?(?:${noun})(?!课题|项目|任务|事项|案例|数据)[^?;]{0,10}?${NAMED}|` +
  `(?:${noun})(?:单位|方|们)?[^?;,\\d长人任记理官员]{0,3}?,?${NAMED}|${NUMBER}${MEASURE},?[^?;]{0,6}?是哪些(?:${noun}|企业)`;
/** 哪些银行, 街道有哪些. */
const namesOf = (noun: string): string =>
  `哪些(?:${noun})|(?:${noun})(?:都|具体|分别|主要)*(?:有|是)哪些|(?:${noun})(?:都|具体)?有谁`;

/** 谁承建, 施工的是谁. */
const whoDoes = (work: string): string => `谁家?[^,?]{0,4}(?:${work})|(?:${work})(?:商|方|的|单位|企业)*是谁`;

const ANY_KIND: readonly Kind[] = [...KINDS, ...SITES];
const COUNTIES: readonly Kind[] = ANY_KIND.filter(({ asked }) => asked.startsWith('县'));
const WORKERS: readonly Kind[] = [FIRMS, BANKS];
/** Those that do business. */
const BODIES: readonly Kind[] = ANY_KIND.filter(({ plain, places }) => plain !== true && places !== true);

/** Work that firms do, whoever they are. */
const TRADE =
  '开发|研发|承建|承保|(?:中|得)的?标|放款|放的款|评级|评的|施工|监理|生产|制造|承租|租下|承包|供货|供应';
/** Work that offices do as well. */
const WORK = `${TRADE}|承办|代建|运营|设计|经办|代发|建设|托管|接手|接盘|投的?资`;
/** Who somebody is in a piece of business. */
const ROLE =
  '开发商|(?:承建|承包|承租|施工|运营|投资|出资|合作|承办|中标|供货|委托|受托|托管|受让|转让|出让|出租|发包|代建|设计|主办|协办|技术|采购|冠名|赞助|捐赠|买|卖)(?:方|商|人|单位|机构|企业)|股东|业主(?!委|大会|们)|买家|卖家|供应商|服务商|代理商|厂家|合作伙伴|老板|东家|投资机构|第三方(?:机构|公司)?|(?:评估|测评|检测|评审|监理|代理|审计|培训|服务|托管|运维)(?:机构|单位|公司)';
const IS_WHO = '(?:,|都|又|分别|到底|究竟|具体|现在)*(?:是|有|叫)?(?:谁|哪(?:一|几|些|两|三)?(?:家|个|位))';

const PERSONS =
  '领导|局长|院长|校长|书记|主任|组长|队长|会长|行长|所长|站长|园长|厂长|镇长|县长|区长|市长|董事长|总经理|老板|支书|教授|专家|院士|法官|律师|医生|老师|教师|工程师|调解员|网格员|记者|老人|大姐|大爷|大妈|阿姨|小伙|姑娘|村民|农民|市民|党员|模范|带头人|发明人|创始人|负责人|企业家|科学家|艺人|传承人|联系人|作者|代言人|那个人|这个人|本人|嘉宾';

const BY_KIND: readonly Rule[] = [
  ...ANY_KIND.map((kind) => rule([kind], nameOf(kind.asked))),
  rule(COUNTIES, `[是在于归]哪(?:个|[几两三]个|些)区的?${ENDED}`),
  ...ANY_KIND.filter((kind) => kind !== FIRMS).map((kind) => rule([kind], namesOf(kind.asked), true)),
];

const BY_FIRM: readonly Rule[] = [
  rule(WORKERS, `谁家的?(?:软件|系统|设备|产品|技术|平台|材料|货)`),
  rule(
    WORKERS,
    `哪(?:几|${NUMBER})?家[^,?;的]{0,3}企业|(?:用|找|请|跟|卖给|都有)(?:的)?(?:是)?了?哪些[^,?]{0,3}(?:公司|企业)`,
  ),
  rule(
    WORKERS,
    `(?:入驻|引进|引来|落户|签约|合作|中标|参加|参与|投资|点名|约谈)(?:的|了)*(?:是|有)?哪些[^,?]{0,4}(?:公司|企业)`,
    true,
  ),
];

const BY_WORK: readonly Rule[] = [
  rule(
    BODIES,
    `${NUMBER}(?:家|户)(?!人|居民|农户|群众|住户|村民)[^?]{0,18}?(?:分别是谁|都是谁|都有谁|是谁家|叫什么(?!时候)|叫啥|名字|名单|是哪几家|是哪两家|是哪些)|(?:企业|公司|单位|机构|商户|店)(?:都|具体)*(?:有谁|是谁${ENDED}|[是有]哪(?:几|${NUMBER})?家)`,
  ),
  rule(
    BODIES,
    `(?:哪家(?!${MEASURE}|普惠)|什么公司|哪个公司)[^,?]{0,4}(?:${WORK})|(?:${WORK})(?:商|方|的|单位|企业)*(?:是哪家|是哪个${ENDED}|哪家)`,
  ),
  rule(BODIES, whoDoes(TRADE)),
  rule([...BODIES, 'office'], whoDoes(`(?!${TRADE})(?:${WORK})`)),
  rule([...BODIES, 'person'], `(?:${ROLE})${IS_WHO}`),
];

const BY_OFFICE: readonly Rule[] = [
  rule(
    ['office', ...BODIES],
    `${nameOf('部门|单位|机构|衙门|科室|处室|部委')}|(?:什么|啥)(?:部门|单位|机构|衙门)|归口`,
  ),
  rule(['office', ...BODIES], namesOf('部门|单位|机构|部委'), true),
  rule(
    ['person'],
    `(?:${PERSONS})[^,?;]{0,3}(?:叫什么(?!时候)|叫啥|姓什么|姓啥|姓甚|(?:的|啥|什么)(?:名字|姓名|大名)|姓名)|何许人|姓甚名谁|尊姓大名`,
  ),
  rule(
    ['officer', 'office', ...BODIES],
    '哪(?:一)?位|哪(?:个|些|几个|两个|名)[^,?的]{0,2}(?:领导|干部|人(?![群口均])|专家)|谁[^,?]{0,2}(?:带的?队|领的?队|挂的?帅|领的?衔|主持|拍的?板|签的?[字发]|(?:当|任|做)(?:的|了)?(?:组长|主任|队长|总指挥|召集人)|召集|坐镇|包案|出面)|(?:带队|领队|牵头|召集|主持|签字|拍板|挂帅)(?:的|人|者)+(?:是谁|是哪)',
  ),
];

const STEPS = [BY_KIND, BY_FIRM, BY_OFFICE, BY_WORK];

const SEVERAL = new RegExp(
  `(?:哪|是)(?:[两二三四五六七八九]|[2-9]|\\d\\d)|哪几|(?:[两二三四五六七八九十]|[2-9]|\\d\\d)${MEASURE}[^,?]{0,14}(?:,|都|分别|各|是|叫)+(?:有|是|叫)?(?:谁|哪些|啥|什么|名)`,
  'u',
);

/** @param question normalised */
export function namesWanted(question: string): readonly Wanted[] {
  const several = SEVERAL.test(question);
  const found = STEPS.map((rules) => rules.filter(({ asked }) => asked.test(question))).find(
    ({ length }) => length > 0,
  );
  return (found ?? []).map(({ bearers, some }) => ({
    bearers,
    several,
    some,
  }));
}
