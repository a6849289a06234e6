// Builds dist/: TypeScript through tsc, the browser bundles through esbuild, data files by copy.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

rmSync(dist, { recursive: true, force: true });
const tsc = spawnSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

for (const data of ['chinese/data', 'models/builtin/data', 'store/sqlite/migrations'])
  if (existsSync(join(root, 'src', data))) cpSync(join(root, 'src', data), join(dist, data), { recursive: true });

if (existsSync(join(root, 'src/web/build.mjs'))) {
  const { buildWeb } = await import('./src/web/build.mjs');
  await buildWeb(join(dist, 'web'));
}
const cli = join(dist, 'cli/main.js');
if (existsSync(cli)) chmodSync(cli, 0o755);
