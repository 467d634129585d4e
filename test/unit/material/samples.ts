import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive, and what its headers claim where that is not true. */
export type Part = {
  readonly name: string;
  readonly content: Buffer | string;
  readonly stored?: boolean;
  readonly claims?: { readonly uncompressed?: number; readonly flags?: number; readonly attributes?: number; readonly localName?: string };
};

/** An archive of those entries, byte for byte as PKWARE describes it. */
export function zip(parts: readonly Part[], { comment = '', between = '' } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, stored = false, claims = {} } of parts) {
    const raw = Buffer.from(content);
    const packed = stored ? raw : deflateRawSync(raw);
    const [nameBytes, localName] = [Buffer.from(name), Buffer.from(claims.localName ?? name)];
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(raw), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claims.uncompressed ?? raw.length, 8);
    const head = Buffer.alloc(10);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(claims.flags ?? 0x800, 2);
    head.writeUInt16LE(stored ? 0 : 8, 4);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, sizes, lengths(localName.length, 0), localName, packed]);
    const tail = Buffer.alloc(12);
    tail.writeUInt32LE(claims.attributes ?? 0, 4);
    tail.writeUInt32LE(at, 8);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        lengths(20, undefined),
        head,
        sizes,
        lengths(nameBytes.length, 0),
        lengths(0, undefined),
        tail,
        nameBytes,
      ]),
    );
    const space = Buffer.from(between);
    locals.push(local, space);
    at += local.length + space.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, central, end, Buffer.from(comment)]);
}

function lengths(first: number, second: number | undefined): Buffer {
  const bytes = Buffer.alloc(second === undefined ? 2 : 4);
  bytes.writeUInt16LE(first, 0);
  if (second !== undefined) bytes.writeUInt16LE(second, 2);
  return bytes;
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const ODT = 'application/vnd.oasis.opendocument.text';

/** An Office document whose list of parts names that main part. */
export function openXml(main: string, more: readonly Part[] = [], overrides = ''): Buffer {
  const list = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/>${overrides}</Types>`;
  return zip([{ name: '[Content_Types].xml', content: list }, { name: 'word/document.xml', content: '<w:document/>' }, ...more]);
}

export function openDocument(type: string, more: readonly Part[] = []): Buffer {
  return zip([{ name: 'mimetype', content: type, stored: true }, { name: 'content.xml', content: '<office:document-content/>' }, ...more]);
}

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\nstartxref\n9\n%%EOF\n');
export const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 7)]);
export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082', 'hex');
export const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(20, 1), Buffer.from('ffd9', 'hex')]);
export const WEBP = Buffer.concat([Buffer.from('RIFF'), Buffer.from([12, 0, 0, 0]), Buffer.from('WEBPVP8 '), Buffer.alloc(4)]);
