import { withoutRemark } from '../../sheet';
import type { RowItem } from './rows';

/**
 * Exports that write 产出指标, 数量指标 and the indicator below one another in one column: a row that states neither
 * target nor result, where its neighbours do, is a level. One that another level follows stands above it.
 */
export function levelsInOneColumn(items: readonly RowItem[]): readonly RowItem[] {
  if (!items.some(states) || !items.some((item, i) => isLevel(items, i))) return items;
  return items.map((item, i) => {
    if (!isLevel(items, i)) return item;
    const isFirst = isLevel(items, i + 1) || firstLevelLike.test(item.box.key);
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

function isLevel(items: readonly RowItem[], i: number): boolean {
  const item = items[i];
  const next = items[i + 1];
  if (!item || !next || item.subtotal || states(item) || (item.field('operator')?.text ?? '') !== '')
    return false;
  if (!levelLike.test(withoutRemark(item.box.key))) return false;
  return states(next) || isLevel(items, i + 1);
}
