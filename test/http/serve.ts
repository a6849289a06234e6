import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../src/app.js';
import { createLog } from '../../src/http/log.js';
import { startServer } from '../../src/http/server.js';
import type { ServerOptions } from '../../src/http/server.js';
import { openFilled, testLibrary } from '../app/fixture.js';
import type { TestLibrary } from '../app/fixture.js';

export interface Served {
  readonly url: string;
  readonly app: App;
  readonly library: TestLibrary;
  close(): Promise<void>;
}

export const KEYS = {
  reader: {
    secret: 'reader-secret',
    scopes: ['read'],
    collections: ['public'],
    origins: ['https://portal.example'],
  },
  writer: { secret: 'writer-secret', scopes: ['read', 'write'], collections: ['public'], origins: [] },
  chief: { secret: 'chief-secret', scopes: ['read', 'write'], collections: ['*'], origins: [] },
} as const;

export interface ServeOptions {
  /** With {@link KEYS} in a keys file. */
  readonly keys?: boolean;
  readonly env?: Record<string, string>;
  readonly server?: Partial<Pick<ServerOptions, 'limits' | 'now' | 'app'>>;
}

/** A real server over a real library of its own. */
export async function serve(options: ServeOptions = {}): Promise<Served> {
  const env = { ...options.env, ...(options.keys === true ? { API_KEYS_FILE: 'keys.json' } : {}) };
  const library = testLibrary(undefined, env);
  if (options.keys === true) writeFileSync(join(library.root, 'keys.json'), keysFile());
  const app = await openFilled(library);
  const { config } = library;
  const server = await startServer({ config, log: createLog(config), app: () => app, ...options.server });
  return {
    url: server.url,
    app,
    library,
    close: async () => {
      await server.close();
      await app.close();
      library.remove();
    },
  };
}

const keysFile = (): string =>
  JSON.stringify(
    Object.entries(KEYS).map(([name, { secret, ...key }]) => ({
      name,
      sha256: createHash('sha256').update(secret).digest('hex'),
      ...key,
    })),
  );

export const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });

export const postJson = (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

export function formOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
  return form;
}
