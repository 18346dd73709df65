/** 一级, 二级, 三级指标, 指标值, 完成值, 分值, 得分, 偏差原因. */
export type Row = readonly [string, string, string, string, string, string, string, string];

/** What differs from a right form in the ministry's layout. */
export interface Spec {
  readonly project?: string;
  /** 年初预算数, 全年预算数, 执行数. */
  readonly funds?: readonly [string, string, string];
  readonly goal?: string;
  readonly result?: string;
  readonly rows?: readonly Row[];
  readonly note?: string;
}

const count: Row = ['产出指标', '数量指标', '培训场次', '≥6场', '6场', '50', '50', ''];
const known: Row = ['效益指标', '社会效益指标', '群众知晓率', '≥80%', '85%', '30', '30', ''];
const content: Row = ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', '95%', '10', '10', ''];
export const usual: readonly [Row, Row, Row] = [count, known, content];

/** The usual rows with one instead of the first (second, third). */
export const instead = (row: Row, place = 0): readonly Row[] =>
  usual.map((each, i) => (i === place ? row : each));

/** The usual rows and another one of so many points, which the first one gives. */
export function besides(
  group: string,
  kind: string,
  name: string,
  target: string,
  actual: string,
  reason = '',
) {
  const [one, two, three] = count;
  const first: Row = [one, two, three, '≥6场', '6场', '40', '40', ''];
  const row: Row = [group, kind, name, target, actual, '10', '10', reason];
  return [first, row, known, content];
}

/** The form as text: its sums, rate and total follow from what it holds. */
export function formOf({ funds = ['60', '60', '60'], rows = usual, ...spec }: Spec): string {
  const [initial, budget, executed] = funds;
  const rate = Math.round((Number(executed) / Number(budget)) * 10000) / 100;
  const points = Math.min(10, Math.round(rate * 10) / 100);
  const total = Math.round((points + rows.reduce((sum, row) => sum + Number(row[6]), 0)) * 100) / 100;
  const goal = spec.goal ?? '组织开展实用技术培训，提升技能水平。';
  const result = spec.result ?? '已按计划组织实用技术培训，学员技能水平得到提升。';
  return `
| 项目支出绩效自评表 | ← | ← | ← | ← | ← | ← | ← |
| (2023年度) | ← | ← | ← | ← | ← | ← | ← |
| 项目名称 | ${spec.project ?? '乡村振兴培训项目'} | ← | ← | 主管部门 | 市农业农村局 | ← | ← |
| 项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| ↑ | 年度资金总额 | ${initial} | ${budget} | ${executed} | 10 | ${rate}% | ${points} |
| ↑ | 其中:当年财政拨款 | ${initial} | ${budget} | ${executed} | | | |
| 年度总体目标 | 预期目标 | ← | ← | 实际完成情况 | ← | ← | ← |
| ↑ | ${goal} | ← | ← | ${result} | ← | ← | ← |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
${rows.map(row => `| ${row.join(' | ')} |`).join('\n')}
| 总分 | ← | ← | ← | ← | 100 | ${total} | |
${spec.note === undefined ? '' : `| 备注 | ${spec.note} | ← | ← | ← | ← | ← | ← |`}`;
}
