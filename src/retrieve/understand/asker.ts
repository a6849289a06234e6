import type { PlaceMention } from '../../chinese/places.js';
import { overlaps, placeWithin, type Place, type Span } from '../../domain/index.js';
import { claimsAlone } from './alone.js';
import { withoutHints } from './hints.js';
import { maskPlaces, NAME, spansOf } from './masking.js';
import { asksOfOwn } from './own.js';
import { withRespects } from './respects.js';
import { rolesIn, statementIn, type Role } from './roles.js';
import { seekingIn, type Seeking } from './seeking.js';

const SELF = '(?:我们?|咱们?|俺们?|本人|鄙人)';
/** What is said of the asker's own affairs beside the question. */
const OWN_AFFAIRS = new RegExp(
  `(?<=^|[,。;?!])${SELF}(?:这边|这里|这儿|市里?|县里?|区里?|单位|局|处)[^?!。;]*(?=$|[。;!])`,
  'gu',
);
const ASKS =
  /多少|几(?!乎|十|百|千|万)|怎|咋|如何|什么|啥|哪(?!怕)|为何|谁|吗|是否|有没有|能不能|多[大高长久快]|呢/u;

/** Praise of what is looked for, and thanks for it: no report says 现成. */
const PRAISE =
  /现成的?|(?:(?:成熟|可借鉴|可参考|可复制|值得(?:学习|借鉴|参考))的?(?=经验|做法|例子|先例|案例|办法|模式|东西))|(?:做|搞|办|弄|干)得(?:比较|更|最)?好(?:一?点)?的?|(?:可以|能|值得|好)(?:学学?|参考(?:参考)?|借鉴(?:借鉴)?|学习)(?:一下|下)?的?|(?:想|希望|需要)(?:要)?(?:学学|看看|了解|参考|借鉴|学习)(?:一下|下)?(?!型)|(?:给|供)(?:我们|咱们|我)(?:参考|借鉴)+(?:一下)?|有没有先例|先例|(?<=^|[,。;])(?:我|我们)?(?:也|就)?(?:想|请)?(?:求|找|推荐|介绍)(?:一?找|给我们?)?(?:几个|一些|些|点)|有?(?:可以|能)抄(?:作业)?的?|好招|高招|妙招|新招|绝招|实招|硬招|招数|法子|门道|路子|路数|门路|点子|(?:这|那)(?:件|个|回|方)?(?:事儿?|问题|面|一?块)(?:上头|上|里头|里)?(?=想|有|怎|是|都|搞|做|还|也|,|$)|(?:有没有|有无|有)(?:比(?:这个?|这样|我们?|它)|做得|办得|搞得)?(?:更|还要?)(?:快|好|省|多|高|低|少|便宜|狠|大|早|简单|省事|管用|严)的?/gu;

/** A question without what it says of its asker, and without the words that only say that it asks of other places. */
export interface Asking {
  readonly text: string;
  /** Mentions that say where the asker is, or whom to leave out. */
  readonly aside: readonly PlaceMention[];
  /** It asks of places that it does not name. */
  readonly others: boolean;
}

interface Reading {
  readonly question: string;
  readonly masked: string;
  readonly mentions: readonly PlaceMention[];
  readonly roles: Readonly<Record<Role, readonly Span[]>>;
  readonly seeking: Seeking;
  /** The library has nothing of the named places: words that can be read both ways are not about them. */
  readonly absent: boolean;
}

/**
 * Parts what a question tells of its asker from what it asks. Only where it asks of others than him: 我们是长春的,审批怎么改 asks of
 * 长春.
 *
 * @param mentions the places that the question names
 * @param known places that the library is about
 */
export function readAsker(
  whole: string,
  mentions: readonly PlaceMention[],
  known: readonly Place[] = [],
): Asking {
  const question = mentions.length > 0 ? withRespects(whole) : whole;
  const masked = maskPlaces(question, mentions);
  const roles = rolesIn(masked);
  const told = [...roles.home, ...roles.errand, ...roles.offered, ...roles.beneficiary];
  const served = roles.offered.length + roles.beneficiary.length;
  const beside = served + roles.leftOut.length + roles.measure.length > 0;
  const seeking = seekingIn(masked, question, mentions, beside);
  if (roles.home.length > 0 && !beside && !seeking.follows && asksOfOwn(masked, mentions, seeking.elsewhere))
    return { text: question, aside: [], others: false };
  const absent = !mentions.some(({ place }) => has(known, place));
  const reading: Reading = { question, masked, mentions, roles, seeking, absent };
  const alone = claimsAlone(masked, NAME);
  if (
    seeking.elsewhere.length + told.length === 0 &&
    mentions.length > 0 &&
    within(mentions, alone).length === mentions.length
  )
    return { text: cut(question, alone), aside: [], others: true };
  if (mentions.length === 0 && seeking.elsewhere.length === 0)
    return { text: question, aside: [], others: false };
  return asksOthers(reading) ?? asksSome(reading, told);
}

