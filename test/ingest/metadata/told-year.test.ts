import { describe, expect, it } from 'vitest';
import { inferMetadata } from '../../../src/ingest/metadata/index.js';
import { toldYears } from '../../../src/ingest/metadata/told-year.js';
import { buildOutline } from '../../../src/ingest/outline/index.js';

/** The year that the sentence with these words tells of. */
function toldIn(lines: readonly string[], words: string): number | null {
  const read = {
    mediaType: 'text/plain',
    blocks: lines.map((text) => ({ kind: 'paragraph', text }) as const),
    warnings: [],
  };
  const { text, outline } = buildOutline(read);
  const { value } = inferMetadata({ text, outline, read, source: '0001.txt', given: {} });
  return toldYears(text, outline, value)(text.indexOf(words));
}

const GIVEN = [
  '临江县人民政府工作报告（摘要）',
  '——2024年1月9日在临江县第十八届人民代表大会第三次会议上',
  '过去一年，全县上下攻坚克难，渔港改造全部完工，冷库容量扩大到三万吨，村级合作社实现全覆盖，群众收入稳步提高。',
  '水产品加工产值增长一成二，码头装卸效率明显提升，外出务工人员返乡创业势头良好，各项改革任务按期办结。',
  '今年，我们将重点抓好渔业保险扩面，力争参保渔船达到九成以上，并推动冷链物流园区开工建设，打通最后一公里。',
  '建设智慧渔港二期，完善船员培训制度，推进渔村环境整治，让更多渔家在家门口就业增收，共享改革发展成果。',
];

describe('the year that a part of a document tells of', () => {
  it('is the year before in the first part of a report given in January, and then its own', () => {
    expect(toldIn(GIVEN, '冷库容量')).toBe(2023);
    expect(toldIn(GIVEN, '装卸效率')).toBe(2023);
    expect(toldIn(GIVEN, '渔业保险')).toBe(2024);
    expect(toldIn(GIVEN, '智慧渔港')).toBe(2024);
  });

  it('turns where a paragraph opens with the year', () => {
    const goals = GIVEN.with(
      4,
      '2024年主要预期目标是：渔业产值增长一成，参保渔船达到九成以上，群众收入与经济同步增长。',
    );
    expect(toldIn(goals, '装卸效率')).toBe(2023);
    expect(toldIn(goals, '参保渔船')).toBe(2024);
  });

  it('is the one that its heading says', () => {
    const lines = [
      '临江县2023年改革工作总结',
      '2023年，全县承担试点六项，完成渔港确权，推动船检网上办理，改革任务完成率居全市前列，群众满意度持续提升。',
      '一、2023年主要成效',
      '渔港确权颁证全部完成，船检办理时间压缩一半，渔民贷款难题有效缓解，改革红利持续释放，各方反响良好。',
      '二、2024年工作打算',
      '推进渔业保险扩面，探索海域分层确权，建设船员实训基地，完善渔港综合管理机制，巩固改革已有成果。',
    ];
    expect(toldIn(lines, '船检办理时间')).toBe(2023);
    expect(toldIn(lines, '分层确权')).toBe(2024);
  });

  it('is the document’s where nothing says otherwise', () => {
    const summer = GIVEN.with(1, '——2024年7月9日在临江县第十八届人民代表大会第四次会议上');
    expect(toldIn(summer, '冷库容量')).toBe(2024);
    const notice = [
      '关于2023年渔港管理的通知',
      '过去一年，渔港管理取得进展，请各乡镇继续抓好落实，确保安全生产形势平稳。',
    ];
    expect(toldIn(notice, '渔港管理取得')).toBe(2023);
  });

  it('is unknown where the document’s is', () => {
    expect(
      toldIn(
        ['某地渔港改革侧记', '渔港边人来人往，装卸忙碌，渔民说起改革笑得合不拢嘴，日子一天比一天好。'],
        '渔港边',
      ),
    ).toBeNull();
  });
});
