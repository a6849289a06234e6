import { LRUCache } from 'lru-cache';
import { clauseSpans } from '../../chinese/sentences.js';
import { overlaps, sliceSpan, type Span } from '../../domain/index.js';
import {
  coverageText,
  lend,
  type Cover,
  type Coverage,
  type CoverageText,
  type WeightedConcept,
} from './coverage.js';

/** What a sentence says of a question, by itself and with the words around it. */
export interface Said {
  /** Its own words. */
  readonly own: Coverage;
  /** With the words of its headings and title. */
  readonly titled: Coverage;
  /** Its best few clauses in a row, with headings and title. */
  readonly window: Coverage;
  /** Where in the sentence those clauses stand. */
  readonly windowSpan: Span;
  /** Its own words with those of headings, title, leading sentence and neighbours. */
  readonly coverage: Coverage;
  /** Each clause by itself; spans in the sentence. */
  readonly clauses: readonly { readonly span: Span; readonly coverage: Coverage }[];
}

export interface SaidContext {
  readonly concepts: readonly WeightedConcept[];
  /** Of these concepts. */
  readonly cover: Cover;
}

const HEADING_DISCOUNT = 0.85;
const NEIGHBOUR_DISCOUNT = 0.5;
const TITLE_DISCOUNT = 0.6;
/** Clauses in a row that are read as one statement. */
const WINDOW_CLAUSES = 3;

interface Loan {
  readonly lent: Coverage | undefined;
  readonly discount: number;
}

/** What each sentence of a passage covers by itself, and with the words that headings, a leading sentence and neighbours lend it. */
export function saidBySentences(
  texts: readonly string[],
  headings: string,
  title: string,
  { concepts, cover }: SaidContext,
): Said[] {
  const coverText = (text: string): Coverage => cover(coverageText(text));
  const borrow = (sum: Coverage, { lent, discount }: Loan): Coverage =>
    lent === undefined ? sum : lend(sum, lent, discount, concepts);
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
    const clauses = saidByClauses(texts[index] ?? '', own, cover);
    const titled = above.reduce(borrow, own);
    const best = bestWindow(clauses, own, concepts);
    return {
      ...{ own, titled, clauses },
      window: above.reduce(borrow, best.coverage),
      windowSpan: best.span,
      coverage: around.reduce(borrow, titled),
    };
  });
}

interface Clause {
  readonly span: Span;
  readonly read: CoverageText;
}

/** Sentences whose clauses are remembered, about ten megabytes. */
const REMEMBERED = 8192;
const clauses = new LRUCache<string, readonly Clause[]>({ max: REMEMBERED });

function clausesOf(sentence: string): readonly Clause[] {
  const known = clauses.get(sentence);
  if (known !== undefined) return known;
  const spans = clauseSpans(sentence, { start: 0, end: sentence.length });
  const found = spans.map((span) => ({ span, read: coverageText(sliceSpan(sentence, span)) }));
  clauses.set(sentence, found);
  return found;
}

/** A sentence of one clause is that clause. */
function saidByClauses(text: string, own: Coverage, cover: Cover): Said['clauses'] {
  const found = clausesOf(text);
  if (found.length < 2) return [{ span: { start: 0, end: text.length }, coverage: own }];
  return found.map(({ span, read }) => ({ span, coverage: cover(read) }));
}

/** What the best few clauses in a row cover; the whole sentence where it has no more. */
function bestWindow(
  clauses: Said['clauses'],
  own: Coverage,
  concepts: readonly WeightedConcept[],
): { readonly span: Span; readonly coverage: Coverage } {
  const last = clauses.at(-1)?.span.end ?? 0;
  if (clauses.length <= WINDOW_CLAUSES) return { span: { start: 0, end: last }, coverage: own };
  const windows = clauses.slice(WINDOW_CLAUSES - 1).map(({ span }, index) => ({
    span: { start: clauses[index]?.span.start ?? 0, end: span.end },
    coverage: clauses
      .slice(index, index + WINDOW_CLAUSES)
      .map(({ coverage }) => coverage)
      .reduce((sum, clause) => lend(sum, clause, 1, concepts)),
  }));
  return windows.reduce((best, window) => (window.coverage.share > best.coverage.share ? window : best));
}

/** What the clause in which a figure stands, and the figure's subject, cover: 330 of the 专利, not of the 中心. */
export function saidOfFigure(
  { clauses, own }: Said,
  within: Span,
  subject: string,
  { concepts, cover }: SaidContext,
): Coverage {
  const clause = clauses.find(({ span }) => overlaps(span, within))?.coverage ?? own;
  return lend(clause, cover(coverageText(subject)), 1, concepts);
}

/**
 * A short sentence that only names what the next ones tell: 一是深化行政审批制度改革。 It is numbered, or begins with a verb of
 * reform that has no subject; 玄武区入选全国创新百强区。 is short too, but a fact.
 */
const LEAD_LENGTH = 20;
const NUMBERED =
  /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[,\uff0c]|[(\uff08]?[一二三四五六七八九十]+[)\uff09、])/u;
const URGES =
  /^(?:深化|推进|推动|坚持|强化|打造|突出|注重|完善|健全|优化|创新|加强|加快|持续|着力|积极|全面|统筹|聚焦|构建|实施|提升|抓好|做好|狠抓|夯实|破解|促进|扎实|深入|大力|充分|紧盯|围绕)/u;

export const isLead = (text: string): boolean =>
  text.length <= LEAD_LENGTH &&
  !/\d|获|入选|荣|评为/u.test(text) &&
  (NUMBERED.test(text) || URGES.test(text));

const CLOSED = /[。.;\uff1b:\uff1a!\uff01\s]+$/u;
const NUMBERING =
  /^(?:[(\uff08]?[一二三四五六七八九十\d]{1,3}[)\uff09、.\uff0e]|第[一二三四五六七八九十\d]{1,3}[章节条部]?)\s*/u;
const bare = (text: string): string => text.replace(NUMBERING, '').replace(CLOSED, '');

/** Whether a sentence is the heading that it stands under, run into the text, and states no figure. */
export const isItsHeading = (text: string, headings: readonly string[]): boolean =>
  headings.length > 0 && !/\d/u.test(bare(text)) && bare(text) === bare(headings.at(-1) ?? '');

/** For each sentence the index of the short one that leads it in, up to the next such; -1 for none. */
function leadingSentences(texts: readonly string[]): number[] {
  let lead = -1;
  return texts.map((text, index) => {
    if (!isLead(text)) return lead;
    lead = index;
    return -1;
  });
}
