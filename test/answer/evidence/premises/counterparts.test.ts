import { describe, expect, it } from 'vitest';
import { denialAmong, denialOf } from '../../../../src/answer/evidence/premises/index.js';

const denied = (question: string, text: string): boolean =>
  denialOf(question, { text, heading: '', around: text }, 0.9)?.kind === 'contradicted';

describe('a text that has it otherwise', () => {
  it.each([
    ['who pays: itself', '站长补贴靠养老院自筹,哪来的钱', '站长补贴由区财政统筹安排。'],
    [
      'who pays: another level',
      '水库除险的8600万元是省财政拨的,几年到账',
      '市财政预算安排8600万元用于水库除险。',
    ],
    [
      'none at all',
      '林地流转后被法院撤销的合同,错在哪',
      '林地流转合同签订320份,其中公益林41份,无一份被法院撤销。',
    ],
    ['no accident', '去年渡口那起重大沉船,追究了谁', '渡口全年未发生较大以上事故。'],
    ['no deaths', '汛期的亡人事故,善后谁办的', '整个汛期全区未出现亡人事故。'],
    ['stopped', '没通过年审的采砂船,转让时怎么作价', '未通过年审的采砂船一律暂停转让。'],
    ['not cut', '卫校合办以后,裁掉的教师有几个去了中学', '卫校合并后在岗教师不裁减。'],
    ['no longer so', '茶园评级仍旧看种植面积,谁来量', '茶园评级不再看种植面积,改看品质。'],
    ['only for some', '夜校只招本县户口的学员,图什么', '夜校招生不设户籍限制。'],
    ['one before the other', '青河县通办率排在白石前头,靠什么', '青河县的通办率比主城区低15个百分点。'],
    [
      'more than the other',
      '湿地保护费青州掏得比白州还多,为什么',
      '湿地保护费由青州300万元、白州500万元组成。',
    ],
    ['all of them', '渡改桥年内统统竣工,施工队从哪请的', '列入渡改桥31座,已竣工24座,其余7座明年汛前竣工。'],
    ['every one', '42处乡村驿站个个赚钱,账是怎么算的', '42处乡村驿站中,30处持平,12处微亏。'],
    ['beyond the number', '第四个渔业园由谁运营', '全市共建成3个渔业园。'],
    ['beyond the batches', '第三批渡口改造了哪些渡口', '渡口改造分2批渡口推进。'],
    ['the other way', '山塘渗漏率降了3.4%,用了哪几招', '区县:东塘区;山塘渗漏率:12.6;同比:上升3.4%'],
    ['where it came from', '摆渡费涨到8元,船客有意见吗', '摆渡费由8元降为5元。'],
    ['where it is kept', '海带产量跌到42万吨,减产户补了没', '海带产量保持在42万吨以上。'],
    [
      'praised, not blamed',
      '圩田整治被水利部简报通报批评,挨批之后做了什么',
      '圩田整治做法被水利部简报第9期刊发。',
    ],
    ['a narrower reach', '圩田评估在全国拿了第一,一共几家参评', '年度圩田评估全省得分91分,位列第一。'],
    ['most of them', '船员多数是外地人,伙食谁管', '现有持证船员640名,其中本地户籍占88%。'],
    ['less than half', '摊主大多数是退休职工,怎么培训的', '市集摊主中退休职工占21%。'],
    [
      'the main reason',
      '圩堤停工主要怪石料太贵,石料从哪买',
      '村民不同意占地是圩堤停工的首要原因,其次是石料价高。',
    ],
    [
      'the main reason, said first',
      '圩堤停工主要是因为石料太贵,怎么压的价',
      '圩堤停工的主要原因是占地补偿谈不拢。',
    ],
    ['charges', '摆摊夜市收摊主的卫生费,按什么算', '夜市对摊主不收费。'],
    ['who explains it', '采砂办法由市司法局解释,电话打给谁', '采砂办法由市水利局负责解释。'],
    ['a floor, no cap', '为什么船员顶多分到四成拍卖款', '拍卖款归船员的比例不低于40%。'],
    ['a cap, no floor', '渔民每户至少补5万元,哪来这么多钱', '渔民每户补助不超过5万元。'],
  ])('%s: %s | %s', (_, question, text) => expect(denied(question, text)).toBe(true));

  it('is found among several places', () => {
    const text = '护湖基金由青州3000万元、白州5000万元组成。';
    const ground = { text, heading: '', around: text };
    expect(denialAmong('护湖基金青州出得比白州多,为什么', ground)?.kind).toBe('contradicted');
    expect(denialAmong('护湖基金白州出得比青州多,为什么', ground)).toBeNull();
  });
});

describe('a text that bears it out', () => {
  it.each([
    ['who pays', '水库除险的8600万元是市里拨的,几年到账', '市财政预算安排8600万元用于水库除险。'],
    ['who pays, the level unsaid', '站长补贴由县里出,每月多少', '站长补贴由财政统筹安排,每月600元。'],
    ['some of them', '被法院撤销的流转合同有几份', '流转合同320份,3份被法院撤销。'],
    ['an accident', '渡口那起沉船追究了谁', '渡口发生沉船1起,未发生较大以上事故。'],
    ['how none came', '怎么防住渡口事故', '渡口全年未发生事故。'],
    ['one before the other', '青河县通办率比主城区高多少', '青河县的通办率比主城区高15个百分点。'],
    ['more than before', '湿地保护费比去年多在哪', '湿地保护费青州300万元、白州500万元。'],
    [
      'all in the end',
      '列入的渡改桥全部完工,怎么抢的工期',
      '已完工24座,其余7座汛前完工,至年底渡改桥全部完工。',
    ],
    ['within the number', '第二个渔业园由谁运营', '全市共建成3个渔业园。'],
    ['the same way', '山塘渗漏率降了3.4%,用了哪几招', '山塘渗漏率同比下降3.4%。'],
    ['where it got to', '摆渡费降到5元,谁补的差', '摆渡费由8元降为5元。'],
    ['two moves', '摆渡费涨到8元以后呢', '摆渡费先由5元涨到8元,又由8元降为6元。'],
    ['blamed', '圩田整治被水利部简报通报批评,挨批之后做了什么', '圩田整治被水利部简报通报批评,随后整改。'],
    ['the reach', '圩田评估在全省拿了第一,一共几家参评', '年度圩田评估全省得分91分,位列第一。'],
    ['most of them', '船员多数是本地人,伙食谁管', '现有持证船员640名,其中本地户籍占88%。'],
    ['the main reason', '圩堤停工主要怪占地谈不拢,怎么谈的', '圩堤停工的主要原因是占地补偿谈不拢。'],
    ['charges', '夜市收摊主的卫生费,按什么算', '夜市收取卫生费每晚10元,对摊主不收费的只有残疾人。'],
    ['a cap', '渔民每户最多补5万元,怎么申领', '渔民每户补助不超过5万元。'],
    ['both bounds', '渔民每户至少补2万元,怎么申领', '渔民每户补助不低于2万元、不超过5万元。'],
  ])('%s: %s | %s', (_, question, text) => expect(denied(question, text)).toBe(false));
});
