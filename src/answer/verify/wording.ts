import { translateQuestion } from '../../chinese/glossary.js';
import { findDates } from '../../chinese/dates.js';
import { normalise } from '../../chinese/normalise.js';
import { findPlaces } from '../../chinese/places.js';
import { domainTerms, tagged } from '../../chinese/segment.js';
import { overlaps, type Span, type WordVectors } from '../../domain/index.js';
import { figuresInText } from '../../ingest/figures/index.js';
import { questionConcepts } from '../../retrieve/understand/concepts.js';
import { cover, coverageText } from '../evidence/coverage.js';
import { isEnglish } from './english.js';

/**
 * Share of a statement's content words that its evidence must hold, itself or under a synonym. Honest paraphrases of reports
 * measured 0.71 and above, inventions that share the report's trade words 0.52 and below.
 */
export const SUPPORTED_FROM = 0.62;

/** Claims that a writer adds for effect; each must stand in the evidence in these very words. */
const CLAIMS =
  /全国|全省|全球|世界|国际|首[个创次批例家推届]|率先|唯一|领先|最[大高多早快佳好优低少强先]|第一|一流|标杆|样板|获评|荣获|获得|表彰|通报表扬|肯定|批示|国务院|党中央|中央|总书记|部委|省委|省政府|入选|推广|复制|免费|免除|取消|禁止|处分|问责|违规|违法|腐败|破产|死亡|事故|全部|全面|全覆盖|所有|任何|必须|均|都已/gu;

/** Words that turn a sentence round. */
const NEGATIONS = /未|没有|没能|无法|不再|不得|不能|不准|不予|不可|不用|不必|不需|无需|并非|尚无|尚未|不/gu;
/** Words that hold 不 or 未 and deny nothing. */
const NOT_NEGATIONS =
  /不断|不仅|不但|不同|不动产|不少|不忘|不懈|不超过|不低于|不少于|不高于|不见面|未来|未成年|无不|不良|不足|不难/gu;

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

/** Share of the content words of `statement` that `evidence` holds, within [0, 1]; 1 when there are none. */
export function wordCoverage(statement: string, evidence: string, vectors: WordVectors): number {
  const text = isEnglish(statement) ? translateQuestion(statement).chinese : statement;
  const concepts = questionConcepts(text, checkedElsewhere(text)).map((concept) => ({
    concept,
    weight: concept.importance,
  }));
  if (concepts.length === 0) return 1;
  return cover(coverageText(evidence), concepts, vectors).share;
}

/** Names of people, bodies and things in `statement` that `evidence` does not hold. */
export function foreignNames(statement: string, evidence: string): string[] {
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
  const own = without(statement, ABOUT_NOBODY);
  return [...new Set(own.match(CLAIMS) ?? [])].filter((claim) => !view.includes(claim));
}

/** Whether statement and evidence deny different things: a 不 or 未 that only one of them has in front of the same word. */
export function turnsRound(statement: string, evidence: string): boolean {
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
