import { normalise } from '../../chinese/normalise.js';
import { halfWidth, unitAt } from '../../chinese/units.js';
import type { Span } from '../../domain/index.js';
import type { FigureWanted } from './asked.js';

/** What a question asks for, and how texts tell it without a number. */
interface Wording {
  readonly asked: RegExp;
  readonly told: RegExp;
}

const EACH =
  '(?:每|逐|按|半)(?:个|一|半|两)?(?:年|月|周|季|日|天|旬|星期|学期|工作日)(?:度)?(?!轻|龄|级|薪|内|份|均)';
/** 每月补助300元, 每年资金80万元: what each month is worth, and not how often something is done. */
const NO_RATE = '(?![^,，。;；]{0,14}\\d[\\d,.]*(?:余|多)?[万亿]?(?:元|吨|亩|度|立方|公里|[%名人户家]))';
/** 月调度, 年检, 季通报. */
const EVERY =
  '(?<![\\d一二三四五六七八九十个本当上下])[年月周季日](?:一(?:次|回)|检|审|考|评|报告?|查|调度|通报|点评|例会)';

const WORDINGS: readonly Wording[] = [
  {
    asked:
      /多(?:久|长时间|少时间|少[天年月]|少个月)[^,。;?]{0,12}(?:一|几|多少)(?:次|回|趟|遍|轮|场|期|届|批|头)|隔多(?:久|长|少)|(?:几[天年周]|几个月)[^,。;?]{0,8}一(?:次|回|趟|遍|轮|场)|频[次率]|多久(?:一|才)?(?:轮|次|回|场)/u,
    told: new RegExp(`${EACH}${NO_RATE}|${EVERY}|不定期|(?<!不)定期|常态化`, 'gu'),
  },
  {
    asked: /几成|比例|几比几|几几开|占比|百分之(?:几|多少)|怎么(?:个)?分(?:摊|担|账|成)?|几分之几/u,
    told: /\d+(?:\.\d+)?(?:[:\u2236\uff1a]\d+(?:\.\d+)?)+(?![:\d])|[一二三四五六七八九]{2}开|一半|各半|对半|过半|减半|全额|全免/gu,
  },
  {
    asked:
      /多(?:久|快|长时间)|(?:几|多少)(?:个?工作[日天]|个?(?:小时|钟头)|天|日|分钟)|时限|期限|多(?:大|少|长)(?:工夫|功夫|时间)/u,
    told: /当(?:[天日场]|即(?!将))|即(?:时|办|来即办|到即办|接即办|申即享)|随到随办|立等可[取办]|次日|隔[天日]|秒[批办]|拿地即|交(?:房|地)即|[前后][\d一二三四五六七八九十]+日|[\d一二三四五六七八九十]+日(?:内|之内|以内|前)/gu,
  },
  {
    asked: /第几(?!方阵|梯队|档|等次)|排(?:在|到|名)?几/u,
    told: /首位|榜首|头名|垫底|末位|倒数|领跑|居首/gu,
  },
  {
    asked: /第几|排名|名次|位次/u,
    told: /首位|榜首|头名|第[一二三四五六七八九十]+(?:方阵|梯队|档|等次)|前列|垫底|末位|倒数|领跑|居首/gu,
  },
];

/** 上千亩, 近百户, 数十项: about how many, told without a figure. */
const VAGUE = /(?:[上近数几]|好几)[十百千万]+(?:余|多)?/gu;

/** 第几方阵, 第几批: which of them in order, by its own name. */
const NTH = /第几(?![个位名年天次家月日])(\p{Script=Han}{2})/u;

/** Whether a text states the very rank that a question asks for by name: 第二方阵 for 第几方阵. No hidden number beside it is what is asked. */
export function statesNth(question: string, text: string): boolean {
  const [, named] = NTH.exec(question) ?? [];
  return named !== undefined && new RegExp(`第[一二三四五六七八九十\\d]+${named}`, 'u').test(text);
}

/** Where a text tells what the question asks for without a number; spans in the text. */
export function inWords(question: string, wanted: FigureWanted): (text: string) => Span[] {
  const wordings = wordingsFor(question);
  return (text) => {
    const view = halfWidth(text);
    const worded = wordings.flatMap(({ told }) => spansOf(told, view));
    return [...worded, ...(wanted === null ? [] : vagueAmounts(view, wanted))];
  };
}

/** 多久开一次 asks how often and, once that is read, not how long. */
function wordingsFor(question: string): Wording[] {
  let rest = normalise(question);
  return WORDINGS.filter(({ asked }) => {
    const asks = asked.test(rest);
    if (asks) rest = rest.replace(asked, '\u3000');
    return asks;
  });
}

const spansOf = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

const vagueAmounts = (text: string, wanted: Exclude<FigureWanted, null>): Span[] =>
  spansOf(VAGUE, text).filter(({ end }) => {
    const unit = unitAt(text, end);
    return unit !== null && wanted({ kind: unit.kind, unit: unit.base });
  });
