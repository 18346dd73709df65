import { resultsOf } from '../../across';
import type { ProjectResult } from '../../form';
import type { Reviews } from './state';

/**
 * What the worksheets of the workbook in front say of their projects, as they were last read: a list of projects (汇总) is
 * compared with them. Nothing is known before all of them were read.
 */
export class Projects {
  private known: ReadonlyMap<string, readonly ProjectResult[]> | null = null;

  /** The projects of every other worksheet; null where they were not read. */
  beside(sheet: string): readonly ProjectResult[] | null {
    return this.known && [...this.known].flatMap(([name, results]) => (name === sheet ? [] : results));
  }

  /** Remembers all worksheets; null where some of them were not read. */
  keep(all: readonly Reviews[] | null): void {
    this.known = all && new Map(all.map(forms => [forms[0].sheet.name, resultsOf(forms)]));
  }

  /** One worksheet was read again. */
  refresh(forms: Reviews): void {
    if (this.known) this.known = new Map(this.known).set(forms[0].sheet.name, resultsOf(forms));
  }
}
