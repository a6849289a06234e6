import { describe, expect, it } from 'vitest';
import { anchorsIn, withDay } from '../../../src/answer/evidence/anchors.js';
import { covering, type WeightedConcept } from '../../../src/answer/evidence/coverage.js';
import type { LedgerFigure } from '../../../src/domain/index.js';
import { questionConcepts } from '../../../src/retrieve/understand/concepts.js';
import { figureOf, NO_VECTORS } from '../fixture.js';

const weighted = (question: string): WeightedConcept[] =>
  questionConcepts(question, []).map((concept) => ({ concept, weight: concept.importance, known: true }));

const ledger = (valueText: string, sentenceText: string): LedgerFigure => ({
  ...figureOf({ valueText, subject: '' }),
  ...{ documentId: 'd', source: 'd.txt', passageId: null, topics: [], sentenceText },
});

function lent(question: string, valueText: string, sentenceText: string): boolean {
  const concepts = weighted(question);
  const anchors = anchorsIn(
    [ledger(valueText, sentenceText)],
    question,
    concepts,
    covering(concepts, NO_VECTORS),
  );
  return anchors !== null;
}

describe('a number that a question points with', () => {
  it.each([
    ['回收的73项事权后来怎么管', '73项', '分两批回收事权73项。'],
    ['办件时限压到5天,靠什么办法', '5个工作日', '办件时限压到5个工作日。'],
    ['467条意见改了多少', '467条', '督查中收到意见467条。'],
    ['乡里推回去的514件杂活凭什么能推', '514件', '全年核减不合理事务514件。'],
  ])('%s: is told of by %s in: %s', (question, value, sentence) =>
    expect(lent(question, value, sentence)).toBe(true),
  );

  it.each([
    ['回收的73项事权后来怎么管', '73个', '新建口袋公园73个。'],
    ['回收的73项事权后来怎么管', '37项', '分两批回收事权37项。'],
    ['回收的73项事权后来怎么管', '73万元', '回收事权经费73万元。'],
    ['办件时限压到5天,靠什么办法', '5天', '候选人公示5天。'],
  ])('%s: is not told of by %s in: %s', (question, value, sentence) =>
    expect(lent(question, value, sentence)).toBe(false),
  );
});

describe('a day that a question names', () => {
  const QUESTION = '5月9日的渔港会议通过了哪些文件';
  const concepts = weighted(QUESTION);
  const bare = { strengths: concepts.map(() => 0), share: 0 };
  const lends = (passage: string, date: string | null): string[] =>
    withDay(bare, passage, date, QUESTION, concepts).strengths.flatMap((strength, index) =>
      strength > 0 ? [concepts[index]?.concept.text ?? ''] : [],
    );

  it('is lent by the passage that begins with it, and by the date of the document', () => {
    expect(lends('5月9日,渔港开会。会议通过两份文件。', null)).toEqual(['5', '9']);
    expect(lends('会议通过两份文件。', '2023-05-09')).toEqual(['5', '9']);
  });

  it('is not lent by another day', () => {
    expect(lends('5月19日,渔港开会。', null)).toEqual([]);
    expect(lends('15月9日,渔港开会。', '2023-09-05')).toEqual([]);
  });
});
