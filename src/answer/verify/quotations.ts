import { enclosures } from '../../chinese/enclosures.js';
import { normalise } from '../../chinese/normalise.js';
import { sliceSpan, type Span } from '../../domain/span.js';

/** Words that a statement puts in quotation marks. */
export interface QuotationCheck {
  /** Without the marks. */
  readonly quote: string;
  /** In the statement, without the marks. */
  readonly span: Span;
  /** Whether a text holds them word for word; width of characters, kind of quotation marks and white space aside. */
  readonly ok: boolean;
}

/** Shorter ones are terms (“放管服”), which the question may have brought too. */
export const SHORTEST_QUOTATION = 6;
/** Punctuation that a quotation ends with is often the quoting sentence's own. */
const FINAL_MARKS = /[,，.。;；:：!！?？、…]+$/u;

/** Outer and inner quotation marks change places when a text is quoted. */
const haystack = (text: string): string => normalise(text).replaceAll("'", '"').replace(/\s+/gu, '');
const core = (quote: string): string => haystack(quote).replace(FINAL_MARKS, '');

/** Words with a gap (…) are quoted piece by piece, in order. */
function stands(quote: string, texts: readonly string[]): boolean {
  const pieces = quote
    .split(/…+|\.{3,}/u)
    .map(core)
    .filter((piece) => piece !== '');
  return texts.some((text) => {
    let at = 0;
    return pieces.every((piece) => {
      const found = text.indexOf(piece, at);
      at = found + piece.length;
      return found >= 0;
    });
  });
}

function quoted(statement: string): Span[] {
  const pairs = statement.split('\n').flatMap((line, index, lines) => {
    const offset = lines.slice(0, index).reduce((sum, previous) => sum + previous.length + 1, 0);
    return enclosures(line)
      .filter(({ kind }) => kind === 'quote')
      .map(({ span }) => ({ start: span.start + 1 + offset, end: span.end - 1 + offset }));
  });
  // A quotation within a quotation stands or falls with the one around it.
  return pairs
    .filter((span) => !pairs.some((other) => other.start < span.start && span.end < other.end))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}

/**
 * Checks every quotation of a statement against the texts that it cites, in order. A quotation of {@link SHORTEST_QUOTATION}
 * characters or more must be verbatim in one of them; a shorter one is a term and may also come from `known`, such as the question.
 */
export function verifyQuotations(
  statement: string,
  evidence: readonly string[],
  known: readonly string[] = [],
): QuotationCheck[] {
  const texts = evidence.map(haystack);
  const terms = [...texts, ...known.map(haystack)];
  return quoted(statement).map((span) => {
    const quote = sliceSpan(statement, span);
    return { quote, span, ok: stands(quote, core(quote).length >= SHORTEST_QUOTATION ? texts : terms) };
  });
}
