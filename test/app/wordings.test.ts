import { describe, expect, it } from 'vitest';
import { RecentWordings } from '../../src/app/wordings.js';

function bench() {
  const state = { version: 1, now: 0, made: 0 };
  const wordings = new RecentWordings(
    () => state.version,
    () => state.now,
  );
  const ask = (request: unknown, again = false): Promise<number> =>
    wordings.of(request, { again }, () => Promise.resolve(++state.made));
  return { state, ask };
}

describe('what a model worded lately', () => {
  it('is given again only where that is wanted, and only for the same request', async () => {
    const { ask } = bench();
    expect(await ask({ topic: 'a' })).toBe(1);
    expect(await ask({ topic: 'a' }, true)).toBe(1);
    expect(await ask({ topic: 'b' }, true)).toBe(2);
    expect(await ask({ topic: 'a' })).toBe(3);
    expect(await ask({ topic: 'a' }, true)).toBe(3);
  });

  it('is made anew when the library has changed, or it is old', async () => {
    const { state, ask } = bench();
    await ask('a');
    state.version = 2;
    expect(await ask('a', true)).toBe(2);
    state.now = 31 * 60_000;
    expect(await ask('a', true)).toBe(3);
  });

  it('is forgotten when there is much of it, oldest first', async () => {
    const { ask } = bench();
    for (let index = 0; index <= 50; index++) await ask(index);
    expect(await ask(50, true)).toBe(51);
    expect(await ask(0, true)).toBe(52);
  });
});
