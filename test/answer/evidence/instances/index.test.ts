import { describe, expect, it } from 'vitest';
import { namesNoInstance } from '../../../../src/answer/evidence/instances/index.js';

describe('those of a kind that a question asks for', () => {
  it.each([
    ['顾问派到了哪些企业', '顾问派到惠民水务公司、松鹤食品公司。', '选派顾问9名服务企业。'],
    ['驿站引进了哪些企业', '引进锂电池、光伏企业。', '引进龙头企业6家。'],
    ['驿站由哪家公司搭建的', '驿站由滨江数字科技公司搭建。', '滨江数字科技公司管日常。'],
    ['通办和哪些省份联手', '与安徽、河南联手通办。', '通办事项增至30项。'],
    ['夜校请了哪几位专家', '夜校请来专家王建国教授。', '夜校邀请3位专家授课。'],
    ['夜校请了哪些专家', '夜校请来农科院专家。', '夜校邀请专家授课。'],
    ['夜校经验在哪个会上讲的', '在全省乡村振兴现场推进会上介绍夜校。', '在全省性大会上介绍夜校。'],
    ['夜校依据的是哪份文件', '印发《夜校管理办法》。', '夜校稳步推进。'],
    ['夜校用的什么平台', '夜校用“邻里通”预约。', '夜校平台上线。'],
    ['夜校拿了什么荣誉', '夜校获评省级示范点。', '夜校开班3期。'],
    ['夜校是哪天开的', '5月9日,夜校开班。', '夜校顺利开班。'],
    ['夜校几月开的', '夜校于5月开班。', '夜校顺利开班。'],
    ['滨江夜校校长', '滨江夜校校长王建国介绍了课程。', '滨江夜校由文化站开办。'],
    ['夜校试点的3个街道,能告诉我名字吗', '马坪街道、荔溪街道试点。', '夜校在3个街道试点。'],
    ['夜校是哪年哪月设的', '夜校于2022年5月设立。', '夜校由文化站设立。'],
    ['夜校什么时候开始办的', '去年秋天起开办夜校。', '夜校开了3个班。'],
    ['夜校的校长是谁', '夜校校长王建国介绍了课程。', '夜校校长由文化站聘任。'],
    ['夜校的校长是谁', '夜校校长由文化站站长兼任。', '夜校校长任期三年。'],
    ['夜校委托哪家机构评估', '委托滨江大学评估夜校。', '委托第三方机构评估夜校。'],
    ['9名首席顾问都是谁', '首席顾问为王建国、李卫民等。', '聘请首席顾问9名。'],
    ['试点的街道是哪几个', '马坪街道、荔溪街道试点。', '城区3个街道试点。'],
  ])('%s', (question, told, open) => {
    expect(namesNoInstance(question, told)).toBe(false);
    expect(namesNoInstance(question, open)).toBe(true);
  });

  it('are not looked for where a description is wanted, or nothing of the kind', () => {
    expect(namesNoInstance('补贴给哪些企业', '用工稳定的可申领。')).toBe(false);
    expect(namesNoInstance('夜校怎么办的', '邀请专家授课。')).toBe(false);
  });

  it('need not be told where something else that is asked for may be', () => {
    expect(namesNoInstance('夜校请了哪些专家,一年开几期', '夜校一年开3期。')).toBe(false);
    expect(namesNoInstance('夜校请了哪些专家,在哪个会上介绍的', '夜校邀请专家授课。')).toBe(true);
  });

  it('are told by all of them as well', () => {
    expect(namesNoInstance('哪些企业参加了夜校', '全部企业参加夜校。')).toBe(false);
  });
});
