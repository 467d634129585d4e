import type { FileReason } from '../file-reasons.ts';
import { type ContentType, endingOf } from '../file-types.ts';
import { isPacked, isProgram, runs, startsWith } from './programs.ts';
import { type Entry, readArchive } from './zip.ts';

/** Unpacks; see ports.ts. */
export type Unpack = {
  /** @throws when it is damaged or longer than `limit` bytes */
  whole(packed: Buffer, limit: number): Buffer;
  /** The first bytes that come out of the first ones that went in; empty when it is damaged. */
  beginning(packed: Buffer): Buffer;
};

/** 2 MB: the list of parts of an Office document has some KB. */
const LIST_LIMIT = 2 * 1024 * 1024;
/** So many packed bytes are looked at to see how an entry begins. */
const GLANCE = 64;

/** Why a ZIP archive is not taken; undefined when it is. */
export function refuseArchive(file: Buffer, unpack: Unpack): FileReason | undefined {
  const archive = readArchive(file);
  if ('reason' in archive) return archive.reason;
  return first(archive.entries, (entry) => refuseEntry(file, entry, unpack));
}

function refuseEntry(file: Buffer, entry: Entry, unpack: Unpack): FileReason | undefined {
  const ending = endingOf(entry.name);
  if (runs(ending)) return { code: 'archive-holds-active', facts: { ending } };
  if (entry.uncompressed === 0) return undefined;
  const beginning = beginningOf(file, entry, unpack);
  if (isProgram(beginning)) return 'archive-holds-program';
  const isOffice = /^(?:docx|xlsx|pptx|odt|ods|odp)$/.test(ending);
  return isPacked(beginning) || (startsWith(beginning, 'PK\x03\x04') && !isOffice) ? 'archive-holds-archive' : undefined;
}

/**
 * Why an Office Open XML document (ECMA-376) is not taken: its own list of parts says what it is and whether macros or
 * controls are in it, whatever the parts are called.
 */
export function refuseOpenXml(file: Buffer, type: ContentType, unpack: Unpack): FileReason | undefined {
  const archive = readArchive(file);
  if ('reason' in archive) return archive.reason;
  const list = archive.entries.find(({ name }) => name === '[Content_Types].xml');
  const parts = list && textOf(file, list, unpack);
  // A character written as a number would hide the word from this search and not from Office.
  if (parts === undefined || !parts.includes(`"${type}.main+xml"`) || parts.includes('&#')) return 'wrong-document';
  if (/macroEnabled|vbaProject|vbaData|activeX|ms-office\.script/i.test(parts)) return 'holds-macros';
  return archive.entries.some(({ name }) => runs(endingOf(name)) || /vbaProject/i.test(name)) ? 'holds-macros' : undefined;
}

/** Why an OpenDocument (ISO/IEC 26300-3) is not taken: its first entry, stored as it is, names the type; macros lie in folders of their own. */
export function refuseOpenDocument(file: Buffer, type: ContentType, unpack: Unpack): FileReason | undefined {
  const archive = readArchive(file);
  if ('reason' in archive) return archive.reason;
  const entry = archive.entries.find(({ local }) => local === 0);
  if (entry?.name !== 'mimetype' || textOf(file, entry, unpack) !== type) return 'wrong-document';
  return archive.entries.some(({ name }) => /^(?:Basic|Scripts)\/./i.test(name) || runs(endingOf(name))) ? 'holds-macros' : undefined;
}

function textOf(file: Buffer, { method, from, to, uncompressed }: Entry, unpack: Unpack): string | undefined {
  if (uncompressed > LIST_LIMIT) return undefined;
  const packed = file.subarray(from, to);
  try {
    return (method === 0 ? packed : unpack.whole(packed, LIST_LIMIT)).toString('utf8');
  } catch {
    return undefined;
  }
}

function beginningOf(file: Buffer, { method, from, to }: Entry, unpack: Unpack): Buffer {
  const packed = file.subarray(from, Math.min(to, from + GLANCE));
  return method === 0 ? packed : unpack.beginning(packed);
}

function first(entries: readonly Entry[], refuse: (entry: Entry) => FileReason | undefined): FileReason | undefined {
  for (const entry of entries) {
    const reason = refuse(entry);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
