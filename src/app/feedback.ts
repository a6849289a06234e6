import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a reader thinks of an answer. */
export interface Feedback {
  readonly answerId: string;
  readonly verdict: 'up' | 'down';
  readonly question: string;
  /** In the reader's words. */
  readonly comment?: string;
}

export const FEEDBACK_FILE = 'feedback.jsonl';

/** Appends to `feedback.jsonl` in the index folder, one JSON object per line; what was written is never changed. */
export function createFeedbackLog(
  indexDir: string,
  now: () => Date,
): (feedback: Feedback, from: string) => Promise<void> {
  return async (feedback, from) => {
    await mkdir(indexDir, { recursive: true });
    const line = JSON.stringify({ at: now().toISOString(), from, ...feedback });
    await appendFile(join(indexDir, FEEDBACK_FILE), `${line}\n`, { mode: 0o600 });
  };
}
