import { normalise } from '../chinese/normalise.js';
import { PhraseIndex } from '../chinese/phrases.js';
import { synonymsOf } from '../chinese/synonyms.js';
import { topicById, TOPICS, topicsOf, type Topic } from '../chinese/topics.js';
import { cover, coverageText, type WeightedConcept } from '../answer/evidence/coverage.js';
import { overlaps, type WordVectors } from '../domain/index.js';
import type { Understanding } from '../retrieve/index.js';
import { honoursIn } from './ledger/honours.js';
import { piecePart, wordsOf, type Piece } from './reading.js';

/** The part of a piece that is about a subject. */
export interface Focus {
  readonly piece: Piece;
  /** Within (0, 1]. */
  readonly relevance: number;
}

/** What a comparison or a draft is about. */
export interface Subject {
  /** `null` when the piece is about something else. */
  focus(piece: Piece): Focus | null;
}

/** A keyword of this weight names its topic by itself. */
const NAMING = 3;
/** A keyword of this weight nearly always means its topic. */
const LEANING = 2;
/** A heading of so many topics names none of them, and so does a sum of them. */
const SEVERAL = 3;
/** A text that names so many topics lists them and tells of none. */
const LISTING = 4;
/** Keyword weights that together make a text wholly about a topic. */
const FULL = 6;
/** Weights that together are as good as a word that names the topic. */
const PROOF = 4;
const HEADED = 0.6;

const ALL_KEYWORDS = new PhraseIndex(TOPICS.flatMap((topic) => Object.keys(topic.keywords)));

/**
 * A topic of the table where the question names one as a whole (养老, 国企改革); otherwise the question's own concepts (家庭养老床位),
 * which the text or its headings must hold.
 */
export function subjectOf(
  understanding: Understanding,
  concepts: readonly WeightedConcept[],
  vectors: WordVectors,
): Subject {
  const content = concepts.filter(({ concept }) => concept.importance >= 1);
  const topics = understanding.understood.topics.flatMap((id) => topicById(id) ?? []);
  const named = topics.filter(
    (topic) => content.length === 0 || content.some(({ concept }) => namesTopic(concept.text, topic)),
  );
  const all = content.every(({ concept }) => named.some((topic) => namesTopic(concept.text, topic)));
  if (named.length > 0 && all) return topicSubject(named);
  return conceptSubject(content.length > 0 ? content : concepts, vectors);
}

const GENERIC =
  /(?:体制机制|体制|机制|制度|综合|改革|建设|发展|工作|服务|体系|领域|保障|管理|深化|优化|创新|推进|全面|加强|事业)/gu;
/** What is left of a name and could be anything: 社会保障 without 保障. */
const VAGUE_CORE = /^(?:社会|经济|公共|行政|基层|城市|党的|民主)$/u;
const core = (text: string): string => {
  const rest = text.replace(GENERIC, '');
  return rest.length >= 2 && !VAGUE_CORE.test(rest) ? rest : text;
};

/** Whether a word is a topic's own name, or means the same. */
function namesTopic(word: string, topic: Topic): boolean {
  const names = topic.name.split(/[与和]/u).map(core);
  return [word, ...synonymsOf(word)]
    .map((text) => core(normalise(text)))
    .some((text) => names.some((name) => name === text || (text.length >= 2 && name.includes(text))));
}

