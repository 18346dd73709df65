import { a1, a1Range, columnName, type Range } from '../../sheet';
import {
  areasByStyle,
  type CellStyle,
  mergesOf,
  type NewSheet,
  type PageSetup,
  placeholderColour,
  placeholderFormula,
  type PlaceholderRun,
  placeholderRuns,
  type Validation,
} from '../../plan';
import { pages } from '../../words/files';
import { contentTo } from '../typed';
import { addressLists } from './addresses';
import { type WpsApplication, type WpsRange, type WpsWorksheet, xl } from './api';
import { colourNumber } from './colours';
import { givenGrid } from './grid';
import { ifThere, isDoneBy } from './guard';

/** Fills a worksheet that is new and in front with all that is to be on it. */
export function drawSheet(application: WpsApplication, worksheet: WpsWorksheet, sheet: NewSheet): void {
  for (const [style, areas] of areasByStyle(sheet)) {
    for (const { address } of addressLists(areas)) drawStyle(worksheet.Range(address), style);
  }
  writeContents(worksheet, sheet);
  for (const area of mergesOf(sheet)) worksheet.Range(a1Range(area)).Merge();
  drawSizes(worksheet, sheet);
  for (const run of placeholderRuns(sheet)) isDoneBy(() => greyOut(worksheet, run));
  for (const validation of sheet.validations) putValidation(worksheet, validation);
  freeze(application, sheet.frozenRows);
  setUpPage(worksheet, sheet.page);
  worksheet.Range(a1(sheet.first)).Select();
}

/** Placeholders in grey, as long as they stand there. Where this WPS makes no rules they are black: no harm. */
function greyOut(worksheet: WpsWorksheet, run: PlaceholderRun): void {
  const rules = selected(worksheet, run.area).FormatConditions;
  const rule = rules.Add(xl.expression, undefined, `=${placeholderFormula(run)}`);
  rule.Font.Color = colourNumber(placeholderColour);
}

/**
 * A range whose first cell is selected: formulas of rules and validations are read from the selected cell, as in
 * Excel's own object model, or from the first cell of the range. So it is the same.
 */
function selected(worksheet: WpsWorksheet, area: Range): WpsRange {
  worksheet.Range(a1({ row: area.top, col: area.left })).Select();
  return worksheet.Range(a1Range(area));
}

/** Behind the formats: a text that looks like a number is to stay one. */
function writeContents(worksheet: WpsWorksheet, { page: { area }, cells }: NewSheet): void {
  const contents = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, (): unknown => ''),
  );
  for (const { area: at, content, style } of cells) {
    const row = contents[at.top - area.top];
    if (row) row[at.left - area.left] = contentTo(content, style.format ?? null);
  }
  worksheet.Range(a1Range(area)).Formula = givenGrid(contents);
}

function drawStyle(range: WpsRange, style: CellStyle): void {
  const font = range.Font;
  font.Name = style.heading ? '黑体' : '宋体';
  font.Size = style.size;
  if (style.bold) font.Bold = true;
  if (style.colour !== undefined) font.Color = colourNumber(style.colour);
  if (style.fill !== undefined) range.Interior.Color = colourNumber(style.fill);
  if (style.format !== undefined) range.NumberFormat = style.format;
  range.HorizontalAlignment = xl[style.align];
  range.VerticalAlignment = xl.center;
  if (style.indent !== undefined) range.IndentLevel = style.indent;
  if (style.wrap) range.WrapText = true;
  if (!style.border) return;
  const borders = range.Borders;
  borders.LineStyle = xl.continuous;
  borders.Color = colourNumber('A6A6A6');
}

function drawSizes(worksheet: WpsWorksheet, { widths, heights }: NewSheet): void {
  widths.forEach((width, col) => {
    const column = columnName(col);
    worksheet.Range(`${column}:${column}`).ColumnWidth = width;
  });
  heights.forEach((height, row) => {
    if (height !== null) worksheet.Range(`${row + 1}:${row + 1}`).RowHeight = height;
  });
}

function putValidation(
  worksheet: WpsWorksheet,
  { area, allowed, isStrict, title, message }: Validation,
): void {
  const validation = selected(worksheet, area).Validation;
  if (allowed.kind === 'list') {
    validation.Add(xl.validateList, xl.alertStop, xl.between, allowed.values.join(','));
    validation.InCellDropdown = true;
  } else {
    const [least, most] = [boundOf(allowed.least), boundOf(allowed.most)];
    validation.Add(xl.validateDecimal, xl.alertStop, xl.between, least, most);
  }
  validation.IgnoreBlank = true;
  validation.ErrorTitle = title;
  validation.ErrorMessage = message;
  validation.ShowError = isStrict;
}

const boundOf = (text: string): string => (/^-?[\d.]+$/.test(text) ? text : `=${text}`);

/** The window shows the new worksheet. Not all builds let it be split; the form is none the worse. */
function freeze(application: WpsApplication, rows: number): void {
  if (rows === 0) return;
  const window = ifThere(() => application.ActiveWindow);
  if (!window) return;
  isDoneBy(() => {
    window.SplitColumn = 0;
    window.SplitRow = rows;
    window.FreezePanes = true;
  });
}

/** Each setting by itself: without a printer WPS, like Excel, refuses some. */
function setUpPage(worksheet: WpsWorksheet, { landscape, area, repeated }: PageSetup): void {
  const page = ifThere(() => worksheet.PageSetup);
  if (!page) return;
  const settings: readonly (() => void)[] = [
    () => void (page.PaperSize = xl.paperA4),
    () => void (page.Orientation = landscape ? xl.landscape : xl.portrait),
    () => void (page.CenterHorizontally = true),
    () => void (page.Zoom = false),
    () => void (page.FitToPagesWide = 1),
    () => void (page.FitToPagesTall = false),
    () => void (page.PrintArea = a1Range(area)),
    () => void (page.PrintTitleRows = repeated ? `$${repeated.first + 1}:$${repeated.last + 1}` : ''),
    () => void (page.CenterFooter = pages),
  ];
  for (const setting of settings) isDoneBy(setting);
}
