import { isSafeText } from '../../answer/compose/markup.js';
import type { Said } from '../../answer/compose/reply.js';
import { checkStatement, type StatementCheck, type StatementContext } from '../../answer/verify/statement.js';
import { strictFault } from '../../answer/verify/strict.js';
import { coverage } from '../../answer/verify/subjects.js';
import type { Place } from '../../domain/index.js';
import { typeset } from '../typeset.js';
import { isMereFraming } from './framing.js';
import { isTornInside } from './lists.js';
import type { Material, Owner } from './material.js';

/** A sentence of the model's that its evidence proves. */
export interface Kept {
  readonly kind: 'kept';
  readonly text: string;
  readonly owner: Owner;
  /** What it rests on, never empty. */
  readonly material: readonly Material[];
  readonly check: StatementCheck;
  readonly layout: Said['layout'];
  /** The sentence before, where this one makes sense only behind it. */
  readonly leansOn: Kept | null;
}

/** One that states nothing. */
export interface Framing {
  readonly kind: 'framing';
  readonly text: string;
}

/** One that does not hold. */
export interface Failed {
  readonly kind: 'failed';
  readonly material: readonly Material[];
  readonly check: StatementCheck | null;
}

export type Ruling = Kept | Framing | Failed;

export interface JudgeParts extends StatementContext {
  /** What the model was given, by number. */
  readonly material: ReadonlyMap<number, Material>;
  /** The writer's own place. */
  readonly own: Place | null;
}

/** Words that point back. */
const LEANS =
  /^(?:其中|这|该(?![市区县省州])|此(?!外)|其(?![一二三四五他余次])|它|他们|她们|上述|前者|后者|对此|为此|因此|由此|从而|进而|在此)/u;
/** Words that make a fact the speaker's own. */
const OURS =
  /我[市区县省州镇乡委局办们校院]|本[市区县省州地]|咱们|(?<!各)我(?=[们省市区县])|自己|我们的|兄弟/u;
const OWN_LEVELS = { 市: 'city', 省: 'province', 区: 'county', 县: 'county', 州: 'city' } as const;
/** A citation that holds less of a sentence than this is there for show. */
const LEAST_SHARE = 0.25;

/** Judges one sentence; `before` is the ruling on the one in front of it. */
export function judgeSentence(said: Said, before: Ruling | null, parts: JudgeParts): Ruling | null {
  const text = spoken(said.text);
  const material = said.markers.flatMap((number) => parts.material.get(number) ?? []);
  if (material.length === 0)
    return said.layout !== 'heading' && isMereFraming(text, parts.question)
      ? { kind: 'framing', text }
      : rejected(text, said, parts);
  const [first] = material;
  const { owner } = first ?? {};
  if (owner === undefined) return null;
  const leansOn = LEANS.test(text) && before?.kind === 'kept' && before.owner === owner ? before : null;
  const check = checkStatement(text, material.map(toCited), parts);
  const holds =
    check.verdict !== 'unsupported' &&
    !(LEANS.test(text) && leansOn === null) &&
    material.every((one) => one.owner === owner) &&
    isFit(text, check, material, owner, parts);
  if (!holds) return { kind: 'failed', material, check };
  const needed = neededFor(text, material, parts);
  return { kind: 'kept', text, owner, material: needed, check, layout: said.layout, leansOn };
}

/** A heading is no sentence; anything else without a source is told to have been taken out, with its figures. */
function rejected(text: string, said: Said, parts: JudgeParts): Failed | null {
  const check = checkStatement(text, [], parts);
  return said.layout === 'heading' && check.figures.length === 0
    ? null
    : { kind: 'failed', material: [], check };
}

function isFit(
  text: string,
  { verdict }: StatementCheck,
  material: readonly Material[],
  owner: Owner,
  { own, vectors }: JudgeParts,
): boolean {
  if (!isSafeText(text) || isTornInside(text) || /[?？]$/u.test(text)) return false;
  if (owner.foreign ? OURS.test(text) : callsItselfWrong(text, own)) return false;
  return verdict === 'verbatim' || strictFault(text, material.map(toCited), owner.place, vectors) === null;
}

/** 我市 in a county's text; any 我市 in a text of nobody's. */
function callsItselfWrong(text: string, own: Place | null): boolean {
  const levels = Array.from(text.matchAll(/[我本]([市区县省州])/gu), ([, letter = '']) => letter);
  return levels.some((letter) => own === null || OWN_LEVELS[letter as keyof typeof OWN_LEVELS] !== own.level);
}

/** Evidence without which a sentence would not hold, or that holds a share of it. */
function neededFor(text: string, material: readonly Material[], parts: JudgeParts): readonly Material[] {
  return material.reduce((kept, one) => {
    const others = kept.filter((other) => other !== one);
    if (others.length === 0 || coverage(text, one.source.text) >= LEAST_SHARE) return kept;
    return checkStatement(text, others.map(toCited), parts).verdict === 'unsupported' ? kept : others;
  }, material);
}

const toCited = ({ source }: Material) => source;

/** Set as the draft is, with its full stop. */
const spoken = (text: string): string => {
  const line = typeset(text.replace(/[*#`]+/gu, '').trim());
  return /[。！!？?]["”』」]?$/u.test(line) ? line : `${line.replace(/[,，、;；:：.]$/u, '')}。`;
};
