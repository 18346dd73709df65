import {
  type Address,
  a1,
  calculated,
  type Cell,
  contains,
  type Range,
  Sheet,
  valueText,
} from '../../src/sheet';
import { addressOf, type Change, type ChangeOf, reference, stays } from './change';

type Move = (at: Address) => Address;

/** The sheet with its cells moved; null where a formula does not give the same result any more. */
function moved(sheet: Sheet, to: Move, told: string): Omit<Change, 'kind' | 'law'> | null {
  const area = ({ top, left, bottom, right }: Range): Range => {
    const [first, last] = [to({ row: top, col: left }), to({ row: bottom, col: right })];
    return { top: first.row, left: first.col, bottom: last.row, right: last.col };
  };
  const origin = new Map<string, Address>();
  const cells: Cell[] = [];
  for (const cell of sheet.cells()) {
    const formula =
      cell.formula?.replace(reference, (_, from: string, last?: string) => {
        const start = a1(to(addressOf(from)));
        return last === undefined ? start : `${start}:${a1(to(addressOf(last)))}`;
      }) ?? null;
    cells.push({ ...cell, at: to(cell.at), formula });
  }
  for (let row = 0; row < sheet.size.rows + 1; row++)
    for (let col = 0; col < sheet.size.columns + 1; col++) origin.set(a1(to({ row, col })), { row, col });
  const changed = new Sheet({
    name: sheet.name,
    cells,
    merges: sheet.merges.areas.map(area),
    hiddenRows: new Set([...sheet.hiddenRows].map(row => to({ row, col: 0 }).row)),
    hiddenColumns: new Set([...sheet.hiddenColumns].map(col => to({ row: 0, col }).col)),
  });
  const [before, after] = [calculated(sheet), calculated(changed)];
  for (const { at, formula } of sheet.cells()) {
    if (formula === null) continue;
    const place = to(at);
    const [old, now] = [before.cell(at.row, at.col), after.cell(place.row, place.col)];
    if (valueText(old?.value ?? null) !== valueText(now?.value ?? null)) return null;
  }
  return { told, sheet: changed, back: at => origin.get(a1(at)) ?? null };
}

export const blankRow: ChangeOf = ({ review: { sheet } }, random) => {
  const row = random.pick(sheet.rowNumbers);
  // Nobody opens a gap within an area that is merged down.
  if (sheet.merges.areas.some(({ top, bottom }) => top < row && bottom >= row)) return null;
  const count = random.whole(1, 2);
  return moved(sheet, at => (at.row >= row ? { ...at, row: at.row + count } : at), `above row ${row + 1}`);
};

export const blankColumn: ChangeOf = ({ review: { sheet } }, random) => {
  const col = random.whole(0, sheet.size.columns - 1);
  return moved(sheet, at => (at.col >= col ? { ...at, col: at.col + 1 } : at), `before column ${col + 1}`);
};

export const shifted: ChangeOf = ({ review: { sheet } }, random) => {
  const [rows, columns] = [random.whole(0, 5), random.whole(0, 3)];
  if (rows + columns === 0) return null;
  return moved(
    sheet,
    at => ({ row: at.row + rows, col: at.col + columns }),
    `by ${rows} rows, ${columns} columns`,
  );
};

/** Two indicators of the same parent, next to each other, change places. */
export const rowsExchanged: ChangeOf = ({ review: { sheet, form } }, random) => {
  const pairs = form.tables.flatMap(({ leaves }) =>
    leaves.flatMap((leaf, index) => {
      const next = leaves[index + 1];
      const isPair =
        next &&
        next.at.row === leaf.at.row + 1 &&
        next.path.join() === leaf.path.join() &&
        next.path.length > 0;
      return isPair ? [leaf.at.row] : [];
    }),
  );
  if (pairs.length === 0) return null;
  const row = random.pick(pairs);
  const stub = form.leaves.find(({ at }) => at.row === row)?.at.col ?? 0;
  const crosses = sheet.merges.areas.some(
    ({ top, bottom, right }) => right >= stub && bottom > top && top <= row + 1 && bottom >= row,
  );
  // What names the rows stays where it is, and must be the same for both.
  if (crosses) return null;
  // Which row nobody sees stays too: the number that is hidden would be another one.
  if (sheet.hiddenRows.has(row) || sheet.hiddenRows.has(row + 1)) return null;
  const swap: Move = at => {
    if (at.col < stub || (at.row !== row && at.row !== row + 1)) return at;
    return { ...at, row: at.row === row ? row + 1 : row };
  };
  return moved(sheet, swap, `rows ${row + 1}, ${row + 2}`);
};

