import type { Finding } from '../explain';
import type { NewCell, NewSheet } from '../plan';
import type { Unchecked } from '../rules';
import { a1 } from '../sheet';
import { pane as words } from '../words/pane';

const widths = [6, 8, 8, 14, 12, 12, 70];

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
  const title = text(0, 0, words.list.title(sheet), { bold: true });
  const heads = words.list.heads.map((head, col) =>
    text(1, col, head, { bold: true, fill: 'E8EEF7', centre: true }),
  );
  const body = rows.flatMap((row, index) => [
    { at: { row: index + 2, col: 0 }, content: { value: index + 1, formula: null } },
    ...row.map((value, col) => text(index + 2, col + 1, value, { wrap: col === row.length - 1 })),
  ]);
  const none = rows.length === 0 ? [text(2, 0, words.list.none)] : [];
  return {
    name: words.list.name,
    cells: [title, ...heads, ...body, ...none],
    merges: [{ top: 0, left: 0, bottom: 0, right: last }],
    widths,
    grid: { top: 1, left: 0, bottom: Math.max(2, rows.length + 1), right: last },
    first: { row: 2, col: 0 },
  };
}

function text(row: number, col: number, value: string, style: Partial<NewCell> = {}): NewCell {
  return { at: { row, col }, content: { value: value === '' ? null : value, formula: null }, ...style };
}
