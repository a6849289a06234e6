import { describe, expect, it } from 'vitest';
import { formatBench, runBench } from '../../src/bench/index.js';

describe('runBench', () => {
  it('builds, reopens and searches a small library, beside minisearch, and reports progress', async () => {
    const stages = new Set<string>();
    const result = await runBench({
      ...{ passages: 600, questions: 20, minisearchPassages: 200 },
      onProgress: ({ stage, done, total }) => {
        stages.add(stage);
        expect(done).toBeLessThanOrEqual(total);
      },
    });
    expect([...stages]).toEqual(['生成并写入', '建立索引', '检索', '对比 minisearch']);
    // So few are scanned, not searched by the graph.
    expect(result.recallAt10).toBe(1);
    expect(result.minisearch?.passages).toBe(200);
    expect(result.beside.bytesPerPassage).toBeLessThan(result.minisearch?.bytesPerPassage ?? 0);
    const lines = formatBench(result).split('\n');
    expect(lines.some((line) => line.includes('recall@10') && line.includes('1.0000  ✓'))).toBe(true);
    expect(lines.at(-1)).toMatch(/^minisearch/u);
  }, 120_000);
});
