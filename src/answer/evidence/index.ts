import { clauseSpans } from '../../chinese/sentences.js';
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
import { featuresOf, logOdds, PRESENT, type Features } from './features.js';
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

const HEADING_DISCOUNT = 0.85;
const NEIGHBOUR_DISCOUNT = 0.5;
const TITLE_DISCOUNT = 0.6;
const WEIGHTS = { coverage: 0.62, own: 0.13, passage: 0.1, asked: 0.15, logOdds: 0.1 } as const;

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
  retrieved: RetrievedPassage,
  figures: readonly LedgerFigure[],
  context: Context,
): EvidenceSentence[] {
  const { passage, document } = retrieved;
  const texts = passage.sentences.map((span) =>
    sliceSpan(passage.text, shiftSpan(span, -passage.span.start)),
  );
  const covered = coverSentences(texts, passage.headings.join(' '), document.metadata.title.value, context);
  return passage.sentences.flatMap((span, index) => {
    const text = texts[index] ?? '';
    if (CREDIT.test(text)) return [];
    return judgeSentence(retrieved, context, {
      ...{ span, text },
      names: !passage.caption && isLead(text) && index + 1 < texts.length,
      context: [...passage.headings, texts[index - 1] ?? ''].join(' '),
      ...(covered[index] ?? { own: NOTHING, coverage: NOTHING }),
      figures: figures.filter((figure) => contains(span, figure.span)),
    });
  });
}

const NOTHING: Coverage = { strengths: [], share: 0 };

/** What each sentence covers by itself, and with the words that headings, a leading sentence and neighbours lend it. */
function coverSentences(
  texts: readonly string[],
  headings: string,
  title: string,
  { concepts, vectors }: Context,
): { own: Coverage; coverage: Coverage }[] {
  const coverText = (text: string) => cover(coverageText(text), concepts, vectors);
  const owns = texts.map(coverText);
  const leads = leadingSentences(texts);
  const above = [
    { lent: coverText(headings), discount: HEADING_DISCOUNT },
    { lent: coverText(title), discount: TITLE_DISCOUNT },
  ];
  return owns.map((own, index) => {
    const around = [
      { lent: owns[leads[index] ?? -1], discount: HEADING_DISCOUNT },
      { lent: owns[index - 1], discount: NEIGHBOUR_DISCOUNT },
      { lent: owns[index + 1], discount: NEIGHBOUR_DISCOUNT },
    ];
    const coverage = [...above, ...around].reduce<Coverage>(
      (sum, { lent, discount }) => (lent === undefined ? sum : lend(sum, lent, discount, concepts)),
      own,
    );
    return { own, coverage };
  });
}

interface SentenceParts {
  readonly span: Span;
  readonly text: string;
  readonly context: string;
  /** It only names what the next sentence tells. */
  readonly names: boolean;
  readonly own: Coverage;
  readonly coverage: Coverage;
  readonly figures: readonly LedgerFigure[];
}

function judgeSentence(
  retrieved: RetrievedPassage,
  context: Context,
  parts: SentenceParts,
): EvidenceSentence {
  const { passage, document, score, coverage: lexical } = retrieved;
  const { understanding, concepts, vectors, question } = context;
  const { span, text, own, coverage, figures } = parts;
  const wanted = figureWanted(understanding.chinese);
  const fitting = wanted === null ? figures : figures.filter(wanted);
  const masks = passage.maskedSpans.filter((mask) => overlaps(span, mask));
  const asked =
    understanding.asked === 'figure'
      ? figureFit(fitting, figures, masks)
      : askedFit(understanding.asked, text);
  const features = featuresOf({
    ...{ own, coverage, concepts, understanding, lexical },
    sentenceCosine: cosine(question, vectors.embed(text)),
    fitting: fitting.length,
    typed: wanted !== null,
    counted: nearHead(parts, fitting, context),
  });
  return {
    ...{
      passage,
      document,
      span,
      text,
      context: parts.context,
      own,
      coverage,
      figures,
      fitting,
      masks,
      features,
      names: parts.names,
    },
    score:
      WEIGHTS.coverage * coverage.share +
      WEIGHTS.own * own.share +
      WEIGHTS.passage * score +
      WEIGHTS.asked * (parts.names ? 0 : asked) +
      WEIGHTS.logOdds * logOdds(features),
  };
}

/** Whether the asked concept stands in the clause, or the subject, of one of the figures: 330 of the 专利, not of the 中心. */
function nearHead(
  { span, text }: SentenceParts,
  fitting: readonly LedgerFigure[],
  { understanding: { head }, vectors }: Context,
): boolean {
  if (head === null) return false;
  const clauses = clauseSpans(text, { start: 0, end: text.length });
  return fitting.some((figure) => {
    const within = shiftSpan(figure.span, -span.start);
    const clause = clauses.find((candidate) => overlaps(candidate, within)) ?? within;
    const [strength = 0] = cover(
      coverageText(`${figure.subject} ${sliceSpan(text, clause)}`),
      [{ concept: head, weight: 1 }],
      vectors,
    ).strengths;
    return strength >= PRESENT;
  });
}

/** Whose picture it is answers nothing. */
const CREDIT = /^[^。]{0,12}(?:图片来源|图源|供图|摄影)[:\uff1a]|^[^。]{2,20} ?摄$/u;

/**
 * A short sentence that only names what the next ones tell: 一是深化行政审批制度改革。 It is numbered, or begins with a verb of
 * reform that has no subject; 玄武区入选全国创新百强区。 is short too, but a fact.
 */
const LEAD_LENGTH = 20;
const NUMBERED =
  /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[,\uff0c]|[((\uff08]?[一二三四五六七八九十]+[))\uff09、])/u;
const URGES =
  /^(?:深化|推进|推动|坚持|强化|打造|突出|注重|完善|健全|优化|创新|加强|加快|持续|着力|积极|全面|统筹|聚焦|构建|实施|提升|抓好|做好|狠抓|夯实|破解|促进|扎实|深入|大力|充分|紧盯|围绕)/u;

export const isLead = (text: string): boolean =>
  text.length <= LEAD_LENGTH &&
  !/\d|获|入选|荣|评为/u.test(text) &&
  (NUMBERED.test(text) || URGES.test(text));

/** For each sentence the index of the short one that leads it in, up to the next such; -1 for none. */
function leadingSentences(texts: readonly string[]): number[] {
  let lead = -1;
  return texts.map((text, index) => {
    if (!isLead(text)) return lead;
    lead = index;
    return -1;
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
