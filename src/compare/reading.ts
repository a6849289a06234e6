import {
  contains,
  coverSpans,
  overlaps,
  shiftSpan,
  sliceSpan,
  spanLength,
  trimSpan,
  type DocumentSummary,
  type LedgerFigure,
  type Span,
  type StoredPassage,
} from '../domain/index.js';
import { addressesModel } from '../answer/evidence/planted.js';
import { clauseSpans } from '../chinese/sentences.js';

export type Aside = 'background' | 'problem' | 'outlook';

/** One sentence of a document, with everything above it that says what it is about. */
export interface ReadSentence {
  readonly document: DocumentSummary;
  readonly passage: StoredPassage;
  /** In the document. */
  readonly span: Span;
  readonly text: string;
  /** What names it, innermost first: the `一是…。` that it stands under, its headings, the document's title. */
  readonly names: readonly string[];
  /** True for a short `一是…。` that only names what follows. */
  readonly isName: boolean;
  /** Where the text speaks of why, of what is wrong, or of what is yet to come, and not of what was done. */
  readonly aside: Aside | null;
  /** True for a row of a table. */
  readonly tabular: boolean;
  readonly previous: string;
  readonly figures: readonly LedgerFigure[];
  /** Figures in it that the source hides, spans in the document. */
  readonly masks: readonly Span[];
}

/** A semicolon's worth of a sentence. */
export interface Piece {
  readonly sentence: ReadSentence;
  /** In the document, without the marks around it. */
  readonly span: Span;
  readonly text: string;
  /** In the document. */
  readonly clauses: readonly Span[];
}

const LEAD =
  /^(?:[一二三四五六七八九十]{1,2}是|[一二三四五六七八九十]{1,2}要|第[一二三四五六七八九十]+[,，、])/u;
/** `指标：甲；数值：乙`: a row of a table as it is read. */
const TABULAR = /^[^：:；;，,]{1,16}[：:][^；;]+[；;][^：:；;，,]{1,16}[：:]/u;
/** A name that is longer than this tells something by itself. */
const LONGEST_NAME = 26;
const ASIDE_HEADINGS: readonly (readonly [Aside, RegExp])[] = [
  ['outlook', /下一步|下步|今后|打算|展望|努力方向|^(?:\d+\s*)?今年|明年|启示|思考/u],
  ['problem', /不足|存在.{0,6}问题|困难和问题|问题和困难|短板/u],
  ['background', /为什么|背景|起因|动因/u],
];
/** Sentences from which on a section speaks of something else than what was done. */
const TURNS: readonly (readonly [Aside, RegExp])[] = [
  ['outlook', /^(?:[一二三四五六七八九十]是)?(?:下一步|下步|今后|明年|接下来|展望|新的征程)/u],
  [
    'problem',
    /^(?:当前|目前|但|也[应要]|同时|虽然|与此同时|我们也|存在|问题)[^。]{0,30}(?:困难|问题|不足|短板)|^问题(?:也有|有[一二三四五六七八九十两]个)/u,
  ],
];
/** Sentences that do so by themselves. */
const PASSING: readonly (readonly [Aside, RegExp])[] = [
  ['outlook', /将(?:继续|进一步|始终|持续)|[市区县省][里委]?(?:打算|准备|计划)/u],
];
const asideOf = (table: readonly (readonly [Aside, RegExp])[], text: string): Aside | null =>
  table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** Sentences of one document in reading order; captions, bylines and what was planted to steer a program are left out. */
export function readDocument(
  document: DocumentSummary,
  passages: readonly StoredPassage[],
  figures: readonly LedgerFigure[],
): ReadSentence[] {
  const reader = new Reader(document, figures);
  return passages
    .filter((passage) => !passage.caption)
    .flatMap((passage) => reader.passage(passage))
    .filter(({ text }) => !addressesModel(text));
}

class Reader {
  readonly #document: DocumentSummary;
  readonly #figures: readonly LedgerFigure[];
  #section = '';
  #name: string | null = null;
  #aside: Aside | null = null;

