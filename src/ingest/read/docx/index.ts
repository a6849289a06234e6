import type { Document, Element } from 'domhandler';
import type { ReadDocument } from '../../../domain/document.js';
import type { Warning } from '../../../domain/warning.js';
import { formatTitleOf } from '../format-title.js';
import type { ReadLimits } from '../limits.js';
import { unreadable, unsupportedType } from '../reject.js';
import { type Archive, openArchive } from './archive.js';
import { BodyWriter } from './body.js';
import { Numbering } from './numbering.js';
import { Styles } from './styles.js';
import { descendants, ownText, parseXml } from './xml.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reads a Word document: its body with automatic numbers, tables and notes, tracked changes accepted. */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<ReadDocument> {
  const archive = await openArchive(bytes, limits);
  const folder = await mainPart(archive);
  const part = async (name: string): Promise<Document | null> => {
    const data = await archive.read(name);
    return data === null ? null : parseXml(data);
  };
  const main = await part(folder.main);
  const [body] = main === null ? [] : descendants(main, 'w:body');
  if (main === null || body === undefined)
    throw unreadable('Word 文件中没有正文，可能已损坏。', '请确认文件能在 Word 中打开，另存一份后再试。');
  const styles = new Styles(await part(`${folder.path}styles.xml`));
  const numbering = new Numbering(await part(`${folder.path}numbering.xml`));
  const notes = new Map([
    ...notesIn(await part(`${folder.path}footnotes.xml`), 'footnote'),
    ...notesIn(await part(`${folder.path}endnotes.xml`), 'endnote'),
  ]);
  const titled = descendants(body, 'w:pStyle').some(
    (style) => styles.get(style.attribs['w:val']).kind === 'title',
  );
  const writer = new BodyWriter({ styles, numbering, notes, titled });
  writer.write(body);
  const title = formatTitleOf(coreTitle(await part('docProps/core.xml')));
  return {
    mediaType: MEDIA_TYPE,
    blocks: writer.blocks,
    ...(title === undefined ? {} : { formatTitle: title }),
    warnings: warningsOf(archive, folder.path, body),
  };
}

/** Where the main part is: `word/document.xml`, unless the container's relationships name another. */
async function mainPart(archive: Archive): Promise<{ readonly main: string; readonly path: string }> {
  const relations = await archive.read('_rels/.rels');
  const target = (relations === null ? [] : descendants(parseXml(relations), 'Relationship')).find(
    (relation) => relation.attribs['Type']?.endsWith('/officeDocument'),
  )?.attribs['Target'];
  const named = target?.replace(/^\//u, '');
  const main = named !== undefined && archive.has(named) ? named : 'word/document.xml';
  if (!archive.has(main) || !main.startsWith('word/'))
    throw unsupportedType(
      '这不是 Word 文档，而是其他类型的文件或压缩包。',
      '请确认文件能在 Word 中打开，另存为 .docx 后再试。',
    );
  return { main, path: main.slice(0, main.lastIndexOf('/') + 1) };
}

function notesIn(xml: Document | null, kind: 'footnote' | 'endnote'): [string, Element][] {
  return xml === null
    ? []
    : descendants(xml, `w:${kind}`).map((note) => [`${kind}:${note.attribs['w:id'] ?? ''}`, note]);
}

function coreTitle(xml: Document | null): string | undefined {
  const [title] = xml === null ? [] : descendants(xml, 'dc:title');
  return title === undefined ? undefined : ownText(title);
}

function warningsOf(archive: Archive, path: string, body: Element): Warning[] {
  const warnings: Warning[] = [];
  if (archive.has(`${path}vbaProject.bin`))
    warnings.push({ code: 'macros_ignored', message: '文档中含有宏，未执行，也未读取。' });
  if (descendants(body, 'w:altChunk').length > 0)
    warnings.push({ code: 'embedded_part_ignored', message: '文档中嵌入了其他文件，其内容未读取。' });
  return warnings;
}