const movable = new Set([
  'weight',
  'target',
  'actual',
  'score',
  'rule',
  'reason',
  'unit',
  'operator',
  'progress',
]);

/** Two columns of an indicator table change places, where each role has one. */
export const columnsExchanged: ChangeOf = ({ review: { sheet, form } }, random) => {
  if (form.tables.length !== 1) return null;
  const [table] = form.tables;
  if (!table) return null;
  const columns = table.columns.filter(({ role }) => movable.has(role));
  const own = columns.filter(({ role }) => columns.filter(other => other.role === role).length === 1);
  if (own.length < 2) return null;
  const [one, other] = random.some(own, 2);
  if (!one || !other) return null;
  const area: Range = {
    top: table.range.top,
    left: 0,
    bottom: Math.max(table.range.bottom, table.total?.label.at.row ?? 0),
    right: sheet.size.columns,
  };
  const isCrossed = sheet.merges.areas.some(
    ({ top, left, bottom, right }) =>
      bottom >= area.top &&
      top <= area.bottom &&
      right > left &&
      [one.at.col, other.at.col].some(col => col >= left && col <= right),
  );
  // Both heads stand in one row, alone in their columns, and their areas end with the table.
  const isAskew =
    one.at.row !== other.at.row ||
    sheet.merges.areas.some(
      ({ top, left, bottom }) =>
        (left === one.at.col || left === other.at.col) &&
        ((top < area.top && bottom >= area.top) || (bottom > area.bottom && top <= area.bottom)),
    );
  if (isCrossed || isAskew) return null;
  const swap: Move = at => {
    if (!contains(area, at)) return at;
    if (at.col === one.at.col) return { ...at, col: other.at.col };
    return at.col === other.at.col ? { ...at, col: one.at.col } : at;
  };
  return moved(sheet, swap, `${one.text} ↔ ${other.text}`);
};

const titles = ['附件2', '公开14表', '附表3：', '（样表）', '填报单位（盖章）：', '单位：'];

export const titleRow: ChangeOf = ({ review: { sheet } }, random) => {
  const down = moved(sheet, at => ({ ...at, row: at.row + 1 }), '');
  if (!down) return null;
  const text = random.pick(titles.slice(0, 5));
  return {
    ...down,
    told: text,
    sheet: down.sheet.with([
      { at: { row: 0, col: 0 }, value: text, formula: null, format: null, shown: null },
    ]),
  };
};

const notes = [
  '注：上年预算执行率为83.27%，上年自评总分88.5分，等级为良。',
  '注：执行率未达到90%的，应当在备注栏说明原因。',
  '注：表内金额保留两位小数。',
  '填表说明：各项指标的得分不得超过分值。',
  '填报人：张三    联系电话：13800000000    填报日期：2024年3月15日',
  '备注：本表一式三份，由项目单位、主管部门、财政部门各留一份。',
  '2.项目单位应于每年3月31日前完成自评。',
  '注：自评结果分为优、良、中、差四个等级：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。',
];

export const noteRow: ChangeOf = ({ review: { sheet } }, random) => {
  const text = random.pick(notes);
  const row = sheet.size.rows + random.whole(0, 1);
  const at = { row, col: sheet.row(sheet.rowNumbers[0] ?? 0)[0]?.at.col ?? 0 };
  return {
    told: text,
    sheet: sheet.with([{ at, value: text, formula: null, format: null, shown: null }]),
    back: stays,
  };
};

/** 取消合并: one merged area, or all of them. */
export const unmerged: ChangeOf = ({ review: { sheet } }, random) => {
  const { areas } = sheet.merges;
  if (areas.length === 0) return null;
  const taken = random.chance(0.3) ? areas : [random.pick(areas)];
  const changed = new Sheet({
    name: sheet.name,
    cells: sheet.cells(),
    merges: areas.filter(area => !taken.includes(area)),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  });
  const first = taken[0];
  const told = taken.length > 1 ? 'all' : first ? a1({ row: first.top, col: first.left }) : '';
  return { told, sheet: changed, back: stays };
};
