import { inDictionary, type Word } from '../../chinese/segment.js';
import type { Span } from '../../domain/index.js';

/**
 * How somebody asks, told from what is asked: measure words, particles glued to a word, complements of verbs, words said twice,
 * who the asker is and what the answerer shall do.
 */

const MEASURES =
  '个月|分钟|小时|星期|块钱|个|项|家|次|回|趟|天|年|月|名|位|种|类|张|套|处|所|条|份|件|批|遍|场|人|户|笔|样|道|步|辆|台|座|间|栋|幢|只|头|亩|吨|块|毛|档|期|轮|把|部|门|支|颗|片|堆|点|口|箱|车|班|队|级|代|边|方面|层|桌|席|圈|顿|单|碗|元|节|篇|句|首|则|封|本|册|页|周|号|架|艘|列|趟次|拨|伙|群|宗|起|桩|股|环|关|招|路|则|顶|斤|公斤|晚|夜|晚上|餐|盒|瓶|针|床|里地|平米|平方|平方米|立方|立方米|度电|度|公里|分|角|厘';
/** 几回, 多少趟, 每家, 头几天, 一家, 那份: how many, or which, of whatever. Shares (八成) are figures and stay, articles (第十条) are names. */
const COUNTS = new RegExp(
  `^(?:(?:头|前|后|有|好|每|这|那|哪)?(?:[几一两半]+|多少|每|哪)(?:${MEASURES})|[这那]一?(?:${MEASURES})|第[一二两三四五六七八九十几](?:家|个|项|名|位|年|次))$`,
  'u',
);
/** 三项, 五种: a source may say so too, or not. */
const NUMBERED = new RegExp(`^[二三四五六七八九十]+(?:${MEASURES})$`, 'u');

/** Whether a word counts things that may as well be listed without a count. */
export const isCount = (text: string): boolean => NUMBERED.test(text);

/** 各开, 各请, 更严, 谁多, 两地: that several are compared, not what is compared. */
const COMPARES =
  /^(?:各(?![界地族项类])\p{Script=Han}|更(?![新换改名])\p{Script=Han}|谁\p{Script=Han}|[两三四几](?:地|市|区|县|城|家|者|边)|双方|哪边|高低|大小|多少|快慢|长短)$/u;

/** 都有, 就是, 还要: what joins the matter to the asking. */
const JOINING =
  /^(?:[都也又就还才只各][有是能要会在得叫给算用让]|(?:都|也|就|还)(?:可以|需要|应该|没有|不是))$/u;

/** 跑一趟, 停一晚: a verb of one character and how much of it; 进一步, 统一张 are others. */
const DONE_ONCE = new RegExp(`^(?<stem>\\p{Script=Han})[一两几半](?:${MEASURES})$`, 'u');

/** Particles before a word of two characters, and auxiliaries before a verb of one: 能办, 要交, 没用. */
const LEADS =
  /^(?:人(?=[帮联出要拿来去干管用])|[名项家的了是把被有谁](?=\p{Script=Han}{2})|[能要会可肯敢没](?=[办交住用拿借领查批补贷托去跑等开省租买卖赔罚奖评报免减][了过]?$))/u;
const TAILS = /(?<=\p{Script=Han})[是的了吗呢有]$/u;

/** Characters that no word of content begins, ends or holds, where the dictionary does not know the word: 区|在|试, 能|省. */
const BETWEEN =
  /[我你您他她它咱这那哪谁啥咋每各把被给让叫替请要想能会可得应该就才还又再先后也都只没未别太很更最挺多少几有是在到从向往跟和与或的了着过吗呢吧啊嘛呀里些个位件钱掉起来去]/u;

/** What happened to a thing tells more than which way: 派下去, 卖到, 放在, 推开. */
const COMPLEMENT =
  /^(?<stem>[派放卖推压降升涨减砍拿取送运搬转跑走来回退收交递缴发用花投建盖修改拆搞办干做弄查看找问听说讲谈想评定选请招聘引管教学练种养住租借贷欠还赔补罚奖抓扫挖装配设开关停撤并合分拨打报填写审批签领掏摊存])(?:下去|上去|起来|下来|出来|出去|回来|回去|过来|过去|进来|进去|上来|到了|好了|完了|掉了|在|到|成了|给|得好|得多|得快)$/u;

/** Looking, learning, asking: said twice they are what the asker does. 治理治理 and 天天 are not. */
const ASKERS = '看学听问查找比说讲谈聊想试瞧翻摸参考借鉴了解学习对照比较讨论介绍整理总结归纳梳理核对核实';
const TWICE = /^(\p{Script=Han}{1,2})[一了]?\1$/u;

/**
 * What is left of words as the segmenter cut them: nothing of a count or comparison, the stem of a verb, the parts of a word that it
 * only guessed. Terms of the trade (they have no tag) and of the table of synonyms stay as they are.
 */
export function withoutManner(word: Word): Word[] {
  const { text } = word;
  if (text.length < 2 || text.length > 4 || word.tag === undefined || word.tag === 'nz') return [word];
  if (COUNTS.test(text) || COMPARES.test(text) || JOINING.test(text) || isAskedTwice(text)) return [];
  const stem = COMPLEMENT.exec(text)?.groups?.['stem'];
  if (stem !== undefined) return [{ ...word, text: stem, end: word.start + stem.length }];
  const once = inDictionary(text) ? undefined : DONE_ONCE.exec(text)?.groups?.['stem'];
  if (once !== undefined) return [{ ...word, text: once, end: word.start + once.length }];
  const bare = withoutParticles(word);
  return bare.text.length > 1 && BETWEEN.test(bare.text) && !inDictionary(bare.text) ? parts(bare) : [bare];
}

