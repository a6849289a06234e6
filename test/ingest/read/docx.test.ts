import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { outline, read, refusal, texts } from './reading.js';
import { paragraph, wordFile } from './zip-file.js';

const inList = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

const level = (index: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;

const numbering = (levels: string, more = ''): string =>
  `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}</w:numbering>`;

describe('a Word document written by a library', () => {
  it('gives headings, paragraphs, rows and notes in order', async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({
      title: '云溪市改革报告',
      footnotes: { 1: { children: [new Paragraph('市监局统计。')] } },
      numbering: {
        config: [
          { reference: 'han', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: '云溪市改革报告', heading: HeadingLevel.TITLE }),
            new Paragraph({
              text: '审批提速',
              heading: HeadingLevel.HEADING_1,
              numbering: { reference: 'han', level: 0 },
            }),
            new Paragraph({
              children: [new TextRun('新增企业2万余户'), new FootnoteReferenceRun(1), new TextRun('。')],
            }),
            new Paragraph({ text: '减材料', bullet: { level: 0 } }),
            new Paragraph({
              text: '民生改善',
              heading: HeadingLevel.HEADING_1,
              numbering: { reference: 'han', level: 0 },
            }),
            new Table({
              rows: [
                new TableRow({ tableHeader: true, children: [cell('区县'), cell('数量')] }),
                new TableRow({ children: [cell('东岭区'), cell('36项')] }),
              ],
            }),
          ],
        },
      ],
    });
    const bytes = await Packer.toBuffer(document);
    expect(await outline('a.docx', bytes)).toEqual([
      'heading1|云溪市改革报告',
      'heading2|一、审批提速',
      'paragraph|新增企业2万余户。',
      'footnote|市监局统计。',
      'item|减材料',
      'heading2|二、民生改善',
      'table-row|区县：东岭区；数量：36项',
    ]);
    expect((await read('a.docx', bytes)).formatTitle).toBe('云溪市改革报告');
  });
});

describe('automatic numbers', () => {
  it('count through all levels as Word shows them', async () => {
    const levels =
      level(0, 'chineseCountingThousand', '%1、') +
      level(1, 'chineseCounting', '(%2)') +
      level(2, 'decimal', '%1.%3', '<w:isLgl/>');
    const body = [
      paragraph('总体情况', inList(1)),
      paragraph('审批', inList(1, 1)),
      paragraph('服务', inList(1, 1)),
      paragraph('一句完整的话。', inList(1, 2)),
      paragraph('主要问题', inList(1)),
      paragraph('第一个问题。', inList(1, 1)),
    ].join('');
    expect(await outline('a.docx', wordFile(body, { 'numbering.xml': numbering(levels) }))).toEqual([
      'heading1|一、总体情况',
      'heading2|(一)审批',
      'heading2|(二)服务',
      'item|1.1 一句完整的话。',
      'heading1|二、主要问题',
      'paragraph|(一)第一个问题。',
    ]);
  });

  it.each([
    ['chineseCounting', 21, '二十一'],
    ['chineseCounting', 105, '一百零五'],
    ['ideographTraditional', 3, '丙'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 20, '二〇'],
    ['decimalEnclosedCircle', 12, '⑫'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 12, '\uFF11\uFF12'],
  ])('are written in every format: %s %i', async (format, value, shown) => {
    const start = `<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride></w:num>`;
    const file = wordFile(paragraph('正文。', inList(2)), {
      'numbering.xml': numbering(level(0, format, '(%1)'), start),
    });
    expect(await texts('a.docx', file)).toEqual([`(${shown})正文。`]);
  });

  it('come from a style, and go where a paragraph opts out', async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="heading 2"/><w:pPr>${inList(1)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="章"/><w:basedOn w:val="a3"/></w:style></w:styles>`;
    const body = ['a3', 'b'].map((style) => paragraph('总则', `<w:pStyle w:val="${style}"/>`)).join('');
    const none = paragraph('附则', `<w:pStyle w:val="b"/>${inList(0)}`);
    const file = wordFile(body + none, {
      'styles.xml': styles,
      'numbering.xml': numbering(level(0, 'chineseCounting', '第%1章')),
    });
    expect(await outline('a.docx', file)).toEqual([
      'heading2|第一章 总则',
      'heading2|第二章 总则',
      'heading2|附则',
    ]);
  });
});

describe('the text of a Word document', () => {
  it('is as it reads with tracked changes accepted', async () => {
    const body = `<w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>200</w:delText></w:r></w:del><w:ins><w:r><w:t>210</w:t></w:r></w:ins>
      <w:r><w:rPr><w:strike/></w:rPr><w:t>作废</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>项。</w:t></w:r></w:p>`;
    expect(await texts('a.docx', wordFile(body))).toEqual(['共210项。']);
  });

  it('never lets a raised mark become a digit of the figure before it', async () => {
    const sup = (text: string): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p><w:r><w:t>新增200</w:t></w:r>${sup('1')}<w:r><w:t>项,面积3km</w:t></w:r>${sup('2')}<w:r><w:t>。</w:t></w:r></w:p>`;
    expect(await texts('a.docx', wordFile(body))).toEqual(['新增200项,面积3km²。']);
  });

  it('holds text boxes once, and not the table of contents', async () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('总则1')}</w:sdtContent></w:sdt>
      <w:p><w:r><w:t>正文。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('框内文字。')}</wps:txbx></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:textbox>${box('框内文字。')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await texts('a.docx', wordFile(body))).toEqual(['正文。', '框内文字。']);
  });

  it('is cut where a line break cuts it, but a heading is not', async () => {
    const text = '上半</w:t><w:br/><w:t>下半';
    const file = wordFile(paragraph(text) + paragraph(text, '<w:outlineLvl w:val="0"/>'));
    expect(await outline('a.docx', file)).toEqual(['paragraph|上半', 'paragraph|下半', 'heading1|上半下半']);
  });

  it('knows captions by their style', async () => {
    const file = wordFile(paragraph('图1 办事大厅', '<w:pStyle w:val="Caption"/>') + paragraph('正文。'));
    expect(await outline('a.docx', file)).toEqual(['caption|图1 办事大厅', 'paragraph|正文。']);
  });

  it('repeats headers and merged cells into every row of a table', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('2023年改革事项表', '<w:gridSpan w:val="3"/>'))}${row(cell('领域'), cell('事项'), cell('时限'))}
      ${row(cell('审批', '<w:vMerge w:val="restart"/>'), cell('开办'), cell('1天'))}${row(cell('', '<w:vMerge/>'), cell('注销'), cell('3天'))}</w:tbl>`;
    expect(await texts('a.docx', wordFile(table))).toEqual([
      '2023年改革事项表',
      '领域：审批；事项：开办；时限：1天',
      '领域：审批；事项：注销；时限：3天',
    ]);
  });

  it.each(['Word 文档', 'Microsoft Word - 报告.doc', '文档1', '报告.docx', ' '])(
    'has no title in “%s”',
    async (title) => {
      const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title></cp:coreProperties>`;
      expect(
        (await read('a.docx', wordFile(paragraph('正文。'), { 'docProps/core.xml': core }))).formatTitle,
      ).toBeUndefined();
    },
  );

  it('tells of macros that it did not run', async () => {
    const document = await read('a.docx', wordFile(paragraph('正文。'), { 'vbaProject.bin': 'x' }));
    expect(document.warnings.map((warning) => warning.code)).toEqual(['macros_ignored']);
  });

  it('is refused where there is none', async () => {
    await refusal('unreadable_document', 'a.docx', wordFile('').fill(0, 40, 60));
  });
});
