import { columnName } from '../../src/sheet';
import { bookBytes } from '../hosts/xlsx/book';

/** A workbook of so many rows of 30 columns: texts of its own, numbers, and a sum in each row. */
export function largeWorkbook(rows: number): Uint8Array {
  const strings: string[] = [];
  const text = (value: string): string => {
    strings.push(`<t>${value}</t>`);
    return String(strings.length - 1);
  };
  const lines: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const cells: string[] = [];
    for (let col = 0; col < 29; col++) {
      const at = `r="${columnName(col)}${row}" s="${col % 4}"`;
      if (col % 3 === 0) cells.push(`<c ${at} t="s"><v>${text(`第${row}行第${col}列`)}</v></c>`);
      else cells.push(`<c ${at}><v>${(row * col) / 4}</v></c>`);
    }
    cells.push(`<c r="AD${row}"><f>SUM(B${row}:C${row})</f><v>${(row * 3) / 4}</v></c>`);
    lines.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  return bookBytes({ sheets: { 明细: `<sheetData>${lines.join('')}</sheetData>` }, strings });
}
