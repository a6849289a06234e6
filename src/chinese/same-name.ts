import { normalise } from './normalise.js';

/** What a body's kind is called at length, and in short. */
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/高新技术(?:产业)?(?:开发区|园区)/gu, '高新区'],
  [/经济(?:技术)?开发区/gu, '经开区'],
  [/自(?:由)?贸(?:易)?试验区/gu, '自贸区'],
  [/综合保税区/gu, '综保区'],
  [/(?:股份)?有限(?:责任)?公司/gu, '公司'],
  [/街道办事处/gu, '街道'],
  [/职业(?:技术)?学院/gu, '职院'],
];

const DIGITS = '零一二三四五六七八九';

/** Small numbers in characters: 20 is 二十, 1 is 一. */
const inCharacters = (text: string): string =>
  text.replace(/(?<![\d.])\d{1,2}(?![\d.])/gu, (digits) => {
    const tens = Math.floor(Number(digits) / 10);
    const ones = Number(digits) % 10;
    const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
    return head + (ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones));
  });

/** Signs that stand in names or around them, and say nothing. */
const SIGNS = /["'\u300a\u300b\u3008\u3009\u00b7\u2022\u2027\u30fb.\s-]+/gu;

/** A text as names are looked for in it: without quotation marks and dots, in short forms; what else is no letter parts it by commas. */
export const nameView = (text: string): string =>
  LONG_FORMS.reduce(
    (said, [long, short]) => said.replace(long, short),
    inCharacters(normalise(text))
      .replace(SIGNS, '')
      .replace(/[^\p{L}\p{N}+]+/gu, ','),
  );

/** Numbers and sides tell names of the same kind apart: 第二 of 第一, 川南 of 川北. */
const TELLING = /[一二三四五六七八九十\d东西南北]/u;

/** What stands between two characters of a name that a text has at length. */
const GAP = 4;
const SHORTEST = 3;

/**
 * Whether a text says a name: in the same characters, whatever signs stand between them; at greater length (市场监督管理局 for 市监局); or
 * in short, in characters of it in their order (齐鲁石化 for 齐鲁石油化工). Numbers and sides must be the same.
 */
export const saysName = (text: string, name: string): boolean => hasName(nameView(text), name);

/** Whether the {@link nameView} of a text says a label: in its own characters or at greater length, never in fewer. */
export function hasLabel(view: string, label: string): boolean {
  const wanted = nameView(label).replaceAll(',', '');
  return wanted === '' || view.includes(wanted) || saysAtLength(view, wanted);
}

/** {@link saysName} of what {@link nameView} made of a text. */
export function hasName(view: string, name: string): boolean {
  const wanted = nameView(name).replaceAll(',', '');
  if (wanted === '' || view.includes(wanted)) return true;
  return (
    saysAtLength(view, wanted) || saysInShort(view, wanted.replace(/^第(?=[一二三四五六七八九十])/u, ''))
  );
}

const escaped = (character: string): string => character.replace(/[+*?.()[\]\\^$|{}]/gu, '\\$&');

/** 二院, but two characters of another kind stand near each other by chance. */
const NUMBERED = /^[一二三四五六七八九十]\p{Script=Han}/u;

function saysAtLength(view: string, name: string): boolean {
  if (name.length < SHORTEST && !NUMBERED.test(name)) return false;
  const pattern = Array.from(name, escaped).join(`[^,]{0,${GAP}}?`);
  const longest = name.length * 2 + GAP;
  return Array.from(view.matchAll(new RegExp(pattern, 'gu'))).some(
    ([found]) => found.length <= longest && !TELLING.test(besides(found, name)),
  );
}

/** What a longer form has more than the name. */
function besides(found: string, name: string): string {
  let next = 0;
  return Array.from(found)
    .filter((character) => {
      if (character !== name.charAt(next)) return true;
      next++;
      return false;
    })
    .join('');
}

/** The kind that a name ends in must be said whole: 岳麓区 is no 岳麓高新区. */
const KIND = /(?:高新区|经开区|自贸区|综保区|开发区|新区|园区|保税区)$/u;

function saysInShort(view: string, name: string): boolean {
  if (name.length <= SHORTEST) return false;
  const kind = KIND.exec(name)?.[0] ?? '';
  for (let at = view.indexOf(name.charAt(0)); at >= 0; at = view.indexOf(name.charAt(0), at + 1)) {
    const said = shortAt(view.slice(at, at + name.length), name);
    const whole = said.at(-1) === name.at(-1) && said.endsWith(kind);
    const long = said.length >= SHORTEST && said.length * 3 >= name.length * 2 && kind === '';
    if (((whole && said.length > 1) || long) && !TELLING.test(besides(name, said))) return true;
  }
  return false;
}

/** The characters from the beginning of a text on that stand in a name in the same order. */
function shortAt(text: string, name: string): string {
  let next = 0;
  let said = '';
  for (const character of text) {
    const found = name.indexOf(character, next);
    if (found < 0) break;
    said += character;
    next = found + 1;
  }
  return said;
}
