import { translateQuestion, translateWithin, type Rendering } from '../../chinese/glossary.js';
import { simplify } from '../../chinese/normalise.js';
import type { Place } from '../../domain/index.js';

/** Share of words that must be Han characters for a question to count as Chinese. */
const HAN_SHARE = 0.3;
/** What only an English sentence has, and what only a Chinese question has: either may quote a label of the other language. */
const ENGLISH =
  /\b(?:what|how|which|who|whose|when|where|why|does|did|do|is|are|was|were|the|of|in|has|have|explain|compare|list|tell)\b/iu;
const CHINESE = /什么|怎|如何|哪|多少|几|吗|呢|为何|为啥|谁|的|是/u;

/** `en` for a question asked in English, whatever it quotes, else `zh`. */
export function questionLanguage(question: string): 'zh' | 'en' {
  const han = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  // A Latin word carries about as much as one Han character, so words are counted, not letters.
  const latin = question.match(/[A-Za-z]+/g)?.length ?? 0;
  if (latin === 0) return 'zh';
  if (ENGLISH.test(question) && !CHINESE.test(question)) return 'en';
  return han / (han + latin) < HAN_SHARE ? 'en' : 'zh';
}

/** What an English follow-up leaves to say, with the Chinese frame that says it. */
const ELLIPSES: readonly (readonly [RegExp, (rest: string) => string])[] = [
  [/^(?:and |but )?(?:how|what) about (?:in )?(.+?)[?.!\s]*$/iu, (rest) => `那${rest}呢`],
  [
    /^(?:and )?(?:compared?|how does (?:it|that|this) compare) (?:with|to) (.+?)[?.!\s]*$/iu,
    (rest) => `和${rest}比呢`,
  ],
  [/^and (?:in |for |the )?(.+?)[?.!\s]*$/iu, (rest) => `那${rest}呢`],
];

/** A question in Chinese, with what its translation leaves open. */
export interface Reading {
  /** In simplified characters with half-width punctuation: what the patterns of this room are written for. */
  readonly chinese: string;
  readonly renderings: readonly Rendering[];
  /** Words that could not be put into Chinese, names among them. */
  readonly unknown: readonly string[];
  readonly names: readonly string[];
}

function translate(english: string, known: readonly Place[]): Reading {
  for (const [pattern, frame] of ELLIPSES) {
    const rest = pattern.exec(english.trim())?.[1];
    if (rest === undefined) continue;
    const translation = translateQuestion(rest, known);
    return { ...translation, chinese: frame(translation.chinese.replace(/[?\uff1f]$/u, '')) };
  }
  return translateQuestion(english, known);
}

/** Reads a question in either language as Chinese; `known` are the places that the library is about. */
export function readQuestion(question: string, known: readonly Place[] = []): Reading {
  const reading =
    questionLanguage(question) === 'en'
      ? translate(question, known)
      : { ...translateWithin(question), unknown: [], names: [] };
  return { ...reading, chinese: simplify(reading.chinese).normalize('NFKC') };
}

/** The Chinese of a question alone. */
export const inChinese = (question: string, known: readonly Place[] = []): string =>
  readQuestion(question, known).chinese;
