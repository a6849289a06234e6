import { describe, expect, it } from 'vitest';
import { translateQuestion } from '../../src/chinese/glossary.js';

/** An English question and, space between, patterns that its Chinese form must hold: words of the trade, the frame, the order. */
type Row = readonly [english: string, patterns: string];

const APPROVALS: readonly Row[] = [
  ['How many approval items did Hefei delegate to its counties?', '合肥.*下放 审批 事项 多少'],
  ['What has Xiamen done to simplify construction permits?', '厦门 简化|精简 施工许可 采取.*措施|举措|怎么'],
  ['How long does it take to register property in Zhuhai?', '珠海 不动产登记 需要 多少天|多长时间|多久'],
  ['Can licences be handled across provinces in Hunan?', '湖南 跨省 证照|许可证|执照'],
  [
    'By how much did Foshan shorten the processing time of company registration?',
    '佛山 (压缩|缩短|压减).*多少 企业登记|企业开办|公司注册',
  ],
  ['What share of services in Jinan can be handled entirely online?', '济南 全程网办 占比|比例|多少'],
  ['Is a letter of commitment enough to obtain a permit in Wuhu?', '芜湖 承诺 许可'],
  ['Which services can be handled with a single visit in Dalian?', '大连 哪些 最多跑一次|一次'],
  ['How many seals were replaced by one in Weifang?', '潍坊 印章 多少'],
  [
    'Who is responsible for the government service hall in Luoyang?',
    '洛阳 政务服务大厅|政务大厅 谁|牵头|负责',
  ],
  ['What is the notification-and-commitment system?', '告知承诺制 是什么|什么是'],
  [
    'How were review stages for construction drawings merged in Kunming?',
    '昆明 施工图|图纸 审查 怎么|如何 合并|整合',
  ],
  ['How many steps were cut from the building permit procedure?', '环节|步骤 多少 许可'],
  ['Do residents still need to submit paper copies of certificates?', '证照|证明|证件 提交'],
  ['Which bureau took over approval powers in Zibo?', '淄博 哪个(局|部门) 审批权'],
];

const NAMES: readonly Row[] = [
  ['How does Jungar Banner pay its herders?', '准格尔旗 怎么|如何'],
  ['What did Ejin Horo Banner reform?', '伊金霍洛旗'],
  ['Is it true that Fuzhou was the first in China to sell carbon credits?', '福州'],
  ['How did Guilin change marriage customs?', '桂林 婚俗'],
  ['Apart from the Henan district, who runs night schools?', '除了河南省那个区以外'],
  ['What did that Henan district do about night schools?', '河南省那个区 怎么|如何'],
];

const BUSINESS: readonly Row[] = [
  ['What did Ningbo do to improve the business environment?', '宁波 营商环境 优化|改善 采取|措施|举措|怎么'],
  ['How many enterprises enjoyed tax refunds in Suzhou?', '苏州 企业 退税 多少'],
  ['How much did Hangzhou spend on subsidies for small businesses?', '杭州 补贴|补助 小微企业|中小企业 多少'],
  ['What was the total amount of loans issued to micro enterprises?', '贷款 小微企业|微型企业 多少|总额'],
  ['How does Wenzhou punish first-time minor violations?', '温州 首违|首次 轻微违法 处罚|免罚|不罚'],
  ['How many items are on the negative list for market access?', '市场准入负面清单 多少'],
  ['Why did bid rigging decline in Nantong?', '南通 为什么 串通投标|围标 下降|减少'],
  [
    'Which companies were recognised as specialised and innovative "little giants"?',
    '哪些 企业 专精特新|小巨人 获评|认定',
  ],
  ['How many market entities were newly registered last year?', '新(增|登记|设) 市场主体|经营主体 多少 去年'],
  ['How many complaints from businesses were resolved within three days?', '企业 投诉|诉求 解决 多少 3|三'],
  ['What rewards do listed companies get in Wuxi?', '无锡 上市(公司|企业) 奖励 什么|哪些|多少'],
  ['How often are enterprises inspected in Linyi?', '临沂 企业 检查 多久一次|几次|多少次|频'],
  ['What is the fair competition review system?', '公平竞争审查 什么'],
  ['How many state-owned enterprises were merged in Taiyuan?', '太原 国有企业|国企 整合|合并|重组 多少'],
  ['How much debt did the urban investment companies repay?', '债务 城投|城市投资 多少'],
];

