import { normalise } from '../chinese/normalise.js';
import type { Understanding } from '../retrieve/index.js';
import type { WeightedConcept } from './evidence/coverage.js';
import { announcesItems } from './enumerations.js';
import type { EvidenceSentence } from './evidence/index.js';
import { tellsMeaning } from './evidence/defined.js';
import { isTelling, numberLabels, tellsCounts } from './evidence/labels/counted.js';
import { shortfall, type Shortfall } from './evidence/sufficient.js';

/** Sentences that answer a question, and why the others do not. All lists best first. */
export interface Sifted {
  readonly sufficient: readonly EvidenceSentence[];
  readonly others: readonly EvidenceSentence[];
  readonly shortfalls: readonly { readonly sentence: EvidenceSentence; readonly why: Shortfall }[];
}

interface Judged {
  readonly sentence: EvidenceSentence;
  readonly why: Shortfall | null;
}

/** @param least log-odds from which a sentence answers; see {@link shortfall} */
export function sift(
  question: { readonly understanding: Understanding; readonly concepts: readonly WeightedConcept[] },
  evidence: readonly EvidenceSentence[],
  least?: number,
): Sifted {
  const { understanding, concepts } = question;
  const each = evidence.map((sentence) => ({
    sentence,
    why: shortfall(sentence, understanding, concepts, least),
  }));
  const explained = (sentence: EvidenceSentence): boolean =>
    tellsMeaning(sentence, understanding, concepts) === true;
  const judged = whereUnexplained(
    whereCounted(whereUnnamed(whereHidden(handedOn(each))), understanding, explained),
    explained,
  );
  return {
    sufficient: judged.filter(({ why }) => why === null).map(({ sentence }) => sentence),
    others: judged.filter(({ why }) => why !== null).map(({ sentence }) => sentence),
    shortfalls: judged.flatMap(({ sentence, why }) => (why === null ? [] : [{ sentence, why }])),
  };
}

/**
 * 12+40 is used in one place of a document and told in another, which counts 12 of something and 40 of something else: that explains it,
 * where nothing else does.
 */
function whereCounted(
  judged: readonly Judged[],
  { chinese }: Understanding,
  explained: (sentence: EvidenceSentence) => boolean,
): readonly Judged[] {
  const labels = numberLabels(normalise(chinese));
  if (labels.length === 0 || judged.some(({ sentence, why }) => why === null && explained(sentence)))
    return judged;
  const uses = (label: string) =>
    judged.filter(({ sentence }) => normalise(sentence.text).includes(label)).map(({ sentence }) => sentence);
  const told = new Set(
    labels.flatMap((label) => {
      const used = uses(label);
      return judged
        .map(({ sentence }) => sentence)
        .filter((one) => tellsCounts(one.text, label) && used.some((other) => isNear(one, other, label)));
    }),
  );
  if (told.size === 0) return judged;
  return judged.map(({ sentence }) => ({ sentence, why: told.has(sentence) ? null : COUNTED_ELSEWHERE }));
}

const COUNTED_ELSEWHERE: Shortfall = { kind: 'definition' };

/** Of one document; small numbers, which count something everywhere, in one passage. */
const isNear = (one: EvidenceSentence, other: EvidenceSentence, label: string): boolean =>
  isTelling(label) ? one.document.id === other.document.id : one.passage.id === other.passage.id;

/** Where a label is used and no sentence says what it is, what else is told of its matter does not say so either. */
function whereUnexplained(
  judged: readonly Judged[],
  explained: (sentence: EvidenceSentence) => boolean,
): readonly Judged[] {
  const used = judged.some(({ why }) => why?.kind === 'definition' && why.used === true);
  const telling = judged.filter(({ sentence, why }) => why === null && explained(sentence));
  if (!used || telling.some(({ sentence }) => !isAnothersLabel(sentence, judged))) return judged;
  return judged.map(({ sentence, why }) => ({ sentence, why: why ?? { kind: 'definition' } }));
}

