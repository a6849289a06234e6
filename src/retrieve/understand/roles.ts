import type { Span } from '../../domain/index.js';
import { NAMES, spansOf } from './masking.js';
import { LEARN, PRACTICE } from './seeking.js';

const SELF = '(?:我们?|咱们?|俺们?|本人|鄙人)';
const OURS = `(?:${SELF}|[我本][省市县区地])`;
const IN = '[^,。;?!:]';
/** A character of a clause before anything in it asks. */
const STEP = `(?:(?![哪谁啥怎咋吗呢]|什么|多少|如何|有没有|有无)${IN})`;
const FIRST = '(?<=^|[,。;?!:])';
const LAST = '(?=$|[,。;?!:])';
const PLACED = `(?:${OURS}?\\(?${NAMES}\\)?(?:市|区|县|省)?(?:这边|这里|这儿)?)`;

/** Kinds of places, where several are spoken of. */
const KIND =
  '(?:哪个|哪些|哪几个|其他|那些|这些|一些|几个|几座|兄弟|中等|大|小|中小|地级|县级|同类|先进|的)*(?:城市|地方|地区|地市|县市|市县|省份|县区|区县|(?<![城超股])市|县|(?<![小社园片街校景厂库辖城郊])区|州|省)(?![民场长政委府直属级里内容科教卫外])(?:里|都|的)*';

const LIMIT =
  '(?:不|别|甭|莫)(?:要|看|算|说|提|论|管|谈|讲|含|包括|用|限|局限|仅仅?|光|只|止|单)(?:是|看|说|讲|提|谈|限|于)*';
const BUT = '(?:除了|除却|除开|除去|除|撇开|抛开|排除)';
const THINGS = `(?:(?:[我本][省市县区])?\\(${NAMES}\\)|${SELF}?${NAMES}|[“"][^”"]{1,20}[”"])(?:市|区|县|省)?`;
const LEFT_OUT = [
  `(?:是不是|是)?(?:只有)?${THINGS}(?:独一份|独此一家|独一家|独一号)(?:吗|的)?,?`,
  `${BUT}${THINGS}(?:的|这个例子|那边|的做法|的经验)?(?:以外|之外|外)?(?:不(?:谈|说|算|看|提|论|讲))?的?,?(?=.)`,
  `${LIMIT}${THINGS}(?:的|这个例子|那边|的做法|的经验|一家|一地|了)*(?:以外|之外)?(?:,|$|(?=还|其他|别的|各地))`,
  `${THINGS}(?:以外|之外|除外)(?:的${KIND}|的)?,?`,
  `${THINGS}(?:的|自己|本身|自家|这边|那边)*(?:就|都|也)?(?:算了|不算|不(?:用|必|要)?(?:再)?(?:看|说|讲|提|谈|管)|不要|先?放一?[边放])了?(?:,(?:其他|其余|别|另外)的?|,|$)`,
];

const ALIKE =
  '(?:差不多|差不离|一样|相近|接近|相似|近似|类似|相仿|相当|相同|同类型?|同级别?|同等|同样|一个(?:档次|水平|量级|级别)|不相上下|这样|那样|这种|这类|那种)';
/** Those that are asked about are like it or near it. */
const MEASURE = [
  `(?:跟|和|与|同|像)${PLACED}${STEP}{0,6}?${ALIKE}${STEP}{0,6}?${KIND}`,
  `(?:像|类似于?|近似于?|好比)${PLACED}(?:的|${ALIKE})*${STEP}{0,4}?${KIND}`,
  `${PLACED}${ALIKE}${STEP}{0,5}?${KIND}`,
  `比${PLACED}${STEP}{0,6}?(?:更|还)?(?:好|快|强|早|省|先进|成功|领先)的${KIND}(?:有(?:哪些|哪几个)|是谁)?,?`,
  `${PLACED}的?(?:周边|附近|邻近|临近|隔壁|旁边|相邻|毗邻|比邻|接壤|周围|四周)(?:的)?(?:${KIND}|邻居|(?=(?:有没有|有无|有谁|谁|哪)${IN}*(?:的|谁家?|哪[里家])${LAST}))(?![和跟与])`,
];

const REFER =
  '(?:参考|借鉴|参照|取经|对照|效仿|仿效|照搬|启发|启示|少走弯路|用得上|学习(?!型)|学一?学|(?<=\uE000)学)';
const FOR = '(?:来?给|可?供|为|替|帮|好?让|便于|方便|值得|适合|适宜|对|对于|有助于)';
/** What is found is to serve it: 供九江参考的, 适合九江的做法. */
const BENEFICIARY = [
  `${FOR}${PLACED}的?${STEP}{0,10}?${REFER}+(?:一下|下)?(?:意义|价值|作用)?(?=的|用|$|[,。;?!:])的?`,
  `(?:适合|适用于?|适宜|搬到|复制到|移植到|拿到)${PLACED}(?:去|来|推广|复制|使用|采用|落地|用)?的(?=${STEP}*?${PRACTICE})`,
  `(?:拿|搬|放|用|复制|移植|引|带|推广)[到在]${PLACED}(?:来|去)?(?:也|都|就)?(?:能|可以?|行|用|管用)(?:落地|得通|推广|复制|用|行|管用)*的?`,
];

