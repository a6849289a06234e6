import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../../src/chinese/normalise.js';
import { SURE_ROUTINE } from '../../../../../src/answer/evidence/demands/sure/routine.js';

/** A question, a sentence that tells what it asks, and one on the same matter that leaves it open. */
const ROWS = [
  ['开渔审批要过几关', '开渔审批先报村里,再报镇里。', '开渔审批提速。'],
  ['停航令谁有权下', '停航令由镇里批准。', '停航令已发三道。'],
  ['谁批示的', '县委书记作出批示。', '得到批示。'],
  ['亏损面的口径是什么', '亏损面指连续两年亏损的船行。', '亏损面为三成。'],
  ['跟周边县比怎么样', '船价低于周边县。', '周边县来人学习。'],
  ['在全市排在什么位置', '位居全市第三。', '全市都在推行。'],
  ['船坏了谁来兜底', '由保险赔付。', '船坏了三艘。'],
  ['船票过期作废吗', '船票当月有效。', '船票卖出三千张。'],
  ['押金怎么退', '押金三日内返还。', '押金每船两百元。'],
  ['跟老规定打架怎么办', '以新规定为准。', '老规定印发十年。'],
  ['末班船几点', '末班船20:30开。', '渡船载客三千人。'],
  ['终点站是哪儿', '渡船开至永安镇。', '渡船换新。'],
  ['周日开吗', '渡口全年无休。', '渡口建成。'],
  ['挂职船长的工资在哪边领', '工资由原单位发放。', '挂职船长有三名。'],
  ['借调占不占原来的编制', '借调不占编制。', '借调三人。'],
  ['渔港水质是几类', '渔港断面达到二类水。', '渔港水面清洁。'],
] as const;

const asked = (question: string) => SURE_ROUTINE.filter((point) => point.asked.test(normalise(question)));

describe('what is asked of any measure', () => {
  it.each(ROWS)('%s is told by %s, not by %s', (question, tells, open) => {
    const points = asked(question);
    expect(points.length).toBeGreaterThan(0);
    expect(points.every(({ said }) => said.test(normalise(tells)))).toBe(true);
    expect(points.some(({ said }) => said.test(normalise(open)))).toBe(false);
  });

  it('has a row for each', () =>
    expect(
      SURE_ROUTINE.filter((point) => !ROWS.some(([question]) => asked(question).includes(point))),
    ).toEqual([]));
});
