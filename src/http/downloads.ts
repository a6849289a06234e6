import type { Response } from 'express';
import type { ExportedFile } from '../app.js';

/** Hands a file over for saving. */
export function sendFile(response: Response, { bytes, mediaType, fileName }: ExportedFile): void {
  response.attachment(fileName).type(mediaType).setHeader('Cache-Control', 'no-store');
  response.send(Buffer.from(bytes));
}
