import { basename, extname, join } from 'node:path';

/** A copy with scores and marks, or one to be handed in: without a trace of ours. */
export type CopyKind = 'scored' | 'clean';

const endings: Readonly<Record<CopyKind, string>> = { scored: '评分', clean: '报送' };

/** `报表.xlsx` → `报表.评分.xlsx`, in this folder; `number` stands behind its stem. */
export function copyName(file: string, folder: string, number: string, kind: CopyKind = 'scored'): string {
  const extension = extname(file);
  return join(folder, `${basename(file, extension)}${number}.${endings[kind]}${extension}`);
}

/** The name of a copy of ours, in its parts: `报表`, `.评分.xlsx`. */
const copyLike = /^(.*)(\.(?:评分|报送)\.xls[xm])$/i;

/** A scored copy of ours: no input. One to be handed in is a form like any other. */
export const isCopy = (name: string): boolean => /\.评分\.xls[xm]$/i.test(name);

/** Whether the command writes files of such a name. */
export const isWritten = (name: string): boolean => copyLike.test(name);

/** The copy's name with a number: `报表(2).评分.xlsx`. */
export function numbered(copy: string, number: number): string {
  return copy.replace(copyLike, `$1(${number})$2`);
}
