import { describe, expect, it } from 'vitest';
import { standalone } from '../../../src/retrieve/understand/followup.js';
import { namesOf, PROFILE, understood } from '../fixture.js';

const alone = (previous: string, question: string): string =>
  standalone(question, [previous], PROFILE.places);

describe('a question that leans on the one before', () => {
  it.each([
    ['asks the same of another place', '南京压缩了多少审批时限?', '那赣州呢?', '赣州压缩了多少审批时限?'],
    ['without the particle', '南京压缩了多少审批时限?', '赣州', '赣州压缩了多少审批时限?'],
    ['with 呢 alone', '南京的养老床位有多少张', '长春呢', '长春的养老床位有多少张'],
    ['with 换成', '南京的养老床位有多少张', '换成长春', '长春的养老床位有多少张'],
    ['with 如果是', '南京的养老床位有多少张', '如果是长春呢?', '长春的养老床位有多少张'],
    ['with 的情况', '南京的养老床位有多少张', '那长春的情况呢?', '长春的养老床位有多少张'],
    ['with 怎么样', '南京的养老床位有多少张', '赣州怎么样?', '赣州的养老床位有多少张'],
    ['with 又如何', '南京的养老床位有多少张', '赣州又如何', '赣州的养老床位有多少张'],
    ['of two other places', '南京的养老床位有多少张', '赣州和长春呢?', '赣州、长春的养老床位有多少张'],
    ['of one place after two', '南京和赣州的人才政策', '长春呢?', '长春的人才政策'],
    ['of a place after none', '营商环境怎么优化', '南京呢', '南京营商环境怎么优化'],
    ['with 有多少 again', '南京的养老床位有多少张', '长春有多少?', '长春的养老床位有多少张'],
    ['with 要求', '南京办事平均跑几次', '赣州的要求是几次', '赣州办事平均跑几次'],
    ['of another year', '南京2022年有多少项试点', '2021年呢?', '南京2021年有多少项试点'],
    ['of a year after none', '南京有多少项试点', '那2021年呢?', '2021年南京有多少项试点'],
    ['of a year before', '南京2021年有多少项试点', '那再往前推一年呢', '南京2020年有多少项试点'],
    ['of the year after', '南京2021年有多少项试点', '那第二年呢?', '南京2022年有多少项试点'],
    ['of the year before', '南京2022年有多少项试点', '前一年呢', '南京2021年有多少项试点'],
    ['of last year', '南京2022年有多少项试点', '去年呢?', '南京去年有多少项试点'],
  ])('%s', (_, previous, question, wanted) => {
    expect(alone(previous, question)).toBe(wanted);
  });

  it('stays alone where it asks a matter of its own of another place', () => {
    expect(alone('南京的养老床位有多少张', '长春学位有多少个')).toBe('长春学位有多少个');
    expect(alone('南京的养老床位有多少张', '长春有哪些做法')).toBe('长春有哪些做法');
  });

  it.each([
    ['和南京比呢?', '赣州压缩了多少审批时限?', ['赣州', '南京', '审批时限']],
    ['与南京相比', '赣州的养老床位有多少', ['赣州', '南京', '养老床位']],
    ['跟南京对比一下', '赣州的人才政策', ['赣州', '南京', '人才政策']],
    ['比南京呢', '赣州的人才政策', ['赣州', '南京', '人才政策']],
    ['同南京、长春比较', '赣州的人才政策', ['赣州', '南京', '长春', '人才政策']],
  ])('compares: %s', (question, previous, parts) => {
    const asked = alone(previous, question);
    for (const part of parts) expect(asked).toContain(part);
    expect(understood(asked).understood.intent).toBe('compare');
    expect(namesOf(understood(asked).understood.places)).toHaveLength(parts.length - 1);
  });

  it.each([
    ['教育呢?', '南京养老有什么做法', ['南京', '教育'], ['养老']],
    ['那医疗方面呢', '赣州养老有什么做法', ['赣州', '医疗'], ['养老']],
    ['人才方面的情况呢?', '南京2022年的营商环境', ['南京', '2022年', '人才'], ['营商']],
    ['还有金融领域呢', '长春的养老', ['长春', '金融'], ['养老']],
  ])('asks the same place of another matter: %s', (question, previous, held, gone) => {
    const asked = alone(previous, question);
    for (const part of held) expect(asked).toContain(part);
    for (const part of gone) expect(asked).not.toContain(part);
  });

  it.each([
    ['具体压缩了多少天?', '南京怎么压缩审批时限', ['南京', '审批', '压缩了多少天']],
    ['效果怎么样?', '赣州推行了哪些医保改革', ['赣州', '医保', '效果']],
    ['他们是怎么做的?', '万州办事平均跑几次', ['万州', '怎么做的']],
    ['该市还有什么做法', '长春怎么发展冰雪产业', ['长春', '还有什么做法']],
    ['这个平台什么时候上线', '南京的政务服务平台叫什么', ['南京', '平台', '什么时候上线']],
    ['为什么呢?', '赣州的信访是不是下降了', ['赣州', '信访', '下降', '为什么']],
    ['其中多少是国家级的', '南京有多少项改革试点', ['南京', '试点', '国家级']],
    ['有哪些成效', '绍兴怎么治水', ['绍兴', '治水', '成效']],
    ['分别是哪些?', '长春出台了几个文件', ['长春', '文件', '分别是哪些']],
    ['结果呢?', '南京合并了几家国企', ['南京', '国企', '结果']],
    ['压缩了多少呢?', '赣州怎么改审批', ['赣州', '审批', '压缩了多少']],
    ['做法呢?', '南京的养老床位有多少', ['南京', '养老床位', '做法']],
    ['多少人?', '南京2022年引进人才', ['南京', '2022年', '人才', '多少人']],
    ['那里的群众满意吗', '万州推行一窗受理', ['万州', '一窗受理', '满意']],
  ])('points back: %s', (question, previous, parts) => {
    const asked = alone(previous, question);
    for (const part of parts) expect(asked).toContain(part);
  });

  it('carries the year along, unless it says one of its own', () => {
    expect(alone('南京2022年有多少项试点', '具体是哪些?')).toContain('2022年');
    const other = alone('南京2022年有多少项试点', '其中2021年的有哪些?');
    expect(other).toContain('2021年');
    expect(other).not.toContain('2022年');
  });
});

