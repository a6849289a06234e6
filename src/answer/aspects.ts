import { normalise } from '../chinese/normalise.js';
import type { Span } from '../domain/index.js';
import type { Understanding } from '../retrieve/index.js';
import type { WeightedConcept } from './evidence/coverage.js';
import { PRESENT } from './evidence/features.js';
import { chaptersOf, saysCount } from './chapters.js';
import { itemsOf as itemsBehind, ordinalOf } from './enumerations.js';
import type { EvidenceSentence } from './evidence/index.js';

/**
 * A part that nearly every report has: what is wrong, what comes next, what is proposed, what was learnt. Questions ask for it by
 * one word, reports put it under a heading of its own or open it with a turn of phrase, and hardly with the asker's word.
 */
export interface Aspect {
  /** Words by which it is asked for. */
  readonly asked: RegExp;
  /** Titles of sections that are it. */
  readonly heading: RegExp;
  /** How a sentence begins or is introduced that is it, under whatever heading; `null` where only headings tell. */
  readonly opens: RegExp | null;
  /** It is the heart of a report on one matter: what is asked must be the report's own matter, and not that of one of its items. */
  readonly ofMatter?: true;
}

const TROUBLES = '问题|困难|难处|难题|难点|短板|不足|麻烦|瓶颈|堵点|痛点|卡点|差距|薄弱环节|挑战|毛病';
const WHICH = '哪|什么|啥|几';
const MEASURES =
  '做法|举措|措施|探索|招数?(?![商聘生标投工录牌呼待募])|抓手|板斧|件(?:大|实)?事|步(?=[是都,?]|$)';
const OUTCOMES = '成效|效果|成果|成绩|变化|实效';
/** 哪儿没干好, 哪些方面不到位 */
const UNDONE =
  '没(?:有)?(?:做|办|干|搞|抓|改|落实)(?:好|到位|实|透|完)|不(?:到位|理想|如意|满意|足|够|完善|顺)|欠缺|欠账|薄弱|跟不上|要改进|需要改进|有待|差劲';

/** What falls short says that there is trouble, and not with what. */
const FALLS_SHORT = new RegExp(`^(?:${UNDONE})$`, 'u');

const ASPECTS: readonly Aspect[] = [
  {
    asked: new RegExp(
      `(?<!(?:解决|破解|化解|克服|攻克|针对|整改|应对|处理)[了过着好的]?)(?:${WHICH})[^,。;?]{0,6}(?:${TROUBLES})|(?:${TROUBLES})[^,。;?]{0,3}(?:${WHICH})|(?:列|归纳|梳理|总结|概括|说)[^,。;?]{0,20}(?:${TROUBLES})|(?:(?:${WHICH})[^,。;?]{0,3}(?:方面|环节|工作)|哪儿|哪里)(?:还|仍|都|的?事|做得|办得|干得|抓得|是)*(?:${UNDONE})`,
      'u',
    ),
    heading: /问题|困难|短板|不足|瓶颈|差距|挑战|制约|堵点|难点/u,
    opens:
      /(?:存在|面临|还有|仍有|主要)[^,。;]{0,8}(?:问题|困难|短板|不足|堵点|差距)|(?:清醒|也要?|还要?)(?:地)?(?:看到|认识到|发现)|(?:问题|困难|短板|不足|堵点|差距)(?:主要)?(?:是|有|:)/u,
  },
  {
    asked:
      /(?:打算|准备|计划|安排|要|拟|将|应)(?:重点|着重|主要|再|怎么|都)?(?:干|做|抓|推进|搞|改|落实)(?:些|点|好)?(?:什么|啥|哪|几)|(?:下一步|接下来|今后|明年|年)[^,。;?]{0,12}(?:打算|计划|安排|思路|准备)|(?:重点|任务|要点|重点工作)[^,。;?]{0,3}(?:是|有|包括)?(?:哪|什么|几)/u,
    heading: /下一步|下步|打算|今后|工作安排|工作计划|工作思路|重点任务|主要任务|改革重点|重点工作|展望/u,
    opens:
      /^(?:下一步|下步|接下来|今后|明年)|(?:今年|明年|\d{4}年)[^。;]{0,6}(?:要|将)?重点(?:抓|做|推进|任务)/u,
  },
  {
    asked: /(?:哪|什么|几|啥)[^,。;?]{0,4}(?:建议|对策)|(?:建议|对策)[^,。;?]{0,3}(?:哪|什么|几|啥)/u,
    heading: /建议|对策/u,
    opens: null,
  },
  {
    asked: /(?:哪|什么|几|啥)[^,。;?]{0,4}(?:启示|体会|经验)|(?:启示|体会)[^,。;?]{0,3}(?:哪|什么|几|啥)/u,
    heading: /启示|体会|经验/u,
    opens: null,
  },
  {
    asked: new RegExp(
      `(?:${OUTCOMES})(?:总体|到底|究竟|最终|又|是|有|都)*(?:如何|怎|咋|${WHICH}|总览|$)|(?:${WHICH})[^,。;?]{0,4}(?:${OUTCOMES})|[搞干办改做弄推]得(?:怎么?样|咋样|如何)`,
      'u',
    ),
    heading: /成效|效果|成果|成绩|反响|变化|实效|怎么?样$|咋样/u,
    opens: null,
    ofMatter: true,
  },
  {
    asked: new RegExp(
      `(?<![用靠拿凭](?:了|的是|的)?)(?:${WHICH}|[二三四五六七八九十])[^,。;?]{0,6}(?:${MEASURES})|(?:${MEASURES})(?:一共|总共|都|分别|具体|主要)*(?:有|是|包括)?(?:${WHICH}|$)|从[哪几][^,。;?]{0,3}方面|[做干抓搞]了些?(?:${WHICH})|任务[^,。;?]{0,3}(?:列|有哪|是哪|是什么)`,
      'u',
    ),
    heading: /做法|举措|措施|探索|任务|(?:怎么|如何|怎样|咋)(?:改|办|做|干|管|搞)的?$/u,
    opens: null,
    ofMatter: true,
  },
];

