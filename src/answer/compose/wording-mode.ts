import type { Warning } from '../../domain/index.js';

/** `auto` lets the chat model word a text when one is set; `extractive` never does; `model` says so where none is set. */
export type WordingMode = 'auto' | 'extractive' | 'model';

export const NO_MODEL: Warning = {
  code: 'model_unavailable',
  message: '没有设置对话模型,以下内容由原文语句组成。',
};
