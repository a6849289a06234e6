import { overlaps, sliceSpan, type ReformDocument, type Span } from '../domain/index.js';
import type { Understanding } from '../retrieve/index.js';
import { aspectAsked, type Aspect } from './aspects.js';
import type { EvidenceSentence } from './evidence/index.js';
import type { Judgement } from './judge.js';

type Text = Pick<ReformDocument, 'text' | 'outline'>;

/**
 * Where several things are listed, each is quoted with the numbered heading that runs into it: (三)骨干教师不愿下。问卷显示……  Of a
 * part of a report that is asked for (its problems, its plans) one on a line of its own is an item too. A heading without a number
 * (——服务更优。) is a motto over what follows, and is not quoted.
 *
 * @param documentOf the whole document of an id, `null` when it is gone
 */
export function withHeadings(
  judgement: Judgement,
  understanding: Understanding,
  documentOf: (id: string) => Text | null,
): Judgement {
  const aspect = aspectAsked(understanding);
  const open = aspect !== null || ['list', 'overview', 'practice'].includes(understanding.asked);
  if (!judgement.answered || !open) return judgement;
  const known = new Map<string, Text | null>();
  const read = (id: string): Text | null => {
    const document = known.has(id) ? (known.get(id) ?? null) : documentOf(id);
    known.set(id, document);
    return document;
  };
  const groups = judgement.groups.map((group) => ({
    ...group,
    sentences: group.sentences.flatMap((sentence) => {
      const found = headed(sentence, read(sentence.document.id), aspect);
      return group.sentences.some((other) => other !== sentence && isWithin(other, found))
        ? [sentence]
        : found;
    }),
  }));
  return { ...judgement, groups };
}

/** A heading that was chosen by itself is not quoted twice. */
const isWithin = ({ document, span }: EvidenceSentence, found: readonly EvidenceSentence[]): boolean =>
  found.some((one) => one.document.id === document.id && overlaps(one.span, span));

function headed(
  sentence: EvidenceSentence,
  document: Text | null,
  aspect: Aspect | null,
): EvidenceSentence[] {
  const heading = document === null ? null : headingBefore(sentence.span, document);
  if (document === null || heading === null) return [sentence];
  const line = sliceSpan(document.text, heading);
  if (FIGURED.test(line) || !NUMBERED.test(line)) return [sentence];
  if (aspect?.heading.test(line) === true) return [sentence];
  const between = document.text.slice(heading.end, sentence.span.start);
  if (ENDED.test(line) && !between.includes('\n')) {
    const span = { start: heading.start, end: sentence.span.end };
    return [{ ...sentence, span, text: sliceSpan(document.text, span) }];
  }
  const named = { ...sentence, span: heading, text: line, figures: [], fitting: [], worded: [], masks: [] };
  return aspect === null ? [sentence] : [named, sentence];
}

/** A heading that runs into what it heads is closed like a sentence; a title above a text that merely follows it is not. */
const ENDED = /[。:;!?\uff1a\uff1b\uff01\uff1f]\s*$/u;

/** A heading with a figure of its own, numbering aside, is a statement: it is quoted only where it is the evidence itself. */
const FIGURED = /\d(?![.、)\uff0e\uff09])/u;
const NUMBERED = /^[(\uff08]?[一二三四五六七八九十\d]{1,3}[)\uff09.、\uff0e]/u;

/** The heading that nothing but white space parts from a sentence; `null` where it is none. */
function headingBefore(sentence: Span, { text, outline }: Text): Span | null {
  const found = outline.sections.find(
    ({ heading }) =>
      heading !== null &&
      heading.end <= sentence.start &&
      text.slice(heading.end, sentence.start).trim() === '',
  );
  return found?.heading ?? null;
}
