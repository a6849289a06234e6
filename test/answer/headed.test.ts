import { describe, expect, it } from 'vitest';
import { withHeadings } from '../../src/answer/headed.js';
import type { Judgement } from '../../src/answer/judge.js';
import type { Section } from '../../src/domain/index.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { sentenceFor } from './fixture.js';

const place = placeNamed('南京市');

/** What an answer quotes of `sentence`, where `heading` stands in the text before it. */
function quoted(question: string, heading: string, between: string, sentence: string): string[] {
  const text = `前言。\n${heading}${between}${sentence}`;
  const start = text.indexOf(heading);
  const span = { start, end: start + heading.length };
  const sections: Section[] = [
    { parent: null, level: 0, title: '', heading: null, span: { start: 0, end: text.length } },
    { parent: 0, level: 1, title: heading, heading: span, span: { start, end: text.length } },
  ];
  const understanding = understood(question);
  const found = sentenceFor(understanding, { text: sentence, place, start: span.end + between.length });
  const judged: Judgement = { answered: true, groups: [{ place, sentences: [found] }], missing: [] };
  const { answered, ...rest } = withHeadings(judged, understanding, () => ({
    text,
    outline: { sections, blocks: [] },
  }));
  if (!answered || !('groups' in rest)) return [];
  const sentences = rest.groups.flatMap((group) => group.sentences);
  for (const one of sentences) expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
  return sentences.map((one) => one.text);
}

const LIST = '南京推行了哪些办法';
const TROUBLES = '南京改革存在哪些问题';

describe('a sentence that is quoted in a list', () => {
  it('has the heading that runs into it', () => {
    expect(quoted(LIST, '(一)联审联办。', '', '九个部门一起看图。')).toEqual([
      '(一)联审联办。九个部门一起看图。',
    ]);
  });

  it('stands without a heading on a line of its own, but where that is an item of what is asked for', () => {
    expect(quoted(LIST, '一、联审联办', '\n', '九个部门一起看图。')).toEqual(['九个部门一起看图。']);
    expect(quoted(TROUBLES, '一、窗口人手少', '\n', '每窗只有一人。')).toEqual([
      '一、窗口人手少',
      '每窗只有一人。',
    ]);
    expect(quoted(TROUBLES, '三、存在问题', '\n', '每窗只有一人。')).toEqual(['每窗只有一人。']);
  });

  it('stands without a motto that has no number, in whatever answer', () => {
    expect(quoted(LIST, '——窗口更暖。', '', '九个部门一起看图。')).toEqual(['九个部门一起看图。']);
    expect(quoted(LIST, '打造更暖的窗口体系。', '', '九个部门一起看图。')).toEqual(['九个部门一起看图。']);
    expect(quoted(TROUBLES, '——窗口偏少。', '', '每窗只有一人。')).toEqual(['每窗只有一人。']);
  });

  it('stands without the title of the part that is asked for', () => {
    expect(quoted(TROUBLES, '三、查找不足,改进工作', '\u3000', '每窗只有一人。')).toEqual(['每窗只有一人。']);
  });

  it('does not have a heading that is quoted by itself', () => {
    const text = '(一)联审联办,一次办完。九个部门一起看图。';
    const understanding = understood(LIST);
    const heading = { start: 0, end: 13 };
    const sections: Section[] = [
      { parent: null, level: 0, title: '', heading: null, span: { start: 0, end: text.length } },
      { parent: 0, level: 1, title: '联审联办', heading, span: { start: 0, end: text.length } },
    ];
    const sentences = [text.slice(0, 13), text.slice(13)].map((part) =>
      sentenceFor(understanding, { text: part, place, start: text.indexOf(part), document: 'r' }),
    );
    const judged: Judgement = { answered: true, groups: [{ place, sentences }], missing: [] };
    const headed = withHeadings(judged, understanding, () => ({ text, outline: { sections, blocks: [] } }));
    expect(headed).toEqual(judged);
  });

  it('stands without a heading that states a figure, and in the answer to anything else', () => {
    expect(quoted(LIST, '(一)合并5个窗口。', '', '九个部门一起看图。')).toEqual(['九个部门一起看图。']);
    expect(quoted('南京几个部门联审', '(一)联审联办。', '', '九个部门一起看图。')).toEqual([
      '九个部门一起看图。',
    ]);
  });
});
