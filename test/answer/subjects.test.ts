import { describe, expect, it } from 'vitest';
import { missingSubjects } from '../../src/answer/subjects.js';
import { placeNamed } from '../retrieve/fixture.js';
import { caseOf } from './fixture.js';

const NANJING = placeNamed('南京市');

/** What is said to be missing where a question's words are, and what the sentences of the place say of them. */
const missing = (question: string, ...texts: readonly string[]): string[] => {
  const { understanding, concepts, evidence } = caseOf(
    question,
    texts.map((text, index) => ({ text, place: NANJING, start: 40 * index, strong: false })),
  );
  expect(understanding.concepts.length).toBeGreaterThan(0);
  return missingSubjects(
    concepts.map(({ concept }) => concept.text),
    concepts,
    evidence,
  );
};

describe('what a refusal says is missing', () => {
  it('is the subject, and not how it is asked for', () => {
    expect(missing('南京的飞艇同样能享受几天停靠')).toEqual(['飞艇']);
  });

  it('is nothing that some sentence of the place speaks of', () => {
    const { concepts, evidence } = caseOf('南京的飞艇几点停靠', [{ text: '飞艇停靠。', place: NANJING }]);
    expect(missingSubjects(['飞艇'], concepts, evidence)).toEqual([]);
  });

  it('is a label that the question marks, whatever it looks like', () => {
    expect(missing('南京的“不下车”窗口开到几点')).toContain('不下车');
  });

  it('is the deed where no thing is missing', () => {
    expect(missing('南京怎么联动')).toEqual(['联动']);
  });

  it('is nothing that was cut in the wrong place', () => {
    expect(missing('南京没人管不用交')).toEqual([]);
  });

  it('is a body that no concept stands for', () => {
    expect(missingSubjects(['云雀'], [], [])).toEqual(['云雀']);
  });
});
