import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.js';
import type { App } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import type { Config } from '../../src/config.js';

/** Invented reports about real places, each with figures that the others do not have. */
export const REPORTS = {
  'yangzhou.md': `---
place: 扬州市
year: 2022
---

# 扬州市2022年审批改革情况

## 一、压减审批时限

扬州市把企业开办由4个工作日压缩至1个工作日,全年办理新设企业31700户。窗口推行“一表申请”,申请材料从19份减到7份。

## 二、改进养老服务

全市建成街道综合养老服务中心58个,助餐点321处,惠及老人9.6万人。上门照护由政府购买,每月不少于4次。
`,
  'mianyang.txt': `绵阳市2023年科技创新改革报告

一、做强科技金融
绵阳市设立天使投资基金12.5亿元,支持企业186家。首创“科创积分贷”,按积分授信,累计放款43亿元。

二、完善人才政策
引进高层次人才270余人,人才公寓交付3100套。对青年人才给予每月800元租房补贴。
`,
  'masked.txt': `某省**区2021年政务服务改革总结

一、推进一网通办
**区梳理高频事项*项,其中*%实现全程网办,群众满意度明显提高。
`,
} as const;

export interface TestLibrary {
  readonly root: string;
  readonly corpusDir: string;
  readonly config: Config;
  remove(): void;
}

/** A folder of its own with the reports in it, and settings that point there. */
export function testLibrary(
  files: Readonly<Record<string, string>> = REPORTS,
  env: Record<string, string> = {},
): TestLibrary {
  const root = mkdtempSync(join(tmpdir(), 'reform-'));
  const corpusDir = join(root, 'corpus');
  mkdirSync(corpusDir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(corpusDir, name), text);
  const config = loadConfig({ cwd: root, env: { PORT: '0', LOG_LEVEL: 'silent', ...env } });
  return { root, corpusDir, config, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Opens the library and takes its corpus in. */
export async function openFilled(library: TestLibrary): Promise<App> {
  const app = await createApp(library.config, { onFault: (error) => console.error(error) });
  await app.syncCorpus();
  return app;
}
