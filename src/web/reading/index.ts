import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Span } from '../../domain/span.js';
import { readingUrl } from '../../domain/citation.js';
import type { DocumentView, FigureList, FigureView } from '../api/contract.js';
import type { Failure } from '../api/failure.js';
import { toFailure } from '../api/failure.js';
import { PageElement, define } from '../page/element.js';
import { masthead } from '../page/masthead.js';
import { failureText, openSession, saveFile } from '../page/session.js';
import type { Session } from '../page/session.js';
import { about } from './about.js';
import { renderBody, sectionId } from './body.js';
import { findMasks } from './layers.js';
import type { Layer } from './layers.js';
import { recallTrail } from './trail.js';

const FIGURES = 1000;

/** `<reform-reader>`: a document as a person reads it, with the place marked that the address names. */
class ReformReader extends PageElement {
  static override readonly properties = {
    session: { state: true },
    document: { state: true },
    figures: { state: true },
    cited: { state: true },
    failure: { state: true },
  };
  declare session: Session;
  declare document: DocumentView | null;
  /** `null`: not shown. */
  declare figures: readonly FigureView[] | null;
  declare cited: Span | null;
  declare failure: Failure | null;
  #text = '';
  readonly #id = location.pathname.split('/').at(-1) ?? '';

  constructor() {
    super();
    this.session = openSession();
    this.document = null;
    this.figures = null;
    this.failure = null;
    this.cited = citedSpan();
    window.addEventListener('hashchange', () => (this.cited = citedSpan()));
    void this.#load();
  }

  override render(): TemplateResult {
    const { session, failure, document: shown } = this;
    const { t } = session;
    const back = html`<nav class="tabs" aria-label=${t('sections')}>
      <a href="/">← ${t('readerBack')}</a>
    </nav>`;
    return html`${masthead(session, back, () => location.reload())}
      <main id="main" tabindex="-1">
        ${
          failure !== null
            ? this.#failed(failure)
            : shown === null
              ? html`<div class="reader">
                  <div class="skeleton">
                    <p class="sr" role="status">${t('loading')}</p>
                    <i></i><i></i><i></i>
                  </div>
                </div>`
              : this.#read(shown)
        }
      </main>`;
  }

  #failed(failure: Failure): TemplateResult {
    const { t } = this.session;
    const missing = failure.status === 404;
    const { what, hint } = missing
      ? { what: t('notFound'), hint: t('notFoundHint') }
      : failureText(failure, t);
    return html`<div class="reader">
      <div class="notice bad" role="alert">
        <h1>${what}</h1>
        <p>${hint}</p>
        ${
          missing
            ? html`<a href="/">${t('readerBack')}</a>`
            : html`<button type="button" class="secondary" @click=${() => void this.#load()}>
                ${t('retry')}
              </button>`
        }
      </div>
    </div>`;
  }

