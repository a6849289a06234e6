import { normalise } from '../chinese/normalise.js';
import type { Understanding } from '../retrieve/index.js';
import { inOrder, isRow, same } from './enumerations.js';
import { askedFit } from './evidence/asked.js';
import type { EvidenceSentence } from './evidence/index.js';
import { saysAct } from './evidence/wording.js';

/**
 * How a sentence begins that goes on about what the one before it named: 截至10月已使用187名。 其中…, 实行一年来…, 该平台…
 * A year alone does not: most sentences of a report begin with one.
 */
const GOES_ON =
  /^(?:其中|此外|同时|目前|现在|如今|截至|截止|迄今|至今|全年|当年|次年|当月|累计|共(?=[^同])|已[有经为累先]?|首批|先后|现已|现有|该|这|此(?=[项举类])|上述|对此|为此|通过(?:这|此|上述)|据统计|问卷显示|数据显示|结果|改革(?:后|前|以来)|[^,。;]{0,10}(?:以来|[年月]来|[之以]后)[,]|期满|同年|\d{4}年(?:底|末|以来)?[,]?(?:已|累计|共|又|再)|今年(?:已|以来|\d))/u;

/** A sentence that is no longer and holds no figure announces something rather than telling it: 答:我们实行"分型分类"。 */
const ANNOUNCEMENT = 26;

const goesOn = ({ text, passage }: EvidenceSentence): boolean =>
  !passage.caption && !isRow(text) && GOES_ON.test(normalise(text));

/**
 * What is told next to the best sentence and belongs to it: the sentence before, where the best one goes on about what that one
 * names; and the sentence behind, where it holds what is asked and goes on about the best one. At most one of each.
 *
 * @param near sentences of the same place, `best` among them, in any order
 */
export function threadsOf(
  best: EvidenceSentence | undefined,
  near: readonly EvidenceSentence[],
  understanding: Understanding,
): EvidenceSentence[] {
  if (best === undefined || best.passage.caption || isRow(best.text)) return [];
  const texts = inOrder(near);
  const at = texts.findIndex((one) => same(one, best));
  const before = texts[at - 1];
  const behind = texts[at + 1];
  const threads: EvidenceSentence[] = [];
  if (before !== undefined && adjoin(before, best) && goesOn(best) && tells(before)) threads.push(before);
  if (behind !== undefined && adjoin(best, behind) && tells(behind) && tellsMore(best, behind, understanding))
    threads.push(behind);
  return [...threads, ...meansOf(best, near, understanding), ...papersOf(best, near, understanding)];
}

/** 审议了哪些文件: a meeting's papers are named at the beginning of its report, and more of them at the end. */
const ASKS_PAPERS =
  /(?:审议?|讨论|研究|通过|印发|出台|定)(?:通过)?[了过的]?(?:哪|什么|啥|几)[^,。;?]{0,4}(?:文件|方案|办法|意见|制度|规定|细则|条例|议题|事项)|(?:文件|方案|办法|意见|制度|规定|细则|条例|议题|事项)[^,。;?]{0,4}(?:哪|什么|啥)/u;
const NAMES_PAPERS = /(?:审议|通过|讨论|研究|听取|印发|出台|书面)[^。]{0,20}《/u;
const MOST_PAPERS = 4;

function papersOf(
  best: EvidenceSentence,
  near: readonly EvidenceSentence[],
  { chinese }: Understanding,
): EvidenceSentence[] {
  if (!ASKS_PAPERS.test(normalise(chinese)) || !NAMES_PAPERS.test(best.text)) return [];
  return near
    .filter((one) => !same(one, best) && one.document.id === best.document.id && NAMES_PAPERS.test(one.text))
    .slice(0, MOST_PAPERS);
}

/** 降了四成是怎么做到的: what came of it is said in the question already; the measures stand around the sentence that says so. */
const ASKS_MEANS =
  /(?:怎么|怎样|如何|咋)(?:做到|实现|办到|达到|达成|降|涨|提|压|减|升|增|缩|来)|(?:靠|凭)(?:的是|的)?(?:什么|啥|哪|谁)|(?:怎么|怎样|如何|咋)[^,。?]{0,6}(?:下来|上去|上来|起来|出来)/u;
const MOST_MEANS = 3;

function meansOf(
  best: EvidenceSentence,
  near: readonly EvidenceSentence[],
  { chinese }: Understanding,
): EvidenceSentence[] {
  if (!ASKS_MEANS.test(normalise(chinese))) return [];
  const around = near.filter((one) => !same(one, best) && tells(one) && one.passage.id === best.passage.id);
  return around.filter(({ text }) => askedFit('practice', text) === 1).slice(0, MOST_MEANS);
}

/** They stand side by side in one section. */
const adjoin = (first: EvidenceSentence, second: EvidenceSentence): boolean =>
  first.document.id === second.document.id &&
  first.passage.headings.join('\0') === second.passage.headings.join('\0') &&
  second.span.start - first.span.end <= APART;
/** White space between sentences and paragraphs, in characters. */
const APART = 4;

const ASKS = /[?\uff1f]["\u201d]?\s*$/u;
const tells = ({ text, names, passage }: EvidenceSentence): boolean =>
  !names && !passage.caption && !isRow(text) && !ASKS.test(text);

/** Whether the sentence behind the best one holds what is asked, as far as the best one does not. */
function tellsMore(best: EvidenceSentence, behind: EvidenceSentence, understanding: Understanding): boolean {
  const { asked } = understanding;
  const announced = best.text.length <= ANNOUNCEMENT && best.figures.length === 0;
  switch (asked) {
    case 'figure':
      return behind.fitting.length > 0 && tellsFigure(best, behind, understanding);
    case 'practice':
    case 'overview':
      return announced || (goesOn(behind) && behind.figures.length > 0);
    case 'definition':
    case 'list':
      return announced;
    case 'reason':
      return announced || askedFit(asked, behind.text) > askedFit(asked, best.text);
    case 'name':
    case 'date':
      return best.features.expected === 0 && behind.features.expected === 1;
  }
}

/** A figure of the best sentence may count another thing than the asked one: 统筹500名 for 用掉多少名 is followed by 已使用187名. */
function tellsFigure(best: EvidenceSentence, behind: EvidenceSentence, { chinese }: Understanding): boolean {
  if (saysAct(chinese) && best.wording.verb < behind.wording.verb) return true;
  return goesOn(behind) && best.features.figure < COUNTED;
}
/** Below this a sentence's figures may not count what is asked, or not be of the asked kind; see the feature. */
const COUNTED = 1;
