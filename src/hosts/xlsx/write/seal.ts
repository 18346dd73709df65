import type { PartSum, PackageDraft, Parts } from '../package/package';
import type { WorkbookPart } from '../package/workbook-part';
import { entryKey } from '../zip/archive';
import { crc32 } from '../zip/crc32';
import { loadEntry, saveEntries, storePath } from './store';

/**
 * A copy we write carries what all its parts add up to, so that it is known later whether it is still as it was
 * written: what a person changed since is never written over.
 */
export function sealCopy(draft: PackageDraft, workbook: WorkbookPart): void {
  // The part that holds the seal is there before the others are summed up: it is named in two of them.
  saveEntries(draft, workbook, { [key]: '' });
  const store = storePath(draft, workbook);
  saveEntries(draft, workbook, { [key]: sealOf(draft.sums(), store) });
}

/** Whether a workbook is, part for part, a copy as it was sealed. */
export function isSealed(
  parts: Parts & { readonly sums: () => readonly PartSum[] },
  workbook: WorkbookPart,
): boolean {
  const seal = loadEntry(parts, workbook, key);
  return seal !== null && seal === sealOf(parts.sums(), storePath(parts, workbook));
}

const key = 'copy';

/** The checksums of all parts but the one that holds the seal, in the order of their names, and their number. */
function sealOf(sums: readonly PartSum[], store: string | null): string {
  const lines = sums
    .filter(({ name }) => store === null || entryKey(name) !== entryKey(store))
    .map(({ name, size, crc }) => `${name} ${size} ${crc}`)
    .sort();
  const text = new TextEncoder().encode(lines.join('\n'));
  return `${lines.length}-${text.length}-${crc32(text).toString(16).padStart(8, '0')}`;
}
