import type { Evaluator } from '../evaluator';
import type { Expression } from '../expression';
import { divided, isFailed, Opaque, Sum, type Value } from '../value';
import { arrayOf } from './array';
import { argument, eachNumber, type SheetFunction } from './function';

const addUp = (args: readonly Expression[], evaluator: Evaluator): Value => {
  const sum = new Sum();
  return eachNumber(args, evaluator, value => sum.add(value)) ?? sum.value;
};

const average = (args: readonly Expression[], evaluator: Evaluator): Value => {
  const sum = new Sum();
  let count = 0;
  const error = eachNumber(args, evaluator, value => {
    sum.add(value);
    count++;
  });
  return error ?? (count === 0 ? divided : sum.value / count);
};

const most =
  (sign: 1 | -1): SheetFunction =>
  (args, evaluator) => {
    let found: number | null = null;
    const error = eachNumber(args, evaluator, value => {
      if (found === null || (value - found) * sign > 0) found = value;
    });
    return error ?? found ?? 0;
  };

const product: SheetFunction = (args, evaluator) => {
  let found: number | null = null;
  const error = eachNumber(args, evaluator, value => {
    found = (found ?? 1) * value;
  });
  return error ?? found ?? 0;
};

/**
 * `SUBTOTAL(9, …)` and its kin: other subtotals are passed over; from 101 on hidden rows too. Whether a filter or a
 * hand hid a row a file does not say: what the smaller numbers do with hidden rows is left to the spreadsheet.
 */
const subtotal: SheetFunction = (args, evaluator) => {
  const code = evaluator.value(argument(args, 0));
  const kind = typeof code === 'number' ? subtotals.get(code % 100) : undefined;
  if (!kind || typeof code !== 'number') throw new Opaque();
  const found: Value[] = [];
  const { source } = evaluator;
  for (const arg of args.slice(1)) {
    const place = evaluator.place(arg);
    if (!place) throw new Opaque();
    source.each(place.area, place.sheet, (cell, value) => {
      if (source.isSubtotal(cell)) return;
      if (source.isHidden(cell.at.row)) {
        if (code < 100) throw new Opaque();
        return;
      }
      found.push(value);
    });
  }
  return kind(found);
};

const numbersOf = (values: readonly Value[]): number[] => values.filter(value => typeof value === 'number');

const addAll = (numbers: readonly number[]): number => {
  const sum = new Sum();
  for (const number of numbers) sum.add(number);
  return sum.value;
};

const unlessFailed =
  (of: (numbers: readonly number[]) => Value) =>
  (values: readonly Value[]): Value =>
    values.find(isFailed) ?? of(numbersOf(values));

const subtotals: ReadonlyMap<number, (values: readonly Value[]) => Value> = new Map([
  [1, unlessFailed(all => (all.length === 0 ? divided : addAll(all) / all.length))],
  [2, (values: readonly Value[]): Value => numbersOf(values).length],
  [3, (values: readonly Value[]): Value => values.filter(value => value !== null).length],
  [4, unlessFailed(all => all.reduce((a, b) => Math.max(a, b), all[0] ?? 0))],
  [5, unlessFailed(all => all.reduce((a, b) => Math.min(a, b), all[0] ?? 0))],
  [6, unlessFailed(all => (all.length === 0 ? 0 : all.reduce((a, b) => a * b, 1)))],
  [9, unlessFailed(addAll)],
]);

/** The products of what stands at the same place of each argument, added. */
const sumProduct: SheetFunction = (args, evaluator) => {
  const arrays = args.map(arg => arrayOf(arg, evaluator));
  const [first] = arrays;
  if (!first || arrays.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) {
    throw new Opaque();
  }
  const sum = new Sum();
  for (let i = 0; i < first.values.length; i++) {
    let times = 1;
    for (const { values } of arrays) {
      const value = values[i] ?? null;
      if (isFailed(value)) return value;
      times *= typeof value === 'number' ? value : 0;
    }
    sum.add(times);
  }
  return sum.value;
};

export const sums: Readonly<Record<string, SheetFunction>> = {
  SUM: addUp,
  AVERAGE: average,
  MAX: most(1),
  MIN: most(-1),
  PRODUCT: product,
  SUBTOTAL: subtotal,
  SUMPRODUCT: sumProduct,
};
