import { describe, expect, it } from 'vitest';
import { sift } from '../../src/answer/sift.js';
import { placeNamed } from '../retrieve/fixture.js';
import { caseOf, figureOf, type SentenceSketch } from './fixture.js';

const NANJING = placeNamed('南京市');
const QUESTION = '南京怎么改造老旧小区';

const sifted = (...sketches: readonly Omit<SentenceSketch, 'place'>[]) => {
  const subject = caseOf(
    QUESTION,
    sketches.map((sketch) => ({ place: NANJING, ...sketch })),
  );
  const found = sift(subject, subject.evidence);
  const texts = (list: typeof found.others): string[] => list.map(({ text }) => text);
  return { sufficient: texts(found.sufficient), others: texts(found.others), shortfalls: found.shortfalls };
};

describe('sifting evidence', () => {
  it('tells what answers from what does not, and why not', () => {
    const { sufficient, others, shortfalls } = sifted(
      { text: '通过居民议事改造老旧小区。' },
      { text: '推行一窗受理。', strong: false },
    );
    expect(sufficient).toEqual(['通过居民议事改造老旧小区。']);
    expect(others).toEqual(['推行一窗受理。']);
    expect(shortfalls.map(({ why }) => why.kind)).toEqual(['subject']);
  });

  it('keeps both in the order of the evidence, and loses none', () => {
    const sketches = [0, 1, 2, 3].map((index) => ({
      text: `第${index}条改造老旧小区。`,
      start: index * 20,
      strong: index % 2 === 0,
    }));
    const { sufficient, others } = sifted(...sketches);
    expect(sufficient).toEqual(['第0条改造老旧小区。', '第2条改造老旧小区。']);
    expect(others).toEqual(['第1条改造老旧小区。', '第3条改造老旧小区。']);
  });

  it('keeps a sentence that announces items, however little it tells itself', () => {
    const lead = { text: '改造老旧小区有两条路子。', names: true };
    const items = ['一是拆旧建新。', '二是补齐短板设施。'].map((text, index) => ({
      ...{ text, start: 20 + 20 * index, strong: false },
    }));
    expect(sifted(lead, ...items).sufficient).toEqual([lead.text]);
  });

  it('of nothing is nothing', () => {
    expect(sifted()).toEqual({ sufficient: [], others: [], shortfalls: [] });
  });
});

describe('an asked figure that the source masks', () => {
  const COUNT = '南京新增养老床位多少张?';
  const ask = (...sketches: readonly Omit<SentenceSketch, 'place'>[]) => {
    const subject = caseOf(
      COUNT,
      sketches.map((sketch) => ({ place: NANJING, ...sketch })),
    );
    const { sufficient, shortfalls } = sift(subject, subject.evidence);
    return { sufficient: sufficient.map(({ text }) => text), why: shortfalls.map(({ why }) => why.kind) };
  };
  const masked = { text: '新增养老床位*张。', masks: [{ start: 6, end: 7 }], hidden: 0.8 };
  const other = { text: '改造养老床位520张。', start: 40, figures: [figureOf({ unit: '张' })] };

  it('is answered by no figure whose clause says no more of it', () => {
    for (const figureClause of [0.3, 0.8])
      expect(ask(masked, { ...other, figureClause })).toEqual({ sufficient: [], why: ['masked', 'subject'] });
  });

  it('is answered by a figure whose clause says more of it', () => {
    const { sufficient, why } = ask(masked, { ...other, figureClause: 0.9 });
    expect(sufficient).toEqual([other.text]);
    expect(why).toEqual(['masked']);
  });

  it('keeps no figure from answering where none is masked', () => {
    const { sufficient } = ask({ ...other, figureClause: 0.1 });
    expect(sufficient).toEqual([other.text]);
  });
});

describe('names of those that are asked for', () => {
  const ask = (...sketches: readonly Omit<SentenceSketch, 'place'>[]) => {
    const subject = caseOf(
      '南京夜校请了哪些专家',
      sketches.map((sketch) => ({ place: NANJING, ...sketch })),
    );
    return sift(subject, subject.evidence);
  };
  const UNNAMED = { text: '夜校邀请专家授课。' };

  it('are missing where a sentence speaks of their kind only', () => {
    expect(ask(UNNAMED).shortfalls.map(({ why }) => why)).toMatchObject([{ kind: 'subject', unnamed: true }]);
  });

  it('are not told by a sentence that says little of the matter', () => {
    const subject = caseOf('南京夜校请了哪些专家', [
      { ...UNNAMED, place: NANJING },
      { text: '农业大学专家巡塘。', start: 20, place: NANJING },
    ]);
    const [bears, other] = subject.evidence;
    if (bears === undefined || other === undefined) throw new Error('two sentences are wanted');
    const answers = (share: number, logOdds: number) =>
      sift(subject, [bears, { ...other, own: { ...other.own, share }, logOdds }]).sufficient.length === 1;
    expect(answers(0.9, 0.2)).toBe(true);
    expect(answers(0.1, 0.2)).toBe(false);
    expect(answers(0.1, 2)).toBe(true);
  });
});

describe('a label that two places use', () => {
  const ask = (...sketches: readonly SentenceSketch[]) => {
    const subject = caseOf('采石场的“三化”是什么意思', sketches);
    return sift(subject, subject.evidence).sufficient.map(({ text }) => text);
  };
  const used = { text: '采石场推进“三化”整治。', place: NANJING };
  const told = { text: '“三化”即园林化、洁净化、亮化。', document: 'other', place: placeNamed('长春市') };

  it('is not explained by the place that means something else by it', () =>
    expect(ask(used, told)).toEqual([]));

  it('is explained where no nearer sentence uses it', () => expect(ask(told)).toEqual([told.text]));

  it('is explained by its own document', () => {
    const own = { ...told, place: NANJING, document: 'd-南京市', start: 30 };
    expect(ask(used, own)).toEqual([own.text]);
  });
});

describe('a label of numbers', () => {
  const ask = (question: string, ...sketches: readonly Omit<SentenceSketch, 'place'>[]) => {
    const subject = caseOf(
      question,
      sketches.map((sketch) => ({ place: NANJING, ...sketch })),
    );
    return sift(subject, subject.evidence).sufficient.map(({ text }) => text);
  };
  const used = { text: '各镇推开“5+21”项便民任务。', start: 0 };
  const counted = { text: '全年挑出5个镇级项目和21个部门项目。', start: 300 };

  it('is explained where its document counts each of them', () => {
    expect(ask('南京的“5+21”指啥', used, { text: '便民任务年底完成。', start: 40 }, counted)).toEqual([
      counted.text,
    ]);
  });

  it('is not explained by another document, or by some of its numbers', () => {
    expect(ask('南京的“5+21”指啥', used, { ...counted, document: 'other' })).toEqual([]);
    expect(ask('南京的“5+21”指啥', used, { text: '全年挑出21个部门项目。', start: 300 })).toEqual([]);
  });

  it('of letters, or asked for something else, is left to the other rules', () => {
    const open = { text: '各镇推开“5+21+N”体系。', start: 0 };
    expect(ask('南京的“5+21+N”是什么意思', open, counted)).toEqual([]);
    expect(ask('南京的“5+21”项任务怎么改造', used)).toEqual([used.text]);
  });
});
