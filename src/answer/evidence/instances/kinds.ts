import { FIRMS, KINDS, SITES } from '../names/kinds.js';
import { officesIn } from '../names/offices.js';
import { namesPerson, officersIn as titlesIn } from '../names/persons.js';
import { placeNames, properNames, tokensOf } from '../names/proper.js';
import { hasOwnMention } from './mentions.js';

/** What a text must have to tell which ones of a kind are meant. */
export interface InstanceKind {
  /** Finds, in a clause of a question (normalised), that it wants to be told which ones. */
  readonly asked: RegExp;
  /** Whether a text (normalised) with its neighbours tells any; `question` is the whole question, normalised. */
  readonly told: (text: string, question: string) => boolean;
}

const NUMBER = '[两二三四五六七八九十\\d]+';
const WHICH_ONE = `哪(?:一|几|${NUMBER})?`;
const WHICH = `(?:哪(?:些|一|几|${NUMBER})?|什么(?:样的?)?)`;
const REST = '[^,?;的在是有由把给到]';

/** All of them, or those of a sort. */
const ALL =
  /全部|所有|每[个家一]|全覆盖|均(?!可|有)|以[上下]的?\p{Script=Han}{0,6}(?:企业|公司|商户|干部|教师|专家)|各(?:县|区|市|省|镇|乡)/u;

