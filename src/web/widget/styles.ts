import parts from '../design/parts.css';
import tokens from '../design/tokens.css';
import widget from './widget.css';

let sheets: CSSStyleSheet[] | null = null;

/**
 * The widget's style sheets, shared by all its elements. Built as objects: a portal's Content-Security-Policy needs no
 * `unsafe-inline`. `rem` would follow the portal's own root size, which is often not 16 px.
 */
export function widgetStyles(): CSSStyleSheet[] {
  sheets ??= [tokens, parts, widget].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text.replace(/([\d.]+)rem\b/gu, 'calc($1 * var(--reform-size, 16px))'));
    return sheet;
  });
  return sheets;
}
