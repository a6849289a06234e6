import { lexicalTokens } from '../chinese/segment.js';
import { placeKey, placeWithin, type Place } from '../domain/index.js';
import { sameKind } from './beside.js';
import { speaksOf } from './evidence/belongs.js';
import type { EvidenceSentence } from './evidence/index.js';
import { LEAST_LOG_ODDS_BESIDE } from './evidence/sufficient.js';
import type { AnswerGroup } from './judge.js';

/** How rare a token is in the library. */
type Idf = (token: string) => number;

/** From these log-odds on a place's sentence tells what the others' are to be like. */
const LEADS_FROM = 1.5;
/** So much surer it is than another place's own best. */
const SURER = 1;
/** What being told in the same words adds to a score. */
const ALIKE = 4;
/** Likeness from which two sentences tell of one matter; a place that is silent by itself wants more of it. */
const LEAST_LIKENESS = { beside: 0.05, alone: 0.08 } as const;
/** How near to the best of a place, by score and likeness, a sentence must come to stand beside it, and how many do. */
const BESIDE = { near: 0.75, most: 3 } as const;

/**
 * The answers for places that are put side by side, each measured by the surest of them: a place whose own sentences say less is given
 * those that are told in the words of the surest, for reports are worded alike where questions are not.
 *
 * @param places all that are asked about, with or without a group
 * @param evidence sentences of all of them, under the same question
 */
export function alikeGroups(
  groups: readonly AnswerGroup[],
  places: readonly Place[],
  evidence: readonly EvidenceSentence[],
  idf: Idf,
): AnswerGroup[] {
  const lead = surest(groups);
  if (lead === null) return [...groups];
  const others = places.filter((place) => keyOf(place) !== keyOf(lead.place));
  const made = others.flatMap((place) => {
    const own = groups.find((group) => keyOf(group.place) === keyOf(place));
    const sentences = alikeOf(place, own?.sentences ?? [], lead, evidence, idf);
    return sentences.length === 0 ? [] : [{ place, sentences }];
  });
  const replaced = new Map(made.map((group) => [keyOf(group.place), group]));
  const kept = groups.map((group) => replaced.get(keyOf(group.place)) ?? group);
  const had = new Set(groups.map(({ place }) => keyOf(place)));
  return [...kept, ...made.filter(({ place }) => !had.has(keyOf(place)))];
}

/** What a smaller place is given is not the larger one's as well, where that has something of its own. */
export function ofItself(group: AnswerGroup, groups: readonly AnswerGroup[]): AnswerGroup {
  const inside = groups.filter(
    ({ place }) =>
      group.place !== null &&
      place !== null &&
      placeKey(place) !== placeKey(group.place) &&
      placeWithin(place, group.place),
  );
  const theirs = inside.flatMap(({ sentences }) => sentences);
  const own = group.sentences.filter((sentence) => !theirs.some((one) => isSame(one, sentence)));
  return own.length === 0 ? group : { ...group, sentences: own };
}

const keyOf = (place: Place | null): string => (place === null ? '' : placeKey(place));

const oddsOf = (sentences: readonly EvidenceSentence[]): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...sentences.map(({ logOdds }) => logOdds));

/** The group of the surest sentence; `null` where none is sure. */
function surest(groups: readonly AnswerGroup[]): AnswerGroup | null {
  const [first] = [...groups].sort((a, b) => oddsOf(b.sentences) - oddsOf(a.sentences));
  return first === undefined || oddsOf(first.sentences) < LEADS_FROM ? null : first;
}

/** What to tell of a place instead of its own sentences; none where these will do. */
function alikeOf(
  place: Place,
  own: readonly EvidenceSentence[],
  lead: AnswerGroup,
  evidence: readonly EvidenceSentence[],
  idf: Idf,
): EvidenceSentence[] {
  if (oddsOf(own) > oddsOf(lead.sentences) - SURER) return [];
  const likenesses = lead.sentences.map(({ text }) => likenessTo(text, idf));
  const ranked = distinct([...own, ...evidence.filter((one) => mayStand(one, place, lead))])
    .map((sentence) => {
      const likeness = Math.max(...likenesses.map((like) => like(sentence.text)));
      return { sentence, likeness, rank: sentence.score + ALIKE * likeness };
    })
    .sort((a, b) => b.rank - a.rank);
  const [best] = ranked;
  const least = own.length > 0 ? LEAST_LIKENESS.beside : LEAST_LIKENESS.alone;
  if (best === undefined || best.likeness < least || own.some((one) => isSame(one, best.sentence))) return [];
  return ranked
    .filter(({ rank }) => rank >= BESIDE.near * best.rank)
    .slice(0, BESIDE.most)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.document.id.localeCompare(b.document.id) || a.span.start - b.span.start);
}

/** A sentence of the place that is not too unlikely, and holds a figure where the leading ones are wanted for theirs. */
function mayStand(sentence: EvidenceSentence, place: Place, { sentences }: AnswerGroup): boolean {
  const { passage, text, context, names, logOdds } = sentence;
  if (names || logOdds < LEAST_LOG_ODDS_BESIDE) return false;
  const figured = sentences.every((one) => one.fitting.length > 0);
  if (figured && !sentences.some((one) => sameKind(one, sentence))) return false;
  return speaksOf({ place: passage.place, text, context }, place);
}

const isSame = (a: EvidenceSentence, b: EvidenceSentence): boolean =>
  a.document.id === b.document.id && a.span.start === b.span.start;

function distinct(sentences: readonly EvidenceSentence[]): EvidenceSentence[] {
  return sentences.filter((one, at) => sentences.findIndex((other) => isSame(one, other)) === at);
}

/** Share of what two texts say in the same words, rare ones counting for more; numbers count for nothing. */
function likenessTo(text: string, idf: Idf): (other: string) => number {
  const weigh = (tokens: Iterable<string>): number => [...tokens].reduce((sum, token) => sum + idf(token), 0);
  const said = wordsOf(text);
  const weight = weigh(said);
  return (other) => {
    const words = wordsOf(other);
    const shared = [...words].filter((token) => said.has(token));
    return weigh(shared) / (Math.sqrt(weight * weigh(words)) || 1);
  };
}

const wordsOf = (text: string): Set<string> =>
  new Set(lexicalTokens(text).filter((token) => token.length > 1 && !/\d/u.test(token)));