const has = (known: readonly Place[], place: Place): boolean =>
  known.some((one) => placeWithin(one, place) || placeWithin(place, one));

const within = (mentions: readonly PlaceMention[], spans: readonly Span[]): readonly PlaceMention[] =>
  mentions.filter(({ span }) => spans.some((aside) => overlaps(aside, span)));

/** Where none of the named places is the one asked about; `null` where one is. */
function asksOthers(reading: Reading): Asking | null {
  const { question, masked, mentions, seeking, roles } = reading;
  const frames = [...framesOf(reading), ...standBefore(reading)];
  const aside = within(mentions, frames);
  if (aside.length < mentions.length) return null;
  const own = spansOf(masked, OWN_AFFAIRS).filter(({ start, end }) => !ASKS.test(masked.slice(start, end)));
  const who = roles.leftOut.length + roles.measure.length > 0 ? seeking.who : [];
  // 其他地方的河道是谁在管: who is asked for himself.
  const strong = mentions.length > 0 && seeking.elsewhere.length === 0 ? seeking.strong : [];
  const asking = [...seeking.elsewhere.map((span) => withLook(masked, span)), ...who, ...strong];
  const names = mentions.map(({ span }) => span);
  const text = cut(question, [...frames, ...asking, ...own, ...spansOf(masked, PRAISE)], frames, names);
  return { text, aside, others: true };
}

/** 先看外地怎么做, 去外地学习: with the looking and the going. */
function withLook(masked: string, { start, end }: Span): Span {
  const look = /(?:先|再|就|来|想)*(?:看一?看|看|说说|讲讲|问问|了解|去|到|向|跟|从)$/u.exec(
    masked.slice(0, start),
  );
  const learns = /^(?:学习|取经|考察|借鉴)(?=[,。;]|$)/u.exec(masked.slice(end));
  return { start: look?.index ?? start, end: end + (learns?.[0].length ?? 0) };
}

/** Where some of the named places are asked about: 我们是长春的,想看看南京怎么做, unless the two are to be compared. */
function asksSome({ question, mentions, roles, seeking }: Reading, told: readonly Span[]): Asking {
  const frames = [...told, ...(seeking.elsewhere.length > 0 ? [...roles.leftOut, ...roles.learner] : [])];
  const aside = within(mentions, frames);
  if (
    aside.length === 0 ||
    aside.length === mentions.length ||
    (seeking.elsewhere.length === 0 && COMPARES.test(question))
  )
    return { text: question, aside: [], others: false };
  return { text: cut(question, frames), aside, others: false };
}

const COMPARES = /比|差|区别|不同|异同|谁|哪个|分别|各|对照|一样/u;

/** The roles that a place has in this question: some by themselves, others only where it asks of places that it does not name. */
function framesOf({ roles, seeking, absent }: Reading): Span[] {
  const { elsewhere, strong, weak, praised } = seeking;
  const sought = elsewhere.length + strong.length > 0;
  return [
    ...roles.leftOut,
    ...roles.measure,
    ...roles.beneficiary,
    ...roles.offered,
    ...roles.learner,
    ...(elsewhere.length > 0 ? roles.curious : []),
    ...(elsewhere.length > 0 || absent ? roles.learns : []),
    ...(sought || weak.length > 0 ? roles.errand : []),
    ...(sought || praised || (absent && weak.length > 0) ? roles.home : []),
  ];
}

/** A name with what calls it one's own or says that it is here: 我们九江这边. */
const NAMED = new RegExp(`${SELF}?${NAME}+(?:这边|这里|这儿)?`, 'gu');

/** Set against them, the place of an earlier clause is asked of too. */
const AGAINST = /(?:[和跟与同比]|比起|相比)$/u;
const BY_FIGURES =
  /(?:平均|大约|大概|差不多|约|才|只|仅|要|需要?|花了?|现在|目前)*\d[\d.]*(?:%|[万亿千百]?(?:个?工作日|小时|分钟|天|日|个?月|年|元|块钱?|人|户|家|个|件|项|次|亩|公里|条|套|台|辆|所|处|名|位)?)/gu;

