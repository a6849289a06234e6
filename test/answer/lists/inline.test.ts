import { describe, expect, it } from 'vitest';
import { tellsItems } from '../../../src/answer/lists/inline.js';
import { wantedList } from '../../../src/answer/lists/wanted.js';
import { understood } from '../../retrieve/fixture.js';

function telling(question: string, text: string) {
  const wanted = wantedList(understood(question));
  if (wanted === null) throw new Error('no list is wanted');
  return tellsItems(text, wanted);
}

describe('items that one sentence tells', () => {
  it.each([
    ['南京聚焦哪些重点水域', '围绕内河、近海、滩涂等重点水域清理渔网。'],
    ['南京船检站的职责包括哪些', '船检站的职责包括查验灯号、丈量吨位、登记船名。'],
    ['南京码头分了哪三个区', '码头划为装卸区、修补区和停泊区三个区。'],
    ['南京渔船的三个统一是哪三个', '渔船管理讲三个统一,就是统一编号、统一配灯、统一停靠。'],
    ['南京整治渔港提了哪三点要求', '县里要求,要清空泊位;要登记渔船;要留足护岸。'],
  ])('are called what the question calls them: %s', (question, text) => {
    expect(telling(question, text)?.called).toBe(true);
  });

  it('are just so many, or some of so many', () => {
    expect(telling('南京的三项渔具是哪三项', '配发拖网、灯笼、浮标。')?.counted).toBe(true);
    expect(telling('南京的九个泊位台账都是哪些', '建了东港、西港等9个泊位台账。')?.counted).toBe(true);
  });

  it('are names where signs join them', () => {
    expect(
      telling('南京渔船险种有几类,分别叫什么', '构建“船体险+渔获险+船员险”渔船保障网。')?.makeUp,
    ).toContain('保障网');
  });

  it.each([
    ['南京提了哪四点要求', '县里要求,要清空泊位;要登记渔船;要留足护岸。'],
    ['南京的三项指标是哪三项', '年度考核涉及三项指标。'],
    ['南京的三类船是哪三类', '按“1+2+N”配船。'],
    ['南京聚焦哪些重点水域', '拖网、灯笼、浮标一律收缴。'],
    ['南京渔港的“三清”是清哪三样', '渔港推进“三清”建设,配发拖网、灯笼、浮标。'],
  ])('are none where they are not so many, are no names, or are something else: %s', (question, text) => {
    expect(telling(question, text)).toBeNull();
  });
});
