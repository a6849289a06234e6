import type { Citation } from '../../domain/citation.js';
import type { Client } from '../api/client.js';
import type { AnswerView, AskRequest, UnderstoodView } from '../api/contract.js';
import { isAbort, toFailure } from '../api/failure.js';
import type { Failure } from '../api/failure.js';
import { whereOf } from '../citation/chip.js';
import { withFigures } from '../citation/answer.js';
import { renderMarkdown } from '../markdown/render.js';
import type { Announcer } from './announcer.js';
import { failureText } from './failure-text.js';
import { button, node } from './nodes.js';
import type { Say } from './words.js';

/** Milliseconds without an answer after which the wait is explained. */
const SLOW = 8000;

/** What a turn needs of the widget around it. */
export interface TurnContext {
  readonly client: Client;
  readonly say: Say;
  readonly announcer: Announcer;
  /** Shows the passage that a citation stands in; `from` is what was pressed. */
  readonly onCitation: (citation: Citation, from: HTMLElement) => void;
  readonly onRetry: (turn: Turn) => void;
  /** Something was drawn: the end may have moved. */
  readonly onGrow: () => void;
}

/** One question and what became of it. */
export class Turn {
  readonly question: string;
  readonly element: HTMLElement;
  readonly #context: TurnContext;
  readonly #body = node('div', { class: 'body', part: 'answer' });
  readonly #status: HTMLElement;
  #abort: AbortController | null = null;
  #text = '';
  #citations: readonly Citation[] = [];
  #frame = 0;

