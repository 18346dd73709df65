import {
  CanceledError,
  ICommandService,
  type ICellData,
  type ICommandInfo,
  type Injector,
  type IWorkbookData,
  type Worksheet,
  IUndoRedoService,
  type Univer,
} from '@univerjs/core';
import {
  FormulaDataModel,
  HoverManagerService,
  ILayoutService,
  InsertSheetMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { finished, type Typed } from '../../hosts/xlsx';
import type { Mark } from '../../plan';
import type { Address, Range } from '../../sheet';
import { isAllowed, isRefused } from './allowed';
import { Calculation, hasFormula, resultsKept } from './calculation';
import { DrawnMarks } from './drawn-marks';
import { watchEditor } from './cell-editor';
import { whyBroken } from './formula-text';
import type { Book, Grid, GridEvents, Page, Styles } from './grid';
import { nameMessages } from './message-places';
import { ownFormat } from './own-format';
import { pastedValues } from './pasted-values';
import { blankCell, byValue, contentData, keepsResult, sheetData } from './sheet-data';
import { heldContent, heldValue } from './typed';
import { createUniver, functions, type GridApi } from './univer';
import { withoutFormats } from './without-formats';

/** The only workbook a grid ever has. */
export const unit = 'book';

/** What Univer calls the worksheet of this number. */
export const sheetId = (index: number): string => `s${index}`;

/** A workbook drawn by Univer. */
export class UniverGrid implements Grid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly api: GridApi;
  private readonly marks: DrawnMarks;
  private readonly ids = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly bound = new Map<string, readonly Range[]>();
  readonly drawn: Promise<void>;
  readonly uncalculated: number;
  private readonly calculation: Calculation;
  /** Set while something of ours is carried out: it is not told back. */
  private isOurs = false;

  constructor(
    private readonly place: HTMLElement,
    book: Book,
    private readonly events: GridEvents,
    data: IWorkbookData,
  ) {
    const { univer, api, injector } = createUniver(place);
    this.univer = univer;
    this.injector = injector;
    this.api = api;
    this.calculation = new Calculation(api, book.pages.some(hasFormula));
    this.uncalculated = book.pages.reduce((sum, page) => sum + resultsKept(page), 0);
    this.drawn = new Promise(resolve => {
      api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage < api.Enum.LifecycleStages.Rendered) return;
        nameMessages();
        resolve();
      });
    });
    // The services that draw are there once a workbook is.
    api.createWorkbook(data);
    const interceptors = injector.get(SheetInterceptorService);
    this.marks = new DrawnMarks(interceptors);
    watchEditor(interceptors, this.commands);
    for (const [index, page] of book.pages.entries()) this.know(page, sheetId(index));
    this.listen();
  }

  async write(sheet: string, cells: readonly Typed[]): Promise<void> {
    if (cells.length === 0) return;
    if (cells.some(({ content }) => content.formula !== null)) this.calculation.hasFormulas = true;
    const value = this.cellValues(sheet, cells);
    this.ourselves(() =>
      this.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
        unitId: unit,
        subUnitId: this.ids.get(sheet),
        value,
      }),
    );
    await this.settled();
  }

  get isEditing(): boolean {
    return this.workbook.isCellEditing();
  }

  async endEditing(): Promise<void> {
    if (this.isEditing) await this.workbook.endEditingAsync(true);
  }

  settled(): Promise<void> {
    return this.calculation.settled;
  }

  correct(sheet: string, cells: readonly Typed[]): void {
    const cellValue = this.cellValues(sheet, cells);
    this.ourselves(() =>
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: unit,
        subUnitId: this.ids.get(sheet),
        cellValue,
      }),
    );
  }

  private cellValues(sheet: string, cells: readonly Typed[]): Record<number, Record<number, ICellData>> {
    const values: Record<number, Record<number, ICellData>> = {};
    for (const { at, content } of cells) {
      const boundAreas = this.bound.get(sheet) ?? [];
      const data = contentData(
        content,
        keepsResult({ at, formula: content.formula }, { boundAreas }, functions),
      );
      (values[at.row] ??= {})[at.col] = { ...blankCell, ...data };
    }
    return values;
  }

  mark(sheet: string, marks: readonly Mark[]): void {
    const id = this.ids.get(sheet);
    if (id === undefined) return;
    this.marks.mark(id, marks);
    if (this.workbook.getActiveSheet().getSheetId() === id) this.workbook.getActiveSheet().refreshCanvas();
  }

  insert(page: Page, styles: Styles): void {
    const id = sheetId(this.ids.size);
    const data = finished(sheetData(page, id, styles, byValue(styles), functions));
    this.know(page, id);
    if (hasFormula(page)) this.calculation.hasFormulas = true;
    this.ourselves(() =>
      this.commands.syncExecuteCommand(InsertSheetMutation.id, {
        unitId: unit,
        index: this.ids.size - 1,
        sheet: { ...emptySheet, ...data },
      }),
    );
  }

  show(sheet: string): void {
    const id = this.ids.get(sheet);
    const target = this.sheetOf(id);
    if (!target || this.workbook.getActiveSheet().getSheetId() === id) return;
    this.ourselves(() => this.workbook.setActiveSheet(target));
    // It may have been marked while another one was in front.
    target.refreshCanvas();
  }

  goTo(sheet: string, at: Address): void {
    this.show(sheet);
    const active = this.workbook.getActiveSheet();
    active.scrollToCell(Math.max(0, at.row - rowsAbove), this.firstColumnFor(at.col), 0);
    active.getRange(at.row, at.col).activate();
    this.events.selected(sheet, at);
  }

  /** The leftmost column from which this one is still in sight. */
  private firstColumnFor(col: number): number {
    const active = this.workbook.getActiveSheet();
    let room = this.place.clientWidth - headerAndScrollbar;
    let first = col;
    for (let left = col; left >= 0; left--) {
      room -= active.getColumnWidth(left);
      if (room < 0) break;
      first = left;
    }
    return first;
  }

  undo(): void {
    void this.api.undo();
  }

  redo(): void {
    void this.api.redo();
  }

  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  close(): void {
    this.univer.dispose();
  }

  private get workbook() {
    const workbook = this.api.getWorkbook(unit);
    if (!workbook) throw new Error('the grid has no workbook');
    return workbook;
  }

  private sheetOf(id: string | undefined) {
    return this.workbook.getSheets().find(each => each.getSheetId() === id);
  }

  private get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  private know({ sheet, notes, boundAreas }: Page, id: string): void {
    this.ids.set(sheet.name, id);
    this.names.set(id, sheet.name);
    this.bound.set(sheet.name, boundAreas);
    this.marks.noted(
      id,
      notes.map(({ at }) => at),
    );
  }

  private ourselves(work: () => unknown): void {
    const before = this.isOurs;
    this.isOurs = true;
    try {
      work();
    } finally {
      this.isOurs = before;
    }
  }

  private listen(): void {
    this.commands.beforeCommandExecuted((command, options) =>
      this.check(command, options?.['fromFormula'] === true),
    );
    this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetRangeValuesMutation.id) this.changed(command, options?.['fromFormula'] === true);
    });
    this.api.addEvent(this.api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const [first] = selections;
      const name = this.names.get(worksheet.getSheetId());
      if (first && name !== undefined)
        this.events.selected(name, { row: first.startRow, col: first.startColumn });
    });
    const { injector } = this;
    injector.get(HoverManagerService).currentCell$.subscribe(cell => {
      const name = this.names.get(cell?.location.subUnitId ?? '');
      if (!cell || name === undefined) this.events.pointed(null);
      else {
        const { row, col } = cell.location;
        const { endX, startY } = cell.position;
        this.events.pointed({ sheet: name, at: { row, col }, right: endX, top: startY });
      }
    });
    injector
      .get(IUndoRedoService)
      .undoRedoStatus$.subscribe(({ undos, redos }) => this.events.history(undos > 0, redos > 0));
  }

  /** Stops what a file can't take over, and takes formats and merged areas out of what else comes. */
  private check(command: Readonly<ICommandInfo>, isResult: boolean): void {
    if (this.isOurs || isResult) return;
    if (command.id === paste && this.pastes(command)) throw new CanceledError();
    // Inside the cell editor texts are cut as anywhere.
    if (command.id === cut && !this.isEditing) {
      this.events.refused('cut');
      throw new CanceledError();
    }
    if (!isAllowed(command.id)) {
      if (isRefused(command.id)) this.events.refused('structure');
      throw new CanceledError();
    }
    withoutFormats(command, (id, row, col) => {
      const sheet = this.sheetOf(id);
      return sheet ? ownFormat(sheet.getSheet(), row, col) : null;
    });
  }

  private changed({ params }: Readonly<ICommandInfo>, isResult: boolean): void {
    const { subUnitId, cellValue } = (params ?? {}) as CellValues;
    const name = this.names.get(subUnitId ?? '');
    const sheet = this.sheetOf(subUnitId);
    if (name === undefined || !sheet || !cellValue) return;
    const matrix = sheet.getSheet();
    const cells = [...placesIn(cellValue)].map(at => ({
      at,
      data: matrix.getCellRaw(at.row, at.col) || null,
    }));
    if (cells.some(({ data }) => data?.f || data?.si)) this.calculation.hasFormulas = true;
    if (isResult) {
      const results = cells.map(({ at, data }) => ({ at, value: heldValue(data) }));
      this.events.calculated(name, results);
      return;
    }
    this.calculation.begins();
    if (!this.isOurs) this.entered(name, matrix, cells);
  }

  /** Tells what a person entered; formulas no file should hold are not taken in. */
  private entered(name: string, matrix: Worksheet, cells: readonly RawCell[]): void {
    const sheets = new Set([...this.ids.keys()].map(each => each.toLowerCase()));
    const taken: Typed[] = [];
    for (const { at, data } of cells) {
      const held = this.withFormula(matrix, at, data);
      const why = held?.f ? whyBroken(held.f, sheets) : null;
      if (why === null) taken.push({ at, content: heldContent(held) });
      else this.events.broken(name, at, why);
    }
    this.events.typed(name, taken);
  }

  /**
   * Pastes what comes from elsewhere as contents, by its text: formats have no place in it, and merged areas stay.
   * False for what was copied in this very grid: it knows best how its formulas go along.
   */
  private pastes({ params }: Readonly<ICommandInfo>): boolean {
    const { htmlContent = '', textContent = '' } = (params ?? {}) as Pasted;
    const range = this.workbook.getActiveRange();
    if (htmlContent.includes('data-copy-id') || textContent === '' || !range) return false;
    const matrix = this.workbook.getActiveSheet().getSheet();
    const first = { row: range.getRow(), col: range.getColumn() };
    const { value, beyond } = pastedValues(matrix, first, textContent);
    if (Object.keys(value).length > 0) {
      const place = { unitId: unit, subUnitId: matrix.getSheetId() };
      this.commands.syncExecuteCommand(SetRangeValuesCommand.id, { ...place, value });
    }
    if (beyond > 0) this.events.refused('beyond');
    return true;
  }

  /** A filled or pasted formula stands in the cell only as a number of the one it follows. */
  private withFormula(matrix: Worksheet, { row, col }: Address, data: ICellData | null): ICellData | null {
    if (!data?.si || data.f) return data;
    const formulas = this.injector.get(FormulaDataModel);
    const f = formulas.getFormulaStringByCell(row, col, matrix.getSheetId(), unit);
    return f ? { ...data, f } : data;
  }
}

interface Pasted {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

interface RawCell {
  readonly at: Address;
  readonly data: ICellData | null;
}

const cut = 'univer.command.cut';
const paste = 'sheet.command.paste-by-short-key';

/** So many rows stay in sight above a cell that is jumped to. */
const rowsAbove = 6;
/** Pixels of a row's head and of the scroll bar. */
const headerAndScrollbar = 70;

interface CellValues {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}

function* placesIn(cellValue: NonNullable<CellValues['cellValue']>): Iterable<Address> {
  for (const [row, cells] of Object.entries(cellValue))
    for (const col of Object.keys(cells)) yield { row: Number(row), col: Number(col) };
}

const emptySheet = {
  tabColor: '',
  hidden: 0,
  freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  zoomRatio: 1,
  scrollTop: 0,
  scrollLeft: 0,
  defaultColumnWidth: 72,
  rowHeader: { width: 46, hidden: 0 },
  columnHeader: { height: 20, hidden: 0 },
  rightToLeft: 0,
};
