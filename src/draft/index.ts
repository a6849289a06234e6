import { CitationList } from '../answer/cite.js';
import { placeHolds } from '../answer/evidence/belongs.js';
import { resolvePlaces } from '../chinese/places.js';
import { gatherMaterial } from '../compare/material.js';
import type { Material, MaterialParts, PlaceMaterial } from '../compare/material.js';
import { AppError } from '../errors.js';
import type { Access, Citation, Draft, DraftKind, DraftSection, Place, Warning } from '../domain/index.js';
import { checkDraft } from './checks.js';
import { chooseSentences } from './choose.js';
import type { Chosen, OtherPlace } from './choose.js';
import { framingOf, HEADINGS, TODO } from './framing.js';
import type { Framing } from './framing.js';
import { spokenSentences } from './sentences.js';
import { evidence, framing, lengthOf, todo } from './paragraphs.js';

export interface DraftRequest {
  readonly topic: string;
  readonly kind: DraftKind;
  /** The writer's own place: its facts are kept apart from all others. */
  readonly ownPlace?: string;
  /** Other places to use; all where absent. */
  readonly places?: readonly string[];
  /** How long it takes to read aloud, 1 to 60. */
  readonly minutes: number;
}

/** Characters that are read aloud in a minute. */
export const CHARACTERS_PER_MINUTE = 220;
/** How far the length may be off when there is enough material. */
const TOLERANCE = 0.15;

/**
 * Material for a speech or a report, put together from whole sentences of the documents, each cited; between them a few words of
 * ours that state nothing, and brackets for what only the writer knows. Throws `invalid_field` for a topic that says nothing or
 * a place that is none.
 */
export async function draftText(request: DraftRequest, access: Access, parts: MaterialParts): Promise<Draft> {
  const own = ownPlaceOf(request.ownPlace);
  const material = await gatherMaterial(materialRequest(request, own), access, parts);
  const topic = topicName(request.topic, material);
  const words = framingOf({ topic, own: own?.name ?? null, kind: request.kind });
  const isOwn = ({ place }: PlaceMaterial): boolean =>
    own !== null && place !== null && placeHolds(place, own);
  const target = request.minutes * CHARACTERS_PER_MINUTE;
  const chosen = chooseSentences({
    own: material.places.filter(isOwn).flatMap(spokenSentences),
    others: material.places.filter((place) => !isOwn(place)).map(otherPlace),
    hasOwn: own !== null,
    characters: target - lengthOf(skeleton(words)),
  });
  const citations = new CitationList();
  const sections = sectionsOf(chosen, words, own, citations);
  const characters = lengthOf(sections);
  const all: readonly Citation[] = citations.all;
  return {
    title: words.title,
    topic: request.topic,
    kind: request.kind,
    ownPlace: own?.name ?? null,
    minutes: request.minutes,
    characters,
    sections,
    citations: all,
    checks: checkDraft(sections, all),
    warnings: [...material.warnings, ...lengthWarnings(characters, target, request.minutes)],
  };
}

function ownPlaceOf(name: string | undefined): Place | null {
  if (name === undefined) return null;
  const [place] = resolvePlaces(name);
  if (place === undefined)
    throw new AppError('invalid_field', `没有认出地名“${name}”。`, { hint: '请写全称,如“南京市”。' });
  return place;
}

const materialRequest = ({ topic, places }: DraftRequest, own: Place | null) => ({
  topic,
  ...(places === undefined ? {} : { places: own === null ? places : [...places, own.name] }),
});

/** A topic as it can stand in a title: itself where it is short and plain, else what it is about. */
function topicName(topic: string, { understanding }: Material): string {
  const { terms } = understanding.understood;
  if (terms.length === 0 && understanding.understood.topics.length === 0)
    throw new AppError('invalid_field', '请写明主题,如“养老服务”“审批制度改革”。');
  const plain = topic.trim();
  return plain.length <= 20 && /^[\p{L}\p{N}“”+]+$/u.test(plain) ? plain : terms.join('、');
}

const otherPlace = (material: PlaceMaterial): OtherPlace => ({
  place: material.place,
  year: material.year,
  sentences: spokenSentences(material).filter(
    ({ role, sentence }) => role !== 'outlook' && sentence.aside === null && !OURS.test(sentence.text),
  ),
});

/** Words that would make another place's fact the speaker's own. */
const OURS = /我[市区县省州镇乡委局办们校院]|本[市区县省州]|咱们/u;

/** What is read aloud whatever is chosen. */
const skeleton = (words: Framing): DraftSection[] => [
  { heading: '', paragraphs: words.opening.map(framing) },
  ...(['basis', 'practice', 'result', 'others'] as const).map((part) => ({
    heading: HEADINGS[part],
    paragraphs: [framing(words[part])],
  })),
  { heading: HEADINGS.outlook, paragraphs: [...words.outlook, words.closing].map(framing) },
];

function sectionsOf(
  chosen: Chosen,
  words: Framing,
  own: Place | null,
  citations: CitationList,
): DraftSection[] {
  const name = own?.name ?? '本地';
  const told = (part: 'basis' | 'practice' | 'result' | 'outlook') => [
    ...evidence(chosen.own[part], null, citations),
    ...chosen.named[part].flatMap((group) => evidence(group.sentences, group, citations)),
  ];
  const orTodo = (part: 'basis' | 'practice' | 'result') => {
    const paragraphs = told(part);
    const lacks = own === null || chosen.own[part].length === 0;
    return [framing(words[part]), ...paragraphs, ...(lacks ? [todo(TODO[part](name))] : [])];
  };
  const others = () => {
    const paragraphs = chosen.others.flatMap((group) => evidence(group.sentences, group, citations));
    return paragraphs.length > 0 ? [framing(words.others), ...paragraphs] : [todo(TODO.others)];
  };
  // Citations are numbered as the sections are written: the order here is the order of the text.
  return [
    { heading: HEADINGS.opening, paragraphs: words.opening.map(framing) },
    { heading: HEADINGS.basis, paragraphs: orTodo('basis') },
    { heading: HEADINGS.practice, paragraphs: orTodo('practice') },
    { heading: HEADINGS.result, paragraphs: orTodo('result') },
    { heading: HEADINGS.others, paragraphs: others() },
    {
      heading: HEADINGS.outlook,
      paragraphs: [
        ...told('outlook'),
        ...words.outlook.map(framing),
        todo(TODO.outlook(name)),
        framing(words.closing),
      ],
    },
  ];
}

function lengthWarnings(characters: number, target: number, minutes: number): Warning[] {
  if (characters >= (1 - TOLERANCE) * target) return [];
  const message = `可用的材料只够约${Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE))}分钟(要求${minutes}分钟),其余请补充本地情况。`;
  return [{ code: 'short_material', message }];
}
