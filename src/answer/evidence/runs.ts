/**
 * Length of the longest run of characters that both texts have.
 *
 * @param most where counting stops
 */
export function longestRun(a: string, b: string, most = Infinity): number {
  let longest = 0;
  for (let start = 0; start + longest < a.length && longest < most; start++)
    while (longest < most && start + longest < a.length && b.includes(a.slice(start, start + longest + 1)))
      longest += 1;
  return longest;
}
