import type { Span } from '../../domain/index.js';

/** Question words, pronouns and the like of regions, and what they are in common speech. */
const REGIONAL: readonly (readonly [RegExp, string])[] = [
  [/(?:啥|什么|甚|么)辰光|啥前儿|多咱(?!们)|几多时|乜嘢时候|什么前儿/gu, '什么时候'],
  [/几钿|几多钱/gu, '多少钱'],
  [/几久|几长(?:辰光|时间)|好久(?=能|可以)/gu, '多久'],
  [/几多(?=[^,。;?!]|$)/gu, '多少'],
  [/(?<=^|[,。;!?])点解(?![决放除])|为啥子|做咩|做乜/gu, '为什么'],
  [/干啥子|做啥子|嘎哈|干哈(?=[,。?!]|$|呢|的|要)/gu, '干什么'],
  [/啥子(?!公司|女)|(?<![什怎那这要多])么(?:子(?!公司|女)|事)|嘛事儿?|乜嘢|咩(?=[叫是事嘢])/gu, '什么'],
  [/[啷郎]个(?=[^,。;?!])|咋个|咋么/gu, '怎么'],
  [/(?<![那这旁周两身江海路里外左右东西南北前后上下])边个(?![体人])/gu, '谁'],
  [/(?<!周)边度(?![假过])|边处/gu, '哪里'],
  [/(怎么|咋)个([干做搞办管推改弄分算走用])法/gu, '$1$2'],
  [/有冇/gu, '有没有'],
  [/冇得?/gu, '没有'],
  [/系[咪唔]系?(?=[^,。;?!])/gu, '是不是'],
  [/阿拉(?![善尔伯丁木斯])|俺们?/gu, '我们'],
  [/侬|恁们?(?!么)/gu, '你们'],
  [/晓得伐|晓得不|晓不晓得/gu, '知道吗'],
  [/晓得/gu, '知道'],
];

/** A question with the words of regions put in common speech: 几钿, 啥辰光, 点解 as 多少钱, 什么时候, 为什么. */
export const inCommonSpeech = (question: string): string =>
  REGIONAL.reduce((text, [said, common]) => text.replace(said, common), question);

const TALK = '(?:掰扯|念叨|叨咕|叨叨|唠叨|白话|白乎|唠嗑|唠|侃|捋|扯|盘|盘点|说道|瞅|瞧|瞄|寻思|琢磨)';

const FORMULAS: readonly RegExp[] = [
  // 吃药这档子事, 招商那一摊子: the matter stands before it.
  /[这那]一?(?:档子|码子?|茬儿?|摊子?|破|宗|桩|号|门子|回子|起子|挡子)(?:事儿?|活儿?|买卖)/gu,
  /[这那]一?(?:茬儿?|摊子?(?![位贩主])|块儿|疙瘩|嘎达|旮旯|旮沓|圪垯)/gu,
  // 给说道说道, 跟我掰扯掰扯, 唠点实在的, 捋一遍.
  new RegExp(`[给跟和同]?(?:我们?|咱们?|大伙儿?|大家)?(${TALK})一?\\1`, 'gu'),
  /(?:唠|说|讲|整|来|聊|扯)(?:点儿?|些)(?:实在|实际|干货|硬货|硬|有用|具体|真格|接地气|人话|大白话|通俗|正经)(?:的|话)?/gu,
  /(?:从头到尾|原原本本|一五一十|仔仔细细|原模原样|详详细细|明明白白|痛痛快快|老老实实|实实在在)地?(?=[给讲说捋聊谈告交列数]|$)/gu,
  /捋(?:一|两)?(?:遍|捋|下|顺)?/gu,
  // 直说吧, 说白了, 打开天窗说亮话, 甭废话, 一句话.
  /(?<=^|[,。;!?])(?:话说回来|话又说回来|说白了|说穿了|说到底|说真的|说实话|实话实说|说句实在的?话?|讲真|直说吧?|明说吧?|长话短说|丑话说在?前头|有一说一|打开天窗说亮话|打破砂锅问到底|闲话少说|言归正传|掏心窝子(?:说|讲|问)?(?:一句)?|老实(?:说|讲|交代)|(?:甭|别|少)(?:废话|绕弯子|绕圈子|兜圈子|卖关子|打官腔|打马虎眼|整虚的|扯别的|来虚的)(?:就|只|直接)?(?:说|讲)?|划个?重点|敲黑板|一句话(?:概括|说|讲|总结)?|简单粗暴点?|痛快点儿?|给个痛快话?|麻溜儿?的?|利索点儿?)[,:]?(?:就|只|直接)?(?:说|讲|告诉我们?)?/gu,
  // What slips out in wonder.
  /(?<=^|[,。;!?])(?:好家伙|乖乖|我的(?:妈|天|乖乖)(?:呀|哪|啊|哎)?|妈呀|天[哪呐啊]|老天爷?|哎呦喂?|哎哟喂?|哎呀妈?|嚯|得嘞|好嘛|嗐|拉倒吧|乖乖隆地咚|乖乖隆咚|我勒个去?|要命|乖乖嘞)[,!\s]*/gu,
  // The question's own asking about truth and sense: 真的假的, 整不明白, 搞不懂.
  /(?:我|咱|俺)?(?:们)?(?:老是|总是|一直|就是|愣是|死活|到现在|至今)?(?:还)?[整弄搞闹想](?:个|不)(?:明白|清楚|清|懂|通|灵清)/gu,
  /(?:是)?(?:真的假的|真的还是假的|是真是假|真的吗|有这回事没?|有没有这回事|有这事[没吗]?)/gu,
];

/** Stretches of a question that carry no content: formulas with which people begin, point or wonder. */
export const parlance = (question: string): Span[] =>
  FORMULAS.flatMap((pattern) =>
    [...question.matchAll(pattern)]
      .filter(([said]) => said !== '')
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );

const DOUBLED = /(\p{Script=Han})[不没]\1/gu;

/**
 * What denies a word to ask whether: 不认 of 证书认不认, which the segmenter would take for a word by itself. Left alone where
 * `known` says that the whole is a word or phrase of its own: 贵不贵.
 */
export const ownDenials = (question: string, known: (doubled: string) => boolean): Span[] =>
  [...question.matchAll(DOUBLED)]
    .filter(([doubled]) => !known(doubled))
    .map(({ index, 0: doubled }) => ({ start: index + 1, end: index + doubled.length }));
