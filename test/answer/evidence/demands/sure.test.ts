import { describe, expect, it } from 'vitest';
import { sureDemands } from '../../../../src/answer/evidence/demands/index.js';

/** A question of one point, a sentence that tells it, and one on the same matter that leaves it open. */
const ROWS = [
  ['建一处驿站要花多少钱', '每处驿站造价约12万元。', '每处驿站节约人工8万元。'],
  ['书屋借款不良率多高', '贷款无一笔逾期。', '贷款利率为4.2%。'],
  ['平台收不收手续费', '平台不收取佣金。', '平台成交3200笔。'],
  ['约谈的干部受了什么处分', '4人受到诫勉。', '问责干部4人。'],
  ['违建罚款罚了多少', '对违建罚款12万元。', '对违建不予处罚,免罚3万元。'],
  ['大厅有几个编制', '大厅核定事业编8名。', '大厅有窗口8个。'],
  ['合并后职工安置到哪了', '职工全部转岗到物业公司。', '职工共有32人。'],
  ['学生公寓一签几年,合同签几年', '合同一次签3年。', '合同由街道统一拟定。'],
  ['奖金用在哪了', '奖金用于修缮河堤。', '该县获得奖金。'],
  ['缺口从哪儿补', '下一步面向高校招录。', '医生缺口30人。'],
  ['补缴率怎么统计出来的', '补缴率由第三方入户调查得出。', '补缴率达到九成。'],
  ['调解员原来是做什么的', '调解员曾任村支书。', '调解员共有32人。'],
  ['书屋周末开不开', '书屋全年不打烊。', '书屋藏书两千册。'],
  ['摊主们嫌什么', '摊主反映租期太短。', '摊位共有32个。'],
  ['问卷抽样了多少户', '随机选取800户入户。', '彩礼平均数下降。'],
  ['一吨水单价多少', '水价每立方米0.3元。', '全年转让水量600万立方米。'],
  ['骨干从哪里引来', '骨干来自省级医院。', '签约骨干46名。'],
  ['学校何时开学', '学校2022年9月开学。', '学校占地120亩。'],
  ['专员的学历', '专员须有硕士学位。', '专员实行聘任制。'],
  ['物业公司盈利如何', '物业公司年净收入20万元。', '物业公司接管93个小区。'],
  ['被约谈的有多少家', '约谈企业6家。', '建立约谈制度。'],
  ['大厅网上怎么预约', '大厅可扫码取号。', '大厅面积320平方米。'],
] as const;

describe('a point that is told in few words only', () => {
  it.each(ROWS)('%s is told by %s, not by %s', (question, tells, open) => {
    const points = sureDemands(question);
    expect(points.length).toBeGreaterThan(0);
    expect(points.every(({ said }) => said.test(tells))).toBe(true);
    expect(points.some(({ said }) => said.test(open))).toBe(false);
  });

  it.each(['养老床位的经验', '怎么治理黑臭水体', '怎么实现开门红', '不满18岁能领什么', ''])(
    'is not asked by %s',
    (question) => expect(sureDemands(question)).toEqual([]),
  );
});
