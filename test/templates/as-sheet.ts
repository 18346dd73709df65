import { mergesOf, type NewSheet } from '../../src/plan';
import { Sheet } from '../../src/sheet';

/** A new worksheet as the engine sees it once it stands in a workbook. */
export function asSheet(form: NewSheet): Sheet {
  return new Sheet({
    name: form.name,
    cells: form.cells.map(({ area, content, style }) => ({
      at: { row: area.top, col: area.left },
      value: content.value,
      formula: content.formula,
      format: style.format ?? null,
      shown: null,
    })),
    merges: mergesOf(form),
  });
}
