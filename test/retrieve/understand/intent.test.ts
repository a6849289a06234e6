import { describe, expect, it } from 'vitest';
import {
  askedFor,
  questionIntent,
  questionKinds,
  type Asked,
} from '../../../src/retrieve/understand/intent.js';

/** Questions as officials put them, by what would answer them. Half-width punctuation, as the room is given it. */
const ASKED: Readonly<Record<Asked, readonly string[]>> = {
  figure: [
    '古树是12棵还是21棵',
    '去年新增养老床位多少张?',
    '全县有几家企业拿到了补贴',
    '盐城的审批事项减少了百分之几',
    '湖州满意度排名第几',
    '开办企业要等多久',
    '办一张证要几天',
    '财政一共投入多少钱?',
    '跨省通办占比是多少?',
    '评价里的名次前进了几位',
    '基金规模有多大',
    '改造了几个老旧小区',
    '添了几艘冷藏船',
    '拆了几幢危楼',
    '教室装了几盏护眼灯',
    '贷款总额达到什么水平',
    '每件事跑几次腿',
    '帮办人员数量',
    '湖州公积金贷款利率',
    '公租房的月租金?',
    '长护险分几档缴费',
    '自己掏几块钱',
    '材料精简了几份',
    '招商的比例是多高?',
    '引进多少人才,怎么引进的?',
    '如何评价,排名如何?',
    '保费打几折',
    '要带几样材料',
    '救护车多快能到',
    '补助资金市里出的是哪个数',
    '占比怎么样',
    '头几天就办了多少件',
  ],
  definition: [
    '“三张网”包括哪些?',
    '什么是无感续证',
    '“三张清单”指的是什么?',
    '“2+6+N”包括哪些内容?',
    '“一枚印章管到底”是什么意思',
    '“四减”具体指什么?',
    '“拿地即开工”是什么?',
    '怎么理解“首席数据官”',
    '何谓“免申即享”?',
    '“五办”分别指哪些?',
    '“1+3+N”是哪三个?',
    '“双随机”的含义',
    '啥意思啊,“村BA”',
  ],
  date: [
    '这个平台什么时候上线的?',
    '那12项获省里肯定是哪一年的事',
    '方案何时印发',
    '中期检查几时做',
    '哪一年开始试点?',
    '哪年完成的整合',
    '大厅几月搬迁?',
    '常委会是哪天开的?',
    '实施时间是?',
    '便民大厅晚上开到几点',
  ],
  reason: [
    '为什么要合并这两家医院?',
    '烟台为何成立专班',
    '为啥群众不满意',
    '改革的原因是什么呢',
    '凭什么能得第一',
    '改这个流程图的是什么',
    '占比下降的原因是什么',
    '请说说并院的理由',
    '渔港越清越脏,毛病出在哪',
    '泊位怎么反而少了',
    '只给一年,是怎么考虑的',
  ],
  name: [
    '谁牵头这项工作',
    '哪个部门负责验收?',
    '哪家企业首个拿到许可',
    '新平台叫什么',
    '获得了什么称号',
    '是哪位领导批示的',
    '哪座城市最先做的?',
    '采用了什么模式?',
    '由什么机构承接?',
    '近几年占比最高的是哪家',
    '没几户人家的小区谁来管',
    '“邻里贷”是哪两家银行给的',
  ],
  list: [
    '“四减”里减材料包括哪些办法?',
    '帮办包含哪几项服务',
    '有哪些创新举措?',
    '推出哪几项便民服务',
    '列出全部试点县',
    '医改有什么亮点',
    '都有谁参加',
    '问题清单',
    '有啥好做法',
    '请罗列主要政策',
    '一共分几个方面推进?',
    '今年要办的几件实事',
    '专班的职责分几块',
    '护林员管理有几条硬措施',
    '调研摸出来几处毛病,列一下',
    '把提的几条建议念念',
  ],
  practice: [
    '差错率由9%降到2%靠的是什么办法',
    '用什么办法留住护林员',
    '靠的啥招让货船不排队',
    '盐场拿什么法子把损耗降下来的',
    '怎么解决停车难的',
    '如何盘活闲置厂房',
    '怎样把材料减下来',
    '推广的做法',
    '咋个治理欠薪',
    '化解债务采取的措施',
    '乡镇赋权的经验',
    '推行首席服务官',
    '这几年搬迁群众怎么就业的',
    '办件提速靠的是什么',
    '改革推进情况',
  ],
  overview: [
    '养老服务',
    '营商环境',
    '科技成果转化情况',
    '介绍一下国企改革',
    '城市更新',
    '托育',
    '农村宅基地',
    '说说医保支付方式',
    '十几户人家的院子',
    '刚开没多久的店要不要年报',
  ],
};

describe('what a question asks for', () => {
  describe.each(Object.entries(ASKED))('%s', (asked, questions) => {
    it.each(questions)('%s', (question) => expect(askedFor(question)).toBe(asked));
  });

  it('is taken from enough examples to mean something', () => {
    expect(Object.values(ASKED).flat().length).toBeGreaterThanOrEqual(75);
  });
});

describe('what a number of things asks for', () => {
  it.each([
    ['会上过的几份文件名字念给我听', 'list'],
    ['渔网年检不收钱的情形,几条都说一下', 'list'],
    ['会上过了几份文件', 'figure'],
    ['渔港夜市的好做法,给领导备几条', 'list'],
    ['渔港评比列全市第几', 'figure'],
  ] as const)('%s: %s', (question, asked) => expect(askedFor(question)).toBe(asked));
});

describe('the intent of a question', () => {
  it.each([
    ['写一篇关于放管服的讲话稿', 0, 'draft'],
    ['帮我起草一份汇报材料', 1, 'draft'],
    ['整理一段发言', 0, 'draft'],
    ['生成一份工作总结', 0, 'draft'],
    ['对比一下两地的做法', 0, 'compare'],
    ['哪个市排名更靠前', 0, 'compare'],
    ['别的城市怎么做养老', 0, 'compare'],
    ['各地都有什么经验', 0, 'compare'],
    ['南京和赣州的审批', 2, 'compare'],
    ['人才政策有哪些', 1, 'list'],
    ['列出试点名单', 0, 'list'],
    ['压缩了多少天', 1, 'lookup'],
    ['营商环境', 0, 'lookup'],
    ['总结了哪些经验', 0, 'list'],
  ] as const)('%s, with %i places, is %s', (question, places, intent) => {
    expect(questionIntent(question, places)).toBe(intent);
  });
});

describe('the kinds that a question names', () => {
  it.each([
    ['出台了什么文件', ['policy']],
    ['典型案例', ['case']],
    ['取得的成效', ['result']],
    ['政策和案例以及效果', ['policy', 'case', 'result']],
    ['养老床位', []],
  ])('%s: %j', (question, kinds) => expect(questionKinds(question)).toEqual(kinds));
});
