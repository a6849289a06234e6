/** Characters that are taken for each other by their looks, pair by pair. */
const PAIRS =
  '亳毫 泸沪 郴彬 儋澹 溧漂 睢雎 汨泪 侯候 盱盯 荥荣 崂涝 衢瞿 涪培 圳川 郓郸 鄂鄢 栾峦 砀荡 享亨 未末 己已 人入 土士 干千 治冶 拔拨 券卷 祟崇 藉籍 徒徙 晴睛 免兔 历厉 折拆 辨辩 茶荼 贷货 贷贸 税锐 育肓 诚城 城域 问间 园圆 困因 住往 休体 析折 拆析 撒撤 摸模 贫贪 令今 竞竟 戴载 裁栽 蓝篮 推堆 扶抚 窗窖 农衣 代伐 绿缘 微徽 薄簿 幕募 墓慕'.split(
    ' ',
  );

/** Those that look like a character. */
export const lookAlikes = (character: string): string[] =>
  PAIRS.filter((pair) => pair.includes(character)).map((pair) => pair.replace(character, ''));
