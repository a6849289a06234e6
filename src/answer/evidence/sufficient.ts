import { normalise } from '../../chinese/normalise.js';
import { domainTerms, inDictionary } from '../../chinese/segment.js';
import { isOfficial } from '../../chinese/synonyms.js';
import type { Understanding } from '../../retrieve/index.js';
import type { WeightedConcept } from './coverage.js';
import { defines, groundOf, saysLabel, tellsMeaning } from './defined.js';
import { movesOtherwise } from '../verify/directions.js';
import { PEOPLE } from './asked.js';
import { PRESENT } from './features.js';
import { hasOnlyOtherKinds, movesOnFrom } from './figured.js';
import { framesOnly } from './framing.js';
import type { EvidenceSentence } from './index.js';
import { bearing } from './instances/bearing.js';
import { namesNoInstance } from './instances/index.js';
import { tellsTime } from './instances/kinds.js';
import { namesNone } from './listed.js';
import { leavesOutMeasure } from './measured.js';
import { bodiesUnsaid, isOrdinary } from './misnamed.js';
import { tellsWholeYears } from './periods.js';
import { faultOf, type Fault } from './premises/index.js';
import { isToldOtherwise, unstated } from './stance.js';
import { areOfOthers } from './whose-figures.js';

/** Why a sentence does not answer. */
export type Shortfall =
  /** `unnamed`: it speaks of the matter and names none of those that are asked for. */
  | { readonly kind: 'subject'; readonly missing: readonly string[]; readonly unnamed?: true }
  | { readonly kind: 'masked' }
  | { readonly kind: 'figure' }
  /** `used`: a label whose meaning is asked stands there and is not explained. */
  | { readonly kind: 'definition'; readonly used?: true }
  | { readonly kind: 'premise'; readonly fault: Fault };

/**
 * Log-odds from which a sentence counts as an answer: even odds. The trees are fitted to the sentences that the rules below let pass, so
 * the odds tell only of these; what a rule refuses is refused whatever its odds. On libraries that the trees were not fitted to, even
 * odds refuse 1 to 11 in a hundred answerable questions.
 */
const LEAST_LOG_ODDS = 0;

/** Where one of several places to compare has an answer, the others' need not be put in the question's words as well. */
export const LEAST_LOG_ODDS_BESIDE = -1.2;

/** What a question takes for a fact against a place: evidence that does not speak of it does not bear the question out. */
const REVERSES =
  /^(?:取消|叫停|停办|停止|停掉|暂停|中止|终止|撤销|裁撤|撤掉|废止|废除|解散|关闭|关停|放弃|退出|失败|落选|垫底|亏损|下滑|恶化|倒退|推迟|泄露|摘牌|下岗|倒闭|破产|搞不下去|办不下去|干不下去|夭折|散伙|关门|烂尾|流产|泡汤|搁浅|不搞|不办|收摊|收场|不了了之|无疾而终|减少|下降|延长|上涨|涨价|增加)(?:了|掉|过)?$|^[停关撤黄垮凉废][了掉]$/u;

/** 垫底|企业, 关停|的煤矿: which ones are meant, not what came of them. */
const ATTRIBUTE =
  /^的?(?:企业|公司|工厂|单位|部门|项目|学校|机构|乡镇|镇街|街道|园区|县区?|区县|区(?!间)|市(?!场)|人员|职工|工人|户|村|矿|门店|小区)/u;

/** 怎么防着食堂关门: what shall not come about need not have come about. */
const PREVENTS = /(?:防|避免|杜绝|免得|以免|不让|不使|不许|禁止)[^,。;?]{0,14}$/u;

