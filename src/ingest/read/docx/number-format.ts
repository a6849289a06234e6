const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** Chinese counting to 99,999: 十, 二十一, 一百零五. Larger numbers come in digits. */
function counting(value: number, digits: string, units: readonly string[]): string {
  if (value >= 100_000) return String(value);
  let text = '';
  let zero = false;
  const figures = Array.from(String(value), Number);
  figures.forEach((figure, index) => {
    if (figure === 0) zero = text !== '';
    else {
      text += `${zero ? '零' : ''}${digits.charAt(figure)}${units[figures.length - 1 - index] ?? ''}`;
      zero = false;
    }
  });
  return text;
}

const chinese = (value: number): string => {
  if (value === 0) return '〇';
  const text = counting(value, DIGITS, ['', '十', '百', '千', '万']);
  return value >= 10 && value < 20 ? text.slice(1) : text;
};

const digitByDigit = (value: number): string =>
  Array.from(String(value), (figure) => DIGITS.charAt(Number(figure))).join('');

function roman(value: number): string {
  if (value <= 0 || value >= 4000) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [step, letters] of steps) for (; rest >= step; rest -= step) text += letters;
  return text;
}

/** A, …, Z, AA, BB, … as Word counts. */
const letters = (value: number): string =>
  value <= 0
    ? String(value)
    : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));

/** The sign at `value` of a row of signs; plain digits beyond its end. */
const signOf = (signs: string, value: number): string => Array.from(signs)[value - 1] ?? String(value);

const run = (first: number, length: number): string =>
  Array.from({ length }, (_, index) => String.fromCodePoint(first + index)).join('');

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  decimalHalfWidth: String,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) => counting(value, LEGAL_DIGITS, ['', '拾', '佰', '仟', '万']),
  ideographLegalTraditional: (value) => counting(value, LEGAL_DIGITS, ['', '拾', '佰', '仟', '万']),
  ideographTraditional: (value) => signOf('甲乙丙丁戊己庚辛壬癸', value),
  ideographZodiac: (value) => signOf('子丑寅卯辰巳午未申酉戌亥', value),
  decimalEnclosedCircle: (value) => signOf(run(0x2460, 20), value),
  decimalEnclosedCircleChinese: (value) => signOf(run(0x2460, 20), value),
  decimalEnclosedParen: (value) => signOf(run(0x2474, 20), value),
  decimalEnclosedFullstop: (value) => signOf(run(0x2488, 20), value),
  ideographEnclosedCircle: (value) => signOf(run(0x3280, 10), value),
  none: () => '',
};

/** `value` in one of WordprocessingML's number formats; plain digits for one that is not known. */
export const formatNumber = (format: string, value: number): string => (FORMATS[format] ?? String)(value);

/** Whether a format writes Han numerals, as the headings of Chinese documents are numbered. */
export const isChineseFormat = (format: string): boolean =>
  /^(?:chinese|taiwanese|japanese|ideographDigital)/u.test(format);
