import { type Address, parseAddress, type Cell, columnName, type Range, Sheet } from '../../../src/sheet';
import type { Generated } from '../generate';
import {
  type Entry,
  leavesOf,
  type TrueAmount,
  type TrueExecution,
  type TrueForm,
  type TrueIndicator,
  type TrueLeaf,
} from '../model';
import type { Place } from '../page';

/** One row of a page put together anew: an old row, a second copy of one, or (null) a blank row. */
export interface Line {
  readonly from: number | null;
  /** Written a second time: it holds nothing that is to be read back. */
  readonly copy?: boolean;
}

export const linesFrom = (first: number, last: number): Line[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({ from: first + i }));

/**
 * The form with its rows put together anew. A merged cell that is torn apart is merged again in each part, its
 * content in the first one only, or in all of them (a page that begins with the level's name once more).
 */
export function withLines(generated: Generated, lines: readonly Line[], repeats = true): Generated {
  const { sheet } = generated;
  const rowsOf = new Map<number, number>();
  lines.forEach(({ from, copy }, i) => {
    if (from !== null && !copy) rowsOf.set(from, i);
  });
  const moved = (at: Address): Address | null => {
    const row = rowsOf.get(at.row);
    return row === undefined ? null : { row, col: at.col };
  };
  const cells: Cell[] = [];
  const merges: Range[] = [];
  const written = new Set<string>();
  for (const { area, parts } of sheet.merges.areas.map(each => ({
    area: each,
    parts: partsOf(lines, each),
  }))) {
    const content = sheet.written(area.top, area.left);
    parts.forEach((part, i) => {
      if (part.bottom > part.top || part.right > part.left) merges.push(part);
      const isOwn = part.top === rowsOf.get(area.top);
      const isCopy = lines[part.top]?.copy ?? false;
      if (!content || isOwn || isCopy || (i > 0 && !repeats)) return;
      cells.push({ ...content, at: { row: part.top, col: part.left } });
      written.add(`${part.top} ${part.left}`);
    });
  }
  lines.forEach(({ from }, row) => {
    if (from === null) return;
    for (const cell of sheet.row(from)) {
      if (written.has(`${row} ${cell.at.col}`)) continue;
      cells.push({ ...cell, at: { row, col: cell.at.col }, formula: movedFormula(cell.formula, moved) });
    }
  });
  const hiddenRows = new Set(
    lines.flatMap(({ from }, row) => (from !== null && sheet.hiddenRows.has(from) ? [row] : [])),
  );
  return kept({
    ...generated,
    sheet: new Sheet({ name: sheet.name, cells, merges, hiddenRows }),
    placesOf: placed(generated, moved),
    blocks: generated.blocks.flatMap(({ kind, top, bottom }) => {
      const rows = linesFrom(top, bottom).flatMap(({ from }) => rowsOf.get(from ?? -1) ?? []);
      return rows.length > 0 ? [{ kind, top: Math.min(...rows), bottom: Math.max(...rows) }] : [];
    }),
  });
}

/** The form moved down and to the right. */
export function movedBy(generated: Generated, rows: number, columns: number): Generated {
  const { sheet } = generated;
  const moved = ({ row, col }: Address): Address => ({ row: row + rows, col: col + columns });
  return {
    ...generated,
    sheet: new Sheet({
      name: sheet.name,
      cells: [...sheet.cells()].map(cell => ({
        ...cell,
        at: moved(cell.at),
        formula: movedFormula(cell.formula, moved),
      })),
      merges: sheet.merges.areas.map(area => ({
        top: area.top + rows,
        bottom: area.bottom + rows,
        left: area.left + columns,
        right: area.right + columns,
      })),
      hiddenRows: new Set([...sheet.hiddenRows].map(row => row + rows)),
    }),
    placesOf: placed(generated, moved),
    blocks: generated.blocks.map(block => ({ ...block, top: block.top + rows, bottom: block.bottom + rows })),
  };
}

/** The form without its columns from one on: what a narrower page shows of it. */
export function cutAtColumn(generated: Generated, column: number): Generated {
  const { sheet } = generated;
  const area = { top: 0, left: 0, bottom: sheet.size.rows, right: column - 1 };
  const moved = (at: Address): Address | null => (at.col < column ? at : null);
  const narrow = sheet.within(area);
  const cells = [...narrow.cells()].map(cell => ({ ...cell, formula: movedFormula(cell.formula, moved) }));
  const left = { ...generated, sheet: narrow.with(cells), placesOf: placed(generated, moved) };
  return kept(unitIsLeft(left) ? left : withoutUnit(left));
}

