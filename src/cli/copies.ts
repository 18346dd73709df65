import { dirname, join, resolve } from 'node:path';
import { type CopyKind, copyName } from './copy-name';
import type { FoundFile } from './find-files';

/**
 * Where the scored copy of each file goes: `报表.xlsx` → `报表.评分.xlsx`, beside the input or in the folder
 * given, there in the folders it was found in. Two inputs never share a copy: the later one gets a number.
 */
export function copyNames(
  files: readonly FoundFile[],
  out: string | null,
  kind: CopyKind = 'scored',
): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { file, below } of files) {
    const folder = out === null ? dirname(file) : join(out, below);
    let name = copyName(file, folder, '', kind);
    for (let number = 2; taken.has(placeOf(name)); number++)
      name = copyName(file, folder, `(${number})`, kind);
    taken.add(placeOf(name));
    names.set(file, name);
  }
  return names;
}

/** The inputs that are themselves copies of other inputs, with those: they are about to be written anew. */
export function ownCopies(names: ReadonlyMap<string, string>): Map<string, string> {
  const sources = new Map([...names].map(([file, copy]) => [placeOf(copy), file]));
  return new Map(
    [...names.keys()].flatMap(file => {
      const source = sources.get(placeOf(file));
      return source === undefined ? [] : [[file, source]];
    }),
  );
}

/** Windows and macOS take names that differ in case for one. */
function placeOf(file: string): string {
  return resolve(file).toLowerCase();
}
