import type { EvidenceSentence } from './evidence/index.js';

const DIGITS = '一二三四五六七八九十';
const ORDINAL =
  /^(?:[(\uff08]([一二三四五六七八九十]{1,3}|\d{1,2})[)\uff09]|([一二三四五六七八九十]{1,3})(?=是|要|、)|第([一二三四五六七八九十]{1,3})[,\uff0c、]|(\d{1,2})(?:[)\uff09、]|[.\uff0e](?!\d))|([①-⑳]))/u;

/** Which item of an enumeration a sentence is: 3 for 三是…, (三)…, 3.…, ③… or 第三,…; `null` for none. */
export function ordinalOf(text: string): number | null {
  const [, bracketed, plain, th, arabic, circled] = ORDINAL.exec(text) ?? [];
  if (circled !== undefined) return (circled.codePointAt(0) ?? 0) - 0x2460 + 1;
  const said = bracketed ?? plain ?? th ?? arabic;
  if (said === undefined) return null;
  return /\d/u.test(said) ? Number(said) : chineseOrdinal(said);
}

/** 1 to 99. */
function chineseOrdinal(said: string): number {
  const [tens = '', ones = ''] = said.includes('十') ? said.split('十') : ['', said];
  const digit = (character: string): number => DIGITS.indexOf(character) + 1;
  return said.includes('十')
    ? 10 * (tens === '' ? 1 : digit(tens)) + digit(ones) * Number(ones !== '')
    : digit(ones);
}

/** It announces items that follow: 按照以下四种方式推进: 主要做法如下。 */
const ANNOUNCES = /[:\uff1a]\s*$|(?:如下|以下[^,\uff0c。;\uff1b]{0,12})[。:\uff1a]?\s*$/u;

/** Up to this length a sentence right before a first item names what the items are: 第四条 指标及权重。(一)… */
const LONGEST_NAME = 24;

function announces({ text, passage }: EvidenceSentence, next: EvidenceSentence | undefined): boolean {
  if (ANNOUNCES.test(text)) return true;
  if (next === undefined || ordinalOf(next.text) !== 1 || ordinalOf(text) !== null) return false;
  return COLLECTIVE.test(text) || (text.length <= LONGEST_NAME && !passage.caption);
}

/** What it speaks of last are several things of a kind, and the first of them comes next: 还面临不少困难和问题。一是… */
const COLLECTIVE =
  /(?:问题|困难|不足|短板|弱项|差距|矛盾|瓶颈|挑战|方面|环节|措施|举措|做法|办法|方式|路径|路子|招数?|途径|渠道|抓手|工作|任务|安排|打算|要求|原则|建议|经验|体会|启示|特点|特征|亮点|变化|转变|突破|成效|成果|进展|原因|条件|情形|类型|种类|模式|机制|制度|文章|关系|行动|工程|体系)[。;\uff1b.]?\s*$/u;

/** Items of one enumeration in an answer, and rows of an announced table. */
const MOST = 12;
const MOST_ROWS = 6;

/** Rows of tables are read one by one: 指标:…;改革前:… */
export const isRow = (text: string): boolean =>
  /^[^:\uff1a;\uff1b。]{1,16}[:\uff1a][^;\uff1b。]*[;\uff1b].*[^。;\uff1b]$/u.test(text);

