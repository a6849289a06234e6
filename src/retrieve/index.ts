import { normaliseView } from '../chinese/normalise.js';
import type {
  Access,
  DocumentSummary,
  Embedder,
  Filter,
  Hit,
  KeySet,
  Library,
  LexicalIndex,
  Span,
  StoredPassage,
  VectorIndex,
  Warning,
} from '../domain/index.js';
import { AppError } from '../errors.js';
import { fuse, lexicalWeight, type FusedHit } from './fuse.js';
import { roundRobinByPlace, withoutReprints } from './diversify.js';
import { ProfileCache, type LibraryProfile } from './profile.js';
import { idfMass, queryTokens } from './query.js';
import { understand, type Understanding } from './understand/index.js';

/** Why a passage stands where it stands. */
export interface Explanation {
  readonly lexical: FusedHit['lexical'] | null;
  readonly vector: FusedHit['vector'] | null;
  readonly lexicalWeight: number;
  readonly fused: number;
}

export interface RetrievedPassage {
  readonly passage: StoredPassage;
  readonly document: DocumentSummary;
  /** Fused score within [0, 1]; 1 is the best that both legs agree on. */
  readonly score: number;
  /** Its own BM25 ÷ the largest that the question could get, within [0, 1]. */
  readonly coverage: number;
  /** Where the question's words stand, relative to the passage's text. */
  readonly highlights: readonly Span[];
  readonly explanation: Explanation;
}

export interface Retrieval {
  readonly passages: readonly RetrievedPassage[];
  /** Share of the question's idf mass that the best passage holds, within [0, 1]. */
  readonly coverage: number;
  readonly warnings: readonly Warning[];
}

export interface RetrieveRequest {
  readonly understanding: Understanding;
  readonly access: Access;
  /** Restricts before ranking, in both legs. */
  readonly filter: Filter;
  readonly limit: number;
  /** Every place that has material before any place twice. */
  readonly spread: boolean;
}

/** The one door to the text: nothing else reads passages for an answer. */
export interface Retriever {
  understand(request: {
    question: string;
    history?: readonly string[];
    filter?: Filter;
    access: Access;
  }): Understanding;
  retrieve(request: RetrieveRequest): Promise<Retrieval>;
  profile(access: Access): LibraryProfile;
  /** Lucene's idf of a token in the library as it is now. */
  idf(token: string): number;
}

export interface RetrieverParts {
  readonly library: Library;
  readonly indexes: {
    readonly lexical: LexicalIndex;
    readonly vectors: VectorIndex;
    refresh(): Promise<void>;
  };
  readonly embedder: Embedder;
  /** The clock; tests set it. */
  readonly now?: () => Date;
}

/** Hits asked of each leg, over and above what the caller wants: fusion and spreading need some to choose from. */
const LEG_DEPTH = 120;
const RERANK_POOL = 80;

export function createRetriever(parts: RetrieverParts): Retriever {
  const { library, indexes, embedder, now = () => new Date() } = parts;
  const profiles = new ProfileCache(library);

  async function retrieve(request: RetrieveRequest): Promise<Retrieval> {
    await indexes.refresh();
    const { understanding, access, filter } = request;
    const allowed = library.allowedKeys(access, filter);
    const query = queryTokens(understanding);
    const depth = Math.max(LEG_DEPTH, 3 * request.limit);
    const lexical = query.size === 0 ? [] : indexes.lexical.search(query, depth, allowed ?? undefined);
    const { hits: vector, warnings } = await denseLeg(understanding.chinese, depth, allowed);
    const mass = idfMass(query, indexes.lexical);
    const coverage = mass > 0 ? Math.min(1, (lexical[0]?.passageScore ?? 0) / mass) : 0;
    const weight = lexicalWeight(coverage);
    const fused = fuse(lexical, vector, weight);
    const ranked = withoutReprints(
      hydrate(fused.slice(0, Math.max(RERANK_POOL, 2 * request.limit)), request, { weight, mass }),
    );
    const ordered = request.spread ? roundRobinByPlace(ranked) : ranked;
    return { passages: ordered.slice(0, request.limit), coverage, warnings };
  }

  /** Without its server, a question is searched by its words alone. */
  async function denseLeg(text: string, depth: number, allowed: KeySet | null): Promise<DenseLeg> {
    try {
      const vector = await embedder.embedQuery(text);
      // The embedder may have been exchanged while the question was with the old one.
      const usable =
        vector.length === indexes.vectors.dimensions && vector.some((component) => component !== 0);
      const hits = usable ? indexes.vectors.search(vector, depth, allowed ?? undefined) : [];
      return { hits, warnings: [] };
    } catch (error) {
      if (!(error instanceof AppError) || !error.code.startsWith('model_')) throw error;
      return { hits: [], warnings: [NO_DENSE] };
    }
  }

  function hydrate(
    fused: readonly FusedHit[],
    request: RetrieveRequest,
    leg: { readonly weight: number; readonly mass: number },
  ): RetrievedPassage[] {
    const { documents } = profiles.get(request.access);
    const passages = library.passages(
      fused.map((hit) => hit.key),
      request.access,
    );
    const hits = new Map(fused.map((hit) => [hit.key, hit]));
    return passages.flatMap((passage) => {
      const document = documents.get(passage.documentId);
      const hit = hits.get(passage.key);
      if (document === undefined || hit === undefined) return [];
      const explanation = {
        lexical: hit.lexical ?? null,
        vector: hit.vector ?? null,
        lexicalWeight: leg.weight,
        fused: hit.score,
      };
      return [
        {
          passage,
          document,
          score: hit.score,
          coverage: leg.mass > 0 ? Math.min(1, (hit.lexical?.passageScore ?? 0) / leg.mass) : 0,
          explanation,
          // Only a search shows them.
          get highlights() {
            return highlight(passage.text, request.understanding);
          },
        },
      ];
    });
  }

  return {
    understand: ({ access, ...request }) =>
      understand({
        ...request,
        profile: profiles.get(access),
        now: now().getFullYear(),
        rarity: (token) => indexes.lexical.idf(token),
      }),
    retrieve,
    profile: (access) => profiles.get(access),
    idf: (token) => indexes.lexical.idf(token),
  };
}

interface DenseLeg {
  readonly hits: readonly Hit[];
  readonly warnings: readonly Warning[];
}

const NO_DENSE: Warning = {
  code: 'embedding_unavailable',
  message: '向量模型服务不可用,本次只按字词检索。',
};

/** Where the question's concepts stand in a text, merged, in order. */
function highlight(text: string, understanding: Understanding): Span[] {
  const view = normaliseView(text);
  const found = understanding.concepts.flatMap((concept) =>
    concept.variants
      .filter((variant) => variant.length > 1)
      .flatMap((variant) => occurrences(view.text, variant)),
  );
  return mergeSpans(found).map((span) => view.toOriginal(span));
}

function occurrences(text: string, needle: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
    found.push({ start: at, end: at + needle.length });
  return found;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

export { understand, type Understanding } from './understand/index.js';
export { behind } from './understand/followup.js';
export { withoutHints } from './understand/hints.js';
export { questionClauses, questionParts, questionPoints } from './understand/parts.js';
export type { Asked, Concept } from './understand/index.js';
export type { LibraryProfile } from './profile.js';
export { profileCovers } from './profile.js';
