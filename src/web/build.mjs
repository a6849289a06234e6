// Builds the pages and the widget: hashed names for what the pages load (cached for ever), one fixed name for widget.js.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const source = import.meta.dirname;
const target = ['chrome108', 'firefox115', 'safari16.4'];
const shared = {
  bundle: true,
  minify: true,
  target,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** A page's template and the bundles that it names as `{{name}}`. */
const PAGES = { 'index.html': ['theme', 'chat', 'style'], 'document.html': ['theme', 'reading', 'style'] };
const BUNDLES = {
  theme: 'page/theme.ts',
  chat: 'chat/index.ts',
  reading: 'reading/index.ts',
  style: 'design/page.css',
};

/** Writes `index.html`, `document.html`, `assets/` and `widget.js` into `outDir`. */
export async function buildWeb(outDir) {
  const names = await buildBundles(join(outDir, 'assets'));
  for (const [page, needed] of Object.entries(PAGES)) {
    let html = readFileSync(join(source, 'page', page), 'utf8');
    for (const name of needed) html = html.replaceAll(`{{${name}}}`, `/assets/${names[name]}`);
    writeFileSync(join(outDir, page), html);
  }
  await buildWidget(outDir);
}

/** File names by bundle. */
async function buildBundles(outdir) {
  const { metafile } = await build({
    ...shared,
    entryPoints: Object.entries(BUNDLES).map(([out, path]) => ({ in: join(source, path), out })),
    outdir,
    format: 'esm',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    splitting: true,
    metafile: true,
    tsconfig: join(source, 'tsconfig.json'),
  });
  const built = Object.keys(metafile.outputs).map((path) => basename(path));
  return Object.fromEntries(
    Object.keys(BUNDLES).map((name) => [name, built.find((file) => file.startsWith(`${name}-`))]),
  );
}

/** One file for other sites' pages; its style sheets are text in it. */
export async function buildWidget(outDir) {
  const entry = join(source, 'widget/index.ts');
  if (!existsSync(entry)) return;
  await build({
    ...shared,
    entryPoints: [entry],
    outfile: join(outDir, 'widget.js'),
    format: 'iife',
    loader: { '.css': 'text' },
    tsconfig: join(source, 'tsconfig.json'),
  });
}
