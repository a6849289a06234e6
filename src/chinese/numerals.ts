import type { Span } from '../domain/span.js';
import { halfWidth, unitAt } from './units.js';

/** A number that a text states, in whatever script. */
export interface Numeral {
  readonly span: Span;
  /** With multipliers applied: `12.5万` is 125000; `百分之八十` is 80 with scale `%`. */
  readonly value: number;
  /** As written. */
  readonly text: string;
  readonly form: 'arabic' | 'chinese' | 'mixed';
  /** Whether 第 stands before it. */
  readonly ordinal: boolean;
  /** Digits after the decimal point, as written. */
  readonly decimals: number;
  /** The proportion that the words themselves say (百分之, 千分之, 三分之二, 三成, 一半); '' for a plain number. */
  readonly scale: '' | '%' | '‰';
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 廿: 20, 卅: 30,
}; // prettier-ignore
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

const D = '[一二两三四五六七八九]';
const TENS = `(?:${D}?十|廿|卅)`;
const SECTION = `(?:${D}千零?(?:${D}百)?零?${TENS}?零?${D}?|${D}百零?${TENS}?零?${D}?|${TENS}${D}?|${D})`;
/** Place names that begin with 万 are no multipliers (`2022万州改革`). */
const WAN = '万(?!州|盛|载|源|宁市|荣县|柏林|全区|山区|年县|安县|达开|里|众|物|能|象)';
const CHINESE = `(?:${SECTION}万亿(?:${SECTION}亿)?|${SECTION}亿)?零?(?:${SECTION}${WAN})?零?(?:${SECTION})?`;
const HANZI_DIGITS = '[零〇一二三四五六七八九]';
const MULTIPLIER =
  `(?:[百千十]?万亿|[百千十]?亿(?:零?\\d+(?:\\.\\d+)?万)?|[百千十]?${WAN}|` +
  '千(?=[余多]?\\s?(?:元|人|名|家|户|件|项|个|亩|吨|次|册|场)))';
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
/**
 * 5 300: thousands set apart by a space (GB/T 15835). An ordinary space does so only inside running text or a cell, where nothing
 * but a number, a unit or a mark stands on either side: not in columns, nor behind the number of a heading.
 */
const THIN = '[\\u00a0\\u2005\\u2006\\u2009\\u200a\\u202f]';
const SPACED =
  `(?:\\d{1,3}(?:${THIN}\\d{3})+(?!\\d)(?:\\.\\d+)?|` +
  '(?<=[\\p{Script=Han}:,;(\\u3001"\\u201c~\\-\\u2014] ?)(?<!第)\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?(?=[\\p{Script=Han}%;,)\\u3001\\u3002]|$))';

const ARABIC = new RegExp(`(?<![\\d.])(?:${SPACED}|${NUMBER})(?:\\s?${MULTIPLIER})?`, 'gu');
const GROUPED = /^\d{1,3}(?:\s\d{3})+(?!\d)(?:\.\d+)?/u;
const FRACTION = new RegExp(
  `(百|千|万|${CHINESE}|\\d+)分之(百(?![分万])|\\d+(?:\\.\\d+)?|${CHINESE}点${HANZI_DIGITS}+|${HANZI_DIGITS}点${HANZI_DIGITS}+|${CHINESE})`,
  'gu',
);
const TENTHS = new RegExp(
  `(${D}|(?<![\\d.])\\d)成(五)?(?![员果立功效为绩本就长熟都分品型套交片渝人败份])`,
  'gu',
);
const HALF = /(?:一半|(?<![上下前后大多过各一夜个])半(?=天|年|小时|个月|个小时|日|个工作日))/gu;
const HANZI_RUN = /[零〇一二两三四五六七八九十百千万亿廿卅点]+/gu;
const HANZI_CHAR = /[零〇一二两三四五六七八九十百千万亿廿卅]/u;
const PLAIN = new RegExp(`^${CHINESE}`, 'u');
const DECIMAL = new RegExp(`^(${SECTION}|[零〇])点(${HANZI_DIGITS}+)(万亿|亿|${WAN})?`, 'u');
const POSITIONAL = new RegExp(`^${HANZI_DIGITS}{3,}$`, 'u');
const BARE = new RegExp(`^(?:百|千|万|百${WAN}|千${WAN}|百亿|千亿|万亿|亿)`, 'u');

