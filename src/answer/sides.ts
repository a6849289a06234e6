import { placeKey, type Access, type Place } from '../domain/index.js';
import type { EvidenceSentence } from './evidence/index.js';
import {
  investigate,
  type Investigation,
  type InvestigationParts,
  type InvestigationRequest,
} from './investigate.js';
import type { AnswerGroup, Judgement } from './judge.js';

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
  if (sides.length < 2) return whole;
  const found: Investigation[] = [];
  for (const question of sides)
    found.push(await investigate({ ...request, question, history: [] }, access, parts));
  return merged(whole, found);
}

/** What the sides say, and of the whole what they leave open. */
function merged(whole: Investigation, sides: readonly Investigation[]): Investigation {
  const groupsOf = ({ judgement }: Investigation): readonly AnswerGroup[] =>
    judgement.answered ? judgement.groups : [];
  const ofSides = sides.flatMap(groupsOf);
  if (ofSides.length === 0) return whole;
  const groups = united(ofSides, groupsOf(whole));
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
    groups.flatMap((group) => group.sentences).map((one) => [`${one.document.id}:${one.span.start}`, one]),
  );
  return first === undefined ? [] : [{ place: first.place, sentences: [...sentences.values()] }];
}

/** As the question names the places. */
function inOrder(groups: readonly AnswerGroup[], { understanding }: Investigation): AnswerGroup[] {
  const order = understanding.understood.places.map((place) => placeKey(place));
  return [...groups].sort((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)));
}
