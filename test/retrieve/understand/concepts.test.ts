import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionConcepts, type Concept } from '../../../src/retrieve/understand/concepts.js';
import { askedHead } from '../../../src/retrieve/understand/head.js';

const concepts = (question: string): readonly Concept[] => questionConcepts(question, []);
const texts = (question: string): string[] => concepts(question).map(({ text }) => text);
const named = (question: string, text: string): Concept | undefined =>
  concepts(question).find((concept) => concept.text === text);

describe('concepts of a question', () => {
  it('are what it is about, without what it is asked with', () => {
    const found = texts('请问怎么降低群众的药费呢?');
    expect(found).toContain('药费');
    for (const word of ['请问', '怎么', '的', '呢', '?']) expect(found).not.toContain(word);
  });

  it('hold neither how many of what nor the auxiliary of a verb', () => {
    for (const question of ['大厅当场能办几回', '一次要交多少样', '执法部门上门几趟', '那份调研怎么做的'])
      for (const word of ['能办', '要交', '几回', '几趟', '多少样', '那份'])
        expect(texts(question)).not.toContain(word);
  });

  it('tell phrases of doing from things', () => {
    expect(named('审批人员砍掉多少', '砍掉')?.verb).toBe(true);
    expect(named('公租房怎么管', '公租房')?.verb).toBe(false);
  });

  it('keep terms of the trade whole', () => {
    expect(texts('放管服改革怎么深化')).toContain('放管服改革');
    expect(texts('最多跑一次做得怎么样')).toContain('最多跑一次');
  });

  it('take no single character for a name', () => {
    expect(named('渔港清的是哪条河', '河')?.name).toBe(false);
    expect(named('渔港清的是甬江', '甬江')?.name).toBe(true);
  });

  it('keep what a phrase of the tables leaves of a wrongly cut word', () =>
    expect(questionConcepts('税减了多少', []).map(({ text }) => text)).toEqual(['税', '减了多少']));

  it('know a word of the tables by itself though a longer phrase was found over it', () => {
    const told = questionConcepts('越级告状的渔民', []).find(({ text }) => text === '告状');
    expect(told?.variants).toContain('信访');
  });

  it('keep two phrases of the tables that share a wrongly cut word between them', () => {
    expect(questionConcepts('新学区划片先问谁', [])[0]?.text).toMatch(/^学区/u);
  });

  it('know what officialese says instead', () => {
    const [speed] = concepts('审批提速').filter(({ variants }) => variants.length > 1);
    expect(speed?.variants[0]).toBe(speed?.text);
    expect(new Set(speed?.variants).size).toBe(speed?.variants.length);
  });

  it.each([
    ['什么是“四链融合”?', '四链融合'],
    ['“一河一策”覆盖多少条河', '一河一策'],
    ['《人才新政十条》何时印发', '人才新政十条'],
    ['什么是「链长制」', '链长制'],
    ['1+7+3指什么', '1+7+3'],
    ['“2+6+n”体系', '2+6+n'],
  ])('in quotation marks and codes are these very characters: %s', (question, label) => {
    expect(named(question, label)).toMatchObject({ exact: true, importance: 1, variants: [label] });
  });

  it('say a quoted label once', () => {
    expect(texts('“1+7+3”是哪三个').filter((text) => text.includes('1+7+3'))).toEqual(['1+7+3']);
  });

  it('lean rather than decide where every report says them', () => {
    expect(named('改革的养老床位', '改革')?.importance).toBeLessThan(0.5);
    expect(named('南京选了什么养老床位', '选了')?.importance ?? 0).toBeLessThan(0.5);
    expect(
      named('改革的养老床位', '养老')?.importance ?? named('改革的养老床位', '养老床位')?.importance,
    ).toBe(1);
  });

  it('leave out stretches that mean something else', () => {
    const question = '南京的养老床位';
    const found = questionConcepts(question, [{ start: 0, end: 2 }]).map(({ text }) => text);
    expect(found).not.toContain('南京');
    expect(found.join('')).toContain('养老');
  });

  it('of nothing are none', () => {
    for (const question of ['', '怎么样?', '???', '请问有哪些呢']) expect(concepts(question)).toEqual([]);
  });

  it('stand in the question, in order, and never twice', () => {
    const words = [
      '审批',
      '“一窗通办”',
      '养老床位',
      '1+2+3',
      '怎么',
      '改革',
      '有多少',
      ',',
      '压缩',
      '放管服',
      'GDP',
    ];
    const question = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(question, (text) => {
        const found = concepts(text);
        expect(new Set(found.map((concept) => concept.text)).size).toBe(found.length);
        found.forEach(({ span, importance, variants, text: name }, index) => {
          expect(text.slice(span.start, span.end).toLowerCase()).toBe(name);
          expect(span.start).toBeGreaterThanOrEqual(found[index - 1]?.span.start ?? 0);
          expect(importance).toBeGreaterThan(0);
          expect(importance).toBeLessThanOrEqual(1);
          expect(variants).toContain(name);
        });
      }),
    );
  });
});

describe('words that look like content', () => {
  const labels = (question: string) =>
    questionConcepts(question, [])
      .filter(({ exact }) => exact)
      .map(({ text }) => text);

  it('are no label where the quotation itself asks', () => {
    expect(labels('镇里推的“几长制”差在哪')).toEqual([]);
    expect(labels('镇里推的“河长制”差在哪')).toEqual(['河长制']);
  });

  it('are not cut out of a verb and what may be done', () => {
    const texts = (question: string) => questionConcepts(question, []).map(({ text }) => text);
    expect(texts('花农也能评上职称')).not.toContain('能评');
    expect(texts('工业项目的能评要几天')).toContain('能评');
  });

  it('only lean where they carry another word', () => {
    const [carried] = questionConcepts('夜校学员享受补贴', []).filter(({ text }) => text === '享受');
    expect(carried?.importance ?? 0).toBeLessThan(1);
  });
});

describe('what a figure or a reason is asked of', () => {
  const head = (question: string): string | undefined => askedHead(question, concepts(question))?.text;

  it.each([
    ['申请了多少件专利', '专利'],
    ['全市新增多少张床位', '床位'],
    ['租金是多少?', '租金'],
    ['培训了几名网格员', '网格员'],
    ['关停了多少家企业', '企业'],
    ['为什么合并医院', '合并'],
    ['满意度达到多少', '满意度'],
  ])('%s: %s', (question, wanted) => expect(head(question)).toBe(wanted));

  it.each(['怎么建医院', '养老床位', '', '多少?', '为什么?'])('nothing: %s', (question) =>
    expect(head(question)).toBeUndefined(),
  );
});
