import type { FileReason } from '../file-reasons.ts';
import { type ContentType, FILE_TYPES } from '../file-types.ts';
import { refuseArchive, refuseOpenDocument, refuseOpenXml, type Unpack } from './archives.ts';
import { isProgram, startsWith } from './programs.ts';
import { endsAsArchive } from './zip.ts';

type Refuse = (file: Buffer, type: ContentType, unpack: Unpack) => FileReason | undefined;

/**
 * Looks at what a file is, never at what it is called. It must be what it was declared to be from the first byte to the
 * last, so that no program takes it for something else.
 *
 * @param size what was declared, in bytes; where absent, whatever a file may have
 * @returns why it is not taken; undefined when it may be read
 */
export function refusalOf(
  file: Buffer,
  { contentType, size }: { readonly contentType: ContentType; readonly size?: number | undefined },
  unpack: Unpack,
): FileReason | undefined {
  if (file.length === 0) return 'file-empty';
  if (size !== undefined && file.length !== size) return 'file-not-whole';
  if (isProgram(file)) return 'file-is-program';
  const { content } = FILE_TYPES[contentType];
  return REFUSE[content](file, contentType, unpack);
}

const REFUSE: Readonly<Record<(typeof FILE_TYPES)[ContentType]['content'], Refuse>> = {
  pdf: alone((file) => {
    if (!startsWith(file, '%PDF-')) return 'not-a-pdf';
    const end = file.lastIndexOf('%%EOF');
    return end < 0 || end < file.length - 1024 ? 'pdf-cut-off' : undefined;
  }),
  png: picture('PNG', isPng),
  jpeg: picture('JPEG', isJpeg),
  webp: picture('WebP', isWebp),
  text: alone(refuseText),
  zip: (file, _, unpack) => refuseArchive(file, unpack),
  'open-xml': refuseOpenXml,
  'open-document': refuseOpenDocument,
};

/** For everything that is no archive: nor may it be one besides. */
function alone(refuse: (file: Buffer) => FileReason | undefined): Refuse {
  return (file) => refuse(file) ?? (endsAsArchive(file) ? 'file-hides-archive' : undefined);
}

function picture(format: 'PNG' | 'JPEG' | 'WebP', fits: (file: Buffer) => boolean): Refuse {
  return alone((file) => (fits(file) ? undefined : { code: 'not-that-picture', facts: { format } }));
}

/** The chunks follow each other up to IEND, which is the end: https://www.w3.org/TR/png-3/#5Chunk-layout */
function isPng(file: Buffer): boolean {
  if (!startsWith(file, '\x89PNG\r\n\x1A\n')) return false;
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return at + 12 === file.length;
  return false;
}

/** From SOI to EOI; cameras fill up with zeros. */
function isJpeg(file: Buffer): boolean {
  let end = file.length;
  while (end > 0 && file[end - 1] === 0) end -= 1;
  return startsWith(file, '\xFF\xD8\xFF') && end > 4 && file.readUInt16BE(end - 2) === 0xffd9;
}

/** A RIFF file that says how long it is: https://developers.google.com/speed/webp/docs/riff_container */
function isWebp(file: Buffer): boolean {
  if (file.length < 16 || !startsWith(file, 'RIFF') || file.toString('latin1', 8, 12) !== 'WEBP') return false;
  return file.readUInt32LE(4) + 8 === file.length;
}

/** A page that runs scripts, whoever shows it. */
const PAGE = /^\s*<(?:!doctype\s+html|html|script|svg|\?xml)/i;
/** All control characters but tab, line feed, form feed and carriage return. */
const CONTROL = /[^\P{Cc}\t\n\f\r]/u;

function refuseText(file: Buffer): FileReason | undefined {
  const text = decoded(file);
  if (text === undefined) return 'text-not-utf8';
  if (CONTROL.test(text)) return 'not-a-text';
  return PAGE.test(text) ? 'is-web-page' : undefined;
}

function decoded(file: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}
