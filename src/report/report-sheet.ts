import { linesOf } from '../sheet';
import type { CellStyle, NewCell, NewSheet } from '../plan';
import { report as words } from '../words/report';
import type { Report, Table } from './report';

const widths = [8, 8, 16, 12, 12, 64];
const last = widths.length - 1;

const looks = {
  title: { size: 16, bold: true, heading: true, align: 'center' },
  section: { size: 12, bold: true, align: 'left' },
  label: { size: 11, align: 'left', fill: 'F3F5F9', border: true },
  head: { size: 11, bold: true, fill: 'E8EEF7', align: 'center', border: true },
  cell: { size: 11, align: 'left', wrap: true, border: true },
  opening: { size: 11, align: 'left', wrap: true },
  foot: { size: 10, align: 'left', wrap: true, colour: '616161' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A report as a worksheet: one column after the other as wide as the widest table needs. */
export function reportSheet(report: Report): NewSheet {
  const sheet = new Rows();
  sheet.add([{ text: report.title, style: looks.title, to: last }]);
  if (report.opening !== null) sheet.add([{ text: report.opening, style: looks.opening, to: last }]);
  for (const { title, lines } of report.lines) {
    sheet.section(title);
    for (const { label, text } of lines)
      sheet.add([
        { text: label, style: looks.label, to: 1 },
        { text, style: looks.cell, to: last },
      ]);
  }
  for (const table of report.tables) sheet.table(table);
  sheet.gap();
  sheet.add([{ text: report.foot, style: looks.foot, to: last }]);
  return {
    name: words.sheetName,
    cells: sheet.cells,
    widths,
    heights: sheet.heights,
    validations: [],
    frozenRows: 0,
    page: {
      landscape: true,
      area: { top: 0, left: 0, bottom: sheet.heights.length - 1, right: last },
      repeated: null,
    },
    first: { row: 0, col: 0 },
  };
}

interface Piece {
  readonly text: string;
  readonly style: CellStyle;
  /** The last column it fills. */
  readonly to: number;
}

class Rows {
  readonly cells: NewCell[] = [];
  readonly heights: (number | null)[] = [];

  add(pieces: readonly Piece[]): void {
    const row = this.heights.length;
    let left = 0;
    let lines = 1;
    for (const { text, style, to } of pieces) {
      const content = { value: text === '' ? null : text, formula: null };
      this.cells.push({ area: { top: row, left, bottom: row, right: to }, content, style });
      lines = Math.max(lines, linesOf(text, roomIn(widths.slice(left, to + 1))));
      left = to + 1;
    }
    this.heights.push(pieces[0]?.style === looks.title ? titleHeight : lines * lineHeight + 4);
  }

  section(title: string): void {
    this.gap();
    this.add([{ text: title, style: looks.section, to: last }]);
  }

  gap(): void {
    this.heights.push(gapHeight);
  }

  table({ title, heads, rows, none }: Table): void {
    this.section(title);
    const to = columnsFor(heads.length);
    this.add(heads.map((text, i) => ({ text, style: looks.head, to: to[i] ?? last })));
    for (const row of rows) this.add(row.map((text, i) => ({ text, style: looks.cell, to: to[i] ?? last })));
    if (rows.length === 0 && none !== null) this.add([{ text: none, style: looks.cell, to: last }]);
  }
}

/** The last column of each of so many: the last of them takes what is left. */
function columnsFor(count: number): number[] {
  const ends: Readonly<Record<number, readonly number[]>> = {
    2: [2, last],
    3: [2, 4, last],
    4: [1, 2, 4, last],
  };
  return [...(ends[count] ?? widths.map((_, col) => col))];
}

/** In points. */
const lineHeight = 15;
const titleHeight = 30;
const gapHeight = 9;

/** Chinese characters that stand side by side in columns: each takes two of the font's others. */
const roomIn = (across: readonly number[]): number => (across.reduce((sum, width) => sum + width, 0) - 1) / 2;
