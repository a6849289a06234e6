import type { CitationList } from '../answer/cite.js';
import type { DraftParagraph, DraftSection, Place } from '../domain/index.js';
import type { SpokenSentence } from './sentences.js';

/** Whose sentences a paragraph holds, when they are not the writer's own. */
export interface Owner {
  readonly place: Place | null;
  readonly year: number | null;
}

export const framing = (text: string): DraftParagraph => ({
  text,
  basis: 'framing',
  citations: [],
  place: null,
  parts: [],
});

export const todo = (text: string): DraftParagraph => ({ ...framing(text), basis: 'todo' });

/** Sentences of a paragraph read aloud in one breath. */
const LONGEST = 260;

/**
 * Paragraphs of whole sentences in the documents' order. Those of another place begin with its name and year, every paragraph
 * anew: no fact of another place stands without it.
 */
export function evidence(
  sentences: readonly SpokenSentence[],
  owner: Owner | null,
  citations: CitationList,
): DraftParagraph[] {
  const groups: SpokenSentence[][] = [];
  for (const spoken of sentences) {
    const last = groups.at(-1);
    const length = (last ?? []).reduce((sum, { sentence }) => sum + sentence.text.length, 0);
    if (last === undefined || length + spoken.sentence.text.length > LONGEST) groups.push([spoken]);
    else last.push(spoken);
  }
  return groups.map((group) => paragraph(group, owner, citations));
}

function paragraph(
  group: readonly SpokenSentence[],
  owner: Owner | null,
  citations: CitationList,
): DraftParagraph {
  const lead = owner === null ? '' : `${ownerName(owner)}:`;
  const parts = group.map(({ sentence }) => ({
    text: spokenText(sentence.text),
    citation: citations.cite(sentence).number,
  }));
  return {
    text: lead + parts.map(({ text }) => text).join(''),
    basis: 'evidence',
    citations: parts.map(({ citation }) => citation),
    place:
      owner === null
        ? (group[0]?.sentence.document.metadata.place.value?.name ?? null)
        : (owner.place?.name ?? null),
    parts: [...(lead === '' ? [] : [{ text: lead, citation: null }]), ...parts],
  };
}

/** A hard-wrapped sentence on one line; one that lost its stop gets it back. */
const spokenText = (text: string): string => {
  const line = text.replace(/\s*\n\s*/gu, '');
  return /[。！!]["”』」]?$/u.test(line) ? line : `${line}。`;
};

const ownerName = ({ place, year }: Owner): string => {
  const name =
    place === null ? '有的地方' : place.masked ? `${place.province ?? ''}${place.name}` : place.name;
  return year === null ? name : `${name}(${year}年)`;
};

/** Characters that are read aloud: what is left to be added is not. */
export function lengthOf(sections: readonly DraftSection[]): number {
  const texts = sections.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.filter(({ basis }) => basis !== 'todo').map(({ text }) => text),
  ]);
  return texts.reduce((sum, text) => sum + text.replace(/\s/gu, '').length, 0);
}
