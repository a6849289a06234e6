import { contains, placeKey, type Access, type Place } from '../domain/index.js';
import { alikeGroups, ofItself } from './alike.js';
import { sameKind } from './beside.js';
import type { EvidenceSentence } from './evidence/index.js';
import {
  investigate,
  type Investigation,
  type InvestigationParts,
  type InvestigationRequest,
} from './investigate.js';
import type { AnswerGroup, Judgement } from './judge.js';

type Answered = Extract<Judgement, { answered: true }>;

/**
 * Investigates a question; one that compares also of each side by itself. Reports put the same matter in other words: what fits one
 * city's need not fit the other's, and 甲的食堂和乙的厨房 asks each for something else.
 */
export async function investigateSides(
  request: InvestigationRequest,
  access: Access,
  parts: InvestigationParts,
): Promise<Investigation> {
  const whole = await investigate(request, access, parts);
  const { sides } = whole.understanding;
  if (sides.length < 2 || (!whole.judgement.answered && whole.judgement.corrects === true)) return whole;
  const found: Investigation[] = [];
  for (const question of sides)
    found.push(await investigate({ ...request, question, history: [] }, access, parts));
  return alike(merged(whole, found), whole, parts);
}

/** Each side by the standard of the surest, as far as the question as a whole was found to be answered for one. */
function alike(found: Investigation, whole: Investigation, { retriever }: InvestigationParts): Investigation {
  const { judgement, understanding } = found;
  const { places } = understanding.understood;
  if (!judgement.answered || places.length < 2) return found;
  const underWhole = (one: EvidenceSentence): EvidenceSentence =>
    whole.evidence.find((other) => other.document.id === one.document.id && contains(one.span, other.span)) ??
    one;
  const measured = judgement.groups.map((group) => ({
    ...group,
    sentences: group.sentences.map(underWhole),
  }));
  const made = alikeGroups(measured, places, whole.evidence, (token) => retriever.idf(token));
  const same = new Set<AnswerGroup>(measured);
  const groups = made.map((group) => (same.has(group) ? unmeasured(group, judgement) : group));
  const has = new Set(groups.map(keyOf));
  const missing = judgement.missing.filter((place) => !has.has(placeKey(place)));
  return { ...found, judgement: { ...judgement, groups: inOrder(groups, found), missing } };
}

const keyOfSentence = ({ document, span }: EvidenceSentence): string => `${document.id}:${span.start}`;

/** As it was chosen: with the heading that runs into a sentence. */
const unmeasured = (group: AnswerGroup, { groups }: Answered): AnswerGroup =>
  groups.find((one) => keyOf(one) === keyOf(group)) ?? group;

/** What the sides say, and of the whole what they leave open. */
function merged(whole: Investigation, sides: readonly Investigation[]): Investigation {
  const groupsOf = ({ judgement }: Investigation): readonly AnswerGroup[] =>
    judgement.answered ? judgement.groups : [];
  const ofSides = sides.flatMap(groupsOf);
  if (ofSides.length === 0) return whole;
  const groups = united(ofSides, borrowed(whole, ofSides)).map((group, _, all) => ofItself(group, all));
  const has = new Set(groups.flatMap(({ place }) => (place === null ? [] : [placeKey(place)])));
  const missing = whole.understanding.understood.places.filter((place: Place) => !has.has(placeKey(place)));
  const judgement: Judgement = { answered: true, groups: inOrder(groups, whole), missing };
  const warnings = [whole, ...sides].flatMap((one) => one.warnings);
  return {
    ...whole,
    judgement,
    evidence: [...whole.evidence, ...sides.flatMap((side) => side.evidence)],
    warnings: [...new Map(warnings.map((warning) => [warning.message, warning])).values()],
  };
}

/** What the question as a whole finds; for a place whose own side has no answer only what is of the kind that the others' sides tell. */
function borrowed({ judgement, evidence }: Investigation, ofSides: readonly AnswerGroup[]): AnswerGroup[] {
  if (!judgement.answered) return [];
  const have = new Set(ofSides.map(keyOf));
  const sure = ofSides.flatMap(({ sentences }) => sentences).sort((a, b) => b.logOdds - a.logOdds)[0];
  const best = evidence.find((one) => sure !== undefined && keyOfSentence(one) === keyOfSentence(sure));
  if (best === undefined) return [...judgement.groups];
  return judgement.groups.flatMap((group) => {
    if (have.has(keyOf(group))) return [group];
    const sentences = group.sentences.filter((one) => sameKind(best, one));
    return sentences.length === 0 ? [] : [{ ...group, sentences }];
  });
}

const keyOf = ({ place }: AnswerGroup): string => (place === null ? '' : placeKey(place));

/** One group for each place: the first there is; of one place's years, the sentences of all. */
function united(first: readonly AnswerGroup[], then: readonly AnswerGroup[]): AnswerGroup[] {
  const places = new Set([...first, ...then].map(keyOf));
  if (places.size === 1) return [...places].flatMap((key) => together([...first, ...then], key));
  return [...first, ...then].filter(
    (group, at, all) => all.findIndex((one) => keyOf(one) === keyOf(group)) === at,
  );
}

function together(groups: readonly AnswerGroup[], key: string): AnswerGroup[] {
  const [first] = groups.filter((group) => keyOf(group) === key);
  const sentences = new Map<string, EvidenceSentence>(
    groups.flatMap((group) => group.sentences).map((one) => [keyOfSentence(one), one]),
  );
  return first === undefined ? [] : [{ place: first.place, sentences: [...sentences.values()] }];
}

/** As the question names the places. */
function inOrder(groups: readonly AnswerGroup[], { understanding }: Investigation): AnswerGroup[] {
  const order = understanding.understood.places.map((place) => placeKey(place));
  return [...groups].sort((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)));
}
