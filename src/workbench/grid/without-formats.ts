import type { ICellData, ICommandInfo } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core';

/** Formats and merged areas of a mutation, emptied: what carries them along goes on without. */
export function withoutFormats({ id, params }: Readonly<ICommandInfo>): void {
  const given = (params ?? {}) as {
    cellValue?: Record<string, Record<string, ICellData | null>>;
    values?: object;
    ranges?: unknown[];
  };
  if (id === SetRangeValuesMutation.id) {
    for (const cells of Object.values(given.cellValue ?? {}))
      for (const cell of Object.values(cells)) if (cell) delete cell.s;
  } else if (id === 'sheet.mutation.set.numfmt') given.values = {};
  else if (/^sheet\.mutation\.(?:remove\.numfmt|(?:add|remove)-worksheet-merge)$/.test(id)) given.ranges = [];
}
