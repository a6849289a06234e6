import { crc32, deflateRawSync } from 'node:zlib';

interface EntryOptions {
  /** Sets the flag of an encrypted entry. */
  readonly encrypted?: boolean;
  /** Claims another unpacked size than the true one. */
  readonly claimedSize?: number;
}

/** Writes a zip container by hand: names and sizes may be as wrong as an attacker wants them. */
export function zipFile(
  entries: Readonly<Record<string, string | Uint8Array>>,
  options: EntryOptions = {},
): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(options.encrypted === true ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(options.claimedSize ?? data.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, fileName, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, fileName]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]));
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** A Word document with this body and these further parts (`word/` is put before their names). */
export function wordFile(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  options: EntryOptions = {},
): Uint8Array {
  const further = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name.includes('/') ? name : `word/${name}`,
      xml.replace(/^<(w:\w+)/u, `<$1 ${NAMESPACES}`),
    ]),
  );
  return zipFile(
    { 'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`, ...further },
    options,
  );
}

/** One paragraph, with properties as XML. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
