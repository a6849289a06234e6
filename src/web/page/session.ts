import { Client } from '../api/client.js';
import type { OverviewView } from '../api/contract.js';
import type { Failure } from '../api/failure.js';
import type { CitationWords } from '../citation/chip.js';
import { translator } from '../strings.js';
import type { Language, Translate } from '../strings.js';
import { askForKey, currentKey, takePass } from './key.js';
import { currentLanguage } from './settings.js';

/** What every part of a page needs: the server, the words, what is in the library. */
export interface Session {
  readonly client: Client;
  readonly language: Language;
  readonly t: Translate;
  /** `null` until it is known. */
  readonly overview: OverviewView | null;
}

export function openSession(): Session {
  takePass();
  const language = currentLanguage();
  const t = translator(language);
  const client = new Client({ credential: currentKey, renew: () => askForKey(t) });
  return { client, language, t, overview: null };
}

export const citationWords = (t: Translate): CitationWords => ({
  citation: t('citation'),
  open: t('citationOpen'),
  file: t('file'),
  unknownPlace: t('unknownPlace'),
});

/** A failure as two sentences: what, and what to do. */
export function failureText(
  failure: Failure,
  t: Translate,
): { readonly what: string; readonly hint: string } {
  if (failure.code === 'offline') return { what: t('failOffline'), hint: t('failOfflineHint') };
  if (failure.code === 'unexpected') return { what: t('failUnexpected'), hint: failure.message };
  if (failure.code === 'rate_limited')
    return { what: failure.message, hint: t('failRate', { s: failure.retryAfter ?? 60 }) };
  return { what: failure.message, hint: failure.hint ?? '' };
}

/** Lets the browser save a file. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
