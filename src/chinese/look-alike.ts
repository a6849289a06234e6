/** Characters that are taken for each other by their looks, pair by pair. */
const PAIRS =
  '亳毫 泸沪 郴彬 儋澹 溧漂 睢雎 汨泪 侯候 盱盯 荥荣 崂涝 衢瞿 涪培 圳川 郓郸 鄂鄢 栾峦 砀荡 享亨 未末 己已 人入 土士 干千 治冶 拔拨 券卷 祟崇 藉籍 徒徙 晴睛 免兔 历厉 折拆 辨辩 茶荼 贷货 贷贸 税锐 育肓 诚城 城域 问间 园圆 困因 住往 休体 析折 拆析 撒撤 摸模 贫贪 令今 竞竟 戴载 裁栽 蓝篮 推堆 扶抚 窗窖 农衣 代伐 绿缘 微徽 薄簿 幕募 墓慕 鸟乌 日曰 午牛 失矢 天夭 贝见 风凤 戊戌 戌戍 戎戒 巳已 兵乒 师帅 设没 段假 准淮 冼洗 徐除 倍陪 培倍 弛驰 检捡 栓拴 杨扬 杭抗 极级 材村 林材 枚牧 桥侨 待侍 持待 壁璧 孤弧 狐孤 竿竽 管菅 复夏 湾弯 港巷 洽恰 洒酒 汁汗 汛讯 清请 情清 情晴 账帐 帖贴 站贴 辅铺 社杜 礼札 租祖 组租 稳隐 积织 识职 科料 秋秩 钱线 块快 塘搪 提堤 镇填 值植 署暑 罚罪 郊效 校较 郎朗 根银 限眼'.split(
    ' ',
  );

/** Those that look like a character. */
export const lookAlikes = (character: string): string[] =>
  PAIRS.filter((pair) => pair.includes(character)).map((pair) => pair.replace(character, ''));
