import type { CellContext } from './cell-reader';
import { readCellFormats } from './number-formats';
import type { Package } from '../package/package';
import { type CellLook, readCellLooks } from './cell-looks';
import { Colours, readTheme } from './colours';
import { readOpenStyles } from './protection';
import { readSharedStrings } from './shared-strings';
import { finished, type Steps } from '../steps';
import { readWorkbookPart, type WorkbookPart, type WorksheetEntry } from '../package/workbook-part';
import { type ReadWorksheet, readWorksheetSteps } from './worksheet-reader';

/** A workbook's package with what has been read of it: each part once, and only when something needs it. */
export class WorkbookSource {
  readonly workbook: WorkbookPart;
  private readonly worksheets = new Map<string, ReadWorksheet>();
  private cellContext: CellContext | null = null;
  private strings: readonly string[] | null = null;
  private open: ReadonlySet<number> | null = null;
  private cellLooks: readonly CellLook[] | null = null;

  constructor(readonly parts: Package) {
    this.workbook = readWorkbookPart(parts);
  }

  /** The worksheet of that name, or null. */
  find(name: string): WorksheetEntry | null {
    return this.workbook.sheets.find(each => each.name === name) ?? null;
  }

  read(entry: WorksheetEntry): ReadWorksheet {
    return finished(this.readSteps(entry));
  }

  /** The same in short steps. */
  *readSteps({ name, path }: WorksheetEntry): Steps<ReadWorksheet> {
    const known = this.worksheets.get(name);
    if (known) return known;
    yield* this.sharedStringsSteps();
    // Inflating is one step of its own, and the longest.
    const text = this.parts.text(path);
    yield 0;
    const read = yield* readWorksheetSteps(text, path, name, this.context);
    this.worksheets.set(name, read);
    return read;
  }

  /** The fonts, fills and borders of the workbook's cell styles. */
  get looks(): readonly CellLook[] {
    const { parts, workbook } = this;
    if (workbook.styles === null) return [];
    const theme = parts.relationships(workbook.path).find(({ kind }) => kind === 'theme')?.target ?? null;
    const colours = new Colours(
      theme !== null && parts.has(theme) ? readTheme(parts.text(theme), theme) : null,
    );
    this.cellLooks ??= readCellLooks(parts.text(workbook.styles), workbook.styles, colours);
    return this.cellLooks;
  }

  /** The cell styles that a protected worksheet does not lock. */
  get openStyles(): ReadonlySet<number> {
    const { parts, workbook } = this;
    this.open ??=
      workbook.styles === null
        ? new Set<number>()
        : readOpenStyles(parts.text(workbook.styles), workbook.styles);
    return this.open;
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
    return finished(this.sharedStringsSteps());
  }

  private *sharedStringsSteps(): Steps<readonly string[]> {
    if (this.strings) return this.strings;
    const path = this.workbook.strings;
    const text = path === null ? null : this.parts.text(path);
    yield 0;
    this.strings = text === null || path === null ? [] : yield* readSharedStrings(text, path);
    return this.strings;
  }
}
