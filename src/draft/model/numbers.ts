import type { Citation, DraftSection } from '../../domain/index.js';

/** Sections and citations numbered anew, in the order of the text. */
export function renumbered(
  sections: readonly DraftSection[],
  citations: readonly Citation[],
): { readonly sections: DraftSection[]; readonly citations: Citation[] } {
  const used = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ parts }) => parts.flatMap(({ citation }) => citation ?? [])),
  );
  const numbers = new Map([...new Set(used)].map((number, index) => [number, index + 1]));
  const anew = (number: number): number => numbers.get(number) ?? number;
  return {
    sections: sections.map(({ heading, paragraphs }) => ({
      heading,
      paragraphs: paragraphs.map((paragraph) => ({
        ...paragraph,
        citations: paragraph.citations.map(anew),
        parts: paragraph.parts.map(({ text, citation }) => ({
          text,
          citation: citation === null ? null : anew(citation),
        })),
      })),
    })),
    citations: citations
      .filter(({ number }) => numbers.has(number))
      .map((citation) => ({ ...citation, number: anew(citation.number) }))
      .sort((a, b) => a.number - b.number),
  };
}