const MODAL =
  '(?:想要?|(?<![主重需必纪])要(?![求点素])|可以|可|(?<![智功性效职产节])能够?(?![力源耗])|该|应该?|应当|打算|准备|计划|正在?|拟|希望|需要|急需|考虑|有意|愿意?|不妨|怎么|如何|怎样)';
const WHOM = '(?:谁家?|人家|别人家?|哪[里儿家]|哪(?:些|几)?个?(?:城市|地方|市|县|区|家))';
/** It wants to learn, or could: 九江同行想取经, 九江能向谁取经. */
const LEARNER = [
  `${PLACED}${STEP}{0,12}?${MODAL}(?:是)?${STEP}{0,6}?(?:(?:从|向|跟|找|和|去|到|上)${WHOM}(?:那里|那儿|那边)?)?(?:去|来)?${STEP}{0,2}?${LEARN}(?<!${NAMES}(?:可以?|能够?)${LEARN})(?![了过]|什么|啥|哪些|多少|几)(?:${WHOM})?的?[,:]?`,
  `${PLACED}${STEP}{0,12}?${MODAL}(?:去|来)?(?:看一?看|问一?问|找一?找|看|找)(?:一下)?${WHOM}的?`,
  `${PLACED}${STEP}{0,12}?(?:想要?|希望|需要)(?:多)?(?:了解|看看|知道|听听|问问|找找?|求|要)(?:一下|几个|一些|些|点)*(?=${STEP}*?(?:先进|成功|成熟|优秀|典型|现成|别人|好)的?${STEP}{0,4}?${PRACTICE})`,
];
/** With others asked of: 九江想了解外地怎么做. */
const CURIOUS = [
  `${PLACED}${STEP}{0,12}?${MODAL}(?:多|去|来)?(?:了解|看一?看|知道|听一?听|问一?问|打听|摸一?摸|摸清|弄清|搞清)(?:一下|楚|下|看|底)?`,
];
/** Said of what it does as well as of what it could do: 九江跟哪些城市学. */
const LEARNS = [
  `${PLACED}(?:也|都|就)?(?:可以?|能够?|好)(?:直接|马上)?(?:${LEARN}|用|使用|复制|推广|照做)的(?=${STEP}*?${PRACTICE})`,
  `${PLACED}${STEP}{0,8}?(?:从|向|跟|找|和|去|到)${WHOM}(?:那里|那儿|那边)?(?:去)?${STEP}{0,2}?${LEARN}(?![了过])`,
];

const OFFER =
  '(?:推荐|介绍|物色|搜集|收集|搜罗|梳理|整理|理一理|准备|起草|草拟|撰写|汇报|提供|[找列挑选查搜写讲说出做弄搞])';
const PAPER =
  '(?:讲话稿?|发言稿?|材料|稿子?|汇报|报告|文章|方案|建议|提案|课件|参照|参考|依据|样板|规划|清单)';
const ERRAND_FOR = `${FIRST}(?:我们?|咱们?|想要?|要|请|麻烦|在|正在|能否|能不能|可以)*(?:给|为|替|帮|代|向)${PLACED}`;
const STAFF =
  '(?:市|县|区|省|长|的|政府|书记|领导|同志|同事|同行|干部|[局委办处厅]|发改委|方案|工作|改革|部门|班子|们)*';
const OFFERS = `${ERRAND_FOR}${STAFF}${OFFER}(?:一?${OFFER})?(?:[出到]|一下|下)?(?:[几一两]?[个些条份篇]|点)?`;
/** The asker does something for it: 给九江市长写稿子. */
const ERRAND = [
  `${ERRAND_FOR}${STEP}{0,10}?${OFFER}${STEP}{0,10}?${PAPER}${LAST}[,:]?`,
  `${ERRAND_FOR}${STEP}{0,10}?(?:汇报|提案|建言|起草)${LAST}[,:]?`,
  `${ERRAND_FOR}${STEP}{0,8}?(?:问|打听|了解|请教|咨询)(?:一下|下|问)?[,:]?`,
];
const OFFERED = [`${OFFERS}(?:可以?(?:学|用|借鉴)的)?(?=${STEP}*${PRACTICE})`];

const HERE =
  '(?:这边|这里|这儿|这块|那边|那里|那儿|市里|县里|区里|省里|单位|局里?|处里|科室|科里|现在|目前|就|一直)*';
