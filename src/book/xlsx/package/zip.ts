import { deflateSync } from 'fflate';
import { BookFailure } from '../../shell';
import { crc32 } from './crc32';
import { inflateBounded } from './inflate';
import { decodeName } from './package-text';

/** A file of an archive. The compressed stream is kept, so that what is not touched is written as it was read. */
export interface ZipEntry {
  /** As it stands in the archive: backslashes, case and leading slashes kept. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly flags: number;
  /** MS-DOS time and date in one number of 32 bits. */
  readonly time: number;
  readonly crc: number;
  /** Inflated size as declared, bytes. */
  readonly size: number;
  readonly externalAttributes: number;
  readonly stream: Uint8Array;
}

/** What an archive may hold; more is refused as a zip bomb. Sizes are inflated bytes. */
export const zipLimits = {
  entries: 65_535,
  total: 1024 ** 3,
  entry: 256 * 1024 ** 2,
  /** A part that is read as XML: its tree takes about ten times as much. */
  xml: 128 * 1024 ** 2,
  /** A part over `ratioFrom` bytes may not be compressed better than this (real sheets reach about 60 : 1). */
  ratio: 200,
  ratioFrom: 16 * 1024 ** 2,
} as const;

/**
 * The entries of an archive in the order of its directory. Nothing is inflated.
 * @throws BookFailure not-a-zip, truncated, encrypted, zip-bomb, duplicate-part
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length < 4 || readUint32(bytes, 0) !== LOCAL_HEADER) {
    throw new BookFailure(startsLikeZip(bytes) ? 'truncated' : 'not-a-zip');
  }
  const directory = findDirectory(bytes);
  if (directory.count > zipLimits.entries) throw new BookFailure('zip-bomb', { limit: zipLimits.entries });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || readUint32(bytes, at) !== CENTRAL_HEADER)
      throw new BookFailure('truncated');
    const { entry, next } = readEntry(bytes, at);
    total += entry.size;
    if (total > zipLimits.total || entry.size > zipLimits.entry || isBomb(entry)) {
      throw new BookFailure('zip-bomb', { part: entry.name, limit: zipLimits.total });
    }
    if ((entry.flags & ENCRYPTED) !== 0) throw new BookFailure('encrypted', { part: entry.name });
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw new BookFailure('truncated', { part: entry.name, method: entry.method });
    const name = entry.name.toLowerCase();
    if (names.has(name)) throw new BookFailure('duplicate-part', { part: entry.name });
    names.add(name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/**
 * The inflated bytes of an entry.
 * @throws BookFailure zip-bomb when there is much more than declared, truncated when damaged
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) {
    if (entry.stream.length !== entry.size || crc32(entry.stream) !== entry.crc)
      throw new BookFailure('truncated', { part: entry.name });
    return entry.stream;
  }
  const content = inflateBounded(entry.stream, entry.size, entry.name);
  if (crc32(content) !== entry.crc) throw new BookFailure('truncated', { part: entry.name });
  return content;
}

/** An entry with new content; name, time and attributes stay those of `like`. */
export function deflateEntry(
  like: Pick<ZipEntry, 'name'> & Partial<ZipEntry>,
  content: Uint8Array,
): ZipEntry {
  return {
    name: like.name,
    nameBytes: like.nameBytes ?? new TextEncoder().encode(like.name),
    method: DEFLATED,
    flags: like.nameBytes ? (like.flags ?? 0) & UTF8 : UTF8,
    time: like.time ?? EPOCH,
    crc: crc32(content),
    size: content.length,
    externalAttributes: like.externalAttributes ?? 0,
    stream: deflateSync(content, { level: 6 }),
  };
}

