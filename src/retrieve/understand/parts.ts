/** Ends of sentences, and words behind a comma that begin another question. Questions are NFKC: stops are half-width but for 。 */
const BREAKS =
  /[?;。!\n]+|[,:]\s*(?=(?:另外|此外|还有(?![多几哪])|同时|以及|顺便|顺带|再就是|再者|其次|还想|也想|[一二三四五六]是))/u;
/** Words that only join a question to the one before it, or ask politely. */
const LEADING =
  /^(?:另外|此外|还有|同时|以及|顺便|顺带|再就是|再者|其次|[一二三四五六]是|(?:我|我们)?(?:还|也)?(?:想|希望|需要)(?:要)?(?:了解|知道|问|请教|核实)?(?:一下|下)?|(?:还)?(?:请|烦请|劳驾|麻烦)(?:你|您)?(?:问|教|告诉(?:我|我们)?|帮忙|帮我)?(?:一下|问一下|问问|查一下|看一下)?|问一下|问问|(?:从|在)?(?:资料|材料|文件|文档|报告)(?:库)?(?:里|中)(?:面)?(?:帮我)?(?:找找?|查查?|看看?)?(?:一下)?|包括(?![什哪几多])|比如|尤其是?|特别是|那么?(?=\p{Script=Han}{4})|[\s,:、])+/u;
const ASKS =
  /多少|几(?!乎|十|百|千|万|项改|年来)|怎|咋|如何|什么|啥|哪(?!怕)|为何|谁|吗|是否|是不是|有没有|能不能|会不会|可不可以|何时|多(?:大|高|长|久|快|远|重)|呢$|占比|比例$|分别(?:是|为|说明|列出)/u;
/** 一是…二是…: items of a question that asks all of them at once. */
const ITEM = /^[一二三四五六]是/u;

/** 我要单独这家的, 不要加起来的: says which answer to the question before it is wanted. */
const REMARK =
  /^(?:我们?)?(?:就|只)?(?:是|要|看|问|说)?(?:单独|单(?:说|论|指|看|列)|不要|别把?|不算|不含|只(?:要|说|看|算|问))/u;

const withRemark = (segments: readonly string[], segment: string): string[] => {
  const last = segments.at(-1);
  return last !== undefined && REMARK.test(segment) && !ASKS.test(segment)
    ? [...segments.slice(0, -1), `${last},${segment}`]
    : [...segments, segment];
};

/**
 * The questions that one message asks, each without the words that join it to the others; what only tells is left out. One entry
 * for a message that asks one thing and tells nothing.
 *
 * @param question its Chinese form
 */
export function questionParts(question: string): string[] {
  return question
    .split(BREAKS)
    .map((segment) => segment.trim())
    .reduce<string[]>(withRemark, [])
    .filter((segment) => ASKS.test(segment) || ITEM.test(segment))
    .map((segment) => segment.replace(LEADING, '').trim())
    .filter((segment) => segment.length > 1);
}

/** A sentence shorter than this asks what its commas part in one breath. */
const LONG = 36;

/** The asking clauses of one long sentence that tells a story around them; none of a short one. */
export function questionClauses(question: string): string[] {
  if (question.length < LONG) return [];
  return questionPoints(question);
}

/** 额度、利率多少: names that are asked for together with the one behind them. */
const LISTED =
  /(?:率|额度?|量|数|价|费|期|时限|期限|标准|比例|规模|金额|对象|范围|条件|来源|主体|做法|名单)$/u;

/**
 * What a question asks besides, and after, other things: its asking clauses, and those of one clause that 、 parts. None of a
 * question that asks one thing.
 */
export function questionPoints(question: string): string[] {
  const points = question
    .split(/[?;。!,:\n]+/u)
    .flatMap(listedPoints)
    .map((clause) => clause.trim())
    .filter((clause) => ASKS.test(clause))
    .map((clause) => clause.replace(LEADING, '').trim())
    .filter((clause) => clause.length > 1);
  return points.length > 1 ? points : [];
}

/** 风险怎么分担、放给多少户 asks twice; 额度、利率多少 once; 水、电、气怎么报装 once. */
function listedPoints(clause: string): string[] {
  const pieces = clause.split('\u3001');
  if (pieces.filter((piece) => ASKS.test(piece)).length < 2) return [clause];
  return pieces.reduce<string[]>((points, piece) => {
    const last = points.at(-1);
    const open = last !== undefined && !ASKS.test(last) && LISTED.test(last);
    return open ? [...points.slice(0, -1), `${last}\u3001${piece}`] : [...points, piece];
  }, []);
}
