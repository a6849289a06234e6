import type { WordingMode } from '../answer/compose/wording-mode.js';
import { placeHolds } from '../answer/evidence/belongs.js';
import { resolvePlaces } from '../chinese/places.js';
import { isAim, isRule } from '../compare/aim.js';
import { gatherMaterial } from '../compare/material.js';
import type { Material, MaterialParts, PlaceMaterial } from '../compare/material.js';
import { SourceList } from '../compare/sources.js';
import { listsTopics } from '../compare/topicality.js';
import { AppError } from '../errors.js';
import type { Access, Citation, Draft, DraftKind, DraftSection, Place, Warning } from '../domain/index.js';
import { checkDraft } from './checks.js';
import { chooseSentences } from './choose.js';
import type { OtherPlace } from './choose.js';
import { foundationOf } from './foundation.js';
import { framingOf } from './framing.js';
import { spokenSentences } from './sentences.js';
import { typeset } from './typeset.js';
import { wordDraft } from './model/index.js';
import type { WordingParts } from './model/index.js';
import { lengthOf } from './paragraphs.js';
import { sectionsOf, skeleton } from './sections.js';

export type DraftParts = MaterialParts & WordingParts;

export interface DraftRequest {
  readonly topic: string;
  readonly kind: DraftKind;
  /** The writer's own place: its facts are kept apart from all others. */
  readonly ownPlace?: string;
  /** Other places to use; all where absent. */
  readonly places?: readonly string[];
  /** How long it takes to read aloud, 1 to 60. */
  readonly minutes: number;
  /** Who words it; `auto` where absent. */
  readonly mode?: WordingMode;
}

/** Characters that are read aloud in a minute. */
export const CHARACTERS_PER_MINUTE = 220;
/** How far the length may be off when there is enough material. */
const TOLERANCE = 0.15;
/** So near to it, nothing more is tried. */
const NEAR = 0.05;

/**
 * Material for a speech or a report, put together from whole sentences of the documents, each cited; between them a few words of
 * ours that state nothing, and brackets for what only the writer knows. Throws `invalid_field` for a topic that says nothing or
 * a place that is none.
 */
export async function draftText(
  request: DraftRequest,
  access: Access,
  parts: DraftParts,
  signal?: AbortSignal,
): Promise<Draft> {
  const own = ownPlaceOf(request.ownPlace);
  const material = await gatherMaterial(materialRequest(request, own), access, parts);
  const topic = topicName(request.topic, material);
  const words = framingOf({ topic, own: own?.name ?? null, kind: request.kind, minutes: request.minutes });
  const isOwn = ({ place }: PlaceMaterial): boolean =>
    own !== null && place !== null && placeHolds(place, own);
  const target = request.minutes * CHARACTERS_PER_MINUTE;
  const pool = {
    own: material.places.filter(isOwn).flatMap((place) => spokenSentences(place, true)),
    foundation:
      own === null
        ? { basis: [], outlook: [] }
        : foundationOf(own, material.understanding.understood.topics, access, parts),
    others: material.places.filter((place) => !isOwn(place)).flatMap(otherPlaces),
    hasOwn: own !== null,
  };
  const { sections, citations } = fitted(target, lengthOf(skeleton(words)), (room) => {
    const citations = new SourceList();
    const chosen = chooseSentences({ ...pool, characters: room });
    return { citations, sections: sectionsOf(chosen, words, { place: own, topic }, citations) };
  });
  const characters = lengthOf(sections);
  const all: readonly Citation[] = citations.all;
  const draft: Draft = {
    title: typeset(words.title),
    topic: request.topic,
    kind: request.kind,
    ownPlace: own?.name ?? null,
    minutes: request.minutes,
    characters,
    sections,
    citations: all,
    checks: checkDraft(sections, all),
    mode: 'extractive',
    warnings: [...material.warnings, ...lengthWarnings(characters, target, request.minutes)],
  };
  const { mode = 'auto' } = request;
  return wordDraft({ draft, sources: citations.sources, own, mode, ...(signal && { signal }) }, parts);
}

interface Made {
  readonly sections: readonly DraftSection[];
  readonly citations: SourceList;
}

/** Attempts to come closer to the length that was asked for: parts without evidence need no words of ours. */
const ATTEMPTS = 6;
/** A draft may be so much longer than asked. */
const MOST = 1.1;

/** The longest that is not too long; with ever more room, since only a whole draft shows how long it is. */
function fitted(target: number, framed: number, make: (room: number) => Made): Made {
  const lengthIn = ({ sections }: Made): number => lengthOf(sections);
  let room = Math.max(0, target - framed);
  const tried = [make(room)];
  for (let made = tried[0]; made !== undefined && tried.length < ATTEMPTS; made = tried.at(-1)) {
    const off = target - lengthIn(made);
    if (Math.abs(off) <= NEAR * target) break;
    room += off;
    tried.push(make(room));
  }
  const fits = (made: Made): number => (lengthIn(made) <= MOST * target ? lengthIn(made) : -lengthIn(made));
  return tried.reduce((best, made) => (fits(made) > fits(best) ? made : best));
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

/** What a place did, and what its plans and rules say apart from that. */
function otherPlaces(material: PlaceMaterial): OtherPlace[] {
  const { place, year } = material;
  const told = spokenSentences(material).filter(
    ({ sentence: { text } }) => !OURS.test(text) && !(HONOURED_LIST.test(text) && listsTopics(text)),
  );
  const done = told.filter(
    ({ role, sentence }) => role !== 'outlook' && sentence.aside === null && !isAim(sentence.document),
  );
  const planned = told.filter(({ sentence: { document, aside } }) => isAim(document) && aside !== 'problem');
  return [
    { place, year, says: null, sentences: done },
    { place, year, says: '提出', sentences: planned.filter(({ sentence }) => !isRule(sentence.document)) },
    { place, year, says: '规定', sentences: planned.filter(({ sentence }) => isRule(sentence.document)) },
  ].filter(({ sentences }) => sentences.length > 0);
}

/** 甲、乙、丙等工作受到表彰: among others, and not of the topic. */
const HONOURED_LIST = /、[^。]{0,80}等[^，。,]{0,8}(?:工作|改革|做法|经验)/u;

/** Words that would make another place's fact the speaker's own. */
const OURS = /我[市区县省州镇乡委局办们校院]|本[市区县省州]|咱们/u;

function lengthWarnings(characters: number, target: number, minutes: number): Warning[] {
  if (characters >= (1 - TOLERANCE) * target) return [];
  const message = `可用的材料只够约${Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE))}分钟(要求${minutes}分钟),其余请补充本地情况。`;
  return [{ code: 'short_material', message }];
}
