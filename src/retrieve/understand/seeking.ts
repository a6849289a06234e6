import type { Place, Span } from '../../domain/index.js';
import type { PlaceMention } from '../../chinese/places.js';
import { spansOf } from './masking.js';

/** Words that ask of several places, none of them by name. */
const KINDS =
  '地级市|县级市|自贸片区|自贸试验区|自贸区|自贸港|开发区|高新区|新区|片区|园区|城市|地方|地区|区域|省市|省区|省份|市县|区县|县区|县市|区市|市州|地市|单位|省|市|区|县|州|地';
/** What comes from outside rather than what is done there: 外地企业, 外头的钱; but 外地的做法. */
const FROM_OUTSIDE =
  '来|面|牌|的?(?:户籍|户口|务工|人|车|参保|就医|老板|学生|游客|客|商|资|企业|公司|工厂|专家|高校|团队|队伍(?!建设)|人才|技术员|钱|货|单|号|用户|投资|订单|居民|群众|职工|农民工)';
const OTHERS = new RegExp(
  `(?:全国各?|国内|省内|周边|邻近|临近|相邻|毗邻|沿海|发达|先进)?(?:有没有|有无|有)?(?:其他|其它|其余|另外的?|别的|别个|兄弟|友邻|各个?|哪些个?|哪几个)(?:的|一些|几个)?(?:${KINDS})(?:的同行|同行|那边|那里|里头?|都)?的?` +
    `|(?:有没有|有无)(?:哪个|什么|哪些)(?:城市|地方|地区|省份?|市县?)` +
    `|(?:周边|邻近|临近|相邻|毗邻|先进|发达|同类|沿海|国内)的?(?:城市|地区|地方|省份|市县|省市|县市|区县)|标杆城市` +
    `|(?:外(?:省市|省|市|县|区|地|头)(?!${FROM_OUTSIDE})|(?<![跨出])(?:省|市|区|县)外|别处|别家|别人家?|(?<![户个老农庄店])人家(?=的?(?:$|[,。;?!]|那|怎|咋|如何|是|都|也|还|有|没|在|搞|做|办|干|用|给|靠|为|管|到底|究竟|真|已|早|能|会|可|凭|拿|把|经验|做法|办法|法子|招|路子|城市|地方|市|县|区|省))|各地|各处|他山之石|其余|兄弟单位)的?` +
    // 外面的企业 is content; 外面怎么做 asks of others.
    `|(?<=^|[,。;?!:]|看看|问问|了解|想知道)(?:外面|外边|外头|隔壁|邻居|周边|周围|附近)(?:的)?(?:同行|几家|几个市|那边|那几个)?(?=有|都|是|怎|咋|如何|谁|哪|还|也|在|用|搞|做|办|请|抢|管|拿|靠|给|对)` +
    // 像它这样的城市, 除它以外: set against the place of another clause.
    `|(?:像|类似|跟|和|与|比)(?:它们?|他们|我们|咱们|这里|这儿|那里)[^,。;?!:]{0,8}的(?:城市|地方|地区|市|县|省)(?![民长])都?的?|(?:除了?|除开|撇开)(?:它们?|他们|这里|这儿|那里)(?:以外|之外|外)?的?,?|(?:它们?|他们|我们|咱们|这里)(?:以外|之外|除外)的?,?|(?<=^|[,。;?!:])(?:同样|同类|类似|相似|相近|一样)的?[^,。;?!:]{0,6}(?:城市|地方|地区)的?` +
    `|(?:省|市|国)内(?:省|市|国)外|邻[省市县区](?!会)|友[市县区邻]`,
  'gu',
);

/** What one place takes over from another. */
export const PRACTICE =
  '(?:做法|经验|案例|例子|典型|先例|样板|样本|范例|范本|模板|办法|路子|模式|举措|思路|招数|[高妙实新硬好]招|法子|门道|点子|榜样|参照)';
/** Learning from somebody, in any wording. */
export const LEARN =
  '(?:(?<![大中小开入升数科医化力同文])学(?:习|到|来|一?学|过来)?(?!校|生|历|科|位|者|费|会|院|区|制|术|籍|员|徒|童|龄|段|型)|借鉴|取取?经|请教|讨教|参照|参考|对标|抄|照搬|拜师|考察|模仿|效仿)';

const DOES =
  '(?:也|都|还|最|先|已经?|早就?|在|把|能|率先|真正?)*(?:做|搞|办|干|弄|试|砍|推|用|实行|建立|开展|走|有(?:过|好|什么|啥|现成|成功|先例|办法|经验|妙|高|实|招)|把)';
