import type { WpsApplication } from '../../src/hosts/wps';
import { a1Range, type Range as Area, parseAddress } from '../../src/sheet';
import { PlayedSheet, type PlayedWorkbook } from '../office/workbook';
import { Bridge, type Quirks } from './bridge';
import { PlayedPanes, PlayedStorage, type PlayedTaskPane } from './shell';
import { areasOf, PlayedComment, PlayedRange, type Stage } from './range';

/** WPS 表格, played: its object model, synchronous, over a workbook in memory. */
export class PlayedWps {
  readonly bridge: Bridge;
  readOnly = false;
  /** Where workbooks are kept; the first one’s path where none is said. */
  readonly paths = new Map<PlayedWorkbook, string>();
  readonly panes = new PlayedPanes();
  /** The steps its own undo would show. */
  readonly undoSteps: string[] = [];
  private readonly root: PlayedApplication;

  constructor(
    /** The workbook in front. */
    public book: PlayedWorkbook,
    quirks: Quirks = {},
  ) {
    this.bridge = new Bridge(quirks);
    const stage: Stage = {
      bridge: this.bridge,
      readOnly: () => this.readOnly,
      select: (sheet, address) => {
        if (sheet !== this.book.active) throw new Error('0x800A03EC: Select works on the active worksheet');
        this.book.selection = `${sheet.name}!${address}`;
      },
    };
    this.root = new PlayedApplication(stage, this);
  }

  /** As a page has it under `Application`. */
  get application(): WpsApplication {
    return this.bridge.over(this.root) as unknown as WpsApplication;
  }

  get isScreenOn(): boolean {
    return this.root.ScreenUpdating;
  }

  close(): void {
    this.root.isOpen = false;
  }
}

class PlayedApplication {
  static readonly kind = 'Application';
  ScreenUpdating = true;
  DisplayAlerts = true;
  isOpen = true;
  readonly Version = '12.0';
  readonly Build = 16_910;
  readonly Workbooks = new PlayedList(() => []);
  readonly ActiveWindow = new PlayedWindow(() => this.wps.book.active);
  readonly DebugTools: PlayedDebugTools;
  readonly PluginStorage = new PlayedStorage();
  readonly WorksheetFunction = new PlayedWorksheetFunction();

  constructor(
    private readonly stage: Stage,
    private readonly wps: PlayedWps,
  ) {
    this.DebugTools = new PlayedDebugTools(wps);
  }

  CreateTaskPane(url: string, title: string): PlayedTaskPane {
    return this.wps.panes.create(url, title);
  }

  GetTaskPane(id: number): PlayedTaskPane {
    return this.wps.panes.find(id);
  }

  get ActiveWorkbook(): PlayedBook | null {
    return this.isOpen ? new PlayedBook(this.stage, this.wps) : null;
  }

  get Ready(): boolean {
    return this.stage.bridge.quirks.editing === undefined;
  }
}

class PlayedWorksheetFunction {
  static readonly kind = 'WorksheetFunction';

  CountA(range: PlayedRange): number {
    return range.filled;
  }
}

class PlayedWindow {
  static readonly kind = 'Window';
  SplitColumn = 0;
  SplitRow = 0;

  constructor(private readonly active: () => PlayedSheet) {}

  set FreezePanes(is: boolean) {
    this.active().frozenRows = is ? this.SplitRow : 0;
  }
}

/** Notes down what stands, to be given back where a transaction is cancelled. */
class PlayedDebugTools {
  static readonly kind = 'DebugTools';
  private before: (() => void) | null = null;

  constructor(private readonly wps: PlayedWps) {}

  UndoTransBegin(_book: unknown): void {
    const { sheets } = this.wps.book;
    const all = [...sheets];
    const kept = sheets.map(({ cells, rules, notes, merges }) =>
      JSON.stringify({ cells: [...cells], rules, notes: [...notes], merges }),
    );
    this.before = () => {
      sheets.splice(0, sheets.length, ...all);
      sheets.forEach((sheet, i) => takeBack(sheet, kept[i] ?? '{}'));
    };
  }

  UndoTransEnd(_book: unknown, cancel: boolean, text: string): void {
    if (cancel) this.before?.();
    else this.wps.undoSteps.push(text);
    this.before = null;
  }
}

function takeBack(sheet: PlayedSheet, text: string): void {
  const kept = JSON.parse(text) as {
    cells: [string, never][];
    rules: PlayedSheet['rules'];
    notes: [string, never][];
    merges: Area[];
  };
  sheet.cells.clear();
  for (const [cell, value] of kept.cells) sheet.cells.set(cell, value);
  sheet.notes.clear();
  for (const [cell, note] of kept.notes) sheet.notes.set(cell, note);
  sheet.rules = kept.rules;
  sheet.merges = kept.merges;
}

class PlayedBook {
  static readonly kind = 'Workbook';
  readonly ProtectStructure = false;
  readonly Worksheets: PlayedWorksheets;

  constructor(
    private readonly stage: Stage,
    private readonly wps: PlayedWps,
  ) {
    this.Worksheets = new PlayedWorksheets(stage, wps.book);
  }

  get FullName(): string {
    return this.wps.paths.get(this.wps.book) ?? 'D:\\自评表.xlsx';
  }

  get ReadOnly(): boolean {
    return this.wps.readOnly;
  }

  get ActiveSheet(): PlayedWorksheet {
    return new PlayedWorksheet(this.stage, this.wps.book, this.wps.book.active);
  }

  get CustomXMLParts(): PlayedXmlParts {
    return new PlayedXmlParts(this.wps.book, () => true);
  }
}

class PlayedXmlParts {
  static readonly kind = 'CustomXMLParts';
  constructor(
    private readonly book: PlayedWorkbook,
    private readonly isIn: (xml: string) => boolean,
  ) {}

