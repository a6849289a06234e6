import { placeWithin, type StoredPassage } from '../../domain/index.js';
import { placesIn } from './belongs.js';

/** What stands before the place of a row or an item: its number, the head of its column. */
const BEFORE = /^[\s\-·•]*(?:[（(]?\d{1,3}[)）.\u3001]\s*)?(?:\p{Script=Han}{1,6}[:\uff1a])?$/u;
const BEHIND = /^[:\uff1a;\uff1b]/u;

/**
 * The passage, of the place that a sentence of it is headed with where that is another than the document's: in a table of several
 * cities each row is its own city's, and so is each item of 甲市：…; 乙市：….
 */
export function ofItsRow(passage: StoredPassage, text: string): StoredPassage {
  const [first] = placesIn(text);
  if (first === undefined || first.inName === true) return passage;
  if (!BEFORE.test(text.slice(0, first.span.start)) || !BEHIND.test(text.slice(first.span.end)))
    return passage;
  const within = passage.place !== null && placeWithin(first.place, passage.place);
  return within ? passage : { ...passage, place: first.place };
}
