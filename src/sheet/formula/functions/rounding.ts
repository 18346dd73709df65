import { divided, Opaque, rounded, settled } from '../value';
import { ofNumbers, type SheetFunction } from './function';

const to = (way: 'near' | 'up' | 'down', least = 2): SheetFunction =>
  ofNumbers(least, 2, ([value = 0, decimals = 0]) => rounded(value, decimals, way));

export const rounding: Readonly<Record<string, SheetFunction>> = {
  ROUND: to('near'),
  ROUNDUP: to('up'),
  ROUNDDOWN: to('down'),
  TRUNC: to('down', 1),
  INT: ofNumbers(1, 1, ([value = 0]) => Math.floor(settled(value))),
  ABS: ofNumbers(1, 1, ([value = 0]) => Math.abs(value)),
  SIGN: ofNumbers(1, 1, ([value = 0]) => Math.sign(value)),
  MOD: ofNumbers(2, 2, ([value = 0, by = 0]) => {
    if (by === 0) return divided;
    if (!Number.isInteger(value) || !Number.isInteger(by)) throw new Opaque();
    return value - by * Math.floor(value / by);
  }),
};
