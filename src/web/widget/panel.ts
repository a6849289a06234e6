import type { Citation } from '../../domain/citation.js';
import type { Client } from '../api/client.js';
import type { OverviewView } from '../api/contract.js';
import { Announcer } from './announcer.js';
import { button, node } from './nodes.js';
import { SourceView } from './source.js';
import { Turn } from './turn.js';
import type { Say } from './words.js';

/** Examples shown before the first question. */
const EXAMPLES = 3;
const LONGEST_QUESTION = 2000;
/** Milliseconds after the end of a composition within which Enter still belongs to it. */
const COMPOSED = 60;
/** Pixels kept free above the question that the conversation was scrolled to. */
const MARGIN = 16;
/** Times that the library's questions are asked for while it is still choosing them, and milliseconds between. */
const OFFERS = { tries: 6, wait: 2500 } as const;

export interface PanelContext {
  readonly client: Client;
  readonly say: Say;
  readonly server: string;
  /** The token at hand; `null` where there is none. */
  readonly pass: () => string | null;
  /** Questions worth asking, where the portal names some; the library's own when empty. */
  readonly examples: readonly string[];
  readonly onClose: () => void;
}

/** The open widget: a conversation, and over it the passage that a citation stands in. */
export class Panel {
  readonly element: HTMLElement;
  readonly #context: PanelContext;
  readonly #announcer = new Announcer();
  readonly #log: HTMLElement;
  readonly #main: HTMLElement;
  readonly #input: HTMLTextAreaElement;
  readonly #send: HTMLButtonElement;
  readonly #examples = node('div', { class: 'examples' });
  #offered = false;
  #turns: Turn[] = [];
  #conversationId: string | null = null;
  #source: { readonly view: SourceView; readonly from: HTMLElement } | null = null;