const AT = '(?:(?:是|在|人在|来自|代表|住在?|身在|家在|位于|属于?|(?:就职|供职|任职|服务)于)(?:来自|在)?)';
/** The asker is there, or knows already what is done there. */
const HOME = [
  `(?:户口|户籍|学籍|老家|籍贯|娘家|婆家)(?:还)?(?:在|是|属|落在|留在)${NAMES}`,
  `${SELF}${HERE}${AT}(?:从)?${NAMES}(?:${IN}{0,14}?(?:的|工作|上班|任职|挂职|这边|人|干部)(?=想|请|问|看|${SELF})|${STEP}{0,18}${LAST})`,
  `(?:我市|我县|我区|我省|本市|本县|本区|本省|本地)(?:(?:是|在|为|叫)${NAMES}${STEP}{0,6}${LAST}|\\(${NAMES}\\))`,
  `(?:作为|身为)(?:一名|一个)?${NAMES}${STEP}{0,14}(?=[,。;?!:])`,
  `${NAMES}(?:市|区|县|省)?(?:是|为)(?:我们?|我市|我县|我区|我省|本市|本地)${STEP}{0,8}${LAST}`,
  `${NAMES}(?:${STEP}{0,8}的)?(?:同志|同事|同行|朋友|干部|领导|老乡)们?(?:来|想|在|要)?(?:问|咨询|打听|请教|了解)+(?:一下|下|我|道)?[,:]?`,
  `${NAMES}(?:市|区|县|省)?的?(?:领导|同志|同行|市长|书记)们?(?:要|想|在|等着)(?:听|看)${STEP}{0,6}${LAST}[,:]?`,
  `${FIRST}${SELF}${NAMES}${STEP}{0,8}?的${LAST}`,
  `${NAMES}的?${STEP}{0,8}?(?:我们?|咱们?)?(?:已经|已|都|早就|也)?(?:有|知道|看过|了解过?|学过|查到|查过|清楚|掌握|问过|拿到|收到|汇总|收集)(?:好|到)?了?(?=$|[,。;?!])(?<=(?:已|都|早就|也|我们?|咱们?)${IN}{1,5})`,
  `${FIRST}${NAMES}${STEP}{0,10}(?:[局委办厅处]|部门|领导|群众|同志|同行|干部|企业|书记|[市县区]长|求助|求教|来信|来电|提问|留言|咨询)们?:`,
  `(?:结合|根据|针对|立足|考虑到?|鉴于)${NAMES}${STEP}{0,8}${LAST}|从${NAMES}${STEP}{0,4}出发`,
  `站在${PLACED}的?(?:角度|立场|位置)(?:上)?(?:来?看)?[,:]?|(?:对|对于)${PLACED}(?:来说|来讲|而言)`,
];

const anyOf = (patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'gu');

const ROLES = {
  leftOut: anyOf(LEFT_OUT),
  measure: anyOf(MEASURE),
  beneficiary: anyOf(BENEFICIARY),
  offered: anyOf(OFFERED),
  learner: anyOf(LEARNER),
  learns: anyOf(LEARNS),
  curious: anyOf(CURIOUS),
  errand: anyOf(ERRAND),
  home: anyOf(HOME),
} as const;

/**
 * Whose place a named one is, where it need not be the one that is asked about: it is left out (不限于九江), others are measured by
 * it (跟九江差不多的城市), what is found is for it (供九江参考) or offered to it (给九江找几个例子), it wants to learn or does, or
 * it is where the asker is or whom he works for.
 */
export type Role = keyof typeof ROLES;

/** The stretches of a masked question that give a place each role. */
export const rolesIn = (masked: string): Readonly<Record<Role, readonly Span[]>> => ({
  leftOut: spansOf(masked, ROLES.leftOut),
  measure: spansOf(masked, ROLES.measure),
  beneficiary: spansOf(masked, ROLES.beneficiary),
  offered: spansOf(masked, ROLES.offered),
  learner: spansOf(masked, ROLES.learner),
  learns: spansOf(masked, ROLES.learns),
  curious: spansOf(masked, ROLES.curious),
  errand: spansOf(masked, ROLES.errand),
  home: spansOf(masked, ROLES.home),
});

const MEANS =
  '(?:想要?|要(?!\\d|求|点|素|件|闻|多[久少])|打算|准备|计划(?!生育)|正(?!式|常|规)在?|拟|希望|需要|急需|考虑|有意|筹划|谋划|酝酿|着手|预备)';
const PLANS = new RegExp(`${PLACED}${STEP}{0,8}?${MEANS}`, 'u');
const LACKS =
  /没(?:有|能)?|尚未|未|缺|不足|不够|不会|不懂|空白|刚起步|慢|难|堵|脏|一般|落后|滞后|抱怨|埋怨|嫌|反映|吃力|差|愁|头疼|烦|卡|拖|[^,。;]不[好高如行住了动起到上通来]|弱|靠后|垫底|太|见底|紧张|发愁/u;

/** What a clause says of its place that asks nothing: that it means to do something, that something is wanting there, or anything else. */
export function statementIn(clause: string): 'plans' | 'lacks' | 'tells' {
  if (PLANS.test(clause)) return 'plans';
  return LACKS.test(clause) ? 'lacks' : 'tells';
}
