import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hammingDistance, NEAR_DUPLICATE_BITS, simhash } from '../../src/chinese/simhash.js';

const passage =
  '某市把审批改革放在首位，先后梳理事项一千余件，取消重复证明三百多种，企业办一张执照平均只需跑一趟，' +
  '窗口从四十个并成十二个，网上能办的比例逐年提高。各区也立足本地实际，有的设立代办队伍，有的推出夜间窗口，' +
  '还有的把服务送到园区和村口。群众评价显示，满意的比例比上年高出近五个百分点，投诉数量明显下降。';
const other =
  '在水利方面，全县新修渠道二百公里，改造泵站六座，旱季灌溉有了保障；山区群众喝上了自来水，水质抽检全部合格。' +
  '林业部门划定管护责任区，聘请护林员八百名，火情发现时间缩短一半。今年还将建设两处湿地公园，带动周边旅游。' +
  '粮食总产连续多年保持稳定，特色果蔬种植面积扩大，合作社带动农户增收的路子越走越宽。';

const hex = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((bits) => bits.toString(16).padStart(16, '0'));

describe('simhash', () => {
  it('is 16 hex digits, also for short and blank texts', () => {
    for (const text of [passage, '改', '改革', '']) expect(simhash(text)).toMatch(/^[0-9a-f]{16}$/u);
    expect(simhash(' \n')).toBe('0'.repeat(16));
    expect(simhash('改')).not.toBe(simhash('革'));
  });

  it('does not see punctuation width, line breaks or traditional characters', () => {
    const retyped = passage.replaceAll('，', ',').replace('审批', '審批\n');
    expect(simhash(retyped)).toBe(simhash(passage));
  });

  it('is the same in every release, for it is stored', () =>
    expect(simhash('全面深化改革')).toBe('bc9cec6728803a3f'));

  it('puts a copy with small changes within the bound and another text far outside', () => {
    const edited = passage.replace('三百', '五百').replace('四十个', '五十个');
    expect(hammingDistance(simhash(passage), simhash(edited))).toBeLessThanOrEqual(NEAR_DUPLICATE_BITS);
    expect(hammingDistance(simhash(passage), simhash(other))).toBeGreaterThan(2 * NEAR_DUPLICATE_BITS - 4);
  });
});

describe('hammingDistance', () => {
  it('counts the bits that differ', () => {
    expect(hammingDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(hammingDistance('8000000000000001', '0000000000000000')).toBe(2);
  });

  it('is a metric', () => {
    fc.assert(
      fc.property(hex, hex, hex, (a, b, c) => {
        expect(hammingDistance(a, a)).toBe(0);
        expect(hammingDistance(a, b)).toBe(hammingDistance(b, a));
        expect(hammingDistance(a, c)).toBeLessThanOrEqual(hammingDistance(a, b) + hammingDistance(b, c));
        if (a !== b) expect(hammingDistance(a, b)).toBeGreaterThan(0);
      }),
    );
  });
});
