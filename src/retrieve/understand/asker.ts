import type { PlaceMention } from '../../chinese/places.js';
import { overlaps, type Place, type Span } from '../../domain/index.js';
import { claimsAlone } from './alone.js';
import { withRespects } from './respects.js';

/** Words that ask of several places, none of them by name. */
const KINDS =
  '地级市|县级市|自贸片区|自贸试验区|自贸区|自贸港|开发区|高新区|新区|片区|园区|城市|地方|地区|区域|省市|省区|省份|市县|区县|县区|县市|区市|市州|地市|单位|省|市|区|县|州|地';
/** What comes from outside rather than what is done there: 外地企业, 外头的钱; but 外地的做法. */
const FROM_OUTSIDE =
  '来|面|牌|的?(?:户籍|户口|务工|人|车|参保|就医|老板|学生|游客|客|商|资|企业|公司|工厂|专家|高校|团队|队伍(?!建设)|人才|技术员|钱|货|单|号|用户|投资|订单|居民|群众|职工|农民工)';
const OTHERS = new RegExp(
  `(?:全国各?|国内|省内|周边|邻近|临近|相邻|毗邻|沿海|发达|先进)?(?:其他|其它|其余|另外的?|别的|别个|兄弟|友邻|各个?|哪些个?|哪几个)(?:的|一些|几个)?(?:${KINDS})(?:的同行|同行|那边|那里|里头?|都)?的?` +
    `|(?:有没有|有无)(?:哪个|什么|哪些)(?:城市|地方|地区|省份?|市县?)` +
    `|(?:周边|邻近|临近|相邻|毗邻|先进|发达|同类|沿海|国内)的?(?:城市|地区|地方|省份|市县|省市|县市|区县)|标杆城市` +
    `|(?:外(?:省市|省|市|县|区|地|头)(?!${FROM_OUTSIDE})|(?<![跨出])(?:省|市|区|县)外|别处|别家|别人家?|(?<![户个老农庄店])人家(?=的?(?:$|[,。;?!]|那|怎|咋|如何|是|都|也|还|有|没|在|搞|做|办|干|用|给|靠|为|管|到底|究竟|已|早|能|会|可|凭|拿|把|经验|做法|办法|法子|招|路子|城市|地方|市|县|区|省))|各地|各处|他山之石|其余|兄弟单位)的?` +
    // 外面的企业 is content; 外面怎么做 asks of others.
    `|(?<=^|[,。;?!:]|看看|问问|了解|想知道)(?:外面|外边|外头|隔壁|邻居|周边|周围|附近)(?:的)?(?:同行|几家|几个市|那边|那几个)?(?=有|都|是|怎|咋|如何|谁|哪|还|也|在|用|搞|做|办|请|抢|管|拿|靠|给|对)` +
    `|(?:省|市|国)内(?:省|市|国)外|邻[省市县区](?!会)|友[市县区邻]`,
  'gu',
);
/** Where, who: asks of other places only beside one that is left out. */
const WHO =
  /(?:还有|有没有|有无|有)?(?:哪个|哪一个|什么|啥)(?:城市|地方|地区|省份?|市|县|区)|(?:还有|有)?(?:哪里|哪儿|何处|何地|谁家?|哪家)(?!的)/gu;

/** From whom one could learn: asks of others beside one that is told to be the asker's own. */
const LEARN_FROM =
  /(?:可以|可|能|该|应该?|要|去|还|再)*(?:跟|向|找|和|到|上)(?:谁|哪[里儿家]|哪些?(?:个)?(?:城市|地方|市|县|区|家))(?:那里|那儿|那边|家)?(?:去)?(?:学习|学(?:一?学)?|取取?经|请教|讨教|借鉴|参考|看看|考察)(?:一下)?|(?:可以|能|该|应该?)?(?:学习|学(?:一?学)?|借鉴|参考|参照|照搬|对标)(?:一下)?(?:谁|哪[里儿家]|哪些?(?:个)?(?:城市|地方|市|县|区))的?|(?:有没有|有无|有)(?:什么|啥|哪些?)?(?:现成的?|成功的?)?(?:先例|样板|例子|模板|榜样|前例|范例)|(?:可以|能|可|好)?抄抄?(?:一下)?作业|(?:有没有|有)人(?:也|在)?(?:这么|这样)?(?:干|做|搞|试)过?|(?:有|有什么|有啥|有哪些)(?:地方|经验|做法)?(?:可以|能|可|值得)(?:学习?|借鉴|参考)的?/gu;

