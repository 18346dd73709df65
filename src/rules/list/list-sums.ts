import { sumEquation } from '../../explain';
import { plain, zero } from '../../sheet';
import { X02 as words } from '../../words/lists';
import type { Checked } from '../rule';
import { closedColumns, isAverage, openColumn } from './closing';
import type { ListContext, ListRule } from './list-rule';

export const X02: ListRule = {
  id: 'X02',
  name: 'list-sums',
  title: '汇总表的合计等于各项目之和',
  about: 'across',
  levels: ['error'],
  basis: '汇总表的合计、小计为各项目之和；合计行写平均数的，按平均数核对',
  needs: '汇总表的各行和合计',
  run,
  examples: [
    {
      title: '100 加 50 是 150，写成 140',
      sheet: `
| 序号 | 项目名称 | 预算数（万元） | 执行数（万元） | 自评得分 |
| 1 | 环境整治 | 100 | 95 | 99.5 |
| 2 | 道路养护 | 50 | 25 | 95 |
| 合计 |       | ⟦X02:150; C4 140 2 150 10 C3 C4⟧ 140 ✓ 150 | 120 | 97.25 |`,
    },
  ],
};

function run({ list }: ListContext): Checked {
  const columns = closedColumns(list).filter(
    column => column.row.kind !== 'average' && !(isScore(column.head.role) && isAverage(column)),
  );
  return {
    equations: columns
      .filter(({ open }) => open.length === 0)
      .map(({ result, parts }) =>
        sumEquation({
          result,
          parts,
          slack: zero,
          basis: sum => words.basis(String(parts.length), plain(sum)),
        }),
      ),
    undecided: columns.filter(({ open }) => open.length > 0).map(column => openColumn(column, words.missing)),
  };
}

/** A row 合计 may well hold the average of the scores. */
const isScore = (role: string): boolean => role === 'score' || role === 'reviewScore' || role === 'deviation';
