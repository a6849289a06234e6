import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { outline, read, texts } from './reading.js';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const ARTICLE = `<p>2022年,云溪市把审批提速作为改革的重要抓手,企业开办压缩到<b>1</b>个工作日,惠及3000余户。</p>
<p>全市推行帮办代办,设立综合窗口12个,取消证明事项36项,办件满意率达到98.6%。</p>`;
const SENTENCES = [
  '2022年,云溪市把审批提速作为改革的重要抓手,企业开办压缩到1个工作日,惠及3000余户。',
  '全市推行帮办代办,设立综合窗口12个,取消证明事项36项,办件满意率达到98.6%。',
];

describe('the main text of a page', () => {
  it.each([
    [
      'an article',
      `<nav><a href="/">首页</a></nav><article>${ARTICLE}</article><footer>版权所有:市政府</footer>`,
    ],
    ['a main element', `<header>门户网站</header><main>${ARTICLE}</main><aside>热点新闻</aside>`],
    [
      'a publishing system’s container',
      `<div class="nav"><a>首页</a></div><div class="TRS_Editor">${ARTICLE}</div>`,
    ],
    [
      'a container without a name',
      `<ul><li><a>首页</a></li><li><a>要闻</a></li><li><a>政策</a></li></ul><div><div>${ARTICLE}</div></div>`,
    ],
    ['a page that is one form', `<form action="a.aspx"><input value="x"><div>${ARTICLE}</div></form>`],
    [
      'a layout of tables',
      `<table><tr><td><a>首页</a></td></tr><tr><td><div>${ARTICLE}</div></td></tr></table>`,
    ],
    ['lines parted by breaks', `<div>${ARTICLE.replace(/<\/?p>/gu, '<br>')}</div>`],
  ])('is found in %s', async (_, body) => {
    expect(await texts('a.html', page(body))).toEqual(SENTENCES);
  });

  it('is rid of everything that surrounds it', async () => {
    const body = `<div class="crumb">当前位置:<a>首页</a> &gt; 要闻</div><div class="wrap"><h1>云溪市推进审批改革</h1>
      <div class="share">分享到:<a>微信</a></div><div id="zoom">${ARTICLE}<p hidden>隐藏甲</p><p style="display:none">隐藏乙</p>
      <p>打印本页 | 关闭窗口</p></div><div class="related-news"><h3>相关阅读</h3><a>某县改革</a></div></div>
      <div class="footer">ICP备12345号</div>`;
    expect(await texts('a.html', page(body))).toEqual(['云溪市推进审批改革', ...SENTENCES]);
  });

  it('keeps what only looks like furniture', async () => {
    const body = `<article>${ARTICLE}<p>发文字号:云政发〔2022〕5号</p><p>来源:云溪日报</p><p>上一篇章已经写就,下一步继续深化。</p></article>`;
    expect((await texts('a.html', page(body))).slice(2)).toEqual([
      '发文字号:云政发〔2022〕5号',
      '来源:云溪日报',
      '上一篇章已经写就,下一步继续深化。',
    ]);
  });

  it('executes nothing and shows no scripts', async () => {
    const body = `<div onload="x()">${ARTICLE}<script>document.write('坏')</script><img src=x onerror="alert(1)"><iframe srcdoc="坏"></iframe></div>`;
    expect(await texts('a.html', page(body))).toEqual(SENTENCES);
  });
});

describe('the parts of a page', () => {
  it('are headings, items, paragraphs and captions', async () => {
    const body = `<article><h2>一、主要做法</h2>${ARTICLE}<ul><li>减环节<ol><li>并窗口</li></ol></li><li>减材料</li></ul>
      <figure><img src="a.jpg" alt="办事大厅一角"><figcaption>市民在大厅办事</figcaption></figure><img alt="logo.png"></article>`;
    const shown = await outline('a.html', page(body));
    expect(shown[0]).toBe('heading2|一、主要做法');
    expect(shown.slice(3)).toEqual([
      'item|减环节',
      'item|并窗口',
      'item|减材料',
      'caption|办事大厅一角',
      'caption|市民在大厅办事',
    ]);
  });

  it('are table rows that repeat their headers, merged cells included', async () => {
    const table = `<table><tr><th rowspan="2">区县</th><th colspan="2">办理时限</th></tr><tr><th>改革前</th><th>改革后</th></tr>
      <tr><td rowspan="2">东岭区</td><td>20天</td><td>5天</td></tr><tr><td>18天</td><td>4天</td></tr></table>`;
    expect((await texts('a.html', page(`<article>${ARTICLE}${table}</article>`))).slice(2)).toEqual([
      '区县：东岭区；办理时限/改革前：20天；办理时限/改革后：5天',
      '区县：东岭区；办理时限/改革前：18天；办理时限/改革后：4天',
    ]);
  });

  it('are names with values where a table has no header', async () => {
    const table =
      '<table><tr><td>索引号</td><td>0001-2023</td></tr><tr><td>发布机构</td><td>市政府办</td></tr></table>';
    expect((await texts('a.html', page(`<article>${ARTICLE}${table}</article>`))).slice(2)).toEqual([
      '索引号：0001-2023',
      '发布机构：市政府办',
    ]);
  });

  it('have no space where the source only breaks a Chinese line', async () => {
    const body = '<article><p>把分散的事项\n   归并办理,扛责任 担使命&nbsp;&nbsp;见成效。</p></article>';
    expect(await texts('a.html', page(body))).toEqual(['把分散的事项归并办理,扛责任 担使命 见成效。']);
  });
});

describe('what a page says of itself', () => {
  it.each([
    ['<title>云溪市推进审批改革_要闻_云溪市人民政府</title>', '云溪市推进审批改革'],
    ['<title>云溪市推进审批改革 - 云溪日报</title>', '云溪市推进审批改革'],
    ['<title>云溪市推进审批改革-云溪市人民政府门户网站</title>', '云溪市推进审批改革'],
    ['<title>让企业少跑路——云溪市2021-2023年改革纪实</title>', '让企业少跑路——云溪市2021-2023年改革纪实'],
    ['<meta name="ArticleTitle" content="云溪改革"><title>市政府网</title>', '云溪改革'],
  ])('is its title without the site: %s', async (head, title) => {
    expect((await read('a.html', page(ARTICLE, head))).formatTitle).toBe(title);
  });

  it('is its date where a tag states it', async () => {
    const head = '<meta name="PubDate" content="2023-5-4 10:00">';
    expect((await read('a.html', page(ARTICLE, head))).frontMatter).toEqual({ date: '2023-05-04' });
    expect((await read('a.html', page(ARTICLE))).frontMatter).toBeUndefined();
  });

  it('is its encoding, which is tried and not trusted', async () => {
    const source = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>${ARTICLE}</body></html>`;
    expect(await texts('a.htm', iconv.encode(source, 'gb18030'))).toEqual(SENTENCES);
    expect(await texts('a.htm', source)).toEqual(SENTENCES);
  });
});
