import { inDictionary, tagged } from '../chinese/segment.js';
import type { Concept } from '../retrieve/index.js';
import type { WeightedConcept } from './evidence/coverage.js';
import { PRESENT } from './evidence/features.js';
import type { EvidenceSentence } from './evidence/index.js';

/** Nouns of every sort, what is done as a noun, and words that the segmenter guesses: a name that no dictionary has. */
const NOUN = /^(?:n|vn|an|j|eng|x|s$|i$|l$)/u;
/** Guessed words that hold one of these are cut in the wrong place: 区建, 给补, 对物. */
const GLUED =
  /[我你他它这那哪谁啥咋各每把被给让叫替请想能会可应该就才还又再也都只没未别太很更最挺多少几有是在到从向往跟和与对或的了着过吗呢吧里些个位件掉起来去]|[区市县][建办设开]/u;
/** 不用交税, 没人管: what is not, or need not be. */
const DENIED = /^[不没别无未]/u;
const WHOLE_VERB = 2;

/** Whether a reader would call it a subject: a thing, however it is named. */
function namesThing({ exact, name, verb, importance, text }: Concept): boolean {
  if (exact || name) return true;
  if (verb || importance < 1 || text.length < 2 || DENIED.test(text)) return false;
  const last = tagged(text).at(-1);
  if (last === undefined || !NOUN.test(last.tag ?? 'nz')) return false;
  return last.tag !== 'x' || !GLUED.test(text);
}

/** A deed that is a word by itself: 联动, but not 劝回来 or 凑. */
const namesDeed = ({ importance, text }: Concept): boolean =>
  importance >= 1 &&
  text.length >= WHOLE_VERB &&
  inDictionary(text) &&
  !DENIED.test(text) &&
  !GLUED.test(text);

/**
 * What a refusal may say is missing: subjects that no evidence speaks of, or else deeds. Words of asking and of manner are none, and
 * what some document does speak of is not missing. None where nothing is left: then it is the question as a whole.
 *
 * @param missing texts of concepts, and names of bodies, that the nearest sentence lacks
 * @param evidence of the places asked about
 */
export function missingSubjects(
  missing: readonly string[],
  concepts: readonly WeightedConcept[],
  evidence: readonly EvidenceSentence[],
): string[] {
  const spokenOf = (index: number): boolean =>
    evidence.some(({ coverage }) => (coverage.strengths[index] ?? 0) >= PRESENT);
  const unspoken = missing.filter((text) => {
    const index = concepts.findIndex(({ concept }) => concept.text === text);
    return index < 0 || !spokenOf(index);
  });
  const conceptOf = (text: string): Concept | undefined =>
    concepts.find(({ concept }) => concept.text === text)?.concept;
  const where = (test: (concept: Concept) => boolean): string[] =>
    unspoken.filter((text) => {
      const concept = conceptOf(text);
      return concept === undefined || test(concept);
    });
  const things = where(namesThing);
  return things.length > 0 ? things : where(namesDeed);
}
