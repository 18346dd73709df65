import { type Cell, type CellValue, parseAddress, type Range, Sheet } from '../src/sheet';

/** A finding expected at a cell: `⟦S02:5.69⟧`; `?` where the cell is only one of several that may be wrong. */
export interface Mark {
  readonly cell: string;
  readonly rule: string;
  readonly expected: string | null;
  readonly sure: boolean;
  /** The cells and numbers its sentence names, in order: `G48 3 5.69`; null where the mark leaves them open. */
  readonly figures: string | null;
}

export interface Marked {
  readonly sheet: Sheet;
  readonly marks: readonly Mark[];
}

const mark = /⟦([A-Z]\d\d)(\?)?(?::([^⟧;]*))?(?:;\s*([^⟧]*))?⟧\s*/g;

/**
 * Reads a sheet written as aligned text. `←` merges a cell with the one on its left, `↑` with the one above;
 * a number is a number, `"8.00"` in quotes is a text, `=SUM(A1:A3) ⇒ 6` a formula with its value, `97% as 0.97`
 * a number with a percent format.
 */
export function sheetFrom(text: string, name = '自评表'): Marked {
  const rows = text
    .trim()
    .split('\n')
    .map(line =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map(cell => cell.trim()),
    );
  const cells: Cell[] = [];
  const marks: Mark[] = [];
  rows.forEach((row, r) =>
    row.forEach((raw, c) => {
      const at = { row: r, col: c };
      for (const [, rule = '', unsure, expected, figures] of raw.matchAll(mark)) {
        const cell = String.fromCharCode(65 + c) + (r + 1);
        marks.push({
          cell,
          rule,
          expected: expected ?? null,
          sure: unsure === undefined,
          figures: figures ?? null,
        });
      }
      const written = raw.replace(mark, '').trim();
      if (written === '' || written === '←' || written === '↑') return;
      cells.push({ at, ...contentOf(written), shown: null });
    }),
  );
  return { sheet: new Sheet({ name, cells, merges: mergesOf(rows) }), marks };
}

function contentOf(text: string): Pick<Cell, 'value' | 'formula' | 'format'> {
  const formula = /^=(.*?)\s*⇒\s*(.*)$/.exec(text);
  if (formula) return { value: valueOf(formula[2] ?? ''), formula: formula[1] ?? '', format: null };
  const percent = /^[\d.]+% as ([\d.]+)$/.exec(text);
  if (percent)
    return { value: Number(percent[1]), formula: null, format: text.includes('.') ? '0.00%' : '0%' };
  return { value: valueOf(text), formula: null, format: null };
}

function valueOf(text: string): CellValue {
  if (text.startsWith('"')) return text.replace(/^"|"$/g, '');
  if (/^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!)$/.test(text)) return { error: text };
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text.replace(/\\n/g, '\n');
}

/** Areas from the arrows: a cell, the `←` after it, and the rows of `↑` below them. */
function mergesOf(rows: readonly (readonly string[])[]): Range[] {
  const areas: Range[] = [];
  const is = (r: number, c: number, arrow: string) => rows[r]?.[c]?.trim() === arrow;
  rows.forEach((row, r) =>
    row.forEach((raw, c) => {
      const cell = raw.trim();
      if (cell === '←' || cell === '↑') return;
      let right = c;
      while (is(r, right + 1, '←')) right++;
      let bottom = r;
      while (is(bottom + 1, c, '↑')) bottom++;
      if (right > c || bottom > r) areas.push({ top: r, left: c, bottom, right });
    }),
  );
  return areas;
}

/** The address of `G48`, for tests that name cells. */
export function at(cell: string) {
  const address = parseAddress(cell);
  if (!address) throw new Error(`no address: ${cell}`);
  return address;
}
