import { type IWorkbookData, LocaleType } from '@univerjs/core';
import { partOf, type Steps } from '../../hosts/xlsx';
import { cellStyle, usualStyle } from './cell-style';
import { gridNames } from './grid-names';
import type { Book, Grid, GridEvents } from './grid';
import { byName, sheetData, styleName } from './sheet-data';
import { functions } from './univer';
import { sheetId, unit, UniverGrid } from './univer-grid';

/** Makes the workbook's data in short steps; opening the grid with it is one more. */
export function* openGrid(place: HTMLElement, book: Book, events: GridEvents): Steps<Grid> {
  const sheets: IWorkbookData['sheets'] = {};
  for (const [index, page] of book.pages.entries()) {
    const id = sheetId(index);
    sheets[id] = yield* partOf(sheetData(page, id, book, byName, functions), index, book.pages.length);
  }
  yield 1;
  return new UniverGrid(place, book, events, {
    id: unit,
    name: unit,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(book.looks.map((_, number) => [styleName(number), cellStyle(book, number)])),
    defaultStyle: book.looks.length > 0 ? { ...usualStyle, ...cellStyle(book, 0) } : usualStyle,
    sheetOrder: Object.keys(sheets),
    sheets,
    resources: [{ name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(gridNames(book, sheetId)) }],
  });
}
