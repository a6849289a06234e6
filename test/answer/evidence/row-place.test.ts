import { describe, expect, it } from 'vitest';
import { ofItsRow } from '../../../src/answer/evidence/row-place.js';
import { placeNamed, understood } from '../../retrieve/fixture.js';
import { sentenceFor } from '../fixture.js';

const NANJING = placeNamed('南京市');
const { passage } = sentenceFor(understood('南京'), { text: '南京', place: NANJING });
const placeOf = (text: string): string | undefined => ofItsRow(passage, text).place?.name;

describe('whose a row or an item is', () => {
  it('is the place that it is headed with', () => {
    expect(placeOf('城市：赣州市；驿站（处）：36；办件（万件）：2.4')).toBe('赣州市');
    expect(placeOf('赣州：建成驿站36处。')).toBe('赣州市');
    expect(placeOf('2.赣州市:建成驿站36处。')).toBe('赣州市');
  });

  it('is the document’s where none heads it, or one that lies in the document’s place', () => {
    expect(placeOf('建成驿站36处。')).toBe('南京市');
    expect(placeOf('赴赣州考察：带回三条经验。')).toBe('南京市');
    expect(placeOf('赣州市建成驿站36处。')).toBe('南京市');
    expect(placeOf('鼓楼区：建成驿站36处。')).toBe('南京市');
  });
});
