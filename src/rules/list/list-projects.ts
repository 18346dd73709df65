import { columnsFor, type ListHead, type ProjectList, type ProjectRow, plainName } from '../../form';
import { a1 } from '../../sheet';
import { X07 as words } from '../../words/lists';
import { type Checked, finding, type Observation, oneOf } from '../rule';
import type { ListContext, ListRule } from './list-rule';

export const X07: ListRule = {
  id: 'X07',
  name: 'list-projects',
  title: '汇总表的项目不多、不少、不改名',
  about: 'across',
  levels: ['warning'],
  basis: '汇总表应当逐一列出各项目，名称与项目的自评表一致',
  needs: '汇总表的项目名称；同一工作簿里有各项目的自评表时，与它们核对',
  run,
  examples: [
    {
      title: '同一项目列了两次',
      sheet: `
| 序号 | 项目名称 | 自评得分 |
| 1 | 环境整治 | 99.5 |
| 2 | ⟦X07; B3 B4⟧ 道路养护 | 95 |
| 3 | ⟦X07⟧ 道路养护 ✓ 道路养护二期 | 95 |`,
    },
    {
      title: '同名项目属于两个单位',
      sheet: `
| 序号 | 项目单位 | 项目名称 | 自评得分 |
| 1 | 一中 | 校舍维修 | 99.5 |
| 2 | 二中 | 校舍维修 | 95 |`,
    },
  ],
};

function run({ list, book }: ListContext): Checked {
  const twice = doubled(list);
  const repeated = new Set(twice.flat());
  const most = book ? book.pairs.length * 2 >= book.pairs.length + book.results.length : false;
  const found: Observation[] = [
    ...twice.map(rows => {
      const cells = rows.map(({ name }) => name.at);
      return oneOf(cells, cells, words.twice(cells.map(a1).join('、'), rows[0]?.name.text ?? ''));
    }),
    ...(book?.pairs ?? [])
      .filter(({ by, row, result }) => by === 'alike' && result.isNamed && !repeated.has(row))
      .map(({ row: { name }, result }) =>
        oneOf(
          [name.at],
          [name.at],
          words.other(a1(name.at), name.text, result.sheet, result.names[0] ?? ''),
          {
            stated: name.text,
          },
        ),
      ),
    ...(most && book ? book.results : []).map(result =>
      finding([list.head.at], words.missing(a1(list.head.at), result.sheet, result.names[0] ?? result.sheet)),
    ),
  ];
  return { findings: found, places: list.rows.length };
}

/** Rows of one name; of two bodies, or where columns that no one knows tell them apart, they are two projects. */
function doubled(list: ProjectList): ProjectRow[][] {
  const owners = columnsFor(list, 'owner');
  const key = (row: ProjectRow): string =>
    [
      plainName(row.name.text),
      ...owners.map((owner: ListHead) => row.fields.get(owner.col)?.text ?? ''),
    ].join('\n');
  const rows = new Map<string, ProjectRow[]>();
  for (const row of list.rows) rows.set(key(row), [...(rows.get(key(row)) ?? []), row]);
  return [...rows.values()].filter(group => group.length > 1);
}
