import { enclosures } from '../chinese/enclosures.js';

const LENGTHS = { least: 12, most: 230 } as const;

/** Words that hold only on the day of the document; 2022年以来 and 截至2022年底 say themselves which day they mean. */
const DATED =
  /今年|去年|前年|明年|目前|当前|眼下|近日|日前|昨[天日]|今[天日]|本[月周次]|此次|上月|一年来|这一年|过去一年|前三季度|第[一二三四]季度|截至(?!\d{4}年|20\d\d)|(?<!\d{4}年|大|会议?|改革开放|成立|实施|启动|开展)以来/u;
const HIDDEN = /\*|××|□□|[Xx]{2,}/u;
const LISTED_ITEM = /(?:^|[，。；：,;:])[一二三四五六七八九十]{1,2}是/gu;
const UNSPOKEN =
  /[（(](?:见|详见|图|表|注)|[①-⑳]|https?:|[|｜]|[：:]$|[?？]|[“"]$|(?:^|摄)围绕[“"]|示例|附注|现将.{0,40}如下/u;
/** Words that go on from the sentence before. */
const GOES_ON =
  /^(?:第[一二三四五六七八九十][,，]|比如|例如|如(?![何期今实此皋东])|其中|特别是|尤其|这|该|此|其(?![他余])|他们|它|对此|为此|因此|但|而|并|且|也|还|又|即|原来|现在|结果|不过|相关|有关|一方面|同时|此外|另外|其次|再次|最后|首先|亲自)/u;
/** A thing that was told of before: 这套做法, 上述措施. */
const POINTS_BACK =
  /(?:^|[^，,、])?(?:这|该)(?:套|项|种|个|些|一(?!年)|里|次|类|批|样|支|家|张)|上述|前述|前者|后者|^[^，,。]{0,10}因此|^(?:重组|压减|试点|整合|改革)(?:之)?后/u;

const SENTENCE_END = /[。！!]$|[^，,；;：:、]$/u;

/** Whether words can be said at all: whole, no figure hidden, no day that has passed, no list without its beginning. */
export function canBeSaid(text: string): boolean {
  if (text.length < LENGTHS.least || text.length > LENGTHS.most || !SENTENCE_END.test(text)) return false;
  return (
    !HIDDEN.test(text) && !DATED.test(text) && !UNSPOKEN.test(text) && isBalanced(text) && !hasTornList(text)
  );
}

/** Whether words mean something only after the sentence before them. */
export const leansBack = (text: string): boolean => GOES_ON.test(text) || POINTS_BACK.test(text);

const isBalanced = (text: string): boolean => {
  const pairs = enclosures(text);
  const marks = (text.match(/[“”《》（）()]/gu) ?? []).length;
  const closed = pairs.filter(({ span }) => /[“《（(]/u.test(text.charAt(span.start))).length;
  return marks === 2 * closed;
};

const NUMERALS = '一二三四五六七八九十';

/** 一是 without 二是, or 二是 without 一是. */
export function hasTornList(text: string): boolean {
  const items = Array.from(text.matchAll(LISTED_ITEM), ([match]) =>
    match.replace(/[^一二三四五六七八九十]/gu, ''),
  );
  if (items.length === 0) return false;
  return items.length < 2 || items.some((item, index) => item !== NUMERALS.charAt(index));
}
