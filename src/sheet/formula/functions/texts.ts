import { decimalOf, roundTo } from '../../decimal';
import type { Evaluator } from '../evaluator';
import type { Expression } from '../expression';
import { asNumber, asText, isFailed, notAValue, Opaque, type Value } from '../value';
import { argument, type SheetFunction, taking } from './function';

/** A function of a text and numbers behind it. */
const ofText = (most: number, of: (text: string, numbers: readonly number[]) => Value): SheetFunction =>
  taking(1, most, (args, evaluator) => {
    const text = asText(evaluator.value(argument(args, 0)));
    if (typeof text !== 'string') return text;
    const numbers: number[] = [];
    for (const arg of args.slice(1)) {
      const number = asNumber(evaluator.value(arg));
      if (typeof number !== 'number') return number;
      if (number < 0) return notAValue;
      numbers.push(Math.trunc(number));
    }
    return of(text, numbers);
  });

const joined = (args: readonly Expression[], evaluator: Evaluator): Value => {
  let all = '';
  for (const arg of args) {
    const text = asText(evaluator.value(arg));
    if (typeof text !== 'string') return text;
    all += text;
  }
  return all;
};

const numberFormat = /^(#,##)?0(?:\.(0+))?(%?)$/;

/** A number in the simple formats of forms: `0`, `0.00`, `#,##0.00`, `0.0%`. */
const formatted = taking(2, 2, (args, evaluator) => {
  const value = evaluator.value(argument(args, 0));
  const format = evaluator.value(argument(args, 1));
  const found = typeof format === 'string' ? numberFormat.exec(format) : null;
  if (isFailed(value)) return value;
  if (!found || typeof value === 'string' || typeof value === 'boolean') throw new Opaque();
  const [, thousands, decimals = '', percent] = found;
  const exact = decimalOf(value ?? 0).times(percent === '%' ? 100 : 1);
  const text = roundTo(exact, decimals.length).toFixed(decimals.length);
  const grouped = thousands ? text.replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,') : text;
  return grouped + (percent ?? '');
});

export const texts: Readonly<Record<string, SheetFunction>> = {
  VALUE: taking(1, 1, (args, evaluator) => {
    const value = evaluator.value(argument(args, 0));
    return typeof value === 'boolean' ? notAValue : asNumber(value);
  }),
  N: taking(1, 1, (args, evaluator) => {
    const value = evaluator.value(argument(args, 0));
    if (isFailed(value) || typeof value === 'number') return value;
    return value === true ? 1 : 0;
  }),
  T: taking(1, 1, (args, evaluator) => {
    const value = evaluator.value(argument(args, 0));
    return isFailed(value) || typeof value === 'string' ? value : '';
  }),
  TEXT: formatted,
  CONCATENATE: joined,
  TRIM: ofText(1, text => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  LEN: ofText(1, text => text.length),
  LEFT: ofText(2, (text, [count = 1]) => text.slice(0, count)),
  RIGHT: ofText(2, (text, [count = 1]) => (count === 0 ? '' : text.slice(-count))),
  MID: taking(
    3,
    3,
    ofText(3, (text, [from = 1, count = 0]) =>
      from < 1 ? notAValue : text.slice(from - 1, from - 1 + count),
    ),
  ),
};
