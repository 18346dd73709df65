import { a1, a1Range, columnName } from '../../sheet';
import type { NewCell, NewSheet } from '../../plan';
import { contentTo } from './content';

/** A name no worksheet has yet: Excel allows 31 characters, and none of \ / ? * [ ] : in it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const base =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 31) || '工作表';
  const used = new Set(taken.map(name => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `（${number}）`;
    const name = base.slice(0, 31 - end.length) + end;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Queues a new worksheet behind the others with its cells, and shows it. */
export function queueNewSheet(context: Excel.RequestContext, name: string, sheet: NewSheet): void {
  const worksheet = context.workbook.worksheets.add(name);
  for (const cell of sheet.cells) queueCell(worksheet, cell);
  for (const area of sheet.merges) worksheet.getRange(a1Range(area)).merge(false);
  sheet.widths.forEach((width, col) => {
    // Excel counts columns in points here: about 5.6 to a character, and a margin.
    const column = columnName(col);
    worksheet.getRange(`${column}:${column}`).format.columnWidth = width * 5.6 + 4;
  });
  if (sheet.grid) {
    const borders = worksheet.getRange(a1Range(sheet.grid)).format.borders;
    for (const edge of edges) borders.getItem(edge).style = 'Continuous';
  }
  worksheet.activate();
  worksheet.getRange(a1(sheet.first)).select();
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function queueCell(worksheet: Excel.Worksheet, cell: NewCell): void {
  const range = worksheet.getRange(a1(cell.at));
  if (cell.format !== undefined) range.numberFormat = [[cell.format]];
  range.values = [[contentTo(cell.content, cell.format ?? null)]];
  const { format } = range;
  if (cell.bold) format.font.bold = true;
  if (cell.fill !== undefined) format.fill.color = `#${cell.fill}`;
  if (cell.wrap) format.wrapText = true;
  if (cell.centre) {
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
  }
}
