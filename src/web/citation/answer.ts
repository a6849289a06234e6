import type { Citation } from '../../domain/citation.js';
import { checkedFigures } from '../markdown/figures.js';
import { renderMarkdown } from '../markdown/render.js';
import { CitationChip, defineCitationChip } from './chip.js';
import type { ChipOptions } from './chip.js';

/** An answer's text as nodes: `[n]` as chips, figures that stand in the cited quotation marked with `checked` as their title. */
export function renderAnswer(
  markdown: string,
  citations: readonly Citation[],
  options: ChipOptions & { readonly checked: string },
): DocumentFragment {
  defineCitationChip();
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
  return renderMarkdown(markdown, {
    citation: (number) => {
      const citation = byNumber.get(number);
      return citation === undefined ? null : new CitationChip().show(citation, options);
    },
    text: (text, cited) => {
      const quotes = cited.flatMap((number) => byNumber.get(number)?.quote ?? []);
      return withFigures(text, quotes, options.checked);
    },
  });
}

/** `text` with those figures marked that stand in one of `quotes`. */
/** A line's text with its checked figures marked. */
export function withFigures(text: string, quotes: readonly string[], checked: string): Node {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const { start, end } of checkedFigures(text, quotes)) {
    const mark = document.createElement('span');
    mark.className = 'rf-figure';
    mark.title = checked;
    mark.textContent = text.slice(start, end);
    fragment.append(text.slice(at, start), mark);
    at = end;
  }
  fragment.append(text.slice(at));
  return fragment;
}
