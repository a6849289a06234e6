import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { PhraseIndex } from './phrases.js';

/** A line of the topics table (data/topics.yaml). */
export interface Topic {
  /** Stable, English. */
  readonly id: string;
  readonly name: string;
  /** Words of documents and their weights: 3 names the topic by itself, 1 is a hint. */
  readonly keywords: Readonly<Record<string, number>>;
  /** Words that only questions use. */
  readonly question: readonly string[];
}

const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/u),
  name: z.string(),
  keywords: z.record(z.string(), z.number().int().min(1).max(3)),
  question: z.array(z.string()).default([]),
});

export const TOPICS: readonly Topic[] = z
  .array(topicSchema)
  .parse(parse(readFileSync(new URL('./data/topics.yaml', import.meta.url), 'utf8')));

const BY_ID = new Map(TOPICS.map((topic) => [topic.id, topic]));

export const topicById = (id: string): Topic | null => BY_ID.get(id) ?? null;

type Weights = ReadonlyMap<string, readonly (readonly [string, number])[]>;

function weightsOf(words: (topic: Topic) => Iterable<readonly [string, number]>): Weights {
  const weights = new Map<string, (readonly [string, number])[]>();
  for (const topic of TOPICS) {
    for (const [word, weight] of words(topic)) {
      weights.set(word, [...(weights.get(word) ?? []), [topic.id, weight]]);
    }
  }
  return weights;
}

const documentWeights = weightsOf((topic) => Object.entries(topic.keywords));
const questionWeights = weightsOf((topic) => [
  [topic.name, 3] as const,
  ...topic.question.filter((word) => topic.keywords[word] === undefined).map((word) => [word, 2] as const),
  ...Object.entries(topic.keywords),
]);
const documentWords = new PhraseIndex(documentWeights.keys());
const questionWords = new PhraseIndex(questionWeights.keys());

/** What is read counts as much as it weighs, but the third time a word comes it says nothing new. */
const REPEATS = 2;

function addScores(
  scores: Map<string, number>,
  text: string,
  words: PhraseIndex,
  weights: Weights,
  factor: number,
): void {
  const seen = new Map<string, number>();
  for (const { phrase } of words.find(text)) {
    const times = (seen.get(phrase) ?? 0) + 1;
    seen.set(phrase, times);
    if (times > REPEATS) continue;
    for (const [id, weight] of weights.get(phrase) ?? [])
      scores.set(id, (scores.get(id) ?? 0) + weight * factor);
  }
}

/** Topics of at least `least` points and a third of the best one's, best first; ties in the table's order. */
function ranked(scores: ReadonlyMap<string, number>, least: number): string[] {
  const best = Math.max(0, ...scores.values());
  return TOPICS.map(({ id }) => ({ id, score: scores.get(id) ?? 0 }))
    .filter(({ score }) => score >= Math.max(least, best / 3))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** Ids of the topics that a passage is about, best first. `headings` are its heading path; the innermost one weighs most. */
export function topicsOf(text: string, headings: readonly string[] = []): string[] {
  const scores = new Map<string, number>();
  addScores(scores, text, documentWords, documentWeights, 1);
  headings.forEach((heading, index) => {
    addScores(scores, heading, documentWords, documentWeights, index === headings.length - 1 ? 3 : 1);
  });
  return ranked(scores, 2);
}

/** Ids of the topics that a question asks about, best first. Hints without company do not count. */
export function topicsInQuestion(text: string): string[] {
  const scores = new Map<string, number>();
  addScores(scores, text, questionWords, questionWeights, 1);
  return ranked(scores, 2);
}