/** Words that hold a digit and count nothing; a numeral that touches one is not read. */
const IDIOMS =
  /三番五次|三天两头|一日千里|三位一体|四位一体|五位一体|一次性|一次办|一件事|一站式|一体化|一家人|一家亲|一条龙|一条心|一把手|一张网|一套班子|一门式|一方面|(?:一)([个项条件张家次批份幅座])一?\1|第一(?:时间|线|书记|责任人|方阵|等|梯队|位的|要务|资源|动力|生产力|现场|关|粒|手|课|步)|第三方|第二(?:方阵|课堂|增长|曲线)|三三制|五五开|四六级|九九归一|两点论|两点一线|十点十分|十一(?=黄金周|假期|长假|国庆)|六一(?=儿童)|一二线|[一二三四](?:[、和及])?[二三四]线|三三两两|一年一度|一天到晚|一会儿|一块儿|一下子/gu;

/** Numbers only hinted at: 数十, 几百, 上千, 十几, 两三. */
const VAGUE_BEFORE = /[数几上成]$/u;

const round = (value: number): number => Number(value.toPrecision(15));

/** Reads one well-formed Chinese number of the form that {@link PLAIN} matches. */
function readChinese(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  let power = 1;
  for (const char of text) {
    const unit = POWERS[char];
    if (unit === undefined) {
      digit = DIGITS[char] ?? 0;
      if (digit >= 20) [section, digit] = [section + digit, 0];
      if (char === '零' || char === '〇' || char === '廿' || char === '卅') power = 1;
    } else if (unit < 1e4) {
      section += (digit || 1) * unit;
      [digit, power] = [0, unit];
    } else {
      // 万亿: the 亿 multiplies what 万 has already gathered.
      const sum = section + digit;
      if (unit === 1e8 && sum === 0) total *= unit;
      else total = unit === 1e8 ? (total + sum) * unit : total + sum * unit;
      [section, digit, power] = [0, 0, unit];
    }
  }
  // 一百二 is 120 and 三万五 is 35000: a last digit straight after a power counts tenths of it.
  return total + section + (power > 10 ? digit * (power / 10) : digit);
}

interface Reading {
  readonly value: number;
  readonly end: number;
  readonly decimals: number;
}

function readArabic(text: string): Omit<Reading, 'end'> & { mixed: boolean } {
  const number = (GROUPED.exec(text) ?? new RegExp(`^${NUMBER}`, 'u').exec(text))?.[0] ?? '';
  const decimals = number.split('.')[1]?.length ?? 0;
  let value = Number(number.replace(/[,\s]/gu, ''));
  const rest = text.slice(number.length).trim();
  const tail = /亿零?(\d+(?:\.\d+)?)万$/u.exec(rest);
  const powers = tail === null ? rest : rest.slice(0, rest.indexOf('亿') + 1);
  for (const char of powers) value *= POWERS[char] ?? 1;
  if (tail !== null) value += Number(tail[1]) * 1e4;
  return { value: round(value), decimals, mixed: rest !== '' };
}

function readPositional(text: string): number {
  return Number(Array.from(text, (char) => DIGITS[char] ?? '').join(''));
}

/** Reads the Chinese number at the start of `run`, or `null` when it is none or only a hint. */
function readRun(run: string): Reading | null {
  if (POSITIONAL.test(run) && (run.length >= 4 || /[零〇]/u.test(run)))
    return { value: readPositional(run), end: run.length, decimals: 0 };
  const decimal = DECIMAL.exec(run);
  if (decimal !== null && !run.startsWith('两')) {
    const [whole, head = '', tail = '', power = ''] = decimal;
    let value = Number(`${readChinese(head)}.${readPositional(tail).toString().padStart(tail.length, '0')}`);
    for (const char of power) value *= POWERS[char] ?? 1;
    return { value: round(value), end: whole.length, decimals: tail.length };
  }
  const plain = PLAIN.exec(run)?.[0].replace(/[零〇]+$/u, '') ?? '';
  if (plain === '') return null;
  const next = run.charAt(plain.length);
  return next !== '' && HANZI_CHAR.test(next)
    ? null
    : { value: readChinese(plain), end: plain.length, decimals: 0 };
}

/** 百, 千 and 万 alone are numbers only between words that make them so: 近百家, 千余人. */
function readBare(view: string, start: number): Reading | null {
  const text = BARE.exec(view.slice(start))?.[0];
  if (text === undefined) return null;
  const end = start + text.length;
  const framed = /[近超逾过破约]$/u.test(view.slice(0, start)) || /^[余多]/u.test(view.slice(end));
  if (!framed || HANZI_CHAR.test(view.charAt(end))) return null;
  return {
    value: Array.from(text).reduce((value, char) => value * (POWERS[char] ?? 1), 1),
    end: text.length,
    decimals: 0,
  };
}

const HANZI = /\p{Script=Han}/u;

