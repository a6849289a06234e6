import type { Block, BlockKind, Outline } from '../../domain/document.js';
import { type Place, placeKey } from '../../domain/place.js';
import { type Span, sliceSpan } from '../../domain/span.js';
import { sentenceSpans } from '../../chinese/sentences.js';
import { subjectPlace } from './place.js';

/** The smallest stretch that a passage may end at: one sentence, or one row of a table. */
export interface Unit {
  readonly span: Span;
  readonly kind: BlockKind;
  /** Whether a block begins with it. */
  readonly opensBlock: boolean;
  /** Key of the place that its block begins with; `null` where it begins with none. */
  readonly subject: string | null;
}

/** Blocks of one section that stand together with nothing between them: what passages are cut from. */
export interface Run {
  readonly section: number;
  readonly caption: boolean;
  readonly units: readonly Unit[];
}

/** The text of a document as runs, in reading order. Headings (but those that state something) and bylines (but those with a
 * 发文字号) are left out and end a run, as captions do. */
export function runsOf(text: string, outline: Outline, place: Place | null): Run[] {
  const runs: { section: number; kind: BlockKind; units: Unit[] }[] = [];
  let open = false;
  for (const [index, block] of outline.blocks.entries()) {
    if (states(text, block, outline.blocks[index + 1])) {
      runs.push({ section: block.section, kind: 'item', units: unitsOf(text, block, place) });
      open = true;
      continue;
    }
    if (block.kind === 'heading' || (block.kind === 'byline' && !isNumbered(text, block))) {
      open = false;
      continue;
    }
    const last = runs.at(-1);
    const units = unitsOf(text, block, place);
    if (
      open &&
      last !== undefined &&
      last.section === block.section &&
      !standsApart(last.kind) &&
      !standsApart(block.kind)
    ) {
      last.units.push(...units);
    } else {
      runs.push({ section: block.section, kind: block.kind, units });
    }
    open = true;
  }
  return runs.map(({ section, kind, units }) => ({ section, caption: kind === 'caption', units }));
}

/**
 * A numbered sentence that its paragraph begins with is a heading, and may be all that a report says of the matter:
 * (三)骨干教师少,只占31%。编制卡得死…… So is one that holds a figure.
 */
function states(text: string, block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'heading' || block.section === 0 || next?.section !== block.section) return false;
  const heading = sliceSpan(text, block.span);
  const runsOn = !text.slice(block.span.end, next.span.start).includes('\n') && /。$/u.test(heading);
  return runsOn && STATES.test(heading.replace(NUMBERING, ''));
}

const NUMBERING = /^[(\uff08]?[一二三四五六七八九十\d]{1,3}[)\uff09.\u3001\uff0e]\s*/u;
/** A figure, or a further clause. */
const STATES = /\d|[,\uff0c:\uff1a;\uff1b]/u;

const standsApart = (kind: BlockKind): boolean =>
  kind === 'caption' || kind === 'footnote' || kind === 'byline';

/** 市政发〔2023〕12号: people ask for a policy's number, and it stands nowhere but here. */
const isNumbered = (text: string, { span }: Block): boolean =>
  /[〔[(\uff08](?:19|20)\d{2}[〕\])\uff09]\s*\d+\s*号/u.test(sliceSpan(text, span));

function unitsOf(text: string, block: Block, place: Place | null): Unit[] {
  const spans = block.kind === 'table-row' ? [block.span] : sentenceSpans(text, block.span);
  const named = subjectPlace(sliceSpan(text, block.span).slice(0, 60), place);
  const subject = named === null ? null : placeKey(named);
  return spans.map((span, i) => ({ span, kind: block.kind, opensBlock: i === 0, subject }));
}
