import type { DraftParagraph, DraftSection } from '../../domain/index.js';
import { framing } from '../paragraphs.js';
import { typeset } from '../typeset.js';
import { leans, type Item, type Line } from './assemble.js';
import { mendLists } from './lists.js';
import type { Owner } from './material.js';

/** Characters after which a paragraph ends with its sentence. */
const LONGEST = 260;
/** Words that join a sentence to the one before. */
const JOINS = /^(?:同时|此外|另外|与此同时|再次|其次|最后|而且|并且|也|还|又|而|且)[,，]/u;

/**
 * A section with its evidence told by `items`. Headings, framing and what is left to do stay where they are, and so does the
 * order of whose sentences come when.
 */
export function writeOut(
  { heading, paragraphs }: DraftSection,
  items: readonly Item[],
  owners: ReadonlyMap<DraftParagraph, Owner>,
): DraftSection {
  const groups = byOwner(items);
  const written = new Set<Owner>();
  return {
    heading,
    paragraphs: paragraphs.flatMap((paragraph) => {
      const owner = owners.get(paragraph);
      if (owner === undefined) return [paragraph];
      if (written.has(owner)) return [];
      written.add(owner);
      return paragraphsOf(groups.get(owner) ?? []);
    }),
  };
}

/** Framing goes with the sentence that it leads on to. */
function byOwner(items: readonly Item[]): Map<Owner, Item[]> {
  const groups = new Map<Owner, Item[]>();
  let waiting: Item[] = [];
  for (const item of items) {
    waiting.push(item);
    if (item.kind !== 'line') continue;
    groups.set(item.owner, [...(groups.get(item.owner) ?? []), ...waiting]);
    waiting = [];
  }
  return groups;
}

/** The paragraphs of one owner. */
function paragraphsOf(items: readonly Item[]): DraftParagraph[] {
  const groups: Item[][] = [];
  for (const item of mended(items)) {
    const last = groups.at(-1);
    if (last === undefined || begins(item, last)) groups.push([item]);
    else last.push(item);
  }
  return groups.map(paragraphOf);
}

/** Lists that lost an item are none any more; under a number of the draft's own there is no other list. */
function mended(items: readonly Item[]): Item[] {
  const lines = items.filter((item): item is Line => item.kind === 'line');
  const texts = new Map<Item, string>();
  mendLists(lines.map(({ text }) => text)).forEach((text, index) => {
    const line = lines[index];
    if (line !== undefined && line.kept !== null) texts.set(line, text);
  });
  return items.map((item) => ({ ...item, text: texts.get(item) ?? item.text }));
}

/** Whether an item begins a paragraph of its own behind `group`. What stands under a name or a number stays under it. */
function begins(item: Item, group: readonly Item[]): boolean {
  const last = group.at(-1);
  if (item.kind === 'framing' || last?.kind !== 'line') return true;
  if (leans(item) || item.owner.lead !== '') return false;
  const length = group.reduce((sum, { text }) => sum + text.length, 0);
  return item.kept?.layout === 'paragraph' || length + item.text.length > LONGEST;
}

function paragraphOf(group: readonly Item[]): DraftParagraph {
  const lines = group.filter((item): item is Line => item.kind === 'line');
  const [first] = lines;
  if (first === undefined) return framing(group.map(({ text }) => text).join(''));
  const { lead, name } = first.owner;
  const parts = lines.flatMap((line, index) => partsOf(line, index === 0));
  return {
    text: lead + parts.map(({ text }) => text).join(''),
    basis: 'evidence',
    citations: [...new Set(parts.map(({ citation }) => citation))],
    place: name,
    parts: [...(lead === '' ? [] : [{ text: lead, citation: null }]), ...parts],
  };
}

/** One part with the words, and one without any for each further citation. */
const partsOf = ({ text, material, owner, kept }: Line, first: boolean) =>
  material.map(({ number }, index) => ({
    text: index > 0 ? '' : first && kept !== null ? opened(text, owner) : text,
    citation: number,
  }));

/** The first sentence of a paragraph joins on to nothing, and does not name again the place that stands before it. */
function opened(text: string, { lead, name, place }: Owner): string {
  const bare = text.replace(JOINS, '');
  const named = name !== null && (lead.includes(name) || place?.masked === true);
  if (!named || !bare.startsWith(name)) return typeset(bare);
  const rest = bare.slice(name.length).replace(/^[,，]/u, '');
  return typeset(/^[的和与及、等同跟至]/u.test(rest) ? bare : rest);
}
