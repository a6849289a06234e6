const FULL: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  ';': '\uff1b',
  ':': '\uff1a',
  '?': '\uff1f',
  '!': '\uff01',
};

/**
 * Chinese punctuation as official documents set it, whatever the source typed: full width, but for marks between figures. Only
 * the width of marks and the kind of quotation marks change, which {@link normalise} folds: words that were verbatim before are
 * so afterwards to every check. Quotations in footnotes are never set anew.
 */
export const typeset = (text: string): string =>
  text
    .replace(/"([^"]*\p{Script=Han}[^"]*)"/gu, '“$1”')
    .replace(/(?<!\d)[,:]|[,:](?!\d)|[;?!]/gu, (mark) => FULL[mark] ?? mark)
    .replace(
      /\(([^()]*\p{Script=Han}[^()]*)\)|(?<=[\p{Script=Han}”》])\(([^()]*)\)/gu,
      (_, han?: string, other?: string) => `\uff08${han ?? other ?? ''}\uff09`,
    );
