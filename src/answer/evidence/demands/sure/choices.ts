import { built, type BuiltDemand } from '../demand.js';

type Alternative = readonly [asked: RegExp, told: string];

/** Who: of one or the other a text must say that it does something, for nearly every sentence speaks of them. */
const ACTORS: readonly Alternative[] = [
  [/省/u, '省|上级'],
  [/市(?!场)/u, '市(?!场)|上级'],
  [/县/u, '县'],
  [/区(?!别)/u, '区'],
  [/镇|乡|街道/u, '镇|乡|街道'],
  [/社区|村|居委/u, '社区|村|居委|两委'],
  [/政府|公家|国家|中央/u, '政府|中央|国家|部门|局'],
  [/企业|公司|厂|老板/u, '企业|公司|业主|国企|用人单位'],
  [/机构|医院|学校|单位|平台|中心/u, '机构|医院|学校|单位|平台|中心'],
  [
    /个人|自己|本人|农户|农民|居民|群众|老百姓|住户|家庭|家长|自家|业主/u,
    '个人|本人|农户|农民|居民|群众|住户|业主|家庭|家长|患者|村民|自',
  ],
  [/第三方|社会组织|请人|专家/u, '第三方|社会组织|专家|专业'],
];

/** How, when, of which kind: what tells for or against either. */
const MANNERS: readonly Alternative[] = [
  [/选(?!择)|推举|公推/u, '选(?!择)|推[选举荐]|竞聘|票'],
  [/派|指定|任命|委派/u, '派|指定|任命|委派|聘|选|兼任|担任'],
  [/招标|采购|竞标|磋商/u, '招标|采购|竞|磋商|委托|中标|比选|遴选'],
  [/委托|指定|直接/u, '委托|指定|直接|采购|招标'],
  [/摇号|抽签|派位/u, '摇号|抽签|派位|随机|排序'],
  [/房产|户籍|户口|住址/u, '房产|户籍|户口|住址|居住|片区|产权'],
  [/自愿/u, '自愿|强制|必须|应当|自主'],
  [/强制|必须|硬性/u, '自愿|强制|必须|应当|须|一律'],
  [/免费|不要钱|白/u, '免费|收费|费|元|免'],
  [/收费|要钱|收钱/u, '免费|收费|费|元|免'],
  [/线上|网上|手机/u, '线上|网上|手机|app|小程序|掌上|平台|在线'],
  [/线下|现场|窗口|入户|纸/u, '线下|现场|窗口|入户|纸质|大厅|上门'],
  [/现金|打钱|发钱|打卡/u, '现金|打卡|账户|券|卡|抵|转账'],
  [/实物|券|卡/u, '实物|券|卡|物品|兑'],
  [/自营|自办|自建|自己(?:办|干|开|建)/u, '自营|自办|自建|自主|承包|委托|外包|运营'],
  [/外包|承包|第三方|社会(?:组织|力量)|请人/u, '外包|承包|第三方|社会|委托|购买服务|运营|引入'],
  [/购买服务|编外|合同制|聘用|劳务派遣/u, '购买服务|编|合同|聘|派遣|劳务'],
  [/编制内|在编|事业编|行政编|正式/u, '购买服务|编|聘|派遣|正式'],
  [/专职/u, '专职|兼职|兼|专门'],
  [/兼职|兼/u, '专职|兼职|兼|专门'],
  [/新建|新盖|新招/u, '新建|新增|改[建造扩]|利用|盘活|新'],
  [/改建|改造|利用|旧/u, '新建|改[建造扩]|利用|盘活|闲置|腾'],
  [/按?[月季年日天周](?!轻|纪)|月底|年底|季度/u, '[月季年日天周](?!轻|纪)|定期|一次性|分期'],
  [/一次(?:性)?|一口气|全额/u, '一次|分[期批年]|[月季年]|预[付发拨]'],
  [/分[期批次]|分几/u, '一次|分[期批年]|[月季年]|预[付发拨]'],
  [/转岗|留任/u, '转岗|分流|安置|划转|调整|留|转'],
  [/分流|下岗|辞退|裁/u, '转岗|分流|安置|下岗|清退|裁|离|退'],
  [/公办|公立|国有|国企/u, '公办|公立|国有|国企|民办|民营|性质'],
  [/民办|私立|民营|私人|民企/u, '公办|公立|国有|国企|民办|民营|性质'],
  [/临时|短期|一阵|试行|试点/u, '临时|短期|长期|常态|试[行点]|有效期|正式|全面|推[广开]'],
  [/长期|常态|永久|正式|全面/u, '临时|短期|长期|常态|试[行点]|有效期|正式|全面|推[广开]|每'],
  [/年轻|青年|小青年|后生/u, '青年|年轻|\\d岁|后(?!备)|中年|老年|年龄'],
  [/年纪|老年|老人家|岁数|中年|上年纪/u, '老年|老人|\\d岁|中年|年龄|退休|青年'],
  [/男/u, '男|女|性别'],
  [/女/u, '男|女|性别'],
  [/城区|城里|主城/u, '城区|城里|主城|市区|农村|乡|城镇|城市'],
  [/农村|乡下|郊区|村里/u, '城区|农村|乡|郊|村'],
  [/本地|本市|本县|户籍/u, '本地|本市|本县|外地|户籍|外省|外来|属地|常住'],
  [/外地|外省|外来|外面/u, '本地|外地|户籍|外省|外来|外市|来自|引进'],
  [/大(?:企业|公司|户|项目)/u, '大型|规上|规模以上|龙头|小微|中小|大企业|上市'],
  [/小(?:企业|公司|户|微)|中小/u, '小微|中小|规下|个体|小企业|小规模'],
  [/[上下]半年/u, '半年|\\d月|季度|年[底初末中]'],
  [/[去今明前后]年|\d{4}年/u, '\\d{4}|[去今明前后]年|年[底初末]|半年|\\d月'],
  [/白天/u, '白天|晚|夜|\\d[时点]|全天'],
  [/晚上|夜里|夜间/u, '白天|晚|夜|\\d[时点]|全天'],
  [
    /涨|升|增|变?多了|高了|上去|快了|好转/u,
    '增|升|涨|提高|同比|降|减|下降|上年|持平|[由从][^,。;]{1,20}[到至为]',
  ],
  [
    /跌|降|减|变?少了|低了|下来|慢了|变差/u,
    '增|升|涨|提高|同比|降|减|下降|上年|持平|[由从][^,。;]{1,20}[到至为]',
  ],
];

