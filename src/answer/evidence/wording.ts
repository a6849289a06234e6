import { LRUCache } from 'lru-cache';
import { normalise } from '../../chinese/normalise.js';
import type { Asked } from '../../retrieve/index.js';
import { withoutAsking } from './forms.js';

/**
 * How the words of a sentence meet those of a question beyond the concepts that both share: the very phrases, the verb that the
 * asked number or name belongs to, and whether it tells what is or only what is planned or was on an agenda.
 */
export interface Wording {
  /** Share of the question's pairs of characters that stand in the sentence, within [0, 1]. */
  readonly phrases: number;
  /** 1 where the asked verb stands beside a fitting figure, or in the sentence where a name is asked. */
  readonly verb: number;
  /** 1 for a plan where none is asked for. */
  readonly planned: number;
  /** 1 for a sentence that only tells what a meeting dealt with, where the meeting is not asked about. */
  readonly agenda: number;
}

/** What is read from a question once for all sentences. */
interface Question {
  readonly pairs: readonly string[];
  /** Characters of the verb before the asked number, as of 使用 in 使用了多少个; '' where there is none to go by. */
  readonly acts: string;
  /** The verb of the asked name: 解释 of 由谁负责解释. */
  readonly deed: string;
  readonly wantsPlan: boolean;
  readonly wantsAgenda: boolean;
}

/** Characters that join words and say nothing. */
const JOINING = /[几咋吗呢的了是在有和与]/gu;
const PLANS = /下一步|下步|打算|准备|计划|目标|今后|未来|要|将|力争|拟|想|争取|预计|到\d{4}年/u;
const IS_PLAN =
  /^(?:下一步|下步|今后)|[拟将][^,。;]{0,30}(?:提高|扩大|增加|达到|压|推|建|降|开展|实现)|力争|争取|预计|年底前|到20\d\d年底?[,前]/u;
const AGENDAS = /会议|会上|审议|文件|听取|研究|议题|常委会|深改委|哪[个些几项]{1,2}(?:方案|办法|意见)/u;
const IS_AGENDA = /审议《|听取[^,。;]{2,}(?:汇报|报告)|传达学习/u;

/** Words around the asked number that tell nothing of what was done with it. */
const AUXILIARY =
  /[了到过的着得有是在为共总最高低大小各已也要能会可占掉出上下一又还约达个这那些名额数量市县区省年人]/gu;

const remembered = new LRUCache<string, Question>({ max: 64 });

function readQuestion(question: string): Question {
  const known = remembered.get(question);
  if (known !== undefined) return known;
  const asks = normalise(question);
  const [, before = ''] = /(\p{Script=Han}{1,4})(?:多少|几(?![家何乎]))/u.exec(asks) ?? [];
  const [, deed = ''] =
    /(?:谁|哪(?:个|家|些|几个)?[^,。?]{0,3}(?:部门|单位|机构))(?:来|去|具体|负责|在)*(\p{Script=Han}{2})/u.exec(
      asks,
    ) ?? [];
  const read = {
    ...{ pairs: pairsOf(asks), acts: before.replace(AUXILIARY, '').slice(-2), deed },
    ...{ wantsPlan: PLANS.test(asks), wantsAgenda: AGENDAS.test(asks) },
  };
  remembered.set(question, read);
  return read;
}

function pairsOf(asks: string): string[] {
  const parts =
    withoutAsking(asks)
      .replace(JOINING, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = parts.flatMap((part) =>
    Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2)),
  );
  return [...new Set(pairs)];
}

/** Where figures stand, offsets in the sentence. */
interface At {
  readonly start: number;
  readonly end: number;
}

/** @param fitting figures of the asked kind */
export function wordingOf(question: string, asked: Asked, sentence: string, fitting: readonly At[]): Wording {
  const { pairs, acts, deed, wantsPlan, wantsAgenda } = readQuestion(question);
  const view = normalise(sentence);
  const shared = pairs.filter((pair) => view.includes(pair)).length;
  const verb =
    asked === 'figure'
      ? actsBeside(acts, sentence, fitting)
      : asked === 'name' && deed !== '' && view.includes(deed);
  return {
    phrases: shared / Math.max(1, pairs.length),
    verb: Number(verb),
    planned: Number(!wantsPlan && IS_PLAN.test(view)),
    agenda: Number(!wantsAgenda && IS_AGENDA.test(view)),
  };
}

/** Whether a question says what was done with the asked number. */
export const saysAct = (question: string): boolean => readQuestion(question).acts !== '';

/** How far before a figure its verb may stand, in characters. */
const BESIDE = 6;

function actsBeside(acts: string, sentence: string, fitting: readonly At[]): boolean {
  return fitting.some(({ start, end }) => {
    const beside = sentence.slice(Math.max(0, start - BESIDE), end + 2);
    return Array.from(acts).some((character) => beside.includes(character));
  });
}
