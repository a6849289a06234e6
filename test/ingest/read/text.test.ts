import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { fullWidth, read, refusal, texts } from './reading.js';

const REPORT = '云溪市2023年改革情况\n一、审批提速\n全年压减材料36项,惠及企业3000余户。';
const LINES = REPORT.split('\n');

describe('the encoding of a text file', () => {
  it.each([
    ['UTF-8', 'utf-8', false],
    ['UTF-8 with a mark', 'utf-8', true],
    ['GB 18030', 'gb18030', false],
    ['UTF-16 LE', 'utf-16le', false],
    ['UTF-16 LE with a mark', 'utf-16le', true],
    ['UTF-16 BE', 'utf-16be', false],
    ['UTF-16 BE with a mark', 'utf-16be', true],
  ])('is recognised: %s', async (_, encoding, addBOM) => {
    const document = await read('a.txt', iconv.encode(REPORT, encoding, { addBOM }));
    expect(document.blocks.map((block) => block.text)).toEqual(LINES);
    expect(document.warnings).toEqual([]);
  });

  it('is recognised from a few characters', async () => {
    expect(await texts('a.txt', iconv.encode('深化改革', 'gb18030'))).toEqual(['深化改革']);
  });

  it('is refused rather than read as mojibake', async () => {
    await refusal('unreadable_document', 'a.txt', iconv.encode('改革の進め方について', 'shift_jis'));
  });

  it('is warned about when single characters cannot be decoded', async () => {
    const bytes = Buffer.concat([Buffer.from(REPORT.repeat(10)), Buffer.from([0xe6, 0x94])]);
    const document = await read('a.txt', bytes);
    expect(document.warnings.map((warning) => warning.code)).toEqual(['undecodable_characters']);
  });

  it('is warned about when the file was mojibake before it came', async () => {
    const broken = iconv.decode(Buffer.from('深化改革推进营商环境建设惠及企业群众'.repeat(5)), 'gb18030');
    const document = await read('a.txt', broken.replaceAll('\uFFFD', ''));
    expect(document.warnings.map((warning) => warning.code)).toContain('suspicious_characters');
  });
});

