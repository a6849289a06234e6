import { describe, expect, it } from 'vitest';

import { resolvePlaces } from '../../../src/chinese/places.js';
import { verifyFigures, type EvidenceText } from '../../../src/answer/verify/figures.js';

const at = (name: string | null, year: number | null, ...texts: string[]): EvidenceText[] =>
  texts.map((text) => ({ text, place: name === null ? null : (resolvePlaces(name)[0] ?? null), year }));

const verdicts = (statement: string, evidence: readonly EvidenceText[]): string[] =>
  verifyFigures(statement, evidence).map(
    (check) => `${check.figure.valueText}:${check.ok ? 'ok' : (check.reason ?? '')}`,
  );

const ganzhou = at(
  '赣州',
  2021,
  '政府投资项目、企业投资项目、低风险项目审批时限,由106、60、48个工作日分别压减到75、45、30个工作日。',
  '市级审批人员精简75%以上,审批时限压减50%,开办企业只需0.5天。',
  '营商环境评价全省排名前进4位,群众安全感居全省第一。',
  '已向1368家企业兑付资金9379万元,新增学位27.1万个。',
);
const changchun = at(
  '长春',
  2020,
  '窗口的受理满意度和出证满意度,分别为99.93%与99.97%,1200多项事项归集到192个中心。',
);
const wanzhou = at(
  '万州',
  2022,
  '一级国有企业由25家整合为13家,事项办结时限压缩82.8%,平均跑动缩减至0.24次。全年获上级肯定210余次。',
);

