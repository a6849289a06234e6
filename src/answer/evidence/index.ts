import type {
  DocumentSummary,
  LedgerFigure,
  Library,
  Access,
  Span,
  StoredPassage,
  WordVectors,
} from '../../domain/index.js';
import { contains, overlaps, shiftSpan, sliceSpan } from '../../domain/index.js';
import type { RetrievedPassage, Understanding } from '../../retrieve/index.js';
import { isAside } from './aside.js';
import { anchorsIn, lentTo, type Anchors } from './anchors.js';
import { askedFit, figureWanted, type FigureWanted } from './asked.js';
import { logOdds } from './answerability.js';
import { maskedShare, masksNamed } from './masked.js';
import { featuresOf, type Features } from './features.js';
import { covering, type Cover, type Coverage, type WeightedConcept } from './coverage.js';
import { isToComeForDone } from './to-come.js';
import { wordingOf, type Wording } from './wording.js';
import { ofItsRow } from './row-place.js';
import { inWords, statesNth } from './worded.js';
import { isItsHeading, isLead, saidBySentences, saidOfFigure, type Said } from './said.js';

/** One sentence of a passage, judged against the question. */
export interface EvidenceSentence {
  readonly passage: StoredPassage;
  readonly document: DocumentSummary;
  /** In the document. */
  readonly span: Span;
  readonly text: string;
  /** Headings and the sentence before: who and what it may be about without saying so. */
  readonly context: string;
  /** What its own words cover. */
  readonly own: Coverage;
  /** What its words cover together with its headings and neighbours. */
  readonly coverage: Coverage;
  /** Figures that stand in it. */
  readonly figures: readonly LedgerFigure[];
  /** Those of the kind and unit that the question asks for. */
  readonly fitting: readonly LedgerFigure[];
  /** Where it tells what is asked without a number, 每季度 or 各半; spans in its text. */
  readonly worded: readonly Span[];
  /** Masked figures that stand in it, spans in the document. */
  readonly masks: readonly Span[];
  /** What the clause of a mask that hides the asked figure says of the question; 0 where none does. */
  readonly hidden: number;
  readonly features: Features;
  /** That it answers the question. */
  readonly logOdds: number;
  readonly wording: Wording;
  /** It only names what the sentences behind it tell: 一是深化行政审批制度改革。 */
  readonly names: boolean;
  /** Ranks sentences against each other; about 1 for a sentence that says all that is asked. */
  readonly score: number;
}

export interface EvidenceParts {
  readonly library: Library;
  readonly vectors: WordVectors;
  readonly access: Access;
}

const WEIGHTS = {
  ...{ coverage: 0.5, own: 0.13, passage: 0.15, asked: 0.15, logOdds: 0.1, cosine: 0.1 },
  ...{ phrases: 0.15, verb: 0.3, planned: -0.3, agenda: -0.25 },
  ...{ reason: 0.3, underWhy: 0.2, aside: -0.25 },
} as const;

/** Headings under which a report says why: its own words for it, or an interviewer's question. */
const WHY = /为什么|为何|为啥|背景|原因|成因|由来|必要|意义|初衷|目的|考虑/u;

/** Every sentence of the retrieved passages, best first. */
export function gatherEvidence(
  passages: readonly RetrievedPassage[],
  understanding: Understanding,
  concepts: readonly WeightedConcept[],
  parts: EvidenceParts,
): EvidenceSentence[] {
  const figures = new Map<string, LedgerFigure[]>();
  const figuresOf = (id: string): LedgerFigure[] => {
    const known = figures.get(id) ?? parts.library.figuresOf(id, parts.access);
    figures.set(id, known);
    return known;
  };
  const { vectors } = parts;
  const cover = covering(concepts, vectors);
  const anchored = new Map<string, Anchors>();
  const anchorsOf = (id: string): Anchors => {
    const known = anchored.get(id) ?? anchorsIn(figuresOf(id), understanding.chinese, concepts, cover);
    anchored.set(id, known);
    return known;
  };
  const pointing = concepts.some(({ concept }) => concept.amount !== undefined);
  const wanted = figureWanted(understanding.chinese);
  const context = {
    ...{ understanding, concepts, vectors, cover },
    anchorsOf: pointing ? anchorsOf : () => null,
    question: vectors.embed(understanding.chinese),
    ...{ wanted, inWords: inWords(understanding.chinese, wanted) },
  };
  return passages
    .flatMap((retrieved) => ofPassage(retrieved, figuresOf(retrieved.passage.documentId), context))
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start);
}

