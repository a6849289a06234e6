import type { TokenTable } from './table.js';

const HAN = /[\u3400-\u9fff\u3007]/u;

/** How often each row of the table occurs. A token without a row counts as its Han characters that have one. */
function countRows(table: TokenTable, tokens: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (token: string): boolean => {
    const row = table.rows.get(token);
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
    return row !== undefined;
  };
  for (const token of tokens) if (!count(token)) for (const character of token) if (HAN.test(character)) count(character);
  return counts;
}

/** Sum over rows of (1 + ln count) × scale × vector, made unit length; all zeros when no token is known. */
export function encode(table: TokenTable, tokens: readonly string[]): Float32Array {
  const { dimensions, vectors, scales } = table;
  const sum = new Float64Array(dimensions);
  for (const [row, count] of countRows(table, tokens)) {
    const weight = (1 + Math.log(count)) * (scales[row] ?? 0);
    const offset = row * dimensions;
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + weight * (vectors[offset + i] ?? 0);
  }
  const length = Math.hypot(...sum);
  const unit = new Float32Array(dimensions);
  if (length > 0) for (let i = 0; i < dimensions; i++) unit[i] = (sum[i] ?? 0) / length;
  return unit;
}
