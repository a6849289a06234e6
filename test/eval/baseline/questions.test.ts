import { expect, test } from 'vitest';
import { baselines, LIMIT, SETS, worseThanBaseline } from './compare.js';

test('every set of questions has its baseline', () => {
  expect(Object.keys(baselines())).toEqual(SETS);
});

test('retrieval and answers are as good as they were', LIMIT, async () => {
  expect(await worseThanBaseline('questions')).toEqual([]);
});