const WHERE = `(?:哪个|哪一个|什么|啥|哪些|哪几个)(?:城市|地方|地区|省份?|市|县|区)|(?:有没有|有无|有)(?:地方|城市|地区|市县)(?=[早真比解趟蹚闯]|${DOES})|(?:有没有|有无|有)[^,。;?!:]{1,14}的(?:城市|地方|地区|省份|市|县)(?=$|[,。?!吗])|哪座城市|(?:哪里|哪儿|何处|何地)(?=的(?!人)|值得|有|${DOES}|[^,。;?!:]{1,4}得)`;
const LOOK = '(?:先|就|再|来|请|想|要)*(?:看一?看|问一?问|瞧瞧|看|了解|知道)?(?:一下)?';
const WHOSE = '(?:谁家|哪家)(?:的(?!孩子|人|企业|老人))?';
/** Who does it, or does it better: asks of places. 谁牵头, 谁来管 and 由谁做 ask of people and offices. */
const DOER = [
  `${LOOK}(?:有没有|还有|有)?${WHOSE}`,
  `${LOOK}还有谁(?=在|也|${DOES})|谁是(?:老师|标杆|榜样|样板)`,
  `(?<![由让叫])${LOOK}谁(?=${DOES}(?!主|决|准)|[^,。;?!:]{1,3}得(?!到|出|起))`,
  `(?<![在到去从往向由归于给靠])${LOOK}(?:有没有|还有|有无|有)?(?:${WHERE})(?!的人)`,
];
const FROM_WHOM =
  '(?:可以|可|能|该|应该?|要|去|还|再)*(?:跟|向|找|和|到|上|去)(?:谁|哪[里儿家]|哪些?(?:个)?(?:城市|地方|市|县|区|家))(?:那里|那儿|那边|家)?(?:去)?(?:[当做](?:老师|师傅|样板)|看(?!病|守|护|管)|学习|学(?:一?学)?|取取?经|请教|讨教|借鉴|参考|看看|考察)(?:一下)?|' +
  '(?:可以|可|能|该|应该?)*(?:学习|学(?:一?学)?|借鉴|参考|参照|照搬|对标|抄)(?:一下)?(?:谁家?|哪[里儿家]|哪些?(?:个)?(?:城市|地方|市|县|区))的?(?:作业)?';
/** Something to follow, or better than one's own. */
const MODEL = [
  '(?:有没有|有无|有)?(?:什么|啥|哪些?|几个)?(?:现成的?|成功的?)?(?:先例|前例|样板|榜样|范例|样本|标杆|模板)(?:没有?|可循|可依|可学|吗)?',
  '(?:可以|能|可|好)?抄抄?(?:一下)?作业',
  '(?:有没有|有)人(?:也|在)?(?:这么|这样)?(?:干|做|搞|试)过?',
  '(?:有|有什么|有啥|有哪些)(?:地方|经验|做法)?(?:可以|能|可|值得)(?:学习?|借鉴|参考)的?',
  '(?:有没有|有无|有)?(?:走在|跑在|排在)(?:最)?前[面头列]的?|(?:有没有|有无)(?:领先|先行|先走一步)的',
  '(?:有没有|有无|有)(?:谁|哪里|地方)?(?:比(?:这个?|这样|这里|我们?|它|那)|做得|办得|搞得)?(?:更|还要?|再)(?:快|好|省|多|高|低|少|便宜|狠|大|早|简单|省事|管用|严)(?:一?[点些])?的?(?:例子|案例|地方|做法|办法)?',
  '比(?:这个?|这样|这里|我们?|它|那)(?:还|更|再|要)?(?:快|好|省|多|高|低|少|便宜|狠|大|早|简单|省事|管用|严)(?:的|吗)?',
];
const STRONG = new RegExp([...DOER, FROM_WHOM, ...MODEL].join('|'), 'gu');
const FOLLOWS = new RegExp([FROM_WHOM, ...MODEL].join('|'), 'u');

/** Asks after what was done, wherever: 有什么办法; or what some did: 有没有把它取消的. */
const WEAK = new RegExp(
  `(?<!没)(?:有没有|有无|有|哪些|什么|啥|求|找|推荐|介绍)[^,。;?!:]{0,14}?${PRACTICE}|${PRACTICE}(?:有没有|有吗|有哪些|有谁)|(?:有没有|有无)[^,。;?!:]{2,}的(?=$|[?。!])`,
  'gu',
);
/** Only of others does one say so before one knows what it is. */
const PRAISED = new RegExp(
  `(?:成功|成熟|优秀|先进|现成|有效|可行|管用|可?借鉴|可?复制|好)的?${PRACTICE}|要(?:几个|一些|点|些)|(?:想|求|请|帮[我忙]?|来)?[求找](?:一?找|几个|一些|点|些)|推荐|介绍几个`,
  'u',
);

