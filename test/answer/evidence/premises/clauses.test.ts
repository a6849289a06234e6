import { describe, expect, it } from 'vitest';
import { denialAmong, denialOf, learnedFrom } from '../../../../src/answer/evidence/premises/index.js';

const denied = (question: string, text: string): boolean =>
  denialOf(question, { text, heading: '', around: text }, 0.4)?.kind === 'contradicted';

describe('a clause on the same matter that says otherwise', () => {
  it.each([
    ['amount', '蜂农贷款贴息期限四年,到期还能续贷吗', '蜂农贷款贴息期限两年,由合作银行审核。'],
    ['amount', '连续九年捧回丰收杯,靠的什么', '该县连续九年获评平安县,连续六年捧回"丰收杯"。'],
    ['reach', '渔港改造进度全国第一,怎么做到的', '渔港改造进度居长三角第一。'],
    ['tier', '考核进了第一梯队,发了多少奖金', '年度考核进入第二梯队。'],
    ['tier', '河长制拿了金奖,谁去领的', '河长制案例获创新赛银奖。'],
    ['scope', '"田管家"在所有村都推开了,工资谁发', '在河口等3个村试点"田管家"制度。'],
    ['scope', '林票交易已经在全部林场铺开,收益怎么分', '林票交易目前只在北山林场试行,收益按季结算。'],
    ['pending', '东湖镇设街道批下来了,什么时候挂牌', '东湖镇设街道方案已上报,待省政府批复。'],
    ['pending', '职称评审办法已经出台,第一批评了谁', '职称评审办法正在征求意见。'],
    ['holder', '河长都是村民当的,管得住吗', '由12名县领导担任河长。'],
    ['seat', '协调专班设在水务局,经费怎么解决', '协调专班设在市财政局。'],
    ['payer', '送药费由县财政承担,一年多少', '送药费由村集体承担。'],
    ['office', '气象局派人上门测土,一亩收费吗', '市农业农村局派技术员上门测土。'],
    ['doer', '专项巡查是审计局在管,合适吗', '专项巡查由县委督查室负责开展。'],
    ['member', '"三员"里的保洁员,一个月几天班', '配齐护林员、护河员、护路员"三员"。'],
    ['partner', '跟红星药业签的供水协议,到期续不续', '灌区与东风药业签订供水协议。'],
    ['free', '老年食堂送餐开始收费,老人有意见吗', '老年食堂为高龄老人免费送餐。'],
    ['new', '救灾物资仓库是新建的吧,花了几个月', '利用闲置粮站改造为救灾物资仓库。'],
    ['first', '防汛演练是首次举行,谁指挥的', '防汛演练连续五年举行。'],
    ['let', '菜市场不让外地商贩进,本地人够吗', '菜市场引入外地商贩50户。'],
    ['negated', '让护林员兼着收税,忙得过来吗', '护林员不承担收税任务。'],
    ['negated', '合并后辞退的教师,去了哪里', '学校合并没有一名教师被辞退。'],
    ['affirmed', '渔港船台没过市里评估那一关,差在哪', '渔港船台顺利通过市里评估。'],
    ['affirmed', '山区小学没接入云课堂,是设备不够吗', '全县山区小学全部接入云课堂。'],
    ['rhythm', '调度会每周二由副县长开,纪要给谁', '调度会每周五由县长主持。'],
    ['date', '办法4月2日起施行,头一个月怎么样', '办法自6月10日起施行。'],
    ['negated', '对末位的合作社罚款,一家罚多少', '对末位的合作社不罚款,只约谈。'],
    ['planned', '智慧渔政平台并网以后,抓到多少偷捕的', '下一步将推动智慧渔政平台并网。'],
    ['all', '试点的9家茶场已经全部盈利,经验在哪', '参加试点的9家茶场中,有4家仍处亏损。'],
    ['whole', '渔获拍卖的结余一分不留全给了船东,怎么定的', '渔获拍卖的结余按40%留给船东。'],
    ['receiver', '滩涂租金交给县里,用在哪', '滩涂租金归村集体所有。'],
    ['level', '渔村命名是省里认定的吧,有牌子吗', '渔村命名由市政府认定。'],
    ['award', '林长制案例拿了全国一等奖,奖金多少', '林长制案例获评全省优秀案例。'],
    ['not yet', '码头那片滩地后来是怎么登记下来的', '码头滩地因界线不清仍未登记。'],
    ['bound', '帮办员每村配了1000元补贴,谁出', '帮办员补贴每村不超过600元。'],
  ])('%s: %s | %s', (_, question, text) => expect(denied(question, text)).toBe(true));

  it.each([
    ['the same amount in another unit of speech', '贴息期限两年,到期怎么办', '贴息期限2年。'],
    ['within a bound', '每村配了5名帮办员,工资谁出', '每村配备不少于3名帮办员。'],
    ['part and whole', '36项任务里3项没做完,卡在哪', '36项任务完成33项,其余3项结转。'],
    ['a number of something else', '培训了40人,花了多少钱', '全年培训40人,聘请讲师6人。'],
    ['a reach that holds', '进度全省第一,怎么做到的', '进度居全省第一,在三个城市中率先完成。'],
    ['a scope that holds', '"田管家"在全县推开了,工资谁发', '"田管家"在3个村试点后全面推开。'],
    ['approved after all', '设街道批下来了,什么时候挂牌', '设街道方案待批期间抓紧筹备,现已获批复。'],
    ['asked, not claimed', '送餐收不收费', '老年食堂免费送餐。'],
    ['whether', '救灾仓库是不是新建的', '利用闲置粮站改造为救灾仓库。'],
    ['the same office in full', '市住建局派人上门验房,要预约吗', '市住房和城乡建设局派人上门验房。'],
    ['a member that is listed', '"三员"里的护河员,一个月几天班', '配齐护林员、护河员、护路员"三员"。'],
    ['negated in both', '护林员为什么不承担收税', '护林员不承担收税任务。'],
    ['a plan that was carried out', '智慧渔政平台并网以后,抓到多少偷捕的', '智慧渔政平台已并网运行。'],
    ['an office that is asked for', '深改委办公室设在哪里', '办公室设在市委政策研究室。'],
    ['the year of a report', '两年里拿地时间有什么变化', '拿地时间比上一年缩短9天。'],
    ['money of another order', '每户60元奖补谁出', '全市奖补资金63.8亿元。'],
    ['another sort of charge', '停车怎么收费', '公园免费开放。'],
  ])('leaves alone %s', (_, question, text) => expect(denied(question, text)).toBe(false));

  it('needs a sentence that says something of the question', () => {
    const text = '老年食堂为高龄老人免费送餐。';
    const ground = { text, heading: '', around: text };
    expect(denialOf('老年食堂送餐开始收费,老人有意见吗', ground, 0.1)).toBeNull();
  });
});

