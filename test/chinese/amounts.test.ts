import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsIn, meansAmount } from '../../src/chinese/amounts.js';

const means = (said: string, text: string): boolean => {
  const [amount] = amountsIn(said);
  if (amount === undefined) throw new Error(`no amount in ${said}`);
  return amountsIn(text).some((there) => meansAmount(amount, there));
};

describe('an amount', () => {
  it.each([
    ['收了73条意见', '73条', 73, '条'],
    ['拿出2.4亿方水', '2.4亿方', 2.4e8, '立方米'],
    ['请来260个人', '260个人', 260, '人'],
    ['一盒省了8块钱', '8块钱', 8, '元'],
    ['涨了3个点', '3个点', 3, '百分点'],
    ['三百多户', '三百多户', 300, '户'],
    ['放了15个亿', '15个亿', 1.5e9, '元'],
    ['盖了三个亿的楼', '三个亿', 3e8, '元'],
    ['省下2个千万', '2个千万', 2e7, '元'],
    ['一度电便宜6分钱', '6分钱', 0.06, '元'],
  ])('of %s is %s', (text, said, value, unit) => {
    const [amount] = amountsIn(text);
    expect(text.slice(amount?.span.start, amount?.span.end)).toBe(said);
    expect(amount).toMatchObject({ value, unit });
  });

  it.each([
    ['那73条意见', '采纳意见73条'],
    ['那73项意见', '采纳意见73条'],
    ['73个事项', '下放73项'],
    ['请来260个人', '聘请260名观察员'],
    ['三百多户', '涉及347户'],
    ['三百多户', '涉及300余户'],
    ['四十来个点', '提高38个百分点'],
    ['七成多', '占76%'],
    ['将近七成', '占68%'],
    ['超过5万人', '服务5.3万人'],
    ['压到5天', '压缩到5个工作日'],
    ['压到5个', '压缩到5个工作日'],
    ['2.4亿方', '取水2.4亿立方米'],
    ['62万', '投入62万元'],
    ['15个亿', '贷款15亿元'],
  ])('%s is meant by: %s', (said, text) => expect(means(said, text)).toBe(true));

  it.each([
    ['那73条意见', '采纳意见37条'],
    ['那73条意见', '投入73万元'],
    ['73个事项', '增长73%'],
    ['三百多户', '涉及286户'],
    ['七成多', '占68%'],
    ['超过5万人', '服务2.8万人'],
    ['压到5个工作日', '公示5天'],
    ['拿了第3', '办了3件'],
    ['60天', '60%'],
  ])('%s is not meant by: %s', (said, text) => expect(means(said, text)).toBe(false));

  it('lies in the text and covers its own value', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom('', '多', '余', '来'),
        fc.constantFrom('家', '条', '个百分点', '元', ''),
        (count, blur, unit) => {
          const text = `共有${String(count)}${blur}${unit}。`;
          for (const { span, value, least, most } of amountsIn(text)) {
            expect(span.start).toBeGreaterThanOrEqual(2);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(least).toBeLessThanOrEqual(value);
            expect(most).toBeGreaterThanOrEqual(value);
          }
        },
      ),
    );
  });
});
