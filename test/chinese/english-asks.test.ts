import { describe, expect, it } from 'vitest';
import { ASKS } from '../../src/chinese/english-asks-table.js';
import { englishAsks } from '../../src/chinese/english-asks.js';
import { askedDemands, sureDemands } from '../../src/answer/evidence/demands/index.js';
import { expectedFit } from '../../src/answer/evidence/expected.js';
import { namesFit } from '../../src/answer/evidence/names/index.js';

const askedOf = (question: string): string => englishAsks(question).phrases.join(' ');

describe('englishAsks', () => {
  it.each([
    ['What wage does a river ranger in Jiande draw?', '薪酬多少'],
    ['How much are the 40 school cooks paid?', '报酬多少'],
    ['Who picks up the tab for replacing the boilers?', '谁出钱'],
    ['Where does the money for the footbridges come from?', '资金从哪来'],
    ['How much did it cost to renovate the bathhouse?', '造价多少'],
    ['At what interest rate are orchard loans granted?', '利率是多少'],
    ['Average lending rate on greenhouse loans', '利率是多少'],
    ['What share of the ferries run on electricity?', '占比多少'],
    ['How many staff work at the archive?', '有多少工作人员'],
    ['Who has been appointed to lead the port company?', '负责人是谁'],
    ['Who inspects the playgrounds?', '谁监督'],
    ['How does a family apply for the coal rebate?', '怎么申请'],
    ['When will the ice rink open?', '什么时候启用'],
    ['Where is the herb garden located?', '设在哪里'],
    ['What happened to the workers of the closed brickyard?', '职工怎么安置'],
    ['Is there a penalty for blocking a fire lane?', '有没有处罚'],
    ['By how much did bamboo exports grow?', '增长多少'],
    ['Is the shuttle bus free of charge?', '收费吗'],
    ['Why was the ferry moved?', '为什么'],
  ])('asks of “%s” what it wants: %s', (question, phrase) => {
    expect(askedOf(question)).toBe(phrase);
  });

  it.each([
    ['Which three insurers share the silkworm cover?', '3家保险公司是哪几家'],
    ['Names of the four hospitals in the blood network', '4家医院是哪几家'],
    ['Which company built the cable car?', '是哪家公司'],
    ['Name the six tasks handed to the towns.', '是哪6个项目'],
    ['What is the new tea brand called?', '叫什么名字'],
  ])('wants names for “%s”: %s', (question, phrase) => {
    expect(askedOf(question)).toBe(phrase);
  });

  it('does not take the village of two village doctors for what is named', () => {
    expect(askedOf('Which two village doctors were praised?')).not.toContain('村');
  });

  it('asks nothing of a question that wants no point of business', () => {
    expect(askedOf('Tell me about orchard reform in Lingbao.')).toBe('');
    expect(askedOf('Which cities have river chiefs?')).toBe('');
  });

  it('sees that a question asks several things', () => {
    const { phrases, several } = englishAsks('Who runs the tea market, and what does a stall cost?');
    expect(several).toBe(true);
    expect(phrases).toEqual(['谁负责', '多少钱']);
    expect(englishAsks('Who runs the tea market?').several).toBe(false);
  });

  it('has no phrase that asks for a point which is not known', () => {
    const unknown = ASKS.map(([, chinese]) => chinese).filter(
      (chinese) =>
        sureDemands(chinese).length + askedDemands(chinese).length === 0 &&
        namesFit(chinese, '') === 0.5 &&
        expectedFit(chinese, '') === 0.5,
    );
    expect(unknown).toEqual([]);
  });
});
