import type { Element } from 'domhandler';
import { raised } from '../superscript.js';
import { child, descendants, elements, isOn, ownText, valueOf } from './xml.js';

/** What the runs of one paragraph hold, besides its text. */
export interface Inline {
  /** Line breaks inside the paragraph are `\n`. */
  text: string;
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  /** Paragraph containers of text boxes anchored here. */
  readonly boxes: Element[];
  /** Descriptions of pictures. */
  readonly pictures: string[];
}

/** Left out: deleted and moved-away text, field codes, the reading aid over a character. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:rt',
  'w:txbxContent',
]);

/** Text, pictures, text boxes and note marks of a paragraph, as it reads with all tracked changes accepted. */
export function inlineOf(paragraph: Element): Inline {
  const inline: Inline = { text: '', notes: [], boxes: [], pictures: [] };
  for (const element of elements(paragraph)) visit(element, inline);
  return inline;
}

function visit(element: Element, inline: Inline): void {
  if (SKIPPED.has(element.name)) return;
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      inline.text += ownText(element);
      return;
    case 'w:tab':
    case 'w:ptab':
      inline.text += '\t';
      return;
    case 'w:br':
      if ((element.attribs['w:type'] ?? 'textWrapping') === 'textWrapping') inline.text += '\n';
      return;
    case 'w:cr':
      inline.text += '\n';
      return;
    case 'w:noBreakHyphen':
      inline.text += '-';
      return;
    case 'w:sym':
      inline.text += symbolOf(element);
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      inline.notes.push({
        kind: element.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
        id: element.attribs['w:id'] ?? '',
      });
      return;
    case 'mc:AlternateContent': {
      visitAlternate(element, inline);
      return;
    }
    case 'w:drawing':
    case 'w:pict': {
      visitDrawing(element, inline);
      return;
    }
    case 'w:r': {
      visitRun(element, inline);
      return;
    }
  }
  for (const inner of elements(element)) visit(inner, inline);
}

/** Hidden and struck-out text is not part of what the document says. */
function visitRun(run: Element, inline: Inline): void {
  const properties = child(run, 'w:rPr');
  if (['w:vanish', 'w:strike', 'w:dstrike'].some((name) => isOn(properties, name))) return;
  const before = inline.text;
  for (const inner of elements(run)) visit(inner, inline);
  if (valueOf(properties, 'w:vertAlign') === 'superscript')
    inline.text = before + raised(before, inline.text.slice(before.length));
}

/** Symbol fonts use code points without a meaning of their own; those have no text. */
function symbolOf(element: Element): string {
  const code = Number.parseInt(element.attribs['w:char'] ?? '', 16);
  const meaningless =
    Number.isNaN(code) || code < 0x20 || (code >= 0xd800 && code <= 0xf8ff) || code > 0xffff;
  return meaningless ? '' : String.fromCharCode(code);
}

/** The same thing for newer and older programs: it is read once. */
function visitAlternate(element: Element, inline: Inline): void {
  const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
  for (const inner of chosen === undefined ? [] : elements(chosen)) visit(inner, inline);
}

function visitDrawing(element: Element, inline: Inline): void {
  // A text box in a text box is read with the outer one.
  const boxes = descendants(element, 'w:txbxContent');
  const nested = new Set(boxes.flatMap((box) => descendants(box, 'w:txbxContent')));
  inline.boxes.push(...boxes.filter((box) => !nested.has(box)));
  for (const name of ['wp:docPr', 'v:shape'])
    for (const picture of descendants(element, name)) {
      const text = (picture.attribs['descr'] ?? picture.attribs['alt'] ?? '').trim();
      if (text !== '') inline.pictures.push(text);
    }
}
