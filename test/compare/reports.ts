import { sentenceSpans } from '../../src/chinese/sentences.js';
import { openFilled, testLibrary } from '../app/fixture.js';

/** Invented reports about real places; the sentences, names and figures are made up for these tests. */
export const REPORTS = {
  'wuxi.md': `---
place: 无锡市
year: 2022
---

# 无锡市2022年重点改革情况

## 一、深化审批制度改革

建立“一窗收件、后台流转”机制,工程建设项目审批时限由90个工作日压缩至40个工作日。推行“拿地即开工”承诺办理,全年有37个工业项目当天领到许可。出台《无锡市政务服务“一件事”实施方案》,把开办餐饮店等22件事各并成一张表单。全市政务服务窗口群众满意度达到98.7%。

## 二、完善养老服务

在8个街道试点“银铃小站”,由站长统筹助餐、助浴和巡访。新建社区助餐点146处,服务老年人5.2万人。家庭养老床位补贴做法入选民政部优秀案例。

## 三、深化国资国企改革

市属一级企业由21家整合为12家,清退低效参股公司33户。

## 四、下一步打算

下一步,将继续压缩审批时限,力争降到30个工作日以内,并把养老服务站扩大到20个街道。
`,
  'deyang.txt': `德阳市2023年改革工作总结

一、推进审批制度改革
推行“证照联办”服务,工程建设项目审批时限由80个工作日压缩至52个工作日。依申请事项承诺办结时限压缩76.5%,跑动次数平均减少到0.3次。学习苏州市的经验,绵竹市试行“无感换证”。印发《德阳市政务服务规范(试行)》,明确统一的受理标准。

二、发展养老服务
建成县级养老服务综合体6个,培训护理员1900余人。“邻里助老”积分办法在全省推广。

三、统筹各项改革
全年在审批服务、养老服务、国企改革、教育改革等方面取得突破,办结改革任务118项。
`,
  'masked.txt': `**区2022年改革工作总结

一、深化审批制度改革
推行“一枚印章管审批”制度,*项事项全部进厅办理。网上办理整体时限压缩91%以上。政务大厅累计办件*余件,提速*%。

二、养老服务
设立社区养老驿站*个。
`,
  'guilin-plan.md': `---
place: 桂林市
year: 2024
title: 桂林市2024年深化改革工作要点
---

# 桂林市2024年深化改革工作要点

## 一、审批制度改革

年底前工程建设项目审批时限控制在35个工作日以内。推行“全市通办”事项150项。

## 二、乡村振兴

新培育合作社联合社12家。
`,
  'baoji.txt': `宝鸡市2022年文化旅游改革情况

一、做强文旅产业
组建文旅集团,盘活闲置景区9处,接待游客人次比上年增长14%。编排秦腔剧目26部。
`,
} as const;

/** The reports in a library of their own, and a way to be rid of it. */
export async function openReports(files: Readonly<Record<string, string>> = REPORTS) {
  const library = testLibrary(files);
  const app = await openFilled(library);
  return {
    app,
    library,
    close: async () => {
      await app.close();
      library.remove();
    },
  };
}

export const sentencesOf = (text: string): string[] =>
  sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
