import { withoutRemark } from '../../sheet';
import { emptyLeaf, type Field, type FundTable, type Leaf } from '../form';
import type { Box, Grid } from '../grid';
import { headingField, headingName } from '../heading';
import { isPoints } from '../indicators/rows';
import { indicatorRoles } from '../words/roles';
import type { IndicatorColumn } from '../words/vocabulary';
import { fundBlockLike } from '../words/vocabulary';

/**
 * 预算执行率 as an indicator where the money stands line by line: its score beside a label (`得分 | 9`), its weight
 * likewise or in the words of the block (`预算执行情况（10分）`). Null where the lines state no such score.
 */
export function lineScore(grid: Grid, table: FundTable): Leaf | null {
  const score = besideLabel(grid, table, 'score');
  if (!score) return null;
  const weight = besideLabel(grid, table, 'weight');
  const stub = stubOf(grid, table);
  const points = stub && headingField(stub);
  if (!weight && !points) return null;
  const rate = table.amounts.find(({ role, isTotal }) => role === 'rate' && isTotal);
  return {
    ...emptyLeaf,
    name: '预算执行率',
    at: score.label.at,
    path: stub ? [withoutRemark(headingName(stub.key))] : [],
    weight: weight?.value ?? null,
    actual: rate?.field ?? null,
    score: score.value,
    execution: table,
    headingWeight: weight ? null : (points?.quantity ?? null),
  };
}

function besideLabel(
  grid: Grid,
  { range }: FundTable,
  role: IndicatorColumn,
): { readonly label: Box; readonly value: Field } | null {
  for (let row = range.top; row <= range.bottom; row++) {
    for (const label of grid.row(row)) {
      if (typeof label.value !== 'string' || indicatorRoles.of(label.key) !== role) continue;
      const value = grid.rightOf(label);
      if (value && isPoints(value)) return { label, value };
    }
  }
  return null;
}

/** The cell beside the lines that says what they are about and how many points they are worth. */
function stubOf(grid: Grid, { range }: FundTable): Box | null {
  const beside = [...grid.row(range.top), ...grid.coveringFromAbove(range.top)];
  return beside.find(box => fundBlockLike.test(box.key) && headingField(box) !== null) ?? null;
}
