import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createConversationMemory } from './app/conversations.js';
import { openEmbedding } from './app/embedding.js';
import type { EmbeddingStatus } from './app/embedding.js';
import { createChatModel } from './app/models.js';
import { embeddedTexts } from './app/reembed.js';
import { SwitchingIndexes } from './app/switching.js';
import { LIBRARY_FILE, WithdrawnList, isBeyondReading, repairDocuments, setAside } from './app/repair.js';
import type { RepairReport } from './app/repair.js';
import { rederive } from './app/rederive.js';
import { createReports } from './app/reports.js';
import type { Reports } from './app/reports.js';
import type { RederiveProgress } from './app/rederive.js';
import { answerView, eventView, figureView, passageView, summaryView, understoodView } from './app/shapes.js';
import type {
  AnswerView,
  AskEventView,
  DocumentView,
  FigureView,
  SearchRequest,
  SearchResponse,
  SummaryView,
} from './app/shapes.js';
import { createAnswerer } from './answer/index.js';
import type { AskEvent, AskRequest } from './answer/index.js';
import { resolvePlaces } from './chinese/places.js';
import { SEGMENTER_VERSION } from './chinese/segment.js';
import type { Config } from './config.js';
import type { ChatModel, FigureQuery, Receipt } from './domain/ports.js';
import type { Access } from './domain/question.js';
import { AppError } from './errors.js';
import { createAnalyser } from './ingest/analyser.js';
import { countFiles, inputsFromPaths, uploadInput } from './ingest/files.js';
import type { FileOptions, UploadedFile } from './ingest/files.js';
import { ingestFiles } from './ingest/index.js';
import type { IngestInput, IngestResult, IngestRooms } from './ingest/index.js';
import { PIPELINE_VERSION } from './ingest/pipeline.js';
import { syncFolder, syncMemoryFile } from './ingest/sync.js';
import type { SyncReport } from './ingest/sync.js';
import { createWordVectors } from './models/builtin/words.js';
import { createRetriever } from './retrieve/index.js';
import type { IndexesStatus } from './store/cache/index.js';
import { openSqliteLibrary } from './store/sqlite/index.js';

export type {
  CompareRequest,
  ContradictionView,
  DraftRequest,
  ExportedFile,
  LedgerPage,
  Reports,
  WordingOptions,
} from './app/reports.js';
export { MAX_FILE_BYTES } from './ingest/files.js';
export type { FileOptions, UploadedFile } from './ingest/files.js';
export type { IngestResult, IngestStatus } from './ingest/index.js';
export type { SyncReport } from './ingest/sync.js';

/** Who asks: what he may see, and a name that keeps his conversations apart from others'. */
export interface Caller extends Access {
  readonly name?: string;
}

/** The caller that may see everything: the machine's own user. */
export const OWNER: Caller = { collections: 'all' };

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface Health {
  readonly documents: number;
  readonly passages: number;
  readonly embedder: string;
  readonly chatModel: string | null;
  readonly indexes: IndexesStatus;
  readonly embedding: EmbeddingStatus;
}