/** What he has in mind rather than what it is about: 想给, 准备开…推进会. */
const PLANS = new RegExp(
  `(?<=${NAME}\\)?)(?:这边|这里|市|区|县|省|[^,。;?!:]{0,6}?(?=想|打算|准备|计划|希望))?(?:也|还|正|都|一直|现在|目前|最近|今年|明年|下步|下一步|要是|如果)*(?:想要?|打算|准备|计划|正在?|拟|(?<![主重需必])要|希望|需要|急需|考虑|有意|筹划|谋划|酝酿|着手)+(?:也|再|来|去|向|跟)*(?:给|对|把|在)?(?:召?开(?!展|发|放|办))?(?:搞搞?|推行|推进|推广|推|做做?|干|弄|上|建|办|开展|探索|试点|试试|起草|制定|出台|出)?(?:一下|下|个)?(?:(?:总体|实施)?方案(?=[,。;]|$)|调研(?=[,。;]|$))?|(?<=${NAME})(?:这边|这里|市|区|县|省)?(?:目前|现在|一直|至今)*(?:还|也|都|从来?)*(?:没有?|未)(?:搞|做|办|干|试|推|开展)过?|(?:推进|现场|座谈|动员|经验交流|研讨|部署|专题)会(?!议)`,
  'gu',
);

/**
 * 本市补一张证要9天,外头有没有快些的: what comes before the asking tells of the asker's own place, and its figures are not those looked
 * for.
 */
function standBefore({ masked, seeking, absent }: Reading): Span[] {
  const { elsewhere, strong, weak, praised } = seeking;
  const first = elsewhere[0] ?? strong[0] ?? weak[0];
  if (first === undefined || AGAINST.test(masked.slice(0, first.start))) return [];
  if (/^[^,。;?!]{0,8}(?:相比|比起来|比较|对比|比(?![例重赛这我那它]))/u.test(masked.slice(first.end)))
    return [];
  const clause = placeClauses(masked, first);
  const names = spansOf(clause, NAMED);
  if (names.length === 0) return [];
  const states = statementIn(clause);
  const sought = elsewhere.length > 0 || (strong.length > 0 && (states !== 'tells' || absent));
  const either = weak.length > 0 && ((states === 'plans' && praised) || (states !== 'tells' && absent));
  return sought || either ? [...names, ...spansOf(clause, BY_FIGURES), ...spansOf(clause, PLANS)] : [];
}

/** 查一下九江的情况: it is what is asked about after all. */
const LOOKED_UP = new RegExp(
  `(?:查|看|找|了解|说|讲|介绍|梳理|整理|问|打听|摸)(?:一?[查看找说讲问摸]|清楚?|到)?(?:一下|下)?${NAME}`,
  'u',
);

/**
 * The clauses that name a place before what is sought, the others blanked; nothing where one of them asks. Behind it only what a
 * place means to do or lacks stands beside the question: 兄弟城市怎么做的,九江要搞夜校.
 */
function placeClauses(masked: string, sought: Span): string {
  const clauses = masked.split(/(?<=[,:;。?!])/u);
  let at = 0;
  const kept = clauses.map((clause) => {
    const start = at;
    at += clause.length;
    const elsewhere = at <= sought.start || start >= sought.end;
    const stated = at <= sought.start || statementIn(clause) !== 'tells';
    if (start >= sought.end && LOOKED_UP.test(clause)) return ' '.repeat(clause.length);
    return clause.includes(NAME) && elsewhere && stated ? clause : ' '.repeat(clause.length);
  });
  const text = kept.join('');
  const bare = withoutHints(masked);
  const asks = text.split('').map((character, index) => (character === ' ' ? ' ' : bare.charAt(index)));
  return ASKS.test(asks.join('')) ? '' : text;
}

/** A clause of which nothing is left but words that ask. */
const EMPTY =
  /^(?:谁|的|有没有|有|没有|还|也|先看|看|说说|讲讲|说|讲|请问|请|我们?|想问|想|可以?|能|是|都|已经?|最|吗|呢|一下|地方|在|做|搞|办|干|试|学|就|了|找|好|办法|例子|[0-9一两几]个)*[?!]?$/u;

/** The text without some spans; without fewer, or as it was, where hardly anything would be left. */
function cut(text: string, spans: readonly Span[], ...fewer: readonly (readonly Span[])[]): string {
  const kept = Array.from(text)
    .filter((_, at) => !spans.some(({ start, end }) => start <= at && at < end))
    .join('')
    .split(/(?<=[,。;?!:])/u)
    .filter((clause) => !EMPTY.test(clause.replace(/[,。;:]$/u, '')))
    .join('')
    .replace(/^(?:[\s,。;:?!\u3001]|的(?!哥|士|确))+|[,:;]$/gu, '')
    .trim();
  if ((kept.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2) return kept;
  const [next, ...rest] = fewer;
  return next === undefined ? text : cut(text, next, ...rest);
}
