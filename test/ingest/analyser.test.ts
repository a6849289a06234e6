import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as AnalyserRoom from '../../src/ingest/analyser.js';
import { contentHashOf } from '../../src/ingest/identity.js';
import type { RawFile } from '../../src/ingest/pipeline.js';
import { compile } from '../compiled.js';
import type { Compiled } from '../compiled.js';

let compiled: Compiled;
let room: typeof AnalyserRoom;
beforeAll(async () => {
  compiled = await compile();
  room = (await import(
    pathToFileURL(`${compiled.directory}/ingest/analyser.js`).href
  )) as typeof AnalyserRoom;
});
afterAll(() => compiled.remove());

const raw = (fileName: string, text: string): RawFile => {
  const bytes = Buffer.from(text);
  const contentHash = contentHashOf('public', bytes, {});
  const addedAt = '2024-01-01T00:00:00.000Z';
  return {
    bytes,
    fileName,
    sourceKey: `/x/${fileName}`,
    collection: 'public',
    given: {},
    contentHash,
    addedAt,
  };
};
const good = raw('good.txt', '泰州市2020年改革报告\n\n一、服务\n设立窗口45个,办件增加。\n');

describe('the worker', () => {
  it('derives the same document as this thread does', async () => {
    const analyser = room.createAnalyser();
    try {
      const { analyseFile } = await import('../../src/ingest/pipeline.js');
      expect(await analyser.analyse(good)).toEqual(await analyseFile(good));
    } finally {
      await analyser.close();
    }
  });

  it('keeps the code and advice of an error on its way between threads', async () => {
    const analyser = room.createAnalyser();
    try {
      await expect(analyser.analyse(raw('empty.txt', ''))).rejects.toMatchObject({
        code: expect.stringMatching(/^(?!internal)/u) as string,
        hint: expect.any(String) as string,
      });
    } finally {
      await analyser.close();
    }
  });

  it('gives up on a file that takes too long, and takes the next one', async () => {
    const hasty = room.createAnalyser({ secondsPerFile: 0.005, width: 1 });
    try {
      await expect(hasty.analyse(good)).rejects.toMatchObject({ code: 'unreadable_document' });
    } finally {
      await hasty.close();
    }
    const patient = room.createAnalyser({ width: 1 });
    try {
      const slow = patient.analyse(
        raw('long.txt', `泰州市2020年改革报告\n\n${'设立窗口45个,办件增加。\n'.repeat(3_000)}`),
      );
      let ticks = 0;
      const timer = setInterval(() => ticks++, 5);
      await slow;
      clearInterval(timer);
      expect(ticks).toBeGreaterThan(3);
    } finally {
      await patient.close();
    }
  });
});
