import type { Citation } from '../../domain/citation.js';
import type { Client } from '../api/client.js';
import { toFailure } from '../api/failure.js';
import { whereOf } from '../citation/chip.js';
import { button, node } from './nodes.js';
import type { Say } from './words.js';

/** Characters shown before and after a quotation at first, and added by each step outwards. */
const AROUND = 260;
const STEP = 700;

export interface SourceContext {
  readonly client: Client;
  readonly say: Say;
  /** Where the reading page is. */
  readonly server: string;
  /** The token at hand, with which the reading page may be opened. */
  readonly pass: () => string | null;
  readonly onClose: () => void;
}

/** A citation's words in the passage that they stand in, read from the server within the visitor's own rights. */
export class SourceView {
  readonly element: HTMLElement;
  readonly back: HTMLButtonElement;
  readonly #citation: Citation;
  readonly #context: SourceContext;
  readonly #passage = node('div', {
    class: 'passage',
    part: 'quotation',
    attributes: { tabindex: '0', role: 'region' },
  });
  readonly #note: HTMLElement;
  #text = '';
  #from = 0;
  #to = 0;

  constructor(citation: Citation, context: SourceContext) {
    this.#citation = citation;
    this.#context = context;
    const { say, onClose } = context;
    this.back = button(say('back'), onClose, { class: 'plain back' });
    this.#note = node('p', {
      class: 'source-note',
      attributes: { role: 'status' },
      text: say('sourceLoading'),
    });
    this.#passage.setAttribute('aria-label', say('passage'));
    this.#passage.append(node('p', {}, node('mark', { text: citation.quote })));
    this.element = node(
      'section',
      {
        class: 'source',
        part: 'source',
        attributes: { 'aria-label': say('citation', { n: citation.number }) },
      },
      node(
        'div',
        { class: 'source-head' },
        this.back,
        node('p', { class: 'source-where', text: whereOf(citation, { unknownPlace: say('unknownPlace') }) }),
        citation.headings.length > 0 &&
          node('p', { class: 'source-path', text: citation.headings.join(' › ') }),
        this.#note,
      ),
      this.#passage,
      node(
        'div',
        { class: 'source-foot' },
        node('p', { class: 'source-file', text: say('file', { name: citation.source }) }),
        this.#readingLink(),
      ),
    );
  }

  /** The visitor's token goes along in the fragment, which no server sees, and only when the link is followed: a copied link has none. */
  #readingLink(): HTMLAnchorElement {
    const { say, server, pass } = this.#context;
    const address = server + this.#citation.url;
    const follow = (): void => {
      const token = pass();
      if (token !== null) link.href = `${address}&pass=${token}`;
      setTimeout(() => (link.href = address));
    };
    const link = node('a', {
      class: 'reading',
      text: say('reading'),
      on: { click: follow, auxclick: follow },
      attributes: { href: address, target: '_blank', rel: 'noopener noreferrer' },
    });
    link.append(node('span', { class: 'unseen', text: say('newTab') }));
    return link;
  }

  /** Fetches the text around; the quotation alone stays when that fails. */
  async load(): Promise<void> {
    const { client, say } = this.#context;
    const { documentId, span, quote } = this.#citation;
    try {
      this.#text = await client.text(`/api/v1/documents/${documentId}/text`);
    } catch (error) {
      const gone = toFailure(error).status === 404;
      this.#note.textContent = say(gone ? 'sourceGone' : 'sourceFailed');
      return;
    }
    if (this.#text.slice(span.start, span.end) !== quote) {
      this.#note.textContent = say('sourceChanged');
      return;
    }
    this.#note.textContent = '';
    [this.#from, this.#to] = [this.#lineStart(span.start - AROUND), this.#lineEnd(span.end + AROUND)];
    this.#draw();
    this.#scrollToMark();
  }

  /** Within the passage alone: the page around is not ours to scroll. */
  #scrollToMark(): void {
    const mark = this.#passage.querySelector('mark')?.getBoundingClientRect();
    const view = this.#passage.getBoundingClientRect();
    if (mark !== undefined) this.#passage.scrollTop += mark.top - view.top - view.height / 3;
  }

  /** Start of the line that holds `offset`, but no more than a step further. */
  #lineStart(offset: number): number {
    if (offset <= 0) return 0;
    const line = this.#text.lastIndexOf('\n', offset) + 1;
    return whole(this.#text, Math.max(line, offset - STEP));
  }

  #lineEnd(offset: number): number {
    const line = this.#text.indexOf('\n', offset);
    return whole(this.#text, Math.min(line < 0 ? this.#text.length : line, offset + STEP, this.#text.length));
  }

  #draw(): void {
    const { say } = this.#context;
    const { span } = this.#citation;
    const lines: Node[] = [];
    let at = this.#from;
    for (const line of this.#text.slice(this.#from, this.#to).split('\n')) {
      if (line.trim() !== '') lines.push(marked(line, span.start - at, span.end - at));
      at += line.length + 1;
    }
    const earlier = button(say('before'), () => this.#widen('before'), { class: 'plain more' });
    const later = button(say('after'), () => this.#widen('after'), { class: 'plain more' });
    this.#passage.replaceChildren(
      ...(this.#from > 0 ? [earlier] : []),
      ...lines,
      ...(this.#to < this.#text.length ? [later] : []),
    );
  }

  #widen(side: 'before' | 'after'): void {
    if (side === 'before') this.#from = this.#lineStart(this.#from - STEP);
    else this.#to = this.#lineEnd(this.#to + STEP);
    this.#draw();
    const [first, last] = [this.#passage.firstElementChild, this.#passage.lastElementChild];
    const next = side === 'before' ? first : last;
    // The button that was pressed is gone; the keyboard goes on from where it was.
    (next instanceof HTMLButtonElement ? next : this.back).focus();
  }
}

/** Not between the halves of a surrogate pair. */
const whole = (text: string, offset: number): number =>
  /[\udc00-\udfff]/u.test(text.charAt(offset)) ? offset - 1 : offset;

/** A line of a document with what lies from `start` to `end` marked, as far as it lies in it. */
function marked(line: string, start: number, end: number): HTMLElement {
  const [from, to] = [Math.max(0, start), Math.min(line.length, end)];
  if (from >= to) return node('p', { text: line });
  return node('p', {}, line.slice(0, from), node('mark', { text: line.slice(from, to) }), line.slice(to));
}
