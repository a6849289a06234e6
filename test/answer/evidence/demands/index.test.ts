import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedDemands } from '../../../../src/answer/evidence/demands/index.js';

/** A question of one point, a sentence that tells it, and one on the same matter that leaves it open. */
type Row = readonly [question: string, tells: string, open: string];

const MONEY: readonly Row[] = [
  ['建驿站花了多少钱', '建驿站投入320万元。', '驿站建在老厂房里。'],
  ['驿站有没有津贴', '住驿站可领人才券。', '驿站设有书房。'],
  ['竞赛拿多少奖', '竞赛一等奖5名。', '竞赛有12支队伍参加。'],
  ['这种贷款利率高不高', '贷款按3.2个基点浮动。', '贷款三天到账。'],
  ['护理员月薪高不高', '护理员待遇按级别走。', '护理员持证上岗。'],
  ['农房险的保费', '农房险每人每年8元。', '农房险理赔快。'],
  ['摊位租金贵吗', '摊位按季出租。', '摊位布局合理。'],
  ['公园门票贵吗', '公园票2元一张。', '公园种了银杏。'],
  ['管网改造谁出', '管网改造由业主各半承担。', '管网改造进展顺利。'],
  ['工作站经费紧不紧', '工作站资金到位。', '工作站布局合理。'],
  ['合作社有没有盈利', '合作社年底分红。', '合作社种了银杏。'],
  ['违建会不会罚', '违建限期整改,逾期从重处理。', '违建拆得很快。'],
  ['果农能贷到多少', '果农信用贷最高一档三十万。', '果农种了脐橙。'],
  ['脐橙卖了多少', '脐橙成交两千吨。', '脐橙品质好。'],
];

const PEOPLE: readonly Row[] = [
  ['养老院配了几名老师', '养老院有护理员12人。', '养老院设有书房。'],
  ['老人满意吗', '老人好评不断。', '老人在食堂用餐。'],
  ['住驿站年龄多大才行', '住驿站的应届生不超过35岁。', '住驿站免费。'],
  ['下岗职工去哪了', '富余人手转岗到物业公司。', '两家企业合并。'],
];

const TIME: readonly Row[] = [
  ['专班多久一次会', '专班每周开会。', '专班实体化运作。'],
  ['驿站试行期多长', '驿站先试用两年。', '驿站设有书房。'],
  ['大厅晚上办到几点', '大厅错时服务。', '大厅配有叫号机。'],
  ['驿站接下来怎么走', '驿站继续增点扩面。', '驿站设有书房。'],
  ['驿站开工没有', '驿站已封顶。', '驿站设有书房。'],
];

const HOW: readonly Row[] = [
  ['住驿站要什么手续', '住驿站凭毕业证。', '驿站环境整洁。'],
  ['街道怎么评先进', '街道年终得分排队。', '街道网格化管理。'],
  ['资金怎么监督', '资金逐笔公示。', '资金直达企业。'],
  ['养老服务依据什么', '养老服务按条例走。', '养老服务很周到。'],
  ['积分怎么算', '每小时折算1分。', '志愿者很热心。'],
  ['网格分了几类', '网格有社区、楼栋两级。', '网格员走访到户。'],
  ['为什么设驿站', '为了留住青年,设驿站。', '驿站设有书房。'],
  ['并联审批的难点', '并联审批仍有堵点。', '并联审批一窗办结。'],
  ['留下什么启示', '关键在于统一标准。', '两家企业合并。'],
  ['治水成效明显吗', '水质改善。', '河道设有步道。'],
  ['靠什么技术找漏点', '靠感应终端找漏点。', '巡河员找漏点。'],
  ['脐橙销往哪里', '脐橙供应海外。', '脐橙又大又甜。'],
];

const FIGURES: readonly Row[] = [
  ['营商环境排名', '营商环境居全省首位。', '营商环境持续向好。'],
  ['床位增幅大吗', '床位翻番。', '床位布局合理。'],
  ['时限降幅大吗', '时限砍掉一半。', '事项一窗受理。'],
  ['险种参保率高吗', '险种实现全覆盖。', '险种由协会推介。'],
  ['林场占地大吗', '林场有320亩。', '林场种了杉木。'],
  ['床位户均多大', '每张床位三千元。', '床位布局合理。'],
  ['物业投诉多吗', '物业接到反映12件。', '物业公司有两家。'],
  ['矿山事故多吗', '矿山无人受伤。', '矿山绿化到位。'],
  ['首批名单公布了吗', '首批6家入选。', '街道网格化管理。'],
  ['驿站名称由来', '“驿站”取歇脚之意。', '驿站设有书房。'],
];

const ROWS = [...MONEY, ...PEOPLE, ...TIME, ...HOW, ...FIGURES];

const onlyPoint = (question: string): RegExp => {
  const [demand, ...others] = askedDemands(question);
  if (demand === undefined || others.length > 0) throw new Error(`${question} does not ask one point`);
  return demand.said;
};

describe('a point of business', () => {
  it.each(ROWS)('%s is told by %s', (question, tells) => expect(onlyPoint(question).test(tells)).toBe(true));

  it.each(ROWS)('%s is told by %s, but not by %s', (question, _, open) =>
    expect(onlyPoint(question).test(open)).toBe(false),
  );

  it('is another for each of these questions', () => {
    const points = ROWS.map(([question]) => onlyPoint(question).source);
    expect(new Set(points).size).toBe(ROWS.length);
  });

  it.each(['养老床位', '“三减一优”是什么', '怎么治理黑臭水体', '哪里推广了驿站', '驿站在几楼', ''])(
    'is not asked by %s',
    (question) => expect(askedDemands(question)).toEqual([]),
  );

  it('is asked in any width and script alike', () => {
    for (const question of ['這種貸款利率高不高\uff1f', '這種貸款利率高不高?'])
      expect(askedDemands(question)).toEqual(askedDemands('这种贷款利率高不高'));
    expect(askedDemands('這種貸款利率高不高')).toHaveLength(1);
  });

  it('is asked beside all others that a question asks', () => {
    const row = fc.constantFrom(...ROWS);
    fc.assert(
      fc.property(row, row, ([one], [other]) => {
        const both = askedDemands(`${one},${other}`).map(({ said }) => said.source);
        expect(both).toContain(onlyPoint(one).source);
        expect(both).toContain(onlyPoint(other).source);
        expect(new Set(both).size).toBe(both.length);
      }),
    );
  });
});

describe('what tells a point', () => {
  it.each([
    ['建驿站花了多少钱', '1,250.5万元', true],
    ['建驿站花了多少钱', '320余亿元', true],
    ['建驿站花了多少钱', '*万元', false],
    ['建驿站花了多少钱', '元旦开建', false],
    ['改造谁出的钱', '费用按3:7列支', true],
    ['改造谁出的钱', '环境改造得好', false],
    ['时限降幅大吗', '由15天到5天', true],
    ['床位增幅大吗', '由300张变为520张', true],
    ['床位增幅大吗', '从300张变为520张', true],
  ] as const)('of %s: %s, %s', (question, text, tells) => expect(onlyPoint(question).test(text)).toBe(tells));
});
