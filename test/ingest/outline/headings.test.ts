import { describe, expect, it } from 'vitest';
import { outlined, paths, plain, readOf } from './reading.js';

const BODY = '全县推行并联审批,办事材料少了一半。';

describe('a report on one line', () => {
  const line =
    '2023年,**县抓改革有力有效。 一、站高一步谋改革,把准方向不松劲 **县委逢会必讲改革。一是主官带头。重要方案自己改。二是专班跟进。每周碰头一次。' +
    ' 二、突出重点,打造亮点 全县选了几件大事来办。 (一)科技体制更活。一是建平台。新建中心*家。二是引人才。引进*名。' +
    ' (二)国企改革更实。企业少了一半。 三、正视问题 眼下还有不足。一是认识不齐。二是进度不一。 下一步,全县接着干。';

  it('is cut at 一、, （一） and 一是, with headings ended by a space or a full stop', () => {
    expect(outlined(plain(line))).toEqual([
      'paragraph||2023年,**县抓改革有力有效。',
      'heading|一、站高一步谋改革,把准方向不松劲|一、站高一步谋改革,把准方向不松劲',
      'paragraph|一、站高一步谋改革,把准方向不松劲|**县委逢会必讲改革。',
      'item|一、站高一步谋改革,把准方向不松劲|一是主官带头。重要方案自己改。',
      'item|一、站高一步谋改革,把准方向不松劲|二是专班跟进。每周碰头一次。',
      'heading|二、突出重点,打造亮点|二、突出重点,打造亮点',
      'paragraph|二、突出重点,打造亮点|全县选了几件大事来办。',
      'heading|二、突出重点,打造亮点 > (一)科技体制更活|(一)科技体制更活。',
      'item|二、突出重点,打造亮点 > (一)科技体制更活|一是建平台。新建中心*家。',
      'item|二、突出重点,打造亮点 > (一)科技体制更活|二是引人才。引进*名。',
      'heading|二、突出重点,打造亮点 > (二)国企改革更实|(二)国企改革更实。',
      'paragraph|二、突出重点,打造亮点 > (二)国企改革更实|企业少了一半。',
      'heading|三、正视问题|三、正视问题',
      'paragraph|三、正视问题|眼下还有不足。',
      'item|三、正视问题|一是认识不齐。',
      'item|三、正视问题|二是进度不一。',
      'paragraph|三、正视问题|下一步,全县接着干。',
    ]);
  });

  it('keeps parallel phrases of a heading together', () => {
    expect(
      paths(
        plain(
          '开头一句。 一、强担当 作表率 汇聚改革合力 全县上下齐心,办成了五件事。 二、抓落实 书记挂帅,一月一调度。',
        ),
      ),
    ).toEqual(['一、强担当 作表率 汇聚改革合力', '二、抓落实']);
  });

  it('cuts an item that follows the heading without a paragraph', () => {
    expect(
      outlined(
        plain(
          '开头一句。 一、压实责任 一是领导带头。亲自部署。二是专班推进。每周碰头。 二、突出重点 选好题目,抓紧办理。',
        ),
      ).slice(1, 4),
    ).toEqual([
      'heading|一、压实责任|一、压实责任',
      'item|一、压实责任|一是领导带头。亲自部署。',
      'item|一、压实责任|二是专班推进。每周碰头。',
    ]);
  });

  it('finds the title that only white space parts from the text', () => {
    expect(outlined(plain('**县2023年改革工作总结 2023年,**县办成五件事。'))).toEqual([
      'heading||**县2023年改革工作总结',
      'paragraph||2023年,**县办成五件事。',
    ]);
  });
});

describe('dashes', () => {
  it('head sections at the start and in the middle of a line', () => {
    expect(
      outlined(
        plain(
          '改革这样推进:办法有三条。',
          '——坚持书记抓、抓书记。逢会必讲。',
          '——坚持试点先行。先选三个镇。形成经验再铺开。——坚持上下联动。一月一会。',
        ),
      ),
    ).toEqual([
      'paragraph||改革这样推进:办法有三条。',
      'heading|坚持书记抓、抓书记|——坚持书记抓、抓书记。',
      'paragraph|坚持书记抓、抓书记|逢会必讲。',
      'heading|坚持试点先行|——坚持试点先行。',
      'paragraph|坚持试点先行|先选三个镇。形成经验再铺开。',
      'heading|坚持上下联动|——坚持上下联动。',
      'paragraph|坚持上下联动|一月一会。',
    ]);
  });

  it('at the end of a line name what follows, but not at the head of a report', () => {
    const lead = '全年办成二十件实事,三项做法在全省推广——';
    expect(
      outlined(
        plain(lead, BODY, '围绕稳住经济大盘,持续优化服务——', BODY, '围绕守住民生底线,兜住困难群众——', BODY),
      ).map((block) => block.split('|').slice(0, 2).join('|')),
    ).toEqual([
      'paragraph|',
      'paragraph|',
      'heading|围绕稳住经济大盘,持续优化服务',
      'paragraph|围绕稳住经济大盘,持续优化服务',
      'heading|围绕守住民生底线,兜住困难群众',
      'paragraph|围绕守住民生底线,兜住困难群众',
    ]);
  });

  it('do not head a list whose entries are whole sentences', () => {
    expect(outlined(plain(BODY, '——新增学位二千个。', '——新建卫生室三十间。')).slice(1)).toEqual([
      'item||——新增学位二千个。',
      'item||——新建卫生室三十间。',
    ]);
  });
});