/** Where, who: asks of other places only beside one that is left out. */
const WHO =
  /(?:还有|有没有|有无|有)?(?:哪个|哪一个|什么|啥)(?:城市|地方|地区|省份?|市|县|区)|(?:还有|有没有|有)?(?:哪里|哪儿|何处|何地|谁家?|哪家)(?:(?<=[谁哪]家)的)?(?!的)/gu;

/** What of a question asks of places that it does not name. */
export interface Seeking {
  /** Others in so many words: 外地, 别的城市. */
  readonly elsewhere: readonly Span[];
  /** Who, where, whose, a precedent, a better one. */
  readonly strong: readonly Span[];
  /** Among them somebody to follow, a precedent, a better one. */
  readonly follows: boolean;
  /** Experience and ways, be they of the named place or of others. */
  readonly weak: readonly Span[];
  /** Somebody or somewhere at all. */
  readonly who: readonly Span[];
  /** The experience looked for is called good, or one is to be found. */
  readonly praised: boolean;
}

/**
 * @param masked the question with its places masked
 * @param mentions where they stand
 * @param beside some place is told to be another's than the one asked about
 */
export function seekingIn(
  masked: string,
  question: string,
  mentions: readonly PlaceMention[],
  beside: boolean,
): Seeking {
  const ofParts = (span: Span): boolean =>
    !beside && asksOfParts(question.slice(span.start, span.end), mentions, span);
  const elsewhere = spansOf(masked, OTHERS).filter(
    (span) => !isWhereTo(masked, span, mentions) && !isBroughtIn(masked, span, mentions) && !ofParts(span),
  );
  const weak = spansOf(masked, WEAK);
  return {
    elsewhere,
    weak,
    strong: spansOf(masked, STRONG).filter((span) => !isWhereTo(masked, span, mentions) && !ofParts(span)),
    follows: FOLLOWS.test(masked),
    who: spansOf(masked, WHO),
    praised: weak.length > 0 && PRAISED.test(masked),
  };
}

/** Parts of a place by its level: 徐州的试点放在哪几个县区 asks of the city's own counties. */
const PARTS: Readonly<Partial<Record<Place['level'], RegExp>>> = {
  province: /^(?:哪|各).*(?:市|州|县|区|城市|地方|单位)(?:里|都|的)*$/u,
  city: /^(?:哪|各).*(?:[县区][县区市]?|市县|片区|园区|单位)(?:里|都|的)*$/u,
  county: /^(?:哪|各).*(?:片区|园区|单位)(?:里|都|的)*$/u,
};

const asksOfParts = (asked: string, mentions: readonly PlaceMention[], { start }: Span): boolean =>
  mentions.some(({ place, span }) => span.end <= start && PARTS[place.level]?.test(asked) === true);

/**
 * 干部外出,走了哪几个市; 产品卖到哪些地方: where the place that stands before went, sent or reached is asked of that place itself.
 */
const REACHES =
  /(?:跑|去|走|赴|飞|逛|访|到|学|走访|考察|参观|调研|出访|拜访|走遍|转|覆盖|涉及|涵盖|辐射|惠及|连通?|联通|连接|通|开通|直达|销|卖|发|运|输出|出口|推广|复制|招商|引流|落|落户|设|放|摆|布|布局|分布|安排|建|选|迁|搬|派|扩|延伸)(?:了|过|到|往|向|在|遍|至)*(?:的(?:是|都是)?|是|有)?$/u;
const isWhereTo = (masked: string, { start, end }: Span, mentions: readonly PlaceMention[]): boolean =>
  /^(?:哪些|哪几)/u.test(masked.slice(start, end)) &&
  mentions.some(({ span }) => span.start < start) &&
  REACHES.test(masked.slice(0, start));

/** 借外地的专家, 引省外客商: the place that stands before brings in from others what it needs. */
const BRINGS_IN =
  /(?:引|引进|引来|借|借用|借来|招|招引|招来|挖|抢|聘|聘请|请|请来|吸引|接|接收|承接|吸纳|拉|拉来|雇|买|租|收购|采购|争取)(?:了|过|到|来)?$/u;
const isBroughtIn = (masked: string, { start, end }: Span, mentions: readonly PlaceMention[]): boolean =>
  /^(?:外|省外|市外|区外|县外)/u.test(masked.slice(start, end)) &&
  mentions.some(({ span }) => span.start < start) &&
  BRINGS_IN.test(masked.slice(0, start));
