import type { Typed } from '../../src/hosts/xlsx';
import type { Mark } from '../../src/plan';
import { type Address, a1 } from '../../src/sheet';
import type { OpenGrid } from '../../src/workbench/desk-state';
import type { Book, Grid, GridEvents, Page } from '../../src/workbench/grid/grid';

/** A grid that draws nothing and remembers what it was told; a test plays the person in front of it. */
export class RememberingGrid implements Grid {
  readonly told: string[] = [];
  readonly drawn = Promise.resolve();
  readonly uncalculated = 0;
  isClosed = false;
  /** What stands in the cell editor: a test opens it by setting this. */
  editor: (() => void) | null = null;

  constructor(
    readonly book: Book,
    readonly events: GridEvents,
  ) {}

  get isEditing(): boolean {
    return this.editor !== null;
  }

  async endEditing(): Promise<void> {
    const { editor } = this;
    this.editor = null;
    editor?.();
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  async write(sheet: string, cells: readonly Typed[]): Promise<void> {
    for (const { at, content } of cells)
      this.told.push(`${sheet}!${a1(at)} = ${JSON.stringify(content.value)}`);
  }

  correct(sheet: string, cells: readonly Typed[]): void {
    for (const { at, content } of cells)
      this.told.push(`${sheet}!${a1(at)} back to ${JSON.stringify(content.formula ?? content.value)}`);
  }

  mark(sheet: string, marks: readonly Mark[]): void {
    this.told.push(`marks on ${sheet}: ${marks.map(({ at }) => a1(at)).join(' ')}`);
  }

  insert(page: Page): void {
    this.told.push(`inserted ${page.sheet.name}`);
  }

  show(sheet: string): void {
    this.told.push(`shows ${sheet}`);
  }

  goTo(sheet: string, at: Address): void {
    this.told.push(`at ${sheet}!${a1(at)}`);
  }

  undo(): void {
    this.told.push('undo');
  }

  redo(): void {
    this.told.push('redo');
  }

  focus(): void {
    this.told.push('focus');
  }

  close(): void {
    this.isClosed = true;
  }
}

/** Opens such grids, and keeps them. */
export function remembering(): { grids: RememberingGrid[]; openGrid: OpenGrid } {
  const grids: RememberingGrid[] = [];
  return {
    grids,
    *openGrid(book, events) {
      yield 1;
      const grid = new RememberingGrid(book, events);
      grids.push(grid);
      return grid;
    },
  };
}