describe('the words of a question that was put back together', () => {
  it.each([
    ['南京网约车司机的意外保险是怎么做的?', '那保费谁来出?', '南京网约车司机的意外保险,保费谁来出?'],
    ['绍兴的古城保护办法什么时候施行', '由谁来解释这个办法', '由谁来解释绍兴的古城保护办法'],
    ['长春的供热改革方案主要内容是什么', '牵头的是谁?', '长春的供热改革方案,牵头的是谁?'],
    ['赣州的柑橘人才池是怎么运作的?', '他们用了多少名额?', '赣州的柑橘人才池用了多少名额?'],
    ['万州“三峡贷”放了多少', '它的不良率高不高', '万州三峡贷的不良率高不高'],
    ['南京要建国资“一本账”?', '这项工作谁牵头', '南京要建国资一本账,谁牵头'],
    ['南京企业注销时限压到多少天?', '那材料呢,减了多少份', '南京企业注销,材料减了多少份'],
    ['绍兴2022年治水投入多大?', '那2023年打算投多少?', '绍兴治水投入,2023年打算投多少?'],
    ['万州一级国企整合成多少家', '2021年呢,还有几家?', '万州一级国企,2021年还有几家?'],
    ['赣州有没有公交一卡通', '绍兴的呢,多少钱一张?', '绍兴公交一卡通,多少钱一张?'],
    ['南京博士购房补贴是多少?', '硕士呢?', '南京硕士购房补贴是多少?'],
    ['南京获得多少项国务院表彰?', '那省政府的呢', '南京获得多少项省政府表彰?'],
    ['赣州柑橘种植面积是多少?', '收购价呢?', '赣州柑橘种植的收购价是多少?'],
    ['绍兴的招标改革办法怎么定标?', '那投诉监督呢', '绍兴的招标改革办法的投诉监督是怎么规定的?'],
    [
      '长春社会投资项目的审批时限最长几天?',
      '带方案出让的呢?',
      '长春社会投资项目的审批时限,带方案出让的最长几天',
    ],
    ['南京考核得分多少?', '赣州的考核得分呢?', '赣州考核得分多少?'],
    ['信用修复办得快的城市有哪些,要几天?', '赣州呢?', '赣州信用修复,要几天?'],
    ['南京的数据资产登记怎么申请', '赣州有没有类似的做法?', '赣州有没有数据资产登记?'],
  ])('after %s: %s', (previous, question, wanted) => {
    expect(alone(previous, question)).toBe(wanted);
  });

  it('keep the matter over several turns, and pass on to the label that was asked about last', () => {
    const known = PROFILE.places;
    const second = standalone('单户最多能贷多少', ['赣州的脐橙贷是怎么回事'], known);
    expect(second).toBe('赣州的脐橙贷,单户最多能贷多少');
    expect(standalone('年利率是多少', ['赣州的脐橙贷是怎么回事', second], known)).toBe(
      '赣州的脐橙贷,年利率是多少',
    );
    const label = standalone('“首席数据官”什么时候设的', ['南京国企打算搞什么新制度?'], known);
    expect(label).toBe('南京“首席数据官”什么时候设的');
    expect(standalone('首批放在哪两家?', ['', label], known)).toBe('南京首席数据官,首批放在哪两家?');
  });

  it('leave behind a year that the other place has no report of', () => {
    const asked = (question: string) =>
      understood(question, { history: ['绍兴2023年的养老床位有多少张'] }).standaloneQuestion;
    expect(asked('长春呢')).toBe('长春的养老床位有多少张');
    expect(understood('绍兴呢', { history: ['2023年的养老床位有多少张'] }).chinese).toContain('2023年');
  });

  it('start afresh where all places are asked about', () => {
    const question = '哪个市做得最好?谁最多?';
    expect(alone('南京的养老床位有多少张', question)).toBe(question);
  });
});

