import { describe, expect, it } from 'vitest';
import { plainlyWhose } from '../../src/chinese/english-whose.js';
import { resolvePlaces } from '../../src/chinese/places.js';

describe('whose a place is in an English question', () => {
  it.each([
    ['What have cities similar to Yichun done about ferries?', 'what have other cities done about ferries?'],
    ['How do Yichun-sized cities run ferries?', 'how do other cities run ferries?'],
    ["Which cities of Yichun's size run ferries?", 'which other cities run ferries?'],
    ['For the mayor of Yichun, what have others done about ferries?', 'what have others done about ferries?'],
    [
      'Yichun would like to learn from other cities: how do they run ferries?',
      'how do other cities run ferries?',
    ],
    [
      'Yichun officials hope to learn from elsewhere about ferries.',
      'what have other cities done about ferries?',
    ],
    [
      'What lessons could Yichun take from other places on ferries?',
      'what have other cities done about ferries?',
    ],
    [
      'We are in Yichun. What can we learn from others about ferries?',
      'what have other cities done about ferries?',
    ],
    [
      'I am drafting a speech for Yichun; how do other cities run ferries?',
      'how do other cities run ferries?',
    ],
    ['No Yichun please, how do other cities run ferries?', 'how do other cities run ferries?'],
    ['Other cities than Yichun that run ferries', 'other cities that run ferries'],
  ])('is left out where others are asked about: %s', (question, plain) => {
    expect(plainlyWhose(question).toLowerCase()).toBe(`excluding yichun, ${plain}`);
  });

  it.each([
    'What did Yichun learn from other cities about ferries?',
    'How many ferries does Yichun run with other cities?',
    'Is Yichun similar to Hegang in ferries?',
    'Do migrants from outside Yichun pay for ferries?',
    'What did Yichun do for the mayor?',
    'What have other cities done about ferries?',
    'How long does a permit take in Yichun, the city similar to Hegang?',
  ])('is as it stands where the place itself is asked about: %s', (question) => {
    expect(plainlyWhose(question)).toBe(question);
  });

  it('is the one asked about where the asker calls it his own', () => {
    expect(plainlyWhose("I'm from Yichun, how many ferries does our city run?")).toBe(
      'how many ferries does Yichun run?',
    );
  });

  it('may be a county that the library is about, or several', () => {
    const known = resolvePlaces('岳西县');
    expect(plainlyWhose('What have towns like Yuexi done about ferries?', known)).toBe(
      'Excluding Yuexi, What have other cities done about ferries?',
    );
    expect(plainlyWhose('What have cities like Yichun and Hegang done about ferries?')).toBe(
      'Excluding Yichun and Hegang, What have other cities done about ferries?',
    );
  });

  it('says plainly what can be learnt from others where no place is named', () => {
    expect(plainlyWhose('What can we learn from other cities about ferries?')).toBe(
      'what have other cities done about ferries?',
    );
  });
});
