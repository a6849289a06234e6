import { runOn, type Piece } from './english-words.js';

export const text = (pieces: readonly Piece[]): string => runOn(pieces.map((piece) => piece.chinese));
export const says = (pieces: readonly Piece[], english: RegExp): boolean =>
  pieces.some((piece) => english.test(piece.english));

/** “leads reform | of companies”: what follows the link stands before the last word. */
export function inside(noun: readonly Piece[], modifiers: readonly Piece[]): string {
  const content = noun.filter((piece) => piece.chinese !== '');
  return text([...content.slice(0, -1), ...modifiers, ...content.slice(-1)]);
}

/** A clause in Chinese order: “lower costs | for exporters” has the exporters before the costs. */
export function clause(rest: readonly Piece[]): string {
  const { core, modifiers } = atLink(rest);
  const owns = /^(?:of|for|in|with|among)$/u.test(modifiers[0]?.english ?? '');
  return owns ? inside(core, modifiers) : text(rest);
}

/** “officials who …”, “falls when …”: these ask nothing after a word of asking, unless they are one of two questions. */
export const isRelative = (piece: Piece, before: Piece | undefined): boolean =>
  piece.role === 'ask' &&
  /^(?:who|whose|which|where|when)$/u.test(piece.english) &&
  !/^(?:and|or)$/u.test(before?.english ?? 'and');

/** The core of a noun phrase and what follows its first link that does not coordinate: “share | of schools and hospitals”. */
export function atLink(phrase: readonly Piece[]): { core: readonly Piece[]; modifiers: readonly Piece[] } {
  const content = phrase.findIndex((piece) => piece.chinese !== '');
  const at = phrase.findIndex(
    (piece, index) => index > content && piece.role === 'link' && !/^(?:and|or)$/u.test(piece.english),
  );
  return at < 0 || content < 0
    ? { core: phrase, modifiers: [] }
    : { core: phrase.slice(0, at), modifiers: phrase.slice(at) };
}

/** With 和 for “and” between two words of content. */
export const coordinated = (pieces: readonly Piece[]): string =>
  runOn(
    pieces.map(({ english, chinese }, at) => {
      const between = text(pieces.slice(0, at)) !== '' && text(pieces.slice(at + 1)) !== '';
      return english === 'and' && between ? '和' : chinese;
    }),
  );

const RELATIVE = /^(?:who|whose|which|where|when)$/u;

/** What may stand before the question itself: “In Wanzhou, can …”. */
const BEFORE = new Set<Piece['role']>(['place', 'date', 'link', 'mark', 'none']);

/**
 * Without the asking of words that only join a clause: the who of “Can firms who …”, the when of “When a loan fails, how …”. One that
 * is all the asking there is stays.
 */
export function withoutRelatives(sentence: readonly Piece[]): readonly Piece[] {
  const asks = sentence.filter(({ role }) => role === 'ask').length;
  const first = sentence.findIndex(({ role }) => !BEFORE.has(role));
  const whether = sentence[first]?.role === 'aux';
  const read = sentence.map((piece, at): Piece => {
    if (piece.role !== 'ask' || !RELATIVE.test(piece.english)) return piece;
    const joins =
      at === first
        ? piece.english === 'when' && sentence[at + 1]?.role !== 'aux'
        : whether || (asks > 1 && sentence[at - 1]?.role === 'word');
    return joins ? { ...piece, chinese: '', role: 'link' } : piece;
  });
  return whether || read.some(({ role }) => role === 'ask') ? read : sentence;
}

const PARTICIPLE =
  /(?:[^e]ed|[^e]en|paid|held|made|set|cut|built|borne|split|spent|run|kept|dealt)(?: \w+)?$/u;

/** What is done in “losses shared between banks”: a participle after its noun, before a link or the end. */
export const participleIn = (all: readonly Piece[]): Piece | undefined => {
  const first = all.findIndex((piece) => piece.chinese !== '');
  return all.find(
    (piece, at) =>
      at > first &&
      piece.chinese !== '' &&
      PARTICIPLE.test(piece.english) &&
      ((all[at + 1]?.role ?? 'link') === 'link' || / (?:between|by|among)$/u.test(piece.english)),
  );
};
