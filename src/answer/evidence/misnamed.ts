import type { Understanding } from '../../retrieve/index.js';
import type { WeightedConcept } from './coverage.js';
import type { EvidenceSentence } from './index.js';
import { bodiesNamed, speaksOfBody } from './names/bodies.js';

/**
 * Ordinary words that the segmenter's dictionary holds for names of places, bodies or persons. A question's name must stand in the
 * text that answers it; for one of these any other word will do.
 */
const ORDINARY = new Set(
  `城市 城镇 城关 镇里 屯里 里人 家里人 庄稼人 外县 外国 两国 大国 大县 大市 镇区 新区 新城区 新村 山村 古镇 古城 旧城 古街 古庙 古建 土地庙 庙里 城中村 圩镇 农家院
   湾区 山区 苏区 垦区 库区 库里 三区 四荒 东西 东北 平原 海洋 湖泊 海峡 海湾 海岛 海港 海滩 海鲜 大海 深海 远海 远洋 深水 陆海 港湾 河水 湖水 井水 泉水 山泉 山泉水 河湖 江河 大河 河里 河沟 冲沟 阴沟 山沟
   山沟沟 后山 前山 半山 山脚 山脚下 河边 江边 海边 湖边 桥头 路边 村头 村口 山塘 塘坝 河塘 池塘 大坝 井口 大山 深山 高山 远山 山林 山洞 山坡 陡坡 下坡 滑坡 盐湖 黑土地 青山绿水 滨江 内河 山水 江湖 小河沟 大街 美食街 天桥 凉亭 避风港
   英雄 美丽 美德 爱国 建国 治国 归国 回国 庆典 治安 安宁 太平 深度 长度 维度 满意度 普及 惠及 科普 中断 串联 并联 关联 上市 入市 上市公司 上马 上台 上岗 定岗 上楼 上门 登门 入门 入口 上路 上山 下山 下海
   登山 上课 上肥 上货 上水 下河 撒肥 割麦 扎根 扎堆 扎针 托底 托人 托管 日托 拉闸 拉人 招人 加人 约人 加盟 加盟店 新店 黑店 店家 新建 新设 新旧 新鲜 新东 二房东 开春 开园 立马 莫非 拜托 胡说 白跑 换人 挪窝 腾地 育人
   福利 福利院 福寿 长寿 长跑 兴旺 锦旗 契约 契约化 法治化 德治 宜居 安家 延时 午休 塞车 宕机 加密 保鲜 保姆 育婴 礼拜 天黑 天冷 太多 太大 路远 多劳 多劳多得 挪作他用 关门大吉 广开门路 大操大办 献爱心 保平安
   音乐会 交易会 招商会 擂台赛 公共场所 公共交通 公共汽车 巴士 摩托 加油站 交易中心 联络站 联合体 联合社 美术馆 施工队 住院部 卫生所 卫生室 卫生站 中医院 公立医院 儿童医院 网上医院 网上超市 质检中心 监外执行 统一安排
   全科医师 医师 中医药 中风 镶牙 昆曲 台门 日志 墨水 瓦斯 西瓜 象牙 山羊 竹山 上市 中考 普通高中 民办学校 民办大学 民办高校 贵族学校 科研院所 深加工 海归 海洋渔业 远洋渔业 城市绿化 文明城市 新兴产业 百强县 非营利
   党组织 团组织 党政机关 机关大院 镇政府 各乡镇 法律咨询 法律条文 民族宗教 深基坑 贵宾 贵宾卡 卡里 卡人 家什 台风 防沙 治沙 治山 治河 黑社会 越野 喝口水 重建家园 重新安排 城建 邮政所`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Whether a word that the segmenter takes for a name is an ordinary one. */
export const isOrdinary = (word: string): boolean => ORDINARY.has(word);

/** The bodies of the question that neither the sentence nor what stands around it speaks of. */
export function bodiesUnsaid(
  { passage, document, text }: EvidenceSentence,
  { chinese, understood }: Understanding,
  concepts: readonly WeightedConcept[],
): string[] {
  const bodies = bodiesNamed(chinese).filter(
    ({ own, plain }) =>
      !understood.places.some(({ name }) => name.startsWith(own) || own.startsWith(name)) &&
      (!plain || concepts.some(({ concept, known }) => !known && concept.text.includes(own))),
  );
  if (bodies.length === 0) return [];
  const around = [text, document.metadata.title.value, ...passage.headings, passage.text].join(' ');
  return bodies.filter((body) => !speaksOfBody(around, body)).map(({ own }) => own);
}
