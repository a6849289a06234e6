import { findNumerals } from '../../../chinese/numerals.js';
import { mattersOf, placedClauses, sharedOf, tellingOf } from './matter.js';
import { clausesOf, type Check, type Fault, type Ground } from './premise.js';

export interface Rank {
  readonly value: number;
  /** Where it came from rather than where it got to: 由第11位升至第4位. */
  readonly from: boolean;
  readonly at: number;
  readonly text: string;
}

/** 第一批, 第一书记, 第一人民医院 rank nothing. */
const NO_RANK =
  /^(?:批|个|轮|次|期|届|季|产|书|责|时|梯|方|人民|中|医院|附|条|章|款|线|年|套|站|家|例|张|部|种|类|大|代|步|阶|师|版|小学|高级|职业|实验|税务|分|巡|检|监|纪|督|道|关|口|件|场|所|项|天|月|周|层|档|级|医|把|份|组|排|幼|看|曲|课|目|单|笔|棵|支|台|辆|间|根|号|集体|社|本|位置|现场|环节|资源|要|步|节|股|块|片)/u;
const TOP = /头名|榜首|首位|居首|头把交椅|头一名|冠军|状元/gu;
/** What a claimed rank stands behind: the reckoning, or a word of getting there. */
const RANKED =
  /(?:全[国省市县区州]|考核|评估|评比|测评|排行|[增降]幅|增速|排名?|位次|名次|列|居|拿[了下到]?|得[了到]?|夺[得了]?|获得?|占|[掉跌降滑升排][到至在]|跃[居升]至?|冲[到进])(?:了|的|个|全[国省市县区州]|在|为){0,3}$/u;

/** The ranks that a text gives: 第3位, 首位; not 第一批. */
export function ranksOf(text: string): Rank[] {
  const numbered = findNumerals(text)
    .filter(({ ordinal, span }) => ordinal && !NO_RANK.test(text.slice(span.end)))
    .map(({ value, span }) => ({ value, at: span.start, text: text.slice(span.start, span.end) }));
  const named = Array.from(text.matchAll(TOP), (match) => ({ value: 1, at: match.index, text: match[0] }));
  return [...numbered, ...named].map((rank) => ({
    ...rank,
    from: /[从由][^,。;到至]{0,8}$/u.test(text.slice(Math.max(0, rank.at - 10), rank.at)),
  }));
}

/** 是不是全省第一 asks whether it is. */
const ASKED = /是不是|是否|有没有|能不能|会不会|算不算/u;
const clauseBefore = (question: string, at: number): string =>
  question
    .slice(0, at)
    .split(/[,。;?!:]/u)
    .at(-1) ?? '';

/** A rank that the question states: 全省第一, 排到第3位; not 第一批, and not 第几. */
const claimedRank = (question: string): Rank | undefined =>
  ranksOf(question).find(
    ({ at, text }) =>
      (/^[^第]/u.test(text) || RANKED.test(question.slice(Math.max(0, at - 12), at))) &&
      !ASKED.test(clauseBefore(question, at)),
  );

/** 得了第一 is wrong where the text says 列第3位, and where no rank is spoken of. */
export const ranksOtherwise: Check = (question, ground) => {
  const claimed = claimedRank(question);
  if (claimed === undefined || /前[^,。]{0,3}$|[哪谁][^,。]{0,6}$/u.test(question.slice(0, claimed.at)))
    return null;
  const said = ranksOf(ground.text);
  const near = ranksOf(ground.around);
  const bears = (rank: Rank): boolean => rank.value === claimed.value && (claimed.from || !rank.from);
  const fault = (kind: Fault['kind']): Fault => ({ kind, claim: worded(claimed) });
  if (said.length > 0) {
    if (!said.some(bears)) return bornBeside(question, ground, claimed, bears) ? null : fault('contradicted');
    return ofAnother(question, ground, claimed) ? fault('contradicted') : null;
  }
  return near.some(bears) ? null : fault('unsaid');
};

/** Whether what stands around gives the claimed rank, and not of a matter that is farther from the question than the text's own. */
function bornBeside(
  question: string,
  { text, around }: Ground,
  claimed: Rank,
  bears: (rank: Rank) => boolean,
): boolean {
  if (!ranksOf(around).some(bears)) return false;
  const pairs = tellingOf(mattersOf(question.replace(claimed.text, ' ')));
  const nearness = (where: string, is: (rank: Rank) => boolean): number =>
    Math.max(
      0,
      ...placedClauses(where)
        .filter(({ clause }) => ranksOf(clause).some(is))
        .map(({ near }) => sharedOf(pairs, near)),
    );
  return nearness(around, bears) >= nearness(text, (rank) => !bears(rank));
}

const worded = ({ text }: Rank): string => (/^[\d一二三四五六七八九十]/u.test(text) ? `第${text}` : text);

/** 九江列第2名,武宁县列第1名 ranks 九江 second: the clause of whoever the question begins with says so. */
function ofAnother(question: string, { text }: Ground, claimed: Rank): boolean {
  const who = /^\p{Script=Han}{2}/u.exec(question)?.[0];
  if (who === undefined) return false;
  const own = clausesOf(text).filter((clause) => clause.includes(who));
  const ranks = own.flatMap((clause) => ranksOf(clause));
  return ranks.length > 0 && ranks.every(({ value }) => value !== claimed.value);
}

const LEVELS = ['全国', '全省', '全市', '全县', '全区'] as const;
const HELD =
  '现场会|推进会|试点|示范|考核|评比|第一|首位|首[个批家创例]|推广|推介|表彰|通报|冠军|先进|榜首|头名';

/** 全国首个 and 全国首家 are one. */
const FIRSTS = '首[个批家创例]|第一';

/** 全国现场会 is wrong where the text says 全省现场会. */
export const levelOtherwise: Check = (question, { text, around }) => {
  const claimed = new RegExp(`(全[国省市])([^,。;?、]{0,12}?)(${HELD})`, 'u').exec(question);
  const [claim, level, between = '', thing] = claimed ?? [];
  if (claim === undefined || level === undefined || thing === undefined) return null;
  const things = /^(?:首.|第一)$/u.test(thing) ? FIRSTS : thing;
  const says = (at: string, where: string): boolean =>
    new RegExp(`${at}[^,。;]{0,14}(?:${things})`, 'u').test(where);
  const all = `${text} ${around}`;
  if (says(level, all) || (level === '全国' && /国家级|国务院|国家|中央/u.test(text))) return null;
  const matters = tellingOf(mattersOf(question.replace(claim, `${between} `)));
  const isOn = (where: string): boolean => matters.length === 0 || sharedOf(matters, where) > 0;
  return placedClauses(text).some(
    ({ clause, near }) => isOn(near) && LEVELS.some((other) => other !== level && says(other, clause)),
  )
    ? { kind: 'contradicted', claim }
    : null;
};
