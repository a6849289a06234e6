import { describe, expect, it } from 'vitest';
import { denialOf, faultOf, type Ground } from '../../../../src/answer/evidence/premises/index.js';

const ground = (text: string, rest: Partial<Ground> = {}): Ground => ({
  ...{ text, heading: '', around: text },
  ...rest,
});
const kind = (question: string, text: string, rest?: Partial<Ground>): string | undefined =>
  faultOf(question, ground(text, rest))?.kind;

describe('what a question takes for granted and the text denies', () => {
  it.each([
    ['某市信访工作拿了全省第一,经验是什么', '某市信访工作在全省考核中列第4位。'],
    ['平山区的排名掉到第9,问题在哪', '平山区排名由上年第9位升至第2位。'],
    ['河东市夺得创新考核榜首,怎么做到的', '创新考核中,河东市列第3名,云岭县列县级第1名。'],
    ['全国垃圾分类现场会怎么选在这里开', '全省垃圾分类现场会在该区召开。'],
    ['电梯加装由市住建局验收,要交什么材料', '电梯加装由市市场监督管理局验收。'],
    ['落户还要求三年社保,有什么讲究', '取消社保年限要求,租房也能落户。'],
    ['养老补贴只限本市户籍老人,外来人员怎么办', '补贴不设户籍限制,常住老人都可以申请。'],
    ['医保把新业态人员排除在外,怎么考虑的', '将新业态人员全部纳入医保。'],
    ['欠薪清零任务没完成,差在哪里', '欠薪清零任务完成年度计划的120%。'],
    ['取暖改造农户一分钱不掏,钱从哪里来', '改造费用由财政和农户按比例分担,农户承担两成。'],
    ['北湖片区纳入管网改造以后,投诉少了多少', '北湖片区尚未纳入管网改造,明年再议。'],
    ['为什么要把街道办都撤掉', '撤销管理处,恢复街道办事处。'],
    ['渔船年检完成率比2021年又有提高,靠什么', '渔船年检完成率95.4%,较去年的97.9%略有回落。'],
    ['离婚率能降下来,靠的什么', '当年离婚率上升2个百分点。'],
    ['公办园收费涨价后家长怎么看', '公办园收费三年内不涨,由财政补足。'],
    ['结余率变成负的,怎么补救', '结余率由负转正。'],
    ['办理时限为什么从5天增加到15天', '办理时限由15天压缩到5天。'],
    ['政府组织的人才评定会,评委怎么抽', '政府不评定,只登记。'],
    ['补贴须凭社区证明申领,要跑几趟', '申领补贴无需再提供社区证明材料。'],
    ['政府组织的职称评审会,评委怎么抽', '对企业自定的人才,政府只登记、不评审。'],
    ['渔港没有一艘船被扣分,靠的什么', '渔港有4艘船被扣分。'],
    ['渔港清淤任务只完成了一半,差在哪里', '渔港清淤任务全部完成。'],
    ['威海跟青岛签的护渔协议,一年出多少钱', '与烟台市签订护渔协议,每年各出60万元。'],
    ['网箱合作社一直没有亏损,靠的什么', '网箱合作社亏损面仍有12.5%。'],
    ['渔港挑的40个码头项目和12个船坞课题,谁来办', '渔港挑出12个码头项目和40个船坞课题。'],
    ['渔港船检免费,钱从哪来', '渔港船检每次收费80元。'],
    ['渔港的92项执法权全部接住了,怎么做到的', '渔港赋权92项执法权,实际承接79项。'],
    ['渔港组建四大渔业公司,第四家管什么', '渔港组建捕捞、养殖、加工三大公司。'],
    ['房山区设了渔业总站,站长管什么', '顺义区设立渔业总站,站长管网箱;房山区不设渔业总站,由镇里代管。'],
    ['渔港第一次评上平安港凭什么', '渔港连续5年评上平安港。'],
    ['全国第三家渔灯馆落成,前两家在哪', '全国首家渔灯馆在石湾镇落成。'],
    ['查验从60天压到30天怎么做的', '进港、查验、离港分别由90、60、45天压到50、40、30天。'],
  ])('%s: %s', (question, text) => expect(kind(question, text)).toBe('contradicted'));

  it('takes a suggestion for no deed', () => {
    expect(kind('自从护林补贴提到每月900元,队伍稳了多少', '建议把护林补贴提高到每月900元。')).toBe(
      'contradicted',
    );
    expect(
      kind('亩均税收已经突破30万元,靠的什么', '亩均税收达到30万元以上。', { heading: '2022年工作要点' }),
    ).toBe('contradicted');
    expect(
      kind('亩均税收已经突破30万元,靠的什么', '亩均税收达到30万元以上。', { heading: '工作成效' }),
    ).toBeUndefined();
  });

  it('is borne out where the place itself does it, and where none is left', () => {
    expect(
      kind('顺义区设了渔业总站,站长管什么', '顺义区设立渔业总站,站长管网箱;房山区不设渔业总站,由镇里代管。'),
    ).toBeUndefined();
    expect(kind('网箱合作社一直没有亏损,靠的什么', '网箱合作社亏损面0%。')).toBeUndefined();
    expect(kind('网箱合作社一直没有亏损,靠的什么', '网箱合作社实行统购统销。')).toBeUndefined();
  });

  it('is no claim where it is to be done less', () => {
    const text = '渔港评价不发一张问卷,靠系统抓取。';
    expect(kind('省里要求减少问卷给渔民添的麻烦,渔港怎么评价', text)).toBeUndefined();
    expect(kind('渔港评价发的问卷有多长', text)).toBe('contradicted');
  });

  it('is borne out by a fee that somebody else gets, by counts as they are and by a group as large', () => {
    expect(kind('渔港船检免费,钱从哪来', '渔港船检免费,财政每次补贴80元。')).toBeUndefined();
    expect(kind('渔港船检免费,钱从哪来', '渔港给船检员每次补助80元。')).toBeUndefined();
    const counted = '渔港挑出12个码头项目和40个船坞课题。';
    expect(kind('渔港挑的12个码头项目和40个船坞课题,谁来办', counted)).toBeUndefined();
    expect(kind('渔港组建三大渔业公司,谁来管', '渔港组建捕捞、养殖、加工三大公司。')).toBeUndefined();
  });

  it('is another rank on the matter, whatever ranks so beside it', () => {
    const text = '渔港卸货量居全省第2位。';
    const beside = { around: `船检合格率居全省第1位。${text}` };
    expect(kind('渔港卸货量全省第一,是哪年登顶的', text, beside)).toBe('contradicted');
    const both = { around: `渔港卸货量2022年居全省第1位。${text}` };
    expect(kind('渔港卸货量全省第一,是哪年登顶的', text, both)).toBeUndefined();
  });

  it('leaves what the asker is at himself alone', () => {
    const text = '渔港清淤任务全部完成。';
    expect(kind('我们局里渔港清淤任务只完成了一半,你们怎么做的', text)).toBeUndefined();
    expect(kind('渔港清淤任务只完成了一半,你们怎么做的', text)).toBe('contradicted');
  });

  it('leaves plans of something else to the sentences that answer', () => {
    const suggestion = ground('建议给护林员配发巡护车。');
    expect(denialOf('自从护林补贴提到每月900元,队伍稳了多少', suggestion)).toBeNull();
  });
});

