import type { Evaluator } from '../evaluator';
import type { Expression } from '../expression';
import { binary } from '../operators';
import { asNumber, Opaque, type Value } from '../value';

/** Values in rows and columns, one after the other. */
export interface Values {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Value[];
}

/** A larger array is left to the spreadsheet. */
const mostCells = 50_000;

/** What an argument of SUMPRODUCT comes to, place by place: `(B3:B9="产出")*G3:G9`. */
export function arrayOf(expression: Expression, evaluator: Evaluator): Values {
  switch (expression.kind) {
    case 'negative':
      return each(arrayOf(expression.of, evaluator), value => numberOr(value, number => -number));
    case 'percent':
      return each(arrayOf(expression.of, evaluator), value => numberOr(value, number => number / 100));
    case 'binary':
      return joined(
        arrayOf(expression.left, evaluator),
        arrayOf(expression.right, evaluator),
        (left, right) => binary(expression.operator, left, right),
      );
    case 'area':
    case 'span':
      return areaOf(expression, evaluator);
    default:
      return { rows: 1, columns: 1, values: [evaluator.value(expression)] };
  }
}

function areaOf(expression: Expression, evaluator: Evaluator): Values {
  const place = evaluator.place(expression);
  if (!place) throw new Opaque();
  const { area, sheet } = place;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows * columns > mostCells) throw new Opaque();
  const values = Array.from({ length: rows * columns }, (): Value => null);
  evaluator.source.each(area, sheet, ({ at }, value) => {
    values[(at.row - area.top) * columns + at.col - area.left] = value;
  });
  return { rows, columns, values };
}

const each = (array: Values, of: (value: Value) => Value): Values => ({
  ...array,
  values: array.values.map(of),
});

function numberOr(value: Value, of: (number: number) => number): Value {
  const number = asNumber(value);
  return typeof number === 'number' ? of(number) : number;
}

/** Two of one size, or a single value beside an array. */
function joined(a: Values, b: Values, of: (left: Value, right: Value) => Value): Values {
  if (a.values.length === 1 && b.values.length > 1) return each(b, value => of(a.values[0] ?? null, value));
  if (b.values.length === 1) return each(a, value => of(value, b.values[0] ?? null));
  if (a.rows !== b.rows || a.columns !== b.columns) throw new Opaque();
  return { ...a, values: a.values.map((value, i) => of(value, b.values[i] ?? null)) };
}
