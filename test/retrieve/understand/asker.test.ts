import { describe, expect, it } from 'vitest';
import { readAsker } from '../../../src/retrieve/understand/asker.js';
import { questionMentions } from '../../../src/retrieve/understand/places.js';
import { namesOf, PROFILE, understood } from '../fixture.js';

const read = (question: string) => {
  const { text, aside, others } = readAsker(
    question,
    questionMentions(question, PROFILE.places),
    PROFILE.places,
  );
  return { text, aside: namesOf(aside.map(({ place }) => place)), others };
};
const asks = (text: string, ...aside: string[]) => ({ text, aside, others: true });

describe('a question about other places', () => {
  it.each([
    ['我是南京市民政局的,别的地方怎么办食堂?', '怎么办食堂?'],
    ['我在南京开发区工作,想看看其他自贸区通关有什么办法', '通关有什么办法'],
    ['我们南京想学学外地的垃圾分类', '垃圾分类'],
    ['我们南京也打算搞公交改革,外地有没有现成的经验?', '公交改革,有没有经验?'],
    ['其他地方的河道是谁在管?我这边是南京', '河道是谁在管?'],
    ['南京的同事问:别的省份有没有夜间窗口', '有没有夜间窗口'],
    ['南京想借鉴外地的村医队伍建设', '村医队伍建设'],
    ['南京这边想了解外市怎么化解纠纷', '怎么化解纠纷'],
    ['别的地市租房有啥办法,给我们南京参考参考', '租房有啥办法'],
    ['作为南京市改革办,我们关心各地怎么考核', '我们关心怎么考核'],
    ['我市是南京,兄弟城市怎么考核', '怎么考核'],
    ['南京想给社区松绑,外市有没有路子?', '社区松绑'],
    ['南京修一条路要90天,外省有没有更快的?', '修一条路'],
    ['南京河道清完没人管,兄弟市靠什么管住', '河道清完没人管,靠什么管住'],
    ['南京准备开夜校推进会,外地怎么办夜校', '夜校,怎么办夜校'],
    ['我们南京的,积分落户还有谁搞过', '积分落户搞过'],
    ['我们南京要办夜校,可以跟谁学学', '夜校'],
    ['我们南京也想搞夜校,有没有先例', '夜校'],
    ['我们南京水务口想取经,外面怎么治黑臭水体', '怎么治黑臭水体'],
    ['给南京市领导写讲话,外市在招工上的新招', '在招工上的'],
    ['南京把十几家食堂并成几家。别的市也这么并过吗', '把十几家食堂并成几家。也这么并过吗'],
    ['积分落户是南京独一份吗,别的市有没有', '积分落户有没有'],
    ['对南京来说,其他城市的夜间经济怎么做', ',夜间经济怎么做'],
  ])('is parted from who asks it: %s', (question, wanted) => {
    expect(read(question)).toEqual(asks(wanted.replace(/^,/u, ''), '南京市'));
  });

  it.each([
    ['除了南京,还有哪里在搞积分落户', '在搞积分落户'],
    ['南京以外,谁还用过揭榜挂帅', '还用过揭榜挂帅'],
    ['积分落户,南京以外谁做过', '积分落户,做过'],
    ['我市(南京)以外,谁在搞积分落户', '在搞积分落户'],
    ['不看南京,其他地方积分落户怎么做', '积分落户怎么做'],
  ])('is parted from whom it leaves out: %s', (question, wanted) => {
    expect(read(question)).toEqual(asks(wanted, '南京市'));
  });

  it('is parted from what the asker says of his own affairs', () => {
    expect(read('信用修复有没有哪个地方更快?我们这儿还要等半个月。').text).toBe('信用修复更快?');
  });

  it.each([
    '我们是南京的,看看别的城市怎么做',
    '我们南京,想看看其他城市的经验',
    '作为南京市,我们想学外地的做法',
    '我在南京工作,其他地方怎么做',
    '我市是南京,兄弟城市有什么经验',
    '南京是我们这里,其他城市呢',
  ])('leaves the place of its asker out: %s', (question) => {
    const { others, understood: said } = understood(question);
    expect({ others, out: namesOf(said.excludePlaces), use: said.places }).toEqual({
      ...{ others: true, out: ['南京市'], use: [] },
    });
  });

  it('keeps what is to be left out of the search', () => {
    const { chinese, understood: said, others } = understood('我们南京想学学外地的垃圾分类');
    expect({ chinese, others, out: namesOf(said.excludePlaces), use: said.places }).toEqual({
      ...{ chinese: '垃圾分类', others: true },
      ...{ out: ['南京市'], use: [] },
    });
  });
});

