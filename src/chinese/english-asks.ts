import { ASKS } from './english-asks-table.js';
import { namesAsked } from './english-asks-names.js';
import { plainOrder } from './english-shapes.js';

/** Where a second question begins in the same sentence. */
const SEAM =
  /[?;]\s*|,?\s+(?:and|or|but)\s+(?=(?:(?:by|for|from|in|on|at|to|under|with|since)\s+)?(?:how|what|who|whom|whose|when|where|why|which)\b)|,\s+(?=(?:how|what|who|whose|where|why|which|did|does|do|is|are|was|were|can|has|have)\b)/iu;

/** A clause without a word of asking is no question of its own, unless it names what is asked for: “average interest rate on …”. */
const QUESTION =
  /\b(?:how|what|who|whom|whose|when|where|why|which|names?|list|tell|explain)\b|^(?:is|are|was|were|do|does|did|can|could|may|must|has|have|had|will|should)\b|^(?:(?:the|average|annual|monthly|total|current|actual|exact)\s+)*(?:interest|lending|borrowing|mortgage|loan|salar|wage|pay|price|cost|share|percentage|proportion|amount|number|size|address|location|date|rent|fee|fare|budget|penalt|subsid)/u;

/** An English question cut into the questions that it asks, lower case, hyphens as spaces. */
const clausesOf = (question: string): string[] =>
  plainOrder(question)
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/(?<=[a-z])-(?=[a-z])/gu, ' ')
    .split(SEAM)
    .map((clause) => clause.trim())
    .filter((clause) => QUESTION.test(clause));

/** What an English question asks for. */
export interface EnglishAsks {
  /** In the plain words in which Chinese asks for it: 利率多少, 是哪几家银行, 谁出钱. */
  readonly phrases: readonly string[];
  /** It asks several things at once, whether each of them has such words or not. */
  readonly several: boolean;
}

/**
 * What an English question asks for that has a name of its own, at most one phrase for each question in it. A rendering word by word
 * often loses it: “foots the bill” has no word of paying.
 */
export function englishAsks(question: string): EnglishAsks {
  const clauses = clausesOf(question);
  return {
    phrases: [...new Set(clauses.flatMap((clause) => askOf(clause) ?? []))],
    several: clauses.length > 1,
  };
}

const askOf = (clause: string): string | null =>
  namesAsked(clause) ?? ASKS.find(([pattern]) => pattern.test(clause))?.[1] ?? null;
