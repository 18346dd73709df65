/**
 * The part of WPS 表格's object model the adapter uses, in our own words. All of it is synchronous, and every access
 * crosses a bridge (about 0.2 ms). Members that some builds lack may be undefined here; all others are guarded.
 */
export interface WpsApplication {
  /** Null where no workbook is open. */
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ActiveWindow?: WpsWindow | null;
  readonly Version: string;
  readonly Build?: number | string;
  ScreenUpdating: boolean;
  DisplayAlerts: boolean;
  /** False while a cell is being edited, on builds that tell. */
  readonly Ready?: boolean;
  readonly DebugTools?: WpsDebugTools;
  readonly WorksheetFunction?: WpsWorksheetFunction;
}

export interface WpsWorksheetFunction {
  CountA(range: WpsRange): unknown;
}

/** Groups what is done between both into one step of the program's own undo. */
export interface WpsDebugTools {
  UndoTransBegin(book: WpsWorkbook): void;
  UndoTransEnd(book: WpsWorkbook, cancel: boolean, text: string): void;
}

export interface WpsWorkbook {
  readonly FullName: string;
  readonly Name: string;
  readonly ReadOnly: unknown;
  readonly ProtectStructure: unknown;
  readonly ActiveSheet: WpsWorksheet;
  readonly Worksheets: WpsWorksheets;
  readonly CustomXMLParts?: WpsXmlParts;
}

/** Collections count from 1. */
export interface WpsWorksheets {
  readonly Count: number;
  Item(index: number | string): WpsWorksheet | null;
  /** What is left out is undefined, as in macros WPS records. */
  Add(before: undefined, after: WpsWorksheet): WpsWorksheet;
}

export interface WpsWorksheet {
  Name: string;
  /** −1 where it is shown. */
  readonly Visible: unknown;
  readonly ProtectContents: unknown;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly Comments: WpsComments;
  readonly PageSetup?: WpsPageSetup;
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
}

/** Values of several cells come and go as `a[row][column]`; see grid.ts for what else is met. */
export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  Value2: unknown;
  Formula: unknown;
  /** Null where the cells differ, as with every format below. */
  NumberFormat: unknown;
  readonly MergeCells: unknown;
  /** Of one cell only. */
  readonly MergeArea: WpsRange;
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  readonly Hidden: unknown;
  readonly Locked: unknown;
  readonly Interior: WpsInterior;
  readonly Font: WpsFont;
  readonly Borders: WpsBorders;
  readonly FormatConditions: WpsFormatConditions;
  readonly Comment: WpsComment | null;
  readonly Validation: WpsValidation;
  HorizontalAlignment: unknown;
  VerticalAlignment: unknown;
  WrapText: unknown;
  IndentLevel: unknown;
  /** In characters of the standard font. */
  ColumnWidth: unknown;
  /** In points. */
  RowHeight: unknown;
  Address(rowAbsolute: boolean, columnAbsolute: boolean): string;
  AddComment(text: string): WpsComment;
  Merge(): void;
  Select(): unknown;
}

/** Colours are red + 256 · green + 65536 · blue. */
export interface WpsInterior {
  Color: unknown;
  Pattern: unknown;
  PatternColor?: unknown;
  ThemeColor?: unknown;
  TintAndShade?: unknown;
}

export interface WpsFont {
  Name: unknown;
  Size: unknown;
  Bold: unknown;
  Color: unknown;
}

export interface WpsBorders {
  LineStyle: unknown;
  Color: unknown;
}

export interface WpsFormatConditions {
  readonly Count: number;
  Item(index: number): WpsFormatCondition;
  Add(type: number, operator: undefined, formula: string): WpsFormatCondition;
}

export interface WpsFormatCondition {
  readonly Type: unknown;
  readonly Formula1: unknown;
  readonly Interior: WpsInterior;
  readonly Font: WpsFont;
  readonly AppliesTo: WpsRange;
  Delete(): void;
}

export interface WpsComments {
  readonly Count: number;
  Item(index: number): WpsComment;
}

export interface WpsComment {
  Text(): string;
  Delete(): void;
}

export interface WpsValidation {
  IgnoreBlank: boolean;
  InCellDropdown: boolean;
  ShowError: boolean;
  ErrorTitle: string;
  ErrorMessage: string;
  Add(type: number, alert: number, operator: number, formula1: string, formula2?: string): void;
}

export interface WpsPageSetup {
  PaperSize: number;
  Orientation: number;
  CenterHorizontally: boolean;
  Zoom: boolean | number;
  FitToPagesWide: boolean | number;
  FitToPagesTall: boolean | number;
  PrintArea: string;
  PrintTitleRows: string;
  CenterFooter: string;
}

export interface WpsWindow {
  SplitRow: number;
  SplitColumn: number;
  FreezePanes: boolean;
}

export interface WpsXmlParts {
  readonly Count: number;
  Item(index: number): WpsXmlPart;
  Add(xml: string): WpsXmlPart;
  SelectByNamespace(uri: string): WpsXmlParts;
}

export interface WpsXmlPart {
  readonly XML: string;
  Delete(): void;
}

/** What WPS calls these; `Application.Enum`, which names them, is missing on some builds. */
export const xl = {
  expression: 2,
  none: -4142,
  solid: 1,
  continuous: 1,
  left: -4131,
  center: -4108,
  right: -4152,
  validateList: 3,
  validateDecimal: 2,
  alertStop: 1,
  between: 1,
  portrait: 1,
  landscape: 2,
  paperA4: 9,
} as const;
