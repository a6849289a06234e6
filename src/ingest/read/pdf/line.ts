/** A run of text as the page shows it. Lengths are points; `y` grows downwards from the top of the page. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
}

/** One line of one column of a page. */
export interface Line extends Fragment {
  readonly page: number;
  /** Left and right edge of the column that it stands in. */
  readonly column: { readonly left: number; readonly right: number };
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The value that most of the weight falls on, values rounded to `step`; `fallback` for an empty list. */
export function mode(
  values: readonly (readonly [value: number, weight: number])[],
  step: number,
  fallback: number,
): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value / step) * step;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let best: readonly [number, number] = [fallback, 0];
  for (const entry of weights) if (entry[1] > best[1]) best = entry;
  return best[0];
}