  constructor(context: PanelContext) {
    this.#context = context;
    const { say } = context;
    this.#log = node('div', {
      class: 'log',
      part: 'log',
      attributes: { role: 'region', 'aria-label': say('log'), tabindex: '0' },
    });
    this.#input = this.#buildInput();
    this.#send = button(say('send'), () => this.#submit(), { class: 'send', part: 'send' });
    const form = node('div', { class: 'form', part: 'form' }, this.#input, this.#send);
    this.#main = node('div', { class: 'main' }, this.#log, form);
    this.element = node(
      'div',
      {
        class: 'panel',
        part: 'panel',
        attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'heading', tabindex: '-1' },
      },
      this.#head(),
      this.#main,
      this.#announcer.element,
    );
    this.#greet();
  }

  focus(): void {
    (this.#source?.view.back ?? this.#seat()).focus();
  }

  /** Where the focus rests: on a touch screen not in the input, whose keyboard would hide half of everything. */
  #seat(): HTMLElement {
    return matchMedia('(pointer: coarse)').matches ? this.element : this.#input;
  }

  /** Asks and shows what comes; a question under way is stopped first. */
  async ask(question: string): Promise<void> {
    const asked = question.trim().slice(0, LONGEST_QUESTION);
    if (asked === '') return;
    this.closeSource();
    const turn = new Turn(asked, {
      client: this.#context.client,
      say: this.#context.say,
      announcer: this.#announcer,
      onCitation: (citation, from) => this.#openSource(citation, from),
      onRetry: (again) => {
        this.#seat().focus();
        void this.#run(again);
      },
      onGrow: () => this.#follow(false),
    });
    if (this.#turns.length === 0) this.#log.replaceChildren();
    this.#turns.push(turn);
    this.#log.append(turn.element);
    this.#input.placeholder = this.#context.say('followUp');
    await this.#run(turn);
  }

  /** Closes the passage that lies over the conversation; `false` when there is none. */
  closeSource(): boolean {
    if (this.#source === null) return false;
    const { view, from } = this.#source;
    this.#source = null;
    view.element.remove();
    this.#main.hidden = false;
    // An answer that grew meanwhile was drawn anew, chips and all.
    (from.isConnected ? from : this.#seat()).focus();
    return true;
  }

  /** Stops what is under way; for a widget that leaves the page. */
  stop(): void {
    for (const turn of this.#turns) turn.stop();
  }

  async #run(turn: Turn): Promise<void> {
    this.stop();
    const running = turn.run(this.#conversationId);
    this.#mark();
    this.#follow(true);
    const answer = await running;
    // A conversation that was begun anew meanwhile is another one.
    if (answer !== null && this.#turns.includes(turn)) this.#conversationId = answer.conversationId;
    this.#mark();
  }

  /** The button stops while a question is under way. */
  #mark(): void {
    const running = this.#turns.some((turn) => turn.running);
    this.#send.textContent = this.#context.say(running ? 'stop' : 'send');
    this.#log.setAttribute('aria-busy', String(running));
  }

  #head(): HTMLElement {
    const { say, onClose } = this.#context;
    return node(
      'header',
      { class: 'head', part: 'header' },
      node('h2', { class: 'heading', part: 'heading', text: say('heading'), attributes: { id: 'heading' } }),
      button(say('restart'), () => this.#restart(), { class: 'plain' }),
      button('', onClose, { class: 'close', part: 'close', attributes: { 'aria-label': say('close') } }),
    );
  }

  #buildInput(): HTMLTextAreaElement {
    const { say } = this.#context;
    const input = node('textarea', {
      class: 'input',
      part: 'input',
      attributes: {
        'aria-label': say('question'),
        placeholder: say('placeholder'),
        rows: '1',
        maxlength: String(LONGEST_QUESTION),
        enterkeyhint: 'send',
      },
    });
    let composed = -Infinity;
    input.addEventListener('input', () => fit(input));
    input.addEventListener('compositionend', (event) => (composed = event.timeStamp));
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      // Enter that chooses a word of an input method sends nothing; one browser tells of it only after the choice.
      if (event.isComposing || event.timeStamp - composed < COMPOSED) return;
      event.preventDefault();
      if (!this.#turns.some((turn) => turn.running)) this.#submit();
    });
    return input;
  }

  #submit(): void {
    if (this.#turns.some((turn) => turn.running)) {
      this.stop();
      return;
    }
    const question = this.#input.value;
    this.#input.value = '';
    fit(this.#input);
    this.#seat().focus();
    void this.ask(question);
  }

  #greet(): void {
    const { say } = this.#context;
    this.#log.replaceChildren(
      node('p', { class: 'greeting', part: 'greeting', text: say('greeting') }),
      this.#examples,
    );
    this.#input.placeholder = say('placeholder');
  }

  #restart(): void {
    this.stop();
    this.closeSource();
    this.#turns = [];
    this.#conversationId = null;
    this.#announcer.clear();
    this.#greet();
    this.#mark();
    this.#seat().focus();
  }

  /** Offers questions; what the library cannot tell is left out silently, for the first question will tell. */
  async offer(): Promise<void> {
    const { client, say, examples } = this.#context;
    if (this.#offered) return;
    this.#offered = true;
    const told = examples.length > 0 ? examples : await exampleQuestions(client);
    if (told.length === 0) return;
    this.#examples.append(
      node('p', { class: 'examples-title', text: say('examples') }),
      node(
        'ul',
        {},
        ...told.slice(0, EXAMPLES).map((question) => {
          const ask = (): void => {
            this.#seat().focus();
            void this.ask(question);
          };
          return node('li', {}, button(question, ask, { class: 'example', part: 'example' }));
        }),
      ),
    );
  }

  #openSource(citation: Citation, from: HTMLElement): void {
    const onClose = (): void => void this.closeSource();
    const view = new SourceView(citation, { ...this.#context, onClose });
    this.#source = { view, from };
    this.#main.hidden = true;
    this.#main.before(view.element);
    view.back.focus();
    void view.load();
  }

  /** Keeps the end in sight of a reader who is there; `always` for a question that was just asked. */
  #follow(always: boolean): void {
    const { scrollHeight, scrollTop, clientHeight } = this.#log;
    const turn = this.#turns.at(-1)?.element;
    if (turn === undefined) return;
    // Never further than to where the last question stands at the top: answers are read from their beginning.
    const top = turn.getBoundingClientRect().top - this.#log.getBoundingClientRect().top + scrollTop - MARGIN;
    const end = scrollHeight - clientHeight;
    if (always || (scrollTop < top && end - scrollTop < clientHeight))
      this.#log.scrollTop = Math.min(top, end);
  }
}

/** Empty when the library cannot be asked, or is still choosing after a while. */
async function exampleQuestions(client: Client): Promise<readonly string[]> {
  try {
    for (let tries = 0; tries < OFFERS.tries; tries++) {
      const { questions } = await client.get<OverviewView>('/api/v1/overview');
      if (questions !== null) return questions;
      await new Promise((done) => setTimeout(done, OFFERS.wait));
    }
  } catch {
    // The first question will tell what is wrong.
  }
  return [];
}

/** As high as its lines, up to the style sheet's limit. */
function fit(input: HTMLTextAreaElement): void {
  input.style.setProperty('block-size', 'auto');
  input.style.setProperty('block-size', `${input.scrollHeight}px`);
}