describe('a question about a named place', () => {
  it.each([
    '我们是南京的,审批怎么改',
    '我们南京想建多少个食堂',
    '南京打算新增几所学校',
    '南京怎么解决外省参保人的评估',
    '南京跟哪些城市合作评标',
    '南京和其他城市比怎么样',
    '南京做得怎么样,和其他城市比呢',
    '南京怎么做的,其他城市怎么做的',
    '南京的群众在外面排队要多久',
    '南京的食堂有多少外头的钱投进来',
    '南京请来的外地专家怎么安家',
    '南京有多少户人家装上电梯',
    '南京去年开了会,定了试点,放在哪几个县区',
    '南京怎么给外地户口的孩子安排学位',
    '南京',
    '',
  ])('is left as it is: %s', (question) => {
    expect(read(question)).toEqual({ text: question, aside: [], others: false });
  });

  it('is about anywhere else where it says beyond that place', () => {
    expect(read('我省(江苏)以外有人试过吗')).toEqual({ text: '有人试过吗', aside: ['江苏省'], others: true });
  });

  it('is about the place that he wants looked up after all', () => {
    const asked = '先把外地的渔港摸一摸,帮忙查一下绍兴的情况';
    expect(read(asked)).toMatchObject({ aside: [], others: false });
  });

  it('is not about a place of which he has heard', () => {
    expect(read('南京的已经有了,还想问绍兴每月补多少')).toMatchObject({ aside: ['南京市'], others: false });
  });

  it('is not about where the asker is, unless the two are compared', () => {
    expect(read('我是南京的,想问绍兴的医保怎么改')).toMatchObject({ aside: ['南京市'], others: false });
    expect(read('我是南京的,和绍兴的医保差在哪').aside).toEqual([]);
  });
});

describe('where a place went or what it reached', () => {
  it.each([
    '南京的干部外出看项目,跑了哪几个城市',
    '南京的夜校推广到哪些地方',
    '南京的早餐车卖到了哪几个城市',
    '南京引外地专家来坐诊,给什么待遇',
    '南京招了省外客商多少家',
    '南京的窗口会讲人家话的有几个',
  ])('is asked of that place: %s', (question) =>
    expect(read(question)).toEqual({ text: question, aside: [], others: false }),
  );
});

describe('地方 as respects', () => {
  it.each([
    ['南京的夜校开到现在,哪些地方还叫人不满', '南京的夜校开到现在,哪些方面还叫人不满'],
    ['南京河道管护什么地方还没管到位', '南京河道管护什么方面还没管到位'],
    ['南京公交改革哪几个地方让人头疼', '南京公交改革哪几个方面让人头疼'],
  ])('are read in %s', (question, text) => {
    expect(read(question)).toEqual({ text, aside: [], others: false });
  });

  it.each(['除了南京,哪些地方不实行单双号', '南京的茶叶卖到哪些地方'])('are not read in %s', (question) => {
    expect(read(question).text).not.toContain('方面');
  });
});

