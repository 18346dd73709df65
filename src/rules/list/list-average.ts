import { derivedEquation, type Statement } from '../../explain';
import { cutTo, plain, roundTo } from '../../sheet';
import { X03 as words } from '../../words/lists';
import type { Checked } from '../rule';
import { averageOf, closedColumns, type Column, openColumn } from './closing';
import type { ListContext, ListRule } from './list-rule';

export const X03: ListRule = {
  id: 'X03',
  name: 'list-average',
  title: '汇总表的平均分等于各项目的平均',
  about: 'across',
  levels: ['error'],
  basis: '平均分＝各项目得分之和÷项目数，按表上的位数四舍五入',
  needs: '汇总表的各行和平均分',
  run,
  examples: [
    {
      title: '99.5 和 95 平均 97.25，写成 97.5',
      sheet: `
| 序号 | 项目名称 | 自评得分 | 自评等级 |
| 1 | 环境整治 | 99.5 | 优 |
| 2 | 道路养护 | 95 | 优 |
| 平均分 |      | ⟦X03:97.25; C4 97.5 2 97.25 0.25 C4⟧ 97.5 ✓ 97.25 | |`,
    },
  ],
};

function run({ list }: ListContext): Checked {
  const columns = closedColumns(list).filter(({ row }) => row.kind === 'average');
  return {
    equations: columns.filter(({ open }) => open.length === 0).map(averageEquation),
    undecided: columns.filter(({ open }) => open.length > 0).map(column => openColumn(column, words.missing)),
  };
}

function averageEquation({ result, parts }: Column): Statement {
  const { decimals } = result.quantity;
  const count = parts.length;
  return derivedEquation({
    result,
    inputs: parts,
    derive: values => [averageOf(values)],
    compare: (stated, exact) =>
      stated.equals(exact) || stated.equals(roundTo(exact, decimals))
        ? 'exact'
        : stated.equals(cutTo(exact, decimals))
          ? 'rounding'
          : 'off',
    shorten: exact => roundTo(exact, 2),
    invert: (input, stated, values) => {
      const own = values[input];
      return own ? [own.plus(stated.minus(averageOf(values)).times(count))] : [];
    },
    basis: expected => words.basis(String(count), plain(expected)),
  });
}
