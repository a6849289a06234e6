import { normalise } from '../../../chinese/normalise.js';

/** Asks what is done under a label, or for it to be explained: 某某是怎么合伙的, 某某具体什么做法, 某某,请解释一下. */
const ASKS_WAY =
  '"?的?(?:这个)?(?:制度|机制|模式|做法|办法|项目|活动|品牌)?,?(?:具体|到底|究竟|又|都)?(?:是|指的?是?)?(?:(?:怎么|如何|咋|怎样)(?:个)?[^,。;?]{1,6}|(?:有|是)?(?:什么|啥|哪些|怎样的?)(?:具体)?(?:做法|搞法|内容|办法|样子?)|(?:请|麻烦|帮忙?|给)?[^,。;?]{0,4}解释[^,。;?]{0,6})[?。]?$';

/** What is said of every label: that it is promoted, tried or praised. None of it tells what it is. */
const SAID_OF_ANY =
  /推广|探索|实施|推行|开展|深化|打造|创新|创建|建立|建设|试点|试行|推进|推动|落实|启动|上线|挂牌|完善|健全|优化|实现|全覆盖|覆盖|继续|抓下去|下去|受到|得到|获得?|群众|企业|各方|欢迎|好评|肯定|认可|表彰|经验|典型|做法|案例|入选|全[省市县区国旗]|在[省市县区全]?|我[省市县区旗]|[省市县区旗]里?|重点|产业链|三年内|年内|年底前|今后|下一步|将|会|要|力争|确保|大力|积极|全面|进一步|持续|不断|扎实|有序|等|和|与|及|并|把|的|了|也|已|都|被|其|是|对|向|从|以|为|由/gu;
const CLAUSES = /[,。;:\u3001!?]+/u;
/** Characters of a clause that are left and may still tell something. */
const TELLS = 4;

/**
 * Whether a question asks what is done under a label and the sentence has no more of it than its name: 推广“某某”，三年内实现全覆盖.
 *
 * @param names places, years and bodies that the sentence may name besides, as it has them
 */
export function isOnlyMentioned(
  question: string,
  text: string,
  label: string,
  names: readonly string[],
): boolean {
  const asked = normalise(question);
  const at = asked.lastIndexOf(label);
  if (at < 0 || !new RegExp(`^${ASKS_WAY}`, 'u').test(asked.slice(at + label.length))) return false;
  return normalise(text)
    .split(CLAUSES)
    .every((clause) => tellsNothing(clause, label, names));
}

function tellsNothing(clause: string, label: string, names: readonly string[]): boolean {
  const bare = [label, ...names].reduce((rest, name) => rest.replaceAll(name, ''), clause);
  const left = bare
    .replace(/"[^"]{2,16}"/gu, '')
    .replace(SAID_OF_ANY, '')
    .replace(/[\d()（）\s".%.-]|[一二三四五六七八九十](?:是|$)/gu, '');
  return left.length < TELLS;
}
