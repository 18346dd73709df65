import { columnName, maxColumns, maxRows, parseAddress } from '../../../sheet';

/** Excel's own limit, in characters. */
const longestFormula = 8192;

/** A reference inside a formula; a part that is fixed (`$`) does not move. */
interface Reference {
  readonly row: number | null;
  readonly col: number | null;
  readonly fixedRow: boolean;
  readonly fixedCol: boolean;
}

/**
 * A formula that a file writes once, in the first cell of a group, and the other cells share:
 * there its relative references move along with the cell.
 */
export class SharedFormula {
  private readonly pieces: readonly (string | Reference)[];

  constructor(
    formula: string,
    private readonly row: number,
    private readonly col: number,
  ) {
    this.pieces = cut(formula);
  }

  /**
   * The formula as the cell at this place has it, and null where it would be longer than a formula may be. A reference
   * pushed off the sheet becomes `#REF!`.
   */
  at(row: number, col: number): string | null {
    const down = row - this.row;
    const right = col - this.col;
    let text = '';
    for (const piece of this.pieces) {
      text += typeof piece === 'string' ? piece : moved(piece, down, right);
      if (text.length > longestFormula) return null;
    }
    return text;
  }
}

/**
 * What may stand in a formula, the longest first: texts, sheet names in quotes, brackets (a table's columns,
 * another workbook), words that are no reference, references.
 */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\w.(!])|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w.(!$])|(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\w.(!\u0080-\uffff])|[\w.\\?\u0080-\uffff]+/g;

function cut(formula: string): (string | Reference)[] {
  const pieces: (string | Reference)[] = [];
  let at = 0;
  for (const match of formula.matchAll(token)) {
    const references = referencesIn(match.groups ?? {});
    if (references.length === 0) continue;
    pieces.push(formula.slice(at, match.index));
    references.forEach((reference, i) => pieces.push(...(i > 0 ? [':'] : []), reference));
    at = match.index + match[0].length;
  }
  pieces.push(formula.slice(at));
  return pieces;
}

function referencesIn({ cell, rows, columns }: Readonly<Record<string, string | undefined>>): Reference[] {
  if (cell !== undefined) {
    const address = parseAddress(cell);
    return address
      ? [{ ...address, fixedCol: cell.startsWith('$'), fixedRow: cell.indexOf('$', 1) > 0 }]
      : [];
  }
  const references: Reference[] = [];
  for (const end of (rows ?? columns)?.split(':') ?? []) {
    const fixed = end.startsWith('$');
    const address = parseAddress(rows === undefined ? `${end}1` : `A${end.replace('$', '')}`);
    if (!address) return [];
    references.push({
      row: rows === undefined ? null : address.row,
      col: rows === undefined ? address.col : null,
      fixedRow: fixed,
      fixedCol: fixed,
    });
  }
  return references;
}

function moved(reference: Reference, down: number, right: number): string {
  const row = reference.row === null || reference.fixedRow ? reference.row : reference.row + down;
  const col = reference.col === null || reference.fixedCol ? reference.col : reference.col + right;
  if ((row !== null && (row < 0 || row >= maxRows)) || (col !== null && (col < 0 || col >= maxColumns)))
    return '#REF!';
  const letters = col === null ? '' : (reference.fixedCol ? '$' : '') + columnName(col);
  return row === null ? letters : `${letters}${reference.fixedRow ? '$' : ''}${row + 1}`;
}
