import { type Cell, type Range, parseRange, Sheet } from '../../sheet';
import { host as words } from '../../words/host';
import type { Snapshot } from '../host';
import { contentFrom } from './content';

/** So many columns and rows are read; a form is never larger, and a stray cell at XFD1048576 costs nothing. */
const readColumns = 'AZ';
const readRows = 20_000;

/** A worksheet as queued to be read; `read` after the sync. */
export interface PendingSheet {
  readonly worksheet: Excel.Worksheet;
  read(): Snapshot;
}

/** Queues everything a snapshot needs: one sync reads it. */
export function queueSheet(worksheet: Excel.Worksheet): PendingSheet {
  worksheet.load('name,visibility');
  const window = worksheet.getRange(`A1:${readColumns}${readRows}`);
  const used = window.getUsedRangeOrNullObject(true);
  used.load('address,rowIndex,columnIndex,values,formulas,numberFormat,text,valueTypes');
  const whole = worksheet.getUsedRangeOrNullObject(true);
  whole.load('address');
  const merged = used.getMergedAreasOrNullObject();
  merged.load('address');
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  return {
    worksheet,
    read() {
      if (used.isNullObject) return { sheet: new Sheet({ name: worksheet.name, cells: [] }), leftOut: null };
      const left = used.columnIndex;
      const top = used.rowIndex;
      const sheet = new Sheet({
        name: worksheet.name,
        cells: cellsOf(used),
        merges: merged.isNullObject ? [] : rangesIn(merged.address),
        hiddenRows: hidden(
          rows.value.map(({ rowHidden }) => rowHidden === true),
          top,
        ),
        hiddenColumns: hidden(
          columns.value.map(({ columnHidden }) => columnHidden === true),
          left,
        ),
      });
      const beyond = whole.isNullObject || localAddress(whole.address) === localAddress(used.address);
      return { sheet, leftOut: beyond ? null : words.beyond(`A1:${readColumns}${readRows}`) };
    },
  };
}

function* cellsOf(used: Excel.Range): Iterable<Cell> {
  const { values, formulas, numberFormat, text, valueTypes, rowIndex, columnIndex } = used;
  for (const [r, row] of values.entries()) {
    for (const [c, value] of row.entries()) {
      const formula: unknown = formulas[r]?.[c];
      if (value === '' && formula === '') continue;
      const content = contentFrom({ value, formula, type: valueTypes[r]?.[c] ?? '' });
      const format: unknown = numberFormat[r]?.[c];
      yield {
        at: { row: rowIndex + r, col: columnIndex + c },
        ...content,
        format: typeof format === 'string' && format !== 'General' ? format : null,
        shown: shownText(text[r]?.[c]),
      };
    }
  }
}

/** A column too narrow shows hashes: they say nothing of the cell. */
function shownText(text: string | undefined): string | null {
  return text === undefined || /^#+$/.test(text) ? null : text;
}

function hidden(flags: readonly boolean[], first: number): ReadonlySet<number> {
  return new Set(flags.flatMap((is, i) => (is ? [first + i] : [])));
}

/** `自评表!A1:C1,自评表!A2:B3` → the ranges. */
export function rangesIn(address: string): Range[] {
  return address.split(',').flatMap(part => parseRange(localAddress(part)) ?? []);
}

/** Without the worksheet's name: sheet names may hold exclamation marks and commas in quotes. */
function localAddress(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