const MEASURES_TAKEN = ASPECTS.at(-1);

/** What frames the measures of a report: headings that tell none. */
const FRAMES = /背景|为什么|为何|情况|概况|总体|现状|意义|评价|例子|附|保障|难$/u;

/** Words about reports and those who write them, not about what they tell. */
const OF_REPORTS =
  /^(?:调研组|调查组|督[查导]组|督察组|检查组|巡察组|考察组|评估组|工作组|课题组|专班|走访|座谈|问卷|暗访|摸底|督[查导]|考察|调研|报告|调查|课题|材料|文件|会议|要点|总结|方案|负责人?|局长|主任|领导|改革|工作|推进|发现|承认|查摆|指出|提出|认为|反映|列|归纳|梳理|概括|准备|打算|计划|主要|重点|突出|任务|难处)$/u;
/** 办下来, 试到现在: that it has gone on for a while. */
const COURSE =
  /^(?:办|干|搞|弄|做|推|试|改|走|用|开|铺|跑|运行|实施|推行|推进)(?:了|过)?(?:下来|到现在|至今|到今天|起来|开来|下去)$/u;
const ASKING = /什么|哪|啥|怎么|列|几/u;

/** 调研组跑了16个村,看出哪些毛病: how they went about it is told before, and not what the trouble is with. */
const WENT_ABOUT =
  /(?:调研|调查|督[查导]|督察|检查|巡察|考察|评估|工作|课题)组|走访|座谈|问卷|暗访|摸底|跑了|转了|去了|看了|抽查/u;

const COMES_TO = /^[了过着出到来的]{0,3}(?:哪|什么|啥|几|多少)/u;

/** 点了几个毛病,分别是什么 wants them told, not counted. */
const TELLS_EACH =
  /分别(?:是|有)?(?:什么|啥|哪)|(?:都|各)是(?:什么|啥|哪)|逐[条项个一]|一[条项]一?[条项]|列(?:一下|出|举)|说说/u;

/** Items of one answer. */
const MOST = 10;

/** The part of a report that the question asks for, when it asks for one and not for a figure, a name or a reason. */
export function aspectAsked({ asked, chinese }: Understanding): Aspect | null {
  const question = normalise(chinese);
  const counted = ['figure', 'definition'].includes(asked) && TELLS_EACH.test(question);
  if (!counted && !['list', 'overview', 'practice'].includes(asked)) return null;
  return ASPECTS.find((aspect) => aspect.asked.test(question)) ?? null;
}

/**
 * The sentences of that part: the first of each of its subsections, or else all its sentences; where it has no heading, those that
 * open it and the items that they announce. Empty where no document has such
 * a part, or where it is not about what the question names besides.
 *
 * @param evidence sentences of one place
 */
