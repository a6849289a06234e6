import type { Config } from '../config.js';
import type { ChatModel } from '../domain/ports.js';
import { openChatModel } from '../models/chat.js';

/** The chat model that the settings ask for, if any. Throws `invalid_config`; whether its server answers shows when it is asked. */
export async function createChatModel(config: Config): Promise<ChatModel | null> {
  return config.chat === null ? null : openChatModel(config.chat);
}
