import { normalise } from '../../chinese/normalise.js';
import { findPlaces } from '../../chinese/places.js';
import { placeKey, type Checks, type Citation, type Place, type Statement } from '../../domain/index.js';
import { figuresInText } from '../../ingest/figures/index.js';
import type { EvidenceSentence } from '../evidence/index.js';
import { checkStatement, type CitedSentence, type StatementContext } from '../verify/statement.js';
import { isSafeText } from './markup.js';
import type { Said } from './reply.js';

/** A sentence of the evidence with its number. */
export interface Source {
  readonly citation: Citation;
  readonly sentence: EvidenceSentence;
}

export interface DraftParts extends StatementContext {
  /** What the model was given, by number. */
  readonly sources: ReadonlyMap<number, Source>;
  /** More than one place: each statement says whose it is. */
  readonly severalPlaces: boolean;
  readonly language: 'zh' | 'en';
  /** Told every piece of text that has passed, in order: joined they are the answer. */
  readonly onText: (text: string) => void;
}

type Layout = Exclude<Said['layout'], 'heading'>;

/** Bounds of a model's answer; what goes beyond is not read. */
const MOST = { statements: 16, characters: 3000, repeats: 3, failures: 12 } as const;
/** Verbatim sentences put in the place of one statement that failed. */
const MOST_REPLACEMENTS = 2;

/** An answer in the making: takes a model's sentences one by one, keeps what its evidence proves and counts the rest. */
export class Draft {
  readonly #parts: DraftParts;
  readonly #statements: Statement[] = [];
  readonly #used = new Set<number>();
  readonly #seen = new Set<string>();
  readonly #removed: string[] = [];
  readonly #figures = { shown: 0 };
  readonly #quotations = { total: 0, verified: 0 };
  /** Text that waits until the model has proved one sentence of its own. */
  #held = '';
  #text = '';
  #own = 0;
  #replaced = 0;
  #failures = 0;
  #repeats = 0;
  #lastPlace: string | null = null;
  #lastLayout: Layout | null = null;

  constructor(parts: DraftParts) {
    this.#parts = parts;
  }

  /** Whether more need not be read: long enough, or going round in circles. */
  get full(): boolean {
    return (
      this.#statements.length >= MOST.statements ||
      this.#text.length >= MOST.characters ||
      this.#repeats >= MOST.repeats ||
      this.#failures >= MOST.failures
    );
  }

  /** Sentences of the model's own that passed. */
  get own(): number {
    return this.#own;
  }

  /** Sentences of the model's that did not pass. */
  get failures(): number {
    return this.#failures;
  }

  get replaced(): number {
    return this.#replaced;
  }

  get text(): string {
    return this.#text;
  }

  get statements(): readonly Statement[] {
    return this.#statements;
  }

  cites(number: number): boolean {
    return this.#used.has(number);
  }