  private get parts() {
    return this.book.parts.filter(({ xml }) => this.isIn(xml));
  }

  get Count(): number {
    return this.parts.length;
  }

  Item(index: number): PlayedXmlPart {
    const part = this.parts[index - 1];
    if (!part) throw new Error('0x800A03EC');
    return new PlayedXmlPart(this.book, part);
  }

  Add(xml: string): PlayedXmlPart {
    const part = { id: `{${this.book.parts.length}}`, xml };
    this.book.parts.push(part);
    return new PlayedXmlPart(this.book, part);
  }

  SelectByNamespace(uri: string): PlayedXmlParts {
    return new PlayedXmlParts(this.book, xml => xml.includes(`"${uri}"`));
  }
}

class PlayedXmlPart {
  static readonly kind = 'CustomXMLPart';
  constructor(
    private readonly book: PlayedWorkbook,
    private readonly part: { readonly id: string; xml: string },
  ) {}

  get XML(): string {
    return this.part.xml;
  }

  Delete(): void {
    this.book.parts.splice(this.book.parts.indexOf(this.part), 1);
  }
}

class PlayedWorksheets {
  static readonly kind = 'Worksheets';
  constructor(
    private readonly stage: Stage,
    private readonly book: PlayedWorkbook,
  ) {}

  get Count(): number {
    return this.book.sheets.length;
  }

  Item(index: number | string): PlayedWorksheet {
    const sheet =
      typeof index === 'number'
        ? this.book.sheets[index - 1]
        : this.book.sheets.find(({ name }) => name === index);
    if (!sheet) throw new Error('0x8002000B');
    return new PlayedWorksheet(this.stage, this.book, sheet);
  }

  Add(_before: unknown, _after: unknown): PlayedWorksheet {
    const sheet = new PlayedSheet(`Sheet${this.book.sheets.length + 1}`);
    this.book.sheets.push(sheet);
    this.book.active = sheet;
    return new PlayedWorksheet(this.stage, this.book, sheet);
  }
}

class PlayedWorksheet {
  static readonly kind = 'Worksheet';
  constructor(
    private readonly stage: Stage,
    private readonly book: PlayedWorkbook,
    private readonly sheet: PlayedSheet,
  ) {}

  get Name(): string {
    return this.sheet.name;
  }

  set Name(name: string) {
    if (this.book.sheets.some(sheet => sheet !== this.sheet && sheet.name === name))
      throw new Error('0x800A03EC: the name is taken');
    this.sheet.name = name;
  }

  get Visible(): number {
    return this.sheet.visibility === 'Visible' ? -1 : 0;
  }

  get ProtectContents(): boolean {
    return this.sheet.isProtected;
  }

  /** From the first to the last cell that holds anything; A1 where none does. */
  get UsedRange(): PlayedRange {
    const areas = [...this.sheet.cells.keys()].flatMap(cell => areasOf(cell));
    const all = [...areas, ...this.sheet.merges];
    const used: Area =
      all.length === 0
        ? { top: 0, left: 0, bottom: 0, right: 0 }
        : {
            top: Math.min(...all.map(({ top }) => top)),
            left: Math.min(...all.map(({ left }) => left)),
            bottom: Math.max(...all.map(({ bottom }) => bottom)),
            right: Math.max(...all.map(({ right }) => right)),
          };
    return this.Range(a1Range(used));
  }

  get Cells(): PlayedRange {
    return this.Range('A1:XFD1048576');
  }

  get Comments(): PlayedList<PlayedComment> {
    return new PlayedList(() =>
      [...this.sheet.notes.keys()].map(cell => new PlayedComment(this.sheet, cell)),
    );
  }

  get PageSetup(): PlayedPageSetup {
    return new PlayedPageSetup(this.sheet);
  }

  Range(address: string): PlayedRange {
    return new PlayedRange(this.stage, this.sheet, areasOf(address));
  }

  Activate(): void {
    this.book.active = this.sheet;
  }

  Delete(): void {
    const { sheets } = this.book;
    sheets.splice(sheets.indexOf(this.sheet), 1);
    const [first] = sheets;
    if (first && this.book.active === this.sheet) this.book.active = first;
  }
}

class PlayedList<T extends object> {
  static readonly kind = 'Comments';
  constructor(private readonly items: () => readonly T[]) {}

  get Count(): number {
    return this.items().length;
  }

  Item(index: number): T {
    const item = this.items()[index - 1];
    if (!item) throw new Error('0x800A03EC');
    return item;
  }
}

class PlayedPageSetup {
  static readonly kind = 'PageSetup';
  Zoom: boolean | number = 100;

  constructor(private readonly sheet: PlayedSheet) {}

  set PaperSize(size: number) {
    this.sheet.page.paper = size === 9 ? 'A4' : 'Letter';
  }

  set Orientation(orientation: number) {
    this.sheet.page.orientation = orientation === 2 ? 'Landscape' : 'Portrait';
  }

  set CenterHorizontally(is: boolean) {
    this.sheet.page.centred = is;
  }

  set FitToPagesWide(pages: number) {
    this.sheet.page.fitToWidth = pages;
  }

  set FitToPagesTall(_pages: number | boolean) {
    // As many as it takes.
  }

  set PrintArea(area: string) {
    this.sheet.page.area = area;
  }

  set PrintTitleRows(rows: string) {
    this.sheet.page.titleRows = rows;
  }

  set CenterFooter(text: string) {
    this.sheet.page.footer = text;
  }
}

/** The cell of an address, for tests that look into a sheet. */
export function cellIn(sheet: PlayedSheet, address: string) {
  const at = parseAddress(address);
  if (!at) throw new Error(`no address ${address}`);
  return sheet.cell(at);
}
