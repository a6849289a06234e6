import { describe, expect, it } from 'vitest';
import { plainEnglish } from '../../src/chinese/english-plain.js';
import { translateQuestion } from '../../src/chinese/glossary.js';
import { countiesByLatinName, placesByLatinName } from '../../src/chinese/place-latin.js';

describe('plainEnglish', () => {
  it.each([
    ['homes with fewer than thirty-six beds', 'homes with fewer than 36 beds'],
    ['moved from ninth to third', 'moved 从第9位到第3位'],
    ['a 75-year-old widow', 'a 75岁 widow'],
    ['forty percent of the ferries', '40% of the ferries'],
    ['the five-yuan parking ticket', 'the 5 yuan parking ticket'],
    ['down from 52', '从52减到'],
    ['wards that score under 60', 'wards that score 低于60分'],
    ['meals for residents over 85', 'meals for residents 85岁以上'],
    ['entered the national top ten', 'entered 前10位'],
  ])('writes the numbers of “%s” in figures', (english, plain) => {
    expect(plainEnglish(english)).toBe(plain);
  });

  it('leaves small numbers and plain counts alone', () => {
    expect(plainEnglish('two markets and over 20 stalls')).toBe('two markets and over 20 stalls');
  });

  it.each([
    ['How does Leshan court foreign investors?', /引进|招商|吸引/u],
    ['Which court sealed the barn?', /法院/u],
    ['What does a hospital president earn?', /院长/u],
    ['Can a mill challenge its grade?', /复核/u],
    ['What is the power tariff for greenhouses?', /电/u],
    ['Which powers went to the towns?', /权/u],
    ['How are patients treated at the clinic?', /治疗|诊疗/u],
    ['How does the bureau treat late reports?', /办理|处理/u],
    ['Who foots the cleaning bill?', /承担/u],
    ['Which loans went bad?', /坏账/u],
    ['Can the court keep seized tractors?', /查封/u],
    ['How much did the harbour raise for its first phase?', /^(?=.*首期).*筹集/u],
    ['By how much did the harbour raise berth fees?', /提高|上调/u],
    ['What shortcomings does the harbour itself admit?', /存在/u],
    ['How many sailors were admitted to the clinic?', /住院/u],
    ['How many were admitted to the sailing school?', /录取/u],
    ['What is the yearly contribution to boat insurance?', /缴费/u],
    ['How many ferries ran in Q3 2021?', /2021年三季度/u],
    ['How many ferries ran in 2021 H1?', /2021年上半年/u],
    ['Which yards broke ground right after getting the land?', /^(?!.*权).*拿地/u],
    ['How many new nursery places are there?', /托位/u],
    ['How many pilots left their posts?', /离职/u],
    ['What happens to a yard that breaks its promise?', /违反承诺/u],
    ['How many divers found steady work?', /^(?!.*设立).*就业/u],
    ['Which boat companies were listed?', /上市/u],
    ['Which firms were listed in the register?', /^(?!.*上市)/u],
    ['How much bilge water is treated?', /处理/u],
    ['How many harbour officials were promoted?', /提拔/u],
    ['How much power does the wind park yield?', /^(?!.*权)/u],
    ['How many schools share a boat?', /共享/u],
    ['What share of schools has a boat?', /占比/u],
    ['Which hospital heads the island group?', /^(?!.*院长).*医院.*牵头/u],
    ['Which pier is Leshan building?', /^(?!.*楼).*建设/u],
    ['How tall is the harbour building?', /楼|建筑/u],
    ['How is the harbour rated by those who rate the services?', /评价/u],
  ])('reads “%s” in the sense that its neighbours tell', (english, chinese) => {
    expect(translateQuestion(english).chinese).toMatch(chinese);
  });

  it('asks nothing of a clause that only says when or who', () => {
    expect(translateQuestion('When a boat loan fails, who bears the loss?').chinese).not.toMatch(/什么时候/u);
    expect(translateQuestion('Can farmers who rent land join?').chinese).not.toMatch(/谁/u);
    expect(translateQuestion('When did the ferry stop?').chinese).toMatch(/什么时候/u);
    expect(translateQuestion('Who runs the ferry?').chinese).toMatch(/谁/u);
  });

  it('takes a word in -ed for the one whose silent e the ending hid', () => {
    expect(translateQuestion('Who cares?').chinese).not.toMatch(/车辆/u);
    expect(translateQuestion('How were sailors cared for?').chinese).toMatch(/照护|照料/u);
    expect(translateQuestion('Which boats were fined?').chinese).toMatch(/罚/u);
    expect(translateQuestion('How many boats were barred?').chinese).toMatch(/禁止|不得/u);
  });

  it.each([
    ['Which free berths are there for tourists?', /免费/u],
    ['Can tourists moor free of charge?', /^(?!.*收费).*免费/u],
    ['What is the age limit for pilots?', /^(?!.*老年人).*年龄/u],
    ['What grows where the paper mills closed?', /造纸.*关/u],
    ['Who runs the private clinics?', /^(?!.*假).*(?:民营|社会办)/u],
    ['Which problem housing projects were handed over?', /问题楼盘/u],
    ['How much is set aside for lighthouses?', /预留/u],
  ])('knows the expressions of “%s”', (english, chinese) => {
    expect(translateQuestion(english).chinese).toMatch(chinese);
  });

  it('meets a short word in all its forms', () => {
    const fee = translateQuestion('stall fee').terms;
    expect(translateQuestion('stall fees').terms).toEqual(fee);
    expect(translateQuestion('using').unknown).toEqual([]);
  });
});

describe('a county beside another place', () => {
  const known = countiesByLatinName('Rudong');

  it('is the one that the library is about, of two cities of one spelling', () => {
    const of = (code: string) => placesByLatinName('Yulin').filter((place) => place.code === code);
    expect(translateQuestion('Ferry fares in Yulin', of('610800')).chinese).toContain('榆林市');
    expect(translateQuestion('Ferry fares in Yulin', of('450900')).chinese).toContain('玉林市');
  });

  it('is one where a preposition stands before it and the library has it', () => {
    const { chinese } = translateQuestion('Compare the ferry fares in Nanjing and in Rudong.', known);
    expect(chinese).toContain('南京市');
    expect(chinese).toContain('如东县');
  });

  it('is none in a label of that place', () => {
    expect(translateQuestion("What do Nanjing's Rudong lamps cost?", known).chinese).not.toContain('如东县');
  });
});
