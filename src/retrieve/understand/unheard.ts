import { bearingOf } from '../../chinese/leaning.js';
import { inDictionary, lexicalTokens, tagged, type Word } from '../../chinese/segment.js';
import type { Rarity } from './slips.js';
import { STOP_CONCEPTS } from './vocabulary.js';

/**
 * What becomes of words that no document of the library has. Somebody who asks of a thing that is not there names it by a noun or a
 * plain verb; numerals, adverbs and the like are the asker's way of putting it, verbs with a complement say what their stem says, and
 * what neither dictionary nor library knows was cut in the wrong place.
 */

/** Whether every token of a term stands somewhere in the library. */
export function isHeard(term: string, rarity: Rarity): boolean {
  const absent = rarity('\0');
  const tokens = lexicalTokens(term).filter((token) => token.length > 1);
  return (tokens.length > 0 ? tokens : [term]).every((token) => rarity(token) < absent);
}

/** Adverbs, numerals, measures, times, sides, idioms, states, pronouns and particles: how rather than what. */
const MANNER_TAG = /^(?:ad|ag|[dmqtfszilrcupyoe])$/u;

/** Whether a word that no document has only says in what way, when or how much; a share (五成) is a statement. */
export const saysManner = (word: Word | undefined): boolean =>
  MANNER_TAG.test(word?.tag ?? '') && !/[成折倍]$/u.test(word?.text ?? '');

/** 搬走, 划进去, 退得掉, 装不上: a verb of one character and how it comes out. */
const WITH_COMPLEMENT =
  /^(\p{Script=Han})[得不]?(?:[到在给出走掉完好进成上下开住满齐够定清透光死坏倒断破穿着过起回动了来去]|(?:[上下进出回过起开][来去到]))$/u;
/** Nouns of business that only look like that. */
const BUSINESS = /^(?:[留分提抽收]成|[入转进]出|[支付输]出|[退迁调]出|[收召撤]回|[公召]开)$/u;

const VERB_OR_GUESS = /^(?:v|x|zg|l|a)/u;

const COUNTED = /[多几少两一二三四五六七八九十百千万\d]$/u;
const MEASURE = /^[个家项张条头只口台座栋间辆块亩斤件份笔套棵株眼盏场趟回次名位户拨群顿碗瓶袋包箱车船本册]/u;

/** 几|张表, 多少|口井, 出|点岔: a guess that begins with the measure word of a count, or with 点 and 些. */
const isGluedMeasure = ({ text, tag, start }: Word, question: string): boolean =>
  tag === 'x' &&
  !inDictionary(text) &&
  (/^[点些]/u.test(text) || (MEASURE.test(text) && COUNTED.test(question.slice(0, start))));

const MODAL = /^\p{Script=Han}能$/u;
const CAN_BE_DONE =
  /^(?:不能)?(?:直接|马上|立刻|先|也|自己)?[卖买办用借贷领住干吃喝看拿报补批换走去来开交租]/u;

/** 水|能卖, 事|能办: a word that happens to end like an auxiliary before a verb. */
const isBeforeModal = ({ text, end }: Word, question: string): boolean =>
  MODAL.test(text) && CAN_BE_DONE.test(question.slice(end));

type Unheard = (term: string) => boolean;

/** The words to look for in place of one that no document has. */
export function reheard(word: Word, question: string, unheard: Unheard): Word[] {
  const { text, tag } = word;
  if (tag === undefined || tag === 'nz' || !/^\p{Script=Han}{2,4}$/u.test(text)) return [word];
  if (isBeforeModal(word, question)) return [part(word, 0, 1)].filter(speaks);
  if (isGluedMeasure(word, question)) return [part(word, 1, text.length)].filter(speaks);
  const stem = VERB_OR_GUESS.test(tag) && !BUSINESS.test(text) ? WITH_COMPLEMENT.exec(text)?.[1] : undefined;
  if (stem !== undefined) return [part(word, 0, 1)].filter(speaks);
  if (tag !== 'x' || inDictionary(text) || namesPerson(word, question)) return [word];
  if (text.length === 2) return [part(word, 0, 1), part(word, 1, 2)].filter(speaks);
  const cut = [2, text.length - 2].find((at) =>
    [text.slice(0, at), text.slice(at)].every(
      (half) => half.length === 1 || (inDictionary(half) && !unheard(half)),
    ),
  );
  return cut === undefined ? [word] : [part(word, 0, cut), part(word, cut, text.length)].filter(speaks);
}

