import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPolicyName, policiesIn } from '../../../src/compare/ledger/policies.js';
import { sliceSpan } from '../../../src/domain/span.js';

const told = (sentence: string) =>
  policiesIn(sentence).map(({ name, number, states }) => [name, number, states.join('、')]);

describe('named policies', () => {
  it.each([
    ['市政府印发《关于优化办税流程的实施意见》。', '关于优化办税流程的实施意见', '印发'],
    ['出台《水库移民安置办法(试行)》,分类补偿。', '水库移民安置办法(试行)', '出台、试行'],
    ['《停车收费改革方案》初稿已完成,待市政府批复后实施。', '停车收费改革方案', '初稿、待批复'],
    ['《河道采砂条例》正在抓紧制定。', '河道采砂条例', '制定中'],
    ['《数据条例(草案)》向社会公开征求意见。', '数据条例(草案)', '征求意见'],
    ['修订《行政应诉工作规定》。', '行政应诉工作规定', '修订'],
    ['《校车安全管理办法》自2023年3月1日起施行。', '校车安全管理办法', '实施'],
    ['起草《口岸发展规划(2021—2025年)》。', '口岸发展规划(2021—2025年)', '起草'],
    ['按照《公共机构节能条例》的要求开展检查。', '公共机构节能条例', '提及'],
  ])('finds %s', (sentence, name, states) => {
    expect(told(sentence)).toEqual([[name, null, states]]);
  });

  it('tells every title of a run what is said before the first', () => {
    expect(told('印发《甲区招商办法》《乙类企业认定标准》和《丙项资金管理细则》等文件。')).toEqual([
      ['甲区招商办法', null, '印发'],
      ['乙类企业认定标准', null, '印发'],
      ['丙项资金管理细则', null, '印发'],
    ]);
  });

  it('reads the number of a document, with its title or alone', () => {
    expect(told('印发《供水价格改革方案》(某政发〔2023〕5号)。')).toEqual([
      ['供水价格改革方案', '某政发〔2023〕5号', '印发'],
    ]);
    expect(told('落实国办发[2022]30号文件精神。').map(([name, number]) => [name, number])).toEqual([
      [null, '国办发[2022]30号'],
    ]);
  });

  it.each([
    ['签订《园区共建合作框架协议》。'],
    ['有关做法在《改革简报》刊发。'],
    ['入选《民营经济发展报告(2022年)》。'],
    ['纳入《办事百问百答》。'],
    ['话剧《春风化雨》上演120场。'],
    ['《人民日报》作了报道。'],
    ['签署《两地联合执法行动方案》。'],
    ['编写《基层干部读本》。'],
    ['上线手机游戏《城市规则》前签订《授权合同》。'],
  ])('takes no agreement, journal, report, book or play for a policy: %s', (sentence) => {
    expect(policiesIn(sentence).filter(({ name }) => name !== '城市规则')).toEqual([]);
  });

  it('gives spans that hold the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (noise) => {
        const sentence = `${noise.replace(/[《》〈〉“”"'()（）[\]【】〔〕「」『』‘’\n]/gu, '')}印发《节水行动方案》。`;
        const [policy] = policiesIn(sentence);
        expect(policy && sliceSpan(sentence, policy.span)).toBe('《节水行动方案》');
      }),
    );
  });

  it('takes a stock listing or a market for no city', () => {
    expect(
      policiesIn('执行《企业上市倍增行动计划》《资本市场奖补办法》。').map(({ level }) => level),
    ).toEqual([null, null]);
  });

  it('reads the state from what is said behind a title', () => {
    const sentence = '《若干规定》已经市政府第31次常务会议讨论通过,现印发给你们。';
    expect(policiesIn(sentence)[0]?.states).toEqual(['审议通过', '印发']);
  });

  it('knows an instrument by its last word', () => {
    expect(['投资条例', '惠企十条', '三定规定'].every((name) => isPolicyName(name))).toBe(true);
    expect(['红楼梦', '发展研究', '合作协议'].some((name) => isPolicyName(name))).toBe(false);
  });
});
