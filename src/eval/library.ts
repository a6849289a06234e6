import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App } from '../app.js';
import type { Config } from '../config.js';

/** A library to ask, with a clock that the questions set. */
export interface EvaluatedLibrary {
  readonly app: App;
  /** Until it is set again; `null` for the machine's own clock. */
  readonly setToday: (day: Date | null) => void;
}

/** A library of `config.corpusDir` alone, in a temporary folder that is gone afterwards. */
export async function withCorpusOnly<T>(
  config: Config,
  use: (library: EvaluatedLibrary) => Promise<T>,
): Promise<T> {
  const indexDir = mkdtempSync(join(tmpdir(), 'reform-eval-'));
  let today: Date | null = null;
  try {
    const app = await createApp({ ...config, indexDir }, { now: () => today ?? new Date() });
    try {
      await app.syncCorpus();
      return await use({ app, setToday: (day) => void (today = day) });
    } finally {
      await app.close();
    }
  } finally {
    rmSync(indexDir, { recursive: true, force: true });
  }
}
