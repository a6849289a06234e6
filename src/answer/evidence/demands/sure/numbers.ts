import { built, type BuiltDemand } from '../demand.js';

/** 几 where it asks: not 这几个, 好几个, 十几个. */
const FEW = '(?<![这那哪近前头过好十再的第])几';
const MEASURE =
  '(?:[个项家处所座条件起类种名位户支批只对台套次场期份块片宗例笔单人口间张部篇本株棵村县镇乡市省区]|街道|社区)';
/** What a figure of something else is followed by. */
const OTHER =
  '(?![\\d.,]*\\d|[余多来十百千万亿]|[年月日号天时分秒元倍级成度米吨亩斤℃%‰]|个?(?:工作日|小时|月|百分点|百分|分钟|季度|学时)|平方|公里|公斤|公顷|千瓦|立方|户均|-|—)';

/** A number of things, but none that the question states itself. */
function countBeside(question: string): string {
  const stated = (question.match(/\d[\d,.]*/gu) ?? []).map((one) =>
    one.replace(/[.,]$/u, '').replaceAll('.', '\\.'),
  );
  const besides = stated.length === 0 ? '' : `(?!(?:${stated.join('|')})(?![\\d.]))`;
  return `(?:(?<!\\d|\\d[.,])${besides}\\d[\\d,.]*(?:余|多)?[百千万亿]?(?:余|多)?${OTHER}|[二三四五六七八九十百两][一二三四五六七八九十百]*(?:余|多)?(?=${MEASURE})|(?:仅|只有?|共|唯|首|各|第)[^,。;]{0,2}一(?=${MEASURE})|[x*×]{1,4}(?=${MEASURE})|数[十百千]|几[十百千])`;
}

/** What is counted one by one, and what else a text calls it. */
const COUNTED: readonly (readonly [asked: string, told: string])[] = [
  ['项目|工程', '项目|工程'],
  ['案例|典型', '案例|典型|例|做法|经验'],
  ['问题|短板|堵点|难题', '问题|件|事项|堵点|短板|隐患|意见|难题|诉求'],
  ['应用|场景', '应用|场景|系统'],
  ['课题|选题|题目', '课题|选题|题'],
  ['事项|业务|服务', '事项|业务|服务|项|件'],
  ['文件|制度|办法|标准|清单|规范', '文件|制度|办法|标准|清单|意见|方案|规范|规定|细则|件|项|部'],
  ['建议|意见|提案|点子|诉求', '建议|意见|提案|点子|诉求|件|条'],
  ['线索|隐患', '线索|隐患|处|起|条'],
  ['专利|成果|技术', '专利|成果|技术|项|件'],
  ['协议|合同|订单', '协议|合同|订单|签|份|单'],
  ['团队|队伍|团(?!员|委)|小组|专班|工作组', '队|团|组|班|支'],
  ['岗位|职位|就业岗', '岗|职位|就业'],
  ['床位|床(?!上)', '床|张'],
  ['学位|座位|车位|泊位|机位|铺位', '位|座|个'],
  ['窗口', '窗'],
  ['网格', '格'],
  ['站点|网点|点位|驿站|站(?!起|出)', '点|站|驿|处|个'],
  ['品种|产品|药品|药', '品|药|种|个'],
  ['群(?!众|体)', '群'],
  ['国家', '国|地区|个'],
  ['奖项?(?!金|励|补)', '奖|荣誉|项|个|次'],
  ['班(?!子|次|车|组|列)', '班|期'],
  ['行政村|村(?!民)|社区|小区|街道|乡镇|镇|县|城市|省(?!级)', '村|社区|小区|街道|乡|镇|县|区|市|省|个'],
  ['单位|部门|学校|医院|公司|机构|合作社', '单位|部门|校|医院|公司|机构|社|家|所|个'],
  ['环节|步骤|流程', '环节|步|流程|个|道'],
];

const counted = ([asked, told]: (typeof COUNTED)[number]): BuiltDemand =>
  built(
    `(?:多少|${FEW})(?:个|种|项|条|件|处|张|支|份|类)?(?![周天月年]|小时|分钟)[^,?几多哪]{0,3}?(?:${asked})(?![^]*(?:列|逐|归纳|概括|说说|讲讲))`,
    ({ input }) => {
      const count = countBeside(input);
      return `(?:${told})[^。;]{0,40}${count}|${count}[^。;]{0,20}(?:${told})|${count}${MEASURE}?(?=$|[,。;、)])|没有|尚无|未有|清零|归零|:\\d|、[^。;]*、`;
    },
  );

const LABEL =
  '[红黄绿蓝黑白灰橙紫][码牌灯榜]|[abcd][类级]|[一二三四五]星|[甲乙丙丁]等|优秀|良好|不合格|黑榜|末位';
/** 红码的有几家: the number that stands beside the label, in the measure that is asked for. */
const labelled = built(
  `(${LABEL})[^,?\\d]{0,8}?(?:多少|几)([家户个名件所项人])`,
  ([, label = '', measure = '']) => {
    const count = `\\d[\\d,.]*(?:余|多)?万?(?:${measure}|[家户个名位件所项]|企业)`;
    return `${label}[^,。;]{0,14}${count}|${count}[^,。;]{0,14}${label}|${label}[^。;]{0,8}[:(][^。]{0,4}\\d|(?:无|没有|尚无)[^,。;]{0,6}${label}|分别`;
  },
);

/** Numbers of things that are counted one by one. */
export const SURE_NUMBERS: readonly BuiltDemand[] = [...COUNTED.map(counted), labelled];
