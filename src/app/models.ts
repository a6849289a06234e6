import type { Config } from '../config.js';
import type { ChatModel, Embedder } from '../domain/ports.js';
import { AppError } from '../errors.js';
import { createBuiltinEmbedder } from '../models/builtin/index.js';
import { openChatModel } from '../models/chat.js';

/** The embedder that the settings ask for; the built-in one when they ask for none. */
export function createEmbedder(config: Config): Embedder {
  if (config.embedding === null) return createBuiltinEmbedder();
  throw new AppError('invalid_config', '本版本只有内置的向量模型,不能使用 EMBEDDING_* 设置。', {
    hint: '请去掉 EMBEDDING_* 设置。',
  });
}

/** The chat model that the settings ask for, if any. Throws `invalid_config`; whether its server answers shows when it is asked. */
export async function createChatModel(config: Config): Promise<ChatModel | null> {
  return config.chat === null ? null : openChatModel(config.chat);
}
