import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStatement, type CitedSentence } from '../../../src/answer/verify/statement.js';
import { resolvePlaces } from '../../../src/chinese/places.js';
import { createWordVectors } from '../../../src/models/builtin/words.js';

const vectors = createWordVectors();
const sentence = (place: string, text: string, context = ''): CitedSentence => ({
  text,
  context,
  place: resolvePlaces(place)[0] ?? null,
  year: 2023,
});
const check = (statement: string, ...cited: CitedSentence[]) =>
  checkStatement(statement, cited, { vectors, question: '审批时限压缩了多少?' });

const YANGZHOU = sentence(
  '扬州市',
  '扬州市推行“一表申请”,申请材料从19份减到7份,企业开办平均提速六成,窗口满意度98.5%,惠及企业近3000家。',
);
const MIANYANG = sentence(
  '绵阳市',
  '绵阳市设立天使投资基金12.5亿元,企业开办平均提速四成,不再收取证照工本费。',
);

describe('a statement that its evidence proves', () => {
  it.each([
    '扬州市的申请材料由19份减少到7份。',
    '扬州推行“一表申请”,窗口满意度达到98.5%。',
    '扬州市企业开办平均提速60%。',
    '改革惠及近3000家企业。',
  ])('passes in other words: %s', (statement) => {
    expect(check(statement, YANGZHOU)).toMatchObject({ verdict: 'supported', fault: null });
  });

  it('is verbatim when nothing but width, white space and the full stop differ', () => {
    const same = `${YANGZHOU.text.replace(',', ',').slice(0, -1)} `;
    expect(check(same, YANGZHOU).verdict).toBe('verbatim');
  });

  it('may tell of two places, each with its own figure', () => {
    expect(check('扬州市企业开办平均提速六成,绵阳市企业开办平均提速四成。', YANGZHOU, MIANYANG).verdict).toBe(
      'supported',
    );
  });

  it('may be English', () => {
    expect(check('In Yangzhou, application materials were cut from 19 to 7.', YANGZHOU).fault).not.toBe(
      'figure',
    );
  });
});

describe('a statement that its evidence does not prove', () => {
  it.each([
    ['扬州市的申请材料由19份减少到5份。', 'figure'],
    ['改革惠及3000家企业。', 'figure'],
    ['2019年扬州市窗口满意度98.5%。', 'figure'],
    ['镇江市窗口满意度98.5%。', 'place'],
    ['扬州市推行“一窗受理、集成服务”。', 'quotation'],
    ['扬州市率先推行“一表申请”。', 'claim'],
    ['扬州市停止推行“一表申请”。', 'claim'],
    ['扬州市由王建国推行“一表申请”。', 'name'],
    ['扬州市窗口满意度下降到98.5%。', 'figure'],
    ['扬州市窗口满意度下降。', 'direction'],
    ['扬州市印发《优化营商环境条例》,推行“一表申请”。', 'quotation'],
    ['扬州市窗口满意度98.5%,市民出行更加便捷。', 'wording'],
    ['扬州市加强河道清淤和垃圾分类。', 'wording'],
  ] as const)('fails: %s', (statement, fault) => {
    expect(check(statement, YANGZHOU)).toMatchObject({ verdict: 'unsupported', fault });
  });

  it('fails when it denies what the evidence says, or says what the evidence denies', () => {
    expect(check('扬州市没有推行“一表申请”。', YANGZHOU).fault).toBe('negation');
    expect(check('绵阳市收取证照工本费。', MIANYANG).fault).toBe('negation');
  });

  it('fails when the figures of two places are exchanged, however it is put', () => {
    for (const statement of [
      '扬州市企业开办平均提速四成,绵阳市企业开办平均提速六成。',
      '扬州和绵阳的企业开办分别平均提速四成和六成。',
      '两市企业开办平均提速四成和六成。',
    ])
      expect(check(statement, YANGZHOU, MIANYANG).verdict, statement).toBe('unsupported');
  });

  it('fails when a practice of one place is given to another that is cited too', () => {
    expect(check('扬州市设立天使投资基金。', YANGZHOU, MIANYANG).verdict).toBe('unsupported');
    expect(check('绵阳市推行“一表申请”,窗口满意度高。', YANGZHOU, MIANYANG).verdict).toBe('unsupported');
    expect(check('扬州市设立天使投资基金,绵阳市推行“一表申请”。', YANGZHOU, MIANYANG).verdict).toBe(
      'unsupported',
    );
    expect(check('绵阳市设立天使投资基金。', YANGZHOU, MIANYANG).verdict).toBe('supported');
  });

  it('fails without any evidence, and all its figures with it', () => {
    const { fault, figures } = check('扬州市窗口满意度98.5%。');
    expect(fault).toBe('uncited');
    expect(figures).toEqual([{ text: '98.5%', ok: false }]);
  });
});

describe('a sentence of the source with one thing changed', () => {
  const sources = [
    YANGZHOU,
    MIANYANG,
    sentence('无锡市', '无锡市在32个园区设立帮办窗口,2023年办理事项4.7万件,按时办结率99.2%,排名上升3位。'),
    sentence('宜宾市', '宜宾市把竣工验收由20个工作日压缩至8个工作日,减少材料40余项,每年节省1500万元。'),
  ];

  it('never passes with another digit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (source, pick, step) => {
          const digits = [...source.text.matchAll(/\d/gu)];
          const digit = digits[pick % digits.length];
          if (digit === undefined) return;
          const changed = String((Number(digit[0]) + step) % 10);
          const said = source.text.slice(0, digit.index) + changed + source.text.slice(digit.index + 1);
          expect(check(said, source).verdict, said).toBe('unsupported');
        },
      ),
    );
  });

  it('never passes under the name of another city', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.constantFrom(...sources), (source, other) => {
        const [own, wrong] = [source, other].map(({ text }) => text.slice(0, 3));
        if (own === undefined || wrong === undefined || own === wrong) return;
        const said = source.text.replace(own, wrong);
        expect(check(said, source).verdict, said).toBe('unsupported');
        expect(check(said, source, other).verdict, said).toBe('unsupported');
      }),
    );
  });

  it('still passes as any run of its whole clauses', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.nat(), fc.nat(), (source, from, count) => {
        const clauses = source.text.replace(/。$/u, '').split(',');
        const start = from % clauses.length;
        const said = clauses.slice(start, start + 1 + (count % clauses.length)).join(',');
        expect(check(`${said}。`, source).verdict, said).not.toBe('unsupported');
      }),
    );
  });
});