function topicSubject(topics: readonly Topic[]): Subject {
  const ids = topics.map(({ id }) => id);
  const weigh = (text: string) => keywordWeights(text, topics);
  return {
    focus(piece) {
      const text = withoutBrackets(piece.text);
      const own = Math.min(1, weigh(text).sum / FULL);
      const naming = namingOf(piece.sentence.names, topics);
      if (own === 0 && isOfOther(text, ids, piece.sentence.names)) return null;
      if (naming === 'this') return { piece, relevance: Math.min(1, HEADED + 0.4 * own) };
      if (own === 0) return null;
      if (naming === 'shared') return weigh(text).sum >= LEANING ? { piece, relevance: own } : null;
      if (listsTopics(text)) return honouredList(piece, (clause) => weigh(clause).sum > 0, own);
      const { strongest, sum } = weigh(text);
      if (naming === 'none')
        return leads(text, ids) && (strongest >= NAMING || sum >= PROOF) ? { piece, relevance: own } : null;
      const named = strongest >= NAMING && (holdsName(text, topics) || opens(text, ids));
      if (!named && sum < PROOF) return null;
      const narrowed = narrow(piece, (clause) => weigh(clause).sum > 0);
      return tells(narrowed, sum) ? { piece: narrowed, relevance: 0.8 * own } : null;
    },
  };
}