/** An archive of these entries. Each stream is written as it is. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let size = 22;
  for (const { nameBytes, stream } of entries) size += 76 + 2 * nameBytes.length + stream.length;
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeCommon(view, at + 4, entry);
    out.set(entry.nameBytes, at + 30);
    out.set(entry.stream, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.stream.length;
  }
  const start = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    out.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x1;
const DESCRIPTOR = 0x8;
const UTF8 = 0x800;
/** 2.0: directories and deflate. */
const VERSION = 20;
/** 1980-01-01 00:00, the first moment of MS-DOS: the same workbook gives the same bytes. */
const EPOCH = 0x00210000;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

function writeCommon(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags & ~DESCRIPTOR, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.stream.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.length < 4 && bytes[0] === 0x50 && (bytes[1] ?? 0x4b) === 0x4b;
}

function isBomb(entry: ZipEntry): boolean {
  return entry.size > zipLimits.ratioFrom && entry.size > entry.stream.length * zipLimits.ratio;
}

function findDirectory(bytes: Uint8Array): { count: number; offset: number } {
  const lowest = Math.max(0, bytes.length - 22 - MAX_16);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (readUint32(bytes, at) !== END) continue;
    const count = readUint16(bytes, at + 10);
    const offset = readUint32(bytes, at + 16);
    if (count !== MAX_16 && offset !== MAX_32) return { count, offset };
    if (at < 20 || readUint32(bytes, at - 20) !== LOCATOR_64) return { count, offset };
    const end = readUint64(bytes, at - 12);
    if (end + 56 > bytes.length || readUint32(bytes, end) !== END_64) throw new BookFailure('truncated');
    return { count: readUint64(bytes, end + 32), offset: readUint64(bytes, end + 48) };
  }
  throw new BookFailure('truncated');
}

function readEntry(bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  const flags = readUint16(bytes, at + 8);
  const nameLength = readUint16(bytes, at + 28);
  const extraLength = readUint16(bytes, at + 30);
  const next = at + 46 + nameLength + extraLength + readUint16(bytes, at + 32);
  if (next > bytes.length) throw new BookFailure('truncated');
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const sizes = readSizes(bytes, at, at + 46 + nameLength, extraLength);
  const { packed, size, offset } = sizes;
  if (offset + 30 > bytes.length || readUint32(bytes, offset) !== LOCAL_HEADER)
    throw new BookFailure('truncated');
  const start = offset + 30 + readUint16(bytes, offset + 26) + readUint16(bytes, offset + 28);
  if (start + packed > bytes.length) throw new BookFailure('truncated');
  const entry: ZipEntry = {
    name: decodeName(nameBytes),
    nameBytes,
    method: readUint16(bytes, at + 10),
    flags,
    time: readUint32(bytes, at + 12),
    crc: readUint32(bytes, at + 16),
    size,
    externalAttributes: readUint32(bytes, at + 38),
    stream: bytes.subarray(start, start + packed),
  };
  return { entry, next };
}

/** Sizes and place of an entry; those too big for 32 bits stand in the extra field 1 (zip64). */
function readSizes(
  bytes: Uint8Array,
  at: number,
  extra: number,
  extraLength: number,
): { packed: number; size: number; offset: number } {
  let packed = readUint32(bytes, at + 20);
  let size = readUint32(bytes, at + 24);
  let offset = readUint32(bytes, at + 42);
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + readUint16(bytes, field + 2)) {
    if (readUint16(bytes, field) !== 1) continue;
    const end = Math.min(field + 4 + readUint16(bytes, field + 2), bytes.length);
    let value = field + 4;
    const take = (present: number): number => {
      if (present !== MAX_32 || value + 8 > end) return present;
      value += 8;
      return readUint64(bytes, value - 8);
    };
    size = take(size);
    packed = take(packed);
    offset = take(offset);
  }
  return { packed, size, offset };
}

function readUint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function readUint32(bytes: Uint8Array, at: number): number {
  return (readUint16(bytes, at) | (readUint16(bytes, at + 2) << 16)) >>> 0;
}

function readUint64(bytes: Uint8Array, at: number): number {
  return readUint32(bytes, at) + readUint32(bytes, at + 4) * 2 ** 32;
}
