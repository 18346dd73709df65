import { deflateSync } from 'fflate';
import { type Archive, type ArchiveEntry, viewOf } from './archive';
import { crc32 } from './crc32';

/** A file to be added to a zip. */
export interface NewEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The zip with some entries changed (null: removed) and new ones behind the last. Every other entry is
 * copied as it is: header, packed bytes, place in the order. No clock: a changed entry keeps its time.
 */
export function rewrite(
  archive: Archive,
  changes: ReadonlyMap<ArchiveEntry, Uint8Array | null>,
  added: readonly NewEntry[],
): Uint8Array {
  const { bytes, entries } = archive;
  const records: Uint8Array[] = [];
  const central = new Map<ArchiveEntry, Uint8Array>();
  let at = 0;
  const put = (piece: Uint8Array): void => {
    records.push(piece);
    at += piece.length;
  };
  for (const entry of [...entries].sort((a, b) => a.recordStart - b.recordStart)) {
    const change = changes.get(entry);
    if (change === null) continue;
    const directoryRecord = plainRecord(bytes.slice(entry.centralStart, entry.centralEnd), entry);
    viewOf(directoryRecord).setUint32(42, at, true);
    central.set(entry, directoryRecord);
    if (change === undefined && directoryRecord.length < entry.centralEnd - entry.centralStart) {
      // A zip64 record: the same packed bytes behind a plain header.
      const { dataStart, packedSize } = entry;
      put(localHeader(directoryRecord));
      put(bytes.subarray(dataStart, dataStart + packedSize));
      continue;
    }
    if (change === undefined) {
      put(bytes.subarray(entry.recordStart, entry.recordEnd));
      continue;
    }
    const packed = pack(change);
    describe(directoryRecord, packed);
    put(localHeader(directoryRecord));
    put(packed.bytes);
  }
  const directory = entries.map(entry => central.get(entry)).filter(record => record !== undefined);
  for (const { name, bytes: content } of added) {
    const packed = pack(content);
    const record = newCentralRecord(name, at);
    describe(record, packed);
    directory.push(record);
    put(localHeader(record));
    put(packed.bytes);
  }
  const end = bytes.slice(archive.endStart);
  const view = viewOf(end);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, sizeOf(directory), true);
  view.setUint32(16, at, true);
  return joined([...records, ...directory, end]);
}

/** The central record without its zip64 fields, where it has them: the sizes of what we write fit into 32 bits. */
function plainRecord(record: Uint8Array, { packedSize, size }: ArchiveEntry): Uint8Array {
  const view = viewOf(record);
  const isFull = [20, 24, 42].some(at => view.getUint32(at, true) === 0xffffffff);
  if (!isFull) return record;
  const plain = record.slice(0, 46 + view.getUint16(28, true));
  const plainView = viewOf(plain);
  plainView.setUint16(6, 20, true);
  // No data descriptor and no extra fields follow any more.
  plainView.setUint16(8, plainView.getUint16(8, true) & utf8Name, true);
  plainView.setUint32(20, packedSize, true);
  plainView.setUint32(24, size, true);
  plainView.setUint16(30, 0, true);
  plainView.setUint16(32, 0, true);
  return plain;
}

interface Packed {
  readonly method: number;
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Deflate's higher levels double the time on a large sheet for a few hundredths of its size. */
const large = 1024 * 1024;

function pack(content: Uint8Array): Packed {
  const packed = deflateSync(content, { level: content.length > large ? 3 : 6 });
  const stored = packed.length >= content.length;
  return {
    method: stored ? 0 : 8,
    bytes: stored ? content : packed,
    crc: crc32(content),
    size: content.length,
  };
}

/** Tells a central record what the content is now; no data descriptor follows it any more. */
function describe(central: Uint8Array, { method, bytes, crc, size }: Packed): void {
  const view = viewOf(central);
  view.setUint16(6, 20, true);
  view.setUint16(8, view.getUint16(8, true) & utf8Name, true);
  view.setUint16(10, method, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, bytes.length, true);
  view.setUint32(24, size, true);
}

const utf8Name = 0x0800;
const newYear1980 = 0x0021;

/** A local header says what the central record says, without extra fields. */
function localHeader(central: Uint8Array): Uint8Array {
  const nameLength = viewOf(central).getUint16(28, true);
  const header = new Uint8Array(30 + nameLength);
  header.set(central.subarray(6, 30), 4);
  header.set(central.subarray(46, 46 + nameLength), 30);
  const view = viewOf(header);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(28, 0, true);
  return header;
}

function newCentralRecord(name: string, offset: number): Uint8Array {
  const nameBytes = new TextEncoder().encode(name);
  const record = new Uint8Array(46 + nameBytes.length);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(8, utf8Name, true);
  view.setUint16(14, newYear1980, true);
  view.setUint16(28, nameBytes.length, true);
  view.setUint32(42, offset, true);
  record.set(nameBytes, 46);
  return record;
}

const sizeOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
