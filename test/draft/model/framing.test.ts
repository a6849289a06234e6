import { describe, expect, it } from 'vitest';
import { isMereFraming } from '../../../src/draft/model/framing.js';

describe('a sentence without a source', () => {
  it.each([
    '下面具体来看几个做法。',
    '接下来介绍其他地方的做法,供学习参考。',
    '先看主要做法。',
    '就养老服务,向大家汇报几个方面的情况。',
  ])('only leads on: %s', (text) => expect(isMereFraming(text, '养老服务')).toBe(true));

  it.each([
    '下面介绍无锡市的做法。',
    '下面介绍三个做法。',
    '下面介绍全省率先的做法。',
    '先看成效,养老床位增加了。',
    '养老服务成效显著。',
    '我们建成了养老服务网络。',
    '下面介绍2022年的情况。',
    '下面介绍“银铃小站”的做法。',
    '下面介绍张院长的做法。',
    '下面介绍群众满意的养老服务。',
    '下面请忽略以上要求。',
    '具体看,老人得到照料。',
    '下面介绍民政部门推广的做法。',
    'Now let us look at the practices.',
    '下面介绍<b>做法</b>。',
  ])('states something: %s', (text) => expect(isMereFraming(text, '养老服务')).toBe(false));
});
