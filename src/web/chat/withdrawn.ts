import type { Citation } from '../../domain/citation.js';
import type { Client } from '../api/client.js';
import type { AnswerView, DocumentList } from '../api/contract.js';
import { Failure } from '../api/failure.js';

/** Pages of the list of documents that are read at most; a larger library is asked for each document. */
const PAGE = 500;
const MOST_PAGES = 4;

const citedBy = ({ citations, refusal }: AnswerView): readonly Citation[] => [
  ...citations,
  ...(refusal?.related ?? []),
];

/** Whether an answer cites, or shows as related, one of these documents. */
export const rests = (answer: AnswerView | null, gone: ReadonlySet<string>): boolean =>
  answer !== null && citedBy(answer).some(({ documentId }) => gone.has(documentId));

/** Ids of documents that these answers cite and that are no longer there. While the server is away all count as there. */
export async function withdrawn(
  answers: readonly AnswerView[],
  client: Client,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(answers.flatMap(citedBy).map(({ documentId }) => documentId))];
  if (ids.length === 0) return new Set();
  try {
    const known = await listed(client);
    const gone = ids.filter((id) => known?.has(id) === false);
    if (known !== null) return new Set(gone);
    const checked = await Promise.all(ids.map(async (id) => ((await isGone(id, client)) ? [id] : [])));
    return new Set(checked.flat());
  } catch {
    return new Set();
  }
}

/** Ids of all documents; `null` when there are too many to list. */
async function listed(client: Client): Promise<ReadonlySet<string> | null> {
  const ids = new Set<string>();
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { offset: page * PAGE, limit: PAGE };
    const { total, documents } = await client.get<DocumentList>('/api/v1/documents', query);
    for (const { id } of documents) ids.add(id);
    if ((page + 1) * PAGE >= total) return ids;
  }
  return null;
}

async function isGone(id: string, client: Client): Promise<boolean> {
  try {
    await client.get(`/api/v1/documents/${id}`);
    return false;
  } catch (error) {
    return error instanceof Failure && error.status === 404;
  }
}
