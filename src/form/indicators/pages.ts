import type { Range } from '../../sheet';
import { isTitle } from '../blocks';
import type { Box, Grid } from '../grid';
import type { Header } from '../header';
import { continuedLike } from '../words/vocabulary';

/** Rows in which a page repeats what its form has above: the heads, and perhaps the title over them. */
export type Repeated = Pick<Range, 'top' | 'bottom'>;

/** The headers without those that a further page of the same table repeats; each with the rows to be passed over. */
export function withoutRepeats(
  grid: Grid,
  headers: readonly Header[],
): { header: Header; repeated: readonly Repeated[] }[] {
  const kept: { header: Header; repeated: Repeated[]; last: Header }[] = [];
  for (const header of headers) {
    const before = kept[kept.length - 1];
    const top = before && isRepeated(before.header, header) ? pageTop(grid, before.last, header) : null;
    if (before && top !== null) {
      before.repeated.push({ top, bottom: header.bottom });
      before.last = header;
    } else kept.push({ header, repeated: [], last: header });
  }
  return kept;
}

function isRepeated(first: Header, second: Header): boolean {
  if (first.kind !== 'indicators' || second.kind !== 'indicators' || first.right !== second.right)
    return false;
  const words = ({ stacks, right, left }: Header, from: number): string =>
    Array.from({ length: right - from + 1 }, (_, i) =>
      from + i < left ? '' : (stacks.get(from + i) ?? []).map(({ key }) => key).join(),
    ).join('|');
  // The label beside the whole table may be written once more, or not.
  const from = Math.max(first.left, second.left);
  return from - Math.min(first.left, second.left) <= 1 && words(first, from) === words(second, from);
}

/** Where the page begins: at its heads, or at the title above them. Null where something else stands between. */
function pageTop(grid: Grid, before: Header, header: Header): number | null {
  let top = header.top;
  while (top - 1 > before.bottom) {
    const above = grid.row(top - 1);
    if (above.length > 1) break;
    const box = above[0];
    if (box && !isPageLine(box)) {
      if (box.width > 2) return null;
      break;
    }
    top--;
  }
  const holdsRows = grid.rowNumbers.some(
    row => row > before.bottom && row < top && (grid.row(row).length > 1 || grid.row(row).some(isLevel)),
  );
  return holdsRows ? top : null;
}

/** 产出指标, 数量指标 in rows of their own. */
const isLevel = ({ key }: Box): boolean => /指标(?:\(.*\))?$/.test(key) && key.length <= 12;

const isPageLine = (box: Box): boolean =>
  isTitle(box) || continuedLike.test(box.key) || /^(?:金额)?单位:?(?:万?元)$|^第\d+页/.test(box.key);
