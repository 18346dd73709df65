import type { Evaluator } from '../evaluator';
import type { Expression } from '../expression';
import { asNumber, isFailed, Opaque, type Value } from '../value';
import { argument, type SheetFunction, taking } from './function';

/** How many values of the arguments count: those of areas by one test, those written out by another. */
function countOf(
  args: readonly Expression[],
  evaluator: Evaluator,
  inAreas: (value: Value) => boolean,
  writtenOut: (value: Value) => boolean,
): number {
  let count = 0;
  for (const arg of args) {
    const place = evaluator.place(arg);
    if (!place) count += Number(writtenOut(evaluator.value(arg)));
    else {
      evaluator.source.each(place.area, place.sheet, (_, value) => {
        if (inAreas(value)) count++;
      });
    }
  }
  return count;
}

const isNumber = (value: Value): boolean => typeof value === 'number';

export const counting: Readonly<Record<string, SheetFunction>> = {
  COUNT: (args, evaluator) =>
    countOf(args, evaluator, isNumber, value => !isFailed(value) && typeof asNumber(value) === 'number'),
  COUNTA: (args, evaluator) =>
    countOf(
      args,
      evaluator,
      value => value !== null,
      () => true,
    ),
  COUNTBLANK: taking(1, 1, (args, evaluator) => {
    const place = evaluator.place(argument(args, 0));
    if (!place) throw new Opaque();
    const { top, left, bottom, right } = place.area;
    const filled = countOf(
      args,
      evaluator,
      value => value !== null && value !== '',
      () => false,
    );
    return (bottom - top + 1) * (right - left + 1) - filled;
  }),
};
