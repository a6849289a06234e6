import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../errors.js';

/** One labelled question. Labels name documents and quotations, never passages, so that they survive another chunking. */
const Question = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  category: z.string().min(1),
  language: z.enum(['zh', 'en']).default('zh'),
  /** Earlier questions of the conversation, oldest first. */
  history: z.array(z.object({ question: z.string().min(1) })).default([]),
  answerable: z.boolean(),
  refusal: z.enum(['no_evidence', 'figure_masked', 'out_of_scope']).optional(),
  why: z.string().optional(),
  /** Stretches that an answer has to cite, verbatim from the document. */
  gold: z.array(z.object({ source: z.string(), quote: z.string().min(1) })).default([]),
  /** How many of the gold quotations are enough; all of them when absent. */
  minGold: z.int().min(1).optional(),
  /** The day on which the question is asked, for 去年 and the like. */
  today: z.iso.date().optional(),
  /** What an answer must say; of an inner list any one will do. */
  must: z.array(z.union([z.string(), z.array(z.string()).min(1)])).default([]),
  /** What would make an answer wrong. */
  mustNot: z.array(z.string()).default([]),
});

export type LabelledQuestion = z.infer<typeof Question>;

/** Reads a JSON Lines file. Throws AppError `invalid_field` with the number of the first line that is wrong. */
export function readQuestions(file: string): LabelledQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1, file)]));
}

function parseLine(line: string, number: number, file: string): LabelledQuestion {
  try {
    return Question.parse(JSON.parse(line));
  } catch (cause) {
    throw new AppError('invalid_field', `题库第 ${number} 行有误:${file}`, {
      hint: '每行应是一个 JSON 对象,字段见 README“评测”一节。',
      cause,
    });
  }
}
