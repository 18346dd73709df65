import type { Form, Indicator } from './form';

/**
 * How sure the reader is, from 0 to 1: the share of what makes an evaluation form that was found.
 * A table with names, targets, actual values, weights and scores whose weights add to 100 is certain.
 */
export function confidenceOf(form: Omit<Form, 'confidence' | 'unreadNumbers'>): number {
  const roles = new Set(form.tables.flatMap(table => table.columns.map(column => column.role)));
  const has = (...names: string[]) => names.some(name => roles.has(name));
  let points = 0;
  if (has('name', 'level2', 'level1')) points += 0.25;
  // A form of rules states what is asked for in its 评价标准, and what was done in its 指标说明.
  if (has('target', 'rule')) points += 0.15;
  if (has('actual', 'description')) points += 0.2;
  if (has('weight') || headed(form)) points += 0.15;
  if (has('score')) points += 0.2;
  if (form.title) points += 0.05;
  const leaves = form.leaves.length;
  if (leaves === 0) return 0;
  const stated = form.leaves.filter(leaf => leaf.weight?.quantity || leaf.score?.quantity).length;
  // Rows that state neither weight nor score under such columns: perhaps not the rows of a form.
  if (has('weight', 'score') && stated / leaves < 0.3 && !headed(form)) points -= 0.2;
  // A 评分表 states no targets: its weights and its total speak for it.
  if (!has('target', 'rule') && has('weight') && has('score') && form.total) points += 0.35;
  return Math.max(0, Math.min(1, Math.round(points * 100) / 100));
}

/** Points only in headings: 产出指标（40分）. */
function headed({ tables }: Pick<Form, 'tables'>): boolean {
  const states = (member: Indicator): boolean =>
    member.kind === 'group' && (Boolean(member.weight?.quantity) || member.members.some(states));
  return tables.some(({ members }) => members.some(states));
}