interface Context {
  readonly understanding: Understanding;
  readonly concepts: readonly WeightedConcept[];
  readonly vectors: WordVectors;
  readonly cover: Cover;
  readonly wanted: FigureWanted;
  /** Where a text tells without a number what is asked. */
  readonly inWords: (text: string) => readonly Span[];
  /** The question's numbers that a document tells of somewhere. */
  readonly anchorsOf: (documentId: string) => Anchors;
  /** The question's own vector. */
  readonly question: Float32Array;
}

function ofPassage(
  retrieved: RetrievedPassage,
  figures: readonly LedgerFigure[],
  context: Context,
): EvidenceSentence[] {
  const { passage, document } = retrieved;
  const texts = sentencesOf(passage);
  const inPassage = figures.filter((figure) => contains(passage.span, figure.span));
  const anchors = context.anchorsOf(document.id);
  const saids = saidBySentences(texts, passage.headings.join(' '), document.metadata.title.value, context);
  return passage.sentences.flatMap((span, index) => {
    const text = texts[index] ?? '';
    const said = saids[index];
    if (said === undefined || CREDIT.test(text)) return [];
    return judgeSentence({ ...retrieved, passage: ofItsRow(passage, text) }, context, {
      ...{ span, text },
      said: {
        ...said,
        coverage: lentTo(
          said.coverage,
          text,
          anchors,
          retrieved,
          context.understanding.chinese,
          context.concepts,
        ),
      },
      names:
        !passage.caption &&
        (isLead(text) || ASKS.test(text) || isItsHeading(text, passage.headings)) &&
        index + 1 < texts.length,
      context: [...passage.headings, texts[index - 1] ?? ''].join(' '),
      around: [
        document.metadata.title.value,
        ...passage.headings,
        texts[index - 1] ?? '',
        texts[index + 1] ?? '',
      ].join(' '),
      figures: inPassage.filter((figure) => contains(span, figure.span)),
    });
  });
}

/** The same strings each time, as long as the passage is kept: what is remembered by text is found at once. */
const sentences = new WeakMap<StoredPassage, readonly string[]>();

function sentencesOf(passage: StoredPassage): readonly string[] {
  const known = sentences.get(passage);
  if (known !== undefined) return known;
  const texts = passage.sentences.map((span) =>
    sliceSpan(passage.text, shiftSpan(span, -passage.span.start)),
  );
  sentences.set(passage, texts);
  return texts;
}

interface SentenceParts {
  readonly span: Span;
  readonly text: string;
  readonly context: string;
  readonly around: string;
  /** It only names what the next sentence tells. */
  readonly names: boolean;
  readonly said: Said;
  readonly figures: readonly LedgerFigure[];
}

function judgeSentence(
  retrieved: RetrievedPassage,
  context: Context,
  parts: SentenceParts,
): EvidenceSentence {
  const { passage, document } = retrieved;
  const { span, text, said, figures, names } = parts;
  const figured = figuredIn(passage, context, parts);
  const { fitting, worded, masks, hidden } = figured;
  const at = [...fitting.map((figure) => shiftSpan(figure.span, -span.start)), ...worded];
  const { chinese, asked } = context.understanding;
  const wording = wordingOf(chinese, asked, text, at);
  const features = measure(retrieved, context, parts, { wording, fits: figured.fits, worded: worded.length });
  const judged = {
    ...{ passage, document, span, text, names, context: parts.context },
    ...{ own: said.own, coverage: said.coverage, figures, fitting, worded, masks, hidden },
    ...{ features, logOdds: logOdds(features), wording },
  };
  const toCome = isToComeForDone(chinese, judged) ? WEIGHTS.planned : 0;
  return { ...judged, score: scoreOf(judged, asked, retrieved.score) + toCome };
}

interface Figured {
  readonly fitting: readonly LedgerFigure[];
  readonly worded: readonly Span[];
  readonly masks: readonly Span[];
  readonly hidden: number;
  /** What the clauses of the fitting figures cover, and of what tells as much in words. */
  readonly fits: readonly Coverage[];
}

