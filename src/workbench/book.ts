import { finished, partOf, type Steps, type XlsxWorkbook } from '../hosts/xlsx';
import type { Book, Page } from './grid/grid';

/** A worksheet of a file as the grid draws it. */
export function pageOf(file: XlsxWorkbook, name: string): Page {
  return finished(pageSteps(file, name));
}

function* pageSteps(file: XlsxWorkbook, name: string): Steps<Page> {
  const isHidden = file.sheets.find(each => each.name === name)?.state !== 'visible';
  const sheet = yield* partOf(file.sheetSteps(name), 0, 2);
  const look = yield* partOf(file.lookSteps(name), 1, 2);
  return { sheet, look, isHidden, boundAreas: file.boundAreas(name), notes: file.notes(name) };
}

/** The worksheets of a file, in short steps; the sheet being read is told by its name. */
export function* bookSteps(
  file: XlsxWorkbook,
  active: string,
  reading: (sheet: string) => void,
): Steps<Book> {
  const { sheets } = file;
  const pages: Page[] = [];
  for (const [index, { name }] of sheets.entries()) {
    reading(name);
    pages.push(yield* partOf(pageSteps(file, name), index, sheets.length));
  }
  return { pages, names: file.names, active, looks: file.looks, formats: file.formats };
}
