import { findDates } from '../../chinese/dates.js';
import { normalise } from '../../chinese/normalise.js';
import { findPlaces } from '../../chinese/places.js';
import { placeWithin, type Place, type WordVectors } from '../../domain/index.js';
import { figuresInText } from '../../ingest/figures/index.js';
import { questionConcepts } from '../../retrieve/understand/concepts.js';
import { cover, coverageText } from '../evidence/coverage.js';
import { isEnglish } from './english.js';
import type { CitedSentence } from './statement.js';

/**
 * Gates beyond {@link checkStatement} for texts that an official reads out under his own name or lays before a leader: words of
 * praise, days that have passed, plans told as done, things that are new,
 * places that come or go.
 */
export type StrictFault = 'language' | 'praise' | 'day' | 'plan' | 'hedge' | 'part' | 'stranger' | 'thing';

/** Praise and degree: each must stand in the evidence in these very words. */
const PRAISE =
  /显著|明显|大幅|全面|有效|极大|巨大|广泛|深受|好评|赞誉|赞扬|点赞|圆满|突破|历史性|成功|顺利|前列|前茅|走在|翻番|飞跃|喜人|可喜|丰硕|突出|名列|位居|彻底|根本|普遍|持续|稳步|不断|深远|重大|充分|高度/gu;
/** Words that hold only on the day and in the place of the document. */
const DAY =
  /今年|去年|前年|明年|目前|当前|眼下|近日|日前|近期|最近|近年|昨[天日]|今[天日]|本月|上月|上半年|下半年|截至|以来|至今|年底|季度|如今|现在|正在|即将|已(?!知)/gu;
/** What is yet to come. 将 may also only move an object to the front. */
const PLAN =
  /将(?:继续|进一步|于|会|再|全面|力争|逐步|陆续|持续|不断|扩大|新增|推出|出台|启动|建成|实现|达到|完成|开展|推进|推动|加快|加大|深化|建立|打造)|力争|争取|(?<![”》动年度体划])计划(?!生育|单列)|打算|拟[于建在定将]|目标|下一步|下步|今后|明年|到20\d\d年|(?<![主需重首摘纲必只简概紧])要(?!求|素|点|件|闻)/u;
/** What has come. */
const DONE = /已|了|过|完成|实现|建成|取得|达到|形成|落地|见效/gu;

/** How `statement`, which is not verbatim, oversteps the sentences that it cites; `null` when it does not. */
export function strictFault(
  statement: string,
  cited: readonly CitedSentence[],
  owner: Place | null,
  vectors: WordVectors,
): StrictFault | null {
  if (isEnglish(statement) || /[A-Za-z]{12,}/u.test(statement)) return 'language';
  const held = normalise(cited.map(({ text }) => text).join('\n'));
  const adds = (pattern: RegExp): boolean => addsWords(normalise(statement), held, pattern);
  if (adds(PRAISE)) return 'praise';
  if (adds(DAY)) return 'day';
  if (cited.some(({ text }) => PLAN.test(text)) && (!PLAN.test(statement) || adds(DONE))) return 'plan';
  if (losesHedge(normalise(statement), held)) return 'hedge';
  if (cited.some((sentence) => losesPart(statement, sentence, owner))) return 'part';
  if (namesStranger(statement, cited, owner)) return 'stranger';
  return addsThing(statement, cited, vectors) ? 'thing' : null;
}

/** Whether `said` has one of the pattern's words more often than `held` has it. */
function addsWords(said: string, held: string, pattern: RegExp): boolean {
  const count = (text: string, word: string): number => text.split(word).length - 1;
  return (said.match(pattern) ?? []).some((word) => count(said, word) > count(held, word));
}

/** A thing whose words, synonyms and likes the evidence holds less than this is new. */
const LEAST_HELD = 0.3;
const FULL_IMPORTANCE = 0.9;
/** 一名, 每户: no thing by itself. */
const QUANTITY = /^[一二三四五六七八九十两几各每数\d].?$/u;

/** Words that make less of what follows them. */
const HEDGED =
  /(探索|试点|试行|试运行|初步|基本|部分|逐步|研究|酝酿|谋划|申报|申请|启动|筹备|筹建|推动|推进)(?:开展|实施|推行|推进)?(\p{Script=Han}{2})/gu;

/** Whether a statement says plainly what the evidence only tries, begins or half does: 探索建立 is not 建立. */
const losesHedge = (said: string, held: string): boolean =>
  Array.from(held.matchAll(HEDGED)).some(
    ([, hedge = '', what = '']) =>
      said.includes(what) && !said.includes(hedge) && !isPlain(what, held, hedge),
  );

/** Whether the evidence says `what` elsewhere without the hedge. */
const isPlain = (what: string, held: string, hedge: string): boolean =>
  held
    .split(what)
    .slice(0, -1)
    .some((before) => !before.slice(-6).includes(hedge));

/** Whether a statement speaks of a thing that neither the cited sentences nor their headings know: 为解决财政问题, …. */
function addsThing(statement: string, cited: readonly CitedSentence[], vectors: WordVectors): boolean {
  const elsewhere = [
    ...figuresInText(statement).map(({ span }) => span),
    ...findDates(statement).map(({ span }) => span),
    ...findPlaces(statement).map(({ span }) => span),
  ];
  const things = questionConcepts(statement, elsewhere)
    .filter(({ verb, importance, text }) => !verb && importance >= FULL_IMPORTANCE && !QUANTITY.test(text))
    .map((concept) => ({ concept, weight: concept.importance }));
  const evidence = coverageText(cited.map(({ text, context }) => `${text}\n${context}`).join('\n'));
  return cover(evidence, things, vectors).strengths.some((strength) => strength < LEAST_HELD);
}

/** Whether a sentence about a part of `owner`, or about what others did there, is told without naming it. */
function losesPart(statement: string, { text, place }: CitedSentence, owner: Place | null): boolean {
  const named = placesIn(statement, owner);
  const has = (wanted: Place): boolean => named.some((one) => one.code === wanted.code);
  const parts = placesIn(text, owner).filter((one) => one.level !== 'country' && !isOwner(one, owner));
  const part = place !== null && owner !== null && !place.masked && !placeWithin(owner, place);
  return parts.some((one) => !has(one)) || (part && !has(place));
}

/** Whether a statement names a place that is neither its owner, nor around it, nor in the sentences that it cites. */
function namesStranger(statement: string, cited: readonly CitedSentence[], owner: Place | null): boolean {
  const held = cited.flatMap(({ text, place }) => [...placesIn(text, owner), ...(place ? [place] : [])]);
  return placesIn(statement, owner).some(
    (one) =>
      one.level !== 'country' && !isOwner(one, owner) && !held.some((other) => other.code === one.code),
  );
}

const isOwner = (place: Place, owner: Place | null): boolean =>
  owner !== null && (place.code === owner.code || placeWithin(owner, place));

const placesIn = (text: string, owner: Place | null): Place[] =>
  findPlaces(text, owner === null || owner.masked ? {} : { within: owner, known: [owner] })
    .filter(({ inName, place }) => inName !== true && !place.masked)
    .map(({ place }) => place);
