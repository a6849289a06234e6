import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { DocumentList, Receipt, SummaryView } from '../api/contract.js';
import { toFailure } from '../api/failure.js';
import { define } from '../page/element.js';
import { failureText } from '../page/session.js';
import type { StringName } from '../strings.js';
import { TabElement } from './element.js';
import { sendFile, waiting } from './upload.js';
import type { Upload } from './upload.js';

const PAGE = 50;
const ACCEPT = '.docx,.pdf,.html,.htm,.md,.txt';

/** `<reform-files>`: what is in the library; adding and withdrawing where the caller may. */
export class FilesTab extends TabElement {
  static override readonly properties = {
    ...TabElement.properties,
    list: { state: true },
    offset: { state: true },
    uploads: { state: true },
    told: { state: true },
  };
  declare list: DocumentList | null;
  declare offset: number;
  declare uploads: readonly Upload[];
  /** The receipt of the last withdrawal. */
  declare told: string;

  constructor() {
    super();
    this.list = null;
    this.offset = 0;
    this.uploads = [];
    this.told = '';
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.#load(0);
  }

  override render(): TemplateResult {
    const { t, overview } = this.session;
    return html`<div class="panel">
      <h1>${t('filesTitle')}</h1>
      ${
        overview?.mayWrite === false
          ? html`<p class="faint">${t('filesNoWrite')}</p>`
          : html`<div
              class="drop"
              @dragover=${(event: DragEvent) => event.preventDefault()}
              @drop=${this.#drop}
            >
              <p>${t('filesDrop')}</p>
              <label class="secondary">
                <input
                  id="file-input"
                  type="file"
                  multiple
                  accept=${ACCEPT}
                  class="sr"
                  @change=${this.#chosen}
                />${t('filesUpload')}</label
              >
              <p class="faint small">${t('filesFormats')}</p>
            </div>`
      }
      ${
        this.uploads.length === 0
          ? nothing
          : html`<ul class="uploads" aria-live="polite">
              ${this.uploads.map((upload) => this.#upload(upload))}
            </ul>`
      }
      <p role="status" class=${this.told === '' ? 'sr' : 'notice'}>${this.told}</p>
      ${this.list === null ? nothing : this.#table(this.list)} ${this.status()}
    </div>`;
  }

  #load(offset: number): void {
    this.offset = offset;
    void this.run(async (signal) => {
      this.list = await this.session.client.get<DocumentList>(
        '/api/v1/documents',
        { offset, limit: PAGE },
        signal,
      );
    });
  }

  #upload({ name, state, percent, result, failure }: Upload): TemplateResult {
    const { t } = this.session;
    const words = (): string => {
      if (failure !== null) return `${t('upload_failed')}：${failureText(failure, t).what}`;
      if (result !== null) return t(`upload_${result.status}` as StringName, { n: result.passages ?? 0 });
      return t(`upload_${state}` as StringName, { p: percent });
    };
    const bad = failure !== null || result?.status === 'rejected' || result?.status === 'held';
    return html`<li class=${bad ? 'bad' : ''}>
      <strong>${name}</strong> <span>${words()}</span>
      ${state === 'sending' ? html`<progress max="100" value=${percent} aria-label=${name}></progress>` : nothing}
      ${result?.error === undefined ? nothing : html`<span>${result.error.message} ${result.error.hint ?? ''}</span>`}
      ${(result?.warnings ?? []).slice(0, 5).map(({ message }) => html`<span class="faint">${message}</span>`)}
      ${
        result?.documentId === undefined
          ? nothing
          : html`<a href="/documents/${result.documentId}">${t('citationOpen')}</a>`
      }
    </li>`;
  }

  #table({ documents, total }: DocumentList): TemplateResult {
    const { t } = this.session;
    if (total === 0) return html`<p class="notice">${t('libraryEmpty')}</p>`;
    const last = this.offset + documents.length;
    return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('filesTitle')}>
        <table class="files">
          <thead>
            <tr>
              <th scope="col">${t('colTitle')}</th>
              <th scope="col">${t('colPlace')}</th>
              <th scope="col">${t('colYear')}</th>
              <th scope="col">${t('colSize')}</th>
              ${
                this.session.overview?.mayWrite === false
                  ? nothing
                  : html`<th scope="col"><span class="sr">${t('colActions')}</span></th>`
              }
            </tr>
          </thead>
          <tbody>
            ${documents.map((summary) => this.#row(summary))}
          </tbody>
        </table>
      </div>
      ${
        total <= PAGE
          ? nothing
          : html`<p class="row">
              <button
                type="button"
                class="secondary"
                ?disabled=${this.offset === 0}
                @click=${() => this.#load(this.offset - PAGE)}
              >
                ${t('previous')}
              </button>
              <span>${t('page', { from: this.offset + 1, to: last, total })}</span>
              <button
                type="button"
                class="secondary"
                ?disabled=${last >= total}
                @click=${() => this.#load(this.offset + PAGE)}
              >
                ${t('next')}
              </button>
            </p>`
      }`;
  }

  #row(summary: SummaryView): TemplateResult {
    const { t } = this.session;
    const { title, place, year } = summary.metadata;
    return html`<tr>
      <th scope="row">
        <a href="/documents/${summary.id}">${title.value}</a><br /><span class="faint small"
          >${summary.source}</span
        >
      </th>
      <td class="nowrap">${place.value?.name ?? '—'}</td>
      <td>${year.value ?? '—'}</td>
      <td class="nowrap">${t('characters', { n: summary.characters })}</td>
      ${
        this.session.overview?.mayWrite === false
          ? nothing
          : html`<td>
              <button
                type="button"
                class="quiet"
                aria-label=${t('removeOf', { title: title.value })}
                @click=${() => void this.#remove(summary)}
              >
                ${t('remove')}
              </button>
            </td>`
      }
    </tr>`;
  }

  #chosen(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    void this.#send(files);
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    void this.#send([...(event.dataTransfer?.files ?? [])]);
  }

  /** One after the other, so that each has its own progress and its own result. */
  async #send(files: readonly File[]): Promise<void> {
    const first = this.uploads.length;
    this.uploads = [...this.uploads, ...files.map((file) => waiting(file.name))];
    for (const [index, file] of files.entries()) {
      const change = (part: Partial<Upload>): void => {
        this.uploads = this.uploads.map((upload, at) =>
          at === first + index ? { ...upload, ...part } : upload,
        );
      };
      change({ state: 'sending' });
      try {
        const result = await sendFile(file, this.session.client, (percent) =>
          change({ percent, state: percent < 100 ? 'sending' : 'reading' }),
        );
        change({ state: 'done', result });
      } catch (error) {
        change({ state: 'failed', failure: toFailure(error) });
      }
    }
    this.#changed();
  }

  async #remove({ id, metadata }: SummaryView): Promise<void> {
    const { t, client, language } = this.session;
    const title = metadata.title.value;
    if (!window.confirm(t('removeAsk', { title }))) return;
    await this.run(async () => {
      const receipt = await client.delete<Receipt>(`/api/v1/documents/${id}`);
      const { passages, vectors, postings, figures } = receipt;
      const at = new Date(receipt.at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en');
      this.told = `${t('removeDone', { title })} ${t('receipt', { passages, vectors, postings, figures, at })}`;
    });
    this.#changed();
  }

  /** Reads the list anew, and lets the page look what is in the library now. */
  #changed(): void {
    if (this.failure === null) this.#load(0);
    this.dispatchEvent(new Event('reform-library', { bubbles: true }));
  }
}

define('reform-files', FilesTab);
