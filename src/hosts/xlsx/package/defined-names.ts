import { attribute, child, childrenNamed, parseXml, textOf } from '../xml/xml-tree';

/** A name that stands for a range or a formula. */
export interface DefinedName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** The worksheet it belongs to; null for all of them. */
  readonly sheet: string | null;
}

/** The names of a workbook's main part, without the program's own (print areas and titles). */
export function readDefinedNames(text: string, part: string): DefinedName[] {
  const root = parseXml(text, part);
  const list = child(root, 'definedNames');
  if (!list) return [];
  // Counted from 0 among all sheets, those of charts too.
  const sheets = child(root, 'sheets')?.children.map(each => attribute(each, 'name')) ?? [];
  return childrenNamed(list, 'definedName').flatMap(each => {
    const name = attribute(each, 'name');
    if (name === null || /^_xl/i.test(name)) return [];
    const sheet = attribute(each, 'localSheetId');
    return [
      {
        name,
        formula: textOf(each, text, part),
        sheet: sheet === null ? null : (sheets[Number(sheet)] ?? null),
      },
    ];
  });
}