/** `null` when the sentence answers the question, else what is missing. */
export function shortfall(
  sentence: EvidenceSentence,
  understanding: Understanding,
  concepts: readonly WeightedConcept[],
  least = LEAST_LOG_ODDS,
): Shortfall | null {
  const { strengths } = sentence.coverage;
  if (framesOnly(understanding.chinese, sentence.text)) return { kind: 'subject', missing: [] };
  const told = tellsMeaning(sentence, understanding, concepts);
  if (told !== null) return told ? null : { kind: 'definition', used: true };
  const missing = concepts.filter((_, index) => (strengths[index] ?? 0) < PRESENT);
  if (missing.some(({ concept }) => concept.exact || (concept.name && !isOrdinary(concept.text))))
    return { kind: 'subject', missing: textsOf(missing) };
  const others = bodiesUnsaid(sentence, understanding, concepts);
  if (others.length > 0) return { kind: 'subject', missing: others };
  if (concepts.length > 0 && sentence.features.present === 0)
    return { kind: 'subject', missing: textsOf(missing) };
  if (
    understanding.understood.language === 'zh' &&
    isOfAnotherMatter(strengths, concepts, understanding.chinese)
  )
    return { kind: 'subject', missing: textsOf(missing) };
  if (understanding.asked !== 'figure' && reverses(sentence, understanding, missing))
    return { kind: 'subject', missing: textsOf(missing) };
  const asksFigure = understanding.asked === 'figure';
  if (asksFigure && sentence.hidden > 0) return { kind: 'masked' };
  const wantsFigure = asksFigure && sentence.worded.length === 0;
  if (wantsFigure && sentence.fitting.length === 0 && sentence.masks.length > 0 && covers(sentence))
    return { kind: 'masked' };
  if (understanding.asked === 'definition' && saysLabel(sentence, concepts))
    return defines(sentence, concepts) ? null : { kind: 'definition' };
  if (wantsFigure && (sentence.figures.length === 0 || hasOnlyOtherKinds(sentence)))
    return { kind: 'figure' };
  if (wantsFigure && tellsOtherFigures(sentence, understanding)) return { kind: 'figure' };
  const asked = { ...sentence, fitting: unstated(understanding.chinese, sentence.fitting) };
  if (wantsFigure && areOfOthers(asked, understanding.understood.places)) return { kind: 'figure' };
  if (asksNames(understanding) && namesNone(understanding.chinese, sentence.text))
    return { kind: 'subject', missing: textsOf(missing) };
  if (understanding.asked === 'date' && understanding.understood.language === 'en' && tellsNoTime(sentence))
    return { kind: 'subject', missing: textsOf(missing), unnamed: true };
  if (leavesUnnamed(sentence, understanding, concepts))
    return { kind: 'subject', missing: textsOf(missing), unnamed: true };
  if (wantsFigure && countsUnheardOf(sentence, understanding, concepts)) return { kind: 'figure' };
  if (sentence.logOdds < least && !(wantsFigure && movesOnFrom(sentence, understanding, concepts)))
    return wantsFigure && sentence.fitting.length === 0
      ? { kind: 'figure' }
      : { kind: 'subject', missing: textsOf(missing) };
  if (understanding.asked === 'definition' && !defines(sentence, concepts)) return { kind: 'definition' };
  const fault = faultOf(understanding.chinese, groundOf(sentence));
  return fault === null ? null : { kind: 'premise', fault };
}

/**
 * The question is put as reports put it (殡葬改革, 公墓), no document has any of its words, and nothing like them stands here. A
 * matter in an asker's own words may well be told in others, and so may one put into Chinese word by word.
 */
function isOfAnotherMatter(
  strengths: readonly number[],
  concepts: readonly WeightedConcept[],
  question: string,
): boolean {
  const content = concepts.flatMap((one, index) =>
    one.concept.importance >= 1 ? [{ ...one, strength: strengths[index] ?? 0 }] : [],
  );
  const absent = ({ concept: { text, span }, known, strength }: (typeof content)[number]): boolean =>
    !known && strength < PRESENT && isOfficial(text) && !DOES.test(question.slice(span.end));
  if (content.some((one) => isUnheardOf(one) && decides(one, content, concepts))) return true;
  return content.length > 0 && content.every(absent);
}

type Weighed = WeightedConcept & { readonly strength: number };

/** 足球改革, 低空经济: the thing that is asked about is in no document, and nothing like it is here. */
const isUnheardOf = ({ concept: { text, verb }, known, strength }: Weighed): boolean =>
  !known && !verb && strength < LEAST_LIKE && (inDictionary(text) || domainTerms(text).length > 0);
const LEAST_LIKE = 0.3;

/**
 * Whether a concept says by itself what the question is about: it makes one word with the noun behind it, and whatever else is heard of
 * weighs little.
 */
function decides(
  { concept: { span }, weight }: Weighed,
  content: readonly Weighed[],
  concepts: readonly WeightedConcept[],
): boolean {
  const next = concepts.find(({ concept }) => concept.span.start === span.end)?.concept;
  const others = content.filter((one) => one.concept !== next && !isUnheardOf(one));
  return next !== undefined && !next.verb && others.every((other) => other.weight < LIGHT * weight);
}
const LIGHT = 0.5;

