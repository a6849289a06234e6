import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Citation } from '../../domain/citation.js';
import type { Filter } from '../../domain/question.js';
import type { AnswerView } from '../api/contract.js';
import { renderAnswer } from '../citation/answer.js';
import { whereOf } from '../citation/chip.js';
import { PageElement, define } from '../page/element.js';
import { citationWords, failureText } from '../page/session.js';
import type { Session } from '../page/session.js';
import type { StringName } from '../strings.js';
import './actions.js';
import type { Turn } from './conversation.js';
import { filterBar } from './filter-bar.js';
import { rememberTrail } from '../reading/trail.js';

/** A turn shall be asked again, with another filter. */
export class ReaskEvent extends Event {
  static readonly type = 'reform-reask';
  readonly turn: Turn;
  readonly filter: Filter;

  constructor(turn: Turn, filter: Filter) {
    super(ReaskEvent.type, { bubbles: true });
    this.turn = turn;
    this.filter = filter;
  }
}

/** One question with its answer, or with whatever came instead. */
export class TurnView extends PageElement {
  static override readonly properties = { session: { attribute: false }, turn: { attribute: false } };
  declare session: Session;
  declare turn: Turn;
  #drawn: { text: string; citations: readonly Citation[]; node: DocumentFragment } | null = null;

  override render(): TemplateResult {
    const { turn, session } = this;
    const { t } = session;
    const id = `turn-${turn.key}`;
    return html`<article
      class="turn"
      aria-labelledby=${id}
      aria-busy=${turn.state === 'asking' ? 'true' : 'false'}
    >
      <h2 class="turn-question" id=${id}>${turn.question}</h2>
      ${turn.state === 'gone' ? html`<p class="notice">${t('historyGone')}</p>` : this.#shown()}
    </article>`;
  }

  #shown(): TemplateResult {
    const { turn, session } = this;
    const { t } = session;
    const ask = (filter: Filter): boolean => this.dispatchEvent(new ReaskEvent(turn, filter));
    const restated = turn.standalone !== null && turn.standalone !== turn.question;
    return html`${
      restated
        ? html`<p class="restated"><span class="faint">${t('standalone')}</span> ${turn.standalone}</p>`
        : nothing
    }
    ${turn.understood === null ? nothing : filterBar(turn, session, (filter) => void ask(filter))}
    ${
      turn.old
        ? html`<p class="faint small">
            ${t('historyOld', { when: new Date(turn.at).toLocaleString(session.language === 'zh' ? 'zh-CN' : 'en') })}
            <button type="button" class="link" @click=${() => ask(turn.filter)}>${t('askAgain')}</button>
          </p>`
        : nothing
    }
    ${this.#outcome(ask)}`;
  }

  #outcome(ask: (filter: Filter) => boolean): TemplateResult {
    const { turn, session } = this;
    const { t } = session;
    if (turn.failure !== null) {
      const { what, hint } = failureText(turn.failure, t);
      return html`<div class="notice bad" role="alert">
        <p><strong>${what}</strong> ${hint}</p>
        <button type="button" class="secondary" @click=${() => ask(turn.filter)}>${t('retry')}</button>
      </div>`;
    }
    if (turn.state === 'cancelled')
      return html`<p class="notice">
        ${t('cancelled')}
        <button type="button" class="link" @click=${() => ask(turn.filter)}>${t('askAgain')}</button>
      </p>`;
    if (turn.answer !== null && turn.answer.refusal !== null) return this.#refusal(turn.answer);
    return html`${turn.text === '' ? waiting(t('thinking')) : this.#text()}
    ${turn.answer === null ? nothing : this.#after(turn.answer)}`;
  }

  #text(): TemplateResult {
    const { text, citations } = this.turn;
    if (this.#drawn?.text !== text || this.#drawn.citations !== citations)
      this.#drawn = { text, citations, node: this.#draw(text, citations) };
    return html`<div class="rf-answer" data-part="answer">${this.#drawn.node}</div>`;
  }

  #draw(text: string, citations: readonly Citation[]): DocumentFragment {
    const { t } = this.session;
    return renderAnswer(text, citations, {
      words: citationWords(t),
      checked: t('checkedFigure'),
      onOpen: (citation) => rememberTrail(citations, citation),
    });
  }

  #after(answer: AnswerView): TemplateResult {
    const { t } = this.session;
    const { figures, quotations } = answer.checks;
    const facts = [
      t(answer.mode === 'model' ? 'modeModel' : 'modeExtractive'),
      ...(figures.verified > 0 && figures.verified === figures.total
        ? [t('checkedAll', { n: figures.verified })]
        : []),
      ...(quotations.verified > 0 && figures.total === 0
        ? [t('checkedQuotes', { n: quotations.verified })]
        : []),
      t('took', { s: (answer.tookMs / 1000).toFixed(1) }),
    ];
    return html`${
        figures.removed.length > 0
          ? html`<p class="notice warn">${t('removedFigures')}${figures.removed.join('、')}</p>`
          : nothing
      }
      ${answer.warnings.map((warning) => html`<p class="notice warn">${warning.message}</p>`)}
      <p class="facts">${facts.map((fact, index) => html`${index > 0 ? ' · ' : ''}${fact}`)}</p>
      ${this.#sources(answer.citations)}
      <reform-actions .session=${this.session} .answer=${answer}></reform-actions>`;
  }

  /** For print, where no chip opens. */
  #sources(citations: readonly Citation[]): TemplateResult {
    const words = citationWords(this.session.t);
    return html`<section class="print-only">
      <h3>${this.session.t('citations')}</h3>
      ${citations.map(
        (citation) =>
          html`<p>
            [${citation.number}] “${citation.quote}” —— ${whereOf(citation, words)}, ${citation.title},
            ${citation.source}
          </p>`,
      )}
    </section>`;
  }

  #refusal(answer: AnswerView): TemplateResult {
    const { t } = this.session;
    const { refusal } = answer;
    if (refusal === null) return html``;
    const words = citationWords(t);
    return html`<section class="refusal">
        <h3>${t(`refused_${refusal.reason}` as StringName)}</h3>
        <p>${refusal.message}</p>
      </section>
      ${answer.warnings.map((warning) => html`<p class="notice warn">${warning.message}</p>`)}
      ${
        refusal.related.length === 0
          ? nothing
          : html`<section class="related">
              <h3>${t('related')}</h3>
              <ul>
                ${refusal.related.map(
                  (citation) =>
                    html`<li>
                      <a href=${citation.url} @click=${() => rememberTrail(refusal.related, citation)}
                        >${whereOf(citation, words)}</a
                      >
                      <q>${citation.quote}</q>
                    </li>`,
                )}
              </ul>
            </section>`
      }
      <p class="facts">${t('took', { s: (answer.tookMs / 1000).toFixed(1) })}</p>`;
  }
}

const waiting = (words: string): TemplateResult =>
  html`<div class="skeleton">
    <p class="sr">${words}</p>
    <i></i><i></i><i></i>
  </div>`;

define('reform-turn', TurnView);