  constructor(question: string, context: TurnContext) {
    this.question = question;
    this.#context = context;
    this.#status = node('p', { class: 'status' });
    const asked = node('p', { class: 'asked', part: 'question' });
    asked.append(node('span', { class: 'unseen', text: context.say('asked') }), question);
    this.element = node('article', { class: 'turn' }, asked, this.#body, this.#status);
  }

  get running(): boolean {
    return this.#abort !== null;
  }

  stop(): void {
    this.#abort?.abort();
  }

  /** Asks. Resolves with the answer, or with `null` when there is none; never rejects. */
  async run(conversationId: string | null): Promise<AnswerView | null> {
    const { client, say, announcer } = this.#context;
    const abort = new AbortController();
    this.#abort = abort;
    this.#text = '';
    this.#body.replaceChildren();
    announcer.clear();
    this.#wait(say('thinking'));
    announcer.say(say('thinking'));
    const slow = setTimeout(() => this.#wait(say('slow')), SLOW);
    const request: AskRequest = {
      question: this.question,
      ...(conversationId === null ? {} : { conversationId }),
    };
    try {
      const answer = await client.ask(request, this.#listener(), abort.signal);
      this.#finish(answer);
      return answer;
    } catch (error) {
      this.#fail(isAbort(error) ? null : toFailure(error));
      return null;
    } finally {
      clearTimeout(slow);
      cancelAnimationFrame(this.#frame);
      this.#abort = null;
      this.#context.onGrow();
    }
  }

  #listener(): Parameters<Client['ask']>[1] {
    return {
      understood: (understood) => this.#understand(understood),
      citations: (citations) => (this.#citations = citations),
      text: (piece) => {
        this.#text += piece;
        cancelAnimationFrame(this.#frame);
        this.#frame = requestAnimationFrame(() => this.#draw());
      },
    };
  }

  #understand({ places, years }: UnderstoodView): void {
    const what = [...places, ...years].join('、');
    if (what !== '') this.#wait(this.#context.say('thinkingIn', { what }));
  }

  #wait(words: string): void {
    this.#status.className = 'status waiting';
    this.#status.textContent = words;
  }

  /** What has come so far. */
  #draw(): void {
    this.#status.className = 'status writing';
    this.#status.textContent = '';
    this.#show(this.#text, this.#citations);
    this.#context.announcer.read(this.#text, false);
    this.#context.onGrow();
  }

  #show(markdown: string, citations: readonly Citation[], ...after: readonly Node[]): void {
    const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
    const text = renderMarkdown(markdown, {
      citation: (number) => {
        const citation = byNumber.get(number);
        return citation === undefined ? null : node('span', { class: 'cite' }, this.#chip(citation));
      },
      text: (words, cited) =>
        withFigures(
          words,
          cited.flatMap((number) => byNumber.get(number)?.quote ?? []),
          this.#context.say('checkedFigure'),
        ),
    });
    const focused = this.#focusedButton();
    this.#body.replaceChildren(node('div', { class: 'rf-answer' }, text), ...after);
    [...this.#body.querySelectorAll('button')][focused]?.focus();
  }

  /** Which button of the answer has the focus: it is drawn anew while the answer grows. */
  #focusedButton(): number {
    const root = this.element.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    return [...this.#body.querySelectorAll('button')].findIndex((candidate) => candidate === active);
  }

  #chip(citation: Citation): HTMLElement {
    const { say, onCitation } = this.#context;
    const name = say('citationAt', { n: citation.number, where: this.#where(citation) });
    const chip = button(String(citation.number), () => onCitation(citation, chip), {
      class: 'rf-chip',
      part: 'chip',
      attributes: { 'aria-label': name, 'aria-haspopup': 'true', title: citation.quote },
    });
    return chip;
  }

  #where(citation: Citation): string {
    const { say } = this.#context;
    return whereOf(citation, { unknownPlace: say('unknownPlace') });
  }

  #finish(answer: AnswerView): void {
    cancelAnimationFrame(this.#frame);
    const { say, announcer } = this.#context;
    const notes = answer.warnings.map(({ message }) => node('p', { class: 'note', text: message }));
    this.#status.className = 'status';
    this.#status.textContent = '';
    if (answer.refusal !== null) {
      const { reason, message, related } = answer.refusal;
      this.#body.replaceChildren(this.#refusal(say(`refused_${reason}`), message, related), ...notes);
      announcer.say(`${say(`refused_${reason}`)}。${message}`);
      return;
    }
    this.#show(answer.answer, answer.citations, ...notes, ...this.#checks(answer));
    announcer.read(answer.answer, true);
    announcer.say(say('answerDone', { n: answer.citations.length }));
  }

  #refusal(title: string, message: string, related: readonly Citation[]): HTMLElement {
    return node(
      'div',
      { class: 'refusal', part: 'refusal' },
      node('p', { class: 'refusal-title', text: title }),
      node('p', { text: message }),
      related.length > 0 && node('p', { class: 'refusal-near', text: this.#context.say('related') }),
      related.length > 0 && node('ul', {}, ...related.map((citation) => this.#related(citation))),
    );
  }

  #related(citation: Citation): HTMLElement {
    const open = button('', () => this.#context.onCitation(citation, open), { class: 'near' });
    open.append(
      node('span', { class: 'near-where', text: this.#where(citation) }),
      node('span', { class: 'near-quote', text: citation.quote }),
    );
    return node('li', {}, open);
  }

  #checks({ checks: { figures, quotations } }: AnswerView): HTMLElement[] {
    const { say } = this.#context;
    const told: string[] = [];
    if (figures.total > 0 && figures.verified === figures.total)
      told.push(say('checkedAll', { n: figures.total }));
    else if (quotations.total > 0 && quotations.verified === quotations.total)
      told.push(say('checkedQuotes', { n: quotations.total }));
    if (figures.removed.length > 0) told.push(say('removedFigures', { what: figures.removed.join('、') }));
    return told.map((text, index) =>
      node('p', { class: index === 0 && figures.removed.length === 0 ? 'checks good' : 'checks', text }),
    );
  }

  /** `null`: the visitor stopped it. What had come so far is no checked answer, and goes. */
  #fail(failure: Failure | null): void {
    const { say, announcer, onRetry } = this.#context;
    this.#status.className = 'status';
    const again = button(say('retry'), () => onRetry(this), { class: 'plain' });
    const { what, hint } =
      failure === null ? { what: say('cancelled'), hint: '' } : failureText(failure, say);
    this.#body.replaceChildren();
    this.#status.replaceChildren(
      node(
        'span',
        { class: failure === null ? '' : 'failure', part: 'error' },
        node('strong', { text: what }),
        hint !== '' && node('span', { text: hint }),
      ),
      again,
    );
    announcer.say(`${what} ${hint}`);
  }
}
