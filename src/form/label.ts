import { withoutRemark } from '../sheet';
import type { Box, Grid } from './grid';
import { isTotalLabel } from './total-label';
import { gradeLabelLike, factLabels } from './words/vocabulary';

/** Whether a cell names something itself: a fact, a total, a grade, 单位：. */
export function isLabel({ key, text }: Box): boolean {
  const name = withoutRemark(key.split(':')[0] ?? '');
  return factLabels.has(name) || isTotalLabel(name) || isGradeLabel(name) || /[:：]$/.test(text);
}

/** 自评等级, 评价结果等次 and the like, with a remark in brackets or not. */
export function isGradeLabel(key: string): boolean {
  return gradeLabelLike.test(withoutRemark(key));
}

/** What stands beside a label, or behind blank cells; null where another label follows, or nothing does. */
export function valueBeside(grid: Grid, label: Box): Box | null {
  const beside = grid.at(label.span.top, label.span.right + 1);
  if (beside) return beside;
  const next = grid.rightOf(label);
  return next && !isLabel(next) ? next : null;
}
