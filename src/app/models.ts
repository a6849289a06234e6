import type { Config } from '../config.js';
import type { ChatModel, Embedder } from '../domain/ports.js';
import { AppError } from '../errors.js';
import { createBuiltinEmbedder } from '../models/builtin/index.js';

/** The embedder that the settings ask for; the built-in one when they ask for none. */
export function createEmbedder(config: Config): Embedder {
  if (config.embedding === null) return createBuiltinEmbedder();
  throw new AppError('invalid_config', '本版本只有内置的向量模型,不能使用 EMBEDDING_* 设置。', {
    hint: '请去掉 EMBEDDING_* 设置。',
  });
}

/** The chat model that the settings ask for, if any. */
export function createChatModel(config: Config): ChatModel | null {
  if (config.chat === null) return null;
  throw new AppError('invalid_config', '本版本尚不能连接对话模型,不能使用 CHAT_* 设置。', {
    hint: '请去掉 CHAT_* 设置:没有模型也能作答,答案由原文语句组成。',
  });
}