function keywordWeights(text: string, topics: readonly Topic[]): { strongest: number; sum: number } {
  const phrases = new Set(ALL_KEYWORDS.find(text).map(({ phrase }) => phrase));
  const weights = [...phrases].map((phrase) =>
    Math.max(...topics.map((topic) => topic.keywords[phrase] ?? 0)),
  );
  return { strongest: Math.max(0, ...weights), sum: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Whether a clause among others tells of the subject, and does not merely mention it or hang on what stands before. */
function tells(piece: Piece, sum: number): boolean {
  if (piece.clauses.length === 1 && HANGS.test(piece.text)) return false;
  const { tabular, figures } = piece.sentence;
  return (
    sum >= PROOF ||
    tabular ||
    DOES.test(piece.text) ||
    honoursIn(piece.text).length > 0 ||
    figures.some((figure) => overlaps(piece.span, figure.span))
  );
}
const HANGS = /^(?:助力|推动|促进|有效|进一步|提升|切实|实现|确保|让|使|逐级)/u;

/** Without such a verb a clause among others only mentions the subject. */
const DOES = /推[行进出]|建[立成设]|打造|搭建|试|探索|完善|创[新建]|开展|实施|组建|设立/u;

/** The verb comes in the next clause. */
const WORK_LISTED = /等(?:改革)?(?:工作|做法|经验|举措)[,，]$/u;

/** 甲、乙、丙等工作受到表彰: a list tells of each of its members what its own clause tells of them all. */
function honouredList(piece: Piece, about: (clause: string) => boolean, own: number): Focus | null {
  const told = piece.clauses
    .map((clause) => wordsOf(piece.sentence, clause))
    .some((words, index, all) => {
      const predicate = WORK_LISTED.test(words) ? words + (all[index + 1] ?? '') : words;
      return about(words) && honoursIn(predicate).length > 0;
    });
  return told ? { piece, relevance: own / 2 } : null;
}

/** What stands in brackets explains; it is not what a text is about. */
const withoutBrackets = (text: string): string => text.replace(/[（(][^（）()]*[）)]/gu, '');

/** A sentence of something else with a clause on the subject: that clause, and those after it that are about nothing else. */
function narrow(piece: Piece, about: (clause: string) => boolean): Piece {
  const words = piece.clauses.map((clause) => wordsOf(piece.sentence, clause));
  const first = words.findIndex(about);
  let last = words.findLastIndex(about);
  if (WORK_LISTED.test(words[last] ?? '')) last++;
  while (last + 1 < words.length && topicsOf(words[last + 1] ?? '').length === 0) last++;
  return withoutExample(first < 0 ? piece : (piecePart(piece, first, last) ?? piece));
}

/** Whether a text has a word that names a topic by itself, and it is none of these. */
export const namesOther = (text: string, ids: readonly string[]): boolean =>
  ALL_KEYWORDS.find(text).some(({ phrase }) => {
    const named = TOPICS.filter(({ keywords }) => (keywords[phrase] ?? 0) >= NAMING);
    return named.length > 0 && !named.some(({ id }) => ids.includes(id));
  });

/** `如` before an example that stands by itself. */
const FOR_EXAMPLE = /^如(?=针对|聚焦|支持|推动|围绕|由|在|通过|以)/u;

function withoutExample(piece: Piece): Piece {
  const [first, ...rest] = piece.clauses;
  if (first === undefined || !FOR_EXAMPLE.test(piece.text)) return piece;
  const start = piece.span.start + 1;
  return {
    ...piece,
    span: { start, end: piece.span.end },
    text: piece.text.slice(1),
    clauses: [{ start, end: first.end }, ...rest],
  };
}

/** Whether one of the topics is what a text is about before all. */
const opens = (text: string, ids: readonly string[]): boolean => ids.includes(topicsOf(text)[0] ?? '');

/** What a heading of one topic covers besides. */
const COVERS: Readonly<Record<string, readonly string[]>> = { 'business-environment': ['approval'] };

/**
 * Whether words under a heading of the topics, with none of their keywords, are about something else. A document's title says
 * less of each of its sentences than a heading does.
 */
function isOfOther(text: string, ids: readonly string[], names: readonly string[]): boolean {
  const covered = [...ids, ...ids.flatMap((id) => COVERS[id] ?? [])];
  const own = covered.flatMap((id) => topicById(id) ?? []);
  if (keywordWeights(text, own).sum > 0 || !namesOther(text, covered)) return false;
  if (names.slice(0, -1).every((name) => topicsOf(name).length === 0)) return true;
  return provesOther(text, covered);
}

/** Whether a text is about another topic than these beyond doubt. */
export const provesOther = (text: string, ids: readonly string[]): boolean =>
  TOPICS.some((topic) => !ids.includes(topic.id) && keywordWeights(text, [topic]).sum >= PROOF);

/** Whether the topics lead among those of a text. */
const leads = (text: string, ids: readonly string[]): boolean =>
  topicsOf(text)
    .slice(0, 2)
    .some((id) => ids.includes(id));

/**
 * What the innermost name that has a topic is about: `this`, `other`, several things of which this may be one (`shared`), or
 * this among better fitting ones (`none`).
 */
function namingOf(names: readonly string[], topics: readonly Topic[]): 'this' | 'other' | 'shared' | 'none' {
  const ids = topics.map(({ id }) => id);
  for (const name of names) {
    const [first, ...rest] = topicsOf(name);
    const isLabel = name.length <= LONGEST_LABEL;
    if (first === undefined) {
      if (isLabel && holdsName(name, topics)) return 'this';
      if (isLabel && LABEL.test(name) && hints(name).length > 0) return hintOf(hints(name), ids);
      continue;
    }
    if (!ids.includes(first)) return rest.some((id) => ids.includes(id)) ? 'none' : 'other';
    const faint = (rest.length > 0 || !isLabel) && keywordWeights(name, topics).strongest < NAMING;
    return faint || rest.length >= SEVERAL || JOINED.test(name.replace(NUMBERING, '')) ? 'shared' : 'this';
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

const holdsName = (text: string, topics: readonly Topic[]): boolean =>
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

const OWN_WORDS = 0.8;
const HEADING_WORDS = 0.9;
/** Share of the concepts' weight that must be there. */
const SHARE = 0.66;

function conceptSubject(concepts: readonly WeightedConcept[], vectors: WordVectors): Subject {
  const strengths = (text: string): readonly number[] =>
    cover(coverageText(text), concepts, vectors).strengths;
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  return {
    focus(piece) {
      if (total === 0) return null;
      const own = strengths(piece.text);
      const above = strengths(piece.sentence.names.join(' '));
      const held = concepts.map(({ weight }, index) => {
        if ((own[index] ?? 0) >= OWN_WORDS) return weight * (own[index] ?? 0);
        return (above[index] ?? 0) >= HEADING_WORDS ? weight * HEADED : 0;
      });
      const there = concepts.reduce(
        (sum, { weight }, index) => sum + ((held[index] ?? 0) > 0 ? weight : 0),
        0,
      );
      if (there / total < SHARE) return null;
      return { piece, relevance: held.reduce((sum, weight) => sum + weight, 0) / total };
    },
  };
}
