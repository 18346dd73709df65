import { maxColumns, maxRows, parseRange, type Range } from '../../sheet';
import type { WpsRange } from './api';
import { ifThere } from './guard';

/** Where a range lies: by its address, or by its numbers on builds that write addresses otherwise. */
export function areaOf(range: WpsRange): Range {
  const address = ifThere(() => range.Address(false, false));
  const area = typeof address === 'string' ? parseRange(address.slice(address.lastIndexOf('!') + 1)) : null;
  if (area) return area;
  const [top, left] = [range.Row - 1, range.Column - 1];
  const bottom = Math.min(top + range.Rows.Count, maxRows) - 1;
  return { top, left, bottom, right: Math.min(left + range.Columns.Count, maxColumns) - 1 };
}
