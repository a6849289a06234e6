import type { SourceList } from '../compare/sources.js';
import type { DraftParagraph, DraftSection, Place } from '../domain/index.js';
import type { Chosen, OtherPlace } from './choose.js';
import { HEADINGS, TODO, workOf } from './framing.js';
import type { Framing } from './framing.js';
import { framing, ownParagraphs, placeParagraphs, todo } from './paragraphs.js';

/** Whose draft it is, and on what. */
export interface Writer {
  readonly place: Place | null;
  readonly topic: string;
}

/** What is read aloud whatever is chosen. */
export const skeleton = (words: Framing): DraftSection[] => [
  { heading: '', paragraphs: words.opening.map(framing) },
  ...(['basis', 'practice', 'result', 'others'] as const).map((part) => ({
    heading: HEADINGS[part],
    paragraphs: [framing(part === 'basis' ? words.overall : words[part])],
  })),
  { heading: HEADINGS.outlook, paragraphs: [...words.outlook, words.closing].map(framing) },
];

/** A chosen draft in its parts, each paragraph of evidence cited. */
export function sectionsOf(
  { own, foundation, named, others }: Chosen,
  words: Framing,
  writer: Writer,
  citations: SourceList,
): DraftSection[] {
  const name = writer.place?.name ?? '本地';
  const byPlace = (groups: readonly OtherPlace[]) =>
    groups.flatMap((group) => placeParagraphs(group.sentences, group, citations));
  // Citations are numbered as the sections are written: the order here is the order of the text.
  const part = (
    role: 'basis' | 'practice' | 'result',
    told: () => readonly DraftParagraph[],
  ): DraftSection => {
    const paragraphs = told();
    const lacks = writer.place === null || own[role].length === 0;
    const missing = lacks ? [todo(TODO[role](name, workOf(writer.topic)))] : [];
    const opening = role === 'basis' && foundation.basis.length > 0 ? words.overall : words[role];
    const lead = paragraphs.length > 0 ? [framing(opening)] : [];
    return { heading: HEADINGS[role], paragraphs: [...lead, ...paragraphs, ...missing] };
  };
  const elsewhere = (): readonly DraftParagraph[] => {
    const paragraphs = byPlace(others);
    return paragraphs.length > 0 ? [framing(words.others), ...paragraphs] : [todo(TODO.others)];
  };
  return [
    { heading: HEADINGS.opening, paragraphs: words.opening.map(framing) },
    part('basis', () => [
      ...ownParagraphs(foundation.basis, citations),
      ...ownParagraphs(own.basis, citations),
      ...byPlace(named.basis),
    ]),
    part('practice', () => [
      ...ownParagraphs(own.practice, citations, 'numbered'),
      ...byPlace(named.practice),
    ]),
    part('result', () => [...ownParagraphs(own.result, citations, 'dated'), ...byPlace(named.result)]),
    { heading: HEADINGS.others, paragraphs: elsewhere() },
    {
      heading: HEADINGS.outlook,
      paragraphs: [
        ...ownParagraphs([...own.outlook, ...foundation.outlook], citations),
        ...byPlace(named.outlook),
        ...words.outlook.map(framing),
        todo(TODO.outlook(name)),
        framing(words.closing),
      ],
    },
  ];
}
