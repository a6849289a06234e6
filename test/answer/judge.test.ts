import { describe, expect, it } from 'vitest';
import { judge, type Judgement } from '../../src/answer/judge.js';
import { maskedDistrict, namesOf, placeNamed } from '../retrieve/fixture.js';
import { caseOf, figureOf, profileOf, type SentenceSketch } from './fixture.js';

const NANJING = placeNamed('南京市');
const GANZHOU = placeNamed('赣州市');
const CHANGCHUN = placeNamed('长春市');

const BEDS: SentenceSketch = {
  text: '全市新增养老床位520张,改造助餐点。',
  place: NANJING,
  figures: [figureOf({ value: 520, valueText: '520张', unit: '张', subject: '养老床位' })],
};
const of = (sketch: SentenceSketch, place: SentenceSketch['place'], parts: Partial<SentenceSketch> = {}) => ({
  ...sketch,
  place,
  ...parts,
});

const judged = (question: string, ...sketches: SentenceSketch[]): Judgement =>
  judge(caseOf(question, sketches));

const texts = (judgement: Judgement): string[] =>
  judgement.answered ? judgement.groups.flatMap(({ sentences }) => sentences.map(({ text }) => text)) : [];
const placesOf = (judgement: Judgement): (string | undefined)[] =>
  judgement.answered ? judgement.groups.map(({ place }) => place?.name) : [];
const refusal = (judgement: Judgement) => {
  if (judgement.answered) throw new Error(`answered with ${texts(judgement).join()}`);
  return judgement;
};

describe('a named place is a promise', () => {
  it('kept with its own evidence', () => {
    const answer = judged('南京新增养老床位多少张?', BEDS);
    expect(texts(answer)).toEqual([BEDS.text]);
    expect(placesOf(answer)).toEqual(['南京市']);
  });

  it('that evidence of another place never answers, however good', () => {
    const { reason, related } = refusal(judged('南京新增养老床位多少张?', of(BEDS, GANZHOU)));
    expect(reason).toBe('no_evidence');
    expect(related.map(({ passage }) => passage.place?.name)).toEqual(['赣州市']);
  });

  it('that a place without any report is told to have none', () => {
    const { message } = refusal(judged('西安新增养老床位多少张?', BEDS, of(BEDS, GANZHOU)));
    expect(message).toContain('西安市');
    expect(message).toContain('没有');
    expect(message).not.toContain('南京');
  });

  it('made of several places is kept for each, and says which has nothing', () => {
    const answer = judged('南京、赣州和长春新增养老床位多少张?', BEDS, of(BEDS, GANZHOU));
    expect(placesOf(answer)).toEqual(['南京市', '赣州市']);
    expect(answer.answered && namesOf(answer.missing)).toEqual(['长春市']);
    expect(
      answer.answered &&
        answer.groups.map(({ sentences }) => sentences.map(({ passage }) => passage.place?.name)),
    ).toEqual([['南京市'], ['赣州市']]);
  });

  it('broken by no sentence that begins with another place', () => {
    const borrowed = of(BEDS, NANJING, { text: '赣州市新增养老床位520张,值得借鉴。' });
    expect(judged('南京新增养老床位多少张?', borrowed).answered).toBe(false);
  });

  it('kept by a province for its cities', () => {
    expect(placesOf(judged('江苏新增养老床位多少张?', BEDS, of(BEDS, GANZHOU)))).toEqual(['江苏省']);
  });
});

describe('a question without a place', () => {
  it('asked for one thing is answered in one group', () => {
    const answer = judged('新增养老床位多少张?', BEDS);
    expect(texts(answer)).toEqual([BEDS.text]);
    expect(placesOf(answer)).toEqual([undefined]);
  });

  it('that is broad is answered by place', () => {
    const practice = (place: typeof NANJING) => ({ text: '通过改造闲置厂房新增养老床位,方便老人。', place });
    const answer = judged('怎么新增养老床位', practice(NANJING), practice(GANZHOU));
    expect(placesOf(answer)).toEqual(['南京市', '赣州市']);
  });

  it('that is broad is answered from a report whose place nobody knows, too', () => {
    const answer = judged('怎么新增养老床位', {
      text: '通过改造闲置厂房新增养老床位,方便老人。',
      place: null,
    });
    expect(texts(answer)).toHaveLength(1);
  });

  it('keeps the anonymised places of two documents apart', () => {
    const hidden = (document: string) => ({
      text: '通过改造闲置厂房新增养老床位,方便老人。',
      place: maskedDistrict('河南省'),
      document,
    });
    const answer = judged('怎么新增养老床位', hidden('a'), hidden('b'));
    expect(answer.answered && answer.groups.map(({ sentences }) => sentences.length)).toEqual([1, 1]);
  });

  it('about others is answered by each of them', () => {
    const answer = judged('我们是长春的,其他城市新增养老床位多少张?', BEDS, of(BEDS, GANZHOU));
    expect(placesOf(answer)).toEqual(['南京市', '赣州市']);
  });
});

