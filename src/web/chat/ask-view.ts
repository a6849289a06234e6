import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Filter } from '../../domain/question.js';
import type { AskRequest } from '../api/contract.js';
import { isAbort, toFailure } from '../api/failure.js';
import { plainText } from '../markdown/render.js';
import { PageElement, define } from '../page/element.js';
import type { Session } from '../page/session.js';
import { recall, remember } from '../page/settings.js';
import { Announcer } from './announcer.js';
import { AskBox, AskEvent } from './ask-box.js';
import { newConversation, newTurn, replaceTurn, withAnswer } from './conversation.js';
import type { Conversation, Turn } from './conversation.js';
import { forgetAnswers, keep, readHistory, restore, writeHistory } from './history.js';
import type { Kept } from './history.js';
import { historyList } from './history-list.js';
import { home } from './home.js';
import { ReaskEvent } from './turn.js';
import { isEmpty } from './conditions.js';
import { rests, withdrawn } from './withdrawn.js';

const CURRENT = 'reform-current';
const ofTab = (): Storage => sessionStorage;

/** Questions and answers of one conversation, with the ones before it. */
export class AskView extends PageElement {
  static override readonly properties = {
    session: { attribute: false },
    conversation: { state: true },
    history: { state: true },
    said: { state: true },
    full: { state: true },
  };
  declare session: Session;
  declare conversation: Conversation;
  declare history: Kept[];
  declare said: string;
  declare full: boolean;
  #abort: AbortController | null = null;

  constructor() {
    super();
    this.history = readHistory();
    this.said = '';
    this.full = false;
    const current = this.history.find(({ key }) => key === recall(CURRENT, ofTab));
    this.conversation = current === undefined ? newConversation() : restore(current);
    this.addEventListener(AskEvent.type, (event) => {
      if (event instanceof AskEvent) void this.ask(event.question);
    });
    this.addEventListener(ReaskEvent.type, (event) => {
      if (event instanceof ReaskEvent) void this.#reask(event.turn, event.filter);
    });
    this.addEventListener('reform-cancel', () => this.#abort?.abort());
  }

  override render(): TemplateResult {
    const { session, conversation } = this;
    const { t } = session;
    const { turns } = conversation;
    const busy = turns.some((turn) => turn.state === 'asking');
    const box = html`<reform-ask-box .t=${t} .busy=${busy} .followUp=${turns.length > 0}></reform-ask-box>`;
    const first = turns.length === 0 && this.history.length === 0;
    return html`<div class=${first ? 'desk solo' : 'desk'}>
      ${
        first
          ? nothing
          : historyList(this.history, conversation.key, t, {
              open: (kept) => this.#open(kept),
              fresh: () => this.#show(newConversation()),
              remove: (kept) => this.#forget(kept.key),
              clear: () => this.#forget(null),
            })
      }
      <div class="column">
        ${this.full ? html`<p class="notice warn" role="status">${t('historyFull')}</p>` : nothing}
        ${
          turns.length === 0
            ? html`<div class="hero">
                  <h1>${t('tagline')}</h1>
                  <p>${t('promise')}</p>
                </div>
                ${box} ${home(session, (question) => void this.ask(question))}`
            : html`<h1 class="sr">${t('tabAsk')}</h1>
                ${repeat(
                  turns,
                  ({ key }) => key,
                  (turn) => html`<reform-turn .session=${session} .turn=${turn}></reform-turn>`,
                )}
                <div class="dock">${box}</div>`
        }
      </div>
      <p class="sr" aria-live="polite" aria-atomic="false">${this.said}</p>
    </div>`;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.checkWithdrawn();
    this.#showLast();
  }

  /** Whoever comes back, from a source or by a reload, goes on where the conversation ends. */
  #showLast(): void {
    const { turns } = this.conversation;
    const last = turns.at(-1);
    if (last !== undefined && turns.length > 1)
      this.#turnElement(last.key)?.scrollIntoView({ block: 'start' });
  }

  async ask(question: string, filter: Filter = {}): Promise<void> {
    this.#abort?.abort();
    const turn = newTurn(question, filter);
    this.conversation = { ...this.conversation, turns: [...this.conversation.turns, turn] };
    await this.updateComplete;
    this.#turnElement(turn.key)?.scrollIntoView({ block: 'start' });
    await this.#run(turn, question);
  }