const MONEY_AND_TALENT: readonly Row[] = [
  ['What is the balance of green loans at the end of the year?', '绿色(贷款|信贷) 余额 年底|年末 多少'],
  ['How many patents were pledged for financing in Xuzhou?', '徐州 专利.*质押|质押.*专利 融资 多少'],
  ['How does the bridging loan fund work?', '过桥|转贷 资金|基金 怎么|如何'],
  ['How large is the risk compensation pool?', '风险补偿 资金池|资金|基金 多大|多少|规模'],
  ['Which banks take part in the credit platform?', '哪些 银行 信用|信贷 平台 参与|参加'],
  ['How much government debt was issued as special bonds?', '专项债 多少'],
  ['What is the research and development intensity of Mianyang?', '绵阳 研发 强度|投入|经费'],
  ['How many technology contracts were signed?', '技术合同 签(订|约|署)? 多少'],
  ['How many PhDs and masters did the talent programme attract?', '博士 硕士 人才 引进|吸引 多少'],
  [
    'How much is the housing allowance for young graduates?',
    '住房补贴|租房补贴|房补|安家 毕业生 多少 青年|年轻',
  ],
  [
    'What incentives are offered to researchers who commercialise their findings?',
    '科研人员 成果转化|转化 激励|奖励 什么|哪些',
  ],
  ['How many incubators and makerspaces are there in Baoding?', '保定 孵化器 众创空间 多少'],
  ['How many people received vocational skills training?', '技能培训 多少'],
  ['How does Ordos select experts by open competition?', '鄂尔多斯 专家 揭榜挂帅|竞争|公开'],
  ['How many new jobs were created in urban areas?', '新增就业|就业.*新增|岗位 城镇|城市|城区 多少'],
];

const PEOPLE: readonly Row[] = [
  [
    'How many community canteens for older people were opened in Jiaxing?',
    '嘉兴 社区食堂|老年食堂|助餐 老年人|老年 多少',
  ],
  ['How much does a meal cost for residents over 80?', '80 餐|饭 多少 居民'],
  [
    'How many nursing home beds per thousand elderly people?',
    '养老.*床位|床位.*养老|护理.*床位 每千 老年人 多少',
  ],
  ['Which hospitals joined the medical consortium?', '哪些 医院 医联体|医共体 加入'],
  ['Are test results recognised between hospitals in Huzhou?', '湖州 检(查|验).*结果 互认 医院'],
  [
    'What did Lianyungang do about the shortage of kindergarten places?',
    '连云港 学位|幼儿园 (采取|做|措施|举措)',
  ],
  ['How many teachers were rotated between urban and rural schools?', '教师 轮岗|交流 城乡|农村 学校 多少'],
  [
    'What percentage of primary schools offer after-school care?',
    '小学 课后(服务|托管) 占比|比例|多少|百分之',
  ],
  ['How is long-term care insurance financed?', '长期护理保险|长护险 筹资|资金|怎么|如何'],
  [
    'How many rental homes were provided for new citizens and young people?',
    '租赁住房|住房 新市民 青年 多少',
  ],
  ['How many lifts were installed in old residential compounds?', '电梯 老旧小区 加装|安装 多少'],
  [
    'By what percentage did drug prices fall after centralised procurement?',
    '药品.*价格|药价 下降|降低 集中(带量)?采购|集采 多少|百分之',
  ],
  [
    'How many families in difficulty receive subsistence allowances?',
    '困难(家庭|群众) 低保|最低生活保障 多少',
  ],
  ['When will the new county hospital be completed?', '什么时候|何时|时间 县(级)?医院 建成|完成|竣工|完工'],
  ['How many people does the cultural performance programme serve each year?', '文化 演出 每年 多少'],
];

