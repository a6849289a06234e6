import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { resolvePlaces } from '../../../src/chinese/places.js';
import type { Block, Outline } from '../../../src/domain/document.js';
import { contains, sliceSpan } from '../../../src/domain/span.js';
import { extractFigures, figuresInText } from '../../../src/ingest/figures/index.js';

const city = resolvePlaces('南京市')[0] ?? null;

const subjects = (text: string): string[] =>
  figuresInText(text).map(({ valueText, subject }) => `${valueText}:${subject}`);

describe('figuresInText', () => {
  it.each([
    ['认定领军人才21人、青年英才117名。', ['21人:领军人才', '117名:青年英才']],
    ['实施54项承接上级任务和12项自主探索项目。', ['54项:承接上级任务', '12项:自主探索项目']],
    ['出台改革方案及配套文件170件。', ['170件:改革方案及配套文件']],
    ['推动333个政务事项“全程网办”。', ['333个:政务事项']],
    ['获得5项国务院、54项省政府督查激励。', ['5项:国务院督查激励', '54项:省政府督查激励']],
    ['收件满意度、发证满意度分别达到99.93%和99.97%。', ['达到99.93%:收件满意度', '99.97%:发证满意度']],
    ['从全国近2000个案例中选出,全国仅20个。', ['近2000个:全国案例', '20个:全国案例']],
    ['80项中须在年内完成的改革任务均已收官。', ['80项:改革任务']],
    ['事项承诺办结时限压缩82.8%。', ['压缩82.8%:事项承诺办结时限']],
    ['为1368家企业兑付惠企资金9379万元。', ['1368家:企业', '9379万元:惠企资金']],
  ])('names what is counted in %s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });

  it('gives each member of a paired list its own subject and ends', () => {
    const text =
      '政府投资项目、企业投资项目、低风险项目审批时限由106、60、48个工作日分别压减到75、45、30个工作日。';
    expect(
      figuresInText(text).map(({ subject, before, after, kind }) => ({ subject, before, after, kind })),
    ).toEqual([
      { subject: '政府投资项目审批时限', before: 106, after: 75, kind: 'change' },
      { subject: '企业投资项目审批时限', before: 60, after: 45, kind: 'change' },
      { subject: '低风险项目审批时限', before: 48, after: 30, kind: 'change' },
    ]);
  });

  it('tells a longest and a shortest time from a change', () => {
    const figures = figuresInText('最长审批时限50个工作日,最短15个工作日。');
    expect(figures.map(({ value, kind, qualifiers }) => ({ value, kind, qualifiers }))).toEqual([
      { value: 50, kind: 'duration', qualifiers: ['最高'] },
      { value: 15, kind: 'duration', qualifiers: ['最低'] },
    ]);
  });

  it('tells how old somebody is from how many weeks', () => {
    expect(figuresInText('落户者不超过45周岁。')[0]).toMatchObject({ kind: 'count', value: 45, unit: '岁' });
    expect(figuresInText('处方最长12周。')[0]).toMatchObject({ kind: 'duration', value: 12, unit: '周' });
  });

  it('tells a rank from a move', () => {
    expect(figuresInText('居全省第4位。')[0]).toMatchObject({ kind: 'rank', value: 4, qualifiers: ['第'] });
    expect(figuresInText('排名前进4位。')[0]).toMatchObject({
      kind: 'change',
      value: 4,
      unit: '位',
      qualifiers: ['up'],
    });
    expect(figuresInText('排名攀升5个位次。')[0]).toMatchObject({ kind: 'change', value: 5, unit: '位' });
  });

  it('gives a figure to the place that opens its clause', () => {
    const places = (text: string): (string | undefined)[] =>
      figuresInText(text, { place: city, year: 2022 }).map(({ place }) => place?.name);
    expect(places('全市建成园区9个,其中玄武区建成园区2个。')).toEqual(['南京市', '玄武区']);
    expect(places('雨花台区、江宁区入选试点名单3个。')).toEqual(['南京市']);
    expect(places('学习深圳经验,建成园区9个。')).toEqual(['南京市']);
  });

  it('takes the year that the sentence states before the figure', () => {
    const years = (text: string): (number | null)[] =>
      figuresInText(text, { place: city, year: 2022 }).map(({ year }) => year);
    expect(years('2020年办理300件,全年满意率98%。')).toEqual([2020, 2020]);
    expect(years('依据《规划(2018—2020年)》办理300件。')).toEqual([2022]);
  });

  it('reads no digits of a place name', () => {
    expect(figuresInText('九台区和七台河市、五家渠市前来学习。')).toEqual([]);
  });

  it('keeps every span true to the text', () => {
    const piece = fc.constantFrom(
      '由',
      '25',
      '家',
      '整合为',
      '、',
      '和',
      '第',
      '二',
      '万',
      '余',
      '%',
      '以上',
      '分别',
      '压缩',
      '至',
      ',',
      '。',
      '“',
      '”',
      '《',
      '》',
      '*',
      '个工作日',
      '南京',
      '\n',
      ' ',
      '12.5',
      '亿元',
      '半',
      '天',
      '翻一番',
      '第三',
      '位',
      '前',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 18 }), (pieces) => {
        const text = pieces.join('');
        for (const figure of figuresInText(text)) {
          expect(sliceSpan(text, figure.span)).toBe(figure.valueText);
          expect(contains(figure.sentence, figure.span)).toBe(true);
          expect(Number.isFinite(figure.value)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('extractFigures', () => {
  const lines = [
    '改革总结',
    '全年办结改革事项326项。',
    '窗口服务大厅,日均接待900余人',
    '2023年5月4日 记者 王某 发稿12篇',
  ];
  const text = lines.join('\n');
  const kinds: Block['kind'][] = ['heading', 'paragraph', 'caption', 'byline'];
  const blocks = lines.map((line, index): Block => {
    const start = text.indexOf(line);
    return { kind: kinds[index] ?? 'paragraph', span: { start, end: start + line.length }, section: 0 };
  });
  const outline: Outline = {
    sections: [{ parent: null, level: 0, title: '', heading: null, span: { start: 0, end: text.length } }],
    blocks,
  };
  const metadata = {
    place: { value: city, basis: 'given', evidence: null },
    year: { value: 2022, basis: 'given', evidence: null },
    title: { value: '某市年度总结', basis: 'given', evidence: null },
    date: { value: null, basis: 'unknown', evidence: null },
  } as const;

  it('reads paragraphs and captions but not bylines, with spans of the document', () => {
    const figures = extractFigures({ text, outline, metadata });
    expect(figures.map(({ valueText }) => valueText)).toEqual(['326项', '900余人']);
    for (const figure of figures) {
      expect(sliceSpan(text, figure.span)).toBe(figure.valueText);
      expect(figure).toMatchObject({ year: 2022, place: { name: '南京市' } });
    }
  });
});
