import type { Evaluator } from '../evaluator';
import type { Expression } from '../expression';
import { asLogical, isFailed, notAValue, type Value } from '../value';
import { argument, type SheetFunction, taking } from './function';

/** The branch of an IF that is taken, or what its condition comes to where it is none. */
export type Branch = { readonly taken: Expression } | { readonly value: Value };

export function branchOf(args: readonly Expression[], evaluator: Evaluator): Branch {
  const condition = asLogical(evaluator.value(argument(args, 0)));
  if (typeof condition !== 'boolean') return { value: condition };
  const taken = args[condition ? 1 : 2];
  return taken ? { taken } : { value: condition };
}

const either = taking(2, 3, (args, evaluator) => {
  const branch = branchOf(args, evaluator);
  if ('value' in branch) return branch.value;
  // A branch left empty (`IF(A1>0,,1)`) is 0.
  return evaluator.value(branch.taken) ?? 0;
});

const unless = (catches: (value: Value) => boolean): SheetFunction =>
  taking(2, 2, (args, evaluator) => {
    const value = evaluator.value(argument(args, 0));
    const found = catches(value) ? evaluator.value(argument(args, 1)) : value;
    return found ?? 0;
  });

/** AND and OR: in areas texts and blanks are passed over. */
const allOf =
  (isEnough: (truths: readonly boolean[]) => boolean): SheetFunction =>
  (args, evaluator) => {
    const truths: boolean[] = [];
    let error: Value = null;
    const take = (value: Value, isCell: boolean): void => {
      if (isFailed(value)) error ??= value;
      else if (typeof value === 'boolean' || typeof value === 'number')
        truths.push(value !== 0 && value !== false);
      else if (!isCell) {
        const truth = asLogical(value);
        if (typeof truth === 'boolean') truths.push(truth);
        else error ??= truth;
      }
    };
    for (const arg of args) {
      const place = evaluator.place(arg);
      if (place) evaluator.source.each(place.area, place.sheet, (_, value) => take(value, true));
      else take(evaluator.value(arg), false);
    }
    return error ?? (truths.length === 0 ? notAValue : isEnough(truths));
  };

const ofValue = (is: (value: Value) => Value): SheetFunction =>
  taking(1, 1, (args, evaluator) => is(evaluator.value(argument(args, 0))));

const isNotAvailable = (value: Value): boolean => isFailed(value) && value.error === '#N/A';

export const logic: Readonly<Record<string, SheetFunction>> = {
  IF: either,
  IFERROR: unless(isFailed),
  IFNA: unless(isNotAvailable),
  AND: allOf(truths => truths.every(truth => truth)),
  OR: allOf(truths => truths.some(truth => truth)),
  NOT: ofValue(value => {
    const truth = asLogical(value);
    return typeof truth === 'boolean' ? !truth : truth;
  }),
  TRUE: taking(0, 0, () => true),
  FALSE: taking(0, 0, () => false),
  ISBLANK: ofValue(value => value === null),
  ISERROR: ofValue(isFailed),
  ISERR: ofValue(value => isFailed(value) && !isNotAvailable(value)),
  ISNA: ofValue(isNotAvailable),
  ISNUMBER: ofValue(value => typeof value === 'number'),
  ISTEXT: ofValue(value => typeof value === 'string'),
};