/** Names in titles and quotation marks, and in Latin letters, that the question has not. */
const called = (text: string, question: string): boolean =>
  [...text.matchAll(/[“"《「]([^”"》」]{2,})[”"》」]|([a-z][a-z\d]{2,})/gu)].some(
    ([, quoted = '', latin = '']) => !question.includes(quoted === '' ? latin : quoted),
  );

const QUOTED = /[“"《「][^”"》」]*[”"》」]/gu;
const bare = (text: string): string => text.replace(QUOTED, '');

const LISTED = /\p{Script=Han}{2,}\u3001\p{Script=Han}{2,}/u;

/** Several told in a row, outside quotation marks, in a clause that has the noun, or beside one. */
function listedBy(text: string, noun: RegExp): boolean {
  const clauses = bare(text).split(/[,;。]/u);
  return clauses.some(
    (clause, at) =>
      LISTED.test(clause) &&
      [clauses[at - 1] ?? '', clause, clauses[at + 1] ?? ''].some((near) => noun.test(near)),
  );
}

const FIRM = /(?:企业|公司|厂商|商户|民企|国企|央企|车企|药企)$/u;
const FIRMS_LISTED =
  /\u3001[\p{Script=Han}a-z]{2,10}(?:\d+|[两三四五六七八九十])?[多余]?[家户]?\p{Script=Han}{0,4}(?:企业|公司|厂|集团)(?!情况|统计|名录|清单|台账|联系|服务|政策|改革|职工|员工|负责人)|[\p{Script=Han}a-z]{2,8}等(?:\d+|[两三四五六七八九十多])?[家户]?\p{Script=Han}{0,6}(?:企业|公司)|(?:企业|公司)(?:有|为(?=[^,。;]{2,24}(?:公司|集团|厂|\u3001))|是|包括|即|:|分别)/u;

const namesFirm = (text: string): boolean =>
  properNames(text, FIRMS).length > 0 || FIRMS_LISTED.test(bare(text));

/** Regions that no dictionary of places has. */
const REGION = /长三角|珠三角|京津冀|粤港澳|大湾区|川渝|成渝|西部|东北|华[东南北中]|沿海|港澳|东盟|欧盟/u;
const namesPlace = (text: string, question: string): boolean =>
  REGION.test(text) || placeNames(text).some((name) => !question.includes(name.slice(0, 2)));

const PERSON_NOUN =
  '专家|名师|教师|老师|教授|学者|院士|嘉宾|律师|法官|医生|名医|医师|乡贤|企业家|干部|领导|顾问|评委|导师|讲师|志愿者|能人|老党员|大师|工匠|匠人|技师|师傅|能手';
const PERSON = new RegExp(`(?:${PERSON_NOUN})$`, 'u');
const HAS_PERSON = new RegExp(PERSON_NOUN, 'u');
const namesSomebody = (text: string, question: string): boolean =>
  namesPerson(text, tokensOf(text)) || titlesIn(text).some((title) => !question.includes(title));

const MEETING = /(?:大会|会议|论坛|峰会)$/u;
/** Meetings by what they are for. */
const MEETINGS =
  /(?:推进|现场|发布|座谈|交流|研讨|电视电话|电视|视频|工作|表彰|动员|培训|联席|调度|博览|展览|展销|交易|洽谈|听证|观摩|总结|部署|报告|评审|党代|常委|年|全|展|茶话|恳谈|议事|誓师|推介|签约|启动|演示|竞赛|比武)会|论坛|峰会|沙龙|讲堂|两会|[”"》」]\p{Script=Han}{0,8}会|会[”"》」]/gu;
const namesMeeting = (text: string, question: string): boolean =>
  (text.match(MEETINGS) ?? []).some((name) => !question.includes(name)) ||
  hasOwnMention(text, MEETING, question);

const PAPER = /(?:条例|办法|规定|意见|方案|细则|通知|规划|决定|公告|批复|法)$/u;

const THING = /(?:产品|品牌|平台|系统|软件|小程序|app|课程)$/u;

const AWARDED =
  /获|评[为上选]|被评|授|入选|夺|摘|捧|荣|表彰|表扬|激励|先进|示范|第一|命名|列入|列为|上榜|奖|肯定|优秀|认定|创建成|成为|\d强|百强/u;

/** Who made it is not told by who runs it. */
const BUILDS = '承建|开发|研发|研制|搭建|制作|代建';
const BUILT =
  /承建|承接|承揽|建设|开发(?!区|商)|研[发制究]|打造|搭建|设计|中标|承包|施工|[代自共]建|委托|合作|联合(?!体)|协同|联手|制作|建成|采购|购买|提供|支[持撑]|建立|牵头/u;

const BODY = /(?:院所|机构|组织|单位|高校|院校|协会|学会|团队|智库|研究[院所会]|学院|大学)$/u;
const namesBody = (text: string, question: string): boolean =>
  namesFirm(text) ||
  [...KINDS, ...SITES].some((kind) => kind.places !== true && properNames(text, kind).length > 0) ||
  officesIn(text).some((name) => !question.includes(name.slice(-4))) ||
  hasOwnMention(text, BODY, question);

/** Offices that one person holds. */
const TITLED =
  '院长|局长|校长|书记|主任|董事长|总经理|理事长|会长|县长|区长|市长|镇长|乡长|厂长|行长|秘书长|总指挥';

/** 渔业集团董事长: nothing but an office whose holder is wanted. */
export const NAMES_OFFICE = new RegExp(`(?:${TITLED})$`, 'u');

const TITLES = new RegExp(TITLED, 'gu');
/** 园区管委会主任由谁担任, 谁来当校长. */
const HOLDER = new RegExp(
  `(?:${TITLED})(?:(?:现在|目前|如今|到底|究竟)*(?:是|叫)?(?:谁|哪一?位|何人)(?=$|[,?呢啊])|(?:是|由|让)?谁(?:来)?(?:担任|出任|兼任|当|兼|干)|姓什么|姓啥|姓甚|$)|谁(?:来)?(?:担任|出任|兼任|当)(?:了|的)?[^,?]{0,10}(?:${TITLED})`,
  'u',
);

const POINT_OF_TIME =
  /\d{2,4}年|\d{1,2}月|[去今明前当次同]年|[上下]半年|年[底初末中内前]|季度|[一二三四五六七八九十]月|[月日]起|即日|期间|以来|十[三四五]五|[天日周月年]后|[本上下]月|月[底初末中]|[上中下]旬|日前|近[日期年]|目前|截至|现已|首[年日]|第[一二三四五\d]+[年天]|每[年月周日天季]|到期|后(?=[,。])|时(?=[,。])/u;

/** What one must have got, be or have done: 取得许可证, 二级以上, 3年以上; 有资质的机构 only says that something is asked for. */
const QUALIFIES =
  /取得|持有|具有|具备|拥有|获得|登记|注册|备案|许可|证[书照,。;]|[\d一二三四五两][级年名张人][^,。;]{0,3}以上|以上(?:学历|职称|资格)|不少于|不低于/u;

/** Whether a text says when something is or was. */
export const tellsTime = (text: string): boolean => POINT_OF_TIME.test(text);

export const INSTANCE_KINDS: readonly InstanceKind[] = [
  {
    asked: /(?:什么|哪些|啥|哪种|怎样的)(?:样的)?(?:资质|资格条件|从业资格|准入条件)(?!审|由|归)/u,
    told: (text) => QUALIFIES.test(text),
  },
  {
    asked: new RegExp(
      `(?:${BUILDS})(?:商|方|单位|企业|者|的)*(?:是|归|属)?(?:哪|谁)|(?:哪[家个些]?|谁家?)[^,?;]{0,5}(?:${BUILDS})`,
      'u',
    ),
    told: (text) => BUILT.test(text),
  },
  {
    asked: new RegExp(
      `${WHICH_ONE}[家个户]${REST}{0,4}?(?:企业|公司|社会资本|投资方|厂家|厂商|商户)|企业${REST}{0,4}(?:是|有)${WHICH_ONE}[家个户]`,
      'u',
    ),
    told: (text) => namesFirm(text),
  },
  {
    asked: new RegExp(
      `(?<!(?:给|对|面向|针对|为|让)[^,?]{0,6}|(?:支持|扶持|帮助?|适用|服务|奖励|惠及|限制)(?:了|于|的是)?)哪些${REST}{0,4}?(?:企业|公司|商户|厂家|厂商)(?!(?:才|都|就)?(?:能|可|必须|要|应|需|会|算|属于|符合|不|享|适用|有资格|名单))|(?:引进|引入|入驻|落户|签约|参加|参与|来)的?(?:企业|公司|商户)(?:都)?(?:是|有)哪些`,
      'u',
    ),
    told: (text, question) => namesFirm(text) || ALL.test(text) || hasOwnMention(text, FIRM, question),
  },
  {
    asked: new RegExp(
      `哪(?:些|几个|${NUMBER}个?|一?个)(?:外)?(?:省份?|城市|市县|地市|省市|国家|市(?=[,?]|$)|[县区](?=[,?]|$))(?!级|标)|(?:跟|和|与|同|去|到|赴)(?:了|过)?[^,?]{0,4}哪(?:些|几个)(?:地方|地区)`,
      'u',
    ),
    told: (text, question) => namesPlace(text, question) || ALL.test(text),
  },
  {
    asked: new RegExp(
      `(?:${WHICH_ONE}[家个所]|哪些)${REST}{0,4}?(?:院所|机构|组织|协会|高校|院校|大学|研究院|研究所|团队|智库)(?!改革|人员|编制|数)`,
      'u',
    ),
    told: namesBody,
  },
  {
    asked: new RegExp(
      `${NUMBER}[名位]${REST}{0,8}?(?:都|分别|各)?(?:(?:是|有)(?:谁|哪(?:些|几[个位名])?人|哪几位)|叫(?:什么|啥)|姓什么|(?:的)?(?:名字|姓名))`,
      'u',
    ),
    told: (text) => namesPerson(text, tokensOf(text)) || LISTED.test(bare(text)),
  },
  {
    asked: new RegExp(`哪(?:${NUMBER}[位名个]|几[位名]|一?位)${REST}{0,3}?(?:${PERSON_NOUN})`, 'u'),
    told: (text, question) => namesSomebody(text, question) || listedBy(text, HAS_PERSON),
  },
  {
    asked: new RegExp(`哪些${REST}{0,3}?(?:${PERSON_NOUN})(?!(?:才|都)?(?:能|可|必须|要))`, 'u'),
    told: (text, question) =>
      namesSomebody(text, question) ||
      listedBy(text, HAS_PERSON) ||
      ALL.test(text) ||
      /来自|由[^,;。]{2,}(?:组成|担任)/u.test(text) ||
      hasOwnMention(text, PERSON, question),
  },
  {
    asked: new RegExp(
      `${WHICH}(?:个|次|场|届)?(?:[^,?;的在是有由把给到]{0,6}?)(?:大会|会议|论坛|峰会|(?<![才都就也还不])会(?=上|$|[,?]|讲|发言|交流|介绍|作|开的|分享))`,
      'u',
    ),
    told: namesMeeting,
  },
  {
    asked: new RegExp(
      `(?:${WHICH}(?:份|部|项|个|几份)?|依据的?是${WHICH})(?:文件|条例|法规|法律|红头文件)(?!规定)`,
      'u',
    ),
    told: (text, question) => /《|〔/u.test(text) || hasOwnMention(text, PAPER, question),
  },
  {
    asked: new RegExp(
      `${WHICH}(?:个|款|些|种)?${REST}{0,3}?(?:产品|品牌|平台|系统|软件|小程序|app)(?![上里]?能|功能)`,
      'u',
    ),
    told: (text, question) =>
      called(text, question) || listedBy(text, /./u) || hasOwnMention(text, THING, question),
  },
  {
    asked: /(?:什么|哪些|哪个|啥)(?:大)?(?:奖(?!励|金|补)|荣誉|称号|奖项|奖牌|头衔)/u,
    told: (text) => AWARDED.test(text),
  },
  {
    asked: HOLDER,
    told: (text, question) =>
      namesPerson(text, tokensOf(text)) ||
      (/由[^,。;]{2,24}(?:兼任|担任|出任|兼)/u.test(text) &&
        (question.match(TITLES) ?? []).some((title) => text.includes(title))),
  },
  {
    asked:
      /哪年哪月|何年何月|(?<!是)(?:什么|啥)时候(?!.*(?:能|才|会|要|该|需|可以|必须|适用))|何时(?=.*(?:成立|设立|启动|上线|开始|印发|挂牌|设的|建的|开的))/u,
    told: tellsTime,
  },
  {
    asked: /谁(?:来)?主持|主持(?:人|的)?是谁/u,
    told: (text) => /主持/u.test(text),
  },
  {
    asked:
      /各个?(?:区县?|县区?|市州?|街道|乡镇|镇街|部门|单位)[^,?]{0,6}?(?:分别|各自?)[^,?]{0,4}(?:几|多少)/u,
    told: (text, question) =>
      placeNames(text).filter((name) => !question.includes(name.slice(0, 2))).length > 1 ||
      officesIn(text).length > 1 ||
      /每个|[均都]是?\d|各\d|分别/u.test(text),
  },
  {
    asked: /哪一?天|几月几[号日]|几号|具体日期/u,
    told: (text) =>
      /\d{1,2}[日号]|首日|当[天日]|元旦|除夕|国庆|中秋|端午|清明|日起|[一二三十]+日/u.test(text),
  },
  {
    asked: /几月(?!几)/u,
    told: (text) => /\d{1,2}月|[一二三四五六七八九十]月|月[初中底末]|季度|年[初底末中]/u.test(text),
  },
];
