/** Lines about a document rather than of it: who wrote, checked, published or numbered it, and when. */

const LONGEST_BYLINE = 80;
const NAMES = '[\\p{Script=Han}·]{2,4}(?:[\\s、　]+[\\p{Script=Han}·]{2,4})*';

const BYLINES: readonly RegExp[] = [
  // Nothing but rules, bars and spaces.
  /^[|｜\-—=*_·~～#\s]+$/u,
  /^(?:信息来源|稿件来源|文章来源|内容来源|来源|稿源|作者|责编|责任编辑|编辑|编审|审核|审签|校对|监制|值班编辑|发布时间|发布日期|发文日期|成文日期|印发日期|发布机构|发文机关|发文字号|文号|索引号|浏览次数|阅读量|点击数|撰稿|供稿|统筹|策划|美编|一审|二审|三审|文|文图|图文)\s*[:：|丨/／]/u,
  new RegExp(
    `^[^。，,：:]{0,16}(?:记者|通讯员|特约记者)[\\s:：　]+${NAMES}(?:[\\s　]*(?:通讯员|记者)[\\s　]*${NAMES})*[\\s　]*(?:文/图|图/文|文图|图文|文|图|报道|摄影报道)?$`,
    'u',
  ),
  /^[（(][^。]{2,70}(?:提供|供图|供稿|整理|摘编|编辑|编辑[:：][^）)]*|作者[^）)]*|来源[^）)]*|原标题[^）)]*|记者[^）)]*|发布)[)）]$/u,
  /^[（(]?(?:\d{4}|[二〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?(?:\s*\d{1,2}[:：]\d{2})?(?:印发|发布|施行)?[）)]?$/u,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:来源|作者|发布)\s*[:：].*)?$/u,
  // A web page's stamp: day and minute, then where it appeared and how often it was read.
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\s[^。；，]{1,60}$/u,
  // Who, where and to whom, at the head or foot of a document.
  /^(?:[报送发]|地点|签发人?|联系人|联系电话|电话|抄送|主送|报送|分送|出席人员?|参会人员|承办单位|主办单位|报送单位|填报单位)\s*[:：]/u,
  /^(?:点击.{0,12}关注|关注我们|长按.{0,12}(?:识别|关注)|扫码|阅读原文|点赞|转发|END$|版权)/u,
  // Frames of web pages.
  /^(?:日期|时间|字号|(?:【|\[)?字体|分享到|分享|上一篇|下一篇|(?:您)?当前的?位置|您的位置|打印本页|打印|关闭窗口|扫一扫|相关链接|点击量|访问量)\s*[:：】【[]/u,
  // The number of a page.
  /^[—\-–―·•]+\s*\d{1,4}\s*[—\-–―·•]+$/u,
  /^[—\-–\s]*第?\s*\d{1,4}\s*页(?:[\s,/，／]*共\s*\d{1,4}\s*页)?[—\-–\s]*$/u,
  /^[(（]?共印\s*\d+\s*份[)）]?$/u,
  /^附件\s*\d{0,2}\s*[:：]?$/u,
  // 发文字号
  /^[\p{Script=Han}]{1,16}[〔[［(（【](?:19|20)\d{2}[〕\]］)）】]第?\s*\d{1,4}号$/u,
];

export const isByline = (line: string): boolean => {
  const text = line.trim();
  return text.length <= LONGEST_BYLINE && BYLINES.some((pattern) => pattern.test(text));
};

/** A byline that credits pictures: lines right before it, at the head of a document, are their captions. */
export const creditsPictures = (line: string): boolean => isByline(line) && /[图摄]/u.test(line);

export const isDateLine = (line: string): boolean =>
  /^[（(]?(?:\d{4}|[二〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?$/u.test(
    line.trim(),
  );

/** The body that signs a document, as a line of its own. */
export const isSignature = (line: string): boolean =>
  /^[\p{Script=Han}\s]{3,30}(?:政府|办公室|办公厅|委员会|党委|工委|局|厅|部|院|组|中心|会)$/u.test(
    line.trim(),
  );

/** A caption that stands alone on its line. */
export const isCaptionLine = (line: string): boolean =>
  line.trim().length <= 120 &&
  /^(?:[▲△]\s*\S|(?:图为|上图|下图|左图|右图|资料图片?[:：])|图\s?\d{0,2}[:：])/u.test(line.trim());

const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
const NAME_LINE = new RegExp(`^${SURNAME}[\\s　]*\\p{Script=Han}[\\s　]*\\p{Script=Han}?$`, 'u');

/** A person's name alone on a line: whose speech or article it is, where it stands at the head. */
export const isNameLine = (line: string): boolean => NAME_LINE.test(line.trim());