/** The figures of a sentence, shown and masked, held against the question. */
function figuredIn(
  passage: StoredPassage,
  context: Context,
  { span, text, said, figures }: SentenceParts,
): Figured {
  const { understanding, wanted } = context;
  const fitting = wanted === null ? figures : figures.filter(wanted);
  const masks = passage.maskedSpans.filter((mask) => overlaps(span, mask));
  const isAsked = understanding.asked === 'figure';
  const worded = isAsked ? context.inWords(text) : [];
  const fits = [
    ...fitting.map((figure) =>
      saidOfFigure(said, shiftSpan(figure.span, -span.start), figure.subject, context),
    ),
    ...worded.map((at) => saidOfFigure(said, at, '', context)),
  ];
  const masked = (isAsked ? masks : []).map((mask) => {
    const at = shiftSpan(mask, -span.start);
    return { span: at, said: saidOfFigure(said, at, '', context) };
  });
  const shown = figures.map((figure) => shiftSpan(figure.span, -span.start));
  const hides = masksNamed(understanding.chinese, text, masked, shown)
    ? 1
    : maskedShare(text, masked, wanted, fits);
  const hidden = statesNth(understanding.chinese, text) ? 0 : hides;
  return { fitting, worded, masks, fits, hidden };
}

interface Judged {
  readonly wording: Wording;
  readonly fits: readonly Coverage[];
  /** How often it tells what is asked without a number. */
  readonly worded: number;
}

function measure(
  { coverage: lexical }: RetrievedPassage,
  { understanding, concepts, vectors, question, wanted }: Context,
  { text, said, around, figures }: SentenceParts,
  { wording, fits, worded }: Judged,
): Features {
  return featuresOf({
    ...{ said, concepts, understanding, lexical, text, around, wording },
    cosine: cosine(question, vectors.embed(text)),
    ...{ figures: figures.length + worded, fitting: fits, typed: wanted !== null },
  });
}

function scoreOf(
  sentence: Omit<EvidenceSentence, 'score'>,
  kind: Understanding['asked'],
  passageScore: number,
): number {
  const { own, coverage, wording, features, fitting, worded, figures, masks, text, passage, names } =
    sentence;
  const asked = kind === 'figure' ? figureFit([...fitting, ...worded], figures, masks) : askedFit(kind, text);
  return (
    WEIGHTS.coverage * coverage.share +
    WEIGHTS.own * own.share +
    WEIGHTS.passage * passageScore +
    (names ? 0 : WEIGHTS.asked * asked + whyOf(kind, asked, passage.headings)) +
    (kind === 'practice' && isAside(text, passage.headings) ? WEIGHTS.aside : 0) +
    WEIGHTS.logOdds * sentence.logOdds +
    WEIGHTS.cosine * features.cosine +
    WEIGHTS.phrases * wording.phrases +
    WEIGHTS.verb * wording.verb +
    WEIGHTS.planned * wording.planned +
    WEIGHTS.agenda * wording.agenda
  );
}

/** Of a why: a word of reason outweighs the question's own words, which what was done repeats as well. */
function whyOf(kind: Understanding['asked'], fit: number, headings: readonly string[]): number {
  if (kind !== 'reason') return 0;
  return WEIGHTS.reason * Number(fit === 1) + WEIGHTS.underWhy * Number(WHY.test(headings.at(-1) ?? ''));
}

/** 记者:信用修复难,怎么办? The answer that follows tells. */
const ASKS = /[?\uff1f]["\u201d]?\s*$/u;

/** Whose picture it is answers nothing. */
const CREDIT = /^[^。]{0,12}(?:图片来源|图源|供图|摄影)[:\uff1a]|^[^。]{2,20} ?摄$/u;

/** Dot product of two unit vectors, not below 0. */
function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return Math.max(0, sum);
}

function figureFit(
  fitting: readonly unknown[],
  figures: readonly unknown[],
  masks: readonly unknown[],
): number {
  if (fitting.length > 0) return 1;
  if (masks.length > 0) return 0.8;
  return figures.length > 0 ? 0.2 : 0;
}