/** Its figures are told in another way than is asked, or of another measure. */
const tellsOtherFigures = (sentence: EvidenceSentence, { chinese }: Understanding): boolean =>
  isToldOtherwise(chinese, sentence) ||
  tellsWholeYears(chinese, sentence) ||
  leavesOutMeasure(normalise(chinese), normalise([...sentence.passage.headings, sentence.text].join(' ')));

/** 也能评|上: cut out of something that is done, it names no matter. */
const DOES = /^[上到了过得着]/u;

/** 获19项肯定是哪一年的事 wants no names of the 19. */
const asksNames = ({ asked }: Understanding): boolean =>
  asked === 'list' || asked === 'name' || asked === 'overview' || asked === 'definition';

/** Where the question names no place, that of the document may be what is asked for. */
function leavesUnnamed(
  sentence: EvidenceSentence,
  { standaloneQuestion, understood, others }: Understanding,
  concepts: readonly WeightedConcept[],
): boolean {
  const { places, intent, language } = understood;
  if (language === 'en' || (places.length !== 1 && (others || intent === 'compare'))) return false;
  const { passage, document } = sentence;
  const where = places.length > 0 ? [] : [passage.place?.name ?? '', document.metadata.title.value];
  return namesNoInstance(standaloneQuestion, [...where, ...bearing(sentence, concepts)].join('\u3002'));
}

/** When it was, is told by a sentence or by what stands above it. */
const tellsNoTime = ({ text, passage }: EvidenceSentence): boolean =>
  ![text, ...passage.headings].map(normalise).some((part) => tellsTime(part) || BY_THE_CLOCK.test(part));
/** 18时30分, 10个工作日内: until when. */
const BY_THE_CLOCK = /\d(?:时|点|:\d)|(?:天|日|小时|周)(?:之?内|为限)/u;

/** What is counted one by one: 多少个厨师, 几名护士. */
const COUNTED = /(?:多少|几)[个名位家座台辆所间艘架]$/u;

/** Who is counted without a measure word: 多少保安. */
const COUNTED_PEOPLE = /(?:多少|有几)$/u;
const IS_PEOPLE = new RegExp(`(?:${PEOPLE})$`, 'u');

/** How many cooks: where no document speaks of cooks, in whatever words, no other number tells. */
function countsUnheardOf(
  { coverage: { strengths }, fitting }: EvidenceSentence,
  { head, chinese }: Understanding,
  concepts: readonly WeightedConcept[],
): boolean {
  return concepts.some(
    ({ concept, known }, index) =>
      concept === head &&
      !known &&
      (strengths[index] ?? 0) < PRESENT &&
      // 几个品种 is told by 60种.
      !fitting.some(({ unit }) => unit !== '' && unit !== '个' && concept.text.endsWith(unit)) &&
      isCounted(concept.text, chinese.slice(0, concept.span.start)),
  );
}

const isCounted = (thing: string, before: string): boolean =>
  COUNTED.test(before) || (COUNTED_PEOPLE.test(before) && IS_PEOPLE.test(thing));

/** 关了 and 关掉, 取消了 and 取消: the same, however it came out. */
function saysStem(text: string, word: string): boolean {
  const stem = word.replace(/[了掉过]$/u, '');
  return stem.length > 1 ? text.includes(stem) : new RegExp(`${stem}[了掉停闭过]`, 'u').test(text);
}

/** Why was it cancelled, why did it grow: not answered by a text that knows of no cancelling, or in which it shrinks. */
function reverses(
  { text }: EvidenceSentence,
  { asked, chinese }: Understanding,
  missing: readonly WeightedConcept[],
): boolean {
  if (
    missing.some(
      ({ concept: { text: word, span } }) =>
        REVERSES.test(word) &&
        !saysStem(text, word) &&
        !ATTRIBUTE.test(chinese.slice(span.end)) &&
        !PREVENTS.test(chinese.slice(0, span.start)),
    )
  )
    return true;
  return asked === 'reason' && movesOtherwise(chinese, text);
}

const textsOf = (concepts: readonly WeightedConcept[]): string[] =>
  concepts.map(({ concept }) => concept.text);

/** Share of the question that a sentence with a masked figure must cover to be the one that is asked about. */
const MASKED_COVERAGE = 0.5;
const covers = (sentence: EvidenceSentence): boolean => sentence.coverage.share >= MASKED_COVERAGE;
