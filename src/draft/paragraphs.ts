import { isAim, isRule } from '../compare/aim.js';
import type { CitationList } from '../answer/cite.js';
import type { DraftParagraph, DraftSection, Place } from '../domain/index.js';
import type { SpokenSentence } from './sentences.js';
import { typeset } from './typeset.js';

/** Whose sentences a paragraph holds, when they are not the writer's own. */
export interface Owner {
  readonly place: Place | null;
  readonly year: number | null;
  /** What a plan or a rule does with what it says: 提出, 规定; `null` for a report of what was done. */
  readonly says: string | null;
}

export const framing = (text: string): DraftParagraph => ({
  text: typeset(text),
  basis: 'framing',
  citations: [],
  place: null,
  parts: [],
});

export const todo = (text: string): DraftParagraph => ({ ...framing(text), basis: 'todo' });

/** Sentences of a paragraph read aloud in one breath. */
const LONGEST = 260;
/** A paragraph goes on into the document's next section until it has so much. */
const SHORT = 70;
const NUMERALS = '一二三四五六七八九';

/** What stands before the paragraphs of the writer's own place: their number, or the year that they tell of. */
export type Lead = 'numbered' | 'dated' | 'none';

/** Paragraphs of the writer's own place, in the documents' order, a section of the document each. */
export function ownParagraphs(
  sentences: readonly SpokenSentence[],
  citations: CitationList,
  lead: Lead = 'none',
): DraftParagraph[] {
  const groups = grouped(sentences);
  const listed = sentences.some(({ text }) => /[一二三四五六七八九]是/u.test(text));
  const counts = lead === 'numbered' && !listed && groups.length > 1 && groups.length <= NUMERALS.length;
  return groups.map((group, index) => {
    const [first] = group;
    const year = lead === 'dated' && first !== undefined ? yearBefore(first, groups[index - 1]?.[0]) : '';
    const place = first?.sentence.document.metadata.place.value?.name ?? null;
    const says = first === undefined ? '' : laidDown(first, groups[index - 1]?.[0]);
    return paragraph(group, says || (counts ? `${NUMERALS.charAt(index)}是` : year), place, citations);
  });
}

/** A plan or a rule of one's own is told as such, once for each document. */
function laidDown({ sentence: { document } }: SpokenSentence, before?: SpokenSentence): string {
  if (!isAim(document) || before?.sentence.document.id === document.id) return '';
  return typeset(`《${document.metadata.title.value}》${isRule(document) ? '规定' : '提出'}:`);
}

/** Figures of one's own are told with their year, once for each document. */
function yearBefore({ sentence: { document }, text }: SpokenSentence, before?: SpokenSentence): string {
  const { value: year } = document.metadata.year;
  if (year === null || /^(?:截?至|到)?\d{4}年/u.test(text) || before?.sentence.document.id === document.id)
    return '';
  return typeset(`据${year}年材料,`);
}

/**
 * Paragraphs of another place: in one where it is short, else what it did and then what came of it. Each begins with the place's name: no fact of another place
 * stands without it.
 */
export function placeParagraphs(
  sentences: readonly SpokenSentence[],
  owner: Owner,
  citations: CitationList,
): DraftParagraph[] {
  const results = sentences.filter(({ role }) => role === 'result');
  const rest = sentences.filter(({ role }) => role !== 'result');
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0);
  const blocks =
    length <= LONGEST || rest.length === 0 || results.length === 0
      ? [{ group: sentences, result: false }]
      : [
          { group: rest, result: false },
          { group: results, result: true },
        ];
  const name = ownerName(owner);
  return blocks.flatMap(({ group, result }) =>
    grouped(group, false).map((part, index) => {
      const said = owner.says ?? (index > 0 ? '还有' : result ? '的成效' : '');
      return paragraph(part, typeset(`${name}${said}:`), owner.place?.name ?? null, citations);
    }),
  );
}

function grouped(sentences: readonly SpokenSentence[], bySection = true): SpokenSentence[][] {
  const groups: SpokenSentence[][] = [];
  for (const spoken of sentences) {
    const last = groups.at(-1);
    const length = (last ?? []).reduce((sum, { text }) => sum + text.length, 0);
    const leans = spoken.needs !== null && last?.at(-1) === spoken.needs;
    const elsewhere = bySection && length > SHORT && sectionOf(last?.at(-1)) !== sectionOf(spoken);
    if (last === undefined || (!leans && (elsewhere || length + spoken.text.length > LONGEST)))
      groups.push([spoken]);
    else last.push(spoken);
  }
  return groups;
}

const sectionOf = (spoken: SpokenSentence | undefined): string =>
  spoken === undefined ? '' : [spoken.sentence.document.id, ...spoken.sentence.passage.headings].join('\n');

function paragraph(
  group: readonly SpokenSentence[],
  lead: string,
  place: string | null,
  citations: CitationList,
): DraftParagraph {
  const parts = group.map(({ sentence: { document, passage }, span, text }) => ({
    text: spokenText(text),
    citation: citations.cite({ document, passage, span, text }).number,
  }));
  return {
    text: lead + parts.map(({ text }) => text).join(''),
    basis: 'evidence',
    citations: parts.map(({ citation }) => citation),
    place,
    parts: [...(lead === '' ? [] : [{ text: lead, citation: null }]), ...parts],
  };
}

/** A hard-wrapped sentence on one line; one that lost its stop gets it back. */
const spokenText = (text: string): string => {
  const line = text.replace(/\s*\n\s*/gu, '');
  return /[。！!]["”』」]?$/u.test(line) ? line : `${line}。`;
};

/** An anonymised place cannot be named to an audience: it is told what is known and that the name is not. */
function ownerName({ place, year }: Owner): string {
  if (place === null) return year === null ? '有的地方' : `有的地方(${year}年)`;
  if (!place.masked) return year === null ? place.name : `${place.name}(${year}年)`;
  const told = [...(year === null ? [] : [`${year}年`]), '材料未署名'].join(',');
  return `${place.province ?? ''}${place.name.replace(/^某/u, '一个')}(${told})`;
}

/** Characters that are read aloud: what is left to be added is not. */
export function lengthOf(sections: readonly DraftSection[]): number {
  const texts = sections.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.filter(({ basis }) => basis !== 'todo').map(({ text }) => text),
  ]);
  return texts.reduce((sum, text) => sum + text.replace(/\s/gu, '').length, 0);
}
