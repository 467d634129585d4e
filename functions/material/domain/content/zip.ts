import type { FileReason } from '../file-reasons.ts';

/** One entry as the central directory tells it. Sizes and places in bytes. */
export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly uncompressed: number;
  /** Where its local header begins. */
  readonly local: number;
  /** Where its compressed bytes begin and end. */
  readonly from: number;
  readonly to: number;
};

/** An archive as it was read, or why it is not trusted. */
export type Archive = { readonly entries: readonly Entry[] } | { readonly reason: FileReason };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;

/** An archive of more files is no document of a meeting. */
const MOST_ENTRIES = 10_000;
/** 1 GB: what an archive may unpack to. */
const MOST_UNPACKED = 1024 ** 3;
/** A hundredfold, from 100 KB on: the bound at which Apache POI suspects a bomb as well (ZipSecureFile). */
const MOST_RATIO = 100;
const RATIO_FROM = 100 * 1024;
/** What may stand after an entry: a data descriptor (APPNOTE 4.3.9), 24 bytes at most. Anything longer is hidden. */
const MOST_BETWEEN = 24;

/**
 * Reads the directory of a ZIP archive (PKWARE APPNOTE 6.3) and nothing else of it: not one byte is unpacked. It must be an archive
 * from its first byte to its last, its entries must lie side by side where the directory says, and none may unpack to too much.
 */
export function readArchive(file: Buffer): Archive {
  const end = endOf(file);
  if (end === undefined) return { reason: 'archive-damaged' };
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  if (count === 0 || count > MOST_ENTRIES) return { reason: { code: 'archive-entries', facts: { most: MOST_ENTRIES } } };
  if (file.readUInt32LE(0) !== LOCAL || start + file.readUInt32LE(end + 12) !== end) return { reason: 'archive-damaged' };
  const entries: Entry[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    const read = readEntry(file, at, start);
    if ('reason' in read) return read;
    entries.push(read.entry);
    at = read.next;
  }
  const reason = at === end ? (overlap(entries, start) ?? bomb(entries) ?? repeated(entries)) : 'archive-damaged';
  return reason === undefined ? { entries } : { reason };
}

/** Where the end record stands: the last thing in the file but its own comment. */
function endOf(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - END_LENGTH - 0xffff);
  for (let at = file.length - END_LENGTH; at >= first; at -= 1)
    if (file.readUInt32LE(at) === END && at + END_LENGTH + file.readUInt16LE(at + 20) === file.length) return at;
  return undefined;
}

/** Whether an archive ends this file, whatever it begins as: programs find a ZIP by its end. */
export function endsAsArchive(file: Buffer): boolean {
  const tail = file.subarray(-(END_LENGTH + 0xffff));
  return tail.includes(Buffer.from('PK\x05\x06', 'latin1'));
}

type Read = { readonly entry: Entry; readonly next: number } | { readonly reason: FileReason };

/** @param directory where the directory begins: nothing of an entry lies behind */
function readEntry(file: Buffer, at: number, directory: number): Read {
  if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) return { reason: 'archive-damaged' };
  const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)];
  const [nameLength, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
  const rawName = file.subarray(at + 46, at + 46 + nameLength);
  const name = rawName.toString((flags & 0x800) === 0 ? 'latin1' : 'utf8');
  const unfit = unfitFor({ flags, method, attributes: file.readUInt32LE(at + 38), name });
  if (unfit !== undefined) return { reason: unfit };
  const local = file.readUInt32LE(at + 42);
  const from = contentOf(file, local, directory, rawName);
  const [compressed, uncompressed] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
  if (from === undefined || from + compressed > directory || (method === 0 && compressed !== uncompressed)) return { reason: 'archive-damaged' };
  return { entry: { name, method, compressed, uncompressed, local, from, to: from + compressed }, next: at + 46 + nameLength + extra + comment };
}

type Header = { readonly flags: number; readonly method: number; readonly attributes: number; readonly name: string };

function unfitFor({ flags, method, attributes, name }: Header): FileReason | undefined {
  if ((flags & 0x41) !== 0) return 'archive-locked';
  if (method !== 0 && method !== 8) return 'archive-compression';
  if (isLink(attributes)) return 'archive-link';
  return leadsOut(name) ? 'archive-name-outside' : undefined;
}

/** Where the content begins that the local header at that place stands before; undefined when there is none of that name. */
function contentOf(file: Buffer, local: number, directory: number, rawName: Buffer): number | undefined {
  if (local + 30 > directory || file.readUInt32LE(local) !== LOCAL) return undefined;
  const nameEnd = local + 30 + file.readUInt16LE(local + 26);
  return file.subarray(local + 30, nameEnd).equals(rawName) ? nameEnd + file.readUInt16LE(local + 28) : undefined;
}

/** The upper half of the external attributes holds the Unix mode; 0xA000 is a symbolic link. */
function isLink(attributes: number): boolean {
  return ((attributes >>> 16) & 0xf000) === 0xa000;
}

/** A name that would be written beside or above the folder it is unpacked into ("zip slip"), or that is not what it looks like. */
function leadsOut(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name);
}

/** Entries that share bytes unpack to more than anybody counts; bytes between them belong to something else. */
function overlap(entries: readonly Entry[], directory: number): FileReason | undefined {
  let end = 0;
  for (const { local, to } of entries.toSorted((a, b) => a.local - b.local)) {
    if (local < end || local - end > MOST_BETWEEN) return 'archive-hides';
    end = to;
  }
  return directory - end > MOST_BETWEEN ? 'archive-hides' : undefined;
}

function bomb(entries: readonly Entry[]): FileReason | undefined {
  const total = entries.reduce((sum, { uncompressed }) => sum + uncompressed, 0);
  const dense = entries.some(({ compressed, uncompressed }) => uncompressed > RATIO_FROM && uncompressed > compressed * MOST_RATIO);
  return dense || total > MOST_UNPACKED ? 'archive-bomb' : undefined;
}

function repeated(entries: readonly Entry[]): FileReason | undefined {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  return names.size < entries.length ? 'archive-names-twice' : undefined;
}