const NAME = '\uE000';
/** One name or several. */
const NAMES = `${NAME}+(?:[\u3001和及与跟,]${NAME}+)*`;
const SELF = '(?:我们?|咱们?|俺们?|本人|鄙人)';
const HERE =
  '(?:这边|这里|这儿|这块|那边|那里|那儿|市里|县里|区里|省里|单位|局里?|处里|科室|科里|现在|目前|就)*';
const IN_CLAUSE = '[^,。;?!:]';
const LEARN =
  '(?:学一?学|学习(?:学习)?|借鉴(?:借鉴)?|参考(?:参考)?|参照|了解(?:了解)?|看一?看|瞧瞧|取取?经|请教|问一?问|打听|听一?听|知道|对标|摸摸?底?|找找?)(?:一下|下|看)?';
const WISH =
  '(?:也|还|正|都|一直|现在|目前|最近|今年|明年|下步|下一步)*(?:想要?|打算|准备|计划|正在|拟|要|希望|需要|考虑|有意)(?:也|再|来|去|向|跟)*';
const DO = '(?:搞搞?|推行|推进|推广|推|做做?|干|弄|上|建|办|开展|探索|试点|试试)?(?:一下|下)?';

/** The asker says where he is, in a clause of its own or before what he wants. */
const TELLS = [
  `${SELF}${HERE}(?:是|在|人在|来自|代表|住在?|身在|家在|位于|属于?)(?:来自|在)?(?:从)?${NAMES}(?:${IN_CLAUSE}{0,14}?(?:的|工作|上班|任职|挂职|这边|人|干部)(?=想|请|问|看|${SELF})|${IN_CLAUSE}{0,18}(?=$|[,。;?!:]))`,
  `(?:我市|我县|我区|我省|本市|本县|本区|本省|本地)(?:是|在|为|叫)${NAMES}${IN_CLAUSE}{0,6}(?=$|[,。;?!:])`,
  `(?:作为|身为)(?:一名|一个)?${NAMES}${IN_CLAUSE}{0,14}(?=[,。;?!:])`,
  `${NAMES}(?:市|区|县|省)?(?:是|为)(?:我们?|我市|我县|我区|我省|本市|本地)${IN_CLAUSE}{0,8}(?=$|[,。;?!:])`,
  `${NAMES}(?:${IN_CLAUSE}{0,8}的)?(?:同志|同事|同行|朋友|干部|领导|老乡)们?(?:来|想|在|要)?(?:问|咨询|打听|请教|了解)(?:一下|下|我|道)?[,:]?`,
  `(?<=^|[,。;?!])${SELF}${NAMES}${IN_CLAUSE}{0,8}?的(?=$|[,。;?!:])`,
  // What he knows already.
  `${NAMES}的?${IN_CLAUSE}{0,8}?(?:我们?|咱们?)?(?:已经|已|都|早就)(?:有|知道|看过|了解过?|查到|查过|清楚|掌握|问过|拿到|收到|汇总|收集)(?:好|到)?了?(?=$|[,。;?!])`,
  // What he writes, and for whom.
  `(?<=^|[,。;?!])(?:要|我要|在|正在)?(?:给|为|替|帮)(?:我们)?${NAMES}${IN_CLAUSE}{0,8}?(?:写|准备|起草|草拟|整理|弄|做)${IN_CLAUSE}{0,8}?(?:讲话|发言|材料|稿子?|汇报|报告|文章|方案|建议|课件)(?=$|[,。;?!])`,
  `(?:代|替|帮)(?:我们)?${NAMES}${IN_CLAUSE}{0,8}?(?:问|打听|了解|请教|咨询)(?:一下|下|问)?[,:]?`,
  `(?:站在)${NAMES}的?角度|(?:对|对于)${SELF}?${NAMES}(?:来说|来讲|而言)`,
  `${SELF}${NAMES}${IN_CLAUSE}{0,6}?${WISH}(?:${LEARN}|${DO})`,
  `(?:来?给|供|让|好让|便于|方便|值得|可供|适合)(?:${SELF}|我市|我县|我区)?${NAMES}${IN_CLAUSE}{0,6}?(?:参考|借鉴|学习|参照|学学?|看看?|取经|对照)+(?:一下|下|的)?`,
  `${SELF}${NAMES}(?:也|还)?(?:可以|能|可|能够|该)(?:${LEARN})`,
];
/** Said of somebody who wants to learn: with other places asked for it is the asker, 佛山想借鉴外地… */
const LEARNER = [
  `${NAMES}${IN_CLAUSE}{0,8}?(?:这边|这里|方面)?${WISH}${LEARN}(?=[^吗呢]*)`,
  `${NAMES}(?:也|还)?(?:可以|能|可|能够)(?:从)?(?:${LEARN})`,
];
/** What is said of the asker's own affairs beside the question. */
const OWN_AFFAIRS = new RegExp(
  `(?<=^|[,。;?!])${SELF}(?:这边|这里|这儿|市里?|县里?|区里?|单位|局|处)[^?!。;]*(?=$|[。;!])`,
  'gu',
);
const ASKS =
  /多少|几(?!乎|十|百|千|万)|怎|咋|如何|什么|啥|哪(?!怕)|为何|谁|吗|是否|有没有|能不能|多[大高长久快]|呢/u;

