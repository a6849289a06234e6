import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../../src/chinese/normalise.js';
import { demandOf, type Demand } from '../../../../../src/answer/evidence/demands/demand.js';
import { SURE_CHOICES } from '../../../../../src/answer/evidence/demands/sure/choices.js';
import { SURE_COUNTS } from '../../../../../src/answer/evidence/demands/sure/counts.js';
import { SURE_EXTENT } from '../../../../../src/answer/evidence/demands/sure/extent.js';
import { SURE_WHERE } from '../../../../../src/answer/evidence/demands/sure/where.js';

const FIXED = [...SURE_EXTENT, ...SURE_WHERE];
const POINTS = [...FIXED, ...SURE_COUNTS, ...SURE_CHOICES];
const asked = (question: string): Demand[] => POINTS.flatMap((point) => demandOf(point, question) ?? []);

/** A question, a sentence that tells what it asks, and one on the same matter that leaves it open. */
const ROWS = [
  ['护河考评排名第几', '护河考评位居全市前列。', '护河考评每季一次。'],
  ['采茶节办到第几届', '采茶节办到第九届。', '采茶节游客众多。'],
  ['窗口测评得分多少', '窗口测评98分。', '窗口测评由群众打星。'],
  ['哪个镇鱼塘最多', '鱼塘数以沙湾镇居首。', '沙湾镇有鱼塘。'],
  ['最早试河长的是哪里', '青山镇率先试行河长。', '青山镇推行河长。'],
  ['收储最难的是什么', '收储的突出问题是缺仓。', '收储由粮站负责。'],
  ['最高能贷多少', '贷款不超过30万元。', '贷款由农商行发放。'],
  ['一个窗口至少要配几人', '窗口不少于2人。', '窗口设在大厅。'],
  ['女村官占比多少', '女村官占三成。', '女村官有120名。'],
  ['一个站平均管几个村', '每站管村12个。', '站点管护村道。'],
  ['热线一天接多少', '热线日均接听300通。', '热线由话务员接听。'],
  ['一个月收运多少', '每月收运餐厨垃圾。', '收运餐厨垃圾20万吨。'],
  ['生态林面积有多大', '生态林20万亩。', '生态林由村里管护。'],
  ['绿道有多少公里', '绿道长46公里。', '绿道由街道管护。'],
  ['稻谷收了多少吨', '收稻谷3万吨。', '收稻谷的农户3000户。'],
  ['泉口水温多少', '泉口常年42℃。', '泉口建有泵房。'],
  ['水库蓄了多少立方', '水库蓄水80万立方。', '水库由镇里管护。'],
  ['礼堂能容纳多少', '礼堂设座位500个。', '礼堂由村里管护。'],
  ['港区吞吐量', '港区年吞吐600万吨。', '港区由市里管理。'],
  ['书屋地址', '书屋位于文化广场东侧。', '书屋藏书两千册。'],
  ['现场会开在哪里', '现场会在青山镇召开。', '现场会交流经验。'],
  ['茶会是在哪个镇办的', '青山镇开办茶会。', '茶会成效明显。'],
  ['专线通到哪', '专线通到青山镇。', '单程两元。'],
  ['专家去哪里考察', '专家赴邻省考察。', '专家提出建议。'],
  ['退役登记在哪个窗口', '退役登记走军人专窗。', '退役登记免费办理。'],
  ['夜班公交有多少辆', '夜班公交投放46辆。', '夜班公交线路6条。'],
  ['园区引来多少家企业', '园区入驻企业83家。', '园区建成厂房12栋。'],
  ['法庭办了多少件案子', '法庭审结案件420件。', '法庭配法官9名。'],
  ['网格员有多少名', '网格员共1300名。', '网格员每月补助600元。'],
  ['热线的接警量是多少', '热线全年接警3.2万起。', '热线配话务员30名。'],
  ['冷库的使用率多高', '冷库使用超过九成。', '冷库补贴50%。'],
  ['那62个村里有几个建了驿站', '62个村中38个建了驿站。', '62个村推广驿站。'],
  ['护林员是专职还是兼职', '护林员由村干部兼任。', '护林员共320名。'],
  ['驿站由街道管还是由社区管', '驿站由社区管理。', '驿站惠及街道居民。'],
  ['骑手里女的多还是男的多', '骑手以男性为主。', '骑手可免费住宿。'],
] as const;

const tellsNot = (points: readonly Demand[], text: string): string[] =>
  points.filter(({ said }) => !said.test(normalise(text))).map((point) => point.asked.source);

describe('a point of extent, number, place or choice', () => {
  it.each(ROWS)('%s is told by %s, not by %s', (question, tells, open) => {
    const points = asked(normalise(question));
    expect(points.length).toBeGreaterThan(0);
    expect(tellsNot(points, tells)).toEqual([]);
    expect(tellsNot(points, open)).toHaveLength(points.length);
  });

  it('has a row for each that is not built', () => {
    const sources = new Set(
      ROWS.flatMap(([question]) => asked(normalise(question)).map((point) => point.asked.source)),
    );
    expect(FIXED.map((point) => point.asked.source).filter((source) => !sources.has(source))).toEqual([]);
  });

  it('does not take the number in the question for its answer', () => {
    const points = asked('91个选题里被采用了几个');
    expect(points.length).toBeGreaterThan(0);
    expect(tellsNot(points, '全市征集选题91个。')).toHaveLength(points.length);
    expect(tellsNot(points, '选题91个,采用46个。')).toEqual([]);
  });

  it('keeps out of who pays, of ways of working, and of alternatives that it does not know', () => {
    expect(asked('电费是镇里掏还是商户掏')).toEqual([]);
    expect(asked('是先打井还是等下雨再说')).toEqual([]);
    expect(asked('这几家怎么分工')).toEqual([]);
    expect(asked('工作量和工作效率怎么考核')).toEqual([]);
  });
});