/** Share of the question by which the sentence that uses a label must be nearer to it than the one that explains another's. */
const CLEARLY_NEARER = 0.3;

/** 三化 of one city's quarries is not explained by another city's 三化 of something else. */
const isAnothersLabel = (telling: EvidenceSentence, judged: readonly Judged[]): boolean =>
  judged.some(
    ({ sentence, why }) =>
      why?.kind === 'definition' &&
      why.used === true &&
      sentence.document.id !== telling.document.id &&
      sentence.passage.place?.name !== telling.passage.place?.name &&
      sentence.own.share >= telling.coverage.share + CLEARLY_NEARER,
  );

/** Share of the question that a sentence says itself to be the one that bears the matter. */
const BEARS_MATTER = 0.6;
/** Share of what that one says itself that another must say as well, unless its odds are clear. */
const SAYS_AS_WELL = 0.45;
const CLEAR_LOG_ODDS = 0.75;

/** Where the sentence that bears the matter names none of those asked for, what a neighbour of it names is of another matter. */
function whereUnnamed(judged: readonly Judged[]): readonly Judged[] {
  const bearing = judged.flatMap(({ sentence, why }) =>
    why?.kind === 'subject' && why.unnamed === true && sentence.own.share >= BEARS_MATTER
      ? [sentence.own.share]
      : [],
  );
  const least = SAYS_AS_WELL * Math.max(0, ...bearing);
  return judged.map(({ sentence, why }) =>
    why === null && sentence.own.share < least && sentence.logOdds < CLEAR_LOG_ODDS
      ? { sentence, why: { kind: 'subject', missing: [] } }
      : { sentence, why },
  );
}

/** How much more of the question a whole sentence must cover than the masked one to be what is asked about. */
const CLEARLY_MORE = 0.15;

/**
 * Where the source masks the asked figure, no other figure answers in its place: 争取保护资金××万元 is not answered by another fund,
 * unless that one's clause or, clearly, its whole sentence says more of what is asked.
 */
function whereHidden(judged: readonly Judged[]): readonly Judged[] {
  const masked = judged.filter(({ sentence }) => sentence.hidden > 0).map(({ sentence }) => sentence);
  const isAsked = (sentence: EvidenceSentence): boolean =>
    masked.some(
      (other) =>
        sentence.features.figureClause <= other.hidden &&
        sentence.coverage.share < other.coverage.share + CLEARLY_MORE,
    );
  return judged.map(({ sentence, why }) =>
    why === null && isAsked(sentence)
      ? { sentence, why: { kind: 'subject', missing: [] } }
      : { sentence, why },
  );
}

/**
 * 五是推进公益诉讼。 answers nothing by itself: the sentence behind it does, in its place. One that announces items (办法有三条。) stays: they
 * are quoted with it.
 */
function handedOn(whole: readonly Judged[]): Judged[] {
  const near = whole.map(({ sentence }) => sentence);
  const leads = whole.filter(
    ({ sentence, why }) => why === null && sentence.names && announcesItems(sentence, near),
  );
  const judged = whole.filter((one) => !leads.includes(one));
  const naming = judged.filter(({ sentence, why }) => why === null && sentence.names);
  const heirs = new Set(naming.flatMap(({ sentence }) => nextSentence(sentence, judged) ?? []));
  return whole.map((one) => {
    const { sentence, why } = one;
    if (leads.includes(one)) return one;
    if (why === null && sentence.names) return { sentence, why: { kind: 'subject', missing: [] } };
    if (why?.kind === 'subject' && heirs.has(sentence)) return { sentence, why: null };
    return one;
  });
}

function nextSentence(lead: EvidenceSentence, judged: readonly Judged[]): EvidenceSentence | undefined {
  return judged
    .map(({ sentence }) => sentence)
    .filter(({ passage, span }) => passage.id === lead.passage.id && span.start >= lead.span.end)
    .sort((a, b) => a.span.start - b.span.start)
    .find(({ names }) => !names);
}
