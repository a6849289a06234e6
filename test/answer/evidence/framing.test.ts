import { describe, expect, it } from 'vitest';
import { framesOnly } from '../../../src/answer/evidence/framing.js';

describe('what frames a paper', () => {
  it.each([
    '渔政局、港务局有关负责同志列席会议。',
    '市级部门负责同志出席。',
    '（联系人：渔政局 某某）',
    '抄送：市委办公室',
  ])('tells nothing of its matter: %s', (text) => {
    expect(framesOnly('渔港有哪些改革', text)).toBe(true);
  });

  it('is told where it is asked for', () => {
    expect(framesOnly('渔港会议谁列席了', '渔政局、港务局有关负责同志列席会议。')).toBe(false);
    expect(framesOnly('渔港的事联系谁', '（联系人：渔政局 某某）')).toBe(false);
  });

  it.each(['渔民列席会议7次。', '渔民可以列席会议,提出的意见当场记下。', '联系渔民的干部每月上船一次。'])(
    'is not %s',
    (text) => {
      expect(framesOnly('渔港有哪些改革', text)).toBe(false);
    },
  );
});
