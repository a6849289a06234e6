/** The library's public surface. */
export { createApp, MAX_FILE_BYTES, OWNER } from './app.js';
export type {
  App,
  AppOptions,
  Caller,
  FileOptions,
  Health,
  IngestResult,
  IngestStatus,
  Page,
  SyncReport,
  UploadedFile,
} from './app.js';
export type {
  AnswerView,
  AskEventView,
  DocumentView,
  FigureView,
  PassageView,
  SearchRequest,
  SearchResponse,
  SummaryView,
  UnderstoodView,
} from './app/shapes.js';
export { loadConfig, Secret } from './config.js';
export type { Config, ConfigSources, ModelSettings } from './config.js';
export { AppError, ERROR_STATUS } from './errors.js';
export type { ErrorCode } from './errors.js';
export type * from './domain/index.js';
