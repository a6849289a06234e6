import { LRUCache } from 'lru-cache';
import { normalise } from '../../../chinese/normalise.js';
import { askingPoints } from '../forms.js';
import { namesFit } from '../names/index.js';
import { listsOnlyKnown } from './excluded.js';
import { INSTANCE_KINDS, NAMES_OFFICE, type InstanceKind } from './kinds.js';

interface Wanted {
  /** The question, normalised. */
  readonly asks: string;
  /** Its clauses that ask something, each with the kinds that it wants one of. */
  readonly clauses: readonly { readonly text: string; readonly kinds: readonly InstanceKind[] }[];
}

const remembered = new LRUCache<string, Wanted>({ max: 64 });

/** 由谁运营 is told by whatever body: only what is asked for by a name, or of several, must have one. */
const BY_NAME = /哪|姓甚|姓什么|姓啥|叫什么|叫啥|名字|姓名|名称|名单|(?:都|分别|各)(?:是|有)谁/u;

function wantedBy(question: string): Wanted {
  const known = remembered.get(question);
  if (known !== undefined) return known;
  const asks = normalise(question);
  const all = asks.split(/[,;?\u3001\u3002]/u);
  const asking = all.filter((text) => askingPoints(text).length > 0);
  // 渔业集团董事长: asks without any asking word.
  const clauses = (
    asking.length > 0 ? asking : all.filter((text) => NAMES_OFFICE.test(text) || BY_NAME.test(text))
  ).map((text) => ({
    ...{ text, kinds: INSTANCE_KINDS.filter(({ asked }) => asked.test(text)) },
  }));
  const read = { asks, clauses };
  remembered.set(question, read);
  return read;
}

/** What {@link namesFit} says where no name is wanted. */
const NONE_WANTED = 0.5;

/**
 * Whether a text speaks of a matter and names none of those that are asked for: 邀请专家授课 names no expert, 引入社会资本 no investor,
 * 在全国性大会上 no meeting. Where a question asks several things, none of them may be told.
 *
 * @param text a sentence with those beside it
 */
export function namesNoInstance(question: string, text: string): boolean {
  const { asks, clauses } = wantedBy(question);
  const view = normalise(text);
  if (listsOnlyKnown(asks, view)) return true;
  return clauses.length > 0 && clauses.every((clause) => isOpen(clause, asks, text, view));
}

function isOpen(
  { text: clause, kinds }: Wanted['clauses'][number],
  asks: string,
  text: string,
  view: string,
): boolean {
  if (kinds.length > 0) return kinds.some(({ told }) => !told(view, asks));
  // 3个小区,能告诉我名字吗: of what stands in the clause before.
  const fit = namesFit(clause, text);
  return BY_NAME.test(clause) && (fit === NONE_WANTED ? namesFit(asks, text) : fit) === 0;
}
