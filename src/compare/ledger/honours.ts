import type { HonourKind, Level, Span } from '../../domain/index.js';
import { sliceSpan, trimSpan } from '../../domain/index.js';
import { clauseSpans } from '../../chinese/sentences.js';

/** An honour, a trial or a practice taken over, as one sentence tells it. The span is of the sentence. */
export interface HonourMention {
  readonly kind: HonourKind;
  readonly text: string;
  readonly span: Span;
  readonly level: Level | null;
}

const IN = '[^，。；,;]';
/** The first that fits names the kind; what is only hoped for (争创, 力争) is none. */
const KINDS: readonly (readonly [HonourKind, RegExp])[] = [
  ['激励', new RegExp(`(?:获得?|受到|拿到|荣获)${IN}{0,20}(?:督查|督察)?激励`, 'u')],
  [
    '表扬',
    new RegExp(
      `(?:获得?|受到|得到|荣获)${IN}{0,24}(?:通报表[扬彰]|表扬通报|表[扬彰]|嘉奖)|被${IN}{0,14}通报表[扬彰]`,
      'u',
    ),
  ],
  [
    '入选',
    /入选|入围|上榜|列入[^，。；,;]{0,24}(?:名单|名录|案例|目录|项目)|进入[^，。；,;]{0,24}(?:名单|名录|案例|百强)|被[^，。；,;]{0,24}(?:列入|列为|选为)[^，。；,;]{0,24}(?:案例|名单|样板|示范)|跻身|纳入(?:国家|全国|省)[^，。；,;]{0,26}》?/u,
  ],
  [
    '获批',
    /(?<!新增)获批|获准|成功(?:争取|创建)|被(?:确定|列|批准)为[^，。；,;]{0,30}(?:试点|示范|试验)|列为[^，。；,;]{0,30}试点|承担[^，。；,;]{0,16}(?:国家|全国|省级)[^，。；,;]{0,16}试点/u,
  ],
  [
    '获评',
    /获评|被(?:评|授予|评选)[为定]?|评[选定]?为|荣获|夺得|荣膺|蝉联|获得?[^，。；,;]{0,24}(?:称号|奖(?!励|补)|第[一二三]名|(?:全[国省市]|省级|国家级)(?:先进|优秀))|获颁(?![^，。；,;]{0,8}证书?)/u,
  ],
  [
    '推广',
    /(?:在|向)?全[国省市区县][^，。；,;]{0,8}(?:推广|推开|复制|借鉴)|(?:复制|予以|全面)推广|推广到全[国省市]/u,
  ],
  ['肯定', /(?:得到|获得?|受到)[^，。；,;]{0,24}肯定(?!的?情况)/u],
  [
    '交流',
    /作[^，。；,;]{0,10}(?:交流|典型|经验)[^，。；,;]{0,6}(?:发言|介绍)|(?:交流|介绍)(?:发言|了?[^，。；,;]{0,6}(?:经验|做法))|(?:大会|会议|会|论坛)上(?:作|做)了?(?:介绍|交流)|(?:刊发|转发)[^，。；,;]{0,8}(?:经验|做法)/u,
  ],
  [
    '排名',
    /(?:排名|排|位居|位列|居|列|升至|评价)[^，。；,;]{0,16}(?:第[一二三四五六七八九十\d]+|首位|前[一二三四五六七八九十\d]+)|排名(?:前进|上升|攀升|提升|前移)了?\d|[^，。；,;]{0,12}(?:全[国省市]|东北四市)第[一二三四五六七八九十\d]+/u,
  ],
];
/** 第二方阵 and 第三批 are no ranks. */
const NO_RANK =
  /第[一二三四五六七八九十\d]+(?=方阵|批|届|期|次|轮|产业|季度|责任人|书记|[个家例座条所部张单块])/gu;
const WISH = /争创|力争|争取(?!全)|确保|努力|积极申报|申报|推荐|力求|要|将(?=[创争入])|目标/u;
const CRITERION = /(?:不得|不予|应当|予以|给予)[^，。；,;]{0,20}(?:表扬|表彰|奖励)/u;

/** 全区成功创建市级中心: who got it, not who gave it. */
const ACTOR = /^\s*(?:\d{4}年)?[,，]?(?:全[省市区县]|我[省市区县])(?!推|复|范)/u;

/** A clause that leaves to the one before it whose the honour is. */
const OWNERLESS = /^(?:相关|有关|该|其|被|已在|并?列入|作为|经|在全|获批(?=全)|受到|得到)/u;

/** 全省监测中,某市居第2位: in what somebody ranks stands before it. */
const RANKING = /(?:[中里上]|评价|考核|监测|测评|排名)[,，]?\s*$/u;

const leansOn = (words: string, before: string): boolean =>
  OWNERLESS.test(words) ||
  (/第[\d一二三四五六七八九十]/u.test(words) && words.length < 14 && RANKING.test(before));

/** Honours that one sentence tells of, clause by clause, in order. */
export function honoursIn(sentence: string): HonourMention[] {
  if (CRITERION.test(sentence)) return [];
  const clauses = clauseSpans(sentence, { start: 0, end: sentence.length });
  return clauses.flatMap((clause, index) => {
    const words = sliceSpan(sentence, clause).replace(NO_RANK, (rank) => '·'.repeat(rank.length));
    const found = KINDS.find(([, pattern]) => pattern.test(words));
    if (found === undefined || WISH.test(words.slice(0, found[1].exec(words)?.index ?? 0))) return [];
    const before = clauses[index - 1];
    const owner = before !== undefined && leansOn(words, sliceSpan(sentence, before)) ? before : undefined;
    const span = withoutMarks(sentence, { start: owner?.start ?? clause.start, end: clause.end });
    const text = sliceSpan(sentence, span);
    const given = (part: string): string => (found[0] === '排名' ? part : part.replace(ACTOR, ''));
    const level = honourLevel(given(sliceSpan(sentence, clause))) ?? honourLevel(given(text));
    return [{ kind: found[0], text, span, level }];
  });
}

function withoutMarks(sentence: string, span: Span): Span {
  const marks = /[，,。;；:：！!\s]+$|[—―─]{2,}$/u.exec(sliceSpan(sentence, span))?.[0].length ?? 0;
  return trimSpan(sentence, { start: span.start, end: span.end - marks });
}

const MINISTRY =
  /发改委|民政部|财政部|教育部|科技部|工信部|工业和信息化部|人社部|人力资源(?:和)?社会保障部|自然资源部|生态环境部|住建部|住房(?:和)?城乡建设部|交通运输部|水利部|农业农村部|商务部|文旅部|文化和旅游部|应急管理部|公安部|司法部|卫健委|医保局|退役军人(?:事务)?部/u;

/** Who gives it. The highest that is named counts. */
export function honourLevel(text: string): Level | null {
  if (/国务院|全国|国家|中央|中组部|中宣部|部委|总局|中国(?!改革办)/u.test(text)) return 'country';
  if (/全省|省|自治区|(?:重庆|上海|北京|天津)市(?:第|级)/u.test(text)) return 'province';
  if (/全市|市级|市委|市政府|设区市/u.test(text)) return 'city';
  if (MINISTRY.test(text)) return 'country';
  return /全[区县]|[区县]级|[区县]委/u.test(text) ? 'county' : null;
}