/** Every use case of the product; each door only translates. */
export interface App extends Reports {
  readonly config: Config;
  /** Files and folders of this machine. Results come as files are done; see {@link IngestResult}. */
  ingest(paths: readonly string[], options?: FileOptions, signal?: AbortSignal): AsyncGenerator<IngestResult>;
  /** How many files {@link ingest} will look at. */
  countFiles(paths: readonly string[]): Promise<number>;
  /** Files that came over the wire, at most {@link MAX_FILE_BYTES} each. */
  upload(files: readonly UploadedFile[], options?: FileOptions): AsyncGenerator<IngestResult>;
  /** Makes the library follow `CORPUS_DIR`. */
  syncCorpus(options?: {
    signal?: AbortSignal;
    onResult?: (result: IngestResult) => void;
  }): Promise<SyncReport>;
  search(request: SearchRequest, caller: Caller): Promise<SearchResponse>;
  ask(
    request: AskRequest,
    caller: Caller,
    emit?: (event: AskEventView) => void,
    signal?: AbortSignal,
  ): Promise<AnswerView>;
  documents(
    caller: Caller,
    page: Page,
  ): { readonly total: number; readonly documents: readonly SummaryView[] };
  /** The methods below throw `not_found` for a document that is not there or may not be seen. */
  document(documentId: string, caller: Caller): DocumentView;
  text(documentId: string, caller: Caller): string;
  original(documentId: string, caller: Caller): { bytes: Uint8Array; mediaType: string; source: string };
  remove(documentId: string, caller: Caller): Promise<Receipt>;
  figures(query: FigureQuery): { readonly total: number; readonly figures: readonly FigureView[] };
  health(): Health;
  /** Reads the whole library back and compares it with its check sums. Empty when all is well. */
  verify(): Promise<
    readonly { readonly documentId: string; readonly source: string; readonly error: string }[]
  >;
  /** Derives anew what {@link App.verify} finds damaged. */
  repair(): Promise<RepairReport>;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly onRederive?: (progress: RederiveProgress) => void;
  /** Told of failures that no caller can mend. */
  readonly onFault?: (error: unknown, what: string) => void;
  /** Writes the answers instead of the model that the settings name. */
  readonly chatModel?: ChatModel;
  /** The clock that 去年 and the like count back from; the machine's when absent. */
  readonly now?: () => Date;
}

/**
 * Opens (or makes) the library in `INDEX_DIR`. The only place that constructs adapters. A library whose file cannot be read is
 * set aside, and a new one begun.
 */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  mkdirSync(config.indexDir, { recursive: true });
  try {
    return await compose(config, options);
  } catch (error) {
    if (!isBeyondReading(error)) throw error;
    options.onFault?.(error, LIBRARY_FILE);
    setAside(config.indexDir, new Date());
    return compose(config, options);
  }
}

