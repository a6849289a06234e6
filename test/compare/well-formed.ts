import { Parser } from 'htmlparser2';

/** What keeps a text from being well-formed XML: tags that do not close in order, bare ampersands. Empty when nothing does. */
export function xmlFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => void open.push(name),
      onclosetag: (name, implied) => {
        if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
        if (implied && !xml.includes('/>')) faults.push(`<${name}> is never closed`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (/&(?!(?:amp|lt|gt|quot|#39|#\d+);)/u.test(xml)) faults.push('bare ampersand');
  if (/(?![\t\n\r])\p{Cc}/u.test(xml)) faults.push('control character');
  return [...faults, ...open.map((name) => `<${name}> is never closed`)];
}
