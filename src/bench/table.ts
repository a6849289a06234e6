import type { BenchResult } from './index.js';
import type { Latency } from './measure.js';

const START_TARGET_MS = 2000;
const SEARCH_TARGET_MS = 30;
const RECALL_TARGET = 0.98;

/** The result as lines for a person: what was measured, the value, and whether it meets the product's promise. */
export function formatBench(result: BenchResult): string {
  const { rates, memory, disk, search, beside, minisearch } = result;
  const lines: [string, string, boolean?][] = [
    ['段落数', whole(result.passages)],
    ['分词与向量化', `${whole(rates.analyse)} 段/秒`],
    ['写入资料库', `${whole(rates.write)} 段/秒`],
    ['由资料库建立两个索引并存盘', `${whole(rates.index)} 段/秒`],
    ['内存：词语索引', `${whole(memory.lexical)} 字节/段`],
    ['内存：向量索引', `${whole(memory.vectors)} 字节/段`],
    ['磁盘：资料库', `${whole(disk.library)} 字节/段`],
    ['磁盘：索引文件', `${whole(disk.indexes)} 字节/段`],
    ['启动（索引已建好）', `${whole(result.startMs)} 毫秒`, result.startMs < START_TARGET_MS],
    ['词语检索', times(search.lexical)],
    ['向量检索', times(search.vectors)],
    ['整次检索', times(search.whole), search.whole.p95 < SEARCH_TARGET_MS],
    ['整次检索（限定一地）', times(search.filtered), search.filtered.p95 < SEARCH_TARGET_MS],
    ['HNSW 对精确检索的 recall@10', result.recallAt10.toFixed(4), result.recallAt10 >= RECALL_TARGET],
  ];
  const engines: [string, string][] =
    minisearch === null
      ? [['minisearch', '未安装（仅开发时需要），未作对比']]
      : (
          [
            ['本产品', beside],
            ['minisearch', minisearch],
          ] as const
        ).map(([name, engine]) => [
          `${name}，${whole(engine.passages)} 段，相同词元`,
          `建索引 ${whole(engine.passagesPerSecond)} 段/秒 · ${whole(engine.bytesPerPassage)} 字节/段 · ${times(engine.search)}`,
        ]);
  return [...lines, ...engines]
    .map(([name, value, met]) => `${pad(name)}  ${value}${verdict(met)}`)
    .join('\n');
}

const COLUMN = 40;

/** Chinese characters take two columns of a terminal. */
function pad(name: string): string {
  const width = Array.from(name).reduce(
    (sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1),
    0,
  );
  return name + ' '.repeat(Math.max(0, COLUMN - width));
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const times = ({ p50, p95 }: Latency): string => `p50 ${p50.toFixed(1)} 毫秒 · p95 ${p95.toFixed(1)} 毫秒`;
const verdict = (met: boolean | undefined): string => (met === undefined ? '' : met ? '  ✓' : '  ✗');