const COUNTRY_AND_NATURE: readonly Row[] = [
  [
    'How much did village collective income grow in Heze city?',
    '菏泽|集体 村 集体(经济)?收入|集体经济 增长|增加 多少',
  ],
  ['How many mu of high-standard farmland were built?', '亩 高标准农田 多少'],
  ['How are rural homesteads transferred?', '宅基地 流转|转让|转移 怎么|如何'],
  ['Which villages set up shareholding cooperatives?', '哪些 村 股份(经济)?合作社|合作社 成立|设立|建立'],
  ['How many abandoned mines were restored in Tangshan?', '唐山 废弃矿山|矿山 修复|恢复|治理 多少'],
  ['What is the price of emission rights traded in Shaanxi?', '陕西 排污权 交易 价格 多少|是什么'],
  ['How many days of good air quality did Langfang have?', '廊坊 优良天数|空气质量 多少'],
  ['Who acts as river chief in Chizhou?', '池州 河长 谁'],
  ['How much carbon did the forests of Sanming absorb?', '三明 碳汇|碳 森林|林 多少'],
  ['How is household waste sorted in Lishui?', '丽水 垃圾分类|生活垃圾 怎么|如何'],
  ['How much water is saved through water rights trading?', '水权交易 节水|节约 多少'],
  ['What does the ecological compensation agreement stipulate?', '生态(保护)?补偿 协议|协定 规定|内容'],
  ['How many tourists visited the old town during the holiday?', '游客|旅游 古城|老城|古镇 多少'],
  ['How many kilometres of rural roads were built?', '公里 农村(公)?路 多少 (建|修)'],
  ['How many bus routes were optimised in Handan?', '邯郸 公交(线路)? 线路|路线 优化 多少'],
];

const GOVERNANCE: readonly Row[] = [
  ['How many grid workers are there in each community?', '网格员 社区 多少'],
  ['How quickly must complaints to the hotline be answered?', '热线 投诉|诉求 多久|多快|多长时间|时限'],
  ['What happens to officials whose mistakes are made in good faith?', '干部|官员 失误|错误|容错|过错'],
  ['How are reform tasks assessed at the end of the year?', '改革任务 考核 年底|年末 怎么|如何'],
  [
    'How many public institutions were cut in the institutional reform?',
    '事业单位|机构 (减少|压减|精简|撤销) 机构改革 多少',
  ],
  ['How many disputes were settled through mediation in Shaoguan?', '韶关 纠纷 调解|调处 化解|解决|调 多少'],
  ['What is the response time of the emergency rescue team?', '响应时间 应急救援|救援 多少|多长|是什么'],
  ['How many party branches were set up in new business forms?', '党支部|党组织 新业态 多少'],
  ['Does Zhongshan have a supervision mechanism for reform?', '中山 督察|监督 机制 改革 有|是否|吗'],
  ['How many cases of public interest litigation were filed?', '公益诉讼 案件|案 多少 立案|提起'],
  ['How are street-level enforcement powers delegated?', '街道 执法 权 下放|赋权 怎么|如何'],
  ['How many data sets were opened to the public?', '数据(集)? 开放 多少'],
  ['Which departments share data through the city brain?', '哪些部门 数据|共享 城市大脑'],
  [
    'How long does customs clearance take at the port of Ningde?',
    '宁德 通关 港口|口岸 多长时间|多久|多少 (时间|小时|天)?',
  ],
  ['What is the value of goods exported by China-Europe freight trains?', '中欧班列 出口|货物 值|额|多少'],
];

