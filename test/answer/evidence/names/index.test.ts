import { describe, expect, it } from 'vitest';
import { namesFit } from '../../../../src/answer/evidence/names/index.js';

describe('the name that a question wants', () => {
  it.each([
    ['驿站是哪家公司承建的?', '驿站由滨江建工集团承建。', '驿站去年建成,群众满意。'],
    ['驿站谁开发的', '驿站平台由滨江数字科技公司开发。', '驿站由市民政局推广。'],
    ['退出的3家养老机构叫什么名字?', '退出的是惠康养老公司、松鹤养老公司等。', '3家养老机构退出名单。'],
    ['合作的是哪两家银行', '与江南农商银行、滨江农商银行合作。', '与2家银行合作。'],
    ['哪几个镇先试', '在永安镇、沿溪镇先试。', '有4个镇先试。'],
    ['清退的9家分别是谁?', '清退滨江造价咨询公司等9家。', '清退中介9家。'],
    ['哪个部门牵头', '驿站由市民政局牵头。', '驿站建设稳步推进。'],
    ['被点名的4个单位叫什么', '点名市水务局、县医保局。', '点名通报4个单位。'],
    ['评估是哪家机构做的', '评估委托滨江大学开展。', '率先开展第三方评估。'],
    ['专班谁挂帅', '专班由常务副市长任组长。', '专班每月调度一次。'],
    ['调解员叫什么名字', '调解员王建国调解了三起纠纷。', '调解员调解了三起纠纷。'],
    ['驿站的施工单位是谁', '驿站由滨江建工集团施工。', '驿站施工顺利。'],
    ['哪些银行在办', '江南农商银行、滨江农商银行在办。', '银行分担损失。'],
    ['用的谁家软件', '平台由滨江数字科技公司开发。', '平台运行平稳。'],
    ['试点是在哪个区', '试点放在雨花台区。', '试点为期两年。'],
    ['哪个园区先试', '东湖高新区先试。', '3个园区先试。'],
    ['是哪三个县', '在莒南、沂水、费县三县先试。', '3个县进度偏慢。'],
  ])('of %s stands in %s, not in %s', (question, names, silent) => {
    expect(namesFit(question, names)).toBe(1);
    expect(namesFit(question, silent)).toBe(0);
  });

  it('is not the one that the question says itself', () =>
    expect(namesFit('滨江水务集团引进的是哪家公司?', '滨江水务集团引进战略投资者。')).toBe(0));

  it('takes two where several are asked', () =>
    expect(namesFit('合作的是哪两家银行', '与江南农商银行合作。')).toBe(0));

  it('may be told of a sort or of all where any number is asked for', () => {
    expect(namesFit('在哪些街道推行', '在全市街道推行。')).toBe(1);
    expect(namesFit('在哪几个街道推行', '在全市街道推行。')).toBe(0);
  });

  it.each([
    '养老床位有多少张',
    '6家酒厂合成2家,分在哪几个车间',
    '教干部的学校,是哪个城市办的',
    '怎么治水',
    '谁放得多',
    '跑了16个村,看出哪些毛病',
    '',
  ])('is none in %s', (question) => expect(namesFit(question, '滨江水务集团')).toBe(0.5));
});
