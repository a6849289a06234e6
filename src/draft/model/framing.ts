import { findDates } from '../../chinese/dates.js';
import { findNumerals } from '../../chinese/numerals.js';
import { findPlaces } from '../../chinese/places.js';
import { tagged } from '../../chinese/segment.js';
import { isSafeText } from '../../answer/compose/markup.js';

const LONGEST = 40;
/** How a sentence begins, or what it says, that only leads on to the next. */
const LEADS_ON =
  /^(?:同志们[,，]?)?(?:下面|接下来|首先|先|再|最后|具体|从|围绕|就|以下|这里|他山之石)|看看|来看|介绍|汇报|谈谈|讲讲|学习借鉴|供.{0,4}参考/u;
/** What may be said without a source, besides the topic's own words. */
const HARMLESS = new Set(
  `下面 接下来 先看 再看 首先 其次 再次 最后 具体 来看 来说 来讲 看看 看 介绍 情况 方面 几个 一些 做法 主要 成效 数据 形势 基础 工作 借鉴 学习 参考 思考
  启发 启示 同志 同志们 大家 我们 各位 一起 汇报 报告 谈谈 讲讲 讲 谈 说 重点 内容 先 再 以下 这里 围绕 关于 有关 认清 摸清 家底 他山之石 可以 攻玉
  结合 实际 需要 各地 其他 其它 地方 兄弟 城市 分别 逐一 简要 向 作 个 地 供 请 来 从 就 看清 角度 层面 先进 别处 外地 本地 自身 有 是 要 与 和 的`.split(
    /\s+/u,
  ),
);
/** Single characters that tell of something done. */
const DONE = /[了过已均皆曾]/u;

/**
 * Whether a sentence that cites nothing states nothing: it leads on to what follows and holds no figure, date, place, name,
 * quotation or claim. Strict on purpose: what is not known to be harmless is a fact without a source.
 */
export function isMereFraming(text: string, topic: string): boolean {
  if (text.length > LONGEST || !LEADS_ON.test(text) || DONE.test(text) || !isSafeText(text)) return false;
  if (/[\dA-Za-z“”"'‘’「」『』《》〈〉*%％]/u.test(text)) return false;
  if (findNumerals(text).some(({ text: numeral }) => !/^[一两几]$/u.test(numeral))) return false;
  if (findDates(text).length > 0 || findPlaces(text, { loose: true }).length > 0) return false;
  return tagged(text).every(
    ({ text: word, tag = '' }) =>
      !/\p{Script=Han}/u.test(word) || HARMLESS.has(word) || topic.includes(word) || /^[puyrcmfq]/u.test(tag),
  );
}
