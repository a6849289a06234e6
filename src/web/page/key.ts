import type { Translate } from '../strings.js';
import { recall, remember } from './settings.js';

const STORED = 'reform-key';
const session = (): Storage => sessionStorage;

/** The key of this tab; forgotten when it closes. */
export const currentKey = (): string | null => recall(STORED, session);

/**
 * Takes the short-lived token with which a portal's widget opens a page out of the address (`#s=0-9&pass=rt1.…`) and into this tab,
 * unless the tab has a key of its own.
 */
export function takePass(): void {
  const fields = new URLSearchParams(location.hash.slice(1));
  const pass = fields.get('pass');
  if (pass === null) return;
  fields.delete('pass');
  history.replaceState(history.state, '', `#${fields.toString()}`);
  if (pass.startsWith('rt1.') && currentKey() === null) remember(STORED, pass, session);
}

export const forgetKey = (): boolean => remember(STORED, null, session);

let asking: Promise<boolean> | null = null;

/** Asks for a key in a dialog; `true` when one was given. Requests that fail together share one dialog. */
export function askForKey(t: Translate): Promise<boolean> {
  asking ??= showDialog(t, currentKey() !== null).finally(() => (asking = null));
  return asking;
}

function showDialog(t: Translate, wrong: boolean): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'key-title');
  const input = document.createElement('input');
  Object.assign(input, { type: 'password', id: 'key-input', required: true, autocomplete: 'off' });
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(
    text('h2', t('keyTitle'), 'key-title'),
    text('p', wrong ? t('keyWrong') : t('keyText')),
    label(t('keyLabel'), input),
    buttons(t, () => dialog.close('')),
  );
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      dialog.close('given');
    });
    dialog.addEventListener('close', () => {
      const value = input.value.trim();
      const given = dialog.returnValue === 'given' && value !== '';
      dialog.remove();
      resolve(given && remember(STORED, value, session));
    });
  });
}

function text(name: 'h2' | 'p', content: string, id = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = content;
  if (id !== '') made.id = id;
  return made;
}

function label(content: string, input: HTMLInputElement): HTMLLabelElement {
  const made = document.createElement('label');
  made.className = 'field';
  made.append(content, input);
  return made;
}

function buttons(t: Translate, cancel: () => void): HTMLElement {
  const [row, ok, no] = [
    document.createElement('p'),
    document.createElement('button'),
    document.createElement('button'),
  ];
  row.className = 'row';
  ok.className = 'primary';
  ok.textContent = t('save');
  no.type = 'button';
  no.className = 'secondary';
  no.textContent = t('cancel');
  no.addEventListener('click', cancel);
  row.append(ok, no);
  return row;
}
