import { CellValueType, type ICellData, type ICommandInfo } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import { formatKind } from '../../sheet';
import { editorText } from './editor-text';

/** The number format a cell of the sheet has of its own. */
export type FormatOf = (sheet: string, row: number, col: number) => string | null;

/**
 * Takes formats and merged areas out of a mutation: what carries them along goes on without. A pasted `50%` comes as a
 * number with a format; in a cell that shows no percentages it stays the text it was.
 */
export function withoutFormats({ id, params }: Readonly<ICommandInfo>, formatOf: FormatOf): void {
  const given = (params ?? {}) as Carrier;
  if (id === SetRangeValuesMutation.id) {
    for (const [row, cells] of Object.entries(given.cellValue ?? {}))
      for (const [col, cell] of Object.entries(cells))
        if (cell) keepContent(cell, () => formatOf(given.subUnitId ?? '', Number(row), Number(col)));
  } else if (id === 'sheet.mutation.set.numfmt') given.values = {};
  else if (/^sheet\.mutation\.(?:remove\.numfmt|(?:add|remove)-worksheet-merge)$/.test(id)) given.ranges = [];
}

interface Carrier {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
  values?: object;
  ranges?: unknown[];
}

function keepContent(cell: ICellData, ownFormat: () => string | null): void {
  const style = typeof cell.s === 'object' ? cell.s : null;
  const pattern = style?.n?.pattern ?? null;
  delete cell.s;
  if (typeof cell.v !== 'number' || pattern === null || cell.f) return;
  // A browser's parser brings 0.9500000000000001 for 95 %.
  const shortened = Number(cell.v.toPrecision(15));
  cell.v = shortened;
  const [brought, own] = [formatKind(pattern), formatKind(ownFormat())];
  if (brought.percent === own.percent && brought.date === own.date) return;
  cell.v = editorText(shortened, pattern);
  cell.t = CellValueType.STRING;
}
