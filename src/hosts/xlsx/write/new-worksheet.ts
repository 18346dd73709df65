import {
  type CellStyle,
  mergesOf,
  type NewCell,
  type NewSheet,
  placeholderFormula,
  placeholderRuns,
  type Validation,
} from '../../../plan';
import { a1, a1Range, addressKey, contains } from '../../../sheet';
import { pages } from '../../../words/files';
import { isQuoted } from './cell-styles';
import { cellXml } from './cell-writer';
import { xmlDeclaration } from '../xml/namespaces';
import { encodeAttribute, encodeText } from '../xml/xml-text';

/** How the worksheet's styles are numbered in the workbook it is for. */
export interface StyleIds {
  readonly ids: ReadonlyMap<CellStyle, number>;
  readonly quoted: ReadonlyMap<CellStyle, number>;
  readonly placeholder: number;
}

/** The worksheet part of a new sheet, its elements in the schema's order. */
export function worksheetXml(sheet: NewSheet, namespace: string, styles: StyleIds): string {
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${a1Range(sheet.page.area)}"/>`,
    view(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(sheet),
    `<sheetData>${rows(sheet, styles)}</sheetData>`,
    merges(sheet),
    placeholders(sheet, styles.placeholder),
    validations(sheet.validations),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${sheet.page.landscape ? 'landscape' : 'portrait'}"/>`,
    `<headerFooter><oddFooter>${encodeText(`&C${pages}`)}</oddFooter></headerFooter>`,
  ];
  return `${xmlDeclaration}<worksheet xmlns="${namespace}">${parts.join('')}</worksheet>`;
}

/** The rows that stay in sight, and the selected cell in its part of the window. */
function view({ frozenRows, first, cells }: NewSheet): string {
  const area = cells.find(each => contains(each.area, first))?.area;
  const selected = `activeCell="${a1(first)}" sqref="${area ? a1Range(area) : a1(first)}"`;
  const top = `topLeftCell="A${frozenRows + 1}"`;
  const isBelow = first.row >= frozenRows;
  const pane = `<pane ySplit="${frozenRows}" ${top}${isBelow ? ' activePane="bottomLeft"' : ''} state="frozen"/>`;
  const selection = isBelow
    ? `<selection pane="bottomLeft" ${selected}/>`
    : `<selection ${selected}/><selection pane="bottomLeft"/>`;
  const inside = frozenRows > 0 ? pane + selection : `<selection ${selected}/>`;
  return `<sheetViews><sheetView tabSelected="1" workbookViewId="0">${inside}</sheetView></sheetViews>`;
}

/** Excel's widths include a margin of five pixels. */
const margin = 0.7109375;

function columns({ widths }: NewSheet): string {
  const all = widths.map(
    (width, col) => `<col min="${col + 1}" max="${col + 1}" width="${width + margin}" customWidth="1"/>`,
  );
  return all.length > 0 ? `<cols>${all.join('')}</cols>` : '';
}

function rows({ cells, heights }: NewSheet, styles: StyleIds): string {
  const byRow = new Map<number, { col: number; xml: string }[]>();
  const put = (row: number, col: number, xml: string) => {
    const known = byRow.get(row);
    if (known) known.push({ col, xml });
    else byRow.set(row, [{ col, xml }]);
  };
  for (const cell of cells) {
    const ids = isQuoted(cell.content) ? styles.quoted : styles.ids;
    const style = ids.get(cell.style) ?? 0;
    // Borders of a merged area are those of all its cells.
    for (let row = cell.area.top; row <= cell.area.bottom; row++) {
      for (let col = cell.area.left; col <= cell.area.right; col++)
        put(row, col, spelled(cell, row, col, style));
    }
  }
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const height = heights[row] ?? null;
      const attributes = height === null ? '' : ` ht="${height}" customHeight="1"`;
      const inner = own.sort((a, b) => a.col - b.col).map(({ xml }) => xml);
      return `<row r="${row + 1}"${attributes}>${inner.join('')}</row>`;
    })
    .join('');
}

const nothing = { value: null, formula: null };

function spelled({ area, content, style }: NewCell, row: number, col: number, id: number): string {
  const attributes = ` r="${a1({ row, col })}" s="${id}"`;
  const frame = { prefix: '', attributes, format: style.format ?? null, date1904: false };
  const isFirst = addressKey({ row, col }) === addressKey({ row: area.top, col: area.left });
  return cellXml(frame, isFirst ? content : nothing);
}

function merges(sheet: NewSheet): string {
  const areas = mergesOf(sheet);
  const each = areas.map(area => `<mergeCell ref="${a1Range(area)}"/>`).join('');
  return areas.length > 0 ? `<mergeCells count="${areas.length}">${each}</mergeCells>` : '';
}

function placeholders(sheet: NewSheet, dxf: number): string {
  return placeholderRuns(sheet)
    .map((run, index) => {
      const formula = `<formula>${encodeText(placeholderFormula(run))}</formula>`;
      const rule = `<cfRule type="expression" dxfId="${dxf}" priority="${index + 1}">${formula}</cfRule>`;
      return `<conditionalFormatting sqref="${a1Range(run.area)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

function validations(all: readonly Validation[]): string {
  if (all.length === 0) return '';
  const each = all.map(({ area, allowed, isStrict, title, message }) => {
    const said = isStrict
      ? ` showErrorMessage="1" errorTitle="${encodeAttribute(title)}" error="${encodeAttribute(message)}"`
      : '';
    const head = `<dataValidation type="${allowed.kind === 'list' ? 'list' : 'decimal'}" allowBlank="1"${said} sqref="${a1Range(area)}">`;
    const inside =
      allowed.kind === 'list'
        ? `<formula1>${encodeText(`"${allowed.values.join(',')}"`)}</formula1>`
        : `<formula1>${encodeText(allowed.least)}</formula1><formula2>${encodeText(allowed.most)}</formula2>`;
    return `${head}${inside}</dataValidation>`;
  });
  return `<dataValidations count="${all.length}">${each.join('')}</dataValidations>`;
}
