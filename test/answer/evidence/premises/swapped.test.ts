import { describe, expect, it } from 'vitest';
import { swappedOtherwise } from '../../../../src/answer/evidence/premises/swapped.js';

const fault = (question: string, text: string, beyond = '') =>
  swappedOtherwise(question, { text, heading: '', around: text, beyond });
const denied = (question: string, text: string, beyond = ''): boolean =>
  fault(question, text, beyond) !== null;

describe('a number of one thing put to another', () => {
  it.each([
    ['joined', '40座旧码头怎么修的', '整修9座旧码头和40处渔民泊位。'],
    ['both of them', '40座旧码头、9处渔民泊位怎么管', '整修9座旧码头和40处渔民泊位。'],
    ['asked with the verb of both', '40座旧码头是怎么整修的', '整修9座旧码头和40处渔民泊位。'],
    ['named before', '招募船工85名,怎么培训', '建成趸船85个,招募船工230名。'],
    ['a part for the whole', '返乡务工的有600人,怎么安置', '登记船员600人,其中返乡务工410人。'],
    ['general nouns', '600家企业怎么减免', '为120家企业和600户个体摊主减免摊位费。'],
    ['kinds by a letter', 'b类补贴90元怎么领', 'a类补贴90元,b类补贴60元。'],
    ['two districts', '青浦镇清淤38条河沟,怎么干的', '青浦镇清淤15条,白沙镇清淤38条。'],
    ['two years', '2019年建成驿站52个,在哪', '2019年建成驿站20个,2020年建成52个。'],
    ['whether it is so', '是不是整修了40座旧码头', '整修9座旧码头和40处渔民泊位。'],
  ])('is denied: %s', (_, question, text) => expect(denied(question, text)).toBe(true));

  it.each([
    ['its own noun', '40处渔民泊位怎么管', '整修9座旧码头和40处渔民泊位。'],
    ['its own noun in other words', '40处渔船泊位怎么管', '整修9座旧码头和40处渔民泊位。'],
    ['its noun left out', '建成河湾驿站52个,在哪', '2019年建成河湾驿站20个,2020年建成52个。'],
    [
      'where it came from and got to',
      '合作社机构减到8个,怎么减的',
      '合作社对5个片区分管,内设机构由21个减至8个。',
    ],
    ['a subject led over', '青浦镇翻修泵房38座,怎么干的', '青浦镇清淤15条,改造泵房38座。'],
    ['a number that is not there', '70座旧码头怎么修的', '整修9座旧码头和40处渔民泊位。'],
    [
      'the rest of a whole',
      '逾期船证35本里有2本没换,卡在哪',
      '逾期船证35本,换发33本,另有2本因资料缺失暂缓。',
    ],
    ['the whole beside its part', '登记船员600人里有410人务工,怎么安置', '登记船员600人,返乡410人。'],
    ['whether the rest is alike', '二期也是40座旧码头', '整修9座旧码头和40处渔民泊位。'],
    ['a sum of two thousand', '短工补贴1500元怎么领', '长工补贴2000元、短工补贴1500元。'],
  ])('is not denied: %s', (_, question, text) => expect(denied(question, text)).toBe(false));

  it('is not denied where another passage has it', () => {
    const text = '整修9座旧码头和40处渔民泊位。';
    expect(denied('40座旧码头怎么修的', text, '渔政站管护旧码头40座。')).toBe(false);
    expect(denied('40座旧码头怎么修的', text, `一、岸线整治${text}`)).toBe(true);
  });

  it('is told in the words of the question', () =>
    expect(fault('听说40座旧码头都修了', '整修9座旧码头和40处渔民泊位。')?.claim).toContain('40座旧码头'));

  it('is not borne out by the same swap elsewhere', () => {
    const text = '整修9座旧码头和40处渔民泊位。';
    expect(denied('40座旧码头怎么修的', text, `省里通报说,${text}`)).toBe(true);
  });
});
