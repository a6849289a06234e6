import { expect, test } from 'vitest';
import { LIMIT, worseThanBaseline } from './compare.js';

test('retrieval and answers are as good as they were on questions that nothing was fitted on', LIMIT, async () => {
  expect(await worseThanBaseline('held-apart')).toEqual([]);
});