const FRAMES: readonly Row[] = [
  [
    'By how many places did Yancheng move up in the provincial ranking?',
    '盐城 (排名|位次).*(上升|前进|提升).*多少位',
  ],
  ['We are Tangshan. What do other cities do about housing?', '我们是唐山市的 其他城市 住房'],
  [
    'I am from Mudanjiang; how do other places attract investment?',
    '我(们)?是牡丹江市的 其他地方|其他城市 招商引资',
  ],
  ['Compare Xiangtan and Zhuzhou on elderly care.', '湘潭市?和株洲 养老 比较|对比'],
  [
    'What is the difference between Jiujiang and Shangrao in school management?',
    '九江市?(和|与)上饶 学校 区别|差别|不同',
  ],
  ['Apart from Changde, which cities have tried points systems?', '除了常德 哪些城市 积分制'],
  [
    'When did the measures for data sharing take effect in Anqing?',
    '安庆 数据共享 什么时候|何时|时间 施行|生效|实施|执行',
  ],
  ['How many days does it take to open a shop in Yueyang?', '岳阳 需要 多少天|几天'],
  ['What is the ratio of doctors to patients?', '医生 患者 比例|比'],
  ['Why was Shangqiu commended by the State Council?', '商丘 为什么 国务院 表扬|表彰|激励|通报'],
  ['List the pilot zones approved in Guizhou.', '贵州 列出|哪些 试点|试验区'],
  ['Tell me about talent policies in Zhenjiang.', '镇江 人才 政策'],
  [
    'Which city was the first to issue rental housing vouchers?',
    '哪个(城)?市 (率先|首个|第一|首次) 房票|租房券|租赁',
  ],
  ['How has the satisfaction rate changed since 2019?', '满意(度|率) 2019年 变化'],
  ['How much of the budget goes to education?', '预算 教育 多少'],
  ['Who chairs the reform commission in Ganzi?', '谁 (深改委|改革委员会|委员会)'],
  ['Is there a hotline for enterprises in Putian?', '莆田 热线 企业 有没有|是否|有.*吗'],
  ['How many of the tasks were completed ahead of schedule?', '任务 完成 提前 多少'],
  ['What awards did Jinhua receive?', '金华 奖|荣誉|表彰|称号 哪些|什么 获'],
  ['Where is the regional medical centre located?', '区域医疗中心 哪里|在哪|位于'],
  ['How many additional beds did Quzhou get?', '衢州 床位 多少 增加|新增'],
  ['What is new in the library rules of Quzhou compared with the year before?', '衢州 新增 同比|上年'],
  [
    'What were the results of the pilot reform of rural property rights?',
    '农村 产权 试点 成效|成果|结果|效果',
  ],
  [
    'From how many days to how many was the approval time reduced?',
    '审批(时限|时间) 多少.*(减|压|缩).*多少|从多少.*到多少|多少天',
  ],
  ['Give me examples of cities that reformed their bus systems.', '城市 公交 案例|例子|典型|哪些'],
  [
    'What documents were issued on state asset supervision between 2020 and 2022?',
    '国资监管|国有资产.*监管 2020年 2022年 文件 哪些|什么',
  ],
  ['Summarise the party building reforms of Zhangjiakou.', '张家口 党建 改革'],
  ['How is Shenyang doing in cutting red tape?', '沈阳 (怎么|如何) 审批|简政放权|手续|放管服'],
  [
    'How does the municipal government support start-ups founded by university graduates?',
    '政府 支持|扶持 创业|初创 高校毕业生|毕业生 怎么|如何',
  ],
  ['What is meant by "two mountains" conversion?', '是?什么意思|指什么|是什么|什么是|含义'],
  [
    'In which year was the free trade zone of Haikou established?',
    '海口 自贸(试验)?区 哪一?年 设立|成立|建立',
  ],
];

const MORE_FRAMES: readonly Row[] = [
  [
    'How do Hefei and Wuhu compare on state-owned enterprise reform?',
    '合肥.*芜湖 ^(?!.*如何) 比较.*国企改革',
  ],
  ['How did Xiamen promote one-stop government services?', '厦门 一站式政务服务是怎么做的'],
  ['What problems remain in the reform of public hospitals in Jinan?', '济南 公立医院.*有哪些问题'],
  [
    'What satisfaction rates did Luoyang report for acceptance and for issuing certificates?',
    '洛阳.*受理和发证满意度分别是多少',
  ],
  ['Who leads the reform of state-owned enterprises in Dalian?', '谁牵头负责国有企业改革'],
  ['How did Zhuhai lower logistics costs for exporters?', '珠海.*如何降低出口企业物流成本'],
  ['How did Weifang reward officials who made honest mistakes?', '^(?!.*谁) 激励干部'],
  ['How much money was paid out to companies in Foshan?', '佛山.*兑付.*多少元'],
  ['By how much will Hefei cut the number of financing platforms?', '融资平台 多少'],
];

const TABLES = {
  APPROVALS,
  BUSINESS,
  NAMES,
  MONEY_AND_TALENT,
  PEOPLE,
  COUNTRY_AND_NATURE,
  GOVERNANCE,
  FRAMES,
  MORE_FRAMES,
};

for (const [name, rows] of Object.entries(TABLES))
  describe(`English questions: ${name.toLowerCase().replaceAll('_', ' ')}`, () => {
    it.each(rows)('%s', (english, patterns) => {
      const { chinese } = translateQuestion(english);
      for (const pattern of patterns.split(' ')) expect(chinese).toMatch(new RegExp(pattern, 'u'));
    });
  });
