// A program that writes until it is killed: `node writer.mjs <compiled sources> <index folder> <first operation>`.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Cache from '../../../src/store/cache/index.js';
import type * as Sqlite from '../../../src/store/sqlite/index.js';
import { DIMENSIONS } from '../synthetic.js';
import { perform } from './history.js';

const [compiled = '', directory = '', first = '0'] = process.argv.slice(2);
const load = (path: string): Promise<unknown> => import(pathToFileURL(join(compiled, path)).href);
const { openSqliteLibrary } = (await load('store/sqlite/index.js')) as typeof Sqlite;
const { openIndexes } = (await load('store/cache/index.js')) as typeof Cache;

const library = openSqliteLibrary({ path: join(directory, 'library.sqlite') });
const indexes = await openIndexes({
  ...{ directory, library, dimensions: DIMENSIONS },
  embedderFingerprint: 'embedder',
  analyzerFingerprint: 'analyzer',
});
for (let number = Number(first); ; number++) {
  perform(number, library);
  writeSync(1, `${number}\n`);
  await indexes.refresh();
  if (number % 3 === 0) await indexes.save();
}