describe('what befell a reform and no text tells', () => {
  it.each([
    ['听说积分榜已经停用了,现在怎么管', '推行积分榜,每月公示一次。'],
    ['园区精简以后又反弹了,加了几个机构', '园区机构由40个精简到25个。'],
    ['末位的乡镇是被撤了职吧,撤了谁', '末位的乡镇在会上作表态发言。'],
    ['粮食增收主要是因为修了水渠,花了多少钱', '推行托管后,亩产提高到900斤。'],
    ['某县旅游收入全省排第一,怎么做到的', '全年旅游收入60亿元。'],
  ])('%s: %s', (question, text) => expect(kind(question, text)).toBe('unsaid'));
});

describe('what a question may well take for granted', () => {
  it.each([
    ['某市信访工作拿了全省第一,经验是什么', '某市信访工作在全省考核中居首位。'],
    ['县里哪家排第一', '云岭县列第1名,河东市列第2名。'],
    ['第一批试点有哪些', '第二批试点单位3家。'],
    ['人才办由组织部门牵头吗', '由市人社局牵头。'],
    ['设备更新由市工业和信息化局牵头,补了多少', '设备更新由市工信局牵头,补助600万元。'],
    ['电梯加装由市住建局验收,要交什么材料', '电梯加装由市住房和城乡建设局验收。'],
    ['取消了多少证明', '清理证明120项。'],
    ['怎么防止收费反弹', '建立收费公示制度。'],
    ['有没有被通报的单位', '全年考核平稳。'],
    ['积分榜停用后怎么管', '积分榜已停止使用,改为红黑榜。'],
    ['落户还要求什么材料', '取消社保年限要求。'],
    ['增收靠什么', '推行托管后,亩产提高到900斤。'],
    ['完成率怎么升上去的', '完成率提高12个百分点。'],
    ['办理时限怎么从15天压缩到5天', '办理时限由15天压缩到5天。'],
    ['渔港考核哪家垫底', '渔港考核石湾镇得分46分。'],
    ['渔港烂尾楼怎么续建', '渔港三栋停建的楼由区里接手。'],
    ['全国首个渔灯馆叫什么', '全国首家渔灯馆在石湾镇落成,全省首个船模展同日开放。'],
    ['查验从60天压到40天怎么做的', '进港、查验、离港分别由90、60、45天压到50、40、30天。'],
    ['渔港没有一艘船被扣分,靠的什么', '渔港无一艘船被扣分。'],
  ])('%s: %s', (question, text) => expect(kind(question, text)).toBeUndefined());
});
