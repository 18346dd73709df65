import type { Finding } from '../explain';
import type { CellStyle, NewCell, NewSheet } from '../plan';
import type { Unchecked } from '../rules';
import { a1 } from '../sheet';
import { pane as words } from '../words/pane';

const widths = [6, 8, 8, 14, 12, 12, 70];
const looks = {
  title: { size: 12, bold: true, align: 'left' },
  head: { size: 11, bold: true, fill: 'E8EEF7', align: 'center', border: true },
  cell: { size: 11, align: 'left', wrap: true, border: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** 问题清单: the findings of a sheet and what was not checked, as a worksheet. */
export function issueList(
  sheet: string,
  findings: readonly Finding[],
  unchecked: readonly Unchecked[],
): NewSheet {
  const rows = [
    ...findings.map(finding => [
      words.levels[finding.level],
      finding.rule,
      [...finding.cells, ...finding.candidates].map(a1).join('、'),
      finding.stated ?? '',
      finding.expected ?? '',
      finding.message,
    ]),
    ...unchecked.map(({ at, why }) => [words.list.unchecked, '', at ? a1(at) : '', '', '', why]),
  ];
  const last = widths.length - 1;
  const title = cell(0, 0, words.list.title(sheet), looks.title, last);
  const heads = words.list.heads.map((head, col) => cell(1, col, head, looks.head));
  const body = rows.flatMap((row, index) =>
    [index + 1, ...row].map((value, col) => cell(index + 2, col, value, looks.cell)),
  );
  const none = rows.length === 0 ? [cell(2, 0, words.list.none, looks.cell, last)] : [];
  return {
    name: words.list.name,
    cells: [title, ...heads, ...body, ...none],
    widths,
    heights: [],
    validations: [],
    frozenRows: 2,
    page: {
      landscape: true,
      area: { top: 0, left: 0, bottom: Math.max(2, rows.length + 1), right: last },
      repeated: { first: 1, last: 1 },
    },
    first: { row: 2, col: 0 },
  };
}

function cell(row: number, col: number, value: string | number, style: CellStyle, right = col): NewCell {
  const content = { value: value === '' ? null : value, formula: null };
  return { area: { top: row, left: col, bottom: row, right }, content, style };
}
