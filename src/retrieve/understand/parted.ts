import { inDictionary, tagged, type Word } from '../../chinese/segment.js';

/** Things that stand behind so many verbs that the two need not be one word: 用的人 is no 用人. */
const LOOSE_OBJECTS = new Set('人事话家手数法点会时天年月日次个面里上下中前后钱');
const CLAUSE_ENDS = /^[呢啊吗呀]?(?:[,;。!?\s]|$)/u;
/** What comes between the halves: aspect, how many, how often, whose. */
const FILLER =
  /^(?:[了过着起的]|一|几|多少|哪些|哪个|什么|啥|谁|[一两三几好]{1,2}[次趟回下遍场个把轮道点些])$/u;
const FILLER_TAG = /^(?:m|q|mq|u[a-z]?)$/u;
const MOST_FILLERS = 3;

/**
 * Verbs with their object that speech takes apart: 看一趟病 is 看病, 谁牵的头 is 牵头. The spans hold what stands between the halves.
 *
 * @param means whether the whole verb means something to the library; the halves are left where it does not
 */
export function parted(question: string, means: (verb: string) => boolean): Word[] {
  const cut = tagged(question);
  return cut.flatMap((verb, at) => {
    if (!/^\p{Script=Han}$/u.test(verb.text)) return [];
    const behind = cut.slice(at + 1, at + 2 + MOST_FILLERS);
    const reach = behind.findIndex((word) => !isFiller(word));
    const objects = behind.slice(1, reach < 0 ? behind.length : reach + 1);
    const object = objects.find(({ text }) => text.length === 1 && inDictionary(verb.text + text));
    if (object === undefined || LOOSE_OBJECTS.has(object.text)) return [];
    const whole = verb.text + object.text;
    const ofIt = question.charAt(object.start - 1) === '\u7684';
    if ((ofIt && !CLAUSE_ENDS.test(question.slice(object.end))) || !means(whole)) return [];
    return [{ text: whole, start: verb.start, end: object.end, tag: 'v' }];
  });
}

const isFiller = ({ text, tag }: Word): boolean => FILLER.test(text) || FILLER_TAG.test(tag ?? '');
