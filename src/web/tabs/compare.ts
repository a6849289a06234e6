import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ComparisonItem, ComparisonRow, Measure } from '../../domain/comparison.js';
import type { ComparisonView } from '../api/contract.js';
import { fileName } from '../chat/actions.js';
import { define } from '../page/element.js';
import { saveFile } from '../page/session.js';
import { TabElement, fieldsOf } from './element.js';

/** Told with what was before and what is after: such measures are in the chart too. */
const showsChange = ({ figures }: Measure): boolean =>
  figures.some(({ before, after }) => before !== undefined && after !== undefined);

/** Both ends of a change where its own words do not hold them side by side. */
const ends = ({ before, after, unit, valueText }: Measure['figures'][number]): string =>
  before === undefined || after === undefined || valueText.includes(String(before))
    ? ''
    : `(${before} → ${after}${unit})`;

interface Request {
  readonly topic: string;
  readonly places?: readonly string[];
}

/** `<reform-compare>`: what places did about one topic, side by side. */
export class CompareTab extends TabElement {
  static override readonly properties = {
    ...TabElement.properties,
    comparison: { state: true },
    waiting: { state: true },
  };
  declare comparison: ComparisonView | null;
  /** Whether the table is there and its summary is still being written. */
  declare waiting: boolean;
  #request: Request | null = null;
  #abort = new AbortController();
  #chart: { svg: string; url: string } | null = null;

  constructor() {
    super();
    this.comparison = null;
    this.waiting = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#chart !== null) URL.revokeObjectURL(this.#chart.url);
    this.#chart = null;
    this.#abort.abort();
  }

  override render(): TemplateResult {
    const { t } = this.session;
    return html`<div class="panel">
      <h1>${t('compareTitle')}</h1>
      <form class="form" @submit=${this.#submit}>
        <label class="field grow"
          >${t('compareTopic')}<input
            name="topic"
            required
            maxlength="200"
            placeholder=${t('compareTopicHint')}
            autocomplete="off"
        /></label>
        <button class="primary">${t('compareGo')}</button>
        <fieldset class="checks">
          <legend>${t('comparePlaces')}</legend>
          ${this.placeOptions.map(
            ([value]) => html`<label><input type="checkbox" name="places" value=${value} />${value}</label>`,
          )}
        </fieldset>
      </form>
      ${this.status()}
      ${
        this.busy || this.failure !== null
          ? nothing
          : this.comparison === null
            ? html`<p class="faint">${t('compareEmpty')}</p>`
            : this.#shown(this.comparison)
      }
    </div>`;
  }

