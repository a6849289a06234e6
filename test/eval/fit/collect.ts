import { speaksOf } from '../../../src/answer/evidence/belongs.js';
import { shortfall } from '../../../src/answer/evidence/sufficient.js';
import type { EvidenceSentence } from '../../../src/answer/evidence/index.js';
import { investigate, type Investigation } from '../../../src/answer/investigate.js';
import { OWNER } from '../../../src/app.js';
import { overlaps } from '../../../src/domain/index.js';
import { locateGold, type Texts } from '../../../src/eval/gold.js';
import { says } from '../../../src/eval/measures.js';
import type { LabelledQuestion } from '../../../src/eval/index.js';
import type { Understanding } from '../../../src/retrieve/index.js';
import type { Example } from './boost.js';
import type { OpenLibrary } from './library.js';

/** Decided by rules of their own, whatever the sentences are worth. */
const DECIDED_ELSEWHERE: readonly string[] = ['label-unexplained', 'masked-figure', 'wrong-year'];

/** Of a question so many sentences are looked at. */
const MOST_CANDIDATES = 40;

/**
 * The labelled questions as examples: each with the sentences that might answer it, best first. A question without any is left out.
 *
 * @param features names in {@link EvidenceSentence.features}, in the order of the candidates' values
 */
export async function collectExamples(
  library: OpenLibrary,
  questions: readonly LabelledQuestion[],
  features: readonly string[],
): Promise<Example[]> {
  const examples: Example[] = [];
  for (const question of questions) {
    if (DECIDED_ELSEWHERE.includes(question.category)) continue;
    library.setToday(question.today === undefined ? null : new Date(`${question.today}T12:00:00`));
    const sentences = candidatesOf(question, await investigated(question, library), library.texts);
    const candidates = sentences.slice(0, MOST_CANDIDATES).map((sentence) => valuesOf(sentence, features));
    if (candidates.length > 0) examples.push({ candidates, first: 0, label: question.answerable ? 1 : 0 });
  }
  library.setToday(null);
  return examples;
}

/** Conversations are replayed: what an earlier question stands for is what a later one leans on. */
function investigated(
  { question, history }: LabelledQuestion,
  { parts }: OpenLibrary,
): Promise<Investigation> {
  const earlier: { readonly question: string }[] = [];
  for (const turn of history) {
    const before = earlier.map((one) => one.question);
    const understood = parts.retriever.understand({ ...turn, access: OWNER, history: before });
    earlier.push({ question: understood.standaloneQuestion });
  }
  return investigate({ question, history: earlier }, OWNER, parts);
}

function candidatesOf(
  question: LabelledQuestion,
  { understanding, concepts, evidence }: Investigation,
  texts: Texts,
): EvidenceSentence[] {
  const { places } = understanding.understood;
  // What rules refuse whatever the log-odds is none of the forest's business.
  const open = evidence.filter(
    (sentence) => shortfall(sentence, understanding, concepts, Number.NEGATIVE_INFINITY) === null,
  );
  const speaking = open.filter(
    (sentence) => !sentence.names && (places.length === 0 || places.some((place) => speaks(sentence, place))),
  );
  const fit = withFigures(speaking, understanding);
  return question.answerable ? fit.filter(answering(question, texts)) : fit;
}

const speaks = (
  { passage, text, context }: EvidenceSentence,
  place: Understanding['understood']['places'][number],
): boolean => speaksOf({ place: passage.place, text, context }, place);

/** Of a question that asks a figure those with figures, if there are any. */
function withFigures(sentences: readonly EvidenceSentence[], { asked }: Understanding): EvidenceSentence[] {
  const counting = asked === 'figure' ? sentences.filter(({ figures }) => figures.length > 0) : [];
  return counting.length > 0 ? counting : [...sentences];
}

/** Whether a sentence is one that the label names: by a quotation, or where there is none by what must be said. */
function answering(question: LabelledQuestion, texts: Texts): (sentence: EvidenceSentence) => boolean {
  const gold = locateGold(question, texts).flat();
  const must = question.must.flat();
  if (question.gold.length === 0) return ({ text }) => must.some((wanted) => says(text, wanted));
  return ({ document, span }) =>
    gold.some((place) => place.document === document.id && overlaps(place.span, span));
}

function valuesOf(sentence: EvidenceSentence, features: readonly string[]): number[] {
  const values: Readonly<Record<string, number>> = { ...sentence.features };
  return features.map((name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no sentence has the feature ${name}`);
    return value;
  });
}