  async #reask(turn: Turn, filter: Filter): Promise<void> {
    this.#abort?.abort();
    const question = turn.standalone ?? turn.question;
    const fresh = { ...newTurn(turn.question, filter), key: turn.key };
    this.#change(turn.key, () => fresh);
    await this.#run(fresh, question);
  }

  async #run({ key, filter }: Turn, question: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const { t, client } = this.session;
    const announcer = new Announcer((words) => (this.said = words));
    const request: AskRequest = {
      question,
      ...(this.conversation.id === null ? {} : { conversationId: this.conversation.id }),
      ...(isEmpty(filter) ? {} : { filter }),
    };
    this.said = t('thinking');
    let text = '';
    let frame = 0;
    const drawText = (): void => {
      frame = 0;
      this.#change(key, (turn) => ({ ...turn, text }));
      announcer.grow(plainText(text, false));
    };
    try {
      const answer = await client.ask(
        request,
        {
          understood: (understood, standalone) =>
            this.#change(key, (turn) => ({ ...turn, understood, standalone })),
          citations: (citations) => this.#change(key, (turn) => ({ ...turn, citations })),
          text: (piece) => {
            text += piece;
            frame ||= requestAnimationFrame(drawText);
          },
        },
        abort.signal,
      );
      cancelAnimationFrame(frame);
      this.conversation = { ...this.conversation, id: answer.conversationId };
      this.#change(key, (turn) => withAnswer(turn, answer));
      announcer.end(
        plainText(answer.refusal?.message ?? answer.answer, false),
        answer.answered ? t('answerDone', { n: answer.citations.length }) : '',
      );
      this.#save();
    } catch (error) {
      cancelAnimationFrame(frame);
      this.#fail(key, error);
    }
  }

  #fail(key: string, error: unknown): void {
    const failure = isAbort(error) ? null : toFailure(error);
    if (failure === null) this.said = this.session.t('cancelled');
    this.#change(key, (turn) =>
      failure === null ? { ...turn, state: 'cancelled' } : { ...turn, state: 'failed', failure },
    );
  }

  #change(key: string, change: (turn: Turn) => Turn): void {
    this.conversation = replaceTurn(this.conversation, key, change);
  }

  #save(): void {
    this.history = keep(this.history, this.conversation);
    this.full = !writeHistory(this.history);
    remember(CURRENT, this.conversation.key, ofTab);
  }

  #open(kept: Kept): void {
    this.#show(restore(kept));
    void this.checkWithdrawn();
  }

  #show(conversation: Conversation): void {
    this.#abort?.abort();
    this.conversation = conversation;
    remember(CURRENT, conversation.key, ofTab);
    void this.updateComplete.then(() => this.querySelector<AskBox>('reform-ask-box')?.focusBox());
  }

  /** `null` forgets everything. */
  #forget(key: string | null): void {
    this.history = key === null ? [] : this.history.filter((kept) => kept.key !== key);
    writeHistory(this.history);
    if (key === null || key === this.conversation.key) this.#show(newConversation());
  }

  /** What was withdrawn since must not go on answering from the browser's memory, be it on the page or in the history. */
  async checkWithdrawn(): Promise<void> {
    const kept = this.history.flatMap(({ turns }) => turns.map(({ answer }) => answer));
    const shown = this.conversation.turns.flatMap(({ answer }) => (answer === null ? [] : [answer]));
    const gone = await withdrawn([...kept, ...shown], this.session.client);
    if (gone.size === 0) return;
    const { turns } = this.conversation;
    this.conversation = {
      ...this.conversation,
      turns: turns.map((turn) =>
        rests(turn.answer, gone)
          ? { ...newTurn(turn.question, turn.filter), key: turn.key, state: 'gone' as const }
          : turn,
      ),
    };
    this.history = forgetAnswers(this.history, (answer) => rests(answer, gone));
    writeHistory(this.history);
  }

  #turnElement(key: string): HTMLElement | null {
    return document.getElementById(`turn-${key}`);
  }
}

define('reform-ask-box', AskBox);
define('reform-ask', AskView);
