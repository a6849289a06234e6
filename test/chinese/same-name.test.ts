import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLabel, nameView, saysName } from '../../src/chinese/same-name.js';

describe('a text that says a name', () => {
  it.each([
    ['上线“青禾通”平台', '青禾通平台', 'quotation marks within'],
    ['建成“云岭·办”专区', '云岭办', 'a dot within'],
    ['推行“6张图”', '六张图', 'a number in digits'],
    ['由市市场监督管理局查处', '市监局', 'at greater length'],
    ['送到市第二人民医院', '二院', 'a numbered hospital'],
    ['滨湖高新区管委会', '滨湖高新技术产业开发区', 'a zone in short'],
    ['云岭石化出资', '云岭石油化工', 'a firm in short'],
    ['青山职业技术学院', '青山职院', 'a college at length'],
  ])('%s: %s (%s)', (text, name) => expect(saysName(text, name)).toBe(true));
});

describe('a text that says another name', () => {
  it.each([
    ['市第一人民医院', '第二人民医院', 'another number'],
    ['临江号2号船', '临江号3号船', 'another number behind'],
    ['岭北三县联盟', '岭南三县联盟', 'another side'],
    ['云岭投资集团', '云岭建设集团', 'another trade'],
    ['滨湖区政府', '滨湖高新区', 'the district of a zone'],
    ['青山职业技术学院', '青山大学', 'a school of another kind'],
    ['先到云岭,再看石化', '云岭石化', 'parted by a comma'],
  ])('%s: %s (%s)', (text, name) => expect(saysName(text, name)).toBe(false));
});

describe('a label', () => {
  it('is said in its own characters or at greater length', () => {
    expect(hasLabel(nameView('推行“先租后建”'), '先租后建')).toBe(true);
    expect(hasLabel(nameView('推行“先租地后建厂”'), '先租后建')).toBe(true);
  });

  it('is not said by some of its characters: 先租后建 turned round is another', () => {
    expect(hasLabel(nameView('推行“先租厂后买地”'), '先买地后租厂')).toBe(false);
  });
});

it('a text says every run of its own letters', () => {
  const text = '青禾县设立云岭灌区管理站并接入水务平台';
  fc.assert(
    fc.property(fc.nat(text.length - 3), fc.integer({ min: 2, max: 8 }), (from, length) =>
      saysName(text, text.slice(from, from + length)),
    ),
  );
});
