import { describe, expect, it } from 'vitest';
import { isToComeForDone } from '../../../src/answer/evidence/to-come.js';
import { placeNamed, understood } from '../../retrieve/fixture.js';
import { sentenceFor } from '../fixture.js';

const toCome = (question: string, text: string, heading: string): boolean =>
  isToComeForDone(
    question,
    sentenceFor(understood(question), { text, place: placeNamed('南京市'), headings: [heading] }),
  );

describe('what stands under a plan', () => {
  it('tells nothing of what came of it', () => {
    expect(toCome('南京渔港实际修了几座灯塔', '修灯塔9座。', '下一步打算')).toBe(true);
    expect(toCome('南京渔港修灯塔成效怎么样', '修灯塔9座。', '下一步打算')).toBe(true);
  });

  it('does where the question asks of plans, where it has happened, and where no plan stands above it', () => {
    expect(toCome('南京渔港计划修几座灯塔', '修灯塔9座。', '下一步打算')).toBe(false);
    expect(toCome('南京渔港修灯塔的安排和进展', '修灯塔9座。', '下一步打算')).toBe(false);
    expect(toCome('南京渔港实际修了几座灯塔', '目前修灯塔9座。', '下一步打算')).toBe(false);
    expect(toCome('南京渔港实际修了几座灯塔', '修灯塔9座。', '主要做法')).toBe(false);
    expect(toCome('南京渔港修几座灯塔', '修灯塔9座。', '下一步打算')).toBe(false);
  });
});
