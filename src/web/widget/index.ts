import { ReformChat } from './element.js';

/**
 * `<script src="https://…/widget.js" data-token-url="/my/token" defer>` puts a `<reform-chat>` at the end of the page, with the
 * script's `data-` attributes as its own; a script without any only makes the element known.
 */
function start(script: HTMLScriptElement | null): void {
  if (customElements.get('reform-chat') !== undefined) return;
  if (script !== null) ReformChat.home = new URL(script.src).origin;
  customElements.define('reform-chat', ReformChat);
  const data = Object.entries(script?.dataset ?? {});
  if (script === null || data.length === 0) return;
  const element = document.createElement('reform-chat');
  for (const { name, value } of script.attributes)
    if (name.startsWith('data-')) element.setAttribute(name.slice('data-'.length), value);
  const place = (): void => document.body.append(element);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place);
  else place();
}

const current = document.currentScript;
start(current instanceof HTMLScriptElement ? current : document.querySelector('script[src*="/widget.js"]'));
