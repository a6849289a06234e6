/** What is remembered of one question of a conversation: enough to understand the next one. */
export interface Turn {
  /** As it was understood, standing alone. */
  readonly question: string;
}

/** Remembers what was asked before. */
export interface ConversationStore {
  /** Oldest first; empty for an unknown conversation. */
  history(conversationId: string): readonly Turn[];
  append(conversationId: string, turn: Turn): void;
}

/** Bounds of the memory: the conversation least recently used is forgotten first, then a conversation's oldest turns. */
const MOST = { conversations: 1000, turns: 50 } as const;

/** Remembers until the process ends. */
export function createConversationMemory(
  most: { conversations: number; turns: number } = MOST,
): ConversationStore {
  const conversations = new Map<string, readonly Turn[]>();
  const touch = (id: string, turns: readonly Turn[]) => {
    conversations.delete(id);
    conversations.set(id, turns);
  };
  return {
    history: (id) => conversations.get(id) ?? [],
    append: (id, turn) => {
      touch(id, [...(conversations.get(id) ?? []), turn].slice(-most.turns));
      const [oldest] = conversations.keys();
      if (conversations.size > most.conversations && oldest !== undefined) conversations.delete(oldest);
    },
  };
}