export function aspectSentences(
  aspect: Aspect,
  evidence: readonly EvidenceSentence[],
  { understanding, concepts }: { understanding: Understanding; concepts: readonly WeightedConcept[] },
): EvidenceSentence[] {
  const wanted = COUNTED.exec(normalise(understanding.chinese))?.[0];
  if (aspect.ofMatter === true && wanted !== undefined && saysCount(wanted, evidence)) return [];
  const subjects = subjectsOf(aspect, understanding, concepts);
  const fits = (part: readonly EvidenceSentence[]): boolean =>
    aspect.ofMatter === true ? isMatter(part, subjects, evidence) : about(part, subjects);
  const parts = [...partsOf(aspect, evidence).values()].filter(({ sentences }) => fits(sentences));
  const [best] = parts.sort((a, b) => weightOf(b) - weightOf(a));
  if (best === undefined) return measuresBy(aspect, evidence, subjects, understanding);
  const items = itemsOf(aspect, best.sentences);
  const behind = best.headed ? [] : itemsBehind(items, evidence, false);
  return [...new Set([...items, ...behind])].slice(0, 2 * MOST);
}

/** Indexes of the concepts that say what the part is to be about. */
export function subjectsOf(
  aspect: Aspect,
  { chinese }: Understanding,
  concepts: readonly WeightedConcept[],
): number[] {
  return concepts.flatMap(({ concept, known }, index) => {
    const generic =
      concept.importance < 1 ||
      OF_REPORTS.test(concept.text) ||
      aspect.heading.test(concept.text) ||
      FALLS_SHORT.test(concept.text) ||
      COURSE.test(concept.text);
    const asker = !known && (concept.verb || ASKING.test(concept.text));
    // 查出了哪些问题: how the question comes to its troubles is the report's business.
    if (concept.verb && COMES_TO.test(chinese.slice(concept.span.end))) return [];
    if (concept.amount !== undefined || (!concept.exact && isOfTheWay(chinese, concept.span))) return [];
    return generic || asker ? [] : [index];
  });
}

/** Whether it stands in a clause that tells how a survey was made, before the one that asks what it found. */
function isOfTheWay(chinese: string, { start, end }: Span): boolean {
  const clauses = [...chinese.matchAll(/[^,。;?!]+/gu)];
  const own = clauses.find(({ index, 0: clause }) => index <= start && end <= index + clause.length);
  return own !== undefined && own !== clauses.at(-1) && WENT_ABOUT.test(own[0]) && !ASKING.test(own[0]);
}

interface Part {
  /** Whether it stands under a heading that says what it is. */
  readonly headed: boolean;
  readonly sentences: readonly EvidenceSentence[];
}

/** Sentences under a heading of the aspect, by document and heading; those that only open like it, by passage. */
function partsOf(aspect: Aspect, evidence: readonly EvidenceSentence[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const sentence of evidence) {
    const { passage, text, names } = sentence;
    const depth = depthOf(aspect, passage.headings);
    const headed = depth >= 0;
    if (passage.caption || (!headed && (names || aspect.opens?.test(normalise(text)) !== true))) continue;
    const key = headed
      ? [passage.documentId, ...passage.headings.slice(0, depth + 1)].join('\0')
      : passage.id;
    parts.set(key, { headed, sentences: [...(parts.get(key)?.sentences ?? []), sentence] });
  }
  return parts;
}

const depthOf = (aspect: Aspect, headings: readonly string[]): number =>
  headings.findIndex((heading) => aspect.heading.test(heading) && heading.length <= LONGEST_TITLE);

/** A longer heading says something of its own rather than naming a part of the report. */
const LONGEST_TITLE = 16;

/** Whether its sentences, with headings and title, speak of everything that is named. */
const about = (part: readonly EvidenceSentence[], subjects: readonly number[]): boolean =>
  subjects.every((index) => part.some(({ coverage: { strengths } }) => (strengths[index] ?? 0) >= PRESENT));

/** What a word that is most of the asked one, or hints at it, lends from a title at the least. */
const TITLED = 0.35;

/** Whether everything that is named is the matter of the whole: its title says it, or more than one part of the document besides. */
function isMatter(
  part: readonly EvidenceSentence[],
  subjects: readonly number[],
  evidence: readonly EvidenceSentence[],
): boolean {
  const id = part[0]?.document.id;
  const besides = evidence.filter((one) => one.document.id === id && !part.includes(one));
  return subjects.every((index) => {
    const saying = besides.filter(({ own }) => (own.strengths[index] ?? 0) >= PRESENT);
    return (
      part.every(({ coverage: { strengths } }) => (strengths[index] ?? 0) >= TITLED) ||
      (new Set(saying.map(({ passage }) => passage.headings.join('\0'))).size > 1 && about(part, [index]))
    );
  });
}

