import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FigureList, FigureView } from '../api/contract.js';
import type { Query } from '../api/client.js';
import { define } from '../page/element.js';
import { saveFile } from '../page/session.js';
import { TabElement, fieldsOf } from './element.js';

const PAGE = 100;
const KINDS = ['count', 'percent', 'money', 'duration', 'change', 'rank'] as const;

/** `<reform-figures>`: every figure of the library, with its sentence and its source. */
export class FiguresTab extends TabElement {
  static override readonly properties = {
    ...TabElement.properties,
    figures: { state: true },
    total: { state: true },
  };
  declare figures: readonly FigureView[] | null;
  declare total: number;
  #query: Query = {};

  constructor() {
    super();
    this.figures = null;
    this.total = 0;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.#load(0);
  }

  override render(): TemplateResult {
    const { t, overview } = this.session;
    const years = (overview?.years ?? []).map((year) => [String(year), String(year)] as const);
    const topics = (overview?.topics ?? []).map(({ id, name }) => [id, name] as const);
    return html`<div class="panel">
      <h1>${t('figuresTitle')}</h1>
      <form class="form" @submit=${this.#submit}>
        <label class="field grow"
          >${t('figuresWords')}<input name="q" maxlength="200" autocomplete="off"
        /></label>
        ${this.choice('place', t('place'), this.placeOptions)} ${this.choice('year', t('year'), years)}
        ${this.choice('topic', t('topic'), topics)}
        ${this.choice(
          'kind',
          t('figureKind'),
          KINDS.map((kind) => [kind, t(`figure_${kind}`)] as const),
        )}
        <button class="primary">${t('search')}</button>
      </form>
      ${this.figures === null ? nothing : this.#shown(this.figures)} ${this.status()}
    </div>`;
  }

  #submit(event: Event): void {
    const field = fieldsOf(event);
    this.#query = Object.fromEntries(
      ['q', 'place', 'year', 'topic', 'kind'].map((name) => [name, field(name)]),
    );
    this.figures = null;
    this.#load(0);
  }

  #load(offset: number): void {
    void this.run(async (signal) => {
      const query = { ...this.#query, offset, limit: PAGE };
      const page = await this.session.client.get<FigureList>('/api/v1/figures', query, signal);
      this.figures = offset === 0 ? page.figures : [...(this.figures ?? []), ...page.figures];
      this.total = page.total;
    });
  }

  #shown(figures: readonly FigureView[]): TemplateResult {
    const { t } = this.session;
    if (figures.length === 0) return html`<p class="notice" role="status">${t('figuresEmpty')}</p>`;
    return html`<p class="row downloads">
        <span class="faint" role="status"
          >${t('figuresCount', { total: this.total, shown: figures.length })}</span
        >
        <button type="button" class="secondary" @click=${() => this.#download('csv')}>
          ${t('downloadCsv')}
        </button>
        <button type="button" class="secondary" @click=${() => this.#download('xlsx')}>
          ${t('downloadXlsx')}
        </button>
      </p>
      <div class="table-wrap" tabindex="0" role="region" aria-label=${t('figuresTitle')}>
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">${t('colPlace')}</th>
              <th scope="col">${t('colSubject')}</th>
              <th scope="col">${t('colValue')}</th>
              <th scope="col">${t('colSource')}</th>
            </tr>
          </thead>
          <tbody>
            ${figures.map((figure) => this.#row(figure))}
          </tbody>
        </table>
      </div>
      ${
        figures.length < this.total && !this.busy
          ? html`<button type="button" class="secondary" @click=${() => this.#load(figures.length)}>
              ${t('figuresMore')}
            </button>`
          : nothing
      }`;
  }

  #row(figure: FigureView): TemplateResult {
    const { t } = this.session;
    const { before, after, unit } = figure;
    return html`<tr>
      <td class="nowrap">
        ${figure.place ?? t('unknownPlace')} <span class="faint">${figure.year ?? ''}</span>
      </td>
      <th scope="row">${figure.subject}</th>
      <td class="value">
        ${figure.valueText}${
          before === undefined || after === undefined
            ? nothing
            : html`<br /><span class="faint">${before} → ${after}${unit}</span>`
        }
      </td>
      <td class="sentence">${figure.sentence} <a href=${figure.url}>${figure.source}</a></td>
    </tr>`;
  }

  #download(format: 'csv' | 'xlsx'): void {
    void this.run(async () => {
      const file = await this.session.client.file('/api/v1/figures', { ...this.#query, format });
      saveFile(file, `${this.session.t('figuresTitle')}.${format}`);
    });
  }
}

define('reform-figures', FiguresTab);