describe('the lines of a text file', () => {
  it('are its blocks, verbatim but for white space at the ends', async () => {
    const text = '\u3000\u3000扛责任 担使命,改革\t推进\r\n\r\n 第二段|Ⅱ类“事项” \r第三段';
    expect(await texts('a.txt', text)).toEqual(['扛责任 担使命,改革\t推进', '第二段|Ⅱ类“事项”', '第三段']);
  });

  const long = fullWidth(
    '云溪市围绕企业和群众办事的难点持续推进改革,把分散在十二个部门的事项归并到一个窗口办理,' +
      '材料由三十份减为九份,时限由二十个工作日压缩到五个工作日,并在全市推行帮办代办制度,让办事的人少跑路。',
  );
  const broken = (text: string): string[] => text.match(/.{1,30}/gu) ?? [];

  it('are put together again where a program broke them', async () => {
    const lines = [
      ...broken(`  ${long}`),
      '',
      '一、主要做法',
      '',
      ...broken(`  ${long}`),
      ...broken(`  ${long}`),
    ];
    expect(await texts('a.txt', lines.join('\n'))).toEqual([long, '一、主要做法', long, long]);
  });

  it('stay apart where each is a paragraph, however alike they are', async () => {
    const lines = ['一、审批', long, '二、服务', `${long}这是结论。`, '扛责任 担使命', long.slice(0, 40)];
    expect(await texts('a.txt', lines.join('\n'))).toEqual(lines);
  });

  it('are recognised as broken with half-width punctuation too', async () => {
    const narrow = long.replaceAll('\uFF0C', ',');
    expect(await texts('a.txt', [...broken(narrow), '', ...broken(narrow)].join('\n'))).toEqual([
      narrow,
      narrow,
    ]);
  });

  it('stay apart in a list of headings of the same length', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `${10 + index}聚焦关键环节推动改革落地见效`);
    expect(await texts('a.txt', lines.join('\n'))).toEqual(lines);
  });

  it('hold every character of the file, whatever they are', async () => {
    const line = fc.string({
      unit: fc.constantFrom(...Array.from('改革三12%,。、*“”—a')),
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        const text = `改革\n${lines.join('\n')}`;
        const squashed = (await texts('a.txt', text)).join('').replace(/\s/gu, '');
        expect(squashed).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

describe('a table in a plain text', () => {
  const blocks = async (...lines: string[]) => (await read('a.txt', lines.join('\n'))).blocks;

  it('is read row by row where tabs part its cells, the text around it as it stands', async () => {
    const found = await blocks(
      '各镇情况如下:',
      '',
      '乡镇\t整治前户数\t整治后户数',
      '东湾镇\t310\t96',
      '西岭乡\t128\t40',
      '',
      '二、下一步打算',
    );
    expect(found).toEqual([
      { kind: 'paragraph', text: '各镇情况如下:' },
      { kind: 'table-row', text: '乡镇\uff1a东湾镇\uff1b整治前户数\uff1a310\uff1b整治后户数\uff1a96' },
      { kind: 'table-row', text: '乡镇\uff1a西岭乡\uff1b整治前户数\uff1a128\uff1b整治后户数\uff1a40' },
      { kind: 'paragraph', text: '二、下一步打算' },
    ]);
  });

  it.each([
    [
      'spaces',
      ['指标          2021年   2022年目标', '水质达标率(%)  88.5     92', '新建管网(公里)    41       60'],
    ],
    ['several tabs', ['指标\t\t2021年\t2022年目标', '水质达标率(%)\t88.5\t\t92', '新建管网(公里)\t41\t60']],
    [
      'bars',
      ['指标 | 2021年 | 2022年目标', '---|---|---', '水质达标率(%) | 88.5 | 92', '新建管网(公里) | 41 | 60'],
    ],
  ])('may line its cells up with %s', async (_, lines) => {
    expect((await blocks(...lines)).map(({ text }) => text)).toEqual([
      '指标\uff1a水质达标率(%)\uff1b2021年\uff1a88.5\uff1b2022年目标\uff1a92',
      '指标\uff1a新建管网(公里)\uff1b2021年\uff1a41\uff1b2022年目标\uff1a60',
    ]);
  });

  it('may leave its last cells empty', async () => {
    const found = await blocks(
      '事项\t牵头单位\t备注',
      '一网通办\t数据局',
      '联合验收\t住建局\t延期',
      '容缺受理\t审批局',
    );
    expect(found.map(({ text }) => text)).toEqual([
      '事项\uff1a一网通办\uff1b牵头单位\uff1a数据局',
      '事项\uff1a联合验收\uff1b牵头单位\uff1a住建局\uff1b备注\uff1a延期',
      '事项\uff1a容缺受理\uff1b牵头单位\uff1a审批局',
    ]);
  });

  it.each([
    ['names side by side', ['组长  王一', '副组长  李二', '成员  赵三']],
    ['indented paragraphs', ['　　第一段讲改革。', '　　第二段讲服务。', '　　第三段讲监管12项。']],
    ['a line of links', ['首页 | 要闻 | 专题', '正文第一行。', '正文第二行。']],
    ['two lines only', ['甲  乙  3', '丙  丁  4']],
  ])('is not seen in %s', async (_, lines) => {
    expect((await blocks(...lines)).every(({ kind }) => kind === 'paragraph')).toBe(true);
  });
});

describe('a front matter', () => {
  it('is read from the head of a text file', async () => {
    const document = await read('a.txt', '---\nplace: 云溪市\nyear: 2023\n---\n正文一句。');
    expect(document.frontMatter).toEqual({ place: '云溪市', year: 2023 });
    expect(document.blocks.map((block) => block.text)).toEqual(['正文一句。']);
  });

  it('is no front matter when it is prose between rules', async () => {
    const document = await read('a.txt', '---\n改革正在路上\n---\n正文一句。');
    expect(document.frontMatter).toBeUndefined();
    expect(document.blocks).toHaveLength(4);
  });

  it('gives a warning when its YAML is broken', async () => {
    const document = await read('a.txt', '---\nplace: [云溪\n---\n正文一句。');
    expect(document.warnings.map((warning) => warning.code)).toEqual(['bad_front_matter']);
  });
});
