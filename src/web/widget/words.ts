export type Language = 'zh' | 'en';

/** Every word of the widget: Chinese, then English. `{name}` is filled in. */
const WORDS = {
  heading: ['改革问答', 'Reform Assistant'],
  label: ['改革问答', 'Ask the reports'],
  seal: ['问', '?'],
  greeting: [
    '问各地的改革做法、成效和数字。句句有出处，材料里没有的不作回答。',
    'Ask what places did, and what came of it. Every sentence has its source; what the reports do not say is not answered.',
  ],
  placeholder: ['输入问题…', 'Your question…'],
  followUp: ['接着问…', 'Ask a follow-up…'],
  question: ['您的问题', 'Your question'],
  examples: ['可以这样问', 'Questions worth asking'],
  open: ['打开{label}', 'Open {label}'],
  close: ['关闭', 'Close'],
  restart: ['新的问答', 'New conversation'],
  send: ['提问', 'Ask'],
  stop: ['停止', 'Stop'],
  log: ['问答记录', 'Conversation'],
  asked: ['问：', 'Asked: '],

  thinking: ['正在查找依据…', 'Looking for evidence…'],
  thinkingIn: ['正在查找依据：{what}…', 'Looking for evidence: {what}…'],
  slow: ['比平时久一些，仍在整理，请稍候…', 'This takes longer than usual, please wait…'],
  answerDone: ['回答完毕，引文 {n} 条。', 'Answer complete, {n} citations.'],
  cancelled: ['已停止。', 'Stopped.'],
  retry: ['重试', 'Try again'],
  checkedFigure: ['已核对：与所引原文一致', 'Checked: as in the cited source'],
  checkedAll: ['数字 {n} 处，均与原文核对一致', '{n} figures, all checked against their sources'],
  checkedQuotes: ['引文 {n} 条，均为原文', '{n} quotations, all verbatim'],
  removedFigures: ['未能核对、已去掉的数字：{what}', 'Removed because no source has them: {what}'],
  refused_no_evidence: ['材料中没有依据', 'The reports do not say'],
  refused_figure_masked: ['原文隐去了数字', 'The source hides this figure'],
  refused_out_of_scope: ['不在本库范围', 'Outside this library'],
  related: ['相近的内容（不是答案）', 'Related passages (not an answer)'],

  citation: ['引文 {n}', 'Citation {n}'],
  citationAt: ['引文 {n}：{where}', 'Citation {n}: {where}'],
  back: ['返回回答', 'Back to the answer'],
  file: ['文件：{name}', 'File: {name}'],
  unknownPlace: ['地方未注明', 'Place not stated'],
  sourceLoading: ['正在取原文的上下文…', 'Fetching the surrounding passage…'],
  sourceGone: ['这份文件已经撤回，或您无权查看。', 'This document was withdrawn, or you may not see it.'],
  sourceChanged: [
    '原文已有新的版本，以下为作答时的引文。',
    'The document has changed; this is the quotation as it was cited.',
  ],
  sourceFailed: [
    '暂时取不到上下文，以下为引文。',
    'The surrounding passage cannot be fetched; this is the quotation.',
  ],
  passage: ['原文', 'Source text'],
  before: ['上文', 'Earlier'],
  after: ['下文', 'Later'],
  reading: ['在阅读页中打开', 'Open the reading page'],
  newTab: ['（新标签页）', ' (new tab)'],

  failOffline: ['连不上服务', 'The server cannot be reached'],
  failOfflineHint: ['请检查网络，稍后重试。', 'Check the network and try again later.'],
  failExpired: ['登录已过期', 'Your session has ended'],
  failExpiredHint: ['请刷新页面，必要时重新登录。', 'Reload the page and sign in again if needed.'],
  failToken: ['本网站暂时无法签发访问凭证', 'This site cannot issue an access token at present'],
  failTokenHint: [
    '请稍后重试；仍不行请联系网站管理员。',
    'Try again later, or tell the site’s administrator.',
  ],
  failRate: ['请 {s} 秒后再试。', 'Try again in {s} seconds.'],
  failUnexpected: ['服务的回应无法识别', 'The server’s response was not understood'],
  failUnexpectedHint: ['请稍后重试。', 'Try again later.'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

export type WordName = keyof typeof WORDS;
export type Say = (name: WordName, values?: Readonly<Record<string, string | number>>) => string;

/** Words in one language; `own` replaces some, as a portal may. */
export function speaker(language: Language, own: Partial<Record<WordName, string>> = {}): Say {
  const column = language === 'zh' ? 0 : 1;
  return (name, values = {}) =>
    (own[name] ?? WORDS[name][column]).replace(/\{(\w+)\}/gu, (whole, key: string) =>
      String(values[key] ?? whole),
    );
}