describe('unmarked headings', () => {
  it('are short lines without a full stop that stand over text, the first line being the title', () => {
    expect(
      outlined(plain('河湾县改革综述', BODY, '勇争先 善作为 改革劲头更足', BODY, '四项机制促落实', BODY)),
    ).toEqual([
      'heading||河湾县改革综述',
      `paragraph||${BODY}`,
      'heading|勇争先 善作为 改革劲头更足|勇争先 善作为 改革劲头更足',
      `paragraph|勇争先 善作为 改革劲头更足|${BODY}`,
      'heading|四项机制促落实|四项机制促落实',
      `paragraph|四项机制促落实|${BODY}`,
    ]);
  });

  it('are plain lines where nothing stands under them', () => {
    expect(
      outlined(plain(BODY, '新增学位二千个', '新建卫生室三十间', '完工。')).map(
        (block) => block.split('|')[0],
      ),
    ).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph']);
  });

  it('run in where paragraphs open in parallel', () => {
    expect(
      paths(
        plain(
          '开头一段话,说明来由。',
          '三年集成改革',
          '先说总的情况。各县都动了起来。',
          '抓好源头管控。逐村排查。共查出三类问题。',
          '抓好过程监管。每周通报。',
          '抓好末端治理。限期整改。',
        ),
      ),
    ).toEqual([
      '三年集成改革',
      '三年集成改革 > 抓好源头管控',
      '三年集成改革 > 抓好过程监管',
      '三年集成改革 > 抓好末端治理',
    ]);
  });

  it('does not take a saying for a heading', () => {
    expect(
      paths(
        plain(
          '开头一段话,说明来由。',
          '强化四项保障',
          '百尺竿头、更进一步。河湾县这样保障改革。',
          '以清单管理为抓手推动责任落实。逐条销号。',
          '以考核评价为抓手推动工作落实。按季打分。',
        ),
      ),
    ).toEqual([
      '强化四项保障',
      '强化四项保障 > 以清单管理为抓手推动责任落实',
      '强化四项保障 > 以考核评价为抓手推动工作落实',
    ]);
  });

  it('let go of the text that follows the last of several one-paragraph sections', () => {
    const blocks = outlined(
      plain(
        '01',
        '改革怎么推',
        BODY,
        '要抓统筹',
        BODY,
        '要抓机制',
        BODY,
        '要抓考核',
        BODY,
        '记者了解到,全县又定了九件事。',
      ),
    );
    expect(blocks.at(-1)).toBe('paragraph|01 改革怎么推|记者了解到,全县又定了九件事。');
  });

  it('let go of a closing paragraph that looks ahead', () => {
    const blocks = outlined(
      plain(
        '开头一段话,说明来由。',
        '敢字当头抓改革',
        BODY,
        BODY,
        '干字为先抓落实',
        BODY,
        '征途漫漫。河湾县将继续把改革推向前进。',
      ),
    );
    expect(blocks.at(-1)).toBe('paragraph||征途漫漫。河湾县将继续把改革推向前进。');
  });
});

