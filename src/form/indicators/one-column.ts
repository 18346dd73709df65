import { type Decimal, hundred, sum, withoutRemark, zero } from '../../sheet';
import type { RowItem } from './rows';

/**
 * Exports that write 产出指标, 数量指标 and the indicator below one another in one column: a row that states neither
 * target nor result, where its neighbours do, is a level. One that another level follows stands above it.
 */
export function levelsInOneColumn(items: readonly RowItem[]): readonly RowItem[] {
  if (!items.some(states)) return items;
  const counted = countsTwice(items);
  const levels = items.map((_, i) => isLevel(items, i, counted));
  if (!levels.includes(true)) return items;
  // What is still to come of the 一级指标 above; null where it states no points.
  let left: Decimal | null = null;
  return items.map((item, i) => {
    if (!levels[i]) {
      left = left && left.minus(weightOf(item));
      return item;
    }
    const isFirst =
      levels[i + 1] || firstLevelLike.test(item.box.key) || (counted && left !== null && left.isZero());
    if (isFirst) left = weightOf(item).isZero() ? null : weightOf(item);
    return { ...item, headingLike: true, level: isFirst ? -2 : -1 };
  });
}

/** The names that are always a 一级指标; 成本指标 may stand below 产出指标. */
const firstLevelLike =
  /^(?:[\d一二三四五六七八九十]+[.、])?(?:产出|效益|效果|满意度|投入|过程|决策)(?:类)?指标$/;

/** The names of levels in the ministry's frame, for rows that state no points. */
const levelLike = /指标$/;

function states(item: RowItem): boolean {
  return (['target', 'adjustedTarget', 'actual'] as const).some(
    role => (item.field(role)?.text ?? '') !== '',
  );
}

const weightOf = (item: RowItem): Decimal => item.field('weight')?.quantity?.value ?? zero;

/** All rows together have more than 100 points, and those with a target or a result have not: others count them again. */
function countsTwice(items: readonly RowItem[]): boolean {
  return (
    sum(items.map(weightOf)).greaterThan(hundred) &&
    sum(items.filter(states).map(weightOf)).lessThanOrEqualTo(hundred)
  );
}

/** Whether the rows below that state something come to the row's weight. */
function isMadeUp(items: readonly RowItem[], i: number): boolean {
  const item = items[i];
  let left = item ? weightOf(item) : zero;
  if (left.isZero()) return false;
  for (const below of items.slice(i + 1)) {
    if (states(below)) left = left.minus(weightOf(below));
    if (left.lessThanOrEqualTo(zero)) return left.isZero();
  }
  return false;
}

function isLevel(items: readonly RowItem[], i: number, counted: boolean): boolean {
  const item = items[i];
  const next = items[i + 1];
  if (!item || !next || item.subtotal || states(item) || (item.field('operator')?.text ?? '') !== '')
    return false;
  if (!levelLike.test(withoutRemark(item.box.key)) && !(counted && isMadeUp(items, i))) return false;
  return states(next) || isLevel(items, i + 1, counted);
}
