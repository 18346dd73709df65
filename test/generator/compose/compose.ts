import { type Cell, Sheet, shownText } from '../../../src/sheet';
import type { Family } from '../family';
import { generate, type Generated } from '../generate';
import { Random } from '../random';
import { cutAtColumn, leafRows, type Line, linesFrom, movedBy, withLines } from './lines';

/** A sheet made of one or several forms, or of a part of one: each with what is true of it. */
export interface Composed {
  readonly sheet: Sheet;
  /** As a page is read. Each knows its places on the common sheet. */
  readonly forms: readonly Generated[];
}

/** A way of putting forms on a sheet, or of taking one apart; null where the drawn form has no place for it. */
export type Composition = (family: Family, other: Family, seed: string) => Composed | null;

const alone = (form: Generated): Composed => ({ sheet: form.sheet, forms: [form] });

/** The rows of a part of the form that is there and marked. */
function blockOf({ blocks }: Generated, kind: Generated['blocks'][number]['kind']) {
  return blocks.find(block => block.kind === kind) ?? null;
}

const lastRow = ({ sheet }: Generated): number =>
  Math.max(sheet.size.rows - 1, ...sheet.merges.areas.map(({ bottom }) => bottom));

function joined(forms: readonly Generated[]): Composed {
  const sheet = new Sheet({
    name: '自评表',
    cells: forms.flatMap(form => [...form.sheet.cells()]),
    merges: forms.flatMap(form => [...form.sheet.merges.areas]),
    hiddenRows: new Set(forms.flatMap(form => [...form.sheet.hiddenRows])),
  });
  return { sheet, forms: forms.map(form => ({ ...form, sheet })) };
}

/** Two or three forms below one another, of one family or of two. */
const stacked: Composition = (family, other, seed) => {
  const random = new Random(`stacked/${seed}`);
  const families = [family, random.chance(0.5) ? family : other, ...(random.chance(0.3) ? [family] : [])];
  const placed: Generated[] = [];
  let top = 0;
  families.forEach((each, i) => {
    const form = movedBy(generate(each, `${seed}-${i}`), top, 0);
    placed.push(form);
    top = lastRow(form) + 1 + random.pick([0, 0, 1, 2, 3]);
  });
  return placed.every(({ form }) => form?.title && hasTotal(form, placed)) ? joined(placed) : null;
};

/** A form ends at its total; where a form has none, nothing but its title says where the next begins. */
function hasTotal(form: NonNullable<Generated['form']>, placed: readonly Generated[]): boolean {
  return placed.some(({ placesOf }) => placesOf(form.total.score).length > 0);
}

/** Two forms of one family side by side, their heads in one row. */
const sideBySide: Composition = (family, _, seed) => {
  const random = new Random(`beside/${seed}`);
  const [left, right] = [generate(family, `${seed}-0`), generate(family, `${seed}-1`)];
  const [first, second] = [blockOf(left, 'heads'), blockOf(right, 'heads')];
  if (!first || !second || left.blocks.filter(({ kind }) => kind === 'heads').length > 1) return null;
  const lower = Math.max(first.top, second.top);
  const width = Math.max(left.sheet.size.columns, ...left.sheet.merges.areas.map(area => area.right + 1));
  return joined([
    movedBy(left, lower - first.top, 0),
    movedBy(right, lower - second.top, width + random.whole(0, 2)),
  ]);
};

/** A form that goes on on a second page, below heads that are written once more. */
const paged: Composition = (family, _, seed) => {
  const random = new Random(`paged/${seed}`);
  const form = generate(family, seed);
  const heads = blockOf(form, 'heads');
  const leaves = blockOf(form, 'leaves');
  if (!heads || !leaves) return null;
  const rows = leafRows(form)
    .map(({ row }) => row)
    .filter(row => row > leaves.top && row <= leaves.bottom && isBorder(form, row));
  if (rows.length === 0) return null;
  const at = random.pick(rows);
  const title = form.form?.title ? form.placesOf(form.form.title)[0] : undefined;
  const again = title ? random.pick(['none', 'none', 'same', '（续）', '（续表）'] as const) : 'none';
  const copies: Line[] = [
    ...(random.chance(0.3) ? [{ from: null }] : []),
    ...(title && again !== 'none' ? [{ from: title.at.row, copy: true }] : []),
    ...linesFrom(heads.top, heads.bottom).map(line => ({ ...line, copy: true })),
  ];
  const lines = [...linesFrom(0, at - 1), ...copies, ...linesFrom(at, lastRow(form))];
  const page = withLines(form, lines, random.chance(0.7));
  if (!title || again === 'none' || again === 'same') return alone(page);
  const copy = page.sheet.row(at + copies.length - (heads.bottom - heads.top + 2));
  const named = copy.map((cell): Cell => ({ ...cell, value: shownText(cell) + again, shown: null }));
  return alone({ ...page, sheet: page.sheet.with(named) });
};