describe('questions that name several places', () => {
  it('tells whom one learned from', () => {
    expect(learnedFrom('青州去云城、海城取经,带回什么')).toEqual(['云城', '海城']);
    expect(learnedFrom('青州和云城哪个做得好')).toEqual([]);
    expect(learnedFrom('青州学云城把码头修好了吗')).toEqual(['云城']);
    expect(learnedFrom('青州和云城的学位建设有什么差别')).toEqual([]);
    expect(learnedFrom('青州的入学政策有什么差别')).toEqual([]);
  });

  it('denies a visit that the text has elsewhere', () => {
    const text = '县委书记带队赴河城、山城学习考察。';
    const ground = { text, heading: '', around: text };
    expect(denialAmong('青州去云城取经,带回什么', ground)?.kind).toBe('contradicted');
    expect(denialAmong('青州去河城取经,带回什么', ground)).toBeNull();
  });

  it('denies what one is said to have done where another has done it', () => {
    const text = '东河区跻身全国百强;西河区承担的智慧灌区试点被评为优秀。';
    const ground = { text, heading: '', around: text };
    expect(denialAmong('东河的智慧灌区试点评上优秀,比西河强在哪', ground)?.kind).toBe('contradicted');
    expect(denialAmong('西河的智慧灌区试点评上优秀,比东河强在哪', ground)).toBeNull();
  });
});
