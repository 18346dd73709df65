import type { Random } from '../../generator/random';
import type { Seed } from '../seeds';
import { changedBytes } from './bytes';
import { changedValues } from './values';
import { changedXml } from './xml';
import { changedZip } from './zip';

/** Changes a workbook somehow: the bytes of the file, its zip, the XML of a part, or what a cell says. */
type Mutation = (seed: Seed, random: Random) => Uint8Array;

export const mutations: Readonly<Record<string, Mutation>> = {
  bytes: ({ bytes }, random) => changedBytes(bytes, random),
  zip: changedZip,
  xml: changedXml,
  values: changedValues,
};

/** Rough changes end at the door; those of XML and values come furthest. */
const shares: Readonly<Record<string, number>> = { bytes: 1, zip: 2, xml: 4, values: 3 };

const chosen = Object.entries(shares).flatMap(([name, share]) => Array.from({ length: share }, () => name));

/** One change, told by its kind. */
export function mutated(seed: Seed, random: Random): { readonly kind: string; readonly bytes: Uint8Array } {
  const kind = random.pick(chosen);
  return { kind, bytes: mutations[kind]?.(seed, random) ?? seed.bytes };
}