describe('a year', () => {
  it('that the evidence is not of does not answer', () => {
    const { message, reason } = refusal(judged('南京2019年新增养老床位多少张?', BEDS));
    expect(reason).toBe('no_evidence');
    expect(message).toContain('2019');
  });

  it('picks the evidence that is of it', () => {
    const older = of(BEDS, NANJING, {
      text: '全市新增养老床位310张,改造食堂。',
      year: 2021,
      document: 'older',
    });
    expect(texts(judged('南京2021年新增养老床位多少张?', BEDS, older))).toEqual([older.text]);
  });

  it("said by a sentence of another year's report answers", () => {
    const looking = of(BEDS, NANJING, { text: '2021年全市新增养老床位310张,今年继续。' });
    expect(texts(judged('南京2021年新增养老床位多少张?', looking))).toEqual([looking.text]);
  });
});

describe('a refusal says what is missing', () => {
  it('a figure that the source masks, with the place cited and no figure given', () => {
    const masked = {
      text: '全市新增养老床位*张,改造助餐点。',
      place: NANJING,
      masks: [{ start: 8, end: 10 }],
    };
    const { reason, message, related } = refusal(judged('南京新增养老床位多少张?', masked));
    expect(reason).toBe('figure_masked');
    expect(message).toContain('南京市');
    expect(message).not.toMatch(/\d/u);
    expect(related.map(({ text }) => text)).toEqual([masked.text]);
  });

  it('a figure that nobody states', () => {
    const { reason, message } = refusal(
      judged('南京新增养老床位多少张?', of(BEDS, NANJING, { text: '全市新增一批养老床位。', figures: [] })),
    );
    expect(reason).toBe('no_evidence');
    expect(message).toContain('数字');
  });

  it('a label that is used and never explained', () => {
    const used = { text: '深入推进“三减一优”改革,群众满意度明显提升。', place: NANJING };
    const { reason, message } = refusal(judged('南京的“三减一优”是什么意思?', used));
    expect(reason).toBe('no_evidence');
    expect(message).toContain('三减一优');
    expect(message).toContain('没有解释');
  });

  it('names the label as the text has it where the question does not mark it', () => {
    const squad = of(BEDS, NANJING, { text: '“蓝背心”队伍120支参加巡河。', figures: [] });
    expect(refusal(judged('南京说的蓝背心是什么意思?', squad)).message).toContain('“蓝背心”');
  });

  it('a false premise: whose it really is', () => {
    const question = '长春为何设立银龄管家?';
    const real = { text: '赣州市针对独居老人照护难题设立银龄管家。', place: GANZHOU };
    const { message, related } = refusal(judged(question, real));
    expect(message).toContain('赣州市');
    expect(message).toContain('长春市');
    expect(related.map(({ text }) => text)).toEqual([real.text]);
  });

  it('a false premise that the documents put in another word', () => {
    const question = '长春为何获得全国双拥模范城称号?';
    const real = { text: '赣州市连续三届获评全国双拥模范城称号。', place: GANZHOU };
    expect(refusal(judged(question, real)).message).toContain('赣州市');
  });

  it('what is asked of a matter that is there without it', () => {
    const near = { text: '社区助餐点交给企业运营。', place: NANJING, strong: false };
    const { message, related } = refusal(judged('社区助餐点运营的企业是哪家企业?', near));
    expect(message).toBe('材料提到了这件事\uff0c但没有写明“社区助餐点运营的企业是哪家企业”。');
    expect(related.map(({ text }) => text)).toEqual([near.text]);
  });

  it('a subject that no document has', () => {
    const far = { text: '全市推行一窗受理。', place: NANJING, strong: false };
    const { message } = refusal(judged('南京怎么治理黑臭水体', far));
    expect(message).toContain('水体');
  });

  it('a question that is about nothing here', () => {
    expect(refusal(judged('今天天气怎么样')).reason).toBe('out_of_scope');
    expect(refusal(judged('你好')).reason).toBe('out_of_scope');
    expect(refusal(judged('')).reason).toBe('out_of_scope');
  });

  it("in the question's language", () => {
    expect(refusal(judged('How many elderly care beds did Xi’an add?', BEDS)).message).toMatch(/^[A-Z]/u);
    expect(refusal(judged('西安新增养老床位多少张?', BEDS)).message).toMatch(/\p{Script=Han}/u);
  });

  it('and offers no more than a few near things, none that has nothing to do with it', () => {
    const near = Array.from({ length: 9 }, (_, index) =>
      of(BEDS, CHANGCHUN, { text: `新增养老床位第${index}批。`, figures: [], start: index * 20 }),
    );
    const far = { text: '森林覆盖良好。', place: CHANGCHUN, strong: false };
    const { related } = refusal(judged('长春新增养老床位多少张?', ...near, far));
    expect(related.length).toBeGreaterThan(0);
    expect(related.length).toBeLessThanOrEqual(3);
    expect(related.map(({ text }) => text)).not.toContain(far.text);
  });
});

describe('an answer', () => {
  it('is never empty', () => {
    const questions = [
      '养老床位',
      '南京养老床位',
      '怎么新增养老床位',
      '哪些城市新增养老床位',
      '为什么新增养老床位',
    ];
    const places = [NANJING, GANZHOU, null, maskedDistrict('河南省')];
    for (const question of questions)
      for (const place of places) {
        const judgement = judged(question, of(BEDS, place));
        if (judgement.answered) expect(texts(judgement).length).toBeGreaterThan(0);
      }
  });

  it('needs a library: of none there is no material', () => {
    const nothing = judge(caseOf('南京新增养老床位多少张?', [], profileOf([])));
    expect(refusal(nothing)).toMatchObject({ reason: 'no_evidence', related: [] });
  });
});