  constructor(document: DocumentSummary, figures: readonly LedgerFigure[]) {
    this.#document = document;
    this.#figures = figures;
  }

  passage(passage: StoredPassage): ReadSentence[] {
    const section = passage.headings.join('\n');
    if (section !== this.#section) {
      this.#section = section;
      this.#name = null;
      this.#aside = passage.headings.map((heading) => asideOf(ASIDE_HEADINGS, heading)).find(Boolean) ?? null;
    }
    let previous = '';
    return passage.sentences.map((span) => {
      const sentence = this.#sentence(passage, span, previous);
      previous = sentence.text;
      return sentence;
    });
  }

  #sentence(passage: StoredPassage, span: Span, previous: string): ReadSentence {
    const text = sliceSpan(passage.text, shiftSpan(span, -passage.span.start));
    const leads = LEAD.test(text);
    if (leads) this.#name = text;
    this.#aside = asideOf(TURNS, text) ?? this.#aside;
    const headings = [...passage.headings].reverse();
    return {
      document: this.#document,
      passage,
      span,
      text,
      names: [
        ...(this.#name === null || leads ? [] : [this.#name]),
        ...headings,
        this.#document.metadata.title.value,
      ],
      isName: leads && text.length <= LONGEST_NAME && !/[,，;；]/u.test(text),
      aside:
        this.#aside === 'problem'
          ? (asideOf(PASSING, text) ?? 'problem')
          : (this.#aside ?? asideOf(PASSING, text)),
      tabular: TABULAR.test(text),
      previous,
      figures: this.#figures.filter((figure) => contains(span, figure.span)),
      masks: passage.maskedSpans.filter((mask) => overlaps(span, mask)),
    };
  }
}

/** What stands before the first word of an item: its number, a dash, `同时,`. */
const BEFORE_ITEM =
  /^(?:(?:[一二三四五六七八九十]{1,2}[是要])|[—―─-]{1,3}|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、]|[•·●▪]|(?:同时|此外|另外|其次|首先|再次|最后)[,，]|并(?=[出印制发颁]))+/u;
const AFTER_ITEM = /[,，;；:：]$/u;

/** A sentence cut at its semicolons. */
export function piecesOf(sentence: ReadSentence): Piece[] {
  const { passage } = sentence;
  const clauses = clauseSpans(passage.text, shiftSpan(sentence.span, -passage.span.start)).map((clause) =>
    shiftSpan(clause, passage.span.start),
  );
  const groups: Span[][] = [[]];
  for (const clause of clauses) {
    groups.at(-1)?.push(clause);
    if (!sentence.tabular && /[;；]$/u.test(wordsOf(sentence, clause))) groups.push([]);
  }
  return groups.flatMap((group) => pieceOf(sentence, group) ?? []);
}

function pieceOf(sentence: ReadSentence, clauses: readonly Span[]): Piece | null {
  if (clauses.length === 0) return null;
  const span = trimItem(sentence, coverSpans(clauses));
  return spanLength(span) === 0 ? null : { sentence, span, text: wordsOf(sentence, span), clauses };
}

/** The clauses `first` to `last` of a piece; `null` when nothing is left. */
export const piecePart = (piece: Piece, first: number, last: number): Piece | null =>
  pieceOf(piece.sentence, piece.clauses.slice(first, last + 1));

/** The words of the sentence's passage under a span of the document. */
export const wordsOf = ({ passage }: Pick<ReadSentence, 'passage'>, span: Span): string =>
  sliceSpan(passage.text, shiftSpan(span, -passage.span.start));

/** `span` without the marks that joined it to its neighbours. */
export function trimItem(sentence: Pick<ReadSentence, 'passage'>, span: Span): Span {
  const text = wordsOf(sentence, span);
  const start = span.start + (BEFORE_ITEM.exec(text)?.[0].length ?? 0);
  const end = span.end - (AFTER_ITEM.exec(text)?.[0].length ?? 0);
  const { passage } = sentence;
  if (start >= end) return { start, end: start };
  return shiftSpan(
    trimSpan(passage.text, shiftSpan({ start, end }, -passage.span.start)),
    passage.span.start,
  );
}
