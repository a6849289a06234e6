import { Client } from '../api/client.js';
import { button, node } from './nodes.js';
import { Panel } from './panel.js';
import { widgetStyles } from './styles.js';
import { TokenSource } from './token.js';
import { speaker } from './words.js';
import type { Language, Say, WordName } from './words.js';

/** Attributes that replace a text, and the text. */
const TEXTS: readonly (readonly [attribute: string, word: WordName])[] = [
  ['heading', 'heading'],
  ['label', 'label'],
  ['seal', 'seal'],
  ['greeting', 'greeting'],
  ['placeholder', 'placeholder'],
];

const REACHABLE = 'button, a[href], textarea, [tabindex="0"]';

/**
 * `<reform-chat>`: a button in a corner of any page that opens a conversation with the reports. Attributes: `server` (origin of the
 * product; that of the script when absent), `token-url` (where the portal hands out short-lived tokens), `open`, `question`,
 * `position`, `theme`, `lang`, `examples` and the texts above. Fires `open` and `close`.
 */
export class ReformChat extends HTMLElement {
  static readonly observedAttributes = ['open', 'question', 'theme'];
  /** Where the script came from. */
  static home = '';

  readonly #root: HTMLElement;
  #launcher: HTMLButtonElement | null = null;
  #panel: Panel | null = null;
  #say: Say = speaker('zh');
  /** What had the focus before the panel. */
  #before: HTMLElement | null = null;
  readonly #fitScreen = (): void => this.#measure();

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = widgetStyles();
    this.#root = node('div', { class: 'root' });
    shadow.append(this.#root);
    this.#root.addEventListener('keydown', (event) => this.#onKey(event));
  }

  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(value: boolean) {
    this.toggleAttribute('open', value);
  }

  /** Opens and takes the focus. */
  show(): void {
    if (this.open) return;
    this.#before = focused();
    this.open = true;
    this.#panel?.focus();
  }

  /** Closes and gives the focus back. */
  close(): void {
    if (!this.open) return;
    const held = this.shadowRoot?.activeElement !== null;
    this.open = false;
    if (!held) return;
    const before = this.#before;
    this.#before = null;
    if (before?.isConnected === true && before !== document.body && before !== this) before.focus();
    else this.#launcher?.focus();
  }

  /** Opens and asks. */
  ask(question: string): void {
    this.show();
    void this.#panel?.ask(question);
  }

  connectedCallback(): void {
    if (this.#launcher === null) this.#build();
    this.setAttribute('data-theme', this.getAttribute('theme') ?? 'auto');
    // The top layer: above every z-index, free of any ancestor's transform or overflow.
    if ('popover' in this.#root) {
      this.#root.popover = 'manual';
      this.#root.showPopover();
    }
    this.#update();
  }

  disconnectedCallback(): void {
    this.#panel?.stop();
    window.visualViewport?.removeEventListener('resize', this.#fitScreen);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    if (name === 'theme') this.setAttribute('data-theme', after ?? 'auto');
    else this.#update();
  }

  #build(): void {
    const own = TEXTS.flatMap(([attribute, word]) => {
      const text = this.getAttribute(attribute)?.trim() ?? '';
      return text === '' ? [] : [[word, text] as const];
    });
    this.#say = speaker(languageOf(this), Object.fromEntries(own));
    const say = this.#say;
    this.#root.lang = languageOf(this) === 'zh' ? 'zh-CN' : 'en';
    this.#launcher = button('', () => this.show(), {
      class: 'launcher',
      part: 'launcher',
      attributes: { 'aria-haspopup': 'dialog', 'aria-label': say('open', { label: say('label') }) },
    });
    this.#launcher.append(
      node('span', { class: 'seal', part: 'seal', attributes: { 'data-seal': say('seal') } }),
      node('span', { class: 'label', part: 'label', text: say('label') }),
    );
    this.#root.append(this.#launcher);
  }

  /** Makes what is shown agree with the attributes. */
  #update(): void {
    if (this.#launcher === null) return;
    const was = this.#root.classList.contains('is-open');
    this.#root.classList.toggle('is-open', this.open);
    this.#launcher.hidden = this.open;
    if (this.open) {
      this.#panel ??= this.#buildPanel();
      void this.#panel.offer();
      this.#askAttribute(this.#panel);
    }
    if (this.#panel !== null) this.#panel.element.hidden = !this.open;
    this.#measure();
    if (was !== this.open) this.dispatchEvent(new Event(this.open ? 'open' : 'close'));
  }

  #buildPanel(): Panel {
    const server = (this.getAttribute('server') ?? ReformChat.home).replace(/\/+$/u, '');
    const tokenUrl = this.getAttribute('token-url');
    const tokens = tokenUrl === null ? null : new TokenSource(tokenUrl);
    const client = new Client({
      base: server,
      ...(tokens === null
        ? {}
        : { credential: () => tokens.current(), renew: () => tokens.renew(), renewals: 1 }),
    });
    const examples = (this.getAttribute('examples') ?? '').split('|').flatMap((part) => part.trim() || []);
    const panel = new Panel({
      client,
      say: this.#say,
      server,
      examples,
      pass: () => tokens?.held ?? null,
      onClose: () => this.close(),
    });
    this.#root.append(panel.element);
    window.visualViewport?.addEventListener('resize', this.#fitScreen);
    return panel;
  }

  /** A question is asked once for each time that it is set. */
  #askAttribute(panel: Panel): void {
    const question = this.getAttribute('question');
    if (question === null) return;
    this.removeAttribute('question');
    void panel.ask(question);
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.open) return;
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      if (this.#panel?.closeSource() !== true) this.close();
    }
    if (event.key === 'Tab') this.#turnAround(event);
    // What is typed here is no shortcut of the portal's.
    else event.stopPropagation();
  }

  /** Keeps the keyboard inside while the panel is open. */
  #turnAround(event: KeyboardEvent): void {
    const reachable = [...this.#root.querySelectorAll<HTMLElement>(REACHABLE)].filter(
      (candidate) => candidate.getClientRects().length > 0,
    );
    const [first, last, active] = [reachable[0], reachable.at(-1), this.shadowRoot?.activeElement];
    // The panel itself has the focus after a click beside everything.
    const atEdge = event.shiftKey ? active === first || active === this.#panel?.element : active === last;
    if (!atEdge) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }

  /** On a phone the keyboard on the screen takes room that only the visual viewport tells of. */
  #measure(): void {
    const height = window.visualViewport?.height;
    if (height !== undefined) this.#root.style.setProperty('--screen', `${Math.round(height)}px`);
  }
}

/** What has the focus, however deep in shadow trees. */
function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

function languageOf(element: HTMLElement): Language {
  const told = element.closest('[lang]')?.getAttribute('lang') ?? 'zh';
  return told.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
