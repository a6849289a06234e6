import { placeHolds } from '../answer/evidence/belongs.js';
import { findPlaces, type PlaceMention } from '../chinese/places.js';
import { topicsOf } from '../chinese/topics.js';
import { belongsTo, isPress } from '../compare/fitness.js';
import type { MaterialParts } from '../compare/material.js';
import { readDocument, wordsOf, type ReadSentence } from '../compare/reading.js';
import { listsTopics, namesOther, provesOther } from '../compare/topicality.js';
import { isAim } from '../compare/aim.js';
import type { Access, Place } from '../domain/index.js';
import { wholeOf, withNeeds, type SpokenSentence } from './sentences.js';

/** Topics of the work as a whole: what is said of these holds for every reform of a place. */
const OVERALL: readonly string[] = ['supervision', 'party'];

/** What a place sets out from: aims, calls from above, the state of things, who leads. */
const GROUNDS: readonly (readonly [RegExp, number])[] = [
  [/近年来|一直以来|多年来/u, 2],
  [/坚持|始终|牢固树立|牢牢把握|牢记/u, 1],
  [/围绕|聚焦|锚定|紧扣|对标|着眼/u, 1],
  [/以[^，。,;；]{2,30}为(?:总?抓手|载体|引领|突破口|主线|目标|牵引|核心|导向|统领|动力)/u, 2],
  [
    /作为[^，。,;；]{2,24}(?:任务|抓手|工程|机遇|举措|要务|动力)|当作|看作|放到?[^，。,;；]{2,14}(?:高度|位置)/u,
    2,
  ],
  [/(?:按照|贯彻|落实|根据|对照)[^。;；]{2,40}(?:部署|要求|精神|决策|意见|规划|决定)/u, 1],
  [/身处|地处|面临|机遇|挑战|形势|深水区|阵痛|是[^，。,;；]{2,20}之一/u, 2],
  [/(?:搭起|搭建|构建|建立|形成|健全|完善)[^，。,;；]{0,24}(?:体系|机制|格局|制度)/u, 1],
  [/(?:成立|组建|设立|调整)[^，。,;；]{0,24}(?:领导小组|委员会|专班|指挥部)|统筹(?:谋划|推进)|高位推动/u, 1],
  [/呈现[^，。;；]{2,24}(?:局面|态势)|走在[^，。,;；]{1,8}前列|先进/u, 1],
];
const ABOUT_WORK = /改革|发展/u;
/** How work is checked is no ground for it. */
const CHECKING = /督察|督查|考核|考评|督办|问效|评估|提示函/u;
/** One case among several. */
const EXAMPLE = /[，,](?:比如|例如|如)(?![何期今实此])/u;
/** Years that have passed by the time that an intention is read. */
const DATED_INTENTION = /\d{4}年|开局之年|起步之年|今年|明年/u;
/** A sentence near the beginning of a document tells of all of it. */
const BEGINNING = 0.3;
/** Longer sentences are hard to say. */
const LONG = 160;

/** What the documents of a place say of its reforms as a whole. */
export interface Foundation {
  readonly basis: readonly SpokenSentence[];
  readonly outlook: readonly SpokenSentence[];
}

/** The ground on which a place's own work stands, told for all of its reforms: not of the topic, and not of any other. */
export function foundationOf(
  own: Place,
  topics: readonly string[],
  access: Access,
  { library, retriever }: MaterialParts,
): Foundation {
  const documents = [...retriever.profile(access).documents.values()].filter((document) => {
    const { value: place } = document.metadata.place;
    return place !== null && placeHolds(place, own) && !isAim(document);
  });
  const told = documents
    .flatMap((document) => readDocument(document, library.passagesOf(document.id, access), []))
    .filter((sentence) => isOfAll(sentence, topics))
    .flatMap(spoken);
  const kept = withNeeds(told.filter(({ sentence: { text } }) => !isPress(text)));
  return {
    basis: kept.filter(({ role, sentence }) => role === 'basis' && belongs(sentence)),
    outlook: kept.filter(({ role, sentence }) => role === 'outlook' && belongs(sentence)),
  };
}

/** Whether a sentence is of its document's place as a whole, and not of another or of a part. */
const belongs = (sentence: ReadSentence): boolean => {
  const { value: place } = sentence.document.metadata.place;
  const part = ({ place: named, inName }: PlaceMention): boolean =>
    inName !== true && place !== null && placeHolds(named, place) && !placeHolds(place, named);
  if (place !== null && findPlaces(sentence.text, { within: place }).some(part)) return false;
  return belongsTo({ sentence, span: sentence.span, text: sentence.text, clauses: [] }, place);
};

/** Whether neither the headings nor the words are about some other field of reform. */
function isOfAll({ text, names, aside, tabular, isName }: ReadSentence, topics: readonly string[]): boolean {
  if (
    tabular ||
    isName ||
    aside === 'problem' ||
    !ABOUT_WORK.test(text) ||
    CHECKING.test(text) ||
    EXAMPLE.test(text)
  )
    return false;
  const apart = (words: string): boolean => {
    const ids = topicsOf(words);
    return ids.length > 0 && !ids.slice(0, 2).some((id) => topics.includes(id) || OVERALL.includes(id));
  };
  const ids = [...topics, ...OVERALL];
  const elsewhere = (namesOther(text, ids) || provesOther(text, ids)) && !listsTopics(text);
  // The document's title names the whole and is the last of the names.
  return !names.slice(0, -1).some(apart) && !elsewhere;
}

function spoken(sentence: ReadSentence): Omit<SpokenSentence, 'needs'>[] {
  const span = wholeOf(sentence);
  if (span === null) return [];
  const text = wordsOf(sentence, span);
  if (sentence.aside === 'outlook')
    return DATED_INTENTION.test(text) || !/将|要|打算|继续/u.test(text)
      ? []
      : [{ sentence, span, text, role: 'outlook', score: 1 }];
  const grounds = GROUNDS.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0);
  const early = sentence.span.start <= BEGINNING * sentence.document.characters;
  const steers = topicsOf(text)[0] === 'supervision' ? 1 : 0;
  const told = grounds + steers + (early ? 1 : 0);
  if (grounds + steers === 0) return [];
  const score = told - (text.length > LONG ? 1 : 0);
  return [{ sentence, span, text, role: 'basis', score }];
}
