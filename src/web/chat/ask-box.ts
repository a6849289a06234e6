import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { PageElement } from '../page/element.js';
import type { Translate } from '../strings.js';

/** A question was sent. */
export class AskEvent extends Event {
  static readonly type = 'reform-ask';
  readonly question: string;

  constructor(question: string) {
    super(AskEvent.type, { bubbles: true });
    this.question = question;
  }
}

const LONGEST = 2000;

/** Where a question is written. Enter sends, Shift+Enter starts a new line; Enter that ends an input method's word does neither. */
export class AskBox extends PageElement {
  static override readonly properties = {
    t: { attribute: false },
    busy: { type: Boolean },
    followUp: { type: Boolean },
  };
  declare t: Translate;
  declare busy: boolean;
  declare followUp: boolean;
  #composing = false;

  override render(): TemplateResult {
    const { t } = this;
    return html`<form class="askbox" @submit=${this.#submit}>
      <label for="question" class="sr">${t('askLabel')}</label>
      <textarea
        id="question"
        rows="1"
        maxlength=${LONGEST}
        autocomplete="off"
        enterkeyhint="send"
        placeholder=${this.followUp ? t('askFollowUp') : t('askPlaceholder')}
        aria-describedby="ask-hint"
        @keydown=${this.#key}
        @input=${this.#fit}
        @compositionstart=${() => (this.#composing = true)}
        @compositionend=${this.#composed}
      ></textarea>
      ${
        this.busy
          ? html`<button
              type="button"
              class="primary"
              @click=${() => this.dispatchEvent(new Event('reform-cancel', { bubbles: true }))}
            >
              ${t('cancel')}
            </button>`
          : html`<button type="submit" class="primary">${t('askSend')}</button>`
      }
      <p id="ask-hint" class="hint">${t('askHint')}</p>
    </form>`;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.focusBox();
  }

  /** Puts the caret into the box, with `text` in it where given. */
  focusBox(text?: string): void {
    const box = this.#box();
    if (text !== undefined) box.value = text;
    box.focus();
    this.#fit();
  }

  #box(): HTMLTextAreaElement {
    const box = this.querySelector('textarea');
    if (box === null) throw new Error('The ask box was not drawn yet');
    return box;
  }

  #key(event: KeyboardEvent): void {
    const composing = this.#composing || event.isComposing;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    this.#send();
  }

  /** Safari ends a composition just before the Enter that ended it arrives. */
  #composed(): void {
    setTimeout(() => (this.#composing = false), 30);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    const box = this.#box();
    const question = box.value.trim();
    if (question === '' || this.busy) return;
    box.value = '';
    this.#fit();
    this.dispatchEvent(new AskEvent(question));
  }

  /** As many rows as the text has, up to eight. */
  #fit(): void {
    const box = this.#box();
    box.style.setProperty('height', 'auto');
    box.style.setProperty('height', `${Math.min(box.scrollHeight + 2, 224)}px`);
  }
}
