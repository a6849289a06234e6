import { describe, expect, it } from 'vitest';
import { withoutHints } from '../../../src/retrieve/understand/hints.js';
import { askedFor } from '../../../src/retrieve/understand/intent.js';

describe('a number that is only hinted at', () => {
  it.each([
    ['街道手上那几本册子都登些什么', 'overview'],
    ['这几张表由谁来填', 'name'],
    ['几个村怎么合办食堂', 'practice'],
    ['县里对沿岸几个村的渔户是怎么罚的', 'practice'],
    ['要是哪个镇漏了报表,怎么罚', 'practice'],
    ['不管谁来借书,要交多少押金', 'figure'],
    ['旧书值多少钱谁也说不准,靠什么办法估价', 'practice'],
    ['街道把十来个书屋并成几个。外地怎么并的', 'practice'],
    ['几户合着偷排污水的,靠什么发现', 'overview'],
  ] as const)('is not asked for: %s', (question, asked) => {
    expect(withoutHints(question)).toHaveLength(question.length);
    expect(askedFor(question)).toBe(asked);
  });

  it.each(['几户在偷排污水', '几家企业搬走的,分别得了多少补偿'])('is asked for beside none: %s', (question) =>
    expect(askedFor(question)).toBe('figure'),
  );
});
