import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InvestigationParts } from '../../../src/answer/investigate.js';
import { createApp, OWNER } from '../../../src/app.js';
import { LIBRARY_FILE } from '../../../src/app/repair.js';
import { resolvePlaces } from '../../../src/chinese/places.js';
import { SEGMENTER_VERSION } from '../../../src/chinese/segment.js';
import { loadConfig } from '../../../src/config.js';
import type { Texts } from '../../../src/eval/gold.js';
import { PIPELINE_VERSION } from '../../../src/ingest/pipeline.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin/index.js';
import { createWordVectors } from '../../../src/models/builtin/words.js';
import { createRetriever } from '../../../src/retrieve/index.js';
import { openIndexes } from '../../../src/store/cache/index.js';
import { openSqliteLibrary } from '../../../src/store/sqlite/index.js';

/** Documents and the files of questions that were labelled over them. */
export interface LabelledLibrary {
  readonly name: string;
  readonly documents: string;
  readonly questions: readonly string[];
}

/** The corpus, and every folder of `libraries` with documents and questions, by name. */
export function labelledLibraries(root: string, libraries: string): LabelledLibrary[] {
  const folders = existsSync(libraries) ? foldersIn(libraries) : [];
  const evaluation = join(root, 'test/eval');
  return [
    { name: 'corpus', documents: join(root, 'corpus'), questions: questionFiles(evaluation) },
    ...folders.map((name) => ({
      name,
      documents: join(libraries, name, 'docs'),
      questions: questionFiles(join(libraries, name)),
    })),
  ].filter(({ documents, questions }) => existsSync(documents) && questions.length > 0);
}

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** What is held apart to report with is called otherwise, and so is never among them. */
const questionFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => /^questions.*\.jsonl$/u.test(file))
    .sort()
    .map((file) => join(folder, file));

export interface OpenLibrary {
  readonly parts: InvestigationParts;
  readonly texts: Texts;
  /** The clock of the questions; `null` for the machine's own. */
  readonly setToday: (day: Date | null) => void;
}

/** Takes the documents into a temporary index, and opens its rooms as the product does, but with a door to the evidence. */
export async function withLibrary<T>(
  documents: string,
  use: (library: OpenLibrary) => Promise<T>,
): Promise<T> {
  const indexDir = mkdtempSync(join(tmpdir(), 'reform-fit-'));
  try {
    // From a folder without settings, so that nobody's own settings change what is fitted.
    const env = { CORPUS_DIR: documents, INDEX_DIR: indexDir, LOG_LEVEL: 'silent' };
    const app = await createApp(loadConfig({ cwd: indexDir, env }));
    await app.syncCorpus().finally(() => app.close());
    return await withRooms(indexDir, use);
  } finally {
    rmSync(indexDir, { recursive: true, force: true });
  }
}

async function withRooms<T>(indexDir: string, use: (library: OpenLibrary) => Promise<T>): Promise<T> {
  const analyzerFingerprint = `${SEGMENTER_VERSION}/${PIPELINE_VERSION}`;
  const path = join(indexDir, LIBRARY_FILE);
  const library = openSqliteLibrary({ path, resolvePlaces, analyzerFingerprint });
  const embedder = createBuiltinEmbedder();
  const indexes = await openIndexes({
    ...{ directory: indexDir, library, analyzerFingerprint },
    embedderFingerprint: embedder.fingerprint,
    dimensions: embedder.dimensions,
  });
  let today: Date | null = null;
  const retriever = createRetriever({ library, indexes, embedder, now: () => today ?? new Date() });
  const { documents } = library.documents(OWNER, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const texts: Texts = {
    byId: new Map(documents.map(({ id }) => [id, library.document(id, OWNER)?.text ?? ''])),
    idsOf: (source) => documents.filter((document) => document.source === source).map(({ id }) => id),
  };
  try {
    const parts = { retriever, library, vectors: createWordVectors() };
    return await use({ parts, texts, setToday: (day) => void (today = day) });
  } finally {
    await indexes.close();
    library.close();
  }
}
