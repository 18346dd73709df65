import type { Random } from '../../generator/random';
import type { Seed } from '../seeds';
import { type PartBytes, partsOf, zipped } from './parts';

/** The zip changed as a zip: parts that come, go, trade places or lie about themselves. */
export function changedZip(seed: Seed, random: Random): Uint8Array {
  const parts = partsOf(seed);
  return random.chance(0.5) ? zipped(otherParts(parts, random)) : otherRecords(seed.bytes.slice(), random);
}

function otherParts(parts: PartBytes, random: Random): PartBytes {
  const names = Object.keys(parts);
  const [one, two] = [random.pick(names), random.pick(names)];
  const [first, second] = [parts[one] ?? new Uint8Array(), parts[two] ?? new Uint8Array()];
  const { [one]: _, ...others } = parts;
  switch (random.whole(0, 8)) {
    case 0:
      return others;
    case 1:
      return { ...parts, [one]: second, [two]: first };
    case 2:
      return { ...parts, [one]: new Uint8Array() };
    case 3:
      return { ...others, [renamed(one, random)]: first };
    case 4:
      return { ...parts, [renamed(one, random)]: first };
    case 5:
      return { ...parts, [one]: first.slice(0, random.whole(0, first.length)) };
    case 6:
      return { ...parts, [one]: second };
    case 7:
      return Object.fromEntries(random.some(names, names.length).map(name => [name, parts[name] ?? first]));
    default:
      return { ...parts, [one]: utf16(first, random) };
  }
}

function renamed(name: string, random: Random): string {
  return random.pick([
    name.toUpperCase(),
    name.replace(/\//g, '\\'),
    `/${name}`,
    `${name} `,
    name.replace(/\d/, '9'),
    `../${name}`,
    `${name}/${name}`,
    'constructor',
    name.replace(/[^/]*$/, ''),
    `${name}${'x'.repeat(300)}`,
  ]);
}

function utf16(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8');
  const mark = random.chance(0.7) ? '\ufeff' : '';
  const wide = Buffer.from(mark + text, 'utf16le');
  return new Uint8Array(random.chance(0.3) ? wide.swap16() : wide);
}

const central = 0x02014b50;
const local = 0x04034b50;
const end = 0x06054b50;

/** The fields of a record, from its start, with their bytes: flags, method, time, checksum, sizes, lengths, offset. */
const fields: Readonly<Record<number, readonly (readonly [number, 2 | 4])[]>> = {
  [central]: [
    [6, 2],
    [8, 2],
    [10, 2],
    [16, 4],
    [20, 4],
    [24, 4],
    [28, 2],
    [30, 2],
    [32, 2],
    [42, 4],
  ],
  [local]: [
    [6, 2],
    [8, 2],
    [14, 4],
    [18, 4],
    [22, 4],
    [26, 2],
    [28, 2],
  ],
  [end]: [
    [8, 2],
    [10, 2],
    [12, 4],
    [16, 4],
    [20, 2],
  ],
};

/** One or two fields of the zip's records that say something else. */
function otherRecords(bytes: Uint8Array, random: Random): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const places = recordsIn(view);
  if (places.length === 0) return bytes;
  for (let i = random.whole(1, 2); i > 0; i--) {
    const { at, signature } = random.pick(places);
    const [offset, size] = random.pick(fields[signature] ?? [[4, 2] as const]);
    if (at + offset + size > bytes.length) continue;
    const now = size === 2 ? view.getUint16(at + offset, true) : view.getUint32(at + offset, true);
    const most = size === 2 ? 0xffff : 0xffffffff;
    const value = random.pick([
      0,
      1,
      now + 1,
      now - 1,
      now * 2,
      most,
      most >>> 1,
      random.whole(0, most),
      8,
      14,
    ]);
    if (size === 2) view.setUint16(at + offset, value & 0xffff, true);
    else view.setUint32(at + offset, value >>> 0, true);
  }
  return bytes;
}

function recordsIn(view: DataView): { at: number; signature: number }[] {
  const found: { at: number; signature: number }[] = [];
  for (let at = 0; at + 4 <= view.byteLength; at++) {
    if (view.getUint16(at, true) !== 0x4b50) continue;
    const signature = view.getUint32(at, true);
    if (fields[signature]) found.push({ at, signature });
  }
  return found;
}
