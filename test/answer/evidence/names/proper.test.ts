import { describe, expect, it } from 'vitest';
import { BANKS, FIRMS, KINDS } from '../../../../src/answer/evidence/names/kinds.js';
import { properNames } from '../../../../src/answer/evidence/names/proper.js';

const namesIn = (text: string): string[] => KINDS.flatMap((kind) => properNames(text, kind));

describe('a proper name', () => {
  it.each([
    ['由滨江城投集团代建', '滨江城投集团'],
    ['市水务集团负责运营', '市水务集团'],
    ['与江南农商银行签约', '江南农商银行'],
    ['市第二人民医院托管', '市第二人民医院'],
    ['向中国银行申请', '中国银行'],
    ['只在城市建设公司一家试行', '城市建设公司'],
    ['由县属国企云岭商贸配送', '云岭商贸'],
    ['挂靠华西医科大学附属平山医院医疗集团', '华西医科大学附属平山医院医疗集团'],
  ])('stands in %s', (text, name) => expect(namesIn(text).join()).toContain(name));

  it.each([
    '引进3家航运公司',
    '委托第三方公司回访',
    '商业保理公司发放',
    '鼓励保险公司参与',
    '全市公立医院',
    '推动平台公司转型',
    '3家水务科技公司参股',
    '推动国企改革创新',
    '科技创新与科技特派员',
    '做实乡镇治理',
    '上线“一网通办”平台',
    '收益按村分配',
    '整治老旧小区',
    '',
  ])('does not stand in %s', (text) => expect(namesIn(text)).toEqual([]));

  it('of an insurer or a bank may be a short one', () => {
    expect(properNames('由太平洋产险承保', FIRMS)).toEqual(['太平洋产险']);
    expect(properNames('到农行办理', BANKS)).toEqual(['农行']);
  });
});
