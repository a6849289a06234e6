import { isMap, parseDocument } from 'yaml';
import type { Warning } from '../../domain/warning.js';

export interface WithFrontMatter {
  readonly frontMatter?: Readonly<Record<string, unknown>>;
  /** The text after the front matter. */
  readonly body: string;
  readonly warnings: readonly Warning[];
}

/** Nothing but keys and values: a rule of dashes above ordinary prose is not a front matter. */
const FENCED = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;
const MAX_LENGTH = 20_000;

/**
 * Splits a YAML front matter from the head of a text with `\n` line ends. Values keep YAML's types, dates stay strings.
 * Broken YAML gives a warning, and the text back whole.
 */
export function splitFrontMatter(text: string): WithFrontMatter {
  const match = FENCED.exec(text);
  const yaml = match?.[1];
  if (match === null || yaml === undefined || yaml.length > MAX_LENGTH || !/^[^\s:#][^\n:]*:/mu.test(yaml))
    return { body: text, warnings: [] };
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) {
    const warning = {
      code: 'bad_front_matter',
      message: '文首的元数据（front matter）格式有误，已按正文处理。',
    };
    return { body: text, warnings: [warning] };
  }
  const values = document.toJS({ maxAliasCount: 10 }) as Record<string, unknown>;
  return { frontMatter: values, body: text.slice(match[0].length), warnings: [] };
}
