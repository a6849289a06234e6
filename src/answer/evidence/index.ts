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
import { askedFit, figureWanted } from './asked.js';
import { featuresOf, type Features } from './features.js';
import { cover, coverageText, lend, type Coverage, type WeightedConcept } from './coverage.js';

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
  /** Masked figures that stand in it, spans in the document. */
  readonly masks: readonly Span[];
  readonly features: Features;
  /** Ranks sentences against each other, within [0, 1]. */
  readonly score: number;
}

export interface EvidenceParts {
  readonly library: Library;
  readonly vectors: WordVectors;
  readonly access: Access;
}

const HEADING_DISCOUNT = 0.85;
const NEIGHBOUR_DISCOUNT = 0.5;
const TITLE_DISCOUNT = 0.6;
const WEIGHTS = { coverage: 0.62, own: 0.13, passage: 0.1, asked: 0.15 } as const;

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
  const context = { understanding, concepts, vectors, question: vectors.embed(understanding.chinese) };
  return passages
    .flatMap((retrieved) => ofPassage(retrieved, figuresOf(retrieved.passage.documentId), context))
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start);
}

interface Context {
  readonly understanding: Understanding;
  readonly concepts: readonly WeightedConcept[];
  readonly vectors: WordVectors;
  /** The question's own vector. */
  readonly question: Float32Array;
}

function ofPassage(
  { passage, document, score, coverage: lexical }: RetrievedPassage,
  figures: readonly LedgerFigure[],
  { understanding, concepts, vectors, question }: Context,
): EvidenceSentence[] {
  const wanted = figureWanted(understanding.chinese);
  const texts = passage.sentences.map((span) =>
    sliceSpan(passage.text, shiftSpan(span, -passage.span.start)),
  );
  const owns = texts.map((text) => cover(coverageText(text), concepts, vectors));
  const headings = cover(coverageText(passage.headings.join(' ')), concepts, vectors);
  const title = cover(coverageText(document.metadata.title.value), concepts, vectors);
  const passageCosine = cosine(question, vectors.embed(passage.text));
  return passage.sentences.map((span, index) => {
    const own = owns[index] ?? { strengths: [], share: 0 };
    const coverage = [owns[index - 1], owns[index + 1]].reduce<Coverage>(
      (sum, neighbour) =>
        neighbour === undefined ? sum : lend(sum, neighbour, NEIGHBOUR_DISCOUNT, concepts),
      lend(lend(own, headings, HEADING_DISCOUNT, concepts), title, TITLE_DISCOUNT, concepts),
    );
    const within = figures.filter((figure) => contains(span, figure.span));
    const fitting = wanted === null ? within : within.filter(wanted);
    const masks = passage.maskedSpans.filter((mask) => overlaps(span, mask));
    const text = texts[index] ?? '';
    const fit =
      understanding.asked === 'figure'
        ? figureFit(fitting, within, masks)
        : askedFit(understanding.asked, text);
    const sentenceCosine = cosine(question, vectors.embed(text));
    const features = featuresOf({
      ...{ own, coverage, concepts, understanding, sentenceCosine, passageCosine, lexical },
      fitting: fitting.length,
      typed: wanted !== null,
    });
    return {
      passage,
      document,
      span,
      features,
      text,
      context: [...passage.headings, texts[index - 1] ?? ''].join(' '),
      own,
      coverage,
      figures: within,
      fitting,
      masks,
      score:
        WEIGHTS.coverage * coverage.share +
        WEIGHTS.own * own.share +
        WEIGHTS.passage * score +
        WEIGHTS.asked * fit,
    };
  });
}

/** Dot product of two unit vectors, not below 0. */
const cosine = (a: Float32Array, b: Float32Array): number =>
  Math.max(
    0,
    a.reduce((sum, component, index) => sum + component * (b[index] ?? 0), 0),
  );

function figureFit(
  fitting: readonly unknown[],
  figures: readonly unknown[],
  masks: readonly unknown[],
): number {
  if (fitting.length > 0) return 1;
  if (masks.length > 0) return 0.8;
  return figures.length > 0 ? 0.2 : 0;
}
