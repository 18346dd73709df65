/** The cells of a copied text: columns stand apart by tabs, rows by line ends; a quoted cell may hold both. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const row = rows[rows.length - 1] as string[];
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(at));
    const cell = quoted ? quoted[0] : (/^[^\t\r\n]*/.exec(text.slice(at))?.[0] ?? '');
    row.push(quoted ? (quoted[1] ?? '').replace(/""/g, '"').replace(/\r\n?/g, '\n') : cell);
    at += cell.length;
    if (text[at] === '\t') {
      at++;
      if (at === text.length) row.push('');
    } else if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

/** Where a cell of the sheet lies in regard to merged areas. */
export type Covered = 'no' | 'from-left' | 'from-above';

/** One pasted text and its cell. */
export interface Landing {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/**
 * Where pasted cells come to stand, from a first cell on: a column that a merged area covers is passed over, what falls
 * on a row that one covers is dropped. Cells beyond the sheet are counted.
 */
export function landings(
  cells: readonly (readonly string[])[],
  first: { readonly row: number; readonly col: number },
  size: { readonly rows: number; readonly columns: number },
  covered: (row: number, col: number) => Covered,
): { readonly landed: readonly Landing[]; readonly beyond: number } {
  const landed: Landing[] = [];
  let beyond = 0;
  for (const [r, texts] of cells.entries()) {
    const row = first.row + r;
    let { col } = first;
    for (const text of texts) {
      while (row < size.rows && col < size.columns && covered(row, col) === 'from-left') col++;
      if (row >= size.rows || col >= size.columns) beyond++;
      else if (covered(row, col) === 'no') landed.push({ row, col, text });
      col++;
    }
  }
  return { landed, beyond };
}