/** Who pays is another point. */
const PAYS = /[出掏付摊缴交贴](?:钱|的|资|费)?[了呢]?$|买单|承担|负担|分担|财政/u;

/** 女的多还是男的多: what decides is how many there are of each. */
const COMPARED = /(?:多|少|大|高|低|贵|快|慢|远)$/u;
const DECIDES = '最|主要|为主|占|多数|大多|超过|高于|低于|比|\\d[^]*\\d|居|%';

const toldOf = (alternatives: readonly Alternative[], asked: string): string[] =>
  alternatives.filter(([kind]) => kind.test(asked)).map(([, told]) => told);

/** What tells of both; nothing where either is none of these. */
function ofBoth(alternatives: readonly Alternative[], first: string, second: string): string | null {
  const [one, other] = [toldOf(alternatives, first), toldOf(alternatives, second)];
  return one.length === 0 || other.length === 0 ? null : [...one, ...other].join('|');
}

const acting = (actors: string): string =>
  `(?:由|归|交|请|让|委托|分级|依托)[^,。;]{0,10}(?:${actors})|(?:${actors})[^,。;]{0,10}(?:负责|承担|牵头|统一|自[主行愿]|组织|配|提供|实施|开展|管|运营|建|选|定|购|买|聘|派|统筹|认定|评|代)`;

function choice(first: string, second: string): string | null {
  if (PAYS.test(first) || PAYS.test(second)) return null;
  const manners = ofBoth(MANNERS, first, second);
  const actors = manners === null ? ofBoth(ACTORS, first, second) : null;
  const told = actors === null ? manners : acting(actors);
  return told !== null && COMPARED.test(second) ? `${told}|${DECIDES}` : told;
}

/** One of two things: a text that speaks of neither, and of nothing that decides between them, leaves it open. */
export const SURE_CHOICES: readonly BuiltDemand[] = [
  built('([^,;?。:]{1,12}),?还是([^,;?。:]{1,12})', ([, first = '', second = '']) =>
    choice(first.slice(-7), second.slice(0, 7)),
  ),
];