/** Fewer headings are no list. */
const FEWEST_CHAPTERS = 3;

/**
 * The measures of a report that has no heading for them: its own headings, each by its first sentence, but for those that frame them.
 * Where a question says how many it wants, just so many.
 */
function measuresBy(
  aspect: Aspect,
  evidence: readonly EvidenceSentence[],
  subjects: readonly number[],
  { chinese }: Understanding,
): EvidenceSentence[] {
  const wanted = COUNTED.exec(normalise(chinese))?.[1];
  if (aspect !== MEASURES_TAKEN || (subjects.length === 0 && wanted === undefined)) return [];
  const able = chaptersOf(evidence, frames).filter(
    (firsts) =>
      firsts.length >= FEWEST_CHAPTERS &&
      firsts.length <= MOST &&
      (wanted === undefined || firsts.length === ' 一二三四五六七八九十'.indexOf(wanted)) &&
      isMatter(firsts, subjects, evidence),
  );
  const scoreOf = (firsts: readonly EvidenceSentence[]): number =>
    Math.max(...firsts.map(({ score }) => score));
  return able.sort((a, b) => scoreOf(b) - scoreOf(a))[0] ?? [];
}

/** A longer heading tells something of its own; what it puts in quotation marks does. */
const LONGEST_FRAME = 10;

function frames(title: string): boolean {
  const plain = title.replace(/[\u201c"][^\u201d"]*[\u201d"]/gu, '').trim();
  if (plain.length > LONGEST_FRAME) return false;
  return (
    FRAMES.test(plain) || ASPECTS.some((aspect) => aspect !== MEASURES_TAKEN && aspect.heading.test(plain))
  );
}

/** 哪四招, 八件事, 四步, 五个一: how many a question wants. */
const COUNTED = new RegExp(
  `(?<![第\\d百千])([二三四五六七八九十])(?:大|项|条|点|个|种)?(?:${MEASURES}|个?一(?=都|分别|是|[,?]|$))`,
  'u',
);

/** A part under its own heading before one that only opens like it; then what fits the question better. */
const weightOf = ({ headed, sentences }: Part): number =>
  (headed ? HEADED : 0) + Math.max(...sentences.map(({ score }) => score));
const HEADED = 1;

function itemsOf(aspect: Aspect, part: readonly EvidenceSentence[]): EvidenceSentence[] {
  const all = [...part].sort((a, b) => a.span.start - b.span.start);
  const sentences = all.filter(({ names }) => !names);
  const firsts = new Map<string, EvidenceSentence>();
  for (const sentence of sentences) {
    const { headings } = sentence.passage;
    const sub = headings[depthOf(aspect, headings) + 1];
    if (sub !== undefined && !firsts.has(sub)) firsts.set(sub, sentence);
  }
  if (firsts.size > 1) return numberedOn([...firsts.values()], sentences).slice(0, MOST);
  const items = all.filter(({ text }) => ordinalOf(text) !== null);
  return items.length > 1 ? told(items.slice(0, MOST), all) : sentences.slice(0, MOST);
}

/** Items whose numbers go on where those of the subsections end: a long line is read as a paragraph, and not as a heading. */
function numberedOn(
  firsts: readonly EvidenceSentence[],
  sentences: readonly EvidenceSentence[],
): EvidenceSentence[] {
  const items = [...firsts];
  for (const sentence of sentences)
    if (
      ordinalOf(sentence.text) === items.length + 1 &&
      sentence.span.start > (items.at(-1)?.span.start ?? 0)
    )
      items.push(sentence);
  return items;
}

/** An item no longer than this, without a figure, is the name of what the sentence behind it tells: 1.考核过密。 */
const LONGEST_NAME = 20;
/** 一是合并三家平台公司 is said in full, however short. */
const SAID_IN_FULL = /^(?:[一二三四五六七八九十]+[是要]|第)/u;

function told(
  items: readonly EvidenceSentence[],
  sentences: readonly EvidenceSentence[],
): EvidenceSentence[] {
  return items.flatMap((item) => {
    const next = sentences[sentences.indexOf(item) + 1];
    const named =
      item.text.length <= LONGEST_NAME && item.figures.length === 0 && !SAID_IN_FULL.test(item.text);
    return (named || item.names) && next !== undefined && !items.includes(next) ? [item, next] : [item];
  });
}
