import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { AnswerView } from '../api/contract.js';
import { isAbort, toFailure } from '../api/failure.js';
import { whereOf } from '../citation/chip.js';
import { plainText } from '../markdown/render.js';
import { PageElement, define } from '../page/element.js';
import { citationWords, failureText, saveFile } from '../page/session.js';
import type { Session } from '../page/session.js';

/** What may be done with an answer: copy, export, print, judge. */
export class AnswerActions extends PageElement {
  static override readonly properties = {
    session: { attribute: false },
    answer: { attribute: false },
    message: { state: true },
    verdict: { state: true },
    sent: { state: true },
  };
  declare session: Session;
  declare answer: AnswerView;
  declare message: string;
  declare verdict: 'up' | 'down' | null;
  declare sent: boolean;

  constructor() {
    super();
    this.message = '';
    this.verdict = null;
    this.sent = false;
  }

  override render(): TemplateResult {
    const { t } = this.session;
    const verdict = (value: 'up' | 'down', name: string): TemplateResult =>
      html`<button
        type="button"
        class="quiet"
        aria-pressed=${this.verdict === value ? 'true' : 'false'}
        aria-label=${name}
        title=${name}
        @click=${() => this.#judge(value)}
      >
        ${thumb(value)}
      </button>`;
    return html`<div class="actions">
        <button type="button" class="quiet" @click=${() => this.#copy(false)}>${t('copy')}</button>
        <button type="button" class="quiet" @click=${() => this.#copy(true)}>${t('copyWith')}</button>
        <button type="button" class="quiet" @click=${() => this.#export()}>${t('exportWord')}</button>
        <button type="button" class="quiet" @click=${() => window.print()}>${t('print')}</button>
        <span class="spread"></span>
        ${verdict('up', t('useful'))} ${verdict('down', t('useless'))}
      </div>
      ${this.verdict === null || this.sent ? nothing : this.#form()}
      <p class="note" role="status">${this.message}</p>`;
  }

  #judge(value: 'up' | 'down'): void {
    this.sent = false;
    this.message = '';
    this.verdict = this.verdict === value ? null : value;
  }

  #form(): TemplateResult {
    const { t } = this.session;
    const id = `comment-${this.answer.id}`;
    return html`<form class="feedback" @submit=${this.#send}>
      <label for=${id}>${t('feedbackWord')}</label>
      <input id=${id} name="comment" maxlength="1000" autocomplete="off" />
      <button class="quiet">${t('feedbackSend')}</button>
    </form>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { client, t } = this.session;
    const input = this.querySelector('input');
    const comment = input?.value.trim() ?? '';
    try {
      await client.send(client.url('/api/v1/feedback'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          answerId: this.answer.id,
          verdict: this.verdict,
          question: this.answer.question,
          ...(comment === '' ? {} : { comment }),
        }),
      });
      this.sent = true;
      this.message = t('feedbackThanks');
    } catch (error) {
      this.#tell(error);
    }
  }

  async #copy(withCitations: boolean): Promise<void> {
    const { t } = this.session;
    try {
      await navigator.clipboard.writeText(copyText(this.answer, withCitations, this.session));
      this.message = t('copied');
    } catch {
      this.message = t('copyFailed');
    }
  }

  async #export(): Promise<void> {
    const { question, answer, citations } = this.answer;
    const sheet = {
      question,
      answer,
      citations: citations.map(({ number, documentId, span }) => ({ number, documentId, span })),
    };
    try {
      const file = await this.session.client.file('/api/v1/answers/export', {}, sheet);
      saveFile(file, `${fileName(question)}.docx`);
    } catch (error) {
      this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    if (isAbort(error)) return;
    const { what, hint } = failureText(toFailure(error), this.session.t);
    this.message = `${what} ${hint}`;
  }
}

/** Drawn, for not every system has a sign for it. */
const thumb = (way: 'up' | 'down'): TemplateResult =>
  html`<svg class="thumb" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
    ${svg`<path transform=${way === 'up' ? '' : 'rotate(180 12 12)'} fill="none" stroke="currentColor" stroke-width="1.6"
      stroke-linejoin="round" d="M3 11h4v9H3zM7 11l4-8c1.7 0 2.6 1.2 2.3 2.8L12.700 9H19c1.300 0 2.200 1.100 1.900 2.400l-1.500 7A2 2 0 0 1 17.400 20H7" />`}
  </svg>`;

/** The answer's words; with numbered citations after them. */
export function copyText(answer: AnswerView, withCitations: boolean, { t }: Session): string {
  const text = plainText(answer.answer, withCitations);
  if (!withCitations) return text;
  const words = citationWords(t);
  const sources = answer.citations.map(
    (citation) =>
      `[${citation.number}] “${citation.quote}” —— ${[whereOf(citation, words), citation.title, ...citation.headings, citation.source].join(',')}`,
  );
  return [text, '', `${t('citations')}:`, ...sources].join('\n');
}

/** Without what file systems refuse. */
export const fileName = (title: string): string =>
  title.replaceAll(/[\\/:*?"<>|\p{Cc}?:]/gu, '').slice(0, 60) || 'reform';

define('reform-actions', AnswerActions);
