import type { Page } from './grid';
import { keepsResult } from './sheet-data';
import { functions, type GridApi } from './univer';

/** The working out of formulas behind what is typed and written. */
export class Calculation {
  private latest: Promise<void> = Promise.resolve();

  constructor(
    private readonly api: GridApi,
    public hasFormulas: boolean,
  ) {}

  /** Called where something changed that formulas may use. */
  begins(): void {
    if (!this.hasFormulas) return;
    // A calculation that takes longer goes on: its results are told as they come.
    this.latest = this.api
      .getFormula()
      .onCalculationResultApplied(longest)
      .catch(() => undefined);
  }

  /** Done once the formulas are worked out that the last change has a say in. */
  get settled(): Promise<void> {
    return this.latest;
  }
}

/** Milliseconds after which nobody waits any more, though formulas are still being worked out. */
const longest = 4000;

/** How many formulas of a worksheet keep the results the file has. */
export function resultsKept(page: Page): number {
  let count = 0;
  for (const cell of page.sheet.cells()) if (keepsResult(cell, page, functions)) count++;
  return count;
}

export function hasFormula({ sheet }: Page): boolean {
  for (const { formula } of sheet.cells()) if (formula !== null) return true;
  return false;
}
