import { addressesModel } from '../../answer/evidence/planted.js';
import { placeHolds } from '../../answer/evidence/belongs.js';
import { isAim } from '../../compare/aim.js';
import type { CitedSource } from '../../compare/sources.js';
import type { DraftParagraph, DraftSection, Place } from '../../domain/index.js';
import { HEADINGS } from '../framing.js';

/** Whose sentences stand together in a section. */
export interface Owner {
  /** What is read out before its sentences, `宿迁市(2021年):` or `一是`; '' for nothing. */
  readonly lead: string;
  readonly place: Place | null;
  /** As the paragraphs of the section name it. */
  readonly name: string | null;
  /** Whether it is another place than the writer's own. */
  readonly foreign: boolean;
}

/** A sentence of the evidence in a section. */
export interface Material {
  /** Of its citation. */
  readonly number: number;
  /** As it is read out word for word. */
  readonly text: string;
  readonly owner: Owner;
  readonly source: CitedSource;
}

/** The owner of each paragraph of a section that holds evidence, in the order of the text. */
export function ownersOf(
  { paragraphs }: DraftSection,
  sources: ReadonlyMap<number, CitedSource>,
  own: Place | null,
): ReadonlyMap<DraftParagraph, Owner> {
  const owners = new Map<DraftParagraph, Owner>();
  let last = null as Owner | null;
  for (const paragraph of paragraphs) {
    const source = paragraph.parts.flatMap(({ citation }) => sources.get(citation ?? 0) ?? [])[0];
    if (paragraph.basis !== 'evidence' || source === undefined) {
      last = null;
      continue;
    }
    const [first] = paragraph.parts;
    const lead = first?.citation === null ? first.text : '';
    const place = homeOf(source);
    const foreign = own === null || place === null || !placeHolds(place, own);
    const same: Owner | null = last !== null && last.lead === lead ? last : null;
    last = same ?? { lead, place: foreign ? place : own, name: paragraph.place, foreign };
    owners.set(paragraph, last);
  }
  return owners;
}

/** The evidence of a section in its order, each sentence once. */
export function materialOf(
  owners: ReadonlyMap<DraftParagraph, Owner>,
  sources: ReadonlyMap<number, CitedSource>,
): Material[] {
  const found = new Map<number, Material>();
  for (const [{ parts }, owner] of owners)
    for (const { text, citation } of parts) {
      const source = sources.get(citation ?? 0);
      if (citation === null || source === undefined) continue;
      const known = found.get(citation);
      found.set(citation, {
        ...{ number: citation, text: (known?.text ?? '') + text, owner: known?.owner ?? owner, source },
      });
    }
  return [...found.values()];
}

/** Whether a model may word it: what is only planned is told as it stands, what was planted is not shown. */
export const mayBeWorded = ({ source }: Material, { heading }: DraftSection): boolean =>
  heading !== HEADINGS.outlook && !isAim(source.document) && !addressesModel(source.text);

/** The place that a source is told of: a city's report is about the city, whatever part of it a passage names. */
function homeOf({ document, place }: CitedSource): Place | null {
  const { value } = document.metadata.place;
  const large = value === null || value.level === 'province' || value.level === 'country';
  return large ? (place ?? value) : value;
}
