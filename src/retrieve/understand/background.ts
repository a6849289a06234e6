const ASKS = /[?？]|多少|几(?!乎|十|百|千|万)|怎|咋|如何|什么|啥|哪(?!怕)|为何|谁|吗|是否|有没有|能不能|呢/u;
const PLEADS = /请|麻烦|帮|求|给我|找出|列|说说|讲讲|介绍|想(?:知道|了解|看|问)/u;
/** What is going on where the question is asked. */
const GOING_ON =
  /近期|最近|近日|下周|本周|这周|明天|后天|今天|下午|上午|月底|下个?月|年底|正在|准备|打算|即将|马上|需要|委托|交办|我[局委办市县区们]|咱们|领导|要(?:听取|开|写|交|讲|做|向|搞|去|报|出|给)/u;
/** Points back at what was said before it. */
const POINTS_BACK = /这|该(?:项|市|县|区|事|工作|政策)|此|它|那(?:方面|件|项|个|块)|上述|同样|类似/u;
/** What is left must say what it is about. */
const LEAST_SAID = 3;

/**
 * A question without the sentences before it that only tell why it is asked: 局里下周要开座谈会。宁波的渔船检验… As it is where what is
 * left names no place, points back, or says too little to stand alone.
 *
 * @param names whether a sentence names a place
 * @param content how many things a text is about
 */
export function withoutBackground(
  question: string,
  names: (sentence: string) => boolean,
  content: (text: string) => number,
): string {
  const sentences = question.split(/(?<=[。!；;])/u);
  const asks = sentences.findIndex(
    (sentence) => names(sentence) && (ASKS.test(sentence) || PLEADS.test(sentence)),
  );
  if (asks < 1) return question;
  const told = sentences.slice(0, asks);
  const rest = sentences.slice(asks).join('');
  const isBackground = (sentence: string): boolean =>
    GOING_ON.test(sentence) && !ASKS.test(sentence) && !names(sentence);
  if (!told.every(isBackground) || POINTS_BACK.test(rest) || content(rest) < LEAST_SAID) return question;
  return rest;
}
