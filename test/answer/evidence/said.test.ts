import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover, coverageText, covering } from '../../../src/answer/evidence/coverage.js';
import {
  isItsHeading,
  isLead,
  saidBySentences,
  saidOfFigure,
  type Said,
} from '../../../src/answer/evidence/said.js';
import { understood } from '../../retrieve/fixture.js';
import { NO_VECTORS, weighted } from '../fixture.js';

const concepts = weighted(understood('托育园补贴驿站怎么培训保育员'));
const context = { concepts, cover: covering(concepts, NO_VECTORS) };

const sayings = (texts: readonly string[], headings = '', title = ''): Said[] =>
  saidBySentences(texts, headings, title, context);
const saying = (text: string, headings = '', title = ''): Said => {
  const [said] = sayings([text], headings, title);
  if (said === undefined) throw new Error('nothing is said');
  return said;
};
const shareOf = (text: string): number => cover(coverageText(text), concepts, NO_VECTORS).share;
const indexOf = (term: string): number => concepts.findIndex(({ concept }) => concept.text === term);

describe('what a sentence says', () => {
  const LONG = '新建托育园32所,绿化道路9公里;修缮水渠,改造厂房,发放补贴900万元,建成青年驿站。';

  it('by itself is what its own words cover', () => {
    expect(saying(LONG).own.share).toBe(shareOf(LONG));
    expect(saying(LONG, '培训保育员', '托育园').own).toEqual(saying(LONG).own);
  });

  it('clause by clause is where the clauses stand', () => {
    const { clauses } = saying(LONG);
    expect(clauses.map(({ span }) => LONG.slice(span.start, span.end))).toEqual([
      '新建托育园32所,',
      '绿化道路9公里;',
      '修缮水渠,',
      '改造厂房,',
      '发放补贴900万元,',
      '建成青年驿站。',
    ]);
    for (const { span, coverage } of clauses)
      expect(coverage.share).toBe(shareOf(LONG.slice(span.start, span.end)));
  });

  it('of one clause is that clause', () => {
    const { clauses, own, window } = saying('新建托育园32所。');
    expect(clauses).toEqual([{ span: { start: 0, end: 9 }, coverage: own }]);
    expect(window).toEqual(own);
  });

  it('within three clauses in a row is less than the whole where the whole is torn apart', () => {
    const { window, own, clauses } = saying(LONG);
    expect(window.share).toBeLessThan(own.share);
    expect(window.share).toBeGreaterThan(Math.max(...clauses.map(({ coverage }) => coverage.share)));
    expect(window.strengths[indexOf('补贴')]).toBe(1);
    expect(window.strengths[indexOf('驿站')]).toBe(1);
    expect(window.strengths[indexOf('托育')] ?? 1).toBeLessThan(1);
  });

  it('within three clauses is the whole where it has no more', () => {
    const short = '新建托育园32所,改建18所,发放补贴900万元。';
    expect(saying(short).window).toEqual(saying(short).own);
  });

  it('of nothing is nothing', () => {
    expect(sayings([])).toEqual([]);
    expect(saying('').coverage.share).toBe(0);
    const [asked] = saidBySentences(['新建托育园。'], '托育园', '', {
      ...{ concepts: [], cover: covering([], NO_VECTORS) },
    });
    expect(asked?.coverage).toEqual({ strengths: [], share: 0 });
  });
});

describe('what the words around a sentence lend it', () => {
  const strength = (said: Said | undefined, term: string, of: 'own' | 'titled' | 'coverage'): number =>
    said?.[of].strengths[indexOf(term)] ?? NaN;

  it('is less than its own words: most from headings, less from the title, least from a neighbour', () => {
    const own = strength(saying('发放补贴。'), '补贴', 'coverage');
    const heading = strength(saying('按月发放。', '补贴'), '补贴', 'coverage');
    const title = strength(saying('按月发放。', '', '补贴'), '补贴', 'coverage');
    const neighbour = strength(sayings(['按月发放。', '补贴到位。'])[0], '补贴', 'coverage');
    expect([own, heading, title, neighbour]).toEqual([own, heading, title, neighbour].sort((a, b) => b - a));
    expect(own).toBe(1);
    expect(new Set([own, heading, title, neighbour]).size).toBe(4);
    expect(neighbour).toBeGreaterThan(0);
  });

  it('comes from both neighbours, and no farther', () => {
    const said = sayings(['补贴到位。', '按月发放。', '群众满意。', '驿站建成。']);
    expect(strength(said[1], '补贴', 'coverage')).toBeGreaterThan(0);
    expect(strength(said[2], '补贴', 'coverage')).toBe(0);
    expect(strength(said[2], '驿站', 'coverage')).toBeGreaterThan(0);
    expect(strength(said[1], '驿站', 'coverage')).toBe(0);
  });

  it('is not its title’s if a neighbour lends it', () => {
    const [said] = sayings(['按月发放。', '补贴到位。']);
    expect(strength(said, '补贴', 'titled')).toBe(0);
    expect(strength(saying('按月发放。', '补贴'), '补贴', 'titled')).toBeGreaterThan(0);
  });

  it('comes from the short sentence that leads it in, however far, up to the next such', () => {
    const led = ['一是做好补贴。', '按月发放。', '群众满意。', '二是做好宣传。', '上门走访。', '入户座谈。'];
    const said = sayings(led);
    const lent = said.map((one) => strength(one, '补贴', 'coverage'));
    expect(lent[1]).toBe(lent[2]);
    expect(lent[2]).toBeGreaterThan(0.5);
    expect(lent[4]).toBe(0);
    expect(lent[5]).toBe(0);
  });
});

