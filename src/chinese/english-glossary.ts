import { readFileSync } from 'node:fs';

/** What the glossary says of an English phrase. */
export interface Meaning {
  readonly chinese: string;
  /** Asks rather than names. */
  readonly asks: boolean;
  /** What else it is called in Chinese reports. */
  readonly others: readonly string[];
  /** Says little of what evidence must hold. */
  readonly leans: boolean;
  /** Not to be taken together with what the trade has for the same word or stem. */
  readonly ownSense: boolean;
}

/** American spelling for British. */
const spelling = (word: string): string =>
  word
    .toLowerCase()
    .replace(/isation/u, 'ization')
    .replace(/yse(d|s|r)?$/u, 'yze$1')
    .replace(/(?<=[a-z]{3})is(e|es|ed|ing)$/u, 'iz$1')
    .replace(/(?<=[a-z]{2})our(s|ed|ing|hood|hoods|able)?$/u, 'or$1')
    .replace(/centre/u, 'center')
    .replace(/kilometre|metre/u, (metre) => metre.replace('tre', 'ter'))
    .replace(/programme/u, 'program')
    .replace(/(?<=licen|defen|offen)c(?=e)/u, 's')
    .replace(/ageing/u, 'aging')
    .replace(/ll(ed|ing|s|er)?$/u, 'l$1');

const IRREGULAR: Readonly<Record<string, string>> = { built: 'build', rose: 'rise', risen: 'rise', fell: 'fall', fallen: 'fall', grew: 'grow', grown: 'grow', won: 'win', spent: 'spend', held: 'hold', sold: 'sell', bought: 'buy', led: 'lead', taught: 'teach', paid: 'pay', lent: 'lend', dealt: 'deal', withdrew: 'withdraw', withdrawn: 'withdraw', chose: 'choose', chosen: 'choose', wrote: 'write', written: 'write', drew: 'draw', drawn: 'draw', children: 'child', women: 'woman', men: 'man', lives: 'life', people: 'people', used: 'use', using: 'use', aged: 'age', aging: 'age', owed: 'owe', owing: 'owe', dying: 'die', tied: 'tie', went: 'go', gone: 'go', took: 'take', taken: 'take', gave: 'give', given: 'give', ran: 'run', threw: 'throw', thrown: 'throw', broke: 'break', broken: 'break', stole: 'steal', stolen: 'steal', sought: 'seek', caught: 'catch', brought: 'bring', fought: 'fight', drove: 'drive', driven: 'drive', shrank: 'shrink', shrunk: 'shrink', wore: 'wear', worn: 'wear', fed: 'feed', bred: 'breed', slept: 'sleep', lost: 'lose', laid: 'lay', hid: 'hide', hidden: 'hide', froze: 'freeze', frozen: 'freeze', forgave: 'forgive', forgiven: 'forgive', dug: 'dig', swept: 'sweep', felt: 'feel', kept: 'keep', left: 'leave', met: 'meet', said: 'say', told: 'tell', sent: 'send', shown: 'show', shut: 'shut', struck: 'strike', swore: 'swear', sworn: 'swear', torn: 'tear', tore: 'tear', understood: 'understand', undertook: 'undertake', undertaken: 'undertake', overcame: 'overcome', oversaw: 'oversee', overseen: 'oversee', underwent: 'undergo', became: 'become', began: 'begin', begun: 'begin', bore: 'bear', borne: 'bear', bound: 'bind', forbade: 'forbid', forbidden: 'forbid', foresaw: 'foresee', mistook: 'mistake', rode: 'ride', ridden: 'ride', rang: 'ring', rung: 'ring', sank: 'sink', sunk: 'sink', spoke: 'speak', spoken: 'speak', sprang: 'spring', stood: 'stand', stuck: 'stick', wives: 'wife', thieves: 'thief', halves: 'half', feet: 'foot', teeth: 'tooth' }; // prettier-ignore

