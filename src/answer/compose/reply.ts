import { sentenceSpans } from '../../chinese/sentences.js';

/** One sentence of a model's reply, with the markers that it carries. */
export interface Said {
  /** Without markers, bullets and emphasis. */
  readonly text: string;
  /** As written, in order, each once; whether there is such evidence is not known here. */
  readonly markers: readonly number[];
  /** How it stands: begins a paragraph, is an item of a list, goes on in the line of the one before, or only names what follows. */
  readonly layout: 'paragraph' | 'item' | 'run' | 'heading';
}

const MARKER = /\s*(?:\[\^?|【|［)\s*(\d{1,3}(?:\s*[,，、;；–—~-]\s*\d{1,3})*)\s*(?:\]|】|］)/gu;
const MARKERS_AHEAD = new RegExp(`^(?:${MARKER.source})+\\s*[。.!！?？;；]?`, 'u');
/** What may become a marker when more of it has come. */
const BEGUN_MARKER = /^\s*(?:[[【［][\^\d\s,，、;；–—~-]*)?$/u;
const ITEM = /^\s*(?:[-*•·]\s+|\d{1,2}[.)、]\s*|[（(]\d{1,2}[)）]\s*)/u;
const HEADING = /^\s*#{1,6}\s|^\s*(?:[-*]\s+)?\*\*[^*]+\*\*\s*[::]?\s*$|[::]\s*$/u;
const DECORATION = /^\s*(?:#{1,6}|>)\s*/u;
/** A sentence longer than this is none. */
const LONGEST_SENTENCE = 600;
const WIDEST_RANGE = 8;

/** Cuts a reply into sentences while it streams; a sentence is given out once its end and its markers are whole. */
export class ReplyReader {
  #buffer = '';
  #lineStart = true;
  #thinking: 'perhaps' | 'yes' | 'no' = 'perhaps';
  #layout: Said['layout'] = 'paragraph';

  push(piece: string): Said[] {
    this.#buffer += piece;
    return this.#skipThoughts() ? this.#take(true) : [];
  }

  /** What is left at the end. A sentence that was cut off is dropped. */
  end(): Said[] {
    if (this.#thinking === 'yes') return [];
    const said = this.#take(false);
    return said;
  }

  /** True once the reply has shown that it is no prose: a line without an end. */
  get runaway(): boolean {
    return this.#thinking === 'no' && this.#buffer.length > LONGEST_SENTENCE;
  }

  /** Reasoning models may think aloud first, between `<think>` and `</think>`. */
  #skipThoughts(): boolean {
    const text = this.#buffer.trimStart();
    if (this.#thinking === 'perhaps') {
      if (text.startsWith('<think>')) this.#thinking = 'yes';
      else if (!'<think>'.startsWith(text)) this.#thinking = 'no';
    }
    if (this.#thinking === 'yes') {
      const end = this.#buffer.indexOf('</think>');
      // Only the tail matters: the end mark may be cut in two.
      this.#buffer = end < 0 ? `<think>${this.#buffer.slice(-8)}` : this.#buffer.slice(end + 8).trimStart();
      if (end >= 0) this.#thinking = 'no';
    }
    return this.#thinking === 'no';
  }

  #take(open: boolean): Said[] {
    const said: Said[] = [];
    for (;;) {
      const newline = this.#buffer.indexOf('\n');
      const line = newline < 0 ? this.#buffer : this.#buffer.slice(0, newline);
      if (this.#lineStart) this.#startLine(line);
      const end = sentenceEnd(line, open && newline < 0);
      if (end !== null) {
        said.push(...this.#say(line.slice(0, end)));
        this.#buffer = this.#buffer.slice(end);
      } else if (newline >= 0) {
        this.#buffer = this.#buffer.slice(newline + 1);
        this.#lineStart = true;
      } else return said;
    }
  }

  #startLine(line: string): void {
    if (line.trim() === '') return;
    this.#layout = ITEM.test(line.replace(DECORATION, '')) ? 'item' : 'paragraph';
  }

  #say(raw: string): Said[] {
    const markers = readMarkers(raw);
    const layout = markers.length === 0 && HEADING.test(raw) ? 'heading' : this.#layout;
    const text = plainText(this.#lineStart ? raw.replace(DECORATION, '').replace(ITEM, '') : raw);
    this.#lineStart = false;
    this.#layout = 'run';
    return /[\p{L}\p{N}]/u.test(text) ? [{ text, markers, layout }] : [];
  }
}

/** Where the first sentence of `line` ends, its markers included; `null` while that cannot be known, or when there is none. */
function sentenceEnd(line: string, open: boolean): number | null {
  if (line.trim() === '') return null;
  const bare = line.replace(MARKER, (marker) => ' '.repeat(marker.length));
  for (const span of sentenceSpans(bare)) {
    const rest = line.slice(span.end);
    const ahead = MARKERS_AHEAD.exec(rest)?.[0] ?? '';
    const end = span.end + ahead.length;
    const after = line.slice(end);
    if (open && BEGUN_MARKER.test(after)) return null;
    if (/[\p{L}\p{N}]/u.test(bare.slice(0, span.end)) && balanced(line.slice(0, end))) return end;
  }
  return open ? null : line.length;
}

/** A quotation that is still open goes on. */
const balanced = (text: string): boolean =>
  (text.match(/[“「『]/gu)?.length ?? 0) <= (text.match(/[”」』]/gu)?.length ?? 0);

function readMarkers(raw: string): number[] {
  const numbers = Array.from(raw.matchAll(MARKER)).flatMap((match) => readNumbers(match[1] ?? ''));
  return [...new Set(numbers)];
}

function readNumbers(list: string): number[] {
  return list.split(/[,，、;；]/u).flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–—~-]/u).map(Number);
    if (to < from || to - from > WIDEST_RANGE) return [from];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

const plainText = (raw: string): string =>
  raw
    .replace(MARKER, '')
    .replace(/\*\*(\p{Script=Han}[^*\n]{0,40}?)\*\*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
