import { longestRun } from '../runs.js';
import { clausesOf, pairsOf, SAME_MATTER } from './premise.js';

/** Words that stand in every report and show no matter. */
const EVERYWHERE =
  /改革|工作|建设|推进|机制|情况|全[市省国县区面]|[我各本]市|[我各本]区|方面|以[后来前]|怎么|什么|如何|多少|为什|哪[个些]|时候|他们|我们|你们|咱们|人家|市里|县里|区里|省里|已经|开始|后来|这个|那个|一个|现在|就是|听说|不是|没有|可以|应该|实施|开展|进行|请问|请教|想问|想学|想知|问一|一下|打听|知道/u;

/** Words that say too little of a matter to tell it from another. */
const GENERAL =
  /企业|单位|部门|群众|工作|服务|人员|项目|事项|改革|问题|情况|材料|城市|地方|区域|市场|全市|政府|管理|建设|政策|标准|规定|要求|时间|机构|社会|经济|发展|制度|方式|资金|要素|资源|以上|以下|超过|少于|低于|高于|任务|职工|居民|农民|村民|老人|学生|家长|干部|达到|增长|提高|降到|完成/u;

/** Whether a word is too general to show by itself what a clause is about. */
export const isGeneral = (word: string): boolean => GENERAL.test(word);

const MOVEMENT =
  /增[加长]|提[高升]|上[升涨调]|下[降滑调]|减少|[压精核][缩减简]|缩[短减小]|降低|回落|攀升|扩大/u;

/** Whether a word only tells that something moved. */
export const tellsMovement = (word: string): boolean => MOVEMENT.test(word);

/** Pairs that tell a matter from others. */
export const tellingOf = (pairs: readonly string[]): string[] => pairs.filter((pair) => !isGeneral(pair));

/** Pairs of neighbouring characters that may show what a clause is about. */
export const mattersOf = (claim: string): string[] => [
  ...new Set(pairsOf(claim).filter((pair) => !EVERYWHERE.test(pair))),
];

/** How many of the pairs a text has. */
export const sharedOf = (pairs: readonly string[], text: string): number =>
  pairs.filter((pair) => text.includes(pair)).length;

const LEAST_SHARED = 2;

/** Whether two clauses speak of the same matter: a run of characters, or several pairs, stand in both. */
export const sameMatter = (claim: string, clause: string): boolean =>
  sharedOf(mattersOf(claim), clause) >= LEAST_SHARED || longestRun(claim, clause) >= SAME_MATTER;

/** The items of a text: what stands between semicolons and full stops. */
export const itemsOf = (text: string): string[] => text.split(/[。;?!]/u).filter((item) => item !== '');

export interface Placed {
  readonly clause: string;
  readonly item: string;
  /** The clause before it in its item, which may name its subject; '' for the first. */
  readonly before: string;
  /** Both of them. */
  readonly near: string;
}

/** The clauses of a text with the item that each stands in, and with the clause before it. */
export const placedClauses = (text: string): Placed[] =>
  itemsOf(text).flatMap((item) => {
    const clauses = clausesOf(item);
    return clauses.map((clause, index) => {
      const before = clauses[index - 1] ?? '';
      return { clause, item, before, near: `${before},${clause}` };
    });
  });

const LIST = /[^,。;:\u3001]{1,14}(?:\u3001[^,。;:\u3001]{1,14})+/gu;

/** How many things the lists of a text have: 90、60、45天 are three. */
export const listLengths = (text: string): number[] =>
  Array.from(
    text.matchAll(LIST),
    ([list]) => list.split(/\u3001|(?<=\p{Script=Han}{2})和(?=\p{Script=Han}{2})/u).length,
  );