/** Whether a cell outside the indicators still says what the money is counted in. */
const unitIsLeft = ({ sheet, blocks }: Generated): boolean =>
  [...sheet.cells()].some(
    ({ at, value }) =>
      typeof value === 'string' &&
      /[(（:：]\s*(?:万元|元)/.test(value) &&
      !blocks.some(({ kind, top, bottom }) => kind === 'leaves' && at.row >= top && at.row <= bottom),
  );

const withoutUnit = (generated: Generated): Generated => {
  const { form } = generated;
  if (!form) return generated;
  const isNamed = (amount: TrueAmount) =>
    generated.placesOf(amount.figure).some(({ text }) => text.endsWith('元'));
  const amounts = form.amounts.map(one => (isNamed(one) ? one : { ...one, unit: null }));
  return { ...generated, form: { ...form, amounts } };
};

const placed =
  (generated: Generated, moved: (at: Address) => Address | null) =>
  (entry: Entry): Place[] =>
    generated.placesOf(entry).flatMap(place => {
      const at = moved(place.at);
      return at ? [{ ...place, at }] : [];
    });

/** The sum of cells, each of them moved; null where one of them is gone: the number stays. */
function movedFormula(formula: string | null, moved: (at: Address) => Address | null): string | null {
  if (formula === null) return null;
  let isWhole = true;
  const text = formula.replace(/[A-Z]+\d+/g, cell => {
    const from = parseAddress(cell);
    const at = from && moved(from);
    isWhole &&= at !== null;
    return at ? `${columnName(at.col)}${at.row + 1}` : cell;
  });
  return isWhole ? text : null;
}

/** Where a merged area stands in the new rows: each run of neighbouring rows is an area of its own. */
function partsOf(lines: readonly Line[], area: Range): Range[] {
  const parts: Range[] = [];
  let last: number | null = null;
  lines.forEach(({ from }, row) => {
    if (from === null || from < area.top || from > area.bottom) return;
    const before = parts[parts.length - 1];
    if (before && last === row - 1 && from > area.top) parts[parts.length - 1] = { ...before, bottom: row };
    else parts.push({ top: row, bottom: row, left: area.left, right: area.right });
    last = row;
  });
  return parts;
}

/** What is still true: indicators whose names are gone are none any more. */
function kept(generated: Generated): Generated {
  const { form, placesOf } = generated;
  if (!form) return generated;
  // A name alone is none either: the row of a bonus has nothing but a score.
  const isLeftLeaf = ({ name, weight, score, measure }: TrueLeaf): boolean =>
    placesOf(name).length > 0 &&
    ([weight, score].some(one => placesOf(one).length > 0) ||
      measure.target !== null ||
      measure.actual !== null);
  const members = (all: readonly TrueIndicator[]): TrueIndicator[] =>
    all.flatMap((member): TrueIndicator[] => {
      if (member.kind === 'leaf') return isLeftLeaf(member) ? [member] : [];
      const inner = members(member.members);
      return inner.length > 0 ? [{ ...member, members: inner }] : [];
    });
  const tables = form.tables.map(table => ({ ...table, members: members(table.members) }));
  const facts = form.facts.filter(({ value }) => placesOf(value).length > 0);
  const isLeft = ({ weight, score }: TrueExecution) => [weight, score].some(one => placesOf(one).length > 0);
  const execution = form.execution && isLeft(form.execution) ? form.execution : null;
  const amounts = form.amounts.filter(({ figure }) => placesOf(figure).length > 0);
  const title = form.title && placesOf(form.title).length > 0 ? form.title : null;
  const left: TrueForm = { ...form, tables, facts, title, execution, amounts };
  return { ...generated, form: left };
}

/** The leaves of a form in reading order, each with its groups and the row its name stands in. */
export function leafRows({ form, placesOf }: Generated): { row: number; path: readonly string[] }[] {
  return (form?.tables ?? []).flatMap(table =>
    leavesOf(table.members).flatMap(({ leaf, path }) => {
      const place = placesOf(leaf.name)[0];
      return place ? [{ row: place.at.row, path }] : [];
    }),
  );
}
