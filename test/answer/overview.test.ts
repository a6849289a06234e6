import { expect, it } from 'vitest';
import { overviewSentences } from '../../src/answer/overview.js';
import { placeNamed } from '../retrieve/fixture.js';
import { caseOf } from './fixture.js';

it('an overview tells one sentence of each section, and no heading that stands alone', () => {
  const sketches = [
    { text: '六、组织保障', headings: ['六、组织保障'] },
    { text: '各单位每月报送一次进度。', headings: ['五、督查'] },
    { text: '窗口改为综合受理,群众少跑腿。', headings: ['四、审批'] },
    { text: '审批材料实行共享,部门不再重复收取。', headings: ['四、审批'] },
  ].map((sketch, index) => ({ place: placeNamed('南京市'), document: 'r', start: index * 60, ...sketch }));
  const { evidence } = caseOf('南京2022年改革有哪些做法', sketches);
  const told = overviewSentences(evidence).map(({ text }) => text);
  expect(told).toHaveLength(2);
  expect(told).toContain('各单位每月报送一次进度。');
  expect(told).not.toContain('六、组织保障');
});
