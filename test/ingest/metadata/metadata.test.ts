import { describe, expect, it } from 'vitest';
import type { DocumentMetadata, ReadBlock, ReadDocument } from '../../../src/domain/document.js';
import { sliceSpan } from '../../../src/domain/span.js';
import type { Warning } from '../../../src/domain/warning.js';
import { inferMetadata } from '../../../src/ingest/metadata/index.js';
import { buildOutline } from '../../../src/ingest/outline/index.js';

interface Options {
  readonly given?: Record<string, unknown>;
  readonly frontMatter?: Record<string, unknown>;
  readonly formatTitle?: string;
  readonly source?: string;
  readonly headings?: readonly string[];
}

interface Inferred extends DocumentMetadata {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** Metadata of a document whose paragraphs are these lines. */
function infer(lines: readonly string[], options: Options = {}): Inferred {
  const heads = (options.headings ?? []).map((text): ReadBlock => ({ kind: 'heading', level: 1, text }));
  const read: ReadDocument = {
    mediaType: 'text/plain',
    blocks: [...heads, ...lines.map((text): ReadBlock => ({ kind: 'paragraph', text }))],
    warnings: [],
    ...(options.frontMatter === undefined ? {} : { frontMatter: options.frontMatter }),
    ...(options.formatTitle === undefined ? {} : { formatTitle: options.formatTitle }),
  };
  const { text, outline } = buildOutline(read);
  const source = options.source ?? '0001.txt';
  const { value, warnings } = inferMetadata({
    text,
    outline,
    read,
    source,
    ...(options.given === undefined ? {} : { given: options.given }),
  });
  return { ...value, text, warnings };
}

const FILLER = '各部门细化任务清单,压实工作责任,推动各项改革举措落地见效,群众满意度稳步提升。';

describe('the place that a report is of', () => {
  it('is the city that it speaks for, not the ones it went to learn from', () => {
    const { place } = infer([
      '2021年,赣州市坚持改革不停步。' + FILLER,
      '市委主要领导带队赴深圳、东莞、广州学习考察,对标杭州、苏州先进经验,全市上下解放思想。',
      '在全省率先推行一枚印章管审批,经验在全省推广,赣州营商环境进入全省前列。',
    ]);
    expect(place.value?.name).toBe('赣州市');
  });

  it('is that of the office whose bulletin it is, not of the city that it reports to', () => {
    const { place } = infer([
      '改 革 信 息',
      '第9期(总第88期)',
      '荣成市委改革办编        2022年11月3日',
      '今年以来,各镇街协同推进渔港改革,修旧补新,全市渔船逐条编号,码头夜间也有人值守。',
      '威海某银行给渔船放贷,船证一押就能办,全市渔民贷到的钱比去年多。',
      '在威海市组织的年度渔港改革考核中,我市靠前。',
      '报:威海市委改革办',
      '送:市人大常委会、市政府、市政协办公室',
    ]);
    expect(place.value?.name).toBe('荣成市');
  });

  it('is the county that a bulletin of its city is about', () => {
    const masthead = ['威海改革信息', '第9期(总第88期)', '威海市委改革办编        2022年11月3日'];
    const told = [
      '【编者按】荣成市码头多、渔船杂,夜里没人值守。该市把渔船逐条编号,管得住了。',
      '渔船都有身份证',
      '——荣成市渔港改革纪实',
      '一、编号到船。每条渔船一个号,进出港都要扫码,青岛也来学。',
      '二、值守到夜。码头夜里有人,渔民少操一份心。',
    ];
    expect(infer([...masthead, ...told]).place.value?.name).toBe('荣成市');
    expect(infer([...masthead, ...told]).title.value).toBe('渔船都有身份证——荣成市渔港改革纪实');
    expect(infer([...masthead, ...told, '三、推开到县。乳山市也照着做。']).place.value?.name).toBe('威海市');
    expect(infer([...masthead, ...told, '威海市将推广。']).place.value?.name).toBe('威海市');
  });

  it('is the district where the text says 全区 and 区委, though it names the city above it', () => {
    const { place } = infer([
      '2022年,万州按照市委部署,全区各领域改革齐头并进。',
      '区委深改委召开会议5次,全区上下抓落实,区级部门协同推进,获评重庆市改革先进。',
      '全区办理时限压缩八成,走在全市前列,万州经验在全市推广。',
    ]);
    expect(place.value).toMatchObject({ name: '万州区', province: '重庆市', city: null, masked: false });
  });

  it('is the city where it names many of its districts', () => {
    const { place } = infer([
      '5月上旬,市委召开会议,晒出南京2022年改革答卷。',
      '玄武区打造双创街区,浦口区建设数字乡村,雨花台区推进产城融合,栖霞区优化质量服务。',
      '鼓楼区探索养老新模式,江宁区入选试点,全市改革项目征集完成,市委改革办牵头推进。',
    ]);
    expect(place.value?.name).toBe('南京市');
  });

  it('is the city of its districts even where the city itself is never named', () => {
    const { place } = infer([
      '今年以来,全市改革任务有序推进,市委深改委统筹谋划,市政府狠抓落实。',
      '玄武区、浦口区、雨花台区、栖霞区各有亮点,我市改革成效明显。' + FILLER,
    ]);
    expect(place.value?.name).toBe('南京市');
  });

  it('is the province for a report of a province', () => {
    const { place } = infer([
      '2023年,江西省全面深化改革,省委深改委统筹推进,全省改革任务完成率百分之百。',
      '赣州市、九江市、宜春市开展试点,全省推广,省政府出台配套政策,我省营商环境持续改善。',
    ]);
    expect(place.value?.name).toBe('江西省');
  });

  it('is the county that says 全县 and 县委', () => {
    const { place } = infer([
      '2022年,崇义县以改革促发展,县委县政府统筹推进林权改革,全县集体林地确权完成。',
      '在赣州市率先组建民营林场,全县林业产值增长,县委改革办定期调度。',
    ]);
    expect(place.value).toMatchObject({ name: '崇义县', city: '赣州市', province: '江西省' });
  });

  it('is an anonymised place where the name is hidden, in the province that the text shows', () => {
    const { place, title } = infer([
      '2022年,**区深化改革,全区承接改革事项*项。**区委坚决扛起责任,区政府细化任务。',
      '群众通过豫事办办理业务,推进“技能河南”建设,我区改革持续深入,区级平台上线运行。',
    ]);
    expect(place.value).toEqual({
      code: null,
      name: '某区',
      level: 'county',
      province: '河南省',
      city: null,
      masked: true,
    });
    expect(title.value).toBe('河南省某区2022年改革工作报告');
    expect(title.basis).toBe('made');
  });

  it('is not guessed for a district that the text never names', () => {
    const { place, warnings } = infer([
      '2022年,我区坚持改革创新,全区上下齐心协力,区委区政府高位推动,我区改革成效明显。',
      '经验被南京市转发,全区干部深受鼓舞,区委改革办持续跟踪,区政府部门落实到位。',
    ]);
    expect(place).toEqual({ value: null, basis: 'unknown', evidence: null });
    expect(warnings.map(({ code }) => code)).toContain('unknown_place');
  });

  it('is not guessed where four districts share the name', () => {
    expect(infer(['2022年,鼓楼区改革工作稳步推进。' + FILLER]).place.value).toBeNull();
  });

  it('is stated by a title, and rests on the words of it', () => {
    const { place, text } = infer(['全市上下锐意改革。' + FILLER], {
      headings: ['宁波市2023年深化改革工作总结'],
    });
    expect(place).toMatchObject({ value: { name: '宁波市' }, basis: 'stated' });
    expect(place.evidence && sliceSpan(text, place.evidence)).toBe('宁波市');
  });

  it('comes from the file’s name where the text says nothing', () => {
    const { place, title } = infer(['全市改革任务全部完成。' + FILLER], {
      source: '苏州市2022年改革总结.docx',
    });
    expect(place).toMatchObject({ value: { name: '苏州市' }, basis: 'inferred', evidence: null });
    expect(title).toMatchObject({ value: '苏州市2022年改革总结', basis: 'inferred' });
  });

  it('is the visitors’ own place in a report on a visit', () => {
    const { place } = infer(
      [
        '2023年6月,襄阳市委改革办赴杭州、宁波学习考察。杭州市推行城市大脑,杭州数据共享充分,宁波市推行一件事。',
        '我市应加快数据共享,襄阳市要学以致用,全市上下对标先进。',
      ],
      { headings: ['关于赴浙江学习考察“最多跑一次”改革的报告'] },
    );
    expect(place.value?.name).toBe('襄阳市');
  });

  it('is the country for a document of the central authorities, whichever cities it names', () => {
    const { place } = infer(
      [
        '国办发〔2023〕18号',
        '现将方案印发给你们,北京市、上海市、浙江省率先试点。到2025年全面建成。' + FILLER,
        '国务院办公厅',
        '2023年8月18日',
      ],
      { headings: ['国务院办公厅关于印发政务平台建设方案的通知'] },
    );
    expect(place.value).toMatchObject({ name: '全国', level: 'country', code: '100000' });
  });

  it('is the city whose own department issued it, not the country', () => {
    const found = infer([
      '来源：象山县委宣传部  时间：2023-06-01',
      '2023年,象山县推进渔港改革,经验在全国推广。' + FILLER,
    ]);
    expect(found.place.value?.name).toBe('象山县');
  });

  it('is the county-level city that says 我市', () => {
    const { place } = infer([
      '2023年,昆山坚持以改革促发展,市委深改委召开会议,全市推进改革任务60项。',
      '我市在苏州率先推行一件事改革,与上海嘉定、太仓共建联动机制。昆山改革办牵头落实。',
    ]);
    expect(place.value).toMatchObject({ name: '昆山市', level: 'county', city: '苏州市' });
  });

  it('is the autonomous region that says 全区', () => {
    const { place } = infer([
      '2023年,内蒙古自治区深改委统筹部署,全区改革任务落地,全区各盟市扎实推进。',
      '呼和浩特市、包头市先行先试,自治区政府出台意见,我区营商环境提升,全区经营主体增长。',
    ]);
    expect(place.value?.name).toBe('内蒙古自治区');
  });

  it('is unknown for a text of no place', () => {
    expect(infer(['改革工作要坚持问题导向。' + FILLER]).place.value).toBeNull();
  });
});

describe('the year that a report is about', () => {
  const year = (lines: readonly string[], options?: Options): number | null =>
    infer(lines, options).year.value;

  it.each<[string, readonly string[], number]>([
    [
      'the one it begins with',
      ['回首2021年,赣州改革成效明显。', FILLER, '2022年是关键之年,全市将再接再厉。'],
      2021,
    ],
    [
      'not that of a plan it cites',
      ['2021年,全市改革提速。', '起草《深化改革2022年度工作方案》《三年规划(2022—2024年)》。'],
      2021,
    ],
    [
      'not that of an award',
      ['一年来成效明显。2022年,全市改革加力。', '入选“2021年度示范名单”“创新案例(2020)”。'],
      2022,
    ],
    [
      'not the outlook',
      ['2022年,我区改革有力推进。', FILLER, '下一步,确保在2023年取得决定性成果,2023年将继续深化。'],
      2022,
    ],
    ['that of a year-end', ['截至2022年底,66项任务全部完成。', FILLER], 2022],
    ['one that a reckoning ends in', ['到2021年8月底,全市办结改革任务千余项。到2025年,建成新高地。'], 2021],
    [
      'the one in its title, in wide digits, though a line beneath says when it was written',
      [
        '富锦市２０２３年渔港改革工作总结',
        '(富锦市委改革办 二〇二四年一月)',
        '渔船都编了号,码头都装了灯。' + FILLER,
      ],
      2023,
    ],
    ['one written in Chinese digits', ['二〇二三年,全市改革纵深推进。', FILLER], 2023],
  ])('is %s', (_, lines, expected) => {
    expect(year(lines)).toBe(expected);
  });

  it('is of the time of its date, however often it names the year in which the story begins', () => {
    const lines = [
      '关于社区治理的调研报告',
      '(2019年6月)',
      '2017年,启动试点。2017年以来,街道不再招商。',
      '2017年,首批50个小区。2018年推广到全区。目前,2019年的任务过半。',
    ];
    expect(year(lines)).not.toBe(2017);
  });

  it.each([
    ['hui_2024_07.txt', 2024],
    ['meeting-20240718.txt', 2024],
    ['2024zongjie.txt', 2024],
  ])(
    "is what its file's name says where the text speaks of the year before as much: %s",
    (source, expected) => {
      const lines = [FILLER, FILLER, '会议肯定了2023年的工作。', '今年试点的两项要评估,今年完不成的要说明。'];
      expect(year(lines, { source })).toBe(expected);
    },
  );

  it('is last year where a dated text mostly tells of 去年', () => {
    const lines = [
      '发布时间:2023-05-05',
      '去年,我市改革全面铺开。去年我市获得多项激励。',
      '去年以来推行新机制。',
      '今年将拓宽改革覆盖面。',
    ];
    expect(year(lines)).toBe(2022);
  });

  it('is this year where a dated text tells of 今年', () => {
    expect(year(['发布时间:2023-11-20', '今年,我市改革全面铺开。今年以来推行新机制,成效明显。'])).toBe(2023);
  });

  it('is inferred from the newest event and the month that 今年 has reached', () => {
    const lines = (event: string, month: string): string[] => [
      `截至今年${month},全市完成改革任务千余项。上半年经济稳定增长。`,
      `先后制定《改革规划(2014—2020年)》。贯彻党的十九大和${event}精神。`,
    ];
    expect(year(lines('十九届四中全会', '8月'))).toBe(2020);
    expect(year(lines('十九届六中全会', '11月'))).toBe(2021);
    expect(year(lines('二十大', '6月'))).toBe(2023);
    expect(year(lines('二十届三中全会', '九月'))).toBe(2024);
  });

  it('does not date a text by an event that it only looks forward to', () => {
    expect(year(['喜迎党的二十大召开。贯彻十九届六中全会精神。', '截至今年6月,任务过半。'])).toBe(2022);
  });

  it('stays unknown where nothing tells it', () => {
    const { year: found, warnings } = infer(['全市改革任务扎实推进。' + FILLER]);
    expect(found).toEqual({ value: null, basis: 'unknown', evidence: null });
    expect(warnings.map(({ code }) => code)).toContain('unknown_year');
  });

  it('is the first of two in a title, and stated', () => {
    const found = infer(['全市改革任务扎实推进。' + FILLER], {
      headings: ['宁波市2022年工作总结及2023年工作安排'],
    }).year;
    expect(found).toMatchObject({ value: 2022, basis: 'stated' });
  });

  it('lies in the period of a plan of several years', () => {
    const plan = infer(['发布时间:2023-03-01', '为深化改革,制定本规划。' + FILLER], {
      headings: ['宁波市营商环境行动计划(2022—2024年)'],
    });
    expect(plan.period).toEqual({ from: 2022, to: 2024 });
    expect(plan.year.value).toBe(2023);
  });
});

describe('title, issuer, date and number', () => {
  it('takes title and number of a policy file from its head, date and issuer from its end', () => {
    const found = infer(
      [
        '宁波政发〔2023〕12号',
        '各区县(市)人民政府:',
        '为优化服务,提出以下意见。' + FILLER,
        '宁波市人民政府办公厅',
        '2023年4月6日',
      ],
      { headings: ['宁波市人民政府关于深化行政审批制度改革的意见'] },
    );
    expect(found.title).toMatchObject({
      value: '宁波市人民政府关于深化行政审批制度改革的意见',
      basis: 'stated',
    });
    expect(found.documentNumber).toMatchObject({ value: '宁波政发〔2023〕12号', basis: 'stated' });
    expect(found.date).toMatchObject({ value: '2023-04-06', basis: 'stated' });
    expect(found.issuer.value).toBe('宁波市人民政府办公厅');
    expect(found.place.value?.name).toBe('宁波市');
    expect(found.year.value).toBe(2023);
  });

  it('does not take a number that it only cites', () => {
    const found = infer(['2022年,按照省里文件(赣府发〔2020〕5号)要求,赣州市全面推进改革。' + FILLER]);
    expect(found.documentNumber.value).toBeNull();
  });

  it('does not take a picture agency for the issuer', () => {
    expect(infer(['2022年,南京市改革提速。' + FILLER, '图片来源:视觉图库']).issuer.value).toBeNull();
  });

  it('takes a site’s name off a format title', () => {
    const found = infer(['2022年,南京市改革提速。' + FILLER], {
      formatTitle: '南京改革工作成绩单_南京市人民政府网站',
    });
    expect(found.title).toMatchObject({ value: '南京改革工作成绩单', basis: 'stated' });
  });

  it.each<readonly [string, readonly string[], string]>([
    [
      'leaves out who may read it, who sent it and when',
      [
        '内部资料  注意保存',
        '宁波市渔港综合改革情况汇报',
        '（供座谈会交流，2023年5月）',
        '宁波市委改革办  2023年5月',
      ],
      '宁波市渔港综合改革情况汇报',
    ],
    [
      'keeps the letterhead of a paper without a place in its name',
      ['中共宁波市委改革办', '关于2023年渔港改革情况的报告'],
      '中共宁波市委改革办 关于2023年渔港改革情况的报告',
    ],
    [
      'takes the line below the name of a column',
      ['典型案例 | 浙江', '来源：市海洋局', '宁波市石浦镇：渔船回港也能“线上报到”'],
      '宁波市石浦镇：渔船回港也能“线上报到”',
    ],
    [
      'passes over the number of a page',
      ['—— 第 1 页 ——', '宁波市渔港改革工作总结'],
      '宁波市渔港改革工作总结',
    ],
  ])('%s', (_, lines, value) => {
    const found = infer([...lines, '2023年,宁波市渔港改革提速。' + FILLER, '一、主要做法', FILLER]);
    expect(found.title).toMatchObject({ value, basis: 'stated' });
  });

  it('puts the subject of a paper behind a letterhead that stands above it as a heading', () => {
    const read: ReadDocument = {
      mediaType: 'text/markdown',
      blocks: [
        { kind: 'heading', level: 1, text: '中共宁波市委全面深化改革委员会办公室' },
        { kind: 'heading', level: 2, text: '关于渔港改革的报告' },
        { kind: 'paragraph', text: '2023年,宁波市渔港改革提速。' + FILLER },
        { kind: 'heading', level: 3, text: '一、主要做法' },
        { kind: 'paragraph', text: FILLER },
      ],
      warnings: [],
    };
    const { text, outline } = buildOutline(read);
    expect(inferMetadata({ text, outline, read, source: 'a.md' }).value.title.value).toBe(
      '中共宁波市委全面深化改革委员会办公室 关于渔港改革的报告',
    );
  });

  it.each(['Microsoft Word - 1', '无标题', '目录'])('does not take %s for a title', (formatTitle) => {
    const { title } = infer(['2022年,南京市改革提速,各项改革协同推进。' + FILLER], { formatTitle });
    expect(title).toMatchObject({ value: '南京市2022年改革工作报告', basis: 'made' });
  });
});

describe('a byline under the headline', () => {
  it.each([
    '来源:赣州晚报    2021-05-12    记者 李某',
    '2021年5月12日 08:30 某某网 浏览次数:120',
    '编辑:王某 2021/05/12',
  ])('says when it was written: %s', (byline) => {
    const found = infer(['赣州召开改革会议', byline, '5月10日,赣州市委深改委召开会议。' + FILLER]);
    expect(found.date).toMatchObject({ value: '2021-05-12', basis: 'stated' });
    expect(found.year.value).toBe(2021);
  });

  it('is no sentence that speaks of a day', () => {
    expect(infer(['2021年5月12日,记者在赣州看到,大厅改了样。' + FILLER]).date.value).toBeNull();
  });
});

describe('given metadata', () => {
  it('wins over the text, in Chinese or English keys, and the caller over the front matter', () => {
    const found = infer(['2021年,赣州市改革提速。' + FILLER], {
      frontMatter: {
        标题: '某报告',
        地区: '九江',
        年份: '2020年',
        发布机关: '九江市委改革办',
        日期: '2021年2月3日',
        文号: '九发〔2021〕1号',
      },
      given: { place: '万州区', year: 2019 },
    });
    expect(found.title).toEqual({ value: '某报告', basis: 'given', evidence: null });
    expect(found.place).toMatchObject({ value: { name: '万州区' }, basis: 'given' });
    expect(found.year).toMatchObject({ value: 2019, basis: 'given' });
    expect(found.issuer.value).toBe('九江市委改革办');
    expect(found.date.value).toBe('2021-02-03');
    expect(found.documentNumber.value).toBe('九发〔2021〕1号');
  });

  it('is told of and left aside where it makes no sense', () => {
    const found = infer(['2021年,赣州市改革提速。' + FILLER], { given: { place: '火星', year: '不详' } });
    expect(found.place.value?.name).toBe('赣州市');
    expect(found.year.value).toBe(2021);
    expect(found.warnings.map(({ code }) => code)).toEqual(['unusable_place', 'unusable_year']);
  });
});

describe('below the head of an official paper', () => {
  const BODY =
    '2022年，我县推行渔船检验集中办理，全年办结八百余件，渔民往返次数明显减少，群众普遍认可。' + FILLER;

  it('the title and the year are those of the paper, not of its number', () => {
    const {
      title,
      year,
      documentNumber: number,
    } = infer([
      '中共临江县委全面深化改革委员会办公室文件',
      '临改办字〔2023〕7号        签发人：周某',
      '关于2022年度渔港改革工作情况的报告',
      BODY,
    ]);
    expect(title.value).toContain('关于2022年度渔港改革工作情况的报告');
    expect(title.value).not.toContain('签发人');
    expect(year.value).toBe(2022);
    expect(number.value).toBe('临改办字〔2023〕7号');
  });

  it('the title of a bulletin is its article’s', () => {
    const { title } = infer([
      '临 江 改 革 简 报',
      '第 11 期',
      '中共临江县委全面深化改革委员会办公室          2023年6月8日',
      '一张网捞出新渔港 两本证盘活旧渔船',
      BODY,
    ]);
    expect(title.value).toContain('一张网捞出新渔港');
    expect(title.value).not.toContain('简报');
  });
});

describe('the date of a report', () => {
  it('is the day on which it was given, and no year of which it tells', () => {
    const lines = [
      '临江县2024年政府工作报告',
      '——2024年1月9日在临江县人民代表大会第三次会议上',
      '2023年工作回顾',
      FILLER + FILLER,
    ];
    expect(infer(lines).date.value).toBe('2024-01-09');
    expect(infer(lines.toSpliced(1, 1)).date.value).toBeNull();
  });
});
