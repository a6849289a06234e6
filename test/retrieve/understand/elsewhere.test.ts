import { describe, expect, it } from 'vitest';
import { standalone } from '../../../src/retrieve/understand/followup.js';
import { namesOf, PROFILE, understood } from '../fixture.js';

const alone = (previous: string, question: string): string =>
  standalone(question, [previous], PROFILE.places);

describe('the last question asked of other places', () => {
  it.each([
    ['赣州压缩了多少审批时限?', '那别的地方呢?'],
    ['赣州压缩了多少审批时限?', '其他城市是怎么做的'],
    ['赣州压缩了多少审批时限?', '还有谁在做?'],
    ['赣州压缩了多少审批时限?', '还有哪些地方也这么做'],
    ['赣州压缩了多少审批时限?', '除了赣州呢?'],
    ['哪些城市压缩了审批时限?', '除了赣州呢'],
    ['哪些城市压缩了审批时限?', '除赣州外还有哪些城市'],
    ['其他城市怎么压缩审批时限', '除了赣州之外呢?'],
  ])('%s … %s', (previous, question) => {
    const asked = alone(previous, question);
    expect(asked).toMatch(/^除了赣州.其他城市/u);
    expect(asked).toContain('审批时限');
    const { understood: read } = understood(asked);
    expect(namesOf(read.excludePlaces)).toEqual(['赣州市']);
    expect(read.places).toEqual([]);
  });

  it('leaves out every place that was asked of', () => {
    expect(alone('赣州和南京的养老床位有多少张', '别的城市呢')).toBe(
      '除了赣州\u3001南京,其他城市养老床位有多少张',
    );
  });

  it('is of every place where none was named', () => {
    expect(alone('怎么压缩审批时限', '别处怎么样?')).toBe('其他城市怎么压缩审批时限');
  });

  it('is not what asks a matter of its own', () => {
    expect(alone('赣州压缩了多少审批时限', '其他城市的养老床位怎么增加')).toBe('其他城市的养老床位怎么增加');
    expect(alone('赣州压缩了多少审批时限', '还有谁在会上发了言')).not.toContain('其他城市');
    expect(alone('赣州压缩了多少审批时限', '还有哪些成效')).not.toContain('其他城市');
  });
});