  #submit(event: Event): void {
    const field = fieldsOf(event);
    const places = new FormData(event.currentTarget as HTMLFormElement).getAll('places').map(String);
    const request = { topic: field('topic'), ...(places.length > 0 ? { places } : {}) };
    this.#request = request;
    void this.run(async (signal) => {
      const path = '/api/v1/compare';
      const verbatim = { ...request, mode: 'extractive' };
      const model = this.session.overview?.model === true;
      const { client } = this.session;
      this.comparison = await client.post<ComparisonView>(path, model ? verbatim : request, signal);
      if (model) void this.#summarise(request);
    });
  }

  /** The table does not wait for what a model says of it; without that it stays as it is. */
  async #summarise(request: Request): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.waiting = true;
    try {
      const worded = await this.session.client.post<ComparisonView>('/api/v1/compare', request, signal);
      if (this.#request === request) this.comparison = worded;
    } catch {
      // The table is there; a summary that did not come is no failure of it.
    } finally {
      if (this.#request === request) this.waiting = false;
    }
  }

  #shown(comparison: ComparisonView): TemplateResult {
    const { t } = this.session;
    const { rows, missing, warnings } = comparison;
    const filled = rows.filter(
      ({ practices, policies, results }) => practices.length + policies.length + results.length > 0,
    );
    return html`<section aria-live="polite" aria-label=${t('compareTitle')}>
      ${
        filled.length === 0
          ? html`<p class="notice">${t('compareNone')}</p>`
          : html`<p class="row downloads">
                ${(['xlsx', 'docx'] as const).map(
                  (format) =>
                    html`<button type="button" class="secondary" @click=${() => this.#download(format)}>
                      ${t(format === 'xlsx' ? 'downloadXlsx' : 'downloadDocx')}
                    </button>`,
                )}
              </p>
              ${this.#summary(comparison)} ${this.#table(filled, comparison)} ${this.#picture(comparison)}
              ${this.#measures(
                comparison.figures.filter((measure) => measure.aligned || showsChange(measure)),
                comparison,
              )}`
      }
      ${warnings.map(({ message }) => html`<p class="notice warn">${message}</p>`)}
      ${missing.length === 0 ? nothing : html`<p class="notice">${t('missing', { places: missing.join('、') })}</p>`}
    </section>`;
  }

  #summary({ summary, citations }: ComparisonView): TemplateResult | typeof nothing {
    const { t } = this.session;
    if (this.waiting) return html`<p class="faint" role="status">${t('summaryWaiting')}</p>`;
    if (summary.length === 0) return nothing;
    return html`<section class="summary" aria-label=${t('summary')}>
      <h2>${t('summary')}</h2>
      <p class="faint small">${t('summaryNotice')}</p>
      <ul>
        ${summary.map(
          (statement) =>
            html`<li>
              ${statement.text}${statement.citations.map((number) => this.chip(number, citations))}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #table(rows: readonly ComparisonRow[], { citations }: ComparisonView): TemplateResult {
    const { t } = this.session;
    const policies = rows.some((row) => row.policies.length > 0);
    const cell = (items: readonly ComparisonItem[]): TemplateResult =>
      items.length === 0
        ? html`<td class="faint">${t('cellEmpty')}</td>`
        : html`<td>
            <ul class="cell">
              ${items.map((item) => html`<li>${item.text}${this.chip(item.citation, citations)}</li>`)}
            </ul>
          </td>`;
    return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('compareTitle')}>
      <table class="compare">
        <thead>
          <tr>
            <th scope="col">${t('colPlace')}</th>
            <th scope="col">${t('colPractices')}</th>
            ${policies ? html`<th scope="col">${t('colPolicies')}</th>` : nothing}
            <th scope="col">${t('colResults')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">
                  ${row.place ?? t('unknownPlace')}<br /><span class="faint">${row.year ?? ''}</span>
                </th>
                ${cell(row.practices)} ${policies ? cell(row.policies) : nothing} ${cell(row.results)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** As a picture: whatever is in it, nothing of it can run or load. */
  #picture({ chart, topic }: ComparisonView): TemplateResult | typeof nothing {
    if (chart === null) return nothing;
    if (this.#chart?.svg !== chart) {
      if (this.#chart !== null) URL.revokeObjectURL(this.#chart.url);
      this.#chart = { svg: chart, url: URL.createObjectURL(new Blob([chart], { type: 'image/svg+xml' })) };
    }
    const { t } = this.session;
    return html`<figure class="chart">
      <img src=${this.#chart.url} alt=${t('chartAlt')} />
      <figcaption>${t('chart', { topic })}</figcaption>
    </figure>`;
  }

  #measures(measures: readonly Measure[], { citations }: ComparisonView): TemplateResult | typeof nothing {
    const { t } = this.session;
    if (measures.length === 0) return nothing;
    return html`<h2>${t('measures')}</h2>
      <div class="table-wrap" tabindex="0" role="region" aria-label=${t('measures')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('colSubject')}</th>
              <th scope="col">${t('colPlace')}</th>
              <th scope="col">${t('colValue')}</th>
            </tr>
          </thead>
          <tbody>
            ${measures.flatMap(({ measure, figures }) =>
              figures.map(
                (figure) =>
                  html`<tr>
                    <th scope="row">${measure}</th>
                    <td>
                      ${figure.place ?? t('unknownPlace')} <span class="faint">${figure.year ?? ''}</span>
                    </td>
                    <td>${figure.valueText}${ends(figure)}${this.chip(figure.citation, citations)}</td>
                  </tr>`,
              ),
            )}
          </tbody>
        </table>
      </div>`;
  }

  #download(format: 'xlsx' | 'docx'): void {
    const request = this.#request;
    if (request === null) return;
    void this.run(async () => {
      // The file says what the page shows.
      const mode = (this.comparison?.summary.length ?? 0) > 0 ? 'auto' : 'extractive';
      const file = await this.session.client.file('/api/v1/compare', {}, { ...request, mode, format });
      saveFile(file, `${fileName(request.topic)}-${this.session.t('tabCompare')}.${format}`);
    });
  }
}

define('reform-compare', CompareTab);
