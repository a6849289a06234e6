import iconv from 'iconv-lite';
import type { Warning } from '../../domain/warning.js';
import { unreadable, unsupportedType } from './reject.js';

/** The 3,755 commonest Han characters: the first level of GB 2312, in which nearly all of any Chinese text is written. */
const COMMON_HAN: ReadonlySet<string> = (() => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return new Set(iconv.decode(Buffer.from(bytes), 'gb2312'));
})();

const REPLACEMENT = '\uFFFD';
/** Below this share of expected characters, bytes read in a guessed encoding are not text. */
const PLAUSIBLE = 0.7;
/** More than this share of characters that cannot be decoded makes a text untrustworthy. */
const TOO_MANY_REPLACEMENTS = 0.01;
/** Enough to tell an encoding by; the rest is only counted. */
const SAMPLE = 20_000;

export interface DecodedText {
  /** Without byte-order mark; line ends as they came. */
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

interface Candidate {
  readonly text: string;
  readonly encoding: string;
  readonly plausibility: number;
}

const isExpected = (character: string): boolean =>
  COMMON_HAN.has(character) ||
  /[\u2010-\u2027\u2030-\u203B\u2160-\u217F\u2460-\u249B\u3000-\u301E\uFF01-\uFF5E\u00B7\u00D7\u00B0]/u.test(
    character,
  );

/** Share of the characters beyond ASCII that Chinese text commonly has; 0 for text with control characters in it. */
function plausibilityOf(text: string): number {
  let expected = 0;
  let others = 0;
  let controls = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (character < '\u0080') {
      if (isControl(character)) controls++;
    } else if (isExpected(character)) expected++;
    else others += character === REPLACEMENT ? 4 : 1;
  }
  if (controls > text.length / 50) return 0;
  return expected + others === 0 ? 1 : expected / (expected + others);
}

const isControl = (character: string): boolean => character < ' ' && !/[\t\n\r\f]/u.test(character);

const count = (text: string, character: string): number => text.split(character).length - 1;

/** The text when `bytes` are valid UTF-8, else `null`. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const decodeAs = (bytes: Uint8Array, encoding: string): Candidate => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return { text, encoding, plausibility: plausibilityOf(text) };
};

function byMark(bytes: Uint8Array): Candidate | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { ...decodeAs(bytes, 'utf-16le'), plausibility: 1 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { ...decodeAs(bytes, 'utf-16be'), plausibility: 1 };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { ...decodeAs(bytes, 'utf-8'), plausibility: 1 };
  return null;
}

/** The likeliest reading of bytes that are not valid UTF-8, or that hold NULs. */
function guess(bytes: Uint8Array, declared: string | undefined): Candidate {
  const encodings = ['gb18030', 'utf-8', 'utf-16le', 'utf-16be'];
  if (declared !== undefined && iconv.encodingExists(declared)) encodings.unshift(declared);
  const candidates = encodings.map((encoding) => decodeAs(bytes, encoding));
  return candidates.reduce((best, next) => (next.plausibility > best.plausibility ? next : best));
}

function choose(bytes: Uint8Array, declared: string | undefined): Candidate {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const text = strictUtf8(bytes);
  const nuls = text === null ? 0 : count(text, '\0');
  // A handful of NULs in good UTF-8 is dirt; more of them are UTF-16 or no text at all.
  if (text !== null && nuls <= text.length / 1000) return { text, encoding: 'utf-8', plausibility: 1 };
  const best = guess(bytes, declared);
  if (best.plausibility >= PLAUSIBLE) return best;
  if (bytes.includes(0))
    throw unsupportedType('文件内容不是文字，而是二进制数据。', '请确认文件没有损坏，也没有被改过扩展名。');
  throw unreadable(
    '无法识别文件的文字编码，读出来会是乱码。',
    '请用记事本或 WPS 打开，另存为 UTF-8 编码后再试。',
  );
}

function warningsOf(text: string): Warning[] {
  const warnings: Warning[] = [];
  const lost = count(text, REPLACEMENT);
  if (lost > 0)
    warnings.push({
      code: 'undecodable_characters',
      message: `有 ${lost} 处文字无法识别，显示为“${REPLACEMENT}”，请核对原件。`,
    });
  const han = text.slice(0, SAMPLE).match(/\p{Script=Han}/gu) ?? [];
  const common = han.filter((character) => COMMON_HAN.has(character)).length;
  if (han.length >= 40 && common / han.length < 0.4)
    warnings.push({
      code: 'suspicious_characters',
      message: '文中生僻字异常多，文件可能在保存时就已成为乱码，请核对原件。',
    });
  return warnings;
}

/**
 * Decodes UTF-8 (with or without mark), UTF-16 of either order (likewise) and GB 18030 (GBK, GB 2312).
 * `declared` is an encoding that the file itself names; it is tried, not trusted.
 * Never gives mojibake silently: throws `unreadable_document` or `unsupported_type` where nothing fits,
 * and warns of every character that was lost.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const { text: raw, encoding } = choose(bytes, declared);
  const text = raw.replace(/^\uFEFF/u, '').replaceAll('\0', '');
  let controls = 0;
  for (let index = 0; index < text.length; index++) if (isControl(text.charAt(index))) controls++;
  if (controls > 10 && controls > text.length / 50)
    throw unsupportedType('文件内容不是文字，而是二进制数据。', '请确认文件没有损坏，也没有被改过扩展名。');
  if (count(text, REPLACEMENT) > Math.max(1, text.length * TOO_MANY_REPLACEMENTS))
    throw unreadable(
      '文件中无法识别的文字过多，读出来会是乱码。',
      '请用记事本或 WPS 打开，另存为 UTF-8 编码后再试。',
    );
  return { text, encoding, warnings: warningsOf(text) };
}
