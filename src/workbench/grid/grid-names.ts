import type { Book } from './grid';

/** A name as Univer keeps it. */
interface GridName {
  readonly id: string;
  readonly name: string;
  /** A reference as it is, anything else behind `=`. */
  readonly formulaOrRefString: string;
  /** The worksheet it belongs to; all of them where left out. */
  readonly localSheetId?: string;
}

/** The names of a workbook, by ids of our own. */
export function gridNames(
  { names, pages }: Book,
  sheetId: (index: number) => string,
): Readonly<Record<string, GridName>> {
  const all = names.flatMap(({ name, formula, sheet }, i): GridName[] => {
    const owner = sheet === null ? null : pages.findIndex(page => page.sheet.name === sheet);
    // What belongs to a sheet of charts is used by no cell.
    if (owner === -1) return [];
    return [
      {
        id: `n${i}`,
        name,
        formulaOrRefString: isReference(formula) ? formula : `=${formula}`,
        ...(owner === null ? {} : { localSheetId: sheetId(owner) }),
      },
    ];
  });
  return Object.fromEntries(all.map(each => [each.id, each]));
}

/** `自评表!$A$1:$C$9`, and nothing to work out. */
function isReference(formula: string): boolean {
  return /^(?:'(?:[^']|'')+'|[^'!()+*/&<>=,\s-]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(
    formula,
  );
}
