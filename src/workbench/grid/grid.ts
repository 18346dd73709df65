import type { CellLook, DefinedName, FoundNote, Result, SheetLook, Typed } from '../../hosts/xlsx';
import type { Mark } from '../../plan';
import type { Address, Range, Sheet } from '../../sheet';
import type { BrokenFormula } from './formula-text';

/** A worksheet as the grid draws it. */
export interface Page {
  readonly sheet: Sheet;
  readonly look: SheetLook;
  /** A hidden worksheet is not shown; formulas of others may use it. */
  readonly isHidden: boolean;
  /** Filled by array formulas: their results are shown, and not worked out again. */
  readonly boundAreas: readonly Range[];
  readonly notes: readonly FoundNote[];
}

/** How the cells of a workbook look, by the number of their style. */
export interface Styles {
  readonly looks: readonly CellLook[];
  readonly formats: readonly (string | null)[];
}

/** A workbook as the grid opens it, with its worksheets in their order. */
export interface Book extends Styles {
  readonly pages: readonly Page[];
  readonly names: readonly DefinedName[];
  /** The worksheet in front. */
  readonly active: string;
}

/** A cell under the pointer, and where its upper right corner is drawn, in pixels of the grid. */
export interface PointedCell {
  readonly sheet: string;
  readonly at: Address;
  readonly right: number;
  readonly top: number;
}

/** What is not done in the grid: other changes than of contents, cutting, pasting beyond the sheet. */
export type Refused = 'structure' | 'cut' | 'beyond';

/** What a person does in the grid. */
export interface GridEvents {
  /** Contents as typed, pasted, deleted, undone. */
  typed(sheet: string, cells: readonly Typed[]): void;
  /** What formulas give now. */
  calculated(sheet: string, results: readonly Result[]): void;
  selected(sheet: string, at: Address): void;
  /** The pointer rests on a cell; null where it rests on none. */
  pointed(cell: PointedCell | null): void;
  /** Something was tried that a file can't take over cell by cell: rows, columns and formats; or cutting. */
  refused(what: Refused): void;
  /** A formula was entered that would keep the file from being opened. */
  broken(sheet: string, at: Address, why: BrokenFormula): void;
  history(canUndo: boolean, canRedo: boolean): void;
}

/** A drawn workbook. Everything written here was decided elsewhere: the grid only shows it. */
export interface Grid {
  /** Done once the workbook is drawn and can be worked in. */
  readonly drawn: Promise<void>;
  /** Formulas the grid can't work out: they keep the results the file has. */
  readonly uncalculated: number;
  /** Whether a cell is being typed into. */
  readonly isEditing: boolean;
  /** Takes in what stands in an open cell editor. */
  endEditing(): Promise<void>;
  /** Done once all formulas are worked out that what was typed or written last has a say in. */
  settled(): Promise<void>;
  /** Writes contents; done once the formulas that use them are calculated. */
  write(sheet: string, cells: readonly Typed[]): Promise<void>;
  /** Puts right what was just typed: what a person undoes afterwards is the typing. */
  correct(sheet: string, cells: readonly Typed[]): void;
  /** Colours cells; the marks take the place of those the worksheet has. */
  mark(sheet: string, marks: readonly Mark[]): void;
  /** Puts a worksheet behind the others. */
  insert(page: Page, styles: Styles): void;
  /** Brings a worksheet to the front. */
  show(sheet: string): void;
  /** Scrolls to a cell and selects it. */
  goTo(sheet: string, at: Address): void;
  undo(): void;
  redo(): void;
  /** Gives the grid the keyboard. */
  focus(): void;
  close(): void;
}
