import type { Citation } from '../../domain/citation.js';

/** Words of the chip and its card. */
export interface CitationWords {
  /** `引文 {n}` */
  readonly citation: string;
  readonly open: string;
  readonly file: string;
  readonly unknownPlace: string;
}

export interface ChipOptions {
  readonly words: CitationWords;
  /** Where the reading page is; the citation's own address when absent. */
  readonly href?: (citation: Citation) => string;
  /** Called before the reading page opens. */
  readonly onOpen?: (citation: Citation) => void;
  /** In a new tab, for a page that must not be left. */
  readonly newTab?: boolean;
}

const CLOSE_DELAY = 180;
let serial = 0;
/** Closes the card that is open: there is never more than one. */
let closeOpen: (() => void) | null = null;

/**
 * `<reform-cite>`: the chip `[n]` with its quotation card, in whichever tree it stands (no shadow root of its own). The card
 * opens on hover, focus and tap and closes with Esc; Enter or a click opens the reading page. Set {@link CitationChip.show} first.
 */
export class CitationChip extends HTMLElement {
  #citation: Citation | null = null;
  #options: ChipOptions | null = null;
  #button: HTMLButtonElement | null = null;
  #card: HTMLElement | null = null;
  #closing = 0;
  #touched = false;
  readonly #closeThis = (): void => this.close();

  /** What it stands for. */
  show(citation: Citation, options: ChipOptions): this {
    this.#citation = citation;
    this.#options = options;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'rf-chip';
    button.textContent = String(citation.number);
    button.setAttribute(
      'aria-label',
      `${options.words.citation.replace('{n}', String(citation.number))} ${whereOf(citation, options.words)}`,
    );
    button.setAttribute('aria-expanded', 'false');
    this.#button = button;
    this.replaceChildren(button);
    this.#listen(button);
    return this;
  }

  /** {@link show} for templates: draws anew only for another citation. */
  set shown({ citation, options }: { citation: Citation; options: ChipOptions }) {
    if (citation !== this.#citation) this.show(citation, options);
  }

  disconnectedCallback(): void {
    this.close();
  }

  #listen(button: HTMLButtonElement): void {
    this.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'mouse') this.open();
    });
    this.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') this.#closeSoon();
    });
    this.addEventListener('focusin', () => this.open());
    this.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) this.#closeSoon();
    });
    button.addEventListener('pointerdown', (event) => (this.#touched = event.pointerType !== 'mouse'));
    button.addEventListener('click', () => this.#activate());
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#card === null) return;
      event.stopPropagation();
      button.focus();
      this.close();
    });
  }

  /** A finger first sees the card, whose link leads on; a mouse or a keyboard has seen it already. */
  #activate(): void {
    const touched = this.#touched;
    this.#touched = false;
    this.open();
    if (!touched) this.#card?.querySelector('a')?.click();
  }

  open(): void {
    window.clearTimeout(this.#closing);
    const [citation, options, button] = [this.#citation, this.#options, this.#button];
    if (this.#card !== null || citation === null || options === null || button === null) return;
    closeOpen?.();
    closeOpen = this.#closeThis;
    const card = buildCard(citation, options);
    card.addEventListener('pointerenter', () => window.clearTimeout(this.#closing));
    this.#card = card;
    this.append(card);
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-describedby', card.id);
    if ('showPopover' in card) card.showPopover();
    place(card, button);
    for (const event of ['scroll', 'resize'] as const)
      window.addEventListener(event, this.#follow, { capture: true, passive: true });
  }

  close(): void {
    window.clearTimeout(this.#closing);
    if (this.#card === null) return;
    if (closeOpen === this.#closeThis) closeOpen = null;
    this.#card.remove();
    this.#card = null;
    this.#button?.setAttribute('aria-expanded', 'false');
    this.#button?.removeAttribute('aria-describedby');
    for (const event of ['scroll', 'resize'] as const)
      window.removeEventListener(event, this.#follow, { capture: true });
  }

  #closeSoon(): void {
    window.clearTimeout(this.#closing);
    this.#closing = window.setTimeout(() => {
      if (!this.matches(':hover') && !this.matches(':focus-within')) this.close();
    }, CLOSE_DELAY);
  }

  readonly #follow = (): void => {
    if (this.#card !== null && this.#button !== null) place(this.#card, this.#button);
  };
}

/** Place and year, or the title where the place is unknown. */
export const whereOf = (citation: Citation, words: Pick<CitationWords, 'unknownPlace'>): string =>
  [citation.place ?? (citation.title === '' ? words.unknownPlace : citation.title), citation.year]
    .filter((part) => part !== null)
    .join(' · ');

function buildCard(citation: Citation, { words, href, onOpen, newTab }: ChipOptions): HTMLElement {
  const card = document.createElement('span');
  card.className = 'rf-card';
  card.id = `rf-card-${++serial}`;
  card.setAttribute('role', 'note');
  card.popover = 'manual';
  const link = document.createElement('a');
  link.href = href?.(citation) ?? citation.url;
  link.textContent = words.open;
  if (newTab === true) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  link.addEventListener('click', () => onOpen?.(citation));
  card.append(
    line('p', 'rf-card-where', whereOf(citation, words)),
    line('p', 'rf-card-path', [citation.title, ...citation.headings].join(' › ')),
    line('blockquote', '', citation.quote),
    line('p', 'rf-card-file', `${words.file} ${citation.source}`),
    link,
  );
  return card;
}

function line(name: 'p' | 'blockquote', className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

const GAP = 8;

/** Below the chip where there is room, else above; never outside the window. */
function place(card: HTMLElement, anchor: HTMLElement): void {
  const chip = anchor.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = chip.bottom + GAP;
  const fits = below + height <= clientHeight - GAP || chip.top - GAP - height < GAP;
  const left = Math.min(Math.max(GAP, chip.left - 24), clientWidth - width - GAP);
  card.style.setProperty('left', `${Math.max(GAP, left)}px`);
  card.style.setProperty('top', `${fits ? below : chip.top - GAP - height}px`);
}

/** Makes `<reform-cite>` known; safe to call twice. */
export function defineCitationChip(): void {
  if (customElements.get('reform-cite') === undefined) customElements.define('reform-cite', CitationChip);
}
