import { describe, expect, it } from 'vitest';
import { plainOrder } from '../../src/chinese/english-shapes.js';
import { translateQuestion } from '../../src/chinese/glossary.js';
import { countiesByLatinName } from '../../src/chinese/place-latin.js';

describe('plainOrder', () => {
  it.each([
    ['Could you please tell me how many ferries sail?', 'how many ferries sail?'],
    ['I would like to know what the berth fee is.', 'what is the berth fee.'],
    ['We were wondering whether the quay is lit.', 'is it true that the quay is lit.'],
    ['State the number of lighthouses.', 'how many lighthouses.'],
    ['Give the width of the canal.', 'what is the width of the canal.'],
    ['How large a share of the catch is frozen?', 'what share of the catch is frozen?'],
    ['To which level did the tide rise?', 'to what level did the tide rise?'],
    ['Under what score is a boat barred?', 'below what score is a boat barred?'],
    ['What is the name of the ferry?', 'what is the ferry called?'],
    ['What did the toll rise to?', 'to what level did the toll rise?'],
    ['What became of the old pilots?', 'what happened to the old pilots?'],
    ['What sum did the lock cost?', 'how much money did the lock cost?'],
    ['Total number of buoys', 'how many buoys'],
    ['Buoy inspection count 2021', 'how many Buoy inspection  2021'],
    ['Please tell the delegation how many ferries sail.', 'how many ferries sail.'],
    ['Help our visitors understand why the quay is lit.', 'why the quay is lit.'],
    ['Which buoys are new? One or two will do.', 'Which buoys are new?'],
    ['How many buoys are lit? Just the number, please.', 'How many buoys are lit?'],
    ['For my speech tomorrow, how many ferries sail?', 'how many ferries sail?'],
    ['I am preparing a talk. How many ferries sail? Thanks.', 'How many ferries sail?'],
    ['How many ferries sail? I need it for a briefing.', 'How many ferries sail?'],
    ['How many ferries sail? Thank you in advance!', 'How many ferries sail?'],
  ])('asks “%s” plainly', (english, plain) => {
    expect(plainOrder(english).toLowerCase()).toBe(plain.toLowerCase());
  });

  it.each([
    'How many ferries sail?',
    'From what amount is a toll due?',
    'Total profit of the docks',
    'Under what law is a boat barred?',
    'To what extent did it help?',
    'List the berths.',
    'Who is the name of the rose for?',
    'We count the numbers of boats.',
    'Which ferry is for the report team?',
    'How much was paid for the study?',
    'Who may show the visitors round?',
  ])('leaves “%s” as it is', (english) => {
    expect(plainOrder(english)).toBe(english);
  });
});

describe('what an English question asks for', () => {
  it.each([
    ['What subsidy do lighthouse keepers receive?', /补贴是多少/u],
    ['What subsidies are there for keepers?', /哪些补贴|补贴有哪些/u],
    ['What is the maximum loan for a trawler?', /最高.*是多少/u],
    ['Average waiting time at the lock?', /时间是多少/u],
    ['How high is the survival rate?', /存活率多少/u],
    ['To what percentage did coverage rise?', /覆盖率.*到多少/u],
    ['Below what score are firms blacklisted?', /得分低于多少/u],
    ['Firms with a score lower than 55?', /低于55/u],
    ['What is the platform called?', /平台叫什么名字/u],
    ['What happens to firms whose credit score falls?', /信用分.*怎么处理/u],
    ['How are losses shared between the bank and the guarantor?', /银行.*如何/u],
    ['By whom is the fund managed?', /谁/u],
    ['What savings did the lock bring?', /节约是多少/u],
    ['Total profit of the docks?', /利润是多少/u],
    ['Did the port meet its target?', /完成.*目标/u],
    ['Which three industries are covered?', /哪些产业/u],
  ])('is told in Chinese for “%s”', (english, chinese) => {
    expect(translateQuestion(english).chinese).toMatch(chinese);
  });
});

describe('a word of several senses', () => {
  it.each([
    ['late for two quarters in a row', /季度/u],
    ['a quarter of the keepers', /四分之一/u],
    ['ask the passengers', /乘客/u],
    ['a ferry ticket', /票/u],
    ['the meeting on Thursday', /周四|星期四/u],
    ['proposals adopted', /采纳/u],
  ])('means in “%s” what it mostly means in reports', (english, chinese) => {
    const { chinese: said, renderings } = translateQuestion(english);
    expect([said, ...renderings.flatMap(({ others }) => others)].join(' ')).toMatch(chinese);
  });
});

describe('a place named with the larger one that it lies in', () => {
  it.each(['How many locks has Weishi County, Kaifeng?', "How many locks has Kaifeng's Weishi County?"])(
    'stands for itself alone: %s',
    (english) => {
      const { chinese } = translateQuestion(english);
      expect(chinese).toContain('尉氏县');
      expect(chinese).not.toContain('开封');
    },
  );

  it('stays beside a name that only sounds like a place in it', () => {
    const known = countiesByLatinName('Baiyun');
    expect(translateQuestion('Who runs the Guangzhou Baiyun ferry?', known).chinese).toContain('广州');
  });

  it('stays beside it where both are meant', () => {
    expect(translateQuestion('Compare Nanjing and Jiangsu.').chinese).toMatch(/南京.*江苏/u);
  });
});
