/**
 * Measure words by what they count. What one speaker counts in 栋, another counts in 幢 or 座; a word may stand in several rows, as 条
 * does for measures, lines and ships, and two words go together when they share a row.
 */
const CLASSES: readonly string[] = [
  // households and bodies
  '家 户 所 间 口',
  // places, buildings, rooms and ground; institutions
  '处 座 所 栋 幢 间 套 片 块 宗 站 口 眼 层',
  '处 座 所 家 间 站',
  // matters, measures and findings
  '项 件 条 桩 样 份 点 招 方面',
  '项 样 种 类 款',
  // cases and occurrences
  '次 回 趟 遍 件 起 宗 桩 例 笔 单',
  '次 回 趟 遍 场 轮 届 期 批 拨 站',
  // steps to go through
  '道 关 步 次 趟 回 环节 步骤 程序',
  // papers, plates and stamps
  '份 件 张 本 册 部 篇 页 幅 枚 块 面 套',
  // devices, vehicles and vessels
  '台 辆 部 架 艘 列 班 条 只 趟 套 组 盏',
  // animals and plants
  '头 只 匹 羽 尾 条 口 棵 株',
  // teams
  '支 队 组 拨 批 班 家',
  '级 档 层 等 类',
  '条 路 道 段',
  '枚 只 把 块 支 件 样 张 颗 片 粒',
  '节 课时 学时 门 堂 课 讲',
  '倍 番',
  // quantities
  '亩 平方米 公顷 平方公里 平方千米 平米',
  '米 公里 里 千米 厘米',
  '吨 斤 公斤 万吨 克 千克',
];

const rowsOf = (word: string): readonly string[] => ROWS.get(word) ?? [];
const ROWS: ReadonlyMap<string, readonly string[]> = (() => {
  const rows = new Map<string, string[]>();
  for (const row of CLASSES)
    for (const word of row.split(' ')) rows.set(word, [...(rows.get(word) ?? []), row]);
  return rows;
})();

/** Things with measure words of their own, which no text counts in 个: 多少栋楼 is not told by so many 个. */
const OWN = /^[栋幢辆艘架头匹羽尾棵株本册页亩]$/u;

/** Quantities, which are measured and not counted one by one. */
const QUANTITY = /亩|平方|公顷|米|里$|吨|斤|克|升|度|千瓦|兆瓦|吉瓦|英里|^[岁折分倍番]$/u;
const PEOPLE = /^(?:人|名|位)$/u;

/** 人次 and 批次 count times, 大类 kinds, 子项 items, 张床位 sheets: the measure word within the unit of a figure. */
const plain = (unit: string): string =>
  /^[人车班户家件批场]次$/u.test(unit)
    ? '次'
    : (/^[大小子事](类|项)$/u.exec(unit)?.[1] ?? /^([张个])\p{Script=Han}+$/u.exec(unit)?.[1] ?? unit);

/** A bare noun behind the number, 3县 or 600点位, is counted by the words for places and bodies. */
const COUNTS_NOUNS = /^[个家处座所支]$/u;

/** Whether something told in `unit` may be asked for by `asked`, the measure word behind 多少 or 几. */
export function countsAlike(unit: string, asked: string): boolean {
  if (unit === '') return false;
  if (unit.includes(asked)) return true;
  const told = plain(unit);
  if (told === '个') return !QUANTITY.test(asked) && !OWN.test(asked);
  if (asked === '个') return !QUANTITY.test(told);
  if (PEOPLE.test(told)) return false;
  const rows = rowsOf(told);
  if (rows.length === 0) return COUNTS_NOUNS.test(asked) && !QUANTITY.test(told) && told.length > 1;
  return rowsOf(asked).some((row) => rows.includes(row));
}

/** Every measure word that a question may put behind 多少 or 几, longer ones first. */
export const MEASURE_WORDS = [...ROWS.keys(), '岁', '折', '分', '对', '顿']
  .sort((a, b) => b.length - a.length)
  .join('|');
