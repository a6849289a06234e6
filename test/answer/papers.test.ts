import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/answer/judge.js';
import { withPaperNumber } from '../../src/answer/papers.js';
import { placeNamed, understood } from '../retrieve/fixture.js';
import { sentenceFor, weighted } from './fixture.js';

const place = placeNamed('南京市');
const REFUSED: Judgement = { answered: false, reason: 'no_evidence', message: '', related: [] };

/** What is quoted of a paper, given its title and text, when `question` asks for a number. */
function quoted(question: string, title: string, text: string, before: Judgement = REFUSED): string[] {
  const understanding = understood(question);
  const found = sentenceFor(understanding, { text: text.slice(-8), place, start: text.length - 8 });
  const { document } = found;
  const sentence = {
    ...found,
    document: {
      ...document,
      metadata: { ...document.metadata, title: { ...document.metadata.title, value: title } },
    },
  };
  const asked = { understanding, concepts: weighted(understanding), evidence: [sentence] };
  const judgement = withPaperNumber(before, asked, () => ({ text }));
  if (!judgement.answered) return [];
  const sentences = judgement.groups.flatMap((group) => group.sentences);
  for (const one of sentences) expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
  return sentences.map((one) => one.text);
}

const TITLE = '南京市镇（街道）渔船管理办法';
const BODY = '第一条 渔船一律登记。\n第二条 每年检验一次。';

describe('the number of a paper', () => {
  it.each(['南京渔船管理办法的文号是什么', '南京镇街管渔船的办法是几号文', '南京那个渔船办法发文字号是多少'])(
    'is quoted from the line under its title: %s',
    (question) => {
      const line = '（宁渔发〔2019〕6号，2019年3月2日印发）';
      expect(quoted(question, TITLE, `${TITLE}\n\n${line}\n\n${BODY}`)).toEqual([line]);
      expect(quoted(question, TITLE, `${TITLE}\n${BODY}\n${line}`)).toEqual([line]);
    },
  );

  it('is quoted from the sentence that names the paper', () => {
    const text = `今年出了两份文件。先是《渔船登记细则》（宁渔发〔2019〕8号），再是一份通知。${BODY}`;
    expect(quoted('南京渔船登记细则是哪号文', '南京渔业年报', text)).toEqual([
      '先是《渔船登记细则》（宁渔发〔2019〕8号），再是一份通知。',
    ]);
  });

  it('is none of another year, and none where the question is set right', () => {
    const text = `${TITLE}\n\u5b81\u6e14\u53d1\u30142022\u30156\u53f7\n${BODY}`;
    expect(quoted('南京2022年渔船管理办法的文号是什么', TITLE, text)).toHaveLength(1);
    expect(quoted('南京2016年渔船管理办法的文号是什么', TITLE, text)).toEqual([]);
    expect(quoted('南京渔船管理办法的文号是什么', TITLE, text, { ...REFUSED, corrects: true })).toEqual([]);
  });

  it('is none of another paper, and none where nobody asks for it', () => {
    const text = `${TITLE}\n宁渔发〔2019〕6号\n${BODY}`;
    expect(quoted('南京古树名木保护办法的文号是什么', TITLE, text)).toEqual([]);
    expect(quoted('南京渔船一年检验几次', TITLE, text)).toEqual([]);
    expect(quoted('南京渔船管理办法的文号是什么', TITLE, `${TITLE}\n${BODY}`)).toEqual([]);
  });
});
