import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DraftParagraph, DraftView } from '../api/contract.js';
import { fileName } from '../chat/actions.js';
import { define } from '../page/element.js';
import { saveFile } from '../page/session.js';
import { TabElement, fieldsOf } from './element.js';

/** `<reform-draft>`: a speech or a briefing from what the reports say; what they do not say is left open. */
export class DraftTab extends TabElement {
  static override readonly properties = { ...TabElement.properties, draft: { state: true } };
  declare draft: DraftView | null;
  #request: Readonly<Record<string, unknown>> | null = null;

  constructor() {
    super();
    this.draft = null;
  }

  override render(): TemplateResult {
    const { t } = this.session;
    return html`<div class="panel">
      <h1>${t('draftTitle')}</h1>
      <form class="form" @submit=${this.#submit}>
        <label class="field grow"
          >${t('draftTopic')}<input
            name="topic"
            required
            maxlength="200"
            placeholder=${t('compareTopicHint')}
            autocomplete="off"
        /></label>
        <label class="field"
          >${t('draftKind')}<select name="kind">
            <option value="speech">${t('draftSpeech')}</option>
            <option value="briefing">${t('draftBriefing')}</option>
          </select></label
        >
        ${this.choice('ownPlace', t('draftOwn'), this.placeOptions, '—')}
        <label class="field"
          >${t('draftMinutes')}<input name="minutes" type="number" min="1" max="60" value="8" required
        /></label>
        ${this.#modes()}
        <button class="primary">${t('draftGo')}</button>
      </form>
      ${this.status()}
      ${
        this.busy || this.failure !== null
          ? nothing
          : this.draft === null
            ? html`<p class="faint">${t('draftEmpty')}</p>`
            : this.#shown(this.draft)
      }
    </div>`;
  }

  /** Only where there is a model is there a choice. */
  #modes(): TemplateResult | typeof nothing {
    const { t, overview } = this.session;
    if (overview?.model !== true) return nothing;
    return html`<label class="field"
      >${t('draftMode')}<select name="mode">
        <option value="auto">${t('draftModeAuto')}</option>
        <option value="extractive">${t('draftModeVerbatim')}</option>
      </select></label
    >`;
  }

  #submit(event: Event): void {
    const field = fieldsOf(event);
    const ownPlace = field('ownPlace');
    const request = {
      topic: field('topic'),
      kind: field('kind'),
      ...(field('mode') === '' ? {} : { mode: field('mode') }),
      minutes: Number(field('minutes')),
      ...(ownPlace === '' ? {} : { ownPlace }),
    };
    this.#request = request;
    void this.run(async (signal) => {
      this.draft = await this.session.client.post<DraftView>('/api/v1/drafts', request, signal);
    });
  }

  #shown(draft: DraftView): TemplateResult {
    const { t } = this.session;
    const { figures } = draft.checks;
    return html`<p class="row downloads">
        <button type="button" class="secondary" @click=${() => this.#download()}>${t('downloadDocx')}</button>
        <span class="legend">
          ${(['evidence', 'framing', 'todo'] as const).map(
            (basis) => html`<span class="tag tag-${basis}">${t(`basis_${basis}`)}</span>`,
          )}
        </span>
      </p>
      ${draft.mode === 'model' ? html`<p class="notice">${t('draftWorded')}</p>` : nothing}
      ${(draft.warnings ?? []).map(({ message }) => html`<p class="notice warn">${message}</p>`)}
      ${
        figures.removed.length === 0
          ? nothing
          : html`<p class="notice warn">${t('removedFigures')}${figures.removed.join('、')}</p>`
      }
      <article class="draft" lang="zh-CN" aria-label=${draft.title}>
        <h2>${draft.title}</h2>
        ${draft.sections.map(
          ({ heading, paragraphs }) =>
            html`${heading === '' ? nothing : html`<h3>${heading}</h3>`}
            ${paragraphs.map((paragraph) => this.#paragraph(paragraph, draft))}`,
        )}
      </article>`;
  }

  #paragraph({ text, basis, citations }: DraftParagraph, draft: DraftView): TemplateResult {
    const { t } = this.session;
    return html`<p class="basis-of-${basis}">
      <span class="sr">${t(`basis_${basis}`)}</span>
      <span class="draft-text">${text}</span>${citations.map((number) => this.chip(number, draft.citations))}
    </p>`;
  }

  #download(): void {
    const request = this.#request;
    if (request === null) return;
    void this.run(async () => {
      const file = await this.session.client.file('/api/v1/drafts', {}, { ...request, format: 'docx' });
      saveFile(file, `${fileName(this.draft?.title ?? '')}.docx`);
    });
  }
}

define('reform-draft', DraftTab);
