import type { Command } from 'commander';
import { AppError } from '../errors.js';
import type { Filter } from '../domain/question.js';

export interface FilterFlags {
  readonly place?: string[];
  readonly exclude?: string[];
  readonly year?: string[];
  readonly kind?: string[];
  readonly topic?: string[];
}

/** The options that restrict a search, the same for every command. */
export const withFilterOptions = (command: Command): Command =>
  command
    .option('--place <name...>', '只看这些地方,全称、简称均可')
    .option('--exclude <name...>', '不看这些地方')
    .option('--year <year...>', '只看这些年份')
    .option('--kind <kind...>', '只看 policy(政策)、case(做法)、result(成效)')
    .option('--topic <topic...>', '只看这些主题');

/** Throws `invalid_field` for a year or kind that is none. */
export function filterOf(flags: FilterFlags): Filter {
  return {
    ...(flags.place && { places: flags.place }),
    ...(flags.exclude && { excludePlaces: flags.exclude }),
    ...(flags.year && { years: flags.year.map(toYear) }),
    ...(flags.kind && { kinds: flags.kind.map(toKind) }),
    ...(flags.topic && { topics: flags.topic }),
  };
}

function toYear(text: string): number {
  if (!/^\d{4}年?$/u.test(text)) throw new AppError('invalid_field', `--year 应为四位年份,而不是“${text}”。`);
  return Number(text.slice(0, 4));
}

function toKind(text: string): 'policy' | 'case' | 'result' {
  if (text === 'policy' || text === 'case' || text === 'result') return text;
  throw new AppError('invalid_field', `--kind 应为 policy、case 或 result,而不是“${text}”。`);
}