const THINGS = `(?:(?:[我本][省市县区])?\\(${NAMES}\\)|${NAMES}|[“"][^”"]{1,20}[”"])`;
/** Ruled out by name, with what only carries the ruling out. */
const LEFT_OUT = new RegExp(
  `(?:是不是|是)?(?:只有)?${THINGS}(?:市|区|县|省)?(?:独一份|独此一家|独一家|独一号)(?:吗|的)?,?|` +
    `(?:除了|除却|除开|除去|除|撇开|抛开|排除|不要|不看|不算|不说|不提|不论|不管|不谈|不含|不包括)${THINGS}(?:市|区|县|省)?(?:的|这个例子|那边|的做法|的经验)?(?:以外|之外|外)?的?[,]?(?=.)` +
    `|${THINGS}(?:市|区|县|省)?(?:以外|之外|除外)的?[,]?|,(?:不要|不看|不算|不说|除开)${THINGS}的?$|${NAMES}就?(?:不用看?|不算|算)了?[,]?`,
  'gu',
);

/** 我省(四川)以外有人…: wherever it is, it is not there. */
const BEYOND = new RegExp(`(?:[我本][省市县区])?\\(?${NAMES}\\)?(?:市|区|县|省)?(?:以外|之外)的?,?`, 'gu');

/** Praise of what is looked for, and thanks for it: no report says 现成. */
const PRAISE =
  /现成的?|(?:(?:成熟|可借鉴|可参考|可复制|值得(?:学习|借鉴|参考))的?(?=经验|做法|例子|先例|案例|办法|模式|东西))|(?:做|搞|办|弄|干)得(?:比较|更|最)?好(?:一?点)?的?|(?:可以|能|值得|好)(?:学学?|参考(?:参考)?|借鉴(?:借鉴)?|学习)(?:一下|下)?的?|(?:想|希望|需要)(?:要)?(?:学学|看看|了解|参考|借鉴|学习)(?:一下|下)?(?!型)|(?:给|供)(?:我们|咱们|我)(?:参考|借鉴)+(?:一下)?|有没有先例|先例|好招|高招|妙招|新招|绝招|实招|硬招|招数|法子|门道|路子|路数|门路|点子|(?:这|那)(?:件|个|回|方)?(?:事儿?|问题|面|一?块)(?:上头|上|里头|里)?(?=想|有|怎|是|都|搞|做|还|也|,|$)|(?:有没有|有无|有)(?:比(?:这个?|这样|我们?|它)|做得|办得|搞得)?(?:更|还要?)(?:快|好|省|多|高|低|少|便宜|狠|大|早|简单|省事|管用|严)的?/gu;

