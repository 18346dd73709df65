import { type Address, sameAddress } from '../../sheet';
import type { Form, Goal } from '../form';
import type { Box, Grid } from '../grid';

const goalLike = /^(?:年初|年度|总体|预期|绩效|设定)*目标(?:值|内容|\(.*\))?$/;
const resultLike = /^(?:年度|全年|总体|目标|绩效目标)*(?:实际)?完成情况(?:\(.*\))?$/;

/** The texts below 预期目标 and 实际完成情况, which stand side by side. */
export function findGoals(grid: Grid, free: Iterable<Box>): Goal[] {
  const goals: Goal[] = [];
  for (const box of free) {
    if (!goalLike.test(box.key)) continue;
    const beside = grid.rightOf(box);
    if (!beside || !resultLike.test(beside.key)) continue;
    const row = Math.max(box.span.bottom, beside.span.bottom) + 1;
    goals.push({ goal: grid.field(row, box.span.left), result: grid.field(row, beside.span.left) });
  }
  return goals;
}

/** Whether a text is 预期目标: what was meant to be done, maybe at the year's start. */
export function isGoal({ goals }: Pick<Form, 'goals'>, at: Address): boolean {
  return goals.some(({ goal }) => sameAddress(goal.at, at));
}
