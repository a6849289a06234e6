import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedAttributes } from '../../../src/answer/evidence/attribute.js';
import { understood } from '../../retrieve/fixture.js';
import { weighted } from '../fixture.js';

const asked = (question: string): string[] => {
  const understanding = understood(question);
  const concepts = weighted(understanding);
  return askedAttributes(understanding, concepts).map((index) => concepts[index]?.concept.text ?? '');
};

describe('what a question asks for, rather than about', () => {
  it.each([
    ['英才每人发多少奖金', '奖金'],
    ['南京每年发放多少补贴', '补贴'],
    ['南京的监督员怎么报名', '报名'],
    ['为什么设立青年驿站', '设立'],
    ['哪家银行发放贷款', '银行'],
    ['怎么治理黑臭水体', '治理'],
  ])('stands behind the asking word: %s wants %s', (question, attribute) =>
    expect(asked(question)).toEqual([attribute]),
  );

  it.each([
    ['南京养老床位的入住标准怎么定', '标准'],
    ['南京新增养老床位多少张', '床位'],
    ['南京的青年驿站在哪里', '驿站'],
    ['养老床位到底怎么', '床位'],
  ])('or before it where nothing stands behind: %s wants %s', (question, attribute) =>
    expect(asked(question)).toEqual([attribute]),
  );

  it.each([
    ['nothing is asked', '南京的养老床位'],
    ['only words of the trade are there', '南京的主要做法有哪些'],
    ['a label is asked, which must be there word for word anyway', '什么是“三减一优”?'],
    ['the thing stands too far away', '养老床位这样那样的这些那些东西到底怎么'],
    ['there is no question', ''],
  ])('is nothing where %s', (_, question) => expect(asked(question)).toEqual([]));

  it('is told once, though it be asked twice', () => {
    expect(asked('补贴多少?补贴怎么样')).toEqual(['补贴']);
  });

  it('is always among the concepts of the question that weigh', () => {
    const words = ['南京', '养老床位', '补贴', '怎么', '多少', '谁', '什么时候', '报名', '的', '做法', ','];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (parts) => {
        const understanding = understood(parts.join(''));
        const concepts = weighted(understanding);
        const found = askedAttributes(understanding, concepts);
        expect(new Set(found).size).toBe(found.length);
        for (const index of found) expect(concepts[index]?.concept).toMatchObject({ importance: 1 });
      }),
      { numRuns: 60 },
    );
  });
});
