import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnnounced } from '../../src/answer/announced.js';
import type { Judgement } from '../../src/answer/judge.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { sentenceFor } from './fixture.js';

const place = placeNamed('南京市');
const QUESTION = understood('南京会议提了哪几点要求');

/** What is quoted with a lead that `behind` follows. */
function quoted(lead: string, behind: string): string[] {
  const text = `前言。\n${lead}${behind}`;
  const found = sentenceFor(QUESTION, { text: lead, place, start: text.indexOf(lead) });
  const judged: Judgement = { answered: true, groups: [{ place, sentences: [found] }], missing: [] };
  const judgement = withAnnounced(judged, () => ({ text }));
  if (!judgement.answered) return [];
  const sentences = judgement.groups.flatMap((group) => group.sentences);
  for (const one of sentences) expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
  return sentences.slice(1).map((one) => one.text);
}

describe('a sentence that announces so many things', () => {
  it('is quoted with them, whatever is told of each', () => {
    const lines = ['要修好码头', '把泊位清出来。', '要管好渔船', '船船登记。', '要护好鱼苗', '秋后放流。'];
    expect(quoted('会上提出三点要求：', `\n${lines.join('\n')}`)).toEqual([lines[0], lines[2], lines[4]]);
  });

  it('is quoted with the first sentence of each where they are told at length', () => {
    const long = (thing: string): string =>
      `坚持${thing}先行。${'从码头到船厂，一项一项落到人头，年底逐一回看。'.repeat(2)}`;
    expect(quoted('经验有两条:', `\n${long('护苗')}\n${long('登记')}`)).toEqual([
      '坚持护苗先行。',
      '坚持登记先行。',
    ]);
  });

  it.each([
    ['会上提出三点要求：', '\n要修好码头\n要管好渔船\n明年再看。'],
    ['会上提出三点要求。', '\n要修好码头\n要管好渔船\n要护好鱼苗'],
    ['会上要求：', '\n要修好码头\n要管好渔船'],
    ['会上提出两点要求：', ''],
  ])('is quoted alone where there are not so many: %s%s', (lead, behind) => {
    expect(quoted(lead, behind)).toEqual([]);
  });

  it('never quotes what is not in the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[要坚持码头。；\n 　一二]{0,60}$/u), (behind) => {
        expect(quoted('提出两点要求：', behind).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