  /** Citations that the answer uses, in order of their numbers. */
  get citations(): Citation[] {
    return [...this.#parts.sources.values()]
      .map(({ citation }) => citation)
      .filter(({ number }) => this.#used.has(number));
  }

  get checks(): Checks {
    const { shown } = this.#figures;
    return {
      figures: { total: shown + this.#removed.length, verified: shown, removed: [...this.#removed] },
      quotations: { ...this.#quotations },
    };
  }

  /** Passes one sentence of the model through every gate. */
  add(said: Said): void {
    if (this.full) return;
    // The answer makes its own headings, and a figure has no place in one.
    if (said.layout === 'heading' && figuresInText(said.text).length === 0) return;
    const name = normalise(said.text);
    if (this.#seen.has(name)) {
      this.#repeats++;
      return;
    }
    this.#seen.add(name);
    const layout = said.layout === 'heading' ? 'paragraph' : said.layout;
    const cited = said.markers.flatMap((number) => this.#parts.sources.get(number) ?? []);
    const check = checkStatement(said.text, cited.map(toCited), this.#parts);
    if (check.verdict === 'unsupported' || !isSafeText(said.text)) {
      this.#failures++;
      this.#removed.push(...check.figures.filter(({ ok }) => !ok).map(({ text }) => text));
      this.#countQuotations(check.quotations.filter(({ ok }) => !ok));
      this.#replace(cited, layout);
      return;
    }
    this.#own++;
    this.#figures.shown += check.figures.length;
    this.#countQuotations(check.verdict === 'verbatim' ? [{ ok: true }] : check.quotations);
    const citations = cited.map(({ citation }) => citation.number);
    this.#show({ text: said.text, citations, verdict: check.verdict }, layout, cited);
    this.#release();
  }

  /** Adds a sentence of the evidence in its own words, unless it is there already. */
  addVerbatim(number: number, layout: Layout = 'paragraph'): boolean {
    const source = this.#parts.sources.get(number);
    if (source === undefined) return false;
    const text = source.citation.quote.replace(/\s*\n\s*/gu, '');
    const name = normalise(text);
    if (this.#statements.some((statement) => normalise(statement.text) === name) || !isSafeText(text))
      return false;
    this.#seen.add(name);
    this.#figures.shown += source.sentence.figures.length;
    this.#countQuotations([{ ok: true }]);
    this.#show({ text, citations: [number], verdict: 'verbatim' }, layout, [source]);
    if (this.#own > 0) this.#release();
    return true;
  }

  #replace(cited: readonly Source[], layout: Layout): void {
    const places = new Set(cited.map(({ citation }) => citation.number));
    for (const number of [...places].slice(0, MOST_REPLACEMENTS))
      if (this.addVerbatim(number, layout)) this.#replaced++;
  }

  #countQuotations(quotations: readonly { readonly ok: boolean }[]): void {
    this.#quotations.total += quotations.length;
    this.#quotations.verified += quotations.filter(({ ok }) => ok).length;
  }

  #show(statement: Statement, layout: Layout, cited: readonly Source[]): void {
    const place = this.#placePrefix(statement.text, layout, cited);
    const markers = statement.citations.map((number) => `[${number}]`).join('');
    this.#held += `${this.#lead(layout)}${place}${statement.text}${markers}`;
    this.#statements.push(statement);
    for (const number of statement.citations) this.#used.add(number);
    this.#lastLayout = layout === 'run' ? this.#lastLayout : layout;
  }

  #lead(layout: Layout): string {
    const bullet = layout === 'item' ? '- ' : '';
    if (this.#statements.length === 0) return bullet;
    if (layout === 'run') return this.#parts.language === 'en' ? ' ' : '';
    return layout === 'item' && this.#lastLayout === 'item' ? `\n${bullet}` : `\n\n${bullet}`;
  }

  /** The place that a statement tells of, where several are answered for and it does not say so itself. */
  #placePrefix(text: string, layout: Layout, cited: readonly Source[]): string {
    const places = cited.flatMap(({ sentence }) => sentence.passage.place ?? []);
    const [first] = places;
    if (!this.#parts.severalPlaces || first === undefined) return '';
    const key = placeKey(first);
    const known = layout === 'run' && this.#lastPlace === key;
    this.#lastPlace = key;
    if (known || namesOneOf(text, places)) return '';
    return this.#parts.language === 'en' ? `${first.name}: ` : `${first.name}:`;
  }

  #release(): void {
    if (this.#held === '') return;
    this.#text += this.#held;
    this.#parts.onText(this.#held);
    this.#held = '';
  }
}

function namesOneOf(text: string, places: readonly Place[]): boolean {
  const keys = new Set(places.map(placeKey));
  return findPlaces(text, { known: places }).some(({ place }) => keys.has(placeKey(place)));
}

export const toCited = ({ sentence, citation }: Source): CitedSentence => ({
  text: sentence.text,
  context: `${citation.title} ${citation.headings.join(' ')} ${sentence.context}`,
  place: sentence.passage.place,
  year: sentence.passage.year,
});

/** Whether one of the statements tells one of these figures. */
export function tellsOneOf(statements: readonly Statement[], values: readonly number[]): boolean {
  return statements.some(({ text }) =>
    figuresInText(text).some(
      (figure) =>
        values.includes(figure.value) || (figure.before !== undefined && values.includes(figure.before)),
    ),
  );
}
