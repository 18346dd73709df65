import type { Random } from '../../generator/random';

/** The bytes with one to eight places changed: as a bad disk, a cut download or a careless copy leaves them. */
export function changedBytes(given: Uint8Array, random: Random): Uint8Array {
  let bytes: Uint8Array = given.slice();
  const times = random.whole(1, random.chance(0.3) ? 8 : 2);
  for (let i = 0; i < times; i++) bytes = changedOnce(bytes, random);
  return bytes;
}

function changedOnce(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length < 2) return bytes;
  const at = placeIn(bytes, random);
  const length = Math.min(random.whole(1, random.chance(0.2) ? 2000 : 8), bytes.length - at);
  switch (random.whole(0, 7)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(0, 7));
      return bytes;
    case 1:
      bytes[at] = random.pick([0, 1, 0x7f, 0x80, 0xff, random.whole(0, 255)]);
      return bytes;
    case 2:
      return bytes.slice(0, at);
    case 3:
      return joined([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 4:
      return joined([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    case 5:
      bytes.fill(random.pick([0, 0xff, 0x20]), at, at + length);
      return bytes;
    case 6: {
      const noise = Uint8Array.from({ length }, () => random.whole(0, 255));
      return joined([bytes.subarray(0, at), noise, bytes.subarray(at)]);
    }
    default: {
      const from = random.whole(0, bytes.length - length);
      bytes.copyWithin(at, from, from + length);
      return bytes;
    }
  }
}

/** Every second place lies in what the zip says of itself, near the end. */
function placeIn(bytes: Uint8Array, random: Random): number {
  const last = bytes.length - 1;
  return random.chance(0.5) ? random.whole(0, last) : random.whole(Math.max(0, last - 1200), last);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
