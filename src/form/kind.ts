import type { IndicatorTable, Label } from './form';
import { otherSheetLike, selfEvaluationLike } from './words/vocabulary';

/** What kind of form a sheet holds, or why it is none to be scored. */
export type Kind = { readonly kind: string } | { readonly other: 'goals' | 'monitoring' };

export function kindOf(title: Label | null, sheetName: string, tables: readonly IndicatorTable[]): Kind {
  const words = title?.text ?? sheetName;
  const roles = new Set(tables.flatMap(table => table.columns.map(column => column.role)));
  const evaluates = roles.has('actual') || roles.has('score');
  if (!selfEvaluationLike.test(words) && otherSheetLike.test(words)) {
    return { other: /监控/.test(words) ? 'monitoring' : 'goals' };
  }
  if (!evaluates && tables.length > 0) return { other: 'goals' };
  if (roles.has('lastYear') && !roles.has('score') && /监控/.test(words)) return { other: 'monitoring' };
  return { kind: name(words, roles) };
}

function name(words: string, roles: ReadonlySet<string>): string {
  if (/复核/.test(words)) return '绩效指标复核表';
  if (/部门整体|整体支出|部门整体支出/.test(words)) return '部门整体支出绩效自评表';
  if (/转移支付|区域绩效/.test(words)) return '转移支付绩效自评表';
  return roles.has('score') ? '项目支出绩效自评表' : '项目支出绩效完成情况表';
}
