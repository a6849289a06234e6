import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src');

export interface Compiled {
  /** Stands for dist/: the sources as JavaScript, file by file, with their data beside them. */
  readonly directory: string;
  /** The command line's entry point. */
  readonly cli: string;
  remove(): void;
}

/** Compiles the sources as they are now, for tests of what only runs compiled: worker threads and the command line. */
export async function compile(): Promise<Compiled> {
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(join(cache, 'reform-'));
  const entries = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('web/'),
  );
  await build({
    entryPoints: entries.filter((path) => path.endsWith('.ts')).map((path) => join(SOURCE, path)),
    outdir: directory,
    outbase: SOURCE,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  for (const path of entries) {
    const isData = /(?:^|\/)(?:data|migrations)$/u.test(path) && statSync(join(SOURCE, path)).isDirectory();
    if (!isData) continue;
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    symlinkSync(join(SOURCE, path), join(directory, path));
  }
  return {
    directory,
    cli: join(directory, 'cli/main.js'),
    remove: () => rmSync(directory, { recursive: true }),
  };
}
