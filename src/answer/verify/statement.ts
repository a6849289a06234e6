import { normalise } from '../../chinese/normalise.js';
import type { Place, Verdict, WordVectors } from '../../domain/index.js';
import { figuresInText } from '../../ingest/figures/index.js';
import { movesOtherwise } from './directions.js';
import { verifyFigures, type FigureCheck } from './figures.js';
import { verifyQuotations } from './quotations.js';
import { placeScopes, type Scope } from './scopes.js';
import { foreignClaims, foreignNames, clausesSayTheSame, saysTheSame, turnsRound } from './wording.js';

/** A sentence that a statement cites. */
export interface CitedSentence {
  readonly text: string;
  /** Title, headings and neighbours: what the sentence is about without saying so. */
  readonly context: string;
  readonly place: Place | null;
  readonly year: number | null;
}

/** Why a statement does not hold; the first gate that it fails. */
export type StatementFault =
  'uncited' | 'place' | 'figure' | 'quotation' | 'claim' | 'name' | 'negation' | 'direction' | 'wording';

export interface StatementCheck {
  readonly verdict: Verdict;
  /** `null` when it holds. */
  readonly fault: StatementFault | null;
  readonly figures: readonly { readonly text: string; readonly ok: boolean }[];
  readonly quotations: readonly { readonly text: string; readonly ok: boolean }[];
}

export interface StatementContext {
  readonly vectors: WordVectors;
  /** The question: short terms in quotation marks may come from it. */
  readonly question: string;
}

/**
 * Checks one statement against the sentences that it cites, and nothing else: figures, dates and ranks by value, unit, qualifier,
 * place and year; quotations word for word; places, names, claims and denials; and the share of its words that they hold.
 */
export function checkStatement(
  statement: string,
  cited: readonly CitedSentence[],
  { vectors, question }: StatementContext,
): StatementCheck {
  const scopes = cited.length === 0 ? null : placeScopes(statement, cited);
  const figures = scopes === null ? unproven(statement) : scopes.flatMap(scopeFigures);
  const texts = cited.map(({ text }) => text);
  const quotations = verifyQuotations(statement, texts, [question]).map(({ quote, ok }) => ({
    text: quote,
    ok,
  }));
  const checked = { figures, quotations };
  const fails = (fault: StatementFault): StatementCheck => ({ ...checked, verdict: 'unsupported', fault });
  if (cited.length === 0) return fails('uncited');
  if (isVerbatim(statement, texts))
    return { ...checked, figures: figures.map(proven), verdict: 'verbatim', fault: null };
  if (scopes === null) return fails('place');
  if (figures.some(({ ok }) => !ok)) return fails('figure');
  if (quotations.some(({ ok }) => !ok) || foreignTitles(statement, cited).length > 0)
    return fails('quotation');
  const alone = scopes.length === 1;
  const fault =
    scopes.map((scope) => wordingFault(scope, alone, vectors)).find((found) => found !== null) ?? null;
  return fault === null ? { ...checked, verdict: 'supported', fault } : fails(fault);
}

/** What a statement says of a place must stand in the sentences about that place; a practice can be misplaced as well as a figure. */
function wordingFault(
  { text, evidence }: Scope,
  alone: boolean,
  vectors: WordVectors,
): StatementFault | null {
  const own = evidence.map((sentence) => sentence.text).join('\n');
  const around = evidence.map((sentence) => `${sentence.text}\n${sentence.context}`).join('\n');
  if (foreignClaims(text, around).length > 0) return 'claim';
  if (foreignNames(text, around).length > 0) return 'name';
  if (turnsRound(text, own)) return 'negation';
  if (movesOtherwise(text, own)) return 'direction';
  const same = alone ? saysTheSame(text, around, vectors) : clausesSayTheSame(text, around, vectors);
  return same ? null : 'wording';
}

const scopeFigures = ({ text, evidence }: Scope): { text: string; ok: boolean }[] =>
  verifyFigures(text, evidence).map((check: FigureCheck) => ({ text: check.figure.valueText, ok: check.ok }));

const unproven = (statement: string) =>
  figuresInText(statement).map(({ valueText }) => ({ text: valueText, ok: false }));
const proven = ({ text }: { text: string }) => ({ text, ok: true });

/** Names of documents in a statement that neither the cited sentences nor their headings hold. */
function foreignTitles(statement: string, cited: readonly CitedSentence[]): string[] {
  const held = cited.map(({ text, context }) => core(`${text}${context}`));
  const titles = statement.match(/(?<=《)[^《》]{2,}(?=》)/gu) ?? [];
  return titles.filter((title) => !held.some((text) => text.includes(core(title))));
}

const core = (text: string): string =>
  normalise(text)
    .replace(/[\s。.!!;;]+$/u, '')
    .replace(/\s+/gu, '');

const isVerbatim = (statement: string, texts: readonly string[]): boolean => {
  const said = core(statement);
  return texts.some((text) => core(text) === said);
};
