import { describe, expect, it } from 'vitest';
import { resolvePlaces } from '../../../src/chinese/places.js';
import { questionConcepts } from '../../../src/retrieve/understand/concepts.js';
import { readQuestion } from '../../../src/retrieve/understand/language.js';
import { translatedConcepts } from '../../../src/retrieve/understand/renderings.js';

const known = ['赣州市', '绍兴市', '烟台市'].flatMap((name) => resolvePlaces(name).slice(0, 1));

const conceptsOf = (question: string, spelled?: (name: string) => readonly string[]) => {
  const reading = readQuestion(question, known);
  return translatedConcepts(questionConcepts(reading.chinese, []), reading, reading.chinese, spelled);
};

describe('translatedConcepts', () => {
  it('finds a thing in every word that reports have for it', () => {
    const price = conceptsOf('What is the fee for family doctors?').find(({ text }) => text.includes('费'));
    expect(price?.variants).toContain('服务费');
  });

  it('lets no evidence answer that lacks a name', () => {
    const [name] = conceptsOf('How does Springfield handle complaints?').filter((concept) => concept.name);
    expect(name?.text).toBe('springfield');
  });

  it('takes a name in pinyin for the words of the library that are read so', () => {
    const concepts = conceptsOf('How many people joined the Hongyan plan?', (name) =>
      name === 'Hongyan' ? ['鸿雁'] : [],
    );
    expect(concepts.find((concept) => concept.name)?.variants).toContain('鸿雁');
  });

  it.each(['赣州的dengji怎么办', 'ganzhou dengji'])(
    'hears Chinese words in Latin letters: %s',
    (question) => {
      const heard = conceptsOf(question, (name) => (name === 'dengji' ? ['登记', '等级'] : []));
      const [word] = heard.filter(({ variants }) => variants.includes('登记'));
      expect(word).toMatchObject({ text: 'dengji', variants: ['登记', '等级', 'dengji'], importance: 1 });
    },
  );

  it('keeps a word that it cannot translate as one that lacks evidence', () => {
    const zebras = conceptsOf('How many zebras did Ganzhou count?').find(({ text }) => text === 'zebras');
    expect(zebras?.variants).toEqual(['zebras']);
  });

  it('leaves the concepts of a Chinese question alone', () => {
    const plain = questionConcepts('赣州审批时限压缩了多少', []);
    expect(conceptsOf('赣州审批时限压缩了多少')).toEqual(plain);
  });
});

describe('places of English questions', () => {
  it.each([
    ['How many tasks did Zhuji complete?', '诸暨市'],
    ['What did Gulou District of Nanjing do?', '鼓楼区'],
    ['Compare Xinfeng County with Chongyi County', '信丰县和崇义县'],
    ['How many canteens did Pujiang County open?', '浦江县'],
    ['How does Shan County in Heze support farmers?', '单县'],
    ['Compare Shaoxing and Fushan', '绍兴市和福山区'],
  ])('knows the counties of “%s”', (question, name) => {
    expect(readQuestion(question, known).chinese).toContain(name);
  });

  it('knows a county beside its neighbour that the library is about', () => {
    const fushan = resolvePlaces('福山区').slice(0, 1);
    expect(readQuestion('Compare Fushan and Laishan', fushan).chinese).toContain('福山区和莱山区');
    expect(readQuestion('Compare Fushan and Fengxian', fushan).names).toEqual(['Fengxian']);
  });

  it('takes the name of a county far from the place of the question for a label', () => {
    expect(readQuestion('How many meals does Fushan canteen in Shaoxing serve?', known).names).toEqual([
      'Fushan',
    ]);
    expect(readQuestion('How many Pinghu talents does Ganzhou have?', known).names).toEqual(['Pinghu']);
  });

  it('translates English words within a Chinese question', () => {
    expect(readQuestion('烟台的 talent apartments 有多少套').chinese).toBe('烟台的人才公寓有多少套');
    expect(readQuestion('豫事办APP和GDP是多少').chinese).toBe('豫事办APP和GDP是多少');
  });
});
