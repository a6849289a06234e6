import { isAim, isRule } from '../compare/aim.js';
import { cutPiece } from '../compare/columns.js';
import type { PlaceMaterial, RatedPiece } from '../compare/material.js';
import { trimItem, wordsOf, type ReadSentence } from '../compare/reading.js';
import { spanLength, type Span } from '../domain/index.js';
import { canBeSaid, leansBack } from './aloud.js';

/** Where in a draft a sentence belongs. */
export type Role = 'basis' | 'practice' | 'result' | 'outlook';

/** Words of a document that can be read aloud: a whole sentence, or a part of one that says something whole. */
export interface SpokenSentence {
  readonly sentence: ReadSentence;
  /** Of what is read, in the document. */
  readonly span: Span;
  /** Verbatim. */
  readonly text: string;
  readonly role: Role;
  /** Larger is better. */
  readonly score: number;
  /** What must be said before it, where it leans on that. */
  readonly needs: SpokenSentence | null;
}

/** Share of a sentence that must be on the topic for all of it to be told. */
const ON_TOPIC = 0.6;
/** Fewer words than this are no part worth telling. */
const LEAST_PART = 16;

/**
 * What one place's documents say on the topic and can be read aloud, in their order; with `apart`, what was done and what came
 * of it are told apart where one sentence tells both.
 */
export function spokenSentences({ pieces }: PlaceMaterial, apart = false): SpokenSentence[] {
  const bySentence = new Map<ReadSentence, RatedPiece[]>();
  for (const piece of pieces)
    bySentence.set(piece.sentence, [...(bySentence.get(piece.sentence) ?? []), piece]);
  return withNeeds([...bySentence].flatMap(([sentence, own]) => partsOf(sentence, own, apart)));
}

type Part = Omit<SpokenSentence, 'needs'>;

function partsOf(sentence: ReadSentence, pieces: readonly RatedPiece[], apart: boolean): Part[] {
  if (sentence.tabular || sentence.isName) return [];
  const part = (span: Span, own: readonly RatedPiece[], role?: Role): Part => {
    const text = wordsOf(sentence, span);
    return { sentence, span, text, role: role ?? roleOf(sentence, own), score: scoreOf(text, sentence, own) };
  };
  const covered = pieces.reduce((sum, { span }) => sum + spanLength(span), 0);
  if (covered < ON_TOPIC * sentence.text.length)
    return pieces
      .filter((piece) => piece.text.length >= LEAST_PART && canBeSaid(piece.text) && !leansBack(piece.text))
      .map((piece) => part(piece.span, [piece]));
  const span = wholeOf(sentence);
  if (span === null) return [];
  const role = roleOf(sentence, pieces);
  const works = role === 'practice' || role === 'result';
  const outcome = apart && works ? outcomeIn(sentence, span, pieces) : null;
  if (outcome === null) return [part(span, pieces)];
  const before = trimItem(sentence, { start: span.start, end: outcome.start });
  return [part(before, pieces, 'practice'), part(outcome, pieces, 'result')];
}

/** A sentence as it is, or without the `一是` and `同时,` that tied it to its neighbours. */
export function wholeOf(sentence: ReadSentence): Span | null {
  const trimmed = trimItem(sentence, sentence.span);
  return (
    [sentence.span, trimmed]
      .map((span) => withoutTail(sentence, span))
      .find((span) => {
        const text = wordsOf(sentence, span);
        return canBeSaid(text) && !TIED.test(text);
      }) ?? null
  );
}

/** `同时,` that can be left out. */
const TIED = /^(?:同时|此外|另外|其次|首先|再次|最后)[,，]/u;

/** `……54项省政府督查激励——`: a dash at the end is none of the sentence's words. */
function withoutTail(sentence: ReadSentence, span: Span): Span {
  const tail = /[—―─\s-]+$/u.exec(wordsOf(sentence, span))?.[0].length ?? 0;
  return { start: span.start, end: span.end - tail };
}

/** What a result must tell before its first figure: whose it is. */
const OWN_SUBJECT =
  /^(?!由|并|且|使|让|其中|平均|累计|共|已|助力|力促|推动|促进|有效|切实|实现|确保|带动|帮助?|做到|完成|达到|取得|在全)[^\d，,。；;]{6,}\d/u;

/** The clauses at the end that tell what came of it, where they name their own subject and the rest stands without them. */
function outcomeIn(sentence: ReadSentence, whole: Span, pieces: readonly RatedPiece[]): Span | null {
  const cuts = pieces.flatMap(cutPiece);
  const last = cuts.at(-1);
  const before = cuts.at(-2);
  if (last?.column !== 'result' || before === undefined || before.span.end > last.span.start) return null;
  if (cuts.slice(0, -1).some(({ column }) => column === 'result')) return null;
  const span = { start: last.span.start, end: whole.end };
  const rest = wordsOf(sentence, trimItem(sentence, { start: whole.start, end: span.start }));
  const text = wordsOf(sentence, span);
  if (!OWN_SUBJECT.test(text) || /^(?:[^，,]{0,6}改革)/u.test(text)) return null;
  const stand = canBeSaid(rest) && canBeSaid(text) && rest.length >= LEAST_PART && text.length >= LEAST_PART;
  return stand ? span : null;
}

/** Sentences that lean on the one before are kept where that one can be told too; the pair stays together. */
export function withNeeds(parts: readonly Part[]): SpokenSentence[] {
  const told: SpokenSentence[] = [];
  for (const part of parts) {
    if (!leansBack(part.text)) {
      told.push({ ...part, needs: null });
      continue;
    }
    const before = told.at(-1);
    if (before === undefined || !follows(part, before)) continue;
    told.push({ ...part, role: before.role, needs: before });
  }
  return told;
}

const follows = ({ sentence }: Part, before: Part): boolean =>
  sentence.document.id === before.sentence.document.id &&
  sentence.previous === before.sentence.text &&
  before.span.end <= sentence.span.start;

/** What was finished or honoured, in words without a figure. */
const REACHED =
  /全[部面]?(?:做完|完成|过关)|顺利(?:过关|通过|收官)|连续[^，,]{1,4}[年届次]|列为[^，,]{0,12}(?:典型|优秀)|评为|入选|获评|荣获|跻身|得到[^，,]{2,16}肯定/u;

function roleOf(sentence: ReadSentence, pieces: readonly RatedPiece[]): Role {
  if (isRule(sentence.document)) return 'basis';
  if (sentence.aside === 'outlook' || isAim(sentence.document)) return 'outlook';
  if (sentence.aside !== null) return 'basis';
  const columns = pieces.flatMap(cutPiece);
  const length = (column: string): number =>
    columns.filter((cut) => cut.column === column).reduce((sum, { span }) => sum + spanLength(span), 0);
  if (length('result') >= length('practice') && length('result') > 0) return 'result';
  if (length('policy') <= length('practice') && REACHED.test(sentence.text)) return 'result';
  return length('policy') > length('practice') ? 'basis' : 'practice';
}

function scoreOf(text: string, { figures }: ReadSentence, pieces: readonly RatedPiece[]): number {
  const relevance = Math.max(...pieces.map((piece) => piece.relevance));
  const label = /“[^”]{2,20}”/u.test(text) ? 0.2 : 0;
  const long = text.length > 140 ? 0.15 : 0;
  return relevance + label + Math.min(0.3, 0.1 * figures.length) - long;
}
