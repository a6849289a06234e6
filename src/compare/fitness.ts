import { findPlaces } from '../chinese/places.js';
import { speaksOf } from '../answer/evidence/belongs.js';
import { placeWithin, type Place } from '../domain/index.js';
import { wordsOf, type Piece } from './reading.js';

const LEAST = 10;
/** What the press puts around the matter: who said it, when, to whom. */
const PRESS =
  /记者|通讯员|发布会|本报|新华社|近日|日前[,，]|采访|了解到|(?:负责人|主任|局长|书记|发言人|校长|女儿|市民|村民|家属|家长)[^，。,]{0,8}(?:说|介绍|表示|告诉|回答|透露)|(?:表示|介绍说?|坦言|回忆)[,，:：]|看点|为您|解读|答卷|图为|示例文本|演示/u;
const UNFINISHED =
  /[:：?？]$|^(?:这|该|此|其|他|她|它|那|对此|为此|因此|而|但|可是|然而|于是|原来|特别是|尤其|其中)|[,，](?:它|他|她|这|那)(?!些年)/u;
/** What is asked of people: 养老床位要从数量转向质量. */
const DEMAND =
  /^[^，。,;；]{2,16}(?<!需|主|只|首|纲|摘|重|必)要(?:从|把|在|以|按|继续|进一步|坚持|抓|做好|加快|加强)/u;
/** Maxims: 良好营商环境是吸引人才集聚的平台. */
const MAXIM = /^[^，。,;；“《\d]{2,16}(?:是|既是|更是|乃)[^，。,;；\d]{2,24}(?:[，,。].{0,40})?$/u;
const OFFICIAL_RITUAL = /习近平|总书记|中国特色社会主义|党的(?:十[八九]|二十)大/u;

/** What frames a rule or a notice: to whom, since when, who explains it. */
const FORMALITY =
  /现(?:予以?)?印发|请(?:认真|遵照|结合实际|贯彻)[^。;；]{0,12}(?:执行|落实)|^(?:本|该)(?:规定|办法|条例|细则|意见|方案|规则|要点|计划|通知)(?:由|自|适用|所称|中)|负责解释|自[^。]{2,20}起(?:施行|实行|执行)|制定本(?:规定|办法|条例|细则|意见|方案|规则|要点|计划)|^特此|^各[^。，,]{1,20}人民政府[^。]{0,30}[。:：]?$|^附[件注]/u;

/** Whether words are the press's own: who said it, when, to whom. */
export const isPress = (text: string): boolean => PRESS.test(text);

/** Whether a piece may stand in a table by itself: a statement, not a fragment, a maxim or a frame of the press. */
export function isPresentable({ text, sentence }: Piece): boolean {
  if (
    text.length < LEAST ||
    isPress(text) ||
    FORMALITY.test(text) ||
    UNFINISHED.test(text) ||
    MAXIM.test(text) ||
    DEMAND.test(text)
  )
    return false;
  if (/^[“"‘].*[”"’]$/u.test(sentence.text) || OFFICIAL_RITUAL.test(text)) return false;
  return /\p{Script=Han}{4}/u.test(text);
}

/** Words that bring in another place as an example or a teacher, not as the one that acts. */
const BESIDE = /(?:学习|借鉴|参照|对标|赴|到|与|同|和|联合|跨|向|比肩|来自|对接|飞地|在)$/u;

/** Whether a piece speaks of the row's place and of no other as the one that acts. */
export function belongsTo(piece: Piece, place: Place | null): boolean {
  const { sentence } = piece;
  if (place === null) return true;
  const { passage, text, previous } = sentence;
  const context = [...passage.headings, previous].join(' ');
  if (!speaksOf({ place: passage.place, text, context }, place)) return false;
  return piece.clauses.every((clause) => !actsElsewhere(wordsOf(sentence, clause), place));
}

/** A clause that another place begins is that one's. */
function actsElsewhere(clause: string, place: Place): boolean {
  const [first] = findPlaces(clause, { within: place });
  if (first === undefined || first.inName === true || first.place.masked) return false;
  if (first.place.level === 'country' || placeWithin(first.place, place) || placeWithin(place, first.place))
    return false;
  const before = clause.slice(0, first.span.start);
  return before.length <= 4 && !BESIDE.test(before);
}
