import { columnsFor, fieldFor } from '../../form';
import type { Checked } from '../rule';
import { checkedDeviations, deviationRow } from '../terms';
import type { ListContext, ListRule } from './list-rule';

export const X01: ListRule = {
  id: 'X01',
  name: 'list-deviation',
  title: '汇总表的偏差等于复核得分减自评得分',
  about: 'across',
  levels: ['error'],
  basis: '复核汇总表：偏差＝复核得分−自评得分；多数行反过来减的从多数',
  needs: '汇总表的自评得分、复核得分和偏差',
  run,
  examples: [
    {
      title: '89.5 减 99.5 是 -10，写成 -9',
      sheet: `
| 序号 | 项目名称 | 自评得分 | 复核得分 | 差值 |
| 1 | 环境整治 | 99.5 | 89.5 | ⟦X01:-10; E2 9 D2 C2 89.5 99.5 10 1 C2 E2⟧ -9 ✓ -10 |
| 2 | 道路养护 | 95 | 85 | -10 |
| 3 | 河道清淤 | 96 | 95 | -1 |`,
    },
    {
      title: '各行都是自评减复核',
      sheet: `
| 序号 | 项目名称 | 自评得分 | 复核得分 | 差值 |
| 1 | 环境整治 | 99.5 | 89.5 | 10 |
| 2 | 道路养护 | 95 | 85 | 10 |`,
    },
  ],
};

function run({ list }: ListContext): Checked {
  if (columnsFor(list, 'deviation').length !== 1) return {};
  const of = (role: 'score' | 'reviewScore' | 'deviation', row: (typeof list.rows)[number]) =>
    fieldFor(list, row, role);
  return checkedDeviations(
    list.rows.flatMap(row => deviationRow(of('score', row), of('reviewScore', row), of('deviation', row))),
  );
}
