import type { Word } from '../../../chinese/segment.js';
import { tokensOf } from '../names/proper.js';

/** Words before a noun that tell nobody which of its kind is meant: all or some of them, their rank, what they are good for. */
const NONDESCRIPT =
  /^(?:一|各|每|该|本|某|此|其|全|多|两|几|数|有关|相关|所有|全部|部分|个别|一些|有些|若干|多家|多个|多位|多名|几家|几个|不少|众多|广大|一批|首批|各类|各级|各地|各界|全[市省县区国州镇村]|全国性|全省性|全市性|国家|全国|国家级|省级|市级|县级|区级|上级|重点|重要|重大|龙头|骨干|大型|中型|小型|优质|优秀|优势|知名|著名|先进|主要|专业|行业|业内|资深|高级|高水平|高层次|权威|外地|外部|外来|本地|当地|周边|邻近|相邻|兄弟|省内|省外|市内|市外|区内|区外|县内|县外|国内|国外|境外|境内|社会|合作|参会|参展|入驻|签约|落户|相应|有意|目标|对象|对口|第三方|专门|新|老|大|好|系列|具体|实际)$/u;
/** What is done to one of a kind, or by it. */
const DEED =
  /^(?:服务|走访|对接|联系|帮扶|扶持|培育|引进|引入|组织|邀请|聘请|召开|举办|开展|参与|参加|指导|选派|派驻|助力|惠及|支持|带动|推动|促进|赋能|直达|面向|约谈|督促)$/u;

/** What may stand before a noun as a part of what is meant by it. */
const DESCRIBES = /^(?:n|vn|b|a|an|ad|j|l|i|s|z|x|eng)/u;
const PROPER = /^(?:ns|nt|nz|nr|nrt|nrfg)$/u;
const NOUN = /^(?:n|nz|nt|ns)$/u;
const HAN_OR_LATIN = /^[\p{Script=Han}a-z]+$/u;
/** Words before a noun that are read. */
const REACH = 6;

/**
 * Whether a text (normalised) speaks of one of a kind with a word of its own before it, one that the question has not: 市农科院专家, and
 * not 邀请专家, 多名专家 or 有关专家.
 *
 * @param kind matches the end of the words for the kind
 */
export function hasOwnMention(text: string, kind: RegExp, question: string): boolean {
  const words = tokensOf(text);
  return words.some(
    (word, at) => kind.test(word.text) && !goesOn(words[at + 1]) && isDescribed(words, at, kind, question),
  );
}

/** 企业|特派员: the noun only describes the next one. */
const goesOn = (next: Word | undefined): boolean =>
  next !== undefined && HAN_OR_LATIN.test(next.text) && NOUN.test(next.tag ?? '');

function isDescribed(words: readonly Word[], at: number, kind: RegExp, question: string): boolean {
  const own = (words[at]?.text ?? '').replace(kind, '');
  return [own, ...wordsBefore(words, at)].some((word) => isOwn(word, question));
}

const isOwn = (word: string, question: string): boolean =>
  word.length >= 2 && !NONDESCRIPT.test(word) && !question.includes(word);

/** The words that describe the one at `at`, up to a verb, a count or a sign. */
function wordsBefore(words: readonly Word[], at: number): string[] {
  const found: string[] = [];
  for (let index = at - 1; index >= 0 && index >= at - REACH; index--) {
    const { text, tag = '' } = words[index] ?? { text: '', tag: '' };
    if (text === '的') continue;
    if (DEED.test(text) || !HAN_OR_LATIN.test(text) || !(DESCRIBES.test(tag) || PROPER.test(tag))) break;
    found.push(text);
  }
  return found;
}
