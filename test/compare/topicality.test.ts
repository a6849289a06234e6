import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER } from '../../src/app.js';
import type { App } from '../../src/app.js';
import { openReports } from './reports.js';

/** Invented reports whose sentences share words with topics that they are not about. */
const REPORTS = {
  'luzhou.md': `---
place: 泸州市
year: 2022
---

# 泸州市2022年改革情况

## 一、深化审批制度改革

推行“一枚印章管审批”,变12枚印章为1枚印章。建立工程项目多个部门联合验收制度,全市验收时限由30个工作日压缩至12个工作日。营商环境领导小组开展“百人助百企”,走访企业市场主体4100户。如聚焦群众反映的排队难问题,确定江阳区试点预约办理新模式。

## 二、深化机构改革

积极推动撤乡设镇,提出工作方案逐级上报审查审批,待省民政厅审批后实施。

## 三、围绕保持社会和谐稳定,纵深推进民生保障改革

16所学校开展一体化办学,教育集团覆盖率达到70%。完善社会救助制度,为3200名困难群众发放补贴。

关键词:人才引育

引进高层次人才140名,人才公寓交付2200套。

关键词:科技转化

高校专利先使用后付费,放出专利310项,已有56家企业试用。

## 四、优化营商环境

组建市县两级行政审批局,政务大厅延时服务到晚上八点。
`,
  'yibin-rule.md': `---
place: 宜宾市
year: 2023
title: 宜宾市政务服务办法
---

# 宜宾市政务服务办法

各县（区）人民政府，市政府各部门。现印发给你们，请认真遵照执行。

第一条 为了规范政务服务，制定本办法。

第二条 依申请政务服务事项的承诺时限比法定时限压缩70%以上。

第三条 全职引进的博士发给安家补贴20万元。

第四条 本办法自2023年5月1日起施行，由市政务服务局负责解释。
`,
} as const;

let app: App;
let close: () => Promise<void>;
beforeAll(async () => ({ app, close } = await openReports(REPORTS)));
afterAll(() => close());

const itemsOn = async (topic: string): Promise<string[]> => {
  const { rows } = await app.compare({ topic }, OWNER);
  return rows.flatMap(({ practices, policies, results }) =>
    [...practices, ...policies, ...results].map(({ text }) => text),
  );
};
const on = async (topic: string): Promise<string> => (await itemsOn(topic)).join('\n');

describe('a sentence under a topic', () => {
  it('is about the topic, and does not merely share a word with it', async () => {
    const text = await on('审批制度改革');
    expect(text).toContain('12枚印章');
    expect(text).not.toContain('撤乡设镇');
  });

  it('is not about another topic, whatever heading it stands under', async () => {
    expect(await on('审批制度改革')).not.toContain('百人助百企');
    expect(await on('社会保障')).not.toContain('一体化办学');
    expect(await on('社会保障')).toContain('社会救助');
  });

  it('may be of what the heading covers: service windows make the business environment', async () => {
    expect(await on('营商环境')).toContain('行政审批局');
  });

  it('is told apart by a label of two words', async () => {
    expect(await on('人才')).toContain('人才公寓');
    expect(await on('人才')).not.toContain('专利');
    expect(await on('科技创新')).toContain('专利310项');
  });

  it('is not in the name of a whole rule alone, and is no formality of one', async () => {
    const text = await on('政务服务');
    expect(text).toContain('压缩70%以上');
    expect(text).not.toMatch(/安家补贴|现印发|制定本办法|负责解释|人民政府/u);
  });
});

describe('a cell', () => {
  it('holds what came of a practice together with a practice of few words', async () => {
    const items = await itemsOn('审批制度改革');
    expect(items).toContain('推行“一枚印章管审批”,变12枚印章为1枚印章。');
    expect(items).not.toContain('推行“一枚印章管审批”');
  });

  it('keeps a practice apart from figures that name their own subject', async () => {
    const items = await itemsOn('审批制度改革');
    expect(
      items.some((text) => text.startsWith('建立工程项目多个部门联合验收制度') && !text.includes('由30个')),
    ).toBe(true);
  });

  it('does not begin with 如', async () => {
    for (const topic of ['审批制度改革', '政务服务'])
      for (const text of await itemsOn(topic)) expect(text).not.toMatch(/^如(?![何期今实])/u);
  });
});
