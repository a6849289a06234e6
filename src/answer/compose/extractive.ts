import {
  PASSAGE_KINDS,
  placeWithin,
  type Citation,
  type PassageKind,
  type Place,
  type Statement,
} from '../../domain/index.js';
import type { Understanding } from '../../retrieve/index.js';
import { aspectAsked } from '../aspects.js';
import { CitationList } from '../cite.js';
import type { EvidenceSentence } from '../evidence/index.js';
import type { AnswerGroup, Judgement } from '../judge.js';
import { distinctPlaces, kindLabel, MESSAGES } from '../messages.js';

/** An answer's text and what it rests on. */
export interface Composed {
  /** Markdown with `[n]` markers. */
  readonly answer: string;
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
}

/** From this many sentences of one place on, a broad answer is grouped by policy, case and result. */
const GROUP_BY_KIND_FROM = 4;

/** Puts the chosen sentences under their places, word for word, each with its citation. Nothing else is said. */
export function composeExtractive(
  { groups, missing, open = [], listed }: Extract<Judgement, { answered: true }>,
  understanding: Understanding,
): Composed {
  const citations = new CitationList();
  const { language } = understanding.understood;
  const unplaced = understanding.understood.places.length === 0;
  const titled = groups.length > 1 || unplaced || understanding.asked === 'overview';
  // The items of a list, or of one part of a report, stand in the order that the report gave them.
  const grouped = aspectAsked(understanding) === null && listed !== true;
  const blocks = groups.map((group) => groupText(group, { titled, grouped }, language, citations));
  const statements = groups.flatMap((group) =>
    group.sentences.map<Statement>((sentence) => ({
      text: sentence.text,
      citations: [citations.cite(sentence).number],
      verdict: 'verbatim',
    })),
  );
  return {
    answer: [...blocks, ...notFound(language, missing, open)].join('\n\n'),
    statements,
    citations: citations.all,
  };
}

/** What was asked for and is not in the documents, each kind in a sentence of its own. */
export const notFound = (
  language: 'zh' | 'en',
  missing: readonly Place[],
  open: readonly string[],
): string[] => [
  ...(missing.length === 0 ? [] : [MESSAGES.missingPlaces(language, missing)]),
  ...(open.length === 0 ? [] : [MESSAGES.openParts(language, open)]),
];

function groupText(
  group: AnswerGroup,
  { titled, grouped }: { readonly titled: boolean; readonly grouped: boolean },
  language: 'zh' | 'en',
  citations: CitationList,
): string {
  const kinds = grouped ? byKind(group.sentences) : [{ kind: null, sentences: group.sentences }];
  const lines = kinds.map(({ kind, sentences }) => {
    const list = sentences.map((sentence) => line(sentence, citations, group.sentences.length > 1 || titled));
    return kind === null ? list.join('\n') : [`*${kindLabel(language, kind)}*`, '', ...list].join('\n');
  });
  const heading = titled ? [`**${groupTitle(group, language)}**`] : [];
  return [...heading, ...lines].join('\n\n');
}

const line = (sentence: EvidenceSentence, citations: CitationList, listed: boolean): string =>
  `${listed ? '- ' : ''}${oneLine(sentence.text)}[${citations.cite(sentence).number}]`;

/** Line breaks inside a sentence of a hard-wrapped file would end the list item. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '');

function groupTitle({ place, sentences }: AnswerGroup, language: 'zh' | 'en'): string {
  const [first] = sentences;
  const name =
    innerOf(place, sentences)?.name ??
    place?.name ??
    first?.passage.place?.name ??
    first?.document.metadata.title.value ??
    '';
  const years = [...new Set(sentences.flatMap((sentence) => sentence.passage.year ?? []))].sort(
    (a, b) => a - b,
  );
  if (years.length === 0) return name;
  return language === 'en' ? `${name} (${years.join(', ')})` : `${name}\uff08${years.join('、')}年\uff09`;
}

/** The one place inside the asked one that all the sentences are of: what a city reports is not its province's. */
function innerOf(asked: Place | null, sentences: readonly EvidenceSentence[]): Place | null {
  const [only, ...more] = distinctPlaces(sentences.flatMap(({ passage }) => passage.place ?? []));
  if (asked === null || only === undefined || more.length > 0) return null;
  return placeWithin(only, asked) ? only : null;
}

interface KindGroup {
  readonly kind: PassageKind | null;
  readonly sentences: readonly EvidenceSentence[];
}

function byKind(sentences: readonly EvidenceSentence[]): KindGroup[] {
  if (sentences.length < GROUP_BY_KIND_FROM) return [{ kind: null, sentences }];
  const kindOf = (sentence: EvidenceSentence): PassageKind => sentence.passage.kinds[0] ?? 'case';
  const groups = PASSAGE_KINDS.map((kind) => ({
    kind,
    sentences: sentences.filter((sentence) => kindOf(sentence) === kind),
  })).filter((group) => group.sentences.length > 0);
  return groups.length > 1 ? groups : [{ kind: null, sentences }];
}
