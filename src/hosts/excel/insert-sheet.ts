import { a1, a1Range, columnName, type Range } from '../../sheet';
import {
  areasByStyle,
  type CellStyle,
  mergesOf,
  type NewSheet,
  type PageSetup,
  placeholderColour,
  placeholderFormula,
  placeholderRuns,
  type Validation,
} from '../../plan';
import { pages } from '../../words/files';
import { contentTo } from '../typed';

/** Queues a new worksheet behind the others with all that is on it, and shows it. */
export function queueNewSheet(context: Excel.RequestContext, name: string, sheet: NewSheet): void {
  const worksheet = context.workbook.worksheets.add(name);
  queueContents(worksheet, sheet);
  for (const area of mergesOf(sheet)) worksheet.getRange(a1Range(area)).merge(false);
  for (const [style, areas] of areasByStyle(sheet)) queueStyle(worksheet, style, areas);
  queueSizes(worksheet, sheet);
  for (const run of placeholderRuns(sheet)) {
    const rule = worksheet.getRange(a1Range(run.area)).conditionalFormats.add('Custom');
    rule.custom.rule.formula = `=${placeholderFormula(run)}`;
    rule.custom.format.font.color = `#${placeholderColour}`;
  }
  for (const validation of sheet.validations) queueValidation(worksheet, validation);
  if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
  queuePage(worksheet.pageLayout, sheet.page);
  worksheet.activate();
  worksheet.getRange(a1(sheet.first)).select();
}

/** Formats before contents: a text that looks like a number is to stay one. */
function queueContents(worksheet: Excel.Worksheet, { page: { area }, cells }: NewSheet): void {
  const width = area.right - area.left + 1;
  const blank = (fill: string) =>
    Array.from({ length: area.bottom - area.top + 1 }, () =>
      Array.from({ length: width }, () => fill as unknown),
    );
  const [formats, contents] = [blank('General'), blank('')];
  for (const { area: at, content, style } of cells) {
    const [row, col] = [at.top - area.top, at.left - area.left];
    const [formatRow, contentRow] = [formats[row], contents[row]];
    if (!formatRow || !contentRow) continue;
    formatRow[col] = style.format ?? 'General';
    contentRow[col] = contentTo(content, style.format ?? null);
  }
  const range = worksheet.getRange(a1Range(area));
  range.numberFormat = formats;
  range.formulas = contents;
}

/** Excel takes addresses of up to 8,192 characters. */
const longestAddress = 4000;

function queueStyle(worksheet: Excel.Worksheet, style: CellStyle, areas: readonly Range[]): void {
  for (const address of addressesOf(areas)) {
    const { format } = worksheet.getRanges(address);
    format.font.name = style.heading ? '黑体' : '宋体';
    format.font.size = style.size;
    if (style.bold) format.font.bold = true;
    if (style.colour !== undefined) format.font.color = `#${style.colour}`;
    if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
    format.horizontalAlignment = alignments[style.align];
    format.verticalAlignment = 'Center';
    if (style.indent !== undefined) format.indentLevel = style.indent;
    if (style.wrap) format.wrapText = true;
    if (!style.border) continue;
    for (const edge of edges) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = '#A6A6A6';
    }
  }
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;
const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function addressesOf(areas: readonly Range[]): string[] {
  const all: string[] = [];
  for (const area of areas) {
    const last = all[all.length - 1];
    const next = a1Range(area);
    if (last !== undefined && last.length + next.length < longestAddress)
      all[all.length - 1] = `${last},${next}`;
    else all.push(next);
  }
  return all;
}

function queueSizes(worksheet: Excel.Worksheet, { widths, heights }: NewSheet): void {
  widths.forEach((width, col) => {
    const column = columnName(col);
    // Excel counts columns in points here: about 5.6 to a character, and a margin.
    worksheet.getRange(`${column}:${column}`).format.columnWidth = width * 5.6 + 4;
  });
  heights.forEach((height, row) => {
    if (height !== null) worksheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
  });
}

function queueValidation(
  worksheet: Excel.Worksheet,
  { area, allowed, isStrict, title, message }: Validation,
): void {
  const { dataValidation } = worksheet.getRange(a1Range(area));
  dataValidation.rule =
    allowed.kind === 'list'
      ? { list: { inCellDropDown: true, source: allowed.values.join(',') } }
      : {
          decimal: { operator: 'Between', formula1: boundOf(allowed.least), formula2: boundOf(allowed.most) },
        };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: isStrict, style: 'Stop', title, message };
}

const boundOf = (text: string): string | number => (/^-?[\d.]+$/.test(text) ? Number(text) : `=${text}`);

function queuePage(layout: Excel.PageLayout, { landscape, area, repeated }: PageSetup): void {
  layout.paperSize = 'A4';
  layout.orientation = landscape ? 'Landscape' : 'Portrait';
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintArea(a1Range(area));
  if (repeated) layout.setPrintTitleRows(`$${repeated.first + 1}:$${repeated.last + 1}`);
  layout.headersFooters.defaultForAllPages.centerFooter = pages;
}
