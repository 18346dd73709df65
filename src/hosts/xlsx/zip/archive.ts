import { inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { WorkbookError } from '../errors';

/** One file inside a zip, by its central directory. Offsets are into the whole zip. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** The local header with everything up to the next record: what is copied when the entry stays. */
  readonly recordStart: number;
  readonly recordEnd: number;
  readonly dataStart: number;
  /** Its record in the central directory. */
  readonly centralStart: number;
  readonly centralEnd: number;
}

/**
 * A zip's table of contents. Nothing is inflated before it is asked for, and never more than the limits:
 * a zip bomb costs no more than the limit, whatever sizes it declares.
 */
export class Archive {
  readonly entries: readonly ArchiveEntry[];
  /** Where the record that ends the central directory starts. */
  readonly endStart: number;
  private readonly byKey = new Map<string, ArchiveEntry>();
  private readonly inflated = new Set<ArchiveEntry>();
  /** In bytes, of all those together. */
  private inflatedSize = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly limits: InflateLimits = defaultLimits,
  ) {
    const directory = findDirectory(bytes);
    this.endStart = directory.endStart;
    this.entries = readDirectory(bytes, directory);
    for (const entry of this.entries) {
      const key = entryKey(entry.name);
      if (this.byKey.has(key)) throw new WorkbookError('damaged-zip');
      this.byKey.set(key, entry);
    }
  }

  /** The entry of that name, whatever its case, or null. */
  find(name: string): ArchiveEntry | null {
    return this.byKey.get(entryKey(name)) ?? null;
  }

  /** The entry's bytes as they stand in the zip. */
  packed({ dataStart, packedSize }: ArchiveEntry): Uint8Array {
    return this.bytes.subarray(dataStart, dataStart + packedSize);
  }

  /** The entry's inflated bytes; throws where they don't match their checksum or pass the limits. */
  read(entry: ArchiveEntry): Uint8Array {
    const { part, total, ratio, ratioFrom } = this.limits;
    const { size, packedSize, name } = entry;
    if (size > part) throw tooLarge(name, part);
    if (size > ratioFrom && size > packedSize * ratio) throw tooLarge(name, part);
    if (!this.inflated.has(entry)) this.inflatedSize += size;
    this.inflated.add(entry);
    if (this.inflatedSize > total) throw tooLarge(name, total);
    const packed = this.packed(entry);
    const bytes = entry.method === 0 ? packed : inflate(packed, size);
    if (bytes?.length !== size || crc32(bytes) !== entry.crc)
      throw new WorkbookError('damaged-part', { part: name });
    return bytes;
  }
}

/**
 * Inflates into as many bytes as the zip tells, so that memory is never more than was allowed; null where the
 * data is broken. A part that lies about its size is found by its checksum.
 */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (problem) {
    // fflate writes past the end of a part that lies about its size.
    if (problem instanceof RangeError || (problem instanceof Error && 'code' in problem)) return null;
    throw problem;
  }
}

/** In bytes. `ratio` holds for parts larger than `ratioFrom`. */
export interface InflateLimits {
  readonly part: number;
  readonly total: number;
  readonly ratio: number;
  readonly ratioFrom: number;
}

const megabyte = 1024 * 1024;
/** A form is some kilobytes and 150,000 cells are 6 MB; empty styled rows pack to a hundredth. */
const defaultLimits: InflateLimits = {
  part: 100 * megabyte,
  total: 200 * megabyte,
  ratio: 400,
  ratioFrom: 10 * megabyte,
};

/** Names are compared without case, as the packaging standard says; old tools wrote `\`. */
export function entryKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function tooLarge(part: string, limit: number): WorkbookError {
  return new WorkbookError('too-large', { part, megabytes: Math.round(limit / megabyte) });
}

const names = new TextDecoder();

interface Directory {
  readonly endStart: number;
  readonly start: number;
  readonly count: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const zip64LocatorSignature = 0x07064b50;
const zip64LocatorLength = 20;
const zip64EndSignature = 0x06064b50;
const zip64EndLength = 56;
const zip64ExtraId = 1;
const centralSignature = 0x02014b50;
const centralLength = 46;
const localSignature = 0x04034b50;
const localLength = 30;
const longestComment = 0xffff;

function findDirectory(bytes: Uint8Array): Directory {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) > bytes.length) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    const locator = at - zip64LocatorLength;
    if (locator >= 0 && view.getUint32(locator, true) === zip64LocatorSignature)
      return zip64Directory(view, locator, at);
    if (count === 0xffff || size === maxUint32 || start === maxUint32) throw new WorkbookError('damaged-zip');
    if (view.getUint16(at + 8, true) !== count || start + size > at) throw new WorkbookError('damaged-zip');
    return { endStart: at, start, count };
  }
  throw new WorkbookError('damaged-zip');
}

