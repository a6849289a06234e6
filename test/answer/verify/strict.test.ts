import { describe, expect, it } from 'vitest';
import type { CitedSentence } from '../../../src/answer/verify/statement.js';
import { strictFault } from '../../../src/answer/verify/strict.js';
import { resolvePlaces } from '../../../src/chinese/places.js';
import { createWordVectors } from '../../../src/models/builtin/words.js';

const vectors = createWordVectors();
const placeOf = (name: string) => resolvePlaces(name)[0] ?? null;
const cite = (text: string, place = '德阳市'): CitedSentence => ({
  ...{ text, context: `${place}2023年改革总结`, place: placeOf(place), year: 2023 },
});
const fault = (statement: string, text: string, place = '德阳市', owner = '德阳市') =>
  strictFault(statement, [cite(text, place)], placeOf(owner), vectors);

describe('a sentence that an official would read out', () => {
  it.each([
    ['一枚印章管审批,窗口从12个减到3个。', '实行一枚印章管审批,窗口由12个减少到3个。'],
    ['绵竹市试行“无感换证”。', '学习苏州市的经验,绵竹市试行“无感换证”。'.replace('学习苏州市的经验,', '')],
    ['闲置校舍改成了互助养老院。', '把闲置校舍改成互助养老院。'],
    ['探索建立积分办法。', '探索建立志愿服务积分办法。'],
    ['力争年底前把时限压到30天。', '力争年底前把时限压缩到30天。'],
    ['“家庭床位”计划惠及老人310名。', '“家庭床位”计划惠及老人310名。'],
  ])('may say %s', (statement, text) => expect(fault(statement, text)).toBeNull());

  it.each([
    ['praise', '窗口大幅减少到3个。', '窗口由12个减少到3个。'],
    ['praise', '全面全面推行积分办法。', '全面推行积分办法。'],
    ['day', '目前窗口有3个。', '窗口由12个减少到3个。'],
    ['day', '窗口已减少到3个。', '窗口由12个减少到3个。'],
    ['plan', '时限压到了30天。', '力争年底前把时限压缩到30天。'],
    ['plan', '建成了养老服务站。', '下一步将建成养老服务站。'],
    ['hedge', '建立志愿服务积分办法。', '探索建立志愿服务积分办法。'],
    ['hedge', '推行积分办法,覆盖社区。', '试点积分办法,部分覆盖社区。'],
    ['part', '试行“无感换证”。', '绵竹市试行“无感换证”。'],
    ['stranger', '绵阳市窗口减少到3个。', '窗口由12个减少到3个。'],
    ['thing', '为化解债务风险,窗口减少到3个。', '窗口由12个减少到3个。'],
    ['language', 'The windows were cut to 3.', '窗口由12个减少到3个。'],
  ])('is told %s', (expected, statement, text) => expect(fault(statement, text)).toBe(expected));

  it('names the district whose report it cites when it speaks for the city', () => {
    expect(fault('窗口减少到3个。', '窗口由12个减少到3个。', '旌阳区')).toBe('part');
    expect(fault('旌阳区窗口减少到3个。', '窗口由12个减少到3个。', '旌阳区')).toBeNull();
  });
});
