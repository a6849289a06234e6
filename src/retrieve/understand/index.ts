import { joinSpelledPlaces } from '../../chinese/place-spelling.js';
import { topicsInQuestion } from '../../chinese/topics.js';
import {
  placeKey,
  placeWithin,
  type Filter,
  type Place,
  type Understood,
  type Warning,
} from '../../domain/index.js';
import { resolvePlaces } from '../../chinese/places.js';
import { yearsTold, type LibraryProfile } from '../profile.js';
import { readAsker, type Asking } from './asker.js';
import { withoutBackground } from './background.js';
import { questionConcepts, type Concept } from './concepts.js';
import { standalone } from './followup.js';
import { askedHead } from './head.js';
import { askedFor, questionIntent, questionKinds, type Asked } from './intent.js';
import { inChinese, questionLanguage, readQuestion } from './language.js';
import { questionMentions, questionPlaces, type QuestionPlaces } from './places.js';
import { translatedConcepts } from './renderings.js';
import { asAsked, comparedSides } from './sides.js';
import { mendSlips, type Rarity } from './slips.js';
import { mendTypos } from './typos.js';
import { withoutMessenger } from './messenger.js';
import { inCommonSpeech } from './parlance.js';
import { withoutUnsureMarks } from './unsure.js';
import { questionYears, withFullYears, yearSpans } from './years.js';
import { asksWhether, oppositesOf, withoutDoubling } from './yes-or-no.js';

/** Everything that later stages need to know of a question. */
export interface Understanding {
  readonly question: string;
  /** What the conversation left unsaid put back; the question itself when nothing was. */
  readonly standaloneQuestion: string;
  /** The stand-alone question in simplified Chinese: what is searched for. */
  readonly chinese: string;
  readonly understood: Understood;
  readonly asked: Asked;
  readonly concepts: readonly Concept[];
  /** The concept that a figure or a reason is asked of, if the question asks one. */
  readonly head: Concept | null;
  /** The question wants several places: 其他城市, 各地, 除了…. */
  readonly others: boolean;
  /** Where it compares places or years: the question asked of each of them by itself. */
  readonly sides: readonly string[];
  /** The caller's filter, with the places and years of the question where the filter leaves them open. */
  readonly filter: Filter;
  readonly warnings: readonly Warning[];
}

export interface UnderstandRequest {
  readonly question: string;
  /** Earlier stand-alone questions of the conversation, newest last. */
  readonly history?: readonly string[];
  readonly filter?: Filter;
  readonly profile: LibraryProfile;
  /** The year now, for 去年 and the like. */
  readonly now: number;
  /** How rare a token is in the library; without it, slips of the pen in words stay. */
  readonly rarity?: Rarity;
}

/** Turns a question into places, years, topics, intent and concepts. Total: never throws. */
export function understand(request: UnderstandRequest): Understanding {
  const { question, history = [], filter = {}, profile } = request;
  const language = questionLanguage(question);
  const reading = readQuestion(joinSpelledPlaces(question, profile.places), profile.places);
  const mended = mendQuestion(reading.chinese, request);
  const text = withFullYears(
    mended.text,
    profile.years,
    questionMentions(mended.text, profile.places).map(({ span }) => span),
  );
  const told = standalone(
    text,
    history.map((earlier) => inChinese(earlier, profile.places)),
    profile.places,
    (of, year) => {
      const years = yearsOf(profile, of);
      return (
        years.length === 0 ||
        questionYears(year, years, request.now, true).years.some((one) => years.includes(one))
      );
    },
  );
  const asking = readAsker(told, questionMentions(told, profile.places), profile.places);
  const alone = withoutDoubling(withoutMessenger(withoutUnsureMarks(inCommonSpeech(asking.text))));
  const whole = withoutBackground(
    alone,
    (sentence) => questionMentions(sentence, profile.places).length > 0,
    (text) => questionConcepts(text, []).filter(({ importance }) => importance >= 1).length,
  );
  const sides = sidesOf(whole, profile.places);
  const chinese = sides.length > 1 ? withoutComparing(whole, profile.places) : whole;
  const places = withAside(questionPlaces(chinese, profile.places), asking);
  const years = questionYears(chinese, yearsOf(profile, places.use), request.now, places.use.length > 0);
  const concepts = withOpposites(
    chinese,
    translatedConcepts(
      questionConcepts(chinese, [...places.spans, ...years.spans], request.rarity),
      reading,
      chinese,
      profile.spelled,
    ),
  );
  const use = narrowed(places.use, (place) => named(place, filter.places));
  return {
    question,
    standaloneQuestion: told === text ? question : told,
    chinese,
    understood: {
      language,
      intent: questionIntent(told, use.length),
      places: use,
      excludePlaces: places.exclude,
      years:
        years.years.length === 0
          ? (filter.years ?? [])
          : narrowed(years.years, (year) => filter.years?.includes(year) ?? true),
      kinds: filter.kinds ?? questionKinds(chinese),
      topics: filter.topics ?? topicsInQuestion(chinese),
      terms: concepts.map((concept) => concept.text),
    },
    asked: askedFor(chinese),
    concepts,
    head: askedHead(chinese, concepts),
    others: places.others,
    sides,
    filter,
    warnings: [...mended.warnings, ...years.warnings],
  };
}

