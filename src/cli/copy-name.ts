import { basename, extname, join } from 'node:path';

/** `报表.xlsx` → `报表.评分.xlsx`, in this folder; `number` stands behind its stem. */
export function copyName(file: string, folder: string, number: string): string {
  const extension = extname(file);
  return join(folder, `${basename(file, extension)}${number}.评分${extension}`);
}

/** The name of a copy of ours, in its parts: `报表`, `.评分.xlsx`. */
const copyLike = /^(.*)(\.评分\.xls[xm])$/i;

export const isCopy = (name: string): boolean => copyLike.test(name);

/** The copy's name with a number: `报表(2).评分.xlsx`. */
export function numbered(copy: string, number: number): string {
  return copy.replace(copyLike, `$1(${number})$2`);
}
