import { readForm } from '../../src/form';
import { ministry, type Profile, type ScoredLeaf, scoreForm } from '../../src/scoring';
import { sheetFrom } from '../notation';

/** One row of an indicator table, as it is written. */
export interface Row {
  readonly target: string;
  readonly actual: string;
  readonly name?: string;
  /** 一级指标 above it. */
  readonly group?: string;
  readonly operator?: string;
  readonly unit?: string;
  readonly rule?: string;
  readonly weight?: string;
  readonly score?: string;
  /** A line above the table, such as `(2023年度)`. */
  readonly title?: string;
}

/** The row with its score, read from a sheet that holds it and one row that is met. */
export function scored(row: Row, profile: Profile = ministry): ScoredLeaf {
  const { name = '工作数量', group = '产出', weight = '10', score = '', title = '' } = row;
  const columns: readonly (readonly [string, string, string])[] = [
    ['一级指标', group, '效益'],
    ['三级指标', name, '服务对象满意度'],
    ...(row.operator === undefined ? [] : [['指标性质', row.operator, ''] as const]),
    ['年度指标值', row.target, '90%'],
    ...(row.unit === undefined ? [] : [['计量单位', row.unit, ''] as const]),
    ['实际完成值', row.actual, '95%'],
    ...(row.rule === undefined ? [] : [['评分标准', row.rule, ''] as const]),
    ['分值', weight, '90'],
    ['得分', score, '90'],
  ];
  const line = (place: 0 | 1 | 2) => `| ${columns.map(column => column[place]).join(' | ')} |`;
  const { sheet } = sheetFrom(`
| 项目支出绩效自评表 ${title} |
${line(0)}
${line(1)}
${line(2)}`);
  const reading = readForm(sheet);
  if (!reading.form) throw new Error(reading.why.code);
  const found = scoreForm(reading.form, profile).rows[0];
  if (!found) throw new Error(`no row read: ${JSON.stringify(row)}`);
  return found;
}

/**
 * The score in short: `9.29 = 26÷28×10` computed, `10 = 95≥90` reached, `? 没有完成值` undecided; where only
 * part of the points remains open, `? 6–8 …`.
 */
export function said({ score, computed, weight }: ScoredLeaf): string {
  if (score.kind === 'computed') return `${computed?.toFixed()} = ${score.formula()}`;
  const open = weight && score.least.isZero() && score.most.equals(weight.value);
  return open ? `? ${score.missing}` : `? ${score.least.toFixed()}–${score.most.toFixed()} ${score.missing}`;
}
