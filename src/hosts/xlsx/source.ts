import type { CellContext } from './cell-reader';
import { readCellFormats } from './number-formats';
import type { Package } from './package';
import { readSharedStrings } from './shared-strings';
import { readWorkbookPart, type WorkbookPart, type WorksheetEntry } from './workbook-part';
import { type ReadWorksheet, readWorksheet } from './worksheet-reader';

/** A workbook's package with what has been read of it: each part once, and only when something needs it. */
export class WorkbookSource {
  readonly workbook: WorkbookPart;
  private readonly worksheets = new Map<string, ReadWorksheet>();
  private cellContext: CellContext | null = null;
  private strings: readonly string[] | null = null;

  constructor(readonly parts: Package) {
    this.workbook = readWorkbookPart(parts);
  }

  /** The worksheet of that name, or null. */
  find(name: string): WorksheetEntry | null {
    return this.workbook.sheets.find(each => each.name === name) ?? null;
  }

  read({ name, path }: WorksheetEntry): ReadWorksheet {
    const known = this.worksheets.get(name);
    if (known) return known;
    const read = readWorksheet(this.parts.text(path), path, name, this.context);
    this.worksheets.set(name, read);
    return read;
  }

  get context(): CellContext {
    const { parts, workbook } = this;
    this.cellContext ??= {
      formats: workbook.styles === null ? [] : readCellFormats(parts.text(workbook.styles), workbook.styles),
      strings: () => this.sharedStrings(),
      date1904: workbook.date1904,
    };
    return this.cellContext;
  }

  private sharedStrings(): readonly string[] {
    const path = this.workbook.strings;
    this.strings ??= path === null ? [] : readSharedStrings(this.parts.text(path), path);
    return this.strings;
  }
}
