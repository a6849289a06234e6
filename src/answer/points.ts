import { overlaps, type Access, type Place } from '../domain/index.js';
import { behind, questionPoints, type Understanding } from '../retrieve/index.js';
import { aspectAsked } from './aspects.js';
import { PRESENT } from './evidence/features.js';
import type { EvidenceSentence } from './evidence/index.js';
import {
  investigate,
  type Investigation,
  type InvestigationParts,
  type InvestigationRequest,
} from './investigate.js';
import { inReadingOrder } from './select.js';

/** More points than this are a letter rather than a question. */
const MOST_POINTS = 6;

/** 查出几个毛病,分别是什么: asks for no more than the clause before. */
const EACH_OF_THEM = /^(?:都|各|分别|具体)(?:是|有|讲|说)?(?:什么|啥|哪[些几]?[个条项]?)$/u;

interface Around {
  readonly whole: Understanding;
  /** The point before this one, as it was asked. */
  readonly earlier: string | null;
  readonly known: readonly Place[];
  readonly understand: (question: string) => Understanding;
  readonly ask: (question: string) => Promise<Investigation>;
}

interface Told {
  /** How the point was asked. */
  readonly asked: string;
  readonly sentence: EvidenceSentence;
  readonly found: Investigation;
}

/**
 * An answer made whole: what a question asks besides in the same breath gets the sentence that tells it, where the answer does not
 * hold it. Only from documents that the answer is taken from already: the points of one question are about one matter.
 */
export async function withPoints(
  whole: Investigation,
  request: InvestigationRequest,
  access: Access,
  parts: InvestigationParts,
): Promise<Investigation> {
  const { judgement, understanding } = whole;
  const points = questionPoints(understanding.chinese);
  // What the answer lists already is no further point.
  if (aspectAsked(understanding) !== null && points.some((point) => EACH_OF_THEM.test(point))) return whole;
  if (!judgement.answered || judgement.listed === true || points.length === 0 || points.length > MOST_POINTS)
    return whole;
  const [group] = judgement.groups;
  if (group === undefined || judgement.groups.length > 1 || understanding.understood.places.length > 1)
    return whole;
  const sentences = [...group.sentences];
  const added: Investigation[] = [];
  let earlier: string | null = null;
  for (const point of points) {
    const told: Told | null = await tell(point, sentences, {
      ...{ whole: understanding, earlier, known: parts.retriever.profile(access).places },
      understand: (question) => parts.retriever.understand({ question, access }),
      ask: (question) => investigate({ ...request, question, history: [] }, access, parts),
    });
    if (told === null) continue;
    earlier = told.asked;
    if (sentences.some((sentence) => isSame(sentence, told.sentence))) continue;
    sentences.push(told.sentence);
    added.push(told.found);
  }
  if (added.length === 0) return whole;
  return {
    ...whole,
    judgement: { ...judgement, groups: [{ ...group, sentences: inReadingOrder(sentences, sentences) }] },
    evidence: [...whole.evidence, ...added.flatMap(({ evidence }) => evidence)],
  };
}

/** The sentence that tells a point, asked in the forms that it may be meant in until one has an answer. */
async function tell(
  point: string,
  answer: readonly EvidenceSentence[],
  around: Around,
): Promise<Told | null> {
  const own = around.understand(point);
  const documents = new Set(answer.map(({ document }) => document.id));
  for (const asked of forms(point, own, around)) {
    const found = await around.ask(asked);
    if (!found.judgement.answered) continue;
    const [sentence] = found.judgement.groups
      .flatMap((group) => group.sentences)
      .filter((one) => documents.has(one.document.id) && speaksTo(one, own, found))
      .sort((a, b) => b.score - a.score);
    if (sentence !== undefined) return { asked, sentence, found };
  }
  return null;
}

/** With a subject of its own a point is about the whole question's matter, or that alone; without one, about the point before it. */
function forms(point: string, own: Understanding, { whole, earlier, known }: Around): string[] {
  if (own.understood.places.length > 0) return [point];
  const ofWhole = behind(point, whole.chinese, known);
  const names = whole.understood.places.map(({ name }) => name).join('\u3001');
  const found = thingsOf(own).length > 0 ? [ofWhole, `${names}${point}`] : [];
  const ofEarlier = earlier === null ? [] : [behind(point, earlier, known)];
  return [...new Set(found.length > 0 ? found : [...ofEarlier, ofWhole])];
}

const thingsOf = ({ concepts }: Understanding): string[] =>
  concepts.filter(({ importance, verb }) => importance >= 1 && !verb).map(({ text }) => text);

/** Whether a sentence says something of the point itself, and not only of what it is behind. */
function speaksTo(sentence: EvidenceSentence, own: Understanding, found: Investigation): boolean {
  if (own.asked === 'figure' && sentence.fitting.length + sentence.worded.length === 0) return false;
  const things = new Set(thingsOf(own));
  return (
    things.size === 0 ||
    found.concepts.some(
      ({ concept }, index) => things.has(concept.text) && (sentence.own.strengths[index] ?? 0) >= PRESENT,
    )
  );
}

const isSame = (one: EvidenceSentence, other: EvidenceSentence): boolean =>
  one.document.id === other.document.id && overlaps(one.span, other.span);