const isAskedTwice = (text: string): boolean => {
  const once = TWICE.exec(text)?.[1];
  return once !== undefined && ASKERS.includes(once);
};

/** The segmenter guesses words that it does not know and may glue a measure word or particle to them: 名银龄, 企是. */
function withoutParticles(word: Word): Word {
  const lead = LEADS.exec(word.text)?.[0].length ?? 0;
  const tail = TAILS.exec(word.text)?.[0].length ?? 0;
  const text = word.text.slice(lead, word.text.length - tail);
  return { ...word, text, start: word.start + lead, end: word.end - tail };
}

function parts({ text, start }: Word): Word[] {
  const runs = text.matchAll(new RegExp(`(?:(?!${BETWEEN.source})\\p{Script=Han})+`, 'gu'));
  return [...runs].map((run) => {
    const from = start + run.index;
    return { text: run[0], start: from, end: from + run[0].length };
  });
}

/** An earlier time that something is set against; 去年 and 2021年 are years, and read as such. */
const EARLIER =
  '(?:上一?(?:年度?|个?季度|轮|届|期|批|次)|上个?月|前一?年|上半年|以前|过去|从前|原来|原先|当初|先前|改(?:革)?前|之前)(?:同期)?的?';

const DO = '(?:一下子?|一遍|一列|一个|下|出来|清楚|明白)';
/** 一斤多卖几分钱, 停一晚掏多少: of how much the asked amount is. */
const PER =
  /一(?:公?斤|晚上?|夜|宿|趟|回|次|个?人|户|亩|吨|车|顿|餐|桌|平米|平方米?|立方米?|度电?|公里|里地|盒|剂|针|学期|学年|节课|堂课|天|年|个?月)(?![一式站体])(?=[^,。;?]{0,12}(?:多少|(?<!哪)几|多[大长高久]|[啥哪什][么个]?价))/gu;

const ASIDES: readonly RegExp[] = [
  PER,
  // 多卖几分钱: the coin is the unit of what is asked.
  /几[分毛角厘]钱/gu,
  // Who asks: 我是财政局的, 我在县里工作, 我们是兰州.
  /(?<=^|[,;。!?]\s*)(?:我|我们|咱|咱们|本人|俺们?)(?:这边|这里|这儿|那边)?(?:是|来自|在[^,;。!?]{1,14}(?:工作|上班|任职))[^,;。!?]{0,18}?(?:的|工作|上班)?(?=[,;。!?]|$)/gu,
  // What the answerer shall do: 给我列一下, 报一下, 帮忙核对一句话.
  new RegExp(
    `(?:请|麻烦|劳驾|烦请)?(?:帮忙|帮我们?|给我们?|替我们?|为我们?|跟我们?|向您)?(?:列|报|说|讲|查|找|看|数|算|整理|归纳|梳理|总结|概括|核对|核实|介绍|翻|搜|解释|回答|讲解|科普|透露|比|请教)${DO}`,
    'gu',
  ),
  /(?:帮忙|帮我们?|给我们?|替我们?)(?:列|报|说|讲|查|找|数|算|整理|归纳|梳理|总结|概括|核对|核实|介绍|搜|解释)(?=[,;。!?个份条]|$)/gu,
  /(?:核对|核实|确认|求证|请教|咨询|打听)(?:一下)?(?:一?[句个件条](?:话|事|问题|数|数据|情况)?|两件事)?/gu,
  // What the asker is after: 有没有现成经验, 想借鉴, 有什么好招.
  /(?:想|要|来|可以|值得|能|准备|打算)(?:学一?学|取取经|借鉴|参考|参照|学习|请教|对标|取经|照搬|看看|比比|抄)(?:一下|的)?(?:作业)?/gu,
  /(?:有没有|有无|有什么|有啥|有哪些|都有啥|都有什么)(?:现成|成熟|成功|好|先进|可学|可借鉴|能用)?的?(?:经验|做法|招数?|办法|法子|例子|先例|模板|路子|点子|高招|妙招)?(?=[,;。!?没]|$)/gu,
  /(?:现成|好使|管用)的?(?=经验|做法|办法|例子|招)/gu,
  // What it is set against: 跟上一年比, 比原先.
  new RegExp(`(?:[比较]|相较于?|相比于?|对比)${EARLIER}|[跟和与同]${EARLIER}相?比(?:较|起来)?`, 'gu'),
  // What stands behind a year: 2022年底.
  /(?<=[年月])[底初末]/gu,
  // Behind a number: 612家里头, 120个人, 60多了.
  /(?<=\d)[个名位家项户](?=(?:\p{Script=Han}里|里|老|人(?![才民大数口均])))/gu,
  /(?<=\d)[多来余几](?=[了岁个家户件项名])了?/gu,
  // Joined to the asking word: 哪个区在试, 谁在搞, 还有哪里在建.
  /(?<=(?:哪[些个几]?|谁)[^,;。!?]{0,4})(?:在|正|正在|也在|还在)(?=[建试搞做办推管用抓干弄修种])/gu,
  /从?(?:哪|什么|啥)(?:一?天|时候|时间|年|个?月)(?:开始|起|开头|算起)(?:算)?/gu,
];

/** Stretches of a question that are the asker's manner. */
export const manner = (question: string): Span[] =>
  ASIDES.flatMap((pattern) =>
    [...question.matchAll(pattern)]
      .filter(([said]) => said !== '')
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
