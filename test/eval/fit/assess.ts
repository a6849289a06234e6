/** What a fitted forest says of a question it has not seen, and what is true. */
export interface Assessed {
  readonly score: number;
  readonly label: 0 | 1;
}

/** Chance that an answerable question scores above an unanswerable one; ties count half. NaN without either. */
export function areaUnderCurve(assessed: readonly Assessed[]): number {
  const sorted = [...assessed].sort((a, b) => a.score - b.score);
  let below = 0;
  let pairs = 0;
  for (let start = 0; start < sorted.length;) {
    const score = sorted[start]?.score;
    const tied = sorted.slice(start).findIndex((one) => one.score !== score);
    const group = sorted.slice(start, tied < 0 ? sorted.length : start + tied);
    const negative = group.filter(({ label }) => label === 0).length;
    pairs += (group.length - negative) * (below + negative / 2);
    below += negative;
    start += group.length;
  }
  return pairs / (below * (assessed.length - below));
}

export interface Refusing {
  /** Log-odds below which a question is refused. */
  readonly below: number;
  /** Share of the unanswerable questions that are then refused. */
  readonly refused: number;
}

/** What is refused where at most `share` of the answerable questions may be. */
export function refusingAt(share: number, assessed: readonly Assessed[]): Refusing {
  const of = (wanted: 0 | 1): number[] =>
    assessed.filter(({ label }) => label === wanted).map(({ score }) => score);
  const answerable = of(1).sort((a, b) => a - b);
  const below = answerable[Math.floor(share * answerable.length)] ?? NaN;
  const unanswerable = of(0);
  return { below, refused: unanswerable.filter((score) => score < below).length / unanswerable.length };
}