describe('verifyFigures', () => {
  it.each([
    ['企业投资项目审批时限由60个工作日压缩至45个工作日。', ganzhou],
    ['低风险项目审批时限由48个工作日压缩到30个工作日。', ganzhou],
    ['低风险项目的审批时限现为30个工作日。', ganzhou],
    ['市级审批人员精简百分之七十五以上。', ganzhou],
    ['审批时限压减百分之五十。', ganzhou],
    ['开办企业只需半天。', ganzhou],
    ['2021年,赣州市营商环境评价在全省排名前进4位。', ganzhou],
    ['为1,368家企业兑付资金0.9379亿元。', ganzhou],
    ['新增学位271000个。', ganzhou],
    ['受理满意度达９９．９３％,出证满意度达99.97%。', changchun],
    ['一千二百多项事项归集到一百九十二个中心。', changchun],
    ['一级国有企业由二十五家整合为十三家。', wanzhou],
    ['全年获上级肯定超过210次。', wanzhou],
    ['平均跑动次数缩减至0.24次。', wanzhou],
  ])('passes %s', (statement, evidence) => {
    const checks = verifyFigures(statement, evidence);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });

  it.each([
    ['企业投资项目审批时限由60个工作日压缩至30个工作日。', ganzhou, 'direction'],
    ['企业投资项目审批时限由106个工作日压缩至75个工作日。', ganzhou, 'subject'],
    ['企业投资项目审批时限压缩至45天。', ganzhou, 'unit'],
    ['审批时限压减至50%。', ganzhou, 'direction'],
    ['审批时限增长50%。', ganzhou, 'direction'],
    ['市级审批人员精简75%。', ganzhou, 'qualifier'],
    ['营商环境评价居全省第4位。', ganzhou, 'direction'],
    ['群众安全感居全省第二。', ganzhou, 'absent'],
    ['群众安全感居全省前五。', ganzhou, 'absent'],
    ['审批人员压减50%。', ganzhou, 'subject'],
    ['兑付资金9379亿元。', ganzhou, 'absent'],
    ['南京市营商环境评价排名前进4位。', ganzhou, 'place'],
    ['2022年,营商环境评价排名前进4位。', ganzhou, 'date'],
    ['受理满意度达99.97%。', changchun, 'subject'],
    ['受理满意度、出证满意度分别达到99.97%和99.93%。', changchun, 'subject'],
    ['1200项事项归集到中心。', changchun, 'qualifier'],
    ['近1200项事项归集到中心。', changchun, 'qualifier'],
    ['全年获上级肯定210次。', wanzhou, 'qualifier'],
    ['事项办结时限压缩82.8个百分点。', wanzhou, 'unit'],
    ['一级国有企业由13家整合为25家。', wanzhou, 'direction'],
  ])('refuses %s', (statement, evidence, reason) => {
    const failed = verifyFigures(statement, evidence).filter((check) => !check.ok);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.map((check) => check.reason)).toContain(reason);
  });

  it('never finds a figure behind a mask', () => {
    expect(verdicts('完成改革任务5项。', at(null, 2022, '完成改革任务*项,占比*%。'))).toEqual(['5项:absent']);
  });

  it('points to where a figure stands', () => {
    const evidence = at('万州', 2022, '各项改革推进。', '建成教育集团18个。');
    const [check] = verifyFigures('建成18个教育集团。', evidence);
    expect(check?.matched?.evidence).toBe(1);
    expect(evidence[1]?.text.slice(check?.matched?.span.start, check?.matched?.span.end)).toBe('18个');
  });

  it('checks dates and years', () => {
    const evidence = at('南京', 2022, '5月4日,十五届市委深改委召开第11次会议。');
    expect(verdicts('2022年5月4日召开会议。', evidence)).toEqual(['2022:ok', '5月4日:ok']);
    expect(verdicts('5月5日召开会议。', evidence)).toEqual(['5月5日:date']);
    expect(verdicts('2023年召开会议。', evidence)).toEqual(['2023:date']);
  });

  it('checks numbers that only name', () => {
    const evidence = at('南京', 2022, '召开第11次会议,开通12345热线,构建“1+7+3”体系。');
    expect(
      verdicts('召开第十一次会议,开通12345热线,构建“1+7+3”体系。', evidence).every((verdict) =>
        verdict.endsWith(':ok'),
      ),
    ).toBe(true);
    expect(verdicts('召开第12次会议。', evidence)).toEqual(['12:absent']);
    expect(verdicts('开通12346热线。', evidence)).toEqual(['12346:absent']);
    expect(verdicts('构建“1+8+3”体系。', evidence)).toContain('8:absent');
  });

  it('leaves the markers of citations and list numbers alone', () => {
    expect(verifyFigures('1. 深化改革[1][12]。', at('南京', 2022, '深化改革。'))).toEqual([]);
  });

  it('lets a district of the city count only where the source names it', () => {
    const evidence = at('南京', 2022, '全市获得54项督查激励。', '玄武区建成园区7个。');
    expect(verdicts('玄武区获得54项督查激励。', evidence)).toEqual(['54项:place']);
    expect(verdicts('玄武区建成园区7个。', evidence)).toEqual(['7个:ok']);
    expect(verdicts('江苏省南京市获得54项督查激励。', evidence)).toEqual(['54项:ok']);
  });

  it.each([
    ['Approval time for such projects was cut from 60 working days to 45 working days.', ganzhou],
    ['Approval time was cut by 50%.', ganzhou],
    ['Approval time for enterprise projects was cut from 60 to 45 working days.', ganzhou],
    ['The city moved up 4 places in the provincial ranking in 2021.', ganzhou],
    ['It ranked first in the province.', ganzhou],
    ['It paid 93.79 million yuan to 1,368 enterprises.', ganzhou],
    ['More than 1,200 items are handled at 192 centres.', changchun],
    ['Staff fell by at least 75%.', ganzhou],
    ['They were praised more than 210 times.', wanzhou],
  ])('passes the English %s', (statement, evidence) => {
    const checks = verifyFigures(statement, evidence);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });

  it.each([
    ['Approval time was cut to 50%.', ganzhou],
    ['It ranked 4th in the province.', ganzhou],
    ['Approval time was cut from 60 days to 45 days.', ganzhou],
    ['1,200 items are handled there.', changchun],
    ['It moved up 5 places.', ganzhou],
    ['In Nanjing approval time was cut by 50%.', ganzhou],
    ['It paid 93.79 billion yuan.', ganzhou],
    ['In 2019 approval time was cut by 50%.', ganzhou],
    ['Approval time for enterprise projects was cut from 106 to 75 working days.', ganzhou],
  ])('refuses the English %s', (statement, evidence) => {
    expect(verifyFigures(statement, evidence).some((check) => !check.ok)).toBe(true);
  });
});
