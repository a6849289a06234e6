import { zipParts } from '../compare/zip.js';

/** Words of a paragraph up to a footnote, with that footnote's own text; `null` for what no footnote ends. */
export interface WordRun {
  readonly words: string;
  readonly footnote: string | null;
}

export interface WordParagraph {
  readonly text: string;
  readonly runs: readonly WordRun[];
  readonly isHeading: boolean;
}

const unescape = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The words of a stretch of WordprocessingML. */
export const textOf = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu), ([, text = '']) => unescape(text)).join('');

/** Reads a Word file again: its paragraphs, and under each footnote's mark what the footnote says. */
export async function readWord(bytes: Uint8Array): Promise<WordParagraph[]> {
  const parts = await zipParts(bytes);
  const footnotes = new Map(
    Array.from(
      (parts.get('word/footnotes.xml') ?? '').matchAll(
        /<w:footnote (?:[^>]*)w:id="(\d+)".*?<\/w:footnote>/gsu,
      ),
      ([xml, id = '']) => [id, textOf(xml).trim()] as const,
    ),
  );
  const document = parts.get('word/document.xml') ?? '';
  return Array.from(document.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gsu), ([xml]) => {
    const pieces = xml.split(/<w:footnoteReference w:id="(\d+)"\/>/u);
    const runs = pieces.flatMap((piece, index): WordRun[] => {
      if (index % 2 === 1) return [];
      const words = textOf(piece);
      const id = pieces[index + 1];
      if (id !== undefined) return [{ words, footnote: footnotes.get(id) ?? '' }];
      return words === '' ? [] : [{ words, footnote: null }];
    });
    return { text: textOf(xml), runs, isHeading: /w:pStyle w:val="(?:Heading|Title)/u.test(xml) };
  });
}
