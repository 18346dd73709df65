import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Seed } from '../seeds';

/** The parts of a workbook, as bytes, in the order of its zip. */
export type PartBytes = Readonly<Record<string, Uint8Array>>;

const known = new WeakMap<Seed, PartBytes>();

export function partsOf(seed: Seed): PartBytes {
  const found = known.get(seed);
  if (found) return found;
  const parts = unzipSync(seed.bytes);
  known.set(seed, parts);
  return parts;
}

/** Packed lightly: what is tried is what stands inside. */
export const zipped = (parts: PartBytes): Uint8Array => zipSync({ ...parts }, { level: 1 });

export const textOfPart = (bytes: Uint8Array): string => strFromU8(bytes);
export const bytesOfPart = (text: string): Uint8Array => strToU8(text);