describe('a question that stands alone', () => {
  it.each([
    ['南京压缩了多少审批时限?', '赣州的营商环境排名第几?'],
    ['南京压缩了多少审批时限?', '除了南京,其他城市怎么做医保改革'],
    ['赣州的人才政策', '养老服务的上门照护由谁购买,每月有几次?'],
  ])('after %s stays as it is: %s', (previous, question) => {
    expect(alone(previous, question)).toBe(question);
  });

  it('is any question without a conversation', () => {
    for (const question of ['那赣州呢?', '具体多少?', '', '和南京比呢'])
      expect(standalone(question, [], PROFILE.places)).toBe(question);
  });
});

describe('a conversation', () => {
  const turns = (...questions: readonly string[]): string[] => {
    const alones: string[] = [];
    for (const question of questions)
      alones.push(understood(question, { history: alones }).standaloneQuestion);
    return alones;
  };

  it('goes on over several turns', () => {
    const [, second, third, fourth] = turns(
      '南京2022年压缩了多少审批时限?',
      '那赣州呢?',
      '2021年呢?',
      '怎么做到的?',
    );
    expect(second).toBe('赣州压缩了多少审批时限?');
    expect(third).toBe('2021年赣州压缩了多少审批时限?');
    for (const part of ['赣州', '2021年', '审批时限', '怎么做到的']) expect(fourth).toContain(part);
    expect(fourth).not.toContain('南京');
  });

  it('shows the question itself where nothing was put back', () => {
    expect(turns('南京有多少项试点？')).toEqual(['南京有多少项试点？']);
  });

  it('is understood in traditional characters and full-width punctuation', () => {
    const asked = understood('那贛州呢？', { history: ['南京壓縮了多少審批時限？'] });
    expect(namesOf(asked.understood.places)).toEqual(['赣州市']);
    expect(asked.chinese).toBe('赣州压缩了多少审批时限?');
  });

  it('goes on in English', () => {
    const first = 'How many days did Nanjing cut from approvals?';
    const asked = understood('And Ganzhou?', { history: [first] });
    expect(asked.understood.language).toBe('en');
    expect(namesOf(asked.understood.places)).toEqual(['赣州市']);
    expect(asked.chinese).toContain('审批');
    expect(asked.asked).toBe(understood(first).asked);
  });

  it('compares in English', () => {
    const asked = understood('Compared with Changchun?', { history: ['How did Nanjing reform approvals?'] });
    expect(namesOf(asked.understood.places).sort()).toEqual(['南京市', '长春市'].sort());
    expect(asked.understood.intent).toBe('compare');
  });

  it('changes language in the middle', () => {
    const asked = understood('那赣州呢?', { history: ['How did Nanjing reform approvals?'] });
    expect(namesOf(asked.understood.places)).toEqual(['赣州市']);
    expect(asked.chinese).toContain('审批');
  });
});
