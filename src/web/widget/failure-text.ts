import type { Failure } from '../api/failure.js';
import type { Say } from './words.js';

/** A failure as two sentences: what, and what to do. */
export function failureText(failure: Failure, say: Say): { readonly what: string; readonly hint: string } {
  switch (failure.code) {
    case 'offline':
      return { what: say('failOffline'), hint: say('failOfflineHint') };
    case 'unauthorized':
    case 'token_expired':
      return { what: say('failExpired'), hint: say('failExpiredHint') };
    case 'token_failed':
      return { what: say('failToken'), hint: say('failTokenHint') };
    case 'rate_limited':
      return { what: failure.message, hint: say('failRate', { s: failure.retryAfter ?? 60 }) };
    case 'unexpected':
      return { what: say('failUnexpected'), hint: say('failUnexpectedHint') };
    default:
      return { what: failure.message, hint: failure.hint ?? '' };
  }
}
