import { normalise } from '../chinese/normalise.js';
import { PhraseIndex } from '../chinese/phrases.js';
import { synonymsOf } from '../chinese/synonyms.js';
import { topicById, TOPICS, topicsOf, type Topic } from '../chinese/topics.js';

/** A keyword of this weight names its topic by itself. */
export const NAMING = 3;
/** A keyword of this weight nearly always means its topic. */
export const LEANING = 2;
/** A heading of so many topics names none of them, and so does a sum of them. */
const SEVERAL = 3;
/** A text that names so many topics lists them and tells of none. */
const LISTING = 4;
/** Weights that together are as good as a word that names the topic. */
export const PROOF = 4;

const ALL_KEYWORDS = new PhraseIndex(TOPICS.flatMap((topic) => Object.keys(topic.keywords)));

const GENERIC =
  /(?:体制机制|体制|机制|制度|综合|改革|建设|发展|工作|服务|体系|领域|保障|管理|深化|优化|创新|推进|全面|加强|事业)/gu;
/** What is left of a name and could be anything: 社会保障 without 保障. */
const VAGUE_CORE = /^(?:社会|经济|公共|行政|基层|城市|党的|民主)$/u;
const core = (text: string): string => {
  const rest = text.replace(GENERIC, '');
  return rest.length >= 2 && !VAGUE_CORE.test(rest) ? rest : text;
};

/** Whether a word is a topic's own name, or means the same. */
export function namesTopic(word: string, topic: Topic): boolean {
  const names = topic.name.split(/[与和]/u).map(core);
  return [word, ...synonymsOf(word)]
    .map((text) => core(normalise(text)))
    .some((text) => names.some((name) => name === text || (text.length >= 2 && name.includes(text))));
}

/** Weights of the topics' keywords in a text, each counted once. */
export function keywordWeights(text: string, topics: readonly Topic[]): { strongest: number; sum: number } {
  const phrases = new Set(ALL_KEYWORDS.find(text).map(({ phrase }) => phrase));
  const weights = [...phrases].map((phrase) =>
    Math.max(...topics.map((topic) => topic.keywords[phrase] ?? 0)),
  );
  return { strongest: Math.max(0, ...weights), sum: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Whether a text has a word that names a topic by itself, and it is none of these. */
export const namesOther = (text: string, ids: readonly string[]): boolean =>
  ALL_KEYWORDS.find(text).some(({ phrase }) => {
    const named = TOPICS.filter(({ keywords }) => (keywords[phrase] ?? 0) >= NAMING);
    return named.length > 0 && !named.some(({ id }) => ids.includes(id));
  });

/** What a heading of one topic covers besides. */
const COVERS: Readonly<Record<string, readonly string[]>> = { 'business-environment': ['approval'] };

/**
 * Whether words under a heading of the topics, with none of their keywords, are about something else. A document's title says
 * less of each of its sentences than a heading does.
 */
export function isOfOther(text: string, ids: readonly string[], names: readonly string[]): boolean {
  const covered = [...ids, ...ids.flatMap((id) => COVERS[id] ?? [])];
  const own = covered.flatMap((id) => topicById(id) ?? []);
  if (keywordWeights(text, own).sum > 0 || !namesOther(text, covered)) return false;
  if (names.slice(0, -1).every((name) => topicsOf(name).length === 0)) return true;
  return provesOther(text, covered);
}

/** Whether a text is about another topic than these beyond doubt. */
export const provesOther = (text: string, ids: readonly string[]): boolean =>
  TOPICS.some((topic) => !ids.includes(topic.id) && keywordWeights(text, [topic]).sum >= PROOF);

/**
 * What the innermost name that has a topic is about: `this`, `other`, several things of which this may be one (`shared`), or
 * this among better fitting ones (`none`).
 */
export function namingOf(
  names: readonly string[],
  topics: readonly Topic[],
  broad: boolean,
): 'this' | 'other' | 'shared' | 'none' {
  const ids = topics.map(({ id }) => id);
  for (const [index, name] of names.entries()) {
    const [first, ...rest] = topicsOf(name);
    const isLabel = name.length <= LONGEST_LABEL;
    if (first === undefined) {
      if (isLabel && holdsName(name, topics)) return 'this';
      if (isLabel && LABEL.test(name) && hints(name).length > 0) return hintOf(hints(name), ids);
      continue;
    }
    if (!ids.includes(first)) return rest.some((id) => ids.includes(id)) ? 'none' : 'other';
    const faint = (rest.length > 0 || !isLabel) && keywordWeights(name, topics).strongest < NAMING;
    const weak = keywordWeights(name, topics).strongest < NAMING && !holdsName(name, topics);
    const outside = weak && names.slice(index + 1, -1).some((outer) => namesOther(outer, ids));
    // A plan's or a rule's title says what all of it is for, and little of each article.
    const title = broad && index === names.length - 1;
    return faint || outside || title || rest.length >= SEVERAL || JOINED.test(name.replace(NUMBERING, ''))
      ? 'shared'
      : 'this';
  }
  return 'none';
}

/** A label such as 关键词:科技转化. */
const LONGEST_LABEL = 14;
const LABEL = /^[^:：]{2,4}[:：]/u;

/** Topics that a word of a label at least hints at. */
const hints = (name: string): string[] =>
  TOPICS.filter(({ keywords }) =>
    ALL_KEYWORDS.find(name).some(({ phrase }) => keywords[phrase] !== undefined),
  ).map(({ id }) => id);

const hintOf = (hinted: readonly string[], ids: readonly string[]): 'this' | 'other' =>
  hinted.some((id) => ids.includes(id)) ? 'this' : 'other';
const JOINED = /[、和与及]/u;
/** 一、 stands before a heading and joins nothing. */
const NUMBERING =
  /^(?:第?[一二三四五六七八九十\d]{1,3}[、.．章节条]|[（(][一二三四五六七八九十\d]{1,3}[)）])/u;

/** Whether a text holds the name of one of the topics. */
export const holdsName = (text: string, topics: readonly Topic[]): boolean =>
  topics.some((topic) =>
    topic.name.split(/[与和]/u).some((name) => !core(name).endsWith('的') && text.includes(core(name))),
  );

/** 在科技创新、营商环境、基层治理等方面: topics named in one breath. */
export function listsTopics(text: string): boolean {
  if (SUMMED_UP.test(text) && topicsNamed(text, LEANING) >= SEVERAL) return true;
  return LIST.test(text) && topicsNamed(text, NAMING) >= LISTING;
}

const topicsNamed = (text: string, least: number): number =>
  new Set(
    ALL_KEYWORDS.find(text).flatMap(({ phrase }) =>
      TOPICS.filter((topic) => (topic.keywords[phrase] ?? 0) >= least).map(({ id }) => id),
    ),
  ).size;

/** 甲、乙、丙三个方面. */
const SUMMED_UP =
  /、[^,，。;；]{1,24}(?:等|[一二三四五六七八九十两\d]+)(?:各?个|各|大|重点|多个?)*(?:方面|领域|条线|板块)/u;
const LIST = /、[^,，。]{0,20}(?:等|和)/u;
