import { templates as words } from '../words/templates';
import { blankLeaf, type FormContent, type Said } from './content';
import type { Template } from './template';

/** Whether a layout scores the execution rate in its funds table. */
export function hasExecutionScore({ blocks }: Template): boolean {
  return blocks.some(block => block.block === 'funds' && block.columns.some(({ role }) => role === 'score'));
}

/** The execution score as a row among the indicators, for layouts that have no other place for it. */
export function withExecutionRow(content: FormContent): FormContent {
  const { execution, money, indicators } = content;
  if (!execution) return content;
  const budget = money?.whole?.budget ?? money?.whole?.received ?? money?.whole?.initial ?? null;
  const executed = money?.whole?.executed ?? null;
  const rate = budget && executed && !budget.isZero() ? executed.div(budget).toNumber() : null;
  const actual: Said | null = rate === null ? null : { value: rate, format: '0.00%' };
  const { group, name, target } = words.execution;
  const row = { ...blankLeaf, ...execution, name, target: { value: target, format: null }, actual };
  const added = { kind: 'group', name: group, points: null, members: [row] } as const;
  return { ...content, execution: null, indicators: [...indicators, added] };
}
