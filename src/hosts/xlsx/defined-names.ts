import { attribute, child, childrenNamed, parseXml, textOf } from './xml-tree';

/** A name that stands for a range or a formula. */
export interface DefinedName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** The number of the worksheet it belongs to, counted from 0 in the workbook's order; null for all of them. */
  readonly sheet: number | null;
}

/** The names of a workbook's main part, without the program's own (print areas and titles). */
export function readDefinedNames(text: string, part: string): DefinedName[] {
  const list = child(parseXml(text, part), 'definedNames');
  if (!list) return [];
  return childrenNamed(list, 'definedName').flatMap(each => {
    const name = attribute(each, 'name');
    if (name === null || /^_xl/i.test(name)) return [];
    const sheet = attribute(each, 'localSheetId');
    return [{ name, formula: textOf(each, text, part), sheet: sheet === null ? null : Number(sheet) }];
  });
}
