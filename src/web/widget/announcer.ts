import { plainText } from '../markdown/render.js';
import { node } from './nodes.js';

const SENTENCE = /[^。!?!?;;\n]*(?:[。!?!?;;\n]+[”’」』)\])]*|$)/gu;

/** Tells a screen reader what happens, an answer sentence by sentence as it comes. */
export class Announcer {
  readonly element = node('div', {
    class: 'unseen',
    attributes: { role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions' },
  });
  readonly #said = new Set<string>();

  /** Begins a new turn. */
  clear(): void {
    this.#said.clear();
    this.element.replaceChildren();
  }

  say(words: string): void {
    this.element.append(node('p', { text: words }));
  }

  /** Says those sentences of an answer that were not said yet; the last one only once it is `complete`. */
  read(markdown: string, complete: boolean): void {
    const sentences = plainText(markdown, false).match(SENTENCE) ?? [];
    const whole = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
    // What is still being written may grow by a closing quotation mark.
    for (const sentence of complete ? whole : whole.slice(0, -1)) {
      if (this.#said.has(sentence)) continue;
      this.#said.add(sentence);
      this.say(sentence);
    }
  }
}
