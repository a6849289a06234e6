import { describe, expect, it } from 'vitest';
import { outlined, plain } from './reading.js';

const BODY = '全县推行并联审批,办事材料少了一半。';

describe('captions and credits', () => {
  it('parts a photographer from the keyword heading glued to him', () => {
    expect(
      outlined(
        plain('先有正文一段。', `河湾村的梯田里油菜花正开。江城晚报记者 周一鸣 摄关键词:医疗改革`, BODY),
      ),
    ).toEqual([
      'paragraph||先有正文一段。',
      'caption||河湾村的梯田里油菜花正开。江城晚报记者 周一鸣 摄',
      'heading|关键词:医疗改革|关键词:医疗改革',
      `paragraph|关键词:医疗改革|${BODY}`,
    ]);
  });

  it('takes everybody who is credited', () => {
    expect(
      outlined(plain('帮办员上门送证。通讯员 何田 江城日报/大江新闻记者 秦放 摄关键词:教育改革', BODY))[0],
    ).toBe('caption||帮办员上门送证。通讯员 何田 江城日报/大江新闻记者 秦放 摄');
  });

  it.each([
    ['大礼堂外景。图源:绿色河湾关键词:养老改革', '图源:绿色河湾', '关键词:养老改革'],
    ['老街新貌。图片来源:江城发布关键词:国资改革', '图片来源:江城发布', '关键词:国资改革'],
    ['老街新貌。图片来源:江城新闻网围绕“谁来改”,压实责任', '江城新闻网', '围绕“谁来改”,压实责任'],
    ['食堂成了新典型。李大江 摄围绕“怎么管”,理顺机制', '李大江 摄', '围绕“怎么管”,理顺机制'],
    ['居民自带水杯。居民供图围绕“怎么管”,理顺机制', '居民供图', '围绕“怎么管”,理顺机制'],
    ['课堂一角。摄影 田野关键词:教育改革', '摄影 田野', '关键词:教育改革'],
  ])('cuts %s behind the credit', (line, credit, heading) => {
    const blocks = outlined(plain('先有正文一段。', line, BODY));
    expect(blocks[1]).toMatch(/^caption\|/);
    expect(blocks[1]?.endsWith(credit)).toBe(true);
    expect(blocks[2]).toBe(`heading|${heading}|${heading}`);
  });

  it.each([
    ['科创大厦。图片来源:江城发布', '市商务局推出一窗服务,企业少跑了腿。'],
    ['江城夜景。图片来源:视觉中国', '市委编办有关负责人表示,改革不会停步。'],
    ['码头。图源:红色河湾', '近年来,港口改革不断加快。'],
    ['码头。图源:江城日报客户端', '全市港口改革不断加快。'],
  ])('cuts %s from the running text behind it', (caption, text) => {
    expect(outlined(plain('先有正文一段。', caption + text))).toEqual([
      'paragraph||先有正文一段。',
      `caption||${caption}`,
      `paragraph||${text}`,
    ]);
  });

  it('joins a number left behind a credit to the title on the next line', () => {
    expect(
      outlined(
        plain('01', '先立制度再办事', BODY, '游客登船。江城日报记者 秦放 摄02', '“一街一策”见成效', BODY),
      ),
    ).toEqual([
      'heading|01 先立制度再办事|01\n先立制度再办事',
      `paragraph|01 先立制度再办事|${BODY}`,
      'caption|01 先立制度再办事|游客登船。江城日报记者 秦放 摄',
      'heading|02 “一街一策”见成效|02\n“一街一策”见成效',
      `paragraph|02 “一街一策”见成效|${BODY}`,
    ]);
  });

  it('takes only the last sentence before a credit out of a long paragraph', () => {
    const text = '全市减环节、减材料、减时限。办事指南一年更新两次。窗口人员集中培训三轮。';
    expect(outlined(plain(text + '图为大厅一角。本报记者 秦放 摄'))).toEqual([
      `paragraph||${text}`,
      'caption||图为大厅一角。本报记者 秦放 摄',
    ]);
  });

  it('reads the sentences above a photographer at the head of a report as captions', () => {
    expect(
      outlined(plain('群众在大厅咨询。', '明亮的候车厅。', '记者 秦放 文/图', BODY, '另有一段正文。')),
    ).toEqual([
      'caption||群众在大厅咨询。',
      'caption||明亮的候车厅。',
      'byline||记者 秦放 文/图',
      `paragraph||${BODY}`,
      'paragraph||另有一段正文。',
    ]);
  });

  it.each([
    '水温保持在四十摄氏度左右。',
    '摄影比赛吸引了各县选手。',
    '改革路线图:先易后难,分步推进。',
    '会议由摄制组全程记录。',
  ])('leaves %s alone', (line) => {
    expect(outlined(plain(line, BODY))[0]).toBe(`paragraph||${line}`);
  });
});

describe('bylines', () => {
  it.each([
    '来源:江城日报',
    '责任编辑:周一鸣',
    '(文、图由江城市委改革办提供)',
    '2023年5月4日',
    '江政办发〔2023〕12号',
    '发布时间:2023-05-04 来源:江城市政府',
    '|',
    '————',
  ])('keeps %s out of the text', (line) => {
    expect(outlined(plain(BODY, line)).at(-1)).toBe(`byline||${line}`);
  });

  it('cuts a stray bar from either end of a line', () => {
    expect(outlined(plain('| 正文只有一句。|'))).toEqual([
      'byline|||',
      'paragraph||正文只有一句。',
      'byline|||',
    ]);
  });

  it('knows the body that signs above a date', () => {
    expect(outlined(plain(BODY, '江城市人民政府办公室', '2023年5月4日')).slice(1)).toEqual([
      'byline||江城市人民政府办公室',
      'byline||2023年5月4日',
    ]);
  });

  it('does not take a sentence about reporters for a byline', () => {
    const line = '记者 在现场了解到,窗口已经减到三个。';
    expect(outlined(plain(line, BODY))[0]).toBe(`paragraph||${line}`);
  });
});
