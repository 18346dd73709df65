/**
 * A small sheet with the expected findings marked in their cells, and what would be right in their place: documentation
 * and test in one.
 */
export interface Example {
  readonly title: string;
  /**
   * A table in text: cells between bars, `←` merged with the cell on the left, `↑` with the one above.
   * `⟦S02:5.69; B2 4 3 9.69⟧ 3 ✓ 5.69` expects a finding of S02 at the cell, with 5.69 as the right value and the
   * figures after the semicolon in its sentence; `⟦S02⟧` states no value. After `✓` stands what makes the sheet right,
   * as near to the wrong one as can be. An example without marks is a right sheet.
   */
  readonly sheet: string;
}

const pair = /(\|\s*)((?:⟦[^⟧]*⟧\s*)*)([^|✓]*?)\s*✓\s*([^|]*?)(?=\s*(?:\||$))/gm;

/** The sheet with its faults; the whole example where it has none. */
export function faultySheet({ sheet }: Example): string {
  return sheet.trim().replace(pair, (_, bar: string, marks: string, wrong: string) => bar + marks + wrong);
}

/** The same sheet put right; null where the example doesn't say how. */
export function rightSheet({ sheet }: Example): string | null {
  const isRight = !sheet.includes('⟦');
  if (!sheet.includes('✓')) return isRight ? sheet.trim() : null;
  const righted = sheet.replace(pair, (_, bar: string, _marks: string, _wrong: string, right: string) => {
    return bar + right;
  });
  return righted.replace(/⟦[^⟧]*⟧\s*/g, '').trim();
}