/** Where a question asks whether, what says no speaks of the matter too: 免费 of 是否收费. */
const withOpposites = (question: string, concepts: readonly Concept[]): readonly Concept[] =>
  asksWhether(question)
    ? concepts.map((concept) => ({
        ...concept,
        variants: [...new Set([...concept.variants, ...oppositesOf(concept.text)])],
      }))
    : concepts;

/** The question asked of each of the places or years that it compares. */
function sidesOf(question: string, known: readonly Place[]): string[] {
  const { use, useSpans } = questionPlaces(question, known);
  return comparedSides(question, use.length > 1 ? useSpans : yearSpans(question));
}

/** As it stands where a name would no longer be read as one. */
function withoutComparing(question: string, known: readonly Place[]): string {
  const bare = asAsked(question);
  const named = (text: string): number => questionPlaces(text, known).use.length;
  return named(bare) === named(question) ? bare : question;
}

/** Where the asker is, left out besides what the question itself leaves out. */
function withAside(places: QuestionPlaces, { aside, others }: Asking): QuestionPlaces {
  const left = [...places.exclude, ...aside.map(({ place }) => place)];
  return {
    ...places,
    exclude: [...new Map(left.map((place) => [placeKey(place), place])).values()],
    others: places.others || others,
  };
}

/** Slips of the pen mended, first in names, then in words. */
function mendQuestion(
  question: string,
  { profile, rarity }: UnderstandRequest,
): ReturnType<typeof mendTypos> {
  const named = mendTypos(question, profile);
  if (rarity === undefined) return named;
  const taken = [
    ...questionMentions(named.text, profile.places).map(({ span }) => span),
    ...yearSpans(named.text),
  ];
  const mended = mendSlips(named.text, rarity, taken);
  return { text: mended.text, warnings: [...named.warnings, ...mended.warnings] };
}

/** Years of the documents of some places; of all documents when none is named. */
function yearsOf(profile: LibraryProfile, places: readonly Place[]): number[] {
  if (places.length === 0) return [...profile.years];
  const documents = [...profile.documents.values()].filter(({ metadata: { place } }) =>
    places.some(
      (wanted) =>
        place.value !== null && (placeWithin(place.value, wanted) || placeWithin(wanted, place.value)),
    ),
  );
  return [...new Set(documents.flatMap(({ metadata }) => yearsTold(metadata)))].sort((a, b) => a - b);
}

/**
 * What the question says, as far as the caller's filter leaves it. A place or year of the question that the filter rules out stays
 * asked for: evidence of another one would not answer it.
 */
function narrowed<T>(said: readonly T[], allowed: (one: T) => boolean): readonly T[] {
  const left = said.filter(allowed);
  return left.length > 0 ? left : said;
}

/** Whether a place is, holds or lies in one that the filter names. */
const named = (place: Place, names: readonly string[] | undefined): boolean =>
  names === undefined ||
  names.some((name) =>
    resolvePlaces(name).some((known) => placeWithin(place, known) || placeWithin(known, place)),
  );

export type { Asked, Concept };
