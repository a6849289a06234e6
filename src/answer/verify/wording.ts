import { translateQuestion } from '../../chinese/glossary.js';
import { findDates } from '../../chinese/dates.js';
import { normalise } from '../../chinese/normalise.js';
import { findPlaces } from '../../chinese/places.js';
import { clauseSpans } from '../../chinese/sentences.js';
import { domainTerms, tagged } from '../../chinese/segment.js';
import { overlaps, sliceSpan, type Span, type WordVectors } from '../../domain/index.js';
import { figuresInText } from '../../ingest/figures/index.js';
import { questionConcepts } from '../../retrieve/understand/concepts.js';
import { cover, coverageText } from '../evidence/coverage.js';
import { isEnglish } from './english.js';

/**
 * Share of a statement's content words that its evidence must hold, itself or under a synonym. Measured on sentences written for
 * five real reports: 0.62 and above for honest paraphrases, 0.58 and below for most inventions on the same matter.
 */
const SUPPORTED_FROM = 0.6;
/** The same for each clause: what is true does not carry along what is added to it. */
const CLAUSE_FROM = 0.45;
/** A clause of less content (其中, 效果明显) says too little to be judged alone. */
const CLAUSE_WEIGHT = 1.5;
/** An English word that the glossary does not hold counts half: it may be content, or only a turn of phrase. */
const UNKNOWN_WEIGHT = 0.5;

/** Claims that a writer adds for effect, and verbs that undo what was done; each must stand in the evidence in these very words. */
const CLAIMS =
  /全国|全省|全球|世界|国际|首[个创次批例家推届]|率先|唯一|领先|最[大高多早快佳好优低少强先]|第一|一流|标杆|样板|获[得评奖]|荣获|表彰|通报表扬|肯定|批示|国务院|党中央|中央|总书记|部委|省委|省政府|入选|推广|复制|免费|免除|取消|禁止|停止|暂停|终止|放弃|撤销|废止|反对|拒绝|失败|滞后|落后|处分|问责|违规|违法|腐败|破产|死亡|事故|全部|全覆盖|所有|任何|必须/gu;
/** 获得, 荣获 and 获评 all claim that something was won. */
const wonAs = (claim: string): string => (/获/u.test(claim) ? '获' : claim);

/** Words that turn a sentence round. */
const NEGATIONS = /未|没有|没能|无法|不再|不得|不能|不准|不予|不可|不用|不必|不需|无需|并非|尚无|尚未|不/gu;
/** Words that hold 不 or 未 and deny nothing. */
const NOT_NEGATIONS =
  /不断|不仅|不但|不同|不动产|不少|不忘|不懈|不超过|不低于|不少于|不高于|不见面|未来|未成年|无不|不良|不足|不难/gu;

const ENGLISH_DENIAL = /\b(?:not?|never|without|neither|nor|failed|lacks?)\b|n't\b/iu;

const ABOUT_NOBODY = /^(?:该市|该区|该县|该省|当地|全市|全区|全县|全省)/u;

const without = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (word) => '·'.repeat(word.length));

/** Figures, dates and places of a text: gates of their own look at them. */
function checkedElsewhere(text: string): Span[] {
  return [
    ...figuresInText(text).map(({ span }) => span),
    ...findDates(text).map(({ span }) => span),
    ...findPlaces(text).map(({ span }) => span),
  ];
}

interface Share {
  /** Within [0, 1]; 1 when there is nothing to hold. */
  readonly share: number;
  /** Of all content words. */
  readonly weight: number;
}

/** How much of a text's content words `evidence` holds. */
export function wordShare(text: string, evidence: string, vectors: WordVectors): Share {
  const translated = isEnglish(text) ? translateQuestion(text) : { chinese: text, unknown: [] };
  const { chinese } = translated;
  const concepts = questionConcepts(chinese, checkedElsewhere(chinese)).map((concept) => ({
    concept,
    weight: concept.importance,
  }));
  const known = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const weight = known + UNKNOWN_WEIGHT * translated.unknown.length;
  if (weight === 0) return { share: 1, weight };
  return { share: (cover(coverageText(evidence), concepts, vectors).share * known) / weight, weight };
}

/** Whether `evidence` holds enough of what `statement` says, as a whole and clause by clause. */
export const saysTheSame = (statement: string, evidence: string, vectors: WordVectors): boolean =>
  wordShare(statement, evidence, vectors).share >= SUPPORTED_FROM &&
  clausesSayTheSame(statement, evidence, vectors);

/** Whether `evidence` holds enough of each clause that says anything; for a part of a statement, which may end in mid-sentence. */
export function clausesSayTheSame(text: string, evidence: string, vectors: WordVectors): boolean {
  return clauseSpans(text, { start: 0, end: text.length }).every((span) => {
    const { share, weight } = wordShare(sliceSpan(text, span), evidence, vectors);
    return weight < CLAUSE_WEIGHT || share >= CLAUSE_FROM;
  });
}

/** Names of people, bodies and things in `statement` that `evidence` does not hold. */
export function foreignNames(statement: string, evidence: string): string[] {
  if (isEnglish(statement)) return [];
  const view = normalise(evidence);
  const known = [...checkedElsewhere(statement), ...domainTerms(statement)];
  return tagged(statement)
    .filter(({ tag, text }) => text.length > 1 && tag !== undefined && /^(?:nr|nt|nz|eng)/u.test(tag))
    .filter((word) => !known.some((span) => overlaps(span, word)))
    .map(({ text }) => text)
    .filter((name) => !view.includes(normalise(name)) && !heldInParts(normalise(name), view));
}

/** Segmenters take ordinary words for names: one whose every pair of characters stands in the evidence is none of its own. */
const heldInParts = (name: string, view: string): boolean =>
  name.length > 2 &&
  Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)).every((pair) =>
    view.includes(pair),
  );

/** Claims of `statement` (率先, 全国, 首创, …) that `evidence` does not make. */
export function foreignClaims(statement: string, evidence: string): string[] {
  const view = normalise(evidence);
  const own = without(isEnglish(statement) ? translateQuestion(statement).chinese : statement, ABOUT_NOBODY);
  return [...new Set(own.match(CLAIMS) ?? [])].filter((claim) => !view.includes(wonAs(claim)));
}

/** Whether statement and evidence deny different things: a 不 or 未 that only one of them has in front of the same word. */
export function turnsRound(statement: string, evidence: string): boolean {
  if (isEnglish(statement)) return ENGLISH_DENIAL.test(statement) && !/[不未无没非免]/u.test(evidence);
  return denials(statement, evidence) || denials(evidence, statement);
}

/** Whether `text` denies a word that `other` holds without any denial. */
function denials(text: string, other: string): boolean {
  const own = without(normalise(text), NOT_NEGATIONS);
  const foreign = without(normalise(other), NOT_NEGATIONS);
  return Array.from(own.matchAll(NEGATIONS)).some((match) => {
    const denied = own.slice(match.index + match[0].length, match.index + match[0].length + 2);
    if (!/^\p{Script=Han}{2}$/u.test(denied)) return false;
    const places = occurrences(foreign, denied);
    return (
      places.length > 0 && !places.some((at) => /[不未没无非]/u.test(foreign.slice(Math.max(0, at - 4), at)))
    );
  });
}

function occurrences(text: string, needle: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(at);
  return found;
}
