import { describe, expect, it } from 'vitest';
import { properNames } from '../../../../src/answer/evidence/names/proper.js';

describe('a proper name', () => {
  it.each([
    ['由滨江城投集团代建', ['滨江城投集团']],
    ['市水务集团负责运营', ['市水务集团']],
    ['与江南农商银行签约', ['江南农商银行']],
    ['市第二人民医院托管', ['市第二人民医院']],
    ['向中国银行申请', ['中国银行']],
  ])('stands in %s', (text, names) =>
    expect(properNames(text, /(?:公司|集团|银行|医院)$/u)).toEqual(expect.arrayContaining(names)),
  );

  it.each([
    '引进3家航运公司',
    '委托第三方公司回访',
    '商业保理公司发放',
    '鼓励保险公司参与',
    '全市公立医院',
    '推动平台公司转型',
    '',
  ])('does not stand in %s', (text) =>
    expect(properNames(text, /(?:公司|集团|银行|医院|机构)$/u)).toEqual([]),
  );
});
