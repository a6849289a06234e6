import { isGeneral, mattersOf, placedClauses } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

/** Acts that turn each other around; each side with all words that tell it. */
const ACTS: readonly (readonly [RegExp, RegExp])[] = [
  [/下放|放权|赋权|委托给|交给/u, /收(?:了)?回|上收|收归|收上[来去]/u],
  [/扩大|扩容|扩面|扩围|扩展|拓展/u, /缩小|收缩|收窄/u],
  [/合并|整合|并成|归并|撤并|合成/u, /拆分|分设|拆成|分拆|拆开/u],
  [/延长|拉长|[变更][长久]|拖长/u, /缩短|压缩|[变更]短|压减|提速/u],
  [/[变更]慢|慢了|拖慢|放慢/u, /加快|提速|缩短|[变更]快|快了/u],
  [/放宽|放松|放开/u, /收紧|从严|更严|卡严/u],
  [/上调|提高|调高|涨/u, /下调|降低|调低|[下减]降/u],
  [/强制|强迫|硬性要求|一律必须/u, /自愿|自主选择|自行选择/u],
  [/集中(?:到|起来|办)/u, /分散/u],
  [/事前/u, /事后/u],
  [/盈利|赚钱|扭亏/u, /亏损|亏本|赔钱/u],
  [/[多加增重][^,]{0,10}负担|加负|增负/u, /减负|减轻[^,]{0,8}负担|少[花交缴付]|让利/u],
  [/[掉跌退]出/u, /进入|跻身|迈入|挤进|[升冲]进/u],
  [/(?:跟|落|晚|排)在[^,]{1,14}(?:后头|后面|之后|后边)|后知后觉|最后一个/u, /率先|首个|首家|最早|领先|带头/u],
  [/如期|按期|准时/u, /推迟|延期|延后/u],
  [/新增|增设|加设/u, /撤销|裁撤|取消|核减/u],
];
/** Denied or asked about, an act is not taken for granted. */
const OPEN = /(?:[不没未防勿免]|避免|是否|能不能|要不要|怎[么样]才|如何才)[^,]{0,3}$/u;
const ASKED = /哪[些个几]|什么|谁/u;
/** 比计划推迟三个月: of what the clause before it is about. */
const GOES_ON = /^[比较]/u;

/** 评审权收回 is wrong where the text has 评审权下放 and no word of taking it back. */
export const actOtherwise: Check = (question, { text, around }) => {
  const all = `${text} ${around}`;
  const clauses = placedClauses(text);
  for (const claim of claimingClauses(question))
    for (const [told, said] of ACTS.flatMap(([one, other]) => [
      [one, other] as const,
      [other, one] as const,
    ])) {
      const act = said.exec(claim);
      const before = claim.slice(0, act?.index);
      if (act === null || ASKED.test(before) || OPEN.test(before) || claim.includes('还是')) continue;
      if (told.test(claim) || said.test(all)) continue;
      const matters = mattersOf(claim.replace(act[0], ' ')).filter((pair) => !isGeneral(pair));
      const isTurned = clauses.some(
        ({ clause, near }) =>
          told.test(clause) && matters.some((pair) => (GOES_ON.test(clause) ? near : clause).includes(pair)),
      );
      if (isTurned) return { kind: 'contradicted', claim };
    }
  return null;
};