describe('a short sentence that only leads in', () => {
  it.each([
    '一是做强普惠托育。',
    '第二,做强普惠托育。',
    '(三)做强普惠托育。',
    '\uff08三\uff09做强普惠托育。',
    '二、做强普惠托育。',
    '深化行政审批制度改革。',
    '着力破解办事难题。',
  ])('is %s', (text) => expect(isLead(text)).toBe(true));

  it.each([
    '新建托育园32所。',
    '玄武区入选全国创新百强区。',
    '推进改革12项。',
    '持续荣登全省前列。',
    '群众满意。',
    '一是新建托育园,把闲置校舍改造成普惠托位,让家长在家门口就能送托。',
    '',
  ])('is not %s', (text) => expect(isLead(text)).toBe(false));
});

describe('what is said of a figure', () => {
  const text = '发放补贴900万元,新建驿站6座。';
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const of = (part: string, subject: string) => saidOfFigure(saying(text), at(part), subject, context);

  it('is said by its own clause, not by the one beside it', () => {
    const money = of('900万元', '');
    expect(money.strengths[indexOf('补贴')]).toBe(1);
    expect(money.strengths[indexOf('驿站')]).toBe(0);
    const seats = of('6座', '');
    expect(seats.strengths[indexOf('驿站')]).toBe(1);
    expect(seats.strengths[indexOf('补贴')]).toBe(0);
  });

  it('is said by its subject as well', () => {
    expect(of('6座', '补贴').strengths[indexOf('补贴')]).toBe(1);
    expect(of('6座', '补贴').share).toBeGreaterThan(of('6座', '').share);
  });

  it('is said by the sentence where it stands in no clause', () => {
    const said = saying(text);
    expect(saidOfFigure(said, { start: 900, end: 901 }, '', context)).toEqual(said.own);
  });
});

describe('what is said, whatever the sentence', () => {
  const piece = fc.constantFrom('新建托育园', '发放补贴', '修缮水渠', '建成驿站', '培训保育员', '九成满意');
  const mark = fc.constantFrom(',', ';', '\uff0c', '——', '、');
  const sentence = fc
    .array(fc.tuple(piece, mark), { minLength: 1, maxLength: 8 })
    .map((parts) => `${parts.map(([words, end]) => words + end).join('')}好。`);

  it('no clause covers more than its sentence, and the window lies between', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { own, window, clauses } = saying(text);
        const best = Math.max(...clauses.map(({ coverage }) => coverage.share));
        expect(best).toBeLessThanOrEqual(own.share + 1e-9);
        expect(window.share).toBeGreaterThanOrEqual(best - 1e-9);
        expect(window.share).toBeLessThanOrEqual(own.share + 1e-9);
      }),
    );
  });

  it('its clauses hold every character that is not white space, once, in order', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const joined = saying(text).clauses.map(({ span }) => text.slice(span.start, span.end));
        expect(joined.join('')).toBe(text);
      }),
    );
  });

  it('headings, title and neighbours only ever add, and stay within 1', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        piece,
        piece,
        (texts, headings, title) => {
          const bare = sayings(texts);
          for (const [index, said] of sayings(texts, headings, title).entries()) {
            expect(said.own).toEqual(bare[index]?.own);
            expect(said.titled.share).toBeGreaterThanOrEqual(said.own.share - 1e-9);
            expect(said.coverage.share).toBeGreaterThanOrEqual(said.titled.share - 1e-9);
            expect(said.window.share).toBeLessThanOrEqual(said.titled.share + 1e-9);
            expect(said.coverage.share).toBeLessThanOrEqual(1 + 1e-9);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a heading that runs into its text', () => {
  it.each([
    ['(四)擦亮窗口服务,群众办事越来越省心。', '(四)擦亮窗口服务,群众办事越来越省心'],
    ['擦亮窗口服务,群众办事越来越省心。', '三、擦亮窗口服务,群众办事越来越省心'],
  ])('%s only names what follows', (text, heading) =>
    expect(isItsHeading(text, ['二、服务', heading])).toBe(true),
  );

  it('says something where it has a figure, and is none under another heading', () => {
    expect(isItsHeading('(四)窗口压减6个。', ['(四)窗口压减6个'])).toBe(false);
    expect(isItsHeading('群众办事越来越省心。', ['(四)擦亮窗口服务'])).toBe(false);
    expect(isItsHeading('群众办事越来越省心。', [])).toBe(false);
  });
});