async function compose(config: Config, options: AppOptions): Promise<App> {
  const chatModel = options.chatModel ?? (await createChatModel(config));
  const analyzerFingerprint = `${SEGMENTER_VERSION}/${PIPELINE_VERSION}`;
  const library = openSqliteLibrary({
    path: join(config.indexDir, LIBRARY_FILE),
    resolvePlaces,
    analyzerFingerprint,
  });
  const embedding = await openEmbedding({
    config,
    library,
    ...(options.onFault && { onFault: options.onFault }),
  });
  const { embedder } = embedding;
  const analyser = createAnalyser();
  const withdrawn = new WithdrawnList(config.indexDir);
  const rooms: IngestRooms = {
    library,
    wasWithdrawn: (hash) => withdrawn.has(hash),
    analyser,
    embedder,
    ...(options.onFault && { onFault: options.onFault }),
  };
  const open = async () => {
    const outdated = library.outdated('analyzer');
    if (outdated.length > 0) await rederive(outdated, rooms, options.onRederive);
    await embedding.settle();
    return SwitchingIndexes.open({
      directory: config.indexDir,
      library,
      embedderFingerprint: embedder.fingerprint,
      dimensions: embedder.dimensions,
      analyzerFingerprint,
    });
  };
  const mend = () => repairDocuments(library, rooms, config.corpusDir);
  const indexes = await open().catch(async (error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'index_damaged' || isBeyondReading(error)) throw error;
    options.onFault?.(error, LIBRARY_FILE);
    await mend();
    return open();
  });
  embedding.follow(indexes);
  const retriever = createRetriever({ library, indexes, embedder, ...(options.now && { now: options.now }) });
  const vectors = createWordVectors();
  const parts = { retriever, library, vectors, ...(chatModel && { chatModel }) };
  const reports = createReports(parts);
  const answerer = createAnswerer(parts);
  const conversations = createConversationMemory();

  const seen = <T>(value: T | null): T => {
    if (value === null)
      throw new AppError('not_found', '没有这份文件,或您无权查看。', { hint: '请从文件列表中重新选择。' });
    return value;
  };
  async function* takeIn(inputs: AsyncIterable<IngestInput> | Iterable<IngestInput>, signal?: AbortSignal) {
    const release = await embedding.hold();
    try {
      yield* ingestFiles(inputs, rooms, signal);
    } finally {
      await caughtUp().finally(release);
    }
  }
  const writing = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await embedding.hold();
    return work().finally(release);
  };
  const caughtUp = async () => {
    await indexes.refresh();
    await indexes.save();
  };

  return {
    ...reports,
    config,
    ingest: (paths, files, signal) => takeIn(inputsFromPaths(paths, files), signal),
    countFiles,
    upload: (uploads, files) => takeIn(uploads.map((upload) => uploadInput(upload, files))),
    syncCorpus: ({ signal, onResult } = {}) =>
      writing(async () => {
        const report = await syncFolder(rooms, {
          corpusDir: config.corpusDir,
          memoryFile: syncMemoryFile(config.indexDir),
          fingerprint: analyzerFingerprint,
          ...(signal && { signal }),
          ...(onResult && { onResult }),
        });
        await caughtUp();
        return report;
      }),
    async search({ query, limit = 10, filter = {}, explain = false }, caller) {
      const started = performance.now();
      const understanding = retriever.understand({ question: query, filter, access: caller });
      const found = await retriever.retrieve({
        understanding,
        access: caller,
        filter: understanding.filter,
        limit,
        spread: understanding.others,
      });
      return {
        query,
        understood: understoodView(understanding.understood),
        passages: found.passages.map((passage) => passageView(passage, explain)),
        tookMs: performance.now() - started,
      };
    },
    async ask(request, caller, emit, signal) {
      const key = `${caller.name ?? ''}\0${request.conversationId ?? ''}`;
      const history = request.conversationId === undefined ? [] : conversations.history(key);
      const told = emit && ((event: AskEvent) => emit(eventView(event)));
      const answer = await answerer.ask({ ...request, history }, caller, told, signal);
      conversations.append(`${caller.name ?? ''}\0${answer.conversationId}`, {
        question: answer.standaloneQuestion,
      });
      return answerView(answer);
    },
    documents(caller, page) {
      const { total, documents } = library.documents(caller, page);
      return { total, documents: documents.map(summaryView) };
    },
    document(documentId, caller) {
      const { outline, text, ...document } = seen(library.document(documentId, caller));
      const passages = library.passagesOf(documentId, caller).length;
      const figures = library.figuresOf(documentId, caller).length;
      return { ...summaryView({ ...document, characters: text.length, passages, figures }), outline };
    },
    text: (documentId, caller) => seen(library.document(documentId, caller)).text,
    original: (documentId, caller) => seen(library.original(documentId, caller)),
    async remove(documentId, caller) {
      const { contentHash } = seen(library.document(documentId, caller));
      const texts = embeddedTexts(library, documentId);
      const receipt = seen(library.remove(documentId, caller));
      withdrawn.add(contentHash);
      embedding.forget(texts);
      await caughtUp();
      return receipt;
    },
    figures(query) {
      const { total, figures } = library.figures(query);
      return { total, figures: figures.map(figureView) };
    },
    health() {
      return {
        documents: library.documents(OWNER, { offset: 0, limit: 1 }).total,
        passages: indexes.lexical.size,
        embedder: embedder.fingerprint,
        chatModel: chatModel?.name ?? null,
        indexes: indexes.status(),
        embedding: embedding.status(),
      };
    },
    verify: () => library.verify(),
    repair: () =>
      writing(async () => {
        const report = await mend();
        await caughtUp();
        return report;
      }),
    async close() {
      await analyser.close();
      await embedding.close();
      await indexes.save();
      await indexes.close();
      library.close();
    },
  };
}
