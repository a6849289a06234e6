import { GUARDS } from './place-lexicon.js';

/** What a newspaper, school, hospital, company, street … is called after the place in its name. */
const NAME_AT_ONCE =
  /^(?:[省市区县州]?(?:大学|学院|日报|晚报|晨报|早报|时报|商报|都市报|新闻|发布|广播|电视台|电台|银行|农商行|海关|铁路局|机场|火车站|高铁站|南站|北站|东站|西站|站前|时间|长江大桥|大桥|会战|条约|宣言|路(?![径线子况网演口边面段内侧灯权长途政上])|[东南西北中]路|[东南西北]?大街|街(?!道|镇|区|巷|坊)|大道|中学|小学|一中|二中|外国语学校|医院|宾馆|饭店|大厦|烤鸭|板鸭|机床|人寿|证券|卫视|电网|电力公司|石化|钢铁|港集团|啤酒))/u;

/** Words that an organisation's name is put together from. */
const NAME_PARTS =
  '第[一二三四五六七八九十]|人民|中心|师范|理工|工业|科技|医科|财经|交通|农业|林业|中医药?|妇幼保健|妇女|儿童|附属|医学|航空航天|航空|邮电|信息|政法|民族|外国语|外语|职业|技术|工程|城市|社区|干部|行政|管理|体育|艺术|音乐|传媒|警察|公安|消防|开放|广播电视|肿瘤|口腔|胸科|精神卫生|国际|东方|新|老年|高级|实验|机电|经贸|工商|海洋|水利|电力|石油|地质|化工|机械|纺织|建筑|工艺装备|制造|装备|重工|电子|生物|医药|能源|投资|发展|控股|建设|城投|交投|旅游|文化|产业|水务|公交|地铁|轨道|农村商业|商业|省|市|区';
const LONG_NAME = new RegExp(
  `^(?:${NAME_PARTS}){1,6}(?:大学|学院|医院|研究院|研究所|设计院|科学院|股份有限公司|有限责任公司|有限公司|股份公司|集团|银行|党校|学校|中学|小学|保健院|博物馆|图书馆|美术馆)`,
  'u',
);

/** Whether the characters after a place show that it is only part of an organisation's or a street's name. */
export function partOfName(after: string): boolean {
  return NAME_AT_ONCE.test(after) || LONG_NAME.test(after);
}

/** What may not follow a full name's last word, because both together are another word: 区域, 市场. */
const SPLITS_FULL_NAME: Readonly<Record<string, RegExp>> = {
  区: /^(?:域|间|划|块|位|分|别|隔|时)/u,
  市: /^(?:场|民|值|井|面|容|集|盈)/u,
  县: /^(?:域|级)/u,
  旗: /^(?:帜|下|舰|袍|号)/u,
  州: /^(?:府)/u,
};

const SMALLER_PLACE =
  /^(?:街道|镇(?!江)|乡(?!村|镇)|村|社区|路(?![径线子况网演口边面段内侧灯权长途政上])|[东南西北中]路|[河湖山江溪港桥湾岛](?!西|东|南|北))/u;

/** Whether a short name is only the first part of the name of a town, village or river: 永宁|街道. */
export const namesSmallerPlace = (after: string): boolean => SMALLER_PLACE.test(after);

export function splitsFullName(name: string, after: string): boolean {
  return SPLITS_FULL_NAME[name.slice(-1)]?.test(after) === true;
}

const LEVEL_WORD = /[省市区县州]$/u;

const includesChar = (characters: string | undefined, character: string): boolean =>
  character !== '' && characters?.includes(character) === true;

/** Whether the characters around a name make it chance: 形|成都|市圈, 幸|福建|设, 信|阳光. */
export function isChance(name: string, before: string, after: string): boolean {
  const next = after.charAt(0);
  if (name.endsWith('阳') && next === '光') return true;
  // 大连|片区, but 大|连片|区域.
  if (/^(?:片区(?!域)|自贸)/u.test(after)) return false;
  const guard = GUARDS.get(name);
  if (guard !== undefined) return includesChar(guard.before, before) || includesChar(guard.after, next);
  return includesChar(GUARDS.get(name.replace(LEVEL_WORD, ''))?.before, before);
}

const LEFT_EDGE =
  /(?:^|[\s\p{P}\p{S}\d]|[和与及跟同比在从到于由对问查看是把给让请将以为除但而且市省州区县])$/u;
const RIGHT_EDGE =
  /^(?:$|[\s\p{P}\p{S}\d]|[的在是有和与及跟比怎如哪那这什能做还也几去今前近上下全之等呢吗啊吧两各市县区获入]|改革|经验|模式|做法|案例|报告|为什么|推[进行动]|出台|采取|实[施行]|开展|探索|建[立成设]|深化|创新|完成)/u;

/** Whether a name stands free between particles, punctuation and verbs that a place takes. */
export const standsFree = (before: string, after: string): boolean =>
  LEFT_EDGE.test(before) && RIGHT_EDGE.test(after);

/** What may stand before and behind a place in speech, besides: particles, pronouns, adverbs, and verbs that people say of a place. */
const SPOKEN_LEFT =
  /(?:[咱俺们像如帮替代请教管叫就让给查看找学赶超选挑离去来拿同除向对按照往自是]|据说|听说|关于)$/u;
const SPOKEN_RIGHT =
  /^(?:[除之以外里头呀吧嘛呗么都也还就又才却则再只没不未别比差跟同像A-Za-z谁哪啥咋几多今去前当现目正曾已想要打拟准备会能可应该须得把被让给叫请教为从向用拿靠凭由对按搞弄干整抓推办做放收管定设立开建造招引聘花投补发减压降增加提升挂牌取缔试点先后共一二两三四五六七八九十每另其某本同总最更很较挺太反相彼互各自分率刚早常真]|据|说|究竟|到底)/u;

/** The same of a place that is at hand (the library has it): more may stand around it in a question. */
export const standsFreeInSpeech = (before: string, after: string): boolean =>
  (LEFT_EDGE.test(before) || SPOKEN_LEFT.test(before)) &&
  (RIGHT_EDGE.test(after) || SPOKEN_RIGHT.test(after));
