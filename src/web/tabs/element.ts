import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Citation } from '../../domain/citation.js';
import type { Failure } from '../api/failure.js';
import { isAbort, toFailure } from '../api/failure.js';
import { defineCitationChip } from '../citation/chip.js';
import { PageElement } from '../page/element.js';
import { citationWords, failureText } from '../page/session.js';
import type { Session } from '../page/session.js';
import { rememberTrail } from '../reading/trail.js';

defineCitationChip();

/** A tab that asks the server for something: at work (with a way to stop), failed (with a way to try again), or done. */
export class TabElement extends PageElement {
  static override readonly properties: Record<string, object> = {
    session: { attribute: false },
    busy: { state: true },
    failure: { state: true },
  };
  declare session: Session;
  declare busy: boolean;
  declare failure: Failure | null;
  #abort: AbortController | null = null;
  #again: (() => Promise<void>) | null = null;

  constructor() {
    super();
    this.busy = false;
    this.failure = null;
  }

  /** Does `work`; whatever was under way is called off. */
  protected async run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#again = () => this.run(work);
    this.busy = true;
    this.failure = null;
    try {
      await work(abort.signal);
    } catch (error) {
      if (!isAbort(error)) this.failure = toFailure(error);
    } finally {
      if (this.#abort === abort) this.busy = false;
    }
  }

  /** What to show while working, or of a failure. */
  protected status(): TemplateResult | typeof nothing {
    const { t } = this.session;
    if (this.busy)
      return html`<div class="skeleton">
        <p class="sr" role="status">${t('loading')}</p>
        <i></i><i></i><i></i>
        <button type="button" class="secondary" @click=${() => this.#abort?.abort()}>${t('cancel')}</button>
      </div>`;
    if (this.failure === null) return nothing;
    const { what, hint } = failureText(this.failure, t);
    return html`<div class="notice bad" role="alert">
      <p><strong>${what}</strong> ${hint}</p>
      <button type="button" class="secondary" @click=${() => void this.#again?.()}>${t('retry')}</button>
    </div>`;
  }

  /** The chip of citation `number`. */
  protected chip(number: number, citations: readonly Citation[]): TemplateResult | typeof nothing {
    const citation = citations.find((candidate) => candidate.number === number);
    if (citation === undefined) return nothing;
    const options = {
      words: citationWords(this.session.t),
      onOpen: (opened: Citation) => rememberTrail(citations, opened),
    };
    return html`<reform-cite .shown=${{ citation, options }}></reform-cite>`;
  }

  /** A select of what the library has, with “any” first. */
  protected choice(
    name: string,
    label: string,
    options: readonly (readonly [value: string, name: string])[],
    any = this.session.t('any'),
  ): TemplateResult {
    return html`<label class="field"
      >${label}<select name=${name}>
        <option value="">${any}</option>
        ${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select></label
    >`;
  }

  protected get placeOptions(): readonly (readonly [string, string])[] {
    return (this.session.overview?.places ?? []).map(({ name }) => [name, name] as const);
  }
}

/** A form's fields as text; '' for those that were left empty. */
export function fieldsOf(event: Event): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
}