  #read(shown: DocumentView): TemplateResult {
    const { t } = this.session;
    const { outline } = shown;
    const titled = outline.blocks.some(({ kind, section }) => kind === 'heading' && section === 0);
    const headings = outline.sections
      .map((section, index) => ({ ...section, index }))
      .filter(({ heading, index }) => heading !== null && index > 0);
    return html`<div class="reader">
      <nav class="outline" aria-label=${t('outline')}>
        <details ?open=${window.matchMedia('(min-width: 64rem)').matches}>
          <summary>${t('outline')}</summary>
          ${headings.length === 0 ? html`<p class="faint small">${t('outlineNone')}</p>` : nothing}
          <ol>
            ${headings.map(
              ({ title, level, index }) =>
                html`<li class="level-${Math.min(level, 4)}">
                  <a href="#${sectionId(index)}" @click=${(event: Event) => toSection(event, index)}
                    >${title}</a
                  >
                </li>`,
            )}
          </ol>
        </details>
      </nav>
      <article class="paper" lang="zh-CN">
        ${titled ? nothing : html`<h1>${shown.metadata.title.value}</h1>`}
        ${
          this.cited !== null && this.cited.end > this.#text.length
            ? html`<p class="notice warn">${t('spanLost')}</p>`
            : nothing
        }
        <div class="paper-body"></div>
      </article>
      <aside class="about" aria-label=${t('about')}>
        ${this.#trail()}
        <p class="row">
          <button
            type="button"
            class="secondary"
            aria-pressed=${this.figures === null ? 'false' : 'true'}
            @click=${() => void this.#toggleFigures()}
          >
            ${t('showFigures')}
          </button>
          <button type="button" class="secondary" @click=${() => void this.#download(shown)}>
            ${t('original')}
          </button>
        </p>
        ${about(shown, this.session)}
      </aside>
    </div>`;
  }

  /** The citations before and after this one, when the reader came from an answer. */
  #trail(): TemplateResult | typeof nothing {
    const { t } = this.session;
    const trail = this.cited === null ? null : recallTrail(readingUrl(this.#id, this.cited));
    if (trail === null || trail.urls.length < 2) return nothing;
    const [before, after] = [trail.urls[trail.index - 1], trail.urls[trail.index + 1]];
    const link = (url: string | undefined, words: string): TemplateResult =>
      url === undefined ? html`<span class="faint">${words}</span>` : html`<a href=${url}>${words}</a>`;
    return html`<nav class="trail" aria-label=${t('citations')}>
      <p>${t('citationOf', { n: trail.index + 1, total: trail.urls.length })}</p>
      <p>${link(before, `↑ ${t('citationPrevious')}`)} ${link(after, `↓ ${t('citationNext')}`)}</p>
    </nav>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const shown = this.document;
    const drawn = ['document', 'figures', 'cited'].some((name) => changed.has(name));
    if (shown === null || !drawn) return;
    const body = renderBody(this.#text, shown.outline, this.#layers(shown), this.session.t);
    this.querySelector('.paper-body')?.replaceChildren(body);
    if (changed.has('document') || changed.has('cited')) this.#toCited();
  }

  #layers({ outline }: DocumentView): Layer[] {
    const { t } = this.session;
    const headings = new Set(
      outline.blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => span.start),
    );
    const runin = outline.sections.flatMap(({ heading }) =>
      heading === null || headings.has(heading.start) ? [] : [{ kind: 'runin' as const, span: heading }],
    );
    const figures = (this.figures ?? []).map(({ span, valueText, subject }) => ({
      kind: 'figure' as const,
      span,
      title: `${subject} ${valueText}`,
    }));
    const cited = this.cited === null ? [] : [{ kind: 'cited' as const, span: this.cited }];
    return [...findMasks(this.#text, t('masked')), ...runin, ...figures, ...cited];
  }

  /** Shows the cited words, and puts the focus there, so that reading and tabbing go on from them. */
  #toCited(): void {
    const mark = this.querySelector<HTMLElement>('mark.l-cited');
    if (mark === null) return;
    mark.id = 'cited';
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  async #load(): Promise<void> {
    const { client, t } = this.session;
    this.failure = null;
    try {
      const path = `/api/v1/documents/${encodeURIComponent(this.#id)}`;
      const [shown, text] = await Promise.all([client.get<DocumentView>(path), client.text(`${path}/text`)]);
      this.#text = text;
      this.document = shown;
      document.title = `${shown.metadata.title.value} · ${t('brand')}`;
    } catch (error) {
      this.failure = toFailure(error);
    }
  }

  async #toggleFigures(): Promise<void> {
    if (this.figures !== null) {
      this.figures = null;
      return;
    }
    try {
      const query = { document: this.#id, limit: FIGURES };
      const { figures } = await this.session.client.get<FigureList>('/api/v1/figures', query);
      this.figures = figures.filter(({ documentId }) => documentId === this.#id);
    } catch (error) {
      this.failure = toFailure(error);
    }
  }

  async #download({ source }: DocumentView): Promise<void> {
    try {
      saveFile(await this.session.client.file(`/api/v1/documents/${this.#id}/original`), source);
    } catch (error) {
      this.failure = toFailure(error);
    }
  }
}

/** `#s=START-END`, as citations write it. */
function citedSpan(): Span | null {
  const [, start, end] = /^#s=(\d{1,9})-(\d{1,9})$/u.exec(location.hash) ?? [];
  return start === undefined || end === undefined || Number(end) <= Number(start)
    ? null
    : { start: Number(start), end: Number(end) };
}

/** The hash belongs to the citation, so the outline moves the view itself. */
function toSection(event: Event, section: number): void {
  event.preventDefault();
  const heading = document.getElementById(sectionId(section));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

define('reform-reader', ReformReader);