const part = (word: Word, from: number, to: number): Word => ({
  ...word,
  text: word.text.slice(from, to),
  start: word.start + from,
  end: word.start + to,
});

const speaks = ({ text }: Word): boolean => !STOP_CONCEPTS.has(text) && bearingOf(text) !== 'silent';

/** What a cut costs by its words: one that no document has most, one of a single character or that no dictionary has a little. */
const UNHEARD_COST = 3;
const SINGLE_COST = 1;
const GUESSED_COST = 1;
const LONGEST_WORD = 4;

/**
 * 动学|区划|片 are 动, 学区, 划 and 片 where the library has the 学区 and neither of the others: words side by side are cut anew where
 * fewer of them are then strange to the library. A word alone is never cut, whatever it is.
 */
export function regrouped(words: readonly Word[], unheard: Unheard): Word[] {
  return runsOf(words).flatMap((run) => {
    if (run.length < 2 || !run.some((word) => isStrange(word.text, unheard))) return run;
    const cut = cheapestCut(run.map(({ text }) => text).join(''), unheard);
    return costOf(cut, unheard) <
      costOf(
        run.map(({ text }) => text),
        unheard,
      )
      ? placed(cut, run)
      : run;
  });
}

/** Words of Chinese characters that stand right behind each other; terms of the trade and of the tables bound them. */
function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const joins = (one: Word | undefined): boolean =>
      one?.tag !== undefined && one.tag !== 'nz' && /^\p{Script=Han}+$/u.test(one.text);
    if (last?.at(-1)?.end === word.start && joins(last.at(-1)) && joins(word)) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

const isStrange = (text: string, unheard: Unheard): boolean => text.length > 1 && unheard(text);

const costOf = (cut: readonly string[], unheard: Unheard): number =>
  cut.reduce(
    (sum, text) =>
      sum + (text.length === 1 ? SINGLE_COST : 0) + (isStrange(text, unheard) ? UNHEARD_COST : 0),
    0,
  );

/** The cheapest way to cut a text into words of the dictionary and single characters, by dynamic programming. */
function cheapestCut(text: string, unheard: Unheard): readonly string[] {
  const best: { readonly cost: number; readonly cut: readonly string[] }[] = [{ cost: 0, cut: [] }];
  for (let end = 1; end <= text.length; end++) {
    const ways = Array.from({ length: Math.min(LONGEST_WORD, end) }, (_, index) => {
      const piece = text.slice(end - index - 1, end);
      const before = best[end - index - 1];
      if (before === undefined) return [];
      const guessed = piece.length > 1 && !inDictionary(piece);
      if (guessed && (piece.length > 2 || unheard(piece))) return [];
      const cost = costOf([piece], unheard) + (guessed ? GUESSED_COST : 0);
      return [{ cost: before.cost + cost, cut: [...before.cut, piece] }];
    }).flat();
    best.push(ways.reduce((least, way) => (way.cost <= least.cost ? way : least)));
  }
  return best.at(-1)?.cut ?? [];
}

/** The new words of a run, with the old one wherever the cut only takes a single word apart. */
function placed(cut: readonly string[], run: readonly Word[]): Word[] {
  let at = run[0]?.start ?? 0;
  const pieces = cut.map((text) => ({ text, start: at, end: (at += text.length) }));
  const borders = new Set(pieces.map(({ end }) => end));
  const shared = run.map(({ end }) => end).filter((end) => borders.has(end));
  return shared.flatMap((end, index) => {
    const start = shared[index - 1] ?? -1;
    const within = (word: Word): boolean => word.start >= start && word.end <= end;
    const old = run.filter(within);
    if (old.length === 1) return old;
    return pieces
      .filter(within)
      .map((piece) => ({ ...piece, tag: tagged(piece.text)[0]?.tag ?? 'n' }))
      .filter(speaks);
  });
}

const SURNAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]/u;
const OF_A_PERSON =
  /^(?:是谁|是何|是哪|是不是|同志|先生|女士|这个人|这人|[局处科县市区镇乡村院校厅部]?长|书记|主任|担任|(?:在[^,?]{1,14})?(?:说|讲|谈|表示|介绍))/u;
const WITH_RANK = /(?:[局处科县市区镇乡村院校厅部]长|书记|主任|记者|教授|院士|专家|医生|老师|法官|律师)$/u;

/** 王蕾是谁, 记者王蕾 ask of a person. */
export const namesPerson = ({ text, start, end }: Word, question: string): boolean =>
  SURNAME.test(text) && (OF_A_PERSON.test(question.slice(end)) || WITH_RANK.test(question.slice(0, start)));
