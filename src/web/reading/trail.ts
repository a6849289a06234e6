import type { Citation } from '../../domain/citation.js';
import { recall, remember } from '../page/settings.js';

const STORED = 'reform-trail';
const session = (): Storage => sessionStorage;

/** The citations of the answer that a reader came from, in order. */
export interface Trail {
  readonly urls: readonly string[];
}

/** Lets the reading page offer the citations before and after `opened`. */
export function rememberTrail(citations: readonly Citation[], opened: Citation): void {
  const urls = citations.map(({ url }) => url);
  remember(STORED, urls.includes(opened.url) ? JSON.stringify({ urls }) : null, session);
}

/** `null` when the page was not opened from an answer that cites `url`. */
export function recallTrail(url: string): (Trail & { readonly index: number }) | null {
  try {
    const { urls } = JSON.parse(recall(STORED, session) ?? '{}') as { urls?: unknown };
    if (!Array.isArray(urls) || !urls.every((entry) => typeof entry === 'string')) return null;
    // Only places on this site's reading page are ever followed.
    const safe = urls.filter((entry) => /^\/documents\/[0-9a-f]{16}#s=\d+-\d+$/u.test(entry));
    const index = safe.indexOf(url);
    return index < 0 ? null : { urls: safe, index };
  } catch {
    return null;
  }
}