describe('numbering', () => {
  it('nests 第X章, 一、, （一） and 1. whatever the file says', () => {
    expect(
      paths(
        plain(
          '第一章 总体考虑',
          '一、目标',
          '（一）近期',
          '1.教育',
          BODY,
          '2.医疗',
          BODY,
          '（二）远期',
          BODY,
          '二、步骤',
          BODY,
          '第二章 保障',
          BODY,
        ),
      ),
    ).toEqual([
      '第一章 总体考虑',
      '第一章 总体考虑 > 一、目标',
      '第一章 总体考虑 > 一、目标 > （一）近期',
      '第一章 总体考虑 > 一、目标 > （一）近期 > 1.教育',
      '第一章 总体考虑 > 一、目标 > （一）近期 > 2.医疗',
      '第一章 总体考虑 > 一、目标 > （二）远期',
      '第一章 总体考虑 > 二、步骤',
      '第二章 保障',
    ]);
  });

  it('reads the articles of a regulation, whose （一） are list items', () => {
    expect(
      outlined(
        plain(
          '河湾县招商奖励办法',
          '第一章 总则',
          '第一条 为了规范奖励,制定本办法。',
          '第二条 奖励对象包括:',
          '（一）新设企业;',
          '（二）增资企业。',
          '第二章 附则',
          '第三条 本办法自印发之日起施行。',
        ),
      ),
    ).toEqual([
      'heading||河湾县招商奖励办法',
      'heading|第一章 总则|第一章 总则',
      'heading|第一章 总则 > 第一条|第一条',
      'paragraph|第一章 总则 > 第一条|为了规范奖励,制定本办法。',
      'heading|第一章 总则 > 第二条|第二条',
      'paragraph|第一章 总则 > 第二条|奖励对象包括:',
      'item|第一章 总则 > 第二条|（一）新设企业;',
      'item|第一章 总则 > 第二条|（二）增资企业。',
      'heading|第二章 附则|第二章 附则',
      'heading|第二章 附则 > 第三条|第三条',
      'paragraph|第二章 附则 > 第三条|本办法自印发之日起施行。',
    ]);
  });

  it('puts short lines above numbers that start anew under each of them', () => {
    expect(
      paths(
        plain(
          '开头一段话,说明来由。',
          '经济改革篇',
          '一、财税',
          BODY,
          '二、金融',
          BODY,
          '民生改革篇',
          '一、教育',
          BODY,
          '二、医疗',
          BODY,
        ),
      ),
    ).toEqual([
      '经济改革篇',
      '经济改革篇 > 一、财税',
      '经济改革篇 > 二、金融',
      '民生改革篇',
      '民生改革篇 > 一、教育',
      '民生改革篇 > 二、医疗',
    ]);
  });

  it.each([
    '一、二审案件都实行网上立案。',
    '一、二、三年级学生免费托管。',
    '按照第三条第(二)项执行,一是一、二是二,不打折扣。',
    '全年完成1.5万户改造。2.3万人受益。',
    '会议强调“一是要快。二是要稳。”大家都同意。',
    '唯一是短板的地方已经补上。',
  ])('is not seen in %s', (line) => {
    expect(outlined(plain(line, BODY)).map((block) => block.split('|')[0])).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  it('is a list where every entry is a sentence', () => {
    expect(
      outlined(plain('要做三件事:', '1.修订办事指南。', '2.培训窗口人员。', '3.公布监督电话。'))
        .slice(1)
        .map((block) => block.split('|')[0]),
    ).toEqual(['item', 'item', 'item']);
  });
});

describe('a list of sentences', () => {
  it.each([
    ['1.', '2.', '3.'],
    ['——', '——', '——'],
    ['（一）', '（二）', '（三）'],
  ])('has no heading among %s entries, even where a paragraph follows', (...markers) => {
    const entries = ['修订办事指南。', '培训窗口人员。', '公布监督电话。'].map(
      (entry, i) => `${markers[i] ?? ''}${entry}`,
    );
    const blocks = outlined(plain('要做三件事:', ...entries, BODY)).map((block) =>
      block.split('|').slice(0, 2).join('|'),
    );
    expect(blocks).toEqual(['paragraph|', 'item|', 'item|', 'item|', 'paragraph|']);
  });
});

describe('headings that the file marks', () => {
  it('nest by level, the only one of the first level being the title', () => {
    const read = readOf([
      { kind: 'heading', level: 1, text: '河湾县改革案例' },
      { kind: 'paragraph', text: BODY },
      { kind: 'heading', level: 2, text: '做法' },
      { kind: 'heading', level: 3, text: '窗口' },
      { kind: 'paragraph', text: BODY },
      { kind: 'heading', level: 2, text: '成效' },
      { kind: 'table-row', text: '指标:时限;数值:3天' },
      { kind: 'footnote', text: '时限按工作日计。' },
    ]);
    expect(outlined(read)).toEqual([
      'heading||河湾县改革案例',
      `paragraph||${BODY}`,
      'heading|做法|做法',
      'heading|做法 > 窗口|窗口',
      `paragraph|做法 > 窗口|${BODY}`,
      'heading|成效|成效',
      'table-row|成效|指标:时限;数值:3天',
      'footnote||时限按工作日计。',
    ]);
  });

  it('are refined by their numbering', () => {
    const heading = (text: string) => ({ kind: 'heading', level: 2, text }) as const;
    const body = { kind: 'paragraph', text: BODY } as const;
    expect(
      paths(
        readOf([
          heading('一、目标'),
          heading('（一）近期'),
          body,
          heading('（二）远期'),
          body,
          heading('二、步骤'),
          body,
        ]),
      ),
    ).toEqual(['一、目标', '一、目标 > （一）近期', '一、目标 > （二）远期', '二、步骤']);
  });

  it('hold headings that only the text marks', () => {
    const read = readOf([
      { kind: 'heading', level: 2, text: '主要做法' },
      { kind: 'paragraph', text: `（一）放权。${BODY}` },
      { kind: 'paragraph', text: `（二）强身。${BODY}` },
      { kind: 'heading', level: 2, text: '主要成效' },
      { kind: 'paragraph', text: BODY },
    ]);
    expect(paths(read)).toEqual(['主要做法', '主要做法 > （一）放权', '主要做法 > （二）强身', '主要成效']);
  });
});

describe('kinds of documents', () => {
  it('puts the title of an attached document beside the notice’s own', () => {
    const read = plain(
      '江城市人民政府办公室',
      '关于印发江城市减证便民实施方案的通知',
      '江政办发〔2024〕9号',
      '各区、县人民政府:',
      '现印发给你们,请照办。',
      '江城市人民政府办公室',
      '2024年3月8日',
      '江城市减证便民实施方案',
      '为减少证明,制定本方案。',
      '一、目标',
      BODY,
      '附件',
      '江城市证明事项清单',
      '清单随改随补。',
    );
    expect(outlined(read).map((block) => block.split('|').slice(0, 2).join('|'))).toEqual([
      'heading|',
      'heading|',
      'byline|',
      'paragraph|',
      'paragraph|',
      'byline|',
      'byline|',
      'heading|',
      'paragraph|',
      'heading|一、目标',
      'paragraph|一、目标',
      'byline|一、目标',
      'heading|',
      'paragraph|',
    ]);
  });

  it('holds 主要做法 and its like under the case that they are of', () => {
    expect(
      paths(
        plain(
          '江城市改革案例选',
          '案例一:红枫区的民情茶馆',
          '主要做法',
          BODY,
          '主要成效',
          BODY,
          '案例二:青川县的审批清单',
          '主要做法',
          BODY,
          '主要成效',
          BODY,
        ),
      ),
    ).toEqual([
      '案例一:红枫区的民情茶馆',
      '案例一:红枫区的民情茶馆 > 主要做法',
      '案例一:红枫区的民情茶馆 > 主要成效',
      '案例二:青川县的审批清单',
      '案例二:青川县的审批清单 > 主要做法',
      '案例二:青川县的审批清单 > 主要成效',
    ]);
  });

  it('holds repeated lines under lines that come once, numbered or not', () => {
    const one = ['茶馆里说民情', BODY, '成效', BODY];
    const two = ['清单上办审批', BODY, '成效', BODY];
    expect(paths(plain('江城市改革案例选', BODY, ...one, ...two))).toEqual([
      '茶馆里说民情',
      '茶馆里说民情 > 成效',
      '清单上办审批',
      '清单上办审批 > 成效',
    ]);
  });

  it('reads the head of a speech', () => {
    const read = plain(
      '在全市改革会议上的讲话',
      '(2024年2月1日)',
      '王 大江',
      '同志们:',
      '今天只讲一件事。',
      '一、认清形势',
      BODY,
    );
    expect(outlined(read).slice(0, 4)).toEqual([
      'heading||在全市改革会议上的讲话',
      'byline||(2024年2月1日)',
      'byline||王 大江',
      'paragraph||同志们:',
    ]);
  });

  it('puts answers under the questions that they are given to', () => {
    const read = plain(
      '南京市托育补贴答记者问',
      '问:补贴由谁出?',
      '答:区里出六成。',
      '1.低保户全免。',
      '问:怎么报名?答:找社区。',
      '报名到年底。',
    );
    expect(outlined(read).slice(1)).toEqual([
      'heading|问:补贴由谁出?|问:补贴由谁出?',
      'paragraph|问:补贴由谁出?|答:区里出六成。',
      'item|问:补贴由谁出?|1.低保户全免。',
      'heading|问:怎么报名?|问:怎么报名?',
      'paragraph|问:怎么报名?|答:找社区。',
      'paragraph|问:怎么报名?|报名到年底。',
    ]);
  });

  it('takes a numbered question for a heading', () => {
    const read = plain('一、钱从哪里来?', '区里出六成。', '二、谁来管?', '街道来管。');
    expect(paths(read)).toEqual(['一、钱从哪里来?', '二、谁来管?']);
  });
});
