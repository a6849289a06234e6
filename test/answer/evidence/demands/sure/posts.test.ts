import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../../src/chinese/normalise.js';
import { demandOf, type Demand } from '../../../../../src/answer/evidence/demands/demand.js';
import { SURE_FATES } from '../../../../../src/answer/evidence/demands/sure/fates.js';
import { SURE_NAMED } from '../../../../../src/answer/evidence/demands/sure/named.js';
import { SURE_NUMBERS } from '../../../../../src/answer/evidence/demands/sure/numbers.js';
import { SURE_PLACES } from '../../../../../src/answer/evidence/demands/sure/places.js';
import { SURE_POSTS } from '../../../../../src/answer/evidence/demands/sure/posts.js';
import { SURE_TOTALS } from '../../../../../src/answer/evidence/demands/sure/totals.js';

const FIXED = [...SURE_POSTS, ...SURE_PLACES, ...SURE_FATES, ...SURE_NAMED, ...SURE_TOTALS];
const POINTS = [...FIXED, ...SURE_NUMBERS];
const asked = (question: string): Demand[] =>
  POINTS.flatMap((point) => demandOf(point, normalise(question)) ?? []);

/** A question, a sentence that tells what it asks, and one on the same matter that leaves it open. */
const ROWS = [
  ['护渠员由什么人来当?', '护渠员从退伍军人中聘请。', '护渠员制度获评全省样板。'],
  ['驻校导师都是些什么人', '驻校导师由剧团演员兼任。', '驻校导师每周到校两次。'],
  ['擂台评委的人选怎么定', '擂台评委随机产生。', '擂台评委打分。'],
  ['巧手工坊的阿婆退休前做什么的', '阿婆曾是绣花厂技师。', '阿婆开的工坊成立两年。'],
  ['看塘员领不领补贴', '看塘员每月有400元误工费。', '看塘员每日巡塘两次。'],
  ['试水员是有偿的吗', '试水员义务服务。', '试水员共有36名。'],
  ['顾问的酬劳怎么定', '顾问酬金按课时结算。', '顾问共有9名。'],
  ['金牌店小二怎么评出来', '店小二由商户打分产生。', '认定金牌店小二30名,每人发牌匾。'],
  ['驿站的星级按什么标准评', '驿站评星看客流考核结果。', '驿站建成56个。'],
  ['“渔光夜话”是怎么个谈法', '“渔光夜话”每月请渔民上船议事。', '推广“渔光夜话”。'],
  ['新书屋都建在哪些地段', '新书屋建在老街社区。', '新书屋9所,藏书2600册。'],
  ['撤下的收银员后来去了哪儿', '收银员转岗到库房。', '取消收银员6名。'],
  ['换下来的旧网箱怎么处理', '旧网箱送去熔炼再生。', '换下旧网箱3200口。'],
  ['五座桥各由哪位领导包', '五座桥分别由张镇长、李镇长包联。', '五座桥明确领导挂帅。'],
  ['河堤的标叫哪家单位中了', '河堤由滨江建工集团中标。', '河堤工程由市水利局牵头。'],
  ['银奖发给了谁', '永安镇获银奖。', '设银奖20个。'],
  ['第一张船证发给了谁', '渔民老周领到首张船证。', '船证已发320张。'],
  ['具体找哪个科', '由市场科受理。', '由市民政局受理。'],
  ['分是谁打的', '由第三方公司测评。', '得分96.4分。'],
  ['旧码头的产权归谁', '旧码头登记在镇上名下。', '旧码头改造一新。'],
  ['夜班船一天拉多少客', '夜班船日均载客320人次。', '夜班船停开8条。'],
  ['渔船险赔出去多少钱', '渔船险累计赔付420万元。', '渔船险最高赔付30万元。'],
  ['一共补了多少钱', '共发放补贴860万元。', '每户补贴3000元。'],
  ['搬运费加起来是多少', '搬运费支出96万元。', '搬运费由市财政承担。'],
  ['财政每年要掏多少', '每年列支320万元。', '每箱节约200元。'],
  ['码头砸了几个亿', '码头投资2.3亿元。', '码头每个泊位补贴200万元。'],
] as const;

const BUILT = [
  ['案例库里有多少个案例', '案例库收录86个。', '每半年发布一批典型案例。'],
  ['招商分局谈成几个项目', '落地项目12个。', '设4个分局,抽调32人轮驻。'],
  ['台账上有多少问题', '列出问题213条。', '台账每月更新一次。'],
  ['建了几个群', '建群36个。', '群主由楼长担任。'],
  ['全市360家企业里,黄牌的有几家', '亮黄牌17家。', '对360家企业亮牌,黄牌企业每月查2次。'],
] as const;

describe('who fills a post, where things are put, what becomes of them, and how many', () => {
  it.each([...ROWS, ...BUILT])('%s is told by %s, not by %s', (question, tells, open) => {
    const points = asked(question);
    expect(points.length).toBeGreaterThan(0);
    expect(points.every(({ said }) => said.test(normalise(tells)))).toBe(true);
    expect(points.some(({ said }) => !said.test(normalise(open)))).toBe(true);
  });

  it('has a row for each that is not built', () => {
    const sources = new Set(ROWS.flatMap(([question]) => asked(question).map((point) => point.asked.source)));
    expect(FIXED.map((point) => point.asked.source).filter((source) => !sources.has(source))).toEqual([]);
  });

  it('asks no total of what one of them gets', () =>
    expect(asked('每户一年总共补多少钱').filter((point) => !point.said.test('每户补3000元'))).toEqual([]));

  it.each(['怎么治理黑臭水体', '几年来有什么变化', '群众对食堂的意见', ''])(
    'is not asked by %s',
    (question) => expect(asked(question)).toEqual([]),
  );
});
