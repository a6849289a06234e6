// Builds dist/: TypeScript through tsc, the browser bundles through esbuild, data files by copy.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

const stampFile = join(dist, '.sources');

/** Name, size and time of everything that the build reads. */
function stamp() {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
    join('src', file),
  );
  const facts = [...files, 'build.mjs', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']
    .sort()
    .map((file) => [file, statSync(join(root, file))])
    .filter(([, status]) => status.isFile())
    .map(([file, { size, mtimeMs }]) => `${file} ${size} ${mtimeMs}`);
  return createHash('sha256').update(facts.join('\n')).digest('hex');
}

// `npm start` and npm's own link of `npx reform` build each time: nothing to do when nothing changed.
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp()) process.exit(0);

rmSync(dist, { recursive: true, force: true });
const tsc = spawnSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

for (const data of ['answer/evidence/data', 'chinese/data', 'models/builtin/data', 'store/sqlite/migrations'])
  if (existsSync(join(root, 'src', data)))
    cpSync(join(root, 'src', data), join(dist, data), { recursive: true });

if (existsSync(join(root, 'src/web/build.mjs'))) {
  const { buildWeb } = await import('./src/web/build.mjs');
  await buildWeb(join(dist, 'web'));
}
const cli = join(dist, 'cli/main.js');
chmodSync(cli, 0o755);
writeFileSync(stampFile, stamp());
