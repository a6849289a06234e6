import { LRUCache } from 'lru-cache';
import { tagged, type Word } from '../../chinese/segment.js';

/**
 * Words that make a name of nobody in particular: kinds of business and office, owners, ranks. 航运公司 and 第三方机构 name nobody,
 * 惠民水务公司 does.
 */
const COMMON =
  /^(?:第三方|第三|三方|商业|公立|民营|私营|国有|国营|外资|合资|集体|企业|单位|机构|部门|主管|责任|牵头|职能|平台|科技|技术|高科技|高新|高新技术|信息|软件|数据|大数据|保险|保理|物业|担保|融资|租赁|检测|评级|评估|审计|会计|咨询|设计|施工|监理|建筑|建设|建材|物流|运输|航运|港口|客运|公交|出租|出租车|网约车|电商|外卖|快递|用工|劳务|派遣|中介|代理|招标|投标|优质|薄弱|农村|城区|乡镇|街道|社区|大型|中型|小型|小微|微型|中小|中小微|龙头|链主|骨干|重点|示范|试点|定点|合作|合伙|联合|专业|专科|综合|总|分|子|母|支|上市|参股|控股|运营|营运|投资|产业|工业|农业|林业|水产|加工|养殖|种植|食品|餐饮|酒店|旅游|文旅|文化|传媒|广告|化工|石化|钢铁|煤炭|煤矿|电力|供电|供水|供热|供暖|燃气|水务|环保|环卫|保洁|医药|制药|药品|医疗|卫生|养老|护理|家政|教育|培训|托育|汽车|机械|电子|通信|通讯|金融|证券|基金|信托|典当|小额|贷款|信贷|征信|信用|银行|地产|房地产|开发|开发商|经营|管理|服务|经济|经办|承办|委托|相关|有关|所有|部分|其他|同类|本地|当地|外地|本市|本县|本区|全市|全县|全区|全国|全省|各地|社会|公共|民办|公办|普惠|普惠性|示范性|高等|高等职业|职业|中等|初级|中级|高级|基层|市级|县级|区级|省级|国家级|镇级|村级|乡级|市属|县属|区属|省属|央|国|地方|城市|城商|中心|新|老|旧|大|小|空壳|困难|亏损|僵尸|成员|下属|所属|关联|配套|生产|制造|贸易|外贸|进出口|销售|批发|零售|零工|人力|人力资源|资源|能源|新能源|光伏|风电|氢能|养猪|牧业|渔业|农机|农资|种子|化肥|试|贫困|试行|组建|成立|引进|引入|新建|设立|办事|服务业|安全|应急|消防|法律|律师|仲裁|调解|公证|鉴定|独立|专门|专业性|权威|多|几|数|家|个|所|座|村|镇|乡|街|县|区|市|人民|农民|居民|老旧|无|片|大中型|规模以上|规模以下|股份制|股份|有限|责任|全资|国资|央企|国企|双|联营|连锁|品牌|知名|著名|三级|二级|一级|三甲|专|公|私|纳税|出口|进口|班列|港|口岸|码头)$/u;

/** Banks, insurers and others that everyone calls by a short name. */
const KNOWN =
  /(?:工商|农业|建设|交通|招商|浦发|兴业|民生|光大|华夏|中信|农商|邮储|邮政储蓄|国家开发|中国)银行|[工农中建交]行(?![\p{Script=Han}]?[业走政])|农商行|农信社|国开行|农发行|(?:人保|平安|太平洋?|太保|国寿|大地|阳光|中华联合|人寿)(?:保险|财险|产险|寿险|人寿|养老|健康)|中国(?:人保|人寿|平安|太保|太平|移动|联通|电信|铁塔)|国家电网|国网|南方电网|华为|腾讯|阿里巴巴|阿里云|百度|京东|美团|滴滴|科大讯飞|浪潮|海康威视|中建|中铁|中交|中石化|中石油/u;

/** What cannot stand inside a name. */
const BREAKS = /^(?:[pcudmqrxeyft]|u[a-z]+|[vad])$/u;
const NAMING = /^(?:ns|nt|nz|nr|nrt|nrfg)$/u;
const HAN = /^\p{Script=Han}+$/u;
/** A town and its own business: 市水务集团. */
const TOWN = /^[省市州盟县区镇乡]$/u;
/** 市第一人民医院. */
const FIRST = /^第[一二三四五六七八九十]+$/u;
const REACH = 6;

const remembered = new LRUCache<string, readonly Word[]>({ max: 2048 });

function tokensOf(text: string): readonly Word[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const found = tagged(text);
  remembered.set(text, found);
  return found;
}

/** Whether a word is the proper part of a name: a place, a person, a firm, or what no dictionary has. */
function isProper({ text, tag = '' }: Word, plain: boolean): boolean {
  if (text.length < 2 || COMMON.test(text)) return false;
  if (FIRST.test(text) || (plain && tag === 'n')) return true;
  return NAMING.test(tag) || (tag === 'x' && HAN.test(text)) || /^[a-z]{2,}$/u.test(text);
}

/**
 * The proper names in a text (normalised) that end in one of `endings`.
 * @param endings matches at the end of a word
 * @param plain any noun before the ending makes a name
 */
export function properNames(text: string, endings: RegExp, plain = false): string[] {
  const tokens = tokensOf(text);
  const found = tokens.flatMap((token, index) => {
    if (!endings.test(token.text)) return [];
    const name = nameBefore(tokens, index, endings, plain);
    return name === null ? [] : [name];
  });
  const known = (text.match(new RegExp(KNOWN, 'gu')) ?? []).filter(
    (short) => !found.some((name) => name.includes(short)),
  );
  return [...new Set([...found, ...known])];
}

function nameBefore(tokens: readonly Word[], end: number, endings: RegExp, plain: boolean): string | null {
  const parts: Word[] = [];
  for (let at = end; at >= 0 && parts.length < REACH; at--) {
    const token = tokens[at];
    if (token === undefined || (at < end && !belongs(token))) break;
    if (at < end && endings.test(token.text) && token.text.length > 2) break;
    parts.unshift(token);
  }
  const own = parts.at(-1);
  const proper =
    parts.slice(0, -1).some((part) => isProper(part, plain)) ||
    (own !== undefined && isNamedWhole(own, endings));
  const townish = parts.length > 2 && TOWN.test(parts[0]?.text ?? '');
  return proper || townish ? parts.map(({ text }) => text).join('') : null;
}

const belongs = ({ text, tag = '' }: Word): boolean =>
  FIRST.test(text) || HAN.test(text)
    ? FIRST.test(text) || !BREAKS.test(tag) || (tag === 'x' && text.length > 1) || tag === 'v'
    : /^[a-z]{2,}$/u.test(text);

/** 永安镇, 徽商银行: one word to the dictionary. */
function isNamedWhole(word: Word, endings: RegExp): boolean {
  const { text, tag = '' } = word;
  const bare = text.replace(endings, '');
  return bare.length >= 2 && !COMMON.test(bare) && (NAMING.test(tag) || tag === 'x');
}
