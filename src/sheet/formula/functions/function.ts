import type { CellError } from '../../cell';
import type { Evaluator } from '../evaluator';
import type { Expression } from '../expression';
import { asNumber, isFailed, Opaque, type Value } from '../value';

/** One function of the spreadsheet: its arguments as written, worked out where it needs them. */
export type SheetFunction = (args: readonly Expression[], evaluator: Evaluator) => Value;

/** The argument at a place; a formula that leaves it out is not read. */
export function argument(args: readonly Expression[], place: number): Expression {
  const found = args[place];
  if (!found) throw new Opaque();
  return found;
}

/** A function of so many arguments at least and at most. */
export function taking(least: number, most: number, of: SheetFunction): SheetFunction {
  return (args, evaluator) => {
    if (args.length < least || args.length > most) throw new Opaque();
    return of(args, evaluator);
  };
}

/** A function of numbers; an error among them is its result. */
export function ofNumbers(
  least: number,
  most: number,
  of: (numbers: readonly number[]) => Value,
): SheetFunction {
  return taking(least, most, (args, evaluator) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = asNumber(evaluator.value(arg));
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    return of(numbers);
  });
}

/**
 * Every number of the arguments: in areas only numbers count, texts and logicals are passed over; an argument that is
 * written out counts by its value. The first error is returned.
 */
export function eachNumber(
  args: readonly Expression[],
  evaluator: Evaluator,
  visit: (value: number) => void,
): CellError | null {
  let error: CellError | null = null;
  for (const arg of args) {
    const place = evaluator.place(arg);
    if (place) {
      evaluator.source.each(place.area, place.sheet, (_, value) => {
        if (typeof value === 'number') visit(value);
        else if (isFailed(value)) error ??= value;
      });
    } else if (arg.kind !== 'missing') {
      const written = evaluator.value(arg);
      // Programs differ on digits in a text that a function makes.
      if (typeof written === 'string') throw new Opaque();
      const number = asNumber(written);
      if (typeof number === 'number') visit(number);
      else error ??= number;
    }
    if (error) return error;
  }
  return error;
}
