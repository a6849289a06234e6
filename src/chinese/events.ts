import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Span } from '../domain/span.js';

/** A dated event that a text cites. */
export interface EventMention {
  /** Its usual name: `十九届四中全会`, `二十大`. */
  readonly name: string;
  /** `2019-10`. */
  readonly date: string;
  readonly span: Span;
}

const month = z.string().regex(/^\d{4}-\d{2}$/u);
const { congresses, plenums, others } = z
  .strictObject({
    congresses: z.record(z.string(), month),
    plenums: z.record(z.string(), z.record(z.string(), month)),
    others: z.record(z.string(), month),
  })
  .parse(parse(readFileSync(new URL('./data/events.yaml', import.meta.url), 'utf8')));

/** 十九届四中全会, 十九届二中、三中、四中全会. The sessions stand in one group. */
const PLENUM = /(十[一六七八九]届|二十届)(?:中央委员会)?((?:[一二三四五六七]中[、和及,，]?)+)全会/gu;
const NAMED = new RegExp(
  [
    ...Object.keys(others),
    ...Object.keys(congresses).map(
      (name) => `(?<![一二三四五六七八九])${name}(?![\\p{Script=Han}]?[任类件项步])`,
    ),
  ].join('|'),
  'gu',
);

/** Party congresses, plenary sessions and other dated events that a text cites, in reading order. */
export function eventsIn(text: string): EventMention[] {
  const found: EventMention[] = [];
  for (const match of text.matchAll(PLENUM)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const term = match[1] ?? '';
    for (const session of (match[2] ?? '').match(/[一二三四五六七]中/gu) ?? []) {
      const date = plenums[term]?.[session];
      if (date !== undefined) found.push({ name: `${term}${session}全会`, date, span });
    }
  }
  for (const match of text.matchAll(NAMED)) {
    const date = congresses[match[0]] ?? others[match[0]];
    const span = { start: match.index, end: match.index + match[0].length };
    if (date !== undefined) found.push({ name: match[0], date, span });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
