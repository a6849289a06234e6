import { describe, expect, it } from 'vitest';
import { withoutMessenger } from '../../../src/retrieve/understand/messenger.js';

describe('who sent the asker, and the plea for an answer,', () => {
  it.each([
    ['局长刚才问食堂一共几家,给个准数', '食堂一共几家'],
    ['领导让我查南京的时限压到几天', '南京的时限压到几天'],
    ['热线有多少坐席,请报个数', '热线有多少坐席'],
    ['渔港晚报上登的那个船检热线有多少坐席', '船检热线有多少坐席'],
    ['前几天看过公众号发的那篇渔港夜市一年几场', '渔港夜市一年几场'],
  ])('are no part of what is asked: %s', (question, wanted) => {
    expect(withoutMessenger(question)).toBe(wanted);
  });

  it.each(['书记问政怎么搞', '群众问题怎么解决', '领导问', '主要领导由谁担任', '给个数'])(
    'are not seen where the matter is called so: %s',
    (question) => {
      expect(withoutMessenger(question)).toBe(question);
    },
  );
});