describe('whose place a named one is', () => {
  it.each([
    ['供南京参照的夜校做法有哪些', '夜校做法有哪些'],
    ['值得南京借鉴的夜校经验', '夜校经验'],
    ['对南京有启发的河道治理', '河道治理'],
    ['适合南京的夜校模式', '夜校模式'],
    ['替南京的同志找几个夜校的案例', '夜校的案例'],
    ['给南京市长写份讲话稿,哪里的夜校值得说', '夜校值得说'],
    ['南京同行想取经:夜校怎么办', '夜校怎么办'],
    ['南京能向谁学习河道治理', '河道治理'],
    ['南京打算办夜校,该学谁', '夜校'],
    ['和南京差不多的城市怎么办夜校', '怎么办夜校'],
    ['南京附近的市怎么办夜校', '怎么办夜校'],
    ['南京河道老发臭,同类城市怎么治', '河道老发臭,怎么治'],
    ['不限于南京,夜校怎么办', '夜校怎么办'],
    ['南京的就不看了,其他的夜校怎么办', '夜校怎么办'],
    ['南京没办过夜校,谁在办', '夜校'],
    ['南京窗口排队太慢,谁家有高招', '窗口排队太慢'],
    ['我们除外,谁家办了夜校?我们是南京的', '谁家办了夜校?'],
  ])('is not the one asked about: %s', (question, wanted) => {
    expect(read(question)).toEqual(asks(wanted, '南京市'));
  });

  it.each([
    '南京有哪些经验值得别处学',
    '南京办夜校,谁牵头',
    '南京港务局到哪几个城市学过',
    '南京向哪里学的夜校',
    '南京想让老人少跑腿,用了什么办法',
    '南京河道发臭,谁来管',
    '南京有没有办夜校',
    '南京的大学想办夜校,怎么批',
    '南京附近的居民怎么报夜校',
    '南京老人上夜校,还有地方停车吗',
    '我在南京上班,夜校在哪里报名',
  ])('is the one asked about: %s', (question) => {
    expect(read(question).aside).toEqual([]);
  });

  it('is decided by the library where the words allow both', () => {
    expect(read('衡阳的夜校排队太长,有什么办法').aside).toEqual(['衡阳市']);
    expect(read('南京的夜校排队太长,有什么办法').aside).toEqual([]);
    expect(read('衡阳可以借鉴的夜校经验').aside).toEqual(['衡阳市']);
    expect(read('南京可以借鉴的夜校经验').aside).toEqual([]);
    expect(read('衡阳有什么夜校经验').aside).toEqual([]);
  });
});

describe('whoever says where he is', () => {
  const placesOf = (question: string) => {
    const { places, excludePlaces } = understood(question).understood;
    return { use: namesOf(places), out: namesOf(excludePlaces) };
  };

  it.each([
    '我是南京一名网格员,听说市里的夜校选址很讲究,都放在了哪个区',
    '我在南京上班,咱们市的夜校几点上课,都有哪些地方值得去',
    '作为南京的家长,请问本市哪些区办了夜校',
    '我是南京人,市里谁在管夜校',
    '我是南京的,我们这儿夜校有没有补贴',
    '我是南京的,哪几个区办了夜校',
  ])('asks about that place where he speaks of it: %s', (question) => {
    expect(placesOf(question)).toEqual({ use: ['南京市'], out: [] });
  });

  it('compares that place with another where he asks about both', () => {
    expect(placesOf('我是南京的,咱们市夜校收多少钱,绍兴呢')).toEqual({ use: ['南京市', '绍兴市'], out: [] });
  });

  it.each([
    '我是南京的,咱们市夜校太少,别的城市怎么办的',
    '我是南京的,我们市想办夜校,可以跟谁学',
    '我是南京的,除了我们这儿,还有谁办夜校',
    '我在南京工作,咱们市报夜校要等9天,有没有更快的',
    '我是南京的,哪些城市办了夜校',
  ])('asks about others where he looks for them: %s', (question) => {
    expect(placesOf(question)).toEqual({ use: [], out: ['南京市'] });
  });

  it('does not take the city around for his district', () => {
    expect(placesOf('我是万州区的,市里谁家的夜校办得好').use).toEqual([]);
  });
});
