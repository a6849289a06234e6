import type { Known } from '../../domain/document.js';
import { findDates } from '../../chinese/dates.js';
import { linesOf, type Line, type MetadataSource } from './source.js';

const unknown = { value: null, basis: 'unknown', evidence: null } as const;

const NUMBER =
  /(?<![\p{Script=Han}])\p{Script=Han}{1,12}\s*[〔[［(（【](?:19|20)\d{2}[〕\]］)）】]\s*第?\s*\d{1,4}\s*号/u;
const LABELLED_NUMBER =
  /(?:发文字号|文\s*号)\s*[:：]\s*(\S{1,14}[〔[［(（【](?:19|20)\d{2}[〕\]］)）】]第?\d{1,4}号)/u;
const LABELLED_DATE =
  /(?:发布时间|发布日期|发文日期|成文日期|印发日期|签发日期|日期|时间)\s*[:：]\s*([^\s|｜]+(?:\s*[年月日\d]+)*)/u;
const LABELLED_ISSUER =
  /(?<!图片?)(?:发布机构|发布机关|发文机关|发文单位|发布单位|制发机关|信息来源|稿件来源|文章来源|来源)\s*[:：]\s*([^\s|｜，,。;；)）]{2,30})/u;
const SIGNATURE =
  /^[\p{Script=Han}\s]{3,30}(?:政府|办公室|办公厅|委员会|党委|工委|市委|区委|县委|省委|改革办|局|厅|部|院|中心)$/u;
const DATE_LINE =
  /^[（(]?(?:\d{4}|[二〇○零一三四五六七八九]{4})\s*(?:年(?=\s*[\d一二三四五六七八九十]{1,3}\s*月)|[-/.](?=\s*\d)).{2,14}[)）]?$/u;
/** ——2024年1月18日在某市第十七届人民代表大会第三次会议上: when a report was given. */
const GIVEN_AT =
  /^[\s*—\-–（(]+((?:\d{4}|[二〇○零一三四五六七八九]{4})年.{1,3}月(?:.{1,3}日)?)在.{2,50}(?:会|会议)上/u;
/** The line under a headline: 来源:某报 2021-04-12 记者 某某. */
const BYLINE =
  /来源|记者|通讯员|作者|责编|编辑|发布|日报|晚报|[\p{Script=Han}]网(?=\s)|浏览|阅读|点击|字体|字号|\d{1,2}:\d{2}/u;
const TITLE_ISSUER =
  /^(中共\p{Script=Han}{2,20}?(?:委员会|委)(?:办公[厅室])?|\p{Script=Han}{2,20}?(?:人民政府|办公[厅室]|委员会|改革办|局|厅))(?=[\s\p{Script=Han}]{0,30}?(?:关于|印发))/u;
const PROVIDED =
  /[（(](?:[文图、稿件]{1,4}(?:均)?)?由?([\p{Script=Han}]{4,20}?)(?:提供|供稿|供图|整理)[)）]/u;

/** Lines before the running text and the last lines: where a document says what it is. */
function edges(source: MetadataSource): { readonly head: Line[]; readonly tail: Line[] } {
  const lines = linesOf(source).filter((line) => line.kind !== 'caption' && line.text.length <= 120);
  return { head: lines.slice(0, 12), tail: lines.slice(-6) };
}

function firstMatch(lines: readonly Line[], pattern: RegExp, group: number): Known<string | null> | null {
  for (const line of lines) {
    const match = pattern.exec(line.text);
    const value = match?.[group];
    if (value !== undefined) return { value: value.trim(), basis: 'stated', evidence: line.span };
  }
  return null;
}

/** A paper to a higher office names behind its number who signs for it. */
const withoutSigner = (line: string): string => line.replace(/\s*签发人.*$/u, '');

/** The document's own 发文字号: labelled, or alone on a line near the top. One cited in a sentence is not its own. */
export function documentNumber(source: MetadataSource): Known<string | null> {
  const { head, tail } = edges(source);
  const labelled = firstMatch([...head, ...tail], LABELLED_NUMBER, 1);
  if (labelled !== null) return labelled;
  const alone = head.find((line) => NUMBER.exec(line.text)?.[0] === withoutSigner(line.text));
  return alone === undefined
    ? unknown
    : { value: withoutSigner(alone.text), basis: 'stated', evidence: alone.span };
}

/** Date of publication or signature: labelled, alone on a line at either end, or in the line under the headline. */
export function statedDate(source: MetadataSource): Known<string | null> {
  const { head, tail } = edges(source);
  const candidates = [
    ...head.flatMap((line) => {
      const written = GIVEN_AT.exec(line.text)?.[1];
      return written === undefined ? [] : [{ written, line }];
    }),
    ...[...head, ...tail].flatMap((line) => {
      const written = LABELLED_DATE.exec(line.text)?.[1];
      return written === undefined ? [] : [{ written, line }];
    }),
    ...[...[...tail].reverse(), ...head]
      .filter((line) => DATE_LINE.test(line.text))
      .map((line) => ({ written: line.text, line })),
    ...head
      .filter(({ text }) => BYLINE.test(text) && !/[。；]/u.test(text) && hasDay(text))
      .map((line) => ({ written: line.text, line })),
  ];
  for (const { written, line } of candidates) {
    const [date] = findDates(written);
    if (date !== undefined && date.kind !== 'range')
      return { value: date.from, basis: 'stated', evidence: line.span };
  }
  return unknown;
}

const hasDay = (text: string): boolean => findDates(text)[0]?.kind === 'day';

/** Who issued it: labelled, signed at the end, named in the title, or said to have provided it. */
export function issuer(source: MetadataSource, title: string | null): Known<string | null> {
  const { head, tail } = edges(source);
  const labelled = firstMatch([...head, ...tail], LABELLED_ISSUER, 1);
  if (labelled !== null) return labelled;
  const signed = tail.find(
    (line, index) =>
      SIGNATURE.test(line.text) && tail.slice(index + 1).every((next) => next.text.length <= 40),
  );
  if (signed !== undefined)
    return { value: signed.text.replace(/\s+/gu, ''), basis: 'stated', evidence: signed.span };
  const named = title === null ? null : TITLE_ISSUER.exec(title)?.[1];
  if (named) {
    const line = head.find((one) => one.text.includes(named));
    return { value: named, basis: 'stated', evidence: line?.span ?? null };
  }
  const provided = firstMatch(tail, PROVIDED, 1);
  return provided === null ? unknown : { ...provided, basis: 'inferred' };
}
