// Compiles the sources and this folder, file by file as they find their data beside them, and starts main.ts with what is left of
// the command line. The product is compiled without its fitted forest: what is fitted must not hang on what was fitted before.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../../..');
const FITTED = 'src/answer/evidence/data';

const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const directory = mkdtempSync(join(cache, 'reform-fit-'));
try {
  await compile();
  const main = join(directory, 'test/eval/fit/main.js');
  const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(directory, { recursive: true });
}

async function compile() {
  const paths = ['src', 'test/eval/fit'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const wanted = paths.filter((path) => !path.startsWith('src/web/') && !path.endsWith('.test.ts'));
  await build({
    entryPoints: wanted.filter((path) => path.endsWith('.ts')).map((path) => join(root, path)),
    outdir: directory,
    outbase: root,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  for (const path of wanted) {
    const isData = /\/(?:data|migrations)$/u.test(path) && statSync(join(root, path)).isDirectory();
    if (!isData || path === FITTED) continue;
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    symlinkSync(join(root, path), join(directory, path));
  }
  mkdirSync(join(directory, FITTED), { recursive: true });
  const nothing = { features: [], base: 0, trees: [] };
  writeFileSync(join(directory, FITTED, 'answerability.json'), JSON.stringify(nothing));
}
