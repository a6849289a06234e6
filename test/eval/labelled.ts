import type { LabelledQuestion } from '../../src/eval/index.js';

/** A labelled question of which only what matters is said. */
export const labelled = (parts: Partial<LabelledQuestion> = {}): LabelledQuestion => ({
  ...{ id: 'q', question: '有多少项?', category: 'lookup-figure', language: 'zh', answerable: true },
  ...{ history: [], gold: [], must: [], mustNot: [] },
  ...parts,
});
