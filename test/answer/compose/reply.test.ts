import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReplyReader, type Said } from '../../../src/answer/compose/reply.js';

function read(text: string, size: number): Said[] {
  const reader = new ReplyReader();
  const said: Said[] = [];
  for (let at = 0; at < text.length; at += size) said.push(...reader.push(text.slice(at, at + size)));
  return [...said, ...reader.end()];
}

describe('reading a reply', () => {
  it('gives each sentence its own markers, before or behind its end', () => {
    expect(read('甲市压缩50%[1]。乙市增设网点。[2][3]丙市[4]推行容缺受理。', 5)).toEqual([
      { text: '甲市压缩50%。', markers: [1], layout: 'paragraph' },
      { text: '乙市增设网点。', markers: [2, 3], layout: 'run' },
      { text: '丙市推行容缺受理。', markers: [4], layout: 'run' },
    ]);
  });

  it('reads lists of numbers, ranges and English full stops', () => {
    expect(read('推行一网通办[1,3]。整合窗口【2-4】。', 3).map(({ markers }) => markers)).toEqual([
      [1, 3],
      [2, 3, 4],
    ]);
    expect(read('Fees were cut by 3.5%.[1] Windows were merged. [2]', 4)).toMatchObject([
      { text: 'Fees were cut by 3.5%.', markers: [1] },
      { text: 'Windows were merged.', markers: [2] },
    ]);
  });

  it('tells items, paragraphs and headings apart', () => {
    const said = read(
      '## 做法\n**甲市**\n主要有:\n- 推行容缺受理[1]\n2. 设立专窗[2]\n\n另外,延长服务时间。[3]\n',
      6,
    );
    expect(said.map(({ layout, text }) => `${layout} ${text}`)).toEqual([
      'heading 做法',
      'heading 甲市',
      'heading 主要有:',
      'item 推行容缺受理',
      'item 设立专窗',
      'paragraph 另外,延长服务时间。',
    ]);
  });

  it('does not cut inside a quotation that has not ended', () => {
    expect(read('负责人说:“先办后补。材料容缺。”[1]', 2)).toHaveLength(1);
  });

  it('never shows what was thought aloud, closed or not', () => {
    expect(read('<think>我想想。[1]</think>甲市设立专窗。[1]', 3).map(({ text }) => text)).toEqual([
      '甲市设立专窗。',
    ]);
    expect(read('<think>我想想。[1]', 3)).toEqual([]);
  });

  it('reads the same however the reply is cut', () => {
    const pieces = fc.constantFrom(
      '甲市压缩50%',
      '。',
      '[1]',
      '[12]',
      ' ',
      '\n',
      '- ',
      '“',
      '”',
      '?',
      '3.5',
      'No. 1 is',
      '【2】',
      '**',
      ':',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (parts, size) => {
        const text = parts.join('');
        const whole = read(text, Math.max(1, text.length));
        const content = (said: readonly Said[]): string =>
          said
            .map(({ text: own }) => own)
            .join('')
            .replace(/\s/gu, '');
        expect(content(read(text, size))).toBe(content(whole));
        expect(read(text, size).flatMap(({ markers }) => markers)).toHaveLength(
          read(text, size).reduce((sum, { markers }) => sum + new Set(markers).size, 0),
        );
      }),
    );
  });
});
