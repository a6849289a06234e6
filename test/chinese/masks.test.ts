import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findMasks, maskedFigures } from '../../src/chinese/masks.js';
import { sliceSpan } from '../../src/domain/span.js';

const seen = (text: string): string[] =>
  findMasks(text).map((mask) => `${mask.text}/${mask.kind}/${mask.unit}`);

describe('findMasks', () => {
  it.each([
    ['完成*项任务', '*项/figure/项'],
    ['完成**项任务', '**项/figure/项'],
    ['达标率为*%', '*%/figure/%'],
    ['支持率**%', '**%/figure/%'],
    ['服务*余人次', '*余人次/figure/人次'],
    ['投资*亿元', '*亿元/figure/元'],
    ['放款*亿。', '*亿/figure/'],
    ['新增X万人', 'X万人/figure/人'],
    ['下降XX%', 'XX%/figure/%'],
    ['新建××项', '××项/figure/项'],
    ['清淤费×000万元', '×000万元/figure/元'],
    ['清淤费×.×亿元', '×.×亿元/figure/元'],
    ['回港率××.×%', '××.×%/figure/%'],
    ['清淤费X.X亿元', 'X.X亿元/figure/元'],
    ['清淤费***00元', '***00元/figure/元'],
    ['增长＊＊％', '＊＊％/figure/%'],
    ['居全省第*位', '第*位/rank/位'],
    ['数量居全市第*。', '第*/rank/位'],
    ['攀升*个位次', '*个位次/figure/位'],
    ['截至*月*日', '*月*日/date/'],
    ['202*年我区', '202*年/date/'],
    ['20XX年X月X日', '20XX年X月X日/date/'],
    ['渔港:某港;船检费(万元):×××;泊位(个):12', '×××/figure/元'],
    ['渔港:某港;船检合格率:**', '**/figure/'],
    ['渔港:某港;联系人:××;泊位(个):12', '××/name/'],
    ['**区委', '**/name/'],
    ['××市印发', '××/name/'],
    ['完成____万元', '____万元/figure/元'],
  ])('reads %s as %s', (text, expected) => {
    expect(seen(text)).toEqual([expected]);
  });

  it.each([
    '**加快改革**:要点', '* 第一条', '“1+3+X”模式', '打造4+N服务', '7×24小时', '3*4', '评为X级', '采取EPC方式', '某区', 'X光检查',
  ])('sees no mask in %s', (text) => {
    expect(seen(text)).toEqual([]);
  }); // prettier-ignore

  it('keeps the real figure beside a mask', () => {
    expect(seen('下放*项,压缩92%以上')).toEqual(['*项/figure/项']);
  });

  it('gives spans that hold the text, in order', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '项',
      '区',
      '第',
      '位',
      '20',
      '年',
      '月',
      '日',
      'X',
      '×',
      '余',
      '万',
      ' ',
      ',',
      '\n',
      '+',
      '_',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join('');
        const masks = findMasks(text);
        masks.forEach((mask, index) => {
          expect(sliceSpan(text, mask.span)).toBe(mask.text);
          expect(mask.span.start).toBeGreaterThanOrEqual(masks[index - 1]?.span.start ?? 0);
        });
      }),
    );
  });

  it('leaves hidden names out of the masked figures', () => {
    expect(maskedFigures('**区完成*项').map((mask) => mask.text)).toEqual(['*项']);
  });
});