/** The directory of a zip with zip64 records, as programs write them for small files too. */
function zip64Directory(view: DataView, locator: number, endStart: number): Directory {
  const at = whole(view, locator + 8);
  if (at + zip64EndLength > locator || view.getUint32(at, true) !== zip64EndSignature)
    throw new WorkbookError('damaged-zip');
  const count = whole(view, at + 32);
  const size = whole(view, at + 40);
  const start = whole(view, at + 48);
  if (whole(view, at + 24) !== count || start + size > at) throw new WorkbookError('damaged-zip');
  return { endStart, start, count };
}

/** A 64-bit number; more than a zip this program opens can hold is no zip of that kind. */
function whole(view: DataView, at: number): number {
  if (at + 8 > view.byteLength || view.getUint32(at + 4, true) !== 0) throw new WorkbookError('zip64');
  return view.getUint32(at, true);
}

/** The sizes and place of an entry: the 32-bit fields, or where those are full the zip64 ones behind the name. */
function placeOf(
  view: DataView,
  central: number,
  end: number,
): { packedSize: number; size: number; recordStart: number } {
  const size = view.getUint32(central + 24, true);
  const packedSize = view.getUint32(central + 20, true);
  const recordStart = view.getUint32(central + 42, true);
  const full = [size, packedSize, recordStart].map(value => value === maxUint32);
  if (!full.some(Boolean)) return { packedSize, size, recordStart };
  let extra = central + centralLength + view.getUint16(central + 28, true);
  const last = Math.min(extra + view.getUint16(central + 30, true), end);
  while (extra + 4 <= last && view.getUint16(extra, true) !== zip64ExtraId)
    extra += 4 + view.getUint16(extra + 2, true);
  let at = extra + 4;
  const read = [size, packedSize, recordStart].map((value, i) => {
    if (!full[i]) return value;
    if (at + 8 > last) throw new WorkbookError('damaged-zip');
    at += 8;
    return whole(view, at - 8);
  });
  return { size: read[0] ?? 0, packedSize: read[1] ?? 0, recordStart: read[2] ?? 0 };
}

function readDirectory(bytes: Uint8Array, directory: Directory): ArchiveEntry[] {
  const view = viewOf(bytes);
  const found: ArchiveEntry[] = [];
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    if (at + centralLength > directory.endStart || view.getUint32(at, true) !== centralSignature) {
      throw new WorkbookError('damaged-zip');
    }
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const centralEnd =
      at + centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (centralEnd > directory.endStart) throw new WorkbookError('damaged-zip');
    const { packedSize, size, recordStart } = placeOf(view, at, centralEnd);
    if (flags & 1) throw new WorkbookError('encrypted');
    const name = names.decode(bytes.subarray(at + centralLength, at + centralLength + nameLength));
    if (method !== 0 && method !== 8) throw new WorkbookError('damaged-part', { part: name });
    found.push({
      name,
      method,
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      recordStart,
      recordEnd: directory.start,
      dataStart: dataStart(view, recordStart, directory.start),
      centralStart: at,
      centralEnd,
    });
    at = centralEnd;
  }
  return withRecordEnds(found, directory.start);
}

function dataStart(view: DataView, recordStart: number, end: number): number {
  if (recordStart + localLength > end || view.getUint32(recordStart, true) !== localSignature) {
    throw new WorkbookError('damaged-zip');
  }
  return (
    recordStart +
    localLength +
    view.getUint16(recordStart + 26, true) +
    view.getUint16(recordStart + 28, true)
  );
}

/** A record reaches to the next one, whatever stands between them; records that overlap are a bomb's. */
function withRecordEnds(entries: readonly ArchiveEntry[], end: number): ArchiveEntry[] {
  const ends = new Map<number, number>();
  let next = end;
  for (const entry of [...entries].sort((a, b) => b.recordStart - a.recordStart)) {
    if (entry.dataStart + entry.packedSize > next) throw new WorkbookError('damaged-zip');
    ends.set(entry.recordStart, next);
    next = entry.recordStart;
  }
  return entries.map(entry => ({ ...entry, recordEnd: ends.get(entry.recordStart) ?? end }));
}

const maxUint32 = 0xffffffff;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