/** A single digit is a number only where a unit follows, an ordinal mark stands before, or it stands alone. */
function standsAlone(view: string, start: number, end: number): boolean {
  const before = view.slice(0, start);
  const after = view.slice(end).replace(/^\s/u, '');
  if (/[第前]$/u.test(before)) return true;
  const unit = unitAt(after.replace(/^[余多]/u, ''), 0);
  if (unit?.afterHanzi === true) return true;
  return !HANZI.test(after.charAt(0)) && !HANZI.test(before.charAt(before.length - 1));
}

class Scanner {
  readonly #text: string;
  readonly #view: string;
  readonly #taken: Uint8Array;
  readonly found: Numeral[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#view = halfWidth(text);
    this.#taken = new Uint8Array(text.length);
    for (const idiom of this.#view.matchAll(IDIOMS)) this.#take(idiom.index, idiom.index + idiom[0].length);
  }

  #take(start: number, end: number): void {
    this.#taken.fill(1, start, end);
  }

  #free(start: number, end: number): boolean {
    return !this.#taken.subarray(start, end).includes(1);
  }

  #add(start: number, end: number, numeral: Pick<Numeral, 'value' | 'form' | 'decimals' | 'scale'>): void {
    if (!this.#free(start, end)) return;
    this.#take(start, end);
    const ordinal = this.#view.charAt(start - 1) === '第';
    this.found.push({ span: { start, end }, text: this.#text.slice(start, end), ordinal, ...numeral });
  }

  fractions(): void {
    for (const match of this.#view.matchAll(FRACTION)) {
      const [whole, bottom = '', top = ''] = match;
      const read = (part: string): number => {
        if (/^\d/u.test(part)) return Number(part);
        return part === '百' || part === '千' || part === '万'
          ? (POWERS[part] ?? 0)
          : (readRun(part)?.value ?? Number.NaN);
      };
      const denominator = read(bottom);
      const value = denominator === 1000 ? read(top) : (read(top) * 100) / denominator;
      const decimals = /[.点](.+)$/u.exec(top)?.[1]?.length ?? 0;
      if (!Number.isFinite(value)) continue;
      const form = /\d/u.test(whole) ? 'mixed' : 'chinese';
      const scale = denominator === 1000 ? '‰' : '%';
      this.#add(match.index, match.index + whole.length, { value: round(value), form, decimals, scale });
    }
  }

  tenths(): void {
    for (const match of this.#view.matchAll(TENTHS)) {
      const [whole, digit = '', half] = match;
      const before = this.#view.slice(0, match.index);
      if (VAGUE_BEFORE.test(before) || /[统专单唯第]$/u.test(before) || HANZI_CHAR.test(before.slice(-1)))
        continue;
      const value = (DIGITS[digit] ?? Number(digit)) * 10 + (half === undefined ? 0 : 5);
      this.#add(match.index, match.index + whole.length, { value, form: 'chinese', decimals: 0, scale: '%' });
    }
  }

  halves(): void {
    for (const match of this.#view.matchAll(HALF)) {
      const whole = match[0] === '一半';
      const after = this.#view.slice(match.index + match[0].length);
      if (whole && /^(?:是|天|年)/u.test(after)) continue;
      const numeral = whole ? { value: 50, scale: '%' as const } : { value: 0.5, scale: '' as const };
      this.#add(match.index, match.index + match[0].length, { ...numeral, form: 'chinese', decimals: 0 });
    }
  }

  arabic(): void {
    for (const match of this.#view.matchAll(ARABIC)) {
      const { value, decimals, mixed } = readArabic(match[0]);
      const form = mixed ? 'mixed' : 'arabic';
      this.#add(match.index, match.index + match[0].length, { value, decimals, form, scale: '' });
    }
  }

  chinese(): void {
    for (const match of this.#view.matchAll(HANZI_RUN)) {
      const start = match.index;
      if (
        /[数几成]$/u.test(this.#view.slice(0, start)) ||
        this.#view.charAt(start + match[0].length) === '几'
      )
        continue;
      const reading = readRun(match[0]) ?? readBare(this.#view, start);
      if (reading === null) continue;
      const end = start + reading.end;
      if (reading.end === 1 && !standsAlone(this.#view, start, end)) continue;
      this.#add(start, end, { value: reading.value, decimals: reading.decimals, form: 'chinese', scale: '' });
    }
  }
}

/**
 * Every number that `text` states, in order, without overlaps. Idioms (一网通办, 三农), hints (数十, 十几) and digits that
 * count nothing are left out. Whether a number is a quantity, a label or a date is for the caller to tell.
 */
export function findNumerals(text: string): Numeral[] {
  const scanner = new Scanner(text);
  scanner.fractions();
  scanner.halves();
  scanner.tenths();
  scanner.arabic();
  scanner.chinese();
  return scanner.found.sort((a, b) => a.span.start - b.span.start);
}
