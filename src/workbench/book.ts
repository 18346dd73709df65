import { finished, type Steps, type XlsxWorkbook } from '../hosts/xlsx';
import type { Book, Page } from './grid/grid';

/** A worksheet of a file as the grid draws it. */
export function pageOf(file: XlsxWorkbook, name: string): Page {
  return finished(pageSteps(file, name));
}

function* pageSteps(file: XlsxWorkbook, name: string): Steps<Page> {
  const isHidden = file.sheets.find(each => each.name === name)?.state !== 'visible';
  const sheet = yield* halved(file.sheetSteps(name), 0);
  const look = yield* halved(file.lookSteps(name), 0.5);
  return { sheet, look, isHidden, boundAreas: file.boundAreas(name), notes: file.notes(name) };
}

/** Steps that are one half of a whole. */
function* halved<T>(steps: Steps<T>, from: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value / 2;
  }
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
    for (const steps = pageSteps(file, name); ; ) {
      const step = steps.next();
      if (step.done) {
        pages.push(step.value);
        break;
      }
      yield (index + step.value) / sheets.length;
    }
  }
  return { pages, names: file.names, active, looks: file.looks, formats: file.formats };
}
