import type { UploadResult } from '../api/contract.js';
import type { Client } from '../api/client.js';
import { Failure, fromBody } from '../api/failure.js';

/** One file on its way into the library. */
export interface Upload {
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'reading' | 'done' | 'failed';
  /** 0 to 100. */
  readonly percent: number;
  readonly result: UploadResult | null;
  readonly failure: Failure | null;
}

export const waiting = (name: string): Upload => ({
  name,
  state: 'waiting',
  percent: 0,
  result: null,
  failure: null,
});

/** Sends one file, telling how far it is: fetch cannot tell that. */
export async function sendFile(
  file: File,
  client: Client,
  tell: (percent: number) => void,
): Promise<UploadResult> {
  const headers = await client.headers();
  const form = new FormData();
  form.append('files', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', client.url('/api/v1/documents'));
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      tell(Math.round((loaded / total) * 100)),
    );
    request.addEventListener('error', () => reject(new Failure('offline', '')));
    request.addEventListener('load', () => {
      const body: unknown = request.response;
      const [result] = request.status === 200 ? (body as { results: UploadResult[] }).results : [];
      if (result !== undefined) resolve(result);
      else
        reject(
          fromBody(body, { status: request.status }) ?? new Failure('unexpected', `HTTP ${request.status}`),
        );
    });
    request.send(form);
  });
}
