import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Router } from 'express';
import type { Request, Response } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/**
 * Nothing but the product's own scripts and styles, no inline ones, no other server. Only Lit's constant templates may become
 * HTML; `blob:` pictures are the charts that the page itself was given.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** A file as it goes out, packed once. */
interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

/** The pages, what they load, and the widget, from the folder that the build wrote; the interface's description without one. */
export function webRoutes(folder: string): Router {
  const router = Router();
  if (!existsSync(join(folder, 'index.html'))) {
    router.get('/', (_request, response) => response.redirect('/docs'));
    return router;
  }
  const assets = readAssets(folder);
  const page = (name: string) => (request: Request, response: Response) => {
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    send(assets.get(name), 'no-cache', request, response);
  };
  router.get('/', page('index.html'));
  router.get('/documents/:id', page('document.html'));
  router.get('/assets/:name', (request, response, next) => {
    const asset = assets.get(`assets/${request.params.name}`);
    if (asset === undefined) next();
    // The name holds the content's hash: another content has another name.
    else send(asset, 'public, max-age=31536000, immutable', request, response);
  });
  router.get('/widget.js', (request, response, next) => {
    const asset = assets.get('widget.js');
    if (asset === undefined) {
      next();
      return;
    }
    // The one file that other sites' pages load.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    send(asset, 'public, max-age=300', request, response);
  });
  return router;
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => TYPES[extname(name)] !== undefined);
  return new Map(names.map((name) => [name, readAsset(join(folder, name))]));
}

function readAsset(path: string): Asset {
  const plain = readFileSync(path);
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  };
}

function send(asset: Asset | undefined, cache: string, request: Request, response: Response): void {
  if (asset === undefined) throw new Error('A page is missing from the build');
  const encoding = request.acceptsEncodings('br', 'gzip', 'identity');
  response.vary('Accept-Encoding');
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Cache-Control', cache);
  // Each encoding is a representation of its own.
  response.setHeader(
    'ETag',
    `"${asset.etag}${encoding === 'br' || encoding === 'gzip' ? `-${encoding}` : ''}"`,
  );
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  if (encoding === 'br' || encoding === 'gzip') response.setHeader('Content-Encoding', encoding);
  response.end(encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.plain);
}
