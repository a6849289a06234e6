import { unreadable } from './reject.js';

/** Deeper than any document nests, and shallow enough for every parser and walk. */
const MAX_DEPTH = 1_000;

/** HTML elements that only their end tag closes; others close themselves, or each other. */
const CONTAINERS =
  /^(?:div|span|section|article|main|center|blockquote|table|ul|ol|dl|font|b|i|u|em|strong|small|big|a|fieldset|figure|svg|g)$/iu;

const refuse = (): never => {
  throw unreadable('文件的结构异常\uFF08嵌套过深\uFF09\uFF0C无法读取。', '请用办公软件打开后另存一份再试。');
};

/**
 * Refuses markup that nests absurdly deep, before a parser spends a time that grows with the square of the depth.
 * Throws `unreadable_document`.
 */
export function checkNesting(markup: string, language: 'xml' | 'html'): void {
  let depth = 0;
  for (const [, close, name = '', empty] of markup.matchAll(/<(\/?)([a-z][\w:.-]*)[^<>]*?(\/?)>/giu)) {
    if (language === 'html' && !CONTAINERS.test(name)) continue;
    if (close === '/') depth = Math.max(0, depth - 1);
    else if (empty !== '/' || language === 'html') depth++;
    if (depth > MAX_DEPTH) refuse();
  }
}

/** The same for Markdown, whose quotations and lists nest by the marks at the head of a line. */
export function checkMarks(source: string): void {
  if (/^(?:[ \t]{0,3}(?:>|[-+*][ \t]|\d{1,3}[.)][ \t])){200}/mu.test(source)) refuse();
}
