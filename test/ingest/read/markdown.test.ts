import { describe, expect, it } from 'vitest';
import { fullWidth, outline, read, texts } from './reading.js';

describe('Markdown', () => {
  it('gives headings, items, rows, captions and notes without their markup', async () => {
    const source = [
      '# 云溪市改革报告',
      '',
      '全年**新增**企业2万余户[^1],详见[公告](http://example.org)。',
      '',
      '## 一、审批提速',
      '',
      '- 减环节',
      '- 减`材料`',
      '',
      '| 城市 | 数量 |',
      '| --- | --- |',
      '| 东岭区 | 36项 |',
      '',
      '![市民在大厅办事](a.jpg)',
      '',
      '[^1]: 市监局统计。',
    ].join('\n');
    expect(await outline('a.md', source)).toEqual([
      'heading1|云溪市改革报告',
      'paragraph|全年新增企业2万余户,详见公告。',
      'footnote|市监局统计。',
      'heading2|一、审批提速',
      'item|减环节',
      'item|减材料',
      'table-row|城市：东岭区；数量：36项',
      'caption|市民在大厅办事',
    ]);
    expect((await read('a.markdown', source)).formatTitle).toBe('云溪市改革报告');
  });

  it('reads its front matter', async () => {
    const document = await read('a.md', '---\ntitle: 报告\nyear: 2022\n---\n\n正文。');
    expect(document.frontMatter).toEqual({ title: '报告', year: 2022 });
    expect(document.blocks).toHaveLength(1);
  });

  it.each([
    '**区坚持创新,贯彻历次全会、**大会议精神,改革取得实效。',
    '列出*大类、*小项任务,于*月*日前完成,占比*%,*项在推进。',
    '申报数居全市第*。目前已培育*家企业,平台设在“**”网站,有*户受益。',
    '针对**、**等公司开展辅导,**教育集团、**教育集团获评先进。',
    '办理量为5~10件,占比15~20%,耗时3~5天。',
  ])('never takes a masked figure or a range for markup: %s', async (line) => {
    expect(await texts('a.md', line)).toEqual([line]);
    expect(await texts('a.md', fullWidth(line))).toEqual([fullWidth(line)]);
  });

  it('still removes bold type', async () => {
    expect(await texts('a.md', '推出**36**项举措,**市场监管**更严。\n\n**一是减材料。**取消证明。')).toEqual([
      '推出36项举措,市场监管更严。',
      '一是减材料。取消证明。',
    ]);
  });

  it('keeps the number that the author gave an item', async () => {
    expect(await texts('a.md', '3. 第三点\n5. 第五点')).toEqual(['3. 第三点', '5. 第五点']);
  });

  it('never lets a reference become a digit of the figure before it', async () => {
    expect(await texts('a.md', '增长5%<sup>1</sup>,新增200[1](#n)户,面积3km<sup>2</sup>。')).toEqual([
      '增长5%,新增200[1]户,面积3km²。',
    ]);
  });

  it('keeps lines apart that the author set apart', async () => {
    expect(await texts('a.md', '一、总体情况\n全市改革稳步推进。\n记者 张三')).toEqual([
      '一、总体情况',
      '全市改革稳步推进。',
      '记者 张三',
    ]);
  });

  it('joins lines that an editor broke inside a sentence', async () => {
    const first = '云溪市围绕企业和群众办事的难点持续推进改革,把分散在十二个部门的事项归并到一';
    expect(await texts('a.md', `${first}\n个窗口办理。`)).toEqual([`${first}个窗口办理。`]);
  });

  it('keeps the text of raw HTML and executes nothing', async () => {
    const source = '<div onclick="steal()">保留的文字<script>document.write("坏")</script></div>\n\n正文';
    expect(await texts('a.md', source)).toEqual(['保留的文字', '正文']);
  });

  it('takes a long paragraph above a rule for a paragraph', async () => {
    const long = '全年改革任务全部完成,群众满意度稳步提升。';
    expect(await outline('a.md', `${long}\n---\n\n后文。`)).toEqual([
      `paragraph|${long}`,
      'paragraph|后文。',
    ]);
  });
});
