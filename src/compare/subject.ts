import { topicById, topicsOf, type Topic } from '../chinese/topics.js';
import { cover, coverageText, type WeightedConcept } from '../answer/evidence/coverage.js';
import type { WordVectors } from '../domain/index.js';
import type { Understanding } from '../retrieve/index.js';
import { isAim } from './aim.js';
import { honouredList, narrow, tells } from './clauses.js';
import type { Piece } from './reading.js';
import {
  holdsName,
  isOfOther,
  keywordWeights,
  LEANING,
  listsTopics,
  NAMING,
  namesTopic,
  namingOf,
  PROOF,
} from './topicality.js';

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

/** Keyword weights that together make a text wholly about a topic. */
const FULL = 6;
const HEADED = 0.6;

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

function topicSubject(topics: readonly Topic[]): Subject {
  const ids = topics.map(({ id }) => id);
  const weigh = (text: string) => keywordWeights(text, topics);
  return {
    focus(piece) {
      const text = withoutBrackets(piece.text);
      const own = Math.min(1, weigh(text).sum / FULL);
      const { names, document } = piece.sentence;
      const naming = namingOf(names, topics, isAim(document));
      if (own === 0 && isOfOther(text, ids, names)) return null;
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

/** What stands in brackets explains; it is not what a text is about. */
const withoutBrackets = (text: string): string => text.replace(/[（(][^（）()]*[）)]/gu, '');

/** Whether one of the topics is what a text is about before all. */
const opens = (text: string, ids: readonly string[]): boolean => ids.includes(topicsOf(text)[0] ?? '');

/** Whether the topics lead among those of a text. */
const leads = (text: string, ids: readonly string[]): boolean =>
  topicsOf(text)
    .slice(0, 2)
    .some((id) => ids.includes(id));

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
