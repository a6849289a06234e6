import { LRUCache } from 'lru-cache';
import { normalise } from '../../../chinese/normalise.js';
import { findPlaces } from '../../../chinese/places.js';
import { saysName } from '../../../chinese/same-name.js';
import { synonymsOf } from '../../../chinese/synonyms.js';
import type { Word } from '../../../chinese/segment.js';
import { overlaps, type Span } from '../../../domain/index.js';
import { COMMON, ENDS_GENERIC } from './generic.js';
import { tokensOf } from './proper.js';

/** A body or site that a question names. */
export interface Body {
  /** What of its name tells it from others of its kind, and so must be said. */
  readonly own: string;
  /** Its own part is a plain word: a name only where no document has that word. */
  readonly plain: boolean;
}

/** What the names of bodies and sites end in: of those of the first kind a plain word may be the own part. */
const SITES = '灌区|水库|渔港|半岛|湾|岛|药业|日报|晚报|电视台|街道|实验室|大学|集团|林场';
const KIND = new RegExp(
  `(?:${SITES}|镇|乡|村|社区|小区|高新区|经开区|开发区|新区|园区|产业园|工业园|科技园|港区?|码头|河|湖|大桥|学院|职院|中学|小学|幼儿园|医院|卫生院|公司|酒业|制药|股份|银行|农商行|研究院|研究所|交易所|景区|商圈|车站|机场|农场|博物馆|图书馆)$`,
  'u',
);
const OF_SITE = new RegExp(`^(?:${SITES})$`, 'u');
/** Where a town has one of these, it is called by the town and what it is. */
const ONE_IN_TOWN = /^(?:大学|日报|晚报|电视台)$/u;
/** 第三中学, 市二人民医院 */
const NUMBERED = /第?[一二三四五六七八九十\d]+(?:人民)?(?:医院|中学|小学)/gu;

const NAMING = /^(?:n[srzt]|nrt|nrfg|x)$/u;
const PLAIN = /^(?:n|v|vn|a|s|j|i)$/u;
/** What makes no name of what the segmenter guessed: 批楼盘, 建区级. */
const FUNCTION =
  /[的地得了着过是有在和与及或而且但从到向往由对把被给让使将要会能可想不没无未都也还又再就才只各每哪几多少谁啥咋吗呢吧啊个些这那它他她我你们此其所以为于之者等里内外下上中设办开建做搞干用收交付存进互跟同叫找去来批处家户名座条件项前后每本该全新老旧大小]/u;

const remembered = new LRUCache<string, readonly Body[]>({ max: 64 });

/** The bodies and sites that a question names: 青禾灌区, 云岭镇, 第三中学. Places that are known are none. */
export function bodiesNamed(question: string): readonly Body[] {
  const known = remembered.get(question);
  if (known !== undefined) return known;
  const view = normalise(question);
  const tokens = tokensOf(view);
  const places = findPlaces(view, { loose: true }).map(({ span }) => span);
  const numbered = Array.from(view.matchAll(NUMBERED), ([own]) => ({ own, plain: false }));
  const found = [...tokens.flatMap((_, index) => bodyAt(tokens, index, places) ?? []), ...numbered];
  remembered.set(question, found);
  return found;
}

const HAN = /^\p{Script=Han}+$/u;

function bodyAt(tokens: readonly Word[], index: number, places: readonly Span[]): Body | null {
  const token = tokens[index];
  const kind = KIND.exec(token?.text ?? '')?.[0];
  if (token === undefined || kind === undefined || !HAN.test(token.text)) return null;
  const whole = kind === token.text;
  const own = whole ? tokens[index - 1] : { ...token, text: token.text.slice(0, -kind.length) };
  if (own === undefined || own.text.length < 2 || !HAN.test(own.text)) return null;
  if (places.some((place) => overlaps(place, { start: own.start, end: own.start + own.text.length })))
    return whole && ONE_IN_TOWN.test(kind) ? { own: kind, plain: false } : null;
  if (FUNCTION.test(own.text) || COMMON.test(own.text) || ENDS_GENERIC.test(own.text)) return null;
  // 物管公司: a word that people say for a kind of thing tells no body from others.
  if (synonymsOf(own.text).length > 0) return null;
  if (NAMING.test(own.tag ?? '')) return { own: own.text, plain: false };
  return whole && OF_SITE.test(kind) && PLAIN.test(own.tag ?? '') ? { own: own.text, plain: true } : null;
}

/** Whether a text speaks of a body. */
export const speaksOfBody = (text: string, { own }: Body): boolean => saysName(text, own);
