import { describe, expect, it } from 'vitest';
import { threadsOf } from '../../src/answer/threads.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { figureOf, sentenceFor, type SentenceSketch } from './fixture.js';

const place = placeNamed('南京市');

/** The threads of the sentence `best` of a paragraph. */
function threads(
  question: string,
  paragraph: readonly (string | Omit<SentenceSketch, 'place'>)[],
  best = 0,
): string[] {
  const understanding = understood(question);
  let start = 0;
  const near = paragraph.map((sentence) => {
    const sketch = typeof sentence === 'string' ? { text: sentence } : sentence;
    const made = sentenceFor(understanding, { ...sketch, place, start, document: 'r' });
    start += sketch.text.length;
    return made;
  });
  return threadsOf(near[best], near, understanding).map(({ text }) => text);
}

/** A sentence whose figure stands where it is written. */
function counting(text: string, figure: string): Omit<SentenceSketch, 'place'> {
  return {
    text,
    figures: [figureOf({ unit: '名', span: { start: 0, end: 0 } })].map((one) => ({
      ...one,
      span: spanOf(text, figure),
    })),
  };
}
const spanOf = (text: string, part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

describe('what belongs to the best sentence', () => {
  it('is the one before, where the best goes on about what that one names', () => {
    const paragraph = ['文物局提前勘探要出让的地块。', '2023年已提前勘探九宗,各省下三个月。'];
    expect(threads('南京挖出文物怎么办', paragraph, 1)).toEqual([paragraph[0]]);
    expect(threads('南京挖出文物怎么办', [paragraph[0] ?? '', '企业拿到地就能开工。'], 1)).toEqual([]);
  });

  it('is the one behind with what came of it, where it is asked how it went', () => {
    const paragraph = [
      '给所有工厂按风险赋码,红码的挂牌整改。',
      { text: '全年赋红码四十家,已有三十家转绿。', figures: [figureOf()] },
    ];
    expect(threads('南京红码工厂整改得怎么样', paragraph)).toEqual(['全年赋红码四十家,已有三十家转绿。']);
  });

  it('are the measures beside it, where it only says again what came of them', () => {
    const paragraph = ['欠薪案子少了四成。', '街道建立工资专户。', '天气一直不错。'];
    expect(threads('南京欠薪案子少了四成是怎么做到的', paragraph)).toEqual([paragraph[1]]);
    expect(threads('南京欠薪案子少了几成', paragraph)).toEqual([]);
  });

  it('is the explanation behind a bare announcement', () => {
    const paragraph = ['我们实行分级包联。', '大企业由市领导联系,小企业由街道干部联系。'];
    expect(threads('南京怎么分级包联企业', paragraph)).toEqual([paragraph[1]]);
  });

  it('is the figure of the asked verb, where the best one counts another thing', () => {
    const pool = counting('全市统筹500名编制建池,引进的人放进池中。', '500名');
    const used = counting('到9月使用其中的88名。', '88名');
    const moved = {
      ...used,
      figures: (used.figures ?? []).map((one) => ({
        ...one,
        span: { start: one.span.start + pool.text.length, end: one.span.end + pool.text.length },
      })),
    };
    expect(threads('南京编制池使用了多少名', [pool, moved])).toEqual([used.text]);
  });

  it('are the other papers of a meeting, where its papers are asked for', () => {
    const paragraph = [
      '会议由市长主持,听取各区汇报,审议《南京市机关食堂管理办法》等三份文件。',
      '全市有食堂九十家。',
      '会上还通过了《校园采购规定》。',
    ];
    expect(threads('南京这次会议审议了哪些文件', paragraph)).toEqual([paragraph[2]]);
    expect(threads('南京这次会议说食堂怎么样', paragraph)).toEqual([]);
  });

  it('is no new item, no question, no row of a table and no other section', () => {
    const next = (text: string, headings: readonly string[] = []) =>
      threads('南京怎么分级包联企业', ['我们实行分级包联。', { text, headings }]);
    expect(next('企业反映怎么样?')).toEqual([]);
    expect(next('指标:包联企业;2022年:90家')).toEqual([]);
    expect(next('大企业由市领导联系。', ['二、其他'])).toEqual([]);
  });

  it('is nothing without a best sentence', () => expect(threads('南京怎么包联企业', [])).toEqual([]));
});