/** A question without what it says of its asker, and without the words that only say that it asks of other places. */
export interface Asking {
  readonly text: string;
  /** Mentions that say where the asker is, or whom to leave out. */
  readonly aside: readonly PlaceMention[];
  /** It asks of places that it does not name. */
  readonly others: boolean;
}

/**
 * Parts what a question tells of its asker from what it asks. Only where it asks of others than him: 我们是长春的,审批怎么改 asks of
 * 长春.
 *
 * @param mentions the places that the question names
 */
export function readAsker(whole: string, mentions: readonly PlaceMention[]): Asking {
  const question = mentions.length > 0 ? withRespects(whole) : whole;
  const masked = mask(question, mentions);
  const unchanged: Asking = { text: question, aside: [], others: false };
  const told = TELLS.flatMap((pattern) => spansOf(masked, new RegExp(pattern, 'gu')));
  const leftOut = spansOf(masked, LEFT_OUT);
  const beside = told.length + leftOut.length > 0;
  const elsewhere = spansOf(masked, OTHERS).filter(
    (span) =>
      !isWhereTo(masked, span) &&
      !isBroughtIn(masked, span) &&
      (beside || !asksOfParts(question.slice(span.start, span.end), mentions, span)),
  );
  // 其他地方的河道是谁在管: who is asked for himself.
  const who = leftOut.length > 0 || (told.length > 0 && elsewhere.length === 0) ? spansOf(masked, WHO) : [];
  if (told.length > 0) who.push(...spansOf(masked, LEARN_FROM));
  const asides = (spans: readonly Span[]): PlaceMention[] =>
    mentions.filter(({ span }) => spans.some((aside) => overlaps(aside, span)));
  if (
    elsewhere.length + who.length === 0 &&
    mentions.length > 0 &&
    asides(spansOf(masked, BEYOND)).length === mentions.length
  )
    return { text: cut(question, spansOf(masked, BEYOND)), aside: mentions, others: true };
  const alone = claimsAlone(masked, NAME);
  if (elsewhere.length + told.length === 0 && mentions.length > 0 && asides(alone).length === mentions.length)
    return { text: cut(question, alone), aside: [], others: true };
  if (elsewhere.length + who.length === 0)
    return namedBeside(question, mentions, told, asides(told)) ?? unchanged;
  const learners = LEARNER.flatMap((pattern) => spansOf(masked, new RegExp(pattern, 'gu')));
  const before = standBefore(masked, mentions, elsewhere);
  const frames = [...told, ...leftOut, ...learners, ...before];
  const aside = asides(frames);
  // 南京和其他城市比: asked of 南京 too.
  if (aside.length < mentions.length)
    return { ...unchanged, text: cut(question, aside.length > 0 ? frames : []), aside };
  const own = spansOf(masked, OWN_AFFAIRS).filter(({ start, end }) => !ASKS.test(masked.slice(start, end)));
  return {
    text: cut(question, [...frames, ...elsewhere, ...who, ...own, ...spansOf(masked, PRAISE)]),
    aside,
    others: true,
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
const isWhereTo = (masked: string, { start, end }: Span): boolean =>
  /^(?:哪些|哪几)/u.test(masked.slice(start, end)) &&
  masked.slice(0, start).includes(NAME) &&
  REACHES.test(masked.slice(0, start));

/** 借外地的专家, 引省外客商: the place that stands before brings in from others what it needs. */
const BRINGS_IN =
  /(?:引|引进|引来|借|借用|借来|招|招引|招来|挖|抢|聘|聘请|请|请来|吸引|接|接收|承接|吸纳|拉|拉来|雇|买|租|收购|采购|争取)(?:了|过|到|来)?$/u;
const isBroughtIn = (masked: string, { start, end }: Span): boolean =>
  /^(?:外|省外|市外|区外|县外)/u.test(masked.slice(start, end)) &&
  masked.slice(0, start).includes(NAME) &&
  BRINGS_IN.test(masked.slice(0, start));

/** Set against them, the place of an earlier clause is asked of too. */
const AGAINST = /(?:[和跟与同比]|比起|相比)$/u;
const BY_FIGURES =
  /(?:平均|大约|大概|差不多|约|才|只|仅|要|需要?|花了?|现在|目前)*\d[\d.]*(?:%|[万亿千百]?(?:个?工作日|小时|分钟|天|日|个?月|年|元|块钱?|人|户|家|个|件|项|次|亩|公里|条|套|台|辆|所|处|名|位)?)/gu;

/** What he has in mind rather than what it is about: 想给, 准备开…推进会. */
const PLANS = new RegExp(
  `(?<=${NAME})(?:这边|这里|市|区|县|省)?${WISH}(?:给|对|把|在)?(?:召?开(?!展|发|放|办))?${DO}|(?:推进|现场|座谈|动员|经验交流|研讨|部署|专题)会(?!议)`,
  'gu',
);

/** 曲靖批一户要22天,外头有没有更快的: what comes before the asking tells of the asker's own place, and its figures are not those looked for. */
function standBefore(masked: string, mentions: readonly PlaceMention[], elsewhere: readonly Span[]): Span[] {
  const [first] = elsewhere;
  if (first === undefined || AGAINST.test(masked.slice(0, first.start))) return [];
  if (/^[^,。;?!]{0,8}(?:相比|比起来|比较|对比|比(?!例|重|赛))/u.test(masked.slice(first.end))) return [];
  const clauseAt = Math.max(...Array.from(',:;。', (mark) => masked.lastIndexOf(mark, first.start)));
  const clause = masked.slice(0, Math.max(0, clauseAt));
  if (ASKS.test(clause)) return [];
  const names = mentions.flatMap(({ span }) => (span.end <= clauseAt ? [span] : []));
  return names.length === 0 ? [] : [...names, ...spansOf(clause, BY_FIGURES), ...spansOf(clause, PLANS)];
}

const COMPARES = /比|差|区别|不同|异同|谁|哪个|分别|各|对照|一样/u;

/** 我们是长春的,想看看南京怎么做: asked of 南京, unless the two are to be compared. */
function namedBeside(
  question: string,
  mentions: readonly PlaceMention[],
  told: readonly Span[],
  own: readonly PlaceMention[],
): Asking | null {
  if (own.length === 0 || own.length === mentions.length || COMPARES.test(question)) return null;
  return { text: cut(question, told), aside: own, others: false };
}

function mask(question: string, mentions: readonly PlaceMention[]): string {
  return mentions.reduce(
    (text, { span: { start, end } }) => text.slice(0, start) + NAME.repeat(end - start) + text.slice(end),
    question,
  );
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** The text without some spans; as it was where hardly anything would be left. */
function cut(text: string, spans: readonly Span[]): string {
  const kept = Array.from(text)
    .filter((_, at) => !spans.some(({ start, end }) => start <= at && at < end))
    .join('')
    .replace(/([,。;?!:])[,。;:]+/gu, '$1')
    .replace(/^(?:[\s,。;:?!\u3001]|的(?!哥|士|确))+/u, '')
    .trim();
  return (kept.match(/\p{Script=Han}/gu)?.length ?? 0) < 2 ? text : kept;
}
