import { cli as words } from '../words/cli';
import type { SheetReport } from './report';

/** More names than this are counted, not listed. */
const most = 10;

/** The sheets without a form, by the reason why they have none, in the workbook's order. */
export function byReason(sheets: readonly SheetReport[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { sheet, form, list, unchecked } of sheets) {
    if (form || list) continue;
    const why = unchecked[0]?.why ?? '';
    names.set(why, [...(names.get(why) ?? []), sheet]);
  }
  return names;
}

/** `“封面”“目录”`, or `“表1”…“表10”等 200 张`. */
export function namedSheets(names: readonly string[]): string {
  const list = names.slice(0, most).map(words.quoted).join('');
  return names.length > most ? words.andMore(list, String(names.length)) : list;
}
