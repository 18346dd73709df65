import { zero } from '../../sheet';
import type { Division, FundTable } from '../form';
import type { Box, Grid } from '../grid';
import { fundSourceLike, moneySourceLike, moneyUseLike, moneyWholeLike } from '../words/vocabulary';

/**
 * Amounts below one another in one column, wherever the form has them: a whole (年度预算资金总额), 其中 with the first
 * source below it, and the sources that follow. The label stands directly before the amount.
 */
export function readAmountLists(
  grid: Grid,
  taken: readonly Rows[],
  isOther: (box: Box) => boolean,
): FundTable[] {
  const lists: FundTable[] = [];
  let open: readonly Line[] = [];
  const close = (): void => {
    lists.push(...tableOf(open));
    open = [];
  };
  for (const row of grid.rowNumbers) {
    const line = taken.some(({ top, bottom }) => row >= top && row <= bottom) ? null : lineIn(grid, row);
    if (line && isPartOf(open, line)) {
      open = [...open, line];
      continue;
    }
    close();
    if (line && moneyWholeLike.test(line.label.key) && !isOther(line.amount)) open = [line];
  }
  close();
  return lists;
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

interface Line {
  readonly label: Box;
  readonly amount: Box;
}

/** The only number of a row with the words directly before it. */
function lineIn(grid: Grid, row: number): Line | null {
  const boxes = grid.row(row);
  const numbers = boxes.filter(box => box.quantity !== null);
  const [amount] = numbers;
  if (!amount || numbers.length > 1) return null;
  const label = boxes[boxes.indexOf(amount) - 1];
  if (!label || label.quantity || label.span.right + 1 !== amount.span.left) return null;
  return { label, amount };
}

/** A whole may itself be 其中 of another one: 其中：甲类资金 年度总额. */
function isPartOf(open: readonly Line[], { label, amount }: Line): boolean {
  const before = open[open.length - 1];
  if (!before || moneyWholeLike.test(label.key)) return false;
  const { left, bottom } = before.amount.span;
  const isBelow = amount.span.left === left && amount.span.top === bottom + 1;
  const isNamed = isSource(label) || moneyUseLike.test(label.key);
  return isBelow && isNamed && (open.length > 1 || /^[（(]?其中/.test(label.key));
}

/** One source says nothing of the others. */
const fewestParts = 2;

function tableOf([whole, ...parts]: readonly Line[]): FundTable[] {
  const last = parts[parts.length - 1];
  if (!whole || !last || parts.length < fewestParts || mayBeSome(whole, parts)) return [];
  const division: Division = {
    name: whole.label.text,
    isWay: false,
    whole: whole.amount,
    parts: parts.map(({ label, amount }) => ({ name: label.text, field: amount })),
  };
  const { top, right } = whole.amount.span;
  const range = { top, left: whole.label.span.left, bottom: last.amount.span.bottom, right };
  return [{ range, amounts: [], divisions: [division] }];
}

/** Sources are all there are; what money is for may be a choice, unless it comes to more than there is. */
function mayBeSome(whole: Line, parts: readonly Line[]): boolean {
  if (parts.every(({ label }) => isSource(label))) return false;
  const sum = parts.reduce((all, { amount }) => all.plus(amount.quantity?.value ?? zero), zero);
  return sum.lessThan(whole.amount.quantity?.value ?? zero);
}

function isSource({ key }: Box): boolean {
  const name = key.replace(/^[（(]?其中:?/, '');
  return fundSourceLike.test(name) || moneySourceLike.test(name);
}
