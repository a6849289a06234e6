import { enclosures } from '../chinese/enclosures.js';
import { isAim } from '../compare/aim.js';
import { cutPiece } from '../compare/columns.js';
import type { PlaceMaterial, RatedPiece } from '../compare/material.js';
import type { ReadSentence } from '../compare/reading.js';
import { spanLength } from '../domain/index.js';

/** Where in a draft a sentence belongs. */
export type Role = 'basis' | 'practice' | 'result' | 'outlook';

/** A whole sentence that can be read aloud by itself. */
export interface SpokenSentence {
  readonly sentence: ReadSentence;
  readonly role: Role;
  /** Larger is better. */
  readonly score: number;
}

/** Share of a sentence that must be on the topic. */
const ON_TOPIC = 0.6;
const LENGTHS = { least: 14, most: 230 } as const;

/** Words that hold only on the day and in the place of the document. */
const DATED =
  /今年|去年|前年|明年|目前|当前|眼下|近日|日前|昨[天日]|今[天日]|本月|上月|截至|以来|前三季度|第[一二三四]季度/u;
const HIDDEN = /\*|××|□□|[Xx]{2,}/u;
const LISTED_ITEM = /(?:^|[，。；：,;:])[一二三四五六七八九十]{1,2}是/gu;
const LEANS =
  /^(?:同时|此外|另外|其次|再次|最后|首先|第[一二三四五六七八九十][,，]|比如|例如|如(?=[\p{Script=Han}])|其中|特别是|尤其|这|该|此|其|对此|为此|因此|但|而|并|且|也|还|又|即|原来|现在|结果|不过|相关|有关|一方面)/u;
const UNSPOKEN = /[（(](?:见|详见|图|表|注)|[①-⑳]|https?:|[|｜]|[：:]$|[?？]|[“"]$|围绕[“"]|示例/u;

/** Whether a sentence needs nothing around it: no list without its beginning, no figure hidden, no day that has passed. */
export function standsAlone({ text, tabular, isName }: ReadSentence): boolean {
  if (tabular || isName || text.length < LENGTHS.least || text.length > LENGTHS.most) return false;
  if (!/[。！!]$|[^，,；;：:、]$/u.test(text)) return false;
  if (HIDDEN.test(text) || DATED.test(text) || LEANS.test(text) || UNSPOKEN.test(text)) return false;
  return isBalanced(text) && !hasTornList(text);
}

const isBalanced = (text: string): boolean => {
  const pairs = enclosures(text);
  const marks = (text.match(/[“”《》（）()]/gu) ?? []).length;
  const closed = pairs.filter(({ span }) => /[“《（(]/u.test(text.charAt(span.start))).length;
  return marks === 2 * closed;
};

/** 一是 without 二是, or 二是 without 一是. */
function hasTornList(text: string): boolean {
  const items = Array.from(text.matchAll(LISTED_ITEM), ([match]) =>
    match.replace(/[^一二三四五六七八九十]/gu, ''),
  );
  if (items.length === 0) return false;
  const expected = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].slice(0, items.length);
  return items.length < 2 || items.some((item, index) => item !== expected[index]);
}

/** Sentences of one place that are about the topic as a whole and can be read aloud. */
export function spokenSentences({ pieces }: PlaceMaterial): SpokenSentence[] {
  const bySentence = new Map<ReadSentence, RatedPiece[]>();
  for (const piece of pieces)
    bySentence.set(piece.sentence, [...(bySentence.get(piece.sentence) ?? []), piece]);
  return [...bySentence].flatMap(([sentence, own]) => {
    const covered = own.reduce((sum, { span }) => sum + spanLength(span), 0);
    if (covered < ON_TOPIC * sentence.text.length || !standsAlone(sentence)) return [];
    return [{ sentence, role: roleOf(sentence, own), score: scoreOf(sentence, own) }];
  });
}

function roleOf(sentence: ReadSentence, pieces: readonly RatedPiece[]): Role {
  if (sentence.aside === 'outlook' || isAim(sentence.document)) return 'outlook';
  if (sentence.aside !== null) return 'basis';
  const columns = pieces.flatMap(cutPiece);
  const length = (column: string): number =>
    columns.filter((cut) => cut.column === column).reduce((sum, { span }) => sum + spanLength(span), 0);
  if (length('result') >= length('practice') && length('result') > 0) return 'result';
  return length('policy') > length('practice') ? 'basis' : 'practice';
}

function scoreOf({ text, figures }: ReadSentence, pieces: readonly RatedPiece[]): number {
  const relevance = Math.max(...pieces.map((piece) => piece.relevance));
  const label = /“[^”]{2,20}”/u.test(text) ? 0.2 : 0;
  const long = text.length > 140 ? 0.15 : 0;
  return relevance + label + Math.min(0.3, 0.1 * figures.length) - long;
}
