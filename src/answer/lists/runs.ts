import { normalise } from '../../chinese/normalise.js';
import { sentenceSpans } from '../../chinese/sentences.js';
import { sliceSpan, type Span } from '../../domain/index.js';

/** Sentences of one build: 打造…的体系, 以…为载体推进…落实. */
export interface Run {
  readonly spans: readonly Span[];
  /** How each begins and how its first clause ends. */
  readonly opening: string;
  readonly closing: string;
}

/** What numbers a line or marks it as an item. */
const MARK = /^(?:[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)\u3001.]|[-—●■•·]+)\s*/u;
const HEAD_OF = /^[^,。;:!?—]+/u;
/** A first clause shorter than this, or longer, is of no build. */
const CLAUSE = { least: 6, most: 40 } as const;
const ENDS_ALIKE = 2;
/** Two sentences of one build are a chance. */
const FEWEST = 3;

/**
 * Runs of just so many sentences of one build in a text, wherever they stand in it.
 *
 * @param isLead whether a sentence's beginning tells how many there are, and is none of them
 */
export function runsOf(text: string, count: number, isLead: (sentence: string) => boolean): Run[] {
  if (count < FEWEST) return [];
  const units = sentenceSpans(text).flatMap((span) => {
    const clause = HEAD_OF.exec(normalise(sliceSpan(text, span)).replace(MARK, ''))?.[0] ?? '';
    const able = !isLead(clause) && clause.length >= CLAUSE.least && clause.length <= CLAUSE.most;
    return able && /^\p{Script=Han}/u.test(clause) ? [{ span, clause }] : [];
  });
  const runs = [2, 1].flatMap((opens) => {
    const groups = new Map<string, { span: Span; clause: string }[]>();
    for (const unit of units) {
      const key = `${unit.clause.slice(0, opens)}\0${unit.clause.slice(-ENDS_ALIKE)}`;
      groups.set(key, [...(groups.get(key) ?? []), unit]);
    }
    return [...groups.values()].filter((group) => group.length === count);
  });
  return runs.map((group) => ({
    spans: group.map(({ span }) => span),
    opening: shared(group.map(({ clause }) => clause)),
    closing: reversed(shared(group.map(({ clause }) => reversed(clause)))),
  }));
}

const reversed = (text: string): string => Array.from(text).reverse().join('');

/** What all of them begin with. */
function shared([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  while (length > 0 && !others.every((other) => other.startsWith(first.slice(0, length)))) length--;
  return first.slice(0, length);
}

const DIGITS = '一二三四五六七八九十';
/** The sentences that are looked at for the items behind the first. */
const REACH = 30;

export interface Ordinals {
  readonly spans: readonly Span[];
  readonly items: number;
}

/** 一是…。二是…。三是…: the sentences from each 一是 on that count up without a gap, those between them left out. */
export function ordinalRuns(text: string): Ordinals[] {
  const spans = sentenceSpans(text);
  const views = spans.map((span) => normalise(sliceSpan(text, span)));
  return views.flatMap((view, at) => {
    if (!saysOrdinal(view, 1)) return [];
    const run: Span[] = [];
    let next = 1;
    for (let index = at; index < Math.min(spans.length, at + REACH); index++) {
      const here = views[index] ?? '';
      const from = next;
      if (index > at && saysOrdinal(here, 1)) break;
      while (next <= DIGITS.length && saysOrdinal(here, next)) next++;
      const span = spans[index];
      if (next > from && span !== undefined) run.push(span);
    }
    return next > 2 ? [{ spans: run, items: next - 1 }] : [];
  });
}

const saysOrdinal = (view: string, ordinal: number): boolean =>
  new RegExp(`(?:^|[,:;。"(])${DIGITS.charAt(ordinal - 1)}是`, 'u').test(view);
