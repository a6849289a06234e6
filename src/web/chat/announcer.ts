const SENTENCE = /[^。!?!?;;\n]*[。!?!?;;\n]/gu;

/** Tells a screen reader of an answer as it grows: whole sentences, never characters. */
export class Announcer {
  readonly #say: (words: string) => void;
  #told = 0;

  constructor(say: (words: string) => void) {
    this.#say = say;
  }

  /** `text` is all that has come so far, without markup. */
  grow(text: string): void {
    const fresh = text.slice(this.#told);
    const whole = (fresh.match(SENTENCE) ?? []).join('');
    if (whole.trim() !== '') this.#say(whole);
    this.#told += whole.length;
  }

  /** What is left, and then `closing`. */
  end(text: string, closing: string): void {
    this.#say(`${text.slice(this.#told)} ${closing}`);
    this.#told = text.length;
  }
}