/** Whether a page may end above a row: only the names of levels reach over it. */
function isBorder({ sheet, form, placesOf }: Generated, row: number): boolean {
  const names = (form?.tables ?? []).flatMap(({ members }) => members).map(({ name }) => placesOf(name));
  const level = Math.max(...names.flatMap(places => places.map(({ at }) => at.col)), 0);
  return sheet.merges.areas.every(
    ({ top, bottom, left }) => !(top < row && bottom >= row) || left <= level + 1,
  );
}

/** The head of a form and its funds, and nothing of its indicators. */
const fundsAlone: Composition = (family, _, seed) => {
  const form = generate(family, seed);
  const funds = blockOf(form, 'funds');
  const heads = blockOf(form, 'heads');
  if (!funds || !heads || funds.top > heads.top) return null;
  return alone(withLines(form, linesFrom(0, heads.top - 1)));
};

/** Everything down to the heads of the indicators, and no row below them. */
const headsWithoutRows: Composition = (family, _, seed) => {
  const form = generate(family, seed);
  const funds = blockOf(form, 'funds');
  const heads = blockOf(form, 'heads');
  if (!funds || !heads || funds.top > heads.top) return null;
  return alone(withLines(form, linesFrom(0, heads.bottom)));
};

/** Indicators and their total without the money; its points, where it has some, are nowhere. */
const indicatorsAlone: Composition = (family, _, seed) => {
  const form = generate(family, seed);
  const funds = blockOf(form, 'funds');
  if (!funds || !form.form) return null;
  const rest = withLines(form, [
    ...linesFrom(0, funds.top - 1),
    ...linesFrom(funds.bottom + 1, lastRow(form)),
  ]);
  return rest.form ? alone(rest) : null;
};

/** The upper part of a form: its last 一级指标 and what stands below them is on a page that is not there. */
const cutBelow: Composition = (family, _, seed) => {
  const random = new Random(`below/${seed}`);
  const form = generate(family, seed);
  const leaves = blockOf(form, 'leaves');
  if (!leaves) return null;
  const rows = leafRows(form);
  const borders = rows.filter(
    ({ row, path }, i) =>
      i > 0 && row > leaves.top && row <= leaves.bottom && rows[i - 1]?.path[0] !== path[0],
  );
  if (borders.length === 0) return null;
  const border = random.pick(borders);
  const before = Math.max(...rows.map(({ row }) => row).filter(row => row < border.row));
  // Where levels stand in rows of their own, the one that begins is not there either.
  const isInRows = form.family === '层级同列';
  return alone(withLines(form, linesFrom(0, isInRows ? before : border.row - 1)));
};

/** A form cut at its right edge: its scores, or what stands behind them, are not there. */
const cutRight: Composition = (family, _, seed) => {
  const form = generate(family, seed);
  if (form.blocks.filter(({ kind }) => kind === 'heads').length > 1) return null;
  const leaves = leafScores(form);
  const score = Math.min(...leaves);
  const last = form.sheet.size.columns - 1;
  if (!Number.isFinite(score)) return null;
  const at = new Random(`right/${seed}`).chance(0.5) ? score : Math.max(...leaves) + 1;
  const cut = cutAtColumn(form, at);
  // Money without its points beside a total of all points is a form whose weights don't add up.
  const points = form.form?.execution?.weight;
  const isLost = points && form.placesOf(points).length > 0 && cut.placesOf(points).length === 0;
  const total = form.form?.total.weight;
  return at > last || (isLost && total && cut.placesOf(total).length > 0) ? null : alone(cut);
};

const leafScores = (form: Generated): number[] =>
  (form.form?.tables ?? []).flatMap(table => {
    const walk = (members: typeof table.members): number[] =>
      members.flatMap(member =>
        member.kind === 'leaf' ? form.placesOf(member.score).map(({ at }) => at.col) : walk(member.members),
      );
    return walk(table.members);
  });

export const compositions: Readonly<Record<string, Composition>> = {
  上下排列: stacked,
  左右排列: sideBySide,
  分页续表: paged,
  只有资金: fundsAlone,
  只有表头: headsWithoutRows,
  只有指标: indicatorsAlone,
  截去下部: cutBelow,
  截去右部: cutRight,
};
