import { normalise } from '../../chinese/normalise.js';
import { countOf, COUNT, type Wanted } from './wanted.js';

/** Items that a sentence tells side by side in itself. */
interface Inline {
  /** How many: more than one number where it cannot be told whether 和 joins the last two. */
  readonly counts: readonly number[];
  /** What leads to the items, and the first of them. */
  readonly before: string;
  /** What stands behind the last item: 等重点领域推进改革. */
  readonly after: string;
  readonly items: readonly string[];
  /** Joined by signs that only make names: 甲+乙+丙. */
  readonly joined: boolean;
  /** Whole clauses rather than names: 要甲;要乙;要丙. */
  readonly clauses: boolean;
}

const SEPARATOR = /\u3001|\+|→|—+|-{2,}|"(?=")/u;
/** 1+3+N counts what it stands for, and names nothing. */
const CODE = /(?:\d|[A-Zn])\+(?:\d|[A-Zn])/iu;
const AND = /(?<![共总饱温调])和(?![谐平解睦])|以及|(?<![涉波普以])及(?![时格其])|(?<!参)与(?!会)/u;
/** A longer piece between two signs is no name. */
const LONGEST_ITEM = 26;
/** Where the items end and what they are begins: 等, 三个, 四种. */
const KIND_BEGINS = new RegExp(`等|"|多个|(?:${COUNT})(?:[个大项类种条块点步]|方面)`, 'u');

/** The enumerations of a sentence: 甲、乙、丙等领域, "甲+乙+丙"体系, 要甲;要乙;要丙. */
function inlinesOf(view: string): Inline[] {
  return [...ofClauses(view), ...ofSemicolons(view)];
}

function ofClauses(view: string): Inline[] {
  const clauses = view.match(/[^,;。:?!]+[,;。:?!]?/gu) ?? [];
  return clauses.flatMap((clause, index) => {
    const bare = clause.replace(/\([^)]*\)|[,;。:?!]$/gu, '');
    const parts = bare.split(SEPARATOR).filter((part) => part.trim() !== '');
    const last = parts.at(-1) ?? '';
    const begins = KIND_BEGINS.exec(last.slice(1))?.index;
    const item = begins === undefined ? last : last.slice(0, begins + 1);
    const joint = AND.test(item);
    if (parts.length + Number(joint) < 2 || CODE.test(bare)) return [];
    if (parts.slice(1, -1).some((part) => part.length > LONGEST_ITEM)) return [];
    return [
      {
        counts: joint ? [parts.length + 1, parts.length] : [parts.length],
        before: `${clauses[index - 1] ?? ''}${parts[0] ?? ''}`,
        after: last.slice(item.length),
        items: [...parts.slice(0, -1), item],
        joined: /\+|→|—/u.test(bare),
        clauses: false,
      },
    ];
  });
}

function ofSemicolons(view: string): Inline[] {
  const parts = view
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  const opener = second.charAt(0);
  if (parts.length < 2 || !/\p{Script=Han}/u.test(opener)) return [];
  const alike = parts.slice(1).every((part) => part.startsWith(opener));
  const at = first.search(new RegExp(`(?:^|[,:])${opener}`, 'u'));
  if (!alike || at < 0) return [];
  return [
    {
      counts: [parts.length],
      before: first.slice(0, at),
      after: '',
      items: parts,
      joined: false,
      clauses: true,
    },
  ];
}

/** Characters behind the last item within which it is said what the items are. */
const NAMED_WITHIN = 12;
const LINK = '(?:,?\\p{Script=Han}{0,3}(?:包括|包含|有|是|为|即|涵盖|涉及|分别|分成)|[:\u2014])';
/** 会议强调,要…;要…: words of demanding for what is called a demand. */
const DEMANDS = /要求|部署|强调|提出|指出/u;
const IS_DEMAND = /要求|意见|部署/u;

/** How a sentence tells the items that are wanted: whether they are called so there, or are just so many. */
export interface Telling {
  readonly called: boolean;
  readonly counted: boolean;
  /** What the items make up, where they are joined to a name: 多层次体系 of "甲+乙+丙"多层次体系. */
  readonly makeUp: string;
}

/** `null` where a sentence tells no such items. */
export function tellsItems(text: string, wanted: Wanted): Telling | null {
  const tellings = inlinesOf(normalise(text)).flatMap((inline) => {
    const called = isCalled(inline, wanted);
    const counted =
      wanted.count !== null && (inline.counts.includes(wanted.count) || states(inline, wanted.count));
    if (wanted.count !== null && !counted) return [];
    if (!called && (wanted.labelled || (!counted && !inline.joined))) return [];
    return [{ called, counted, makeUp: inline.joined ? inline.after.replace(/"/gu, '') : '' }];
  });
  const rank = ({ called, counted }: Telling): number => Number(called) + Number(counted);
  return tellings.sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** 甲、乙等九个台账: names some of the nine. */
function states({ after, items }: Inline, count: number): boolean {
  if (items.length < 2) return false;
  const said = new RegExp(`^"?(?:等[^,]{0,4}?)?(?<count>${COUNT})(?:[个大项类种条块点步]|方面)`, 'u').exec(
    after,
  );
  return said?.groups?.['count'] !== undefined && countOf(said.groups['count']) === count;
}

function isCalled({ before, after, items, clauses }: Inline, { kind, names }: Wanted): boolean {
  if (kind.length === 1) return items.slice(-2).every((item) => item.endsWith(kind));
  if (names.some((name) => after.slice(0, NAMED_WITHIN).includes(name))) return true;
  if (names.some((name) => IS_DEMAND.test(name)) && clauses && DEMANDS.test(before)) return true;
  return names.some((name) => new RegExp(`${name}${LINK}`, 'u').test(before));
}
