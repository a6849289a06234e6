import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsker } from '../../../src/retrieve/understand/asker.js';
import { claimsAlone } from '../../../src/retrieve/understand/alone.js';
import { questionMentions } from '../../../src/retrieve/understand/places.js';
import { PROFILE } from '../fixture.js';

const read = (question: string) => readAsker(question, questionMentions(question, PROFILE.places));

describe('whether a place is the only one', () => {
  it.each([
    ['“夜校联盟”是不是只有南京一家在办?', '“夜校联盟”?'],
    ['流动书屋就南京一个市在推吗', '流动书屋'],
    ['积分落户是南京独一份吗', '积分落户'],
    ['流动书屋难道光是南京有', '流动书屋'],
    ['共享灶台是南京独有的做法吗?', '共享灶台?'],
    ['共享灶台只有南京和绍兴在搞吗', '共享灶台'],
  ])('is asked of every place, that one among them: %s', (question, text) =>
    expect(read(question)).toEqual({ text, aside: [], others: true }),
  );

  it.each(['只有南京在搞夜校,怎么搞的', '南京就夜校发了通知吗', '南京独有的夜校怎么办的'])(
    'is not asked where it is told: %s',
    (question) => expect(read(question)).toEqual({ text: question, aside: [], others: false }),
  );

  it('is told by stretches of the question', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[是不只有N一家在搞吗,独份]{0,16}$/u), (masked) => {
        for (const { start, end } of claimsAlone(masked, 'N')) {
          expect(start).toBeLessThan(end);
          expect(masked.slice(start, end)).toContain('N');
        }
      }),
    );
  });
});
