import type { Client } from '../api/client.js';
import { Failure } from '../api/failure.js';
import type { Turn } from './conversation.js';

/** Ids of documents that these answers cite and that are no longer there. Unknown (server away) counts as there. */
export async function withdrawn(turns: readonly Turn[], client: Client): Promise<ReadonlySet<string>> {
  const ids = [
    ...new Set(
      turns.flatMap((turn) =>
        [...turn.citations, ...(turn.answer?.refusal?.related ?? [])].map((c) => c.documentId),
      ),
    ),
  ];
  const checked = await Promise.all(ids.map(async (id) => ((await isGone(id, client)) ? [id] : [])));
  return new Set(checked.flat());
}

async function isGone(id: string, client: Client): Promise<boolean> {
  try {
    await client.get(`/api/v1/documents/${id}`);
    return false;
  } catch (error) {
    return error instanceof Failure && error.status === 404;
  }
}
