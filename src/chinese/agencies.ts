import { readFileSync } from 'node:fs';

/** An agency answers to each of its names. */
const NO_ENDING = '-';
const ANY = '部门';

/** The names of one line of the table: each stem with each ending. */
function namesOf(line: string): string[] {
  const [stems = '', endings = ''] = line.split(':').map((part) => part.trim());
  const ends = endings.split(/\s+/u);
  const all = ends.includes(NO_ENDING) ? [''] : [...ends, ANY];
  return stems.split(/\s+/u).flatMap((stem) => all.map((end) => stem + end));
}

/** Groups of names that mean the same agency, short and full ones: 卫健委, 卫生健康委员会, 卫健局. */
export const AGENCIES: readonly (readonly string[])[] = readFileSync(
  new URL('./data/agencies.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(namesOf);