/** Endings that do not change what a word means here, taken off. */
function stem(word: string): string {
  const plain = IRREGULAR[word] ?? word;
  if (plain.length <= 3) return plain;
  if (/ies$/u.test(plain)) return `${plain.slice(0, -3)}y`;
  const singular = /(?:ss|us|is)$/u.test(plain) ? plain : plain.replace(/(?<=ch|sh|x|ss)es$|s$/u, '');
  if (singular.length <= 3) return singular;
  if (/i?ed$/u.test(singular) && singular.length > 4)
    return unend(singular.replace(/ied$/u, 'yed').slice(0, -2));
  return /ing$/u.test(singular) && singular.length > 5 ? unend(singular.slice(0, -3)) : unend(singular);
}

/** Doubled last letters and a silent e go too, so that cut, cutting and reduce, reducing meet. */
const unend = (word: string): string => word.replace(/(?<=..)([bdgmnprt])\1$/u, '$1').replace(/e$/u, '');

const TOKEN =
  /["“「][^"”」]*\p{Script=Han}[^"”」]*["”」]|\p{Script=Han}+|[A-Za-z]+(?:['’&][A-Za-z]+)*|\d+(?:[.,]\d+)*(?:\+\d+)*%?|[\p{P}\p{S}]/gu;

/** Words, numbers and marks; a quoted Chinese label is one. Possessive endings are off, hyphens part words. */
export const wordsOf = (text: string): string[] =>
  text
    .replace(/(?<=[A-Za-z])['’](?:s\b|(?=\s))/gu, '')
    .replace(/(?<=[A-Za-z])[-–](?=[A-Za-z])/gu, ' ')
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/gu, '第$1')
    .match(TOKEN) ?? [];

type Glossary = ReadonlyMap<string, Meaning | null>;

/** Forms of words already seen: the glossary has the same ones over and over. */
const FORMS = new Map<string, { readonly spelled: string; readonly stem: string }>();
const FORMS_KEPT = 20_000;

function formOf(word: string): { readonly spelled: string; readonly stem: string } {
  const known = FORMS.get(word);
  if (known !== undefined) return known;
  const plain = spelling(word);
  const form = { spelled: plain, stem: stem(plain) };
  if (FORMS.size < FORMS_KEPT) FORMS.set(word, form);
  return form;
}

const spelled = (words: readonly string[]): string => words.map((word) => formOf(word).spelled).join(' ');
const stemmed = (words: readonly string[]): string => words.map((word) => formOf(word).stem).join(' ');

/** Phrases of the trade, then general vocabulary: what both hold has the first one's sense and the others beside it. */
const FILES = ['glossary.txt', 'english-vocabulary.txt'];

interface Entries {
  /** By their very words: `training` is not a train where both have lines. */
  readonly exact: Glossary;
  /** By their stems. */
  readonly stems: Glossary;
  /** Words of the longest phrase. */
  readonly longest: number;
}

function readGlossary(): Entries {
  const exact = new Map<string, Meaning | null>();
  const stems = new Map<string, Meaning | null>();
  const [trade = [], general = []] = FILES.map(linesOf);
  for (const { key, stem, meaning } of trade) {
    if (!exact.has(key)) exact.set(key, meaning);
    if (!stems.has(stem)) stems.set(stem, meaning);
  }
  for (const { key, stem, meaning } of general) {
    // A word that is passed over is another one where only the stem is the same: SOEs and so.
    const known = exact.has(key) ? exact.get(key) : (stems.get(stem) ?? undefined);
    const together = known === undefined || meaning?.ownSense === true ? meaning : both(known, meaning);
    exact.set(key, together);
    if (known === undefined || stems.get(stem)?.chinese === together?.chinese) stems.set(stem, together);
    const number = key.endsWith('s') ? key.slice(0, -1) : `${key}s`;
    const other = exact.get(number);
    if (other !== undefined) exact.set(number, both(other, meaning));
  }
  return { exact, stems, longest: Math.max(...[...exact.keys()].map((key) => key.split(' ').length)) };
}

interface Line {
  readonly key: string;
  readonly stem: string;
  readonly meaning: Meaning | null;
}

/** Nearly every phrase needs no more parting than at its spaces. */
const PLAIN = /^[A-Za-z ]+$/u;

function linesOf(file: string): Line[] {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [left, right] = line.split(' = ');
      if (line.startsWith('#') || left === undefined || right === undefined) return [];
      const meaning = readMeaning(right.trim());
      return left.split('|').map((phrase) => {
        const words = PLAIN.test(phrase) ? phrase.trim().split(/ +/u) : wordsOf(phrase);
        return { key: spelled(words), stem: stemmed(words), meaning };
      });
    });
}

function readMeaning(right: string): Meaning | null {
  if (right === '-') return null;
  const [, sign = '', words = ''] = /^([?~!]?)(.*)$/u.exec(right) ?? [];
  const [chinese = '', ...others] = words.split('/');
  return { chinese, others, asks: sign === '?', leans: sign === '~', ownSense: sign === '!' };
}

/** The first line says what is passed over, what asks and what comes first. */
function both(first: Meaning | null, second: Meaning | null): Meaning | null {
  if (first === null || second === null || first.asks) return first;
  const others = [...first.others, second.chinese, ...second.others];
  return {
    ...first,
    others: [...new Set(others)].filter((other) => other !== first.chinese),
    leans: first.leans || second.leans,
  };
}

let entries: Entries | null = null;
/** Read when the first English question comes: most libraries are asked in Chinese. */
const glossary = (): Entries => (entries ??= readGlossary());

/** Words of the longest phrase that the glossary holds. */
export const longestEntry = (): number => glossary().longest;

/** Number of phrases that the glossary holds, inflected forms not counted. */
export const glossarySize = (): number => glossary().stems.size;

/** A word with the silent e that its ending hid, by which cared is from care and not from car; a doubled letter tells that it had none. */
const withSilentE = (key: string): string => key.replace(/(?<=[aeiou][^aeiou ]+)(?:ed|es|ing)$/u, 'e');

/** The meaning of a phrase or of an inflected form of it; `null` for what is passed over, `undefined` for what is not known. */
export const lookUp = (words: readonly string[]): Meaning | null | undefined => {
  const { exact, stems } = glossary();
  const key = spelled(words);
  const found = exact.has(key) ? exact.get(key) : exact.get(withSilentE(key));
  return found === undefined ? stems.get(stemmed(words)) : found;
};

/** Endings that make a word of another one: evaluator, reformer, settlement. */
const DERIVED = /(?:ations?|ions?|ers?|ors?|ments?|ness|able|ity|al|ly)$/u;

/** The meaning of the word that an unknown one is made from. */
export function derived(word: string): Meaning | null | undefined {
  const base = spelling(word).replace(DERIVED, '');
  if (base.length < 4 || base === word) return undefined;
  return glossary().stems.get(stem(base)) ?? glossary().stems.get(stem(`${base}e`));
}

/** Shorter words are one letter off too many others. */
const MENDED_FROM = 6;

/** The meaning of a single word written with one slip: a letter too many, too few, wrong, or two exchanged. */
export function mended(word: string): Meaning | null | undefined {
  const slip = stem(spelling(word));
  if (slip.length < MENDED_FROM - 1) return undefined;
  for (const [key, meaning] of glossary().stems) {
    const apart = Math.abs(key.length - slip.length);
    if (key[0] !== slip[0] || apart > 1 || !isOneSlip(key, slip)) continue;
    // In a short word only letters that changed places are a slip for sure.
    if (slip.length >= MENDED_FROM || (apart === 0 && isExchange(key, slip))) return meaning;
  }
  return undefined;
}

/** Whether the letters of one are those of the other in another order. */
const isExchange = (word: string, other: string): boolean =>
  word.split('').sort().join('') === other.split('').sort().join('');

/** Whether two different words are one insertion, deletion, exchange of a letter or of two neighbours apart. */
function isOneSlip(word: string, other: string): boolean {
  let from = 0;
  while (from < word.length && word[from] === other[from]) from++;
  let back = 0;
  const most = Math.min(word.length, other.length) - from;
  while (back < most && word.at(-1 - back) === other.at(-1 - back)) back++;
  const left = word.slice(from, word.length - back);
  const right = other.slice(from, other.length - back);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === `${right[1] ?? ''}${right[0] ?? ''}`;
}
