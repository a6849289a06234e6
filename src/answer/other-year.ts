import { speaksOf } from './evidence/belongs.js';
import type { Case, Judgement } from './judge.js';
import { MESSAGES } from './messages.js';
import { sift } from './sift.js';
import { tellsOfYears } from './years.js';

const MOST_RELATED = 3;

/**
 * A refusal of a question about a year, with what the documents tell of the same matter for another year: the missing year is what is
 * named then, not words that the documents do use.
 */
export function inOtherYear(
  judged: Judgement,
  subject: Pick<Case, 'understanding' | 'concepts' | 'evidence'>,
): Judgement {
  const { understanding, evidence } = subject;
  const { language, places, years } = understanding.understood;
  if (judged.answered || judged.corrects === true || judged.reason !== 'no_evidence' || years.length === 0)
    return judged;
  const elsewhen = evidence.filter(
    (sentence) =>
      !tellsOfYears(sentence, understanding) &&
      (places.length === 0 ||
        places.some((place) =>
          speaksOf({ place: sentence.passage.place, text: sentence.text, context: sentence.context }, place),
        )),
  );
  const told = sift(subject, elsewhen).sufficient.filter(({ passage }) => passage.year !== null);
  const of = [...new Set(told.slice(0, MOST_RELATED).flatMap(({ passage }) => passage.year ?? []))];
  if (of.length === 0) return judged;
  const message = MESSAGES.otherYear(
    language,
    places,
    of.sort((a, b) => a - b),
    years,
  );
  return { ...judged, message, related: told.slice(0, MOST_RELATED) };
}