/** 县级:…, 乡级:…; 对企业:…: which of several a sentence is about, said before a colon. */
const LABEL = /^(?:[^\p{Script=Han}\d]{0,3})([\p{Script=Han}\u201c\u201d"]{2,8})[:\uff1a](?=.)/u;
const SPOKEN = /^(?:答|问|记者|主持人|来源|注|附|例如|比如|其中|即|任务|指标|项目|序号|名称)$/u;

/** Whether it is one of several that are told side by side, each under its own label. */
export function isLabelled(text: string): boolean {
  const [, label] = LABEL.exec(text) ?? [];
  return label !== undefined && !SPOKEN.test(label) && !isRow(text);
}

/**
 * The items that belong to what was chosen: those that a chosen sentence announces, and, where a list is asked for, the other items
 * of an enumeration that one was chosen from.
 *
 * @param near sentences of the same place, the chosen ones among them, in any order
 */
export function itemsOf(
  chosen: readonly EvidenceSentence[],
  near: readonly EvidenceSentence[],
  wantsList: boolean,
): EvidenceSentence[] {
  const texts = inOrder(near);
  const added = chosen.flatMap((sentence) => {
    const at = texts.findIndex((one) => same(one, sentence));
    const next = texts[at + 1];
    if (announces(sentence, next)) return followersOf(texts, at + 1);
    if (isLabelled(sentence.text)) {
      const run = runAround(texts, at, isLabelled, MOST_ROWS);
      const told = chosen.filter((one) => run.some((item) => same(item, one)));
      return wantsList || told.length > 1 ? run : [];
    }
    if (wantsList && isRow(sentence.text))
      return runAround(texts, at, (text) => sharesColumns(text, sentence.text), MOST);
    const ordinal = ordinalOf(sentence.text);
    if (!wantsList || ordinal === null) return [];
    const first = firstOf(texts, at, ordinal);
    return first < 0 ? [] : itemsFrom(texts, first, 1);
  });
  return added.filter((item, index) => added.indexOf(item) === index);
}

/** Whether a sentence announces numbered items that stand right behind it. */
export function announcesItems(sentence: EvidenceSentence, near: readonly EvidenceSentence[]): boolean {
  const texts = inOrder(near.filter(({ document }) => document.id === sentence.document.id));
  const at = texts.findIndex((one) => same(one, sentence));
  return announces(sentence, texts[at + 1]) && itemsFrom(texts, at + 1, 1).length > 0;
}

/** What an announcement announces: numbered items, or the rows of a table. */
function followersOf(texts: readonly EvidenceSentence[], at: number): EvidenceSentence[] {
  const first = texts[at];
  if (first === undefined || !isRow(first.text)) return itemsFrom(texts, at, 1);
  const section = sectionOf(first);
  const end = texts.findIndex((one, index) => index > at && (!isRow(one.text) || sectionOf(one) !== section));
  const rows = texts.slice(at, end < 0 ? texts.length : end);
  if (rows.length <= MOST_ROWS) return rows;
  return [...rows].sort((a, b) => b.score - a.score).slice(0, MOST_ROWS);
}

/** Names of the columns that a row is read with. */
const columnsOf = (row: string): string =>
  row
    .split(/[;\uff1b]/u)
    .map((cell) => cell.split(/[:\uff1a]/u)[0] ?? '')
    .join(';');
/** Whether two rows are of one table. */
const sharesColumns = (one: string, other: string): boolean =>
  isRow(one) && columnsOf(one) === columnsOf(other);

/** The sentences before and behind one that are of its kind, up to the first that is not; none where they are more than `most`. */
function runAround(
  texts: readonly EvidenceSentence[],
  at: number,
  isOfKind: (text: string) => boolean,
  most: number,
): EvidenceSentence[] {
  const here = texts[at];
  const belongs = (one: EvidenceSentence | undefined): boolean =>
    one !== undefined && here !== undefined && sectionOf(one) === sectionOf(here) && isOfKind(one.text);
  let [first, last] = [at, at];
  while (belongs(texts[first - 1])) first -= 1;
  while (belongs(texts[last + 1])) last += 1;
  const run = texts.slice(first, last + 1);
  return run.length > 1 && run.length <= most ? run : [];
}

/** The items from `at` on that count up from `ordinal`, whatever is said between two of them. */
function itemsFrom(texts: readonly EvidenceSentence[], at: number, ordinal: number): EvidenceSentence[] {
  const items: EvidenceSentence[] = [];
  const section = texts[at] === undefined ? '' : sectionOf(texts[at]);
  for (const sentence of texts.slice(Math.max(0, at))) {
    if (items.length >= MOST || sectionOf(sentence) !== section) break;
    if (ordinalOf(sentence.text) === ordinal + items.length) items.push(sentence);
    else if (items.length === 0) break;
  }
  return items.length > 1 || items.some(({ text }) => tellsNext(text, ordinal)) ? items : [];
}

/** Whether a sentence goes on from item `ordinal` to the next: (一)…;(二)…. */
function tellsNext(text: string, ordinal: number): boolean {
  const next = DIGITS.charAt(ordinal);
  return new RegExp(`[;,\uff1b\uff0c](?:[(\uff08](?:${next}|${ordinal + 1})[)\uff09]|${next}是)`, 'u').test(
    text,
  );
}

/** Index of the first item of the enumeration that the sentence `at` is item `ordinal` of; -1 where it is not there. */
function firstOf(texts: readonly EvidenceSentence[], at: number, ordinal: number): number {
  const here = texts[at];
  if (here === undefined) return -1;
  let wanted = ordinal;
  for (let index = at; index >= 0; index--) {
    const sentence = texts[index];
    if (sentence === undefined || sectionOf(sentence) !== sectionOf(here)) return -1;
    if (ordinalOf(sentence.text) !== wanted) continue;
    if (wanted === 1) return index;
    wanted--;
  }
  return -1;
}

const sectionOf = ({ passage }: EvidenceSentence): string =>
  `${passage.documentId}\0${passage.headings.join('\0')}`;

export const same = (a: EvidenceSentence, b: EvidenceSentence): boolean =>
  a.document.id === b.document.id && a.span.start === b.span.start;

/** As the documents run. */
export const inOrder = (sentences: readonly EvidenceSentence[]): EvidenceSentence[] =>
  [...sentences].sort((a, b) => a.document.id.localeCompare(b.document.id) || a.span.start - b.span.start);
