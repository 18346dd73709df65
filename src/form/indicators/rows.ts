import { type NumberRole, type Quantity, withoutRemark } from '../../sheet';
import type { Field } from '../form';
import type { Box, Grid } from '../grid';
import { inRole } from '../role-field';
import type { Columns } from './columns';
import { gradeIn } from '../words/grade-word';
import type { IndicatorColumn } from '../words/vocabulary';
import { placeholderLike, subtotalLike, totalWords } from '../words/vocabulary';
import { headingName } from '../heading';

/** One row of an indicator table, before the tree is known. */
export interface RowItem {
  readonly row: number;
  /** The cell that names it. */
  readonly box: Box;
  /** The cells above it in the hierarchy, from the left. */
  readonly ancestors: readonly Box[];
  /** How deep its heading stands: its column, or what the rows of a single column show. */
  readonly level: number;
  /** Named in a level column, or across all of them: it may be a heading with its own sum, or a leaf. */
  readonly headingLike: boolean;
  /** 小计: the sum of rows beside it. */
  readonly subtotal: boolean;
  readonly field: (role: IndicatorColumn) => Field | null;
}

export interface TableRows {
  readonly items: readonly RowItem[];
  readonly totalRow: { readonly label: Box; readonly row: number } | null;
  /** The last row that belongs to the table. */
  readonly bottom: number;
  /** Rows with a placeholder for a name and nothing else. */
  readonly placeholders: readonly Box[];
}

/** Reads the rows below a header, page by page, until an end which the caller knows from what follows the table. */
export function readRows(
  grid: Grid,
  columns: Columns,
  pages: readonly { readonly from: number; readonly to: number }[],
): TableRows {
  const reader = new RowReader(grid, columns);
  let bottom = (pages[0]?.from ?? 1) - 1;
  let empty = 0;
  for (const row of rowsOf(pages)) {
    const boxes = grid.row(row);
    if (boxes.length === 0) {
      if (++empty > widestGap) break;
      continue;
    }
    empty = 0;
    const total = totalLabel(boxes, columns);
    if (total) return { ...reader.found, totalRow: { label: total, row }, bottom: row };
    reader.read(row, boxes);
    bottom = row;
  }
  return { ...reader.found, totalRow: null, bottom };
}

function* rowsOf(pages: readonly { readonly from: number; readonly to: number }[]): Iterable<number> {
  for (const { from, to } of pages) for (let row = from; row <= to; row++) yield row;
}

/** So many empty rows and a table is over. */
const widestGap = 8;

/** The row's label where the row is the table's total. */
export function totalLabel(boxes: readonly Box[], columns: Columns): Box | null {
  const label = boxes[0];
  if (!label || label.span.left > columns.nameLast) return null;
  const key = headingName(label.key);
  return totalWords.has(key) || totalWords.has(withoutRemark(key)) ? label : null;
}

class RowReader {
  private readonly items: RowItem[] = [];
  private readonly placeholders: Box[] = [];
  /** Rows of a form nobody has filled in yet, where all of them are so. */
  private readonly blank: RowItem[] = [];
  /** The cell last seen in each hierarchy column: an unmerged cell stands for the blanks below it. */
  private readonly open: (Box | undefined)[] = [];
  /** The fields of the row being read, each read once. */
  private fields = new Map<IndicatorColumn, Field | null>();
  private readonly deepest: number;

  constructor(
    private readonly grid: Grid,
    private readonly columns: Columns,
  ) {
    this.deepest = columns.hierarchy.length - 1;
  }

  get found(): Pick<TableRows, 'items' | 'placeholders'> {
    if (this.items.length === 0) return { items: this.blank, placeholders: [] };
    return { items: this.items, placeholders: this.placeholders };
  }

  read(row: number, boxes: readonly Box[]): void {
    const { hierarchy } = this.columns;
    const fields = new Map<IndicatorColumn, Field | null>();
    this.fields = fields;
    const own = boxes.filter(box => hierarchy.includes(box.span.left));
    for (const box of own) {
      const level = hierarchy.indexOf(box.span.left);
      if (level < this.deepest && this.repeats(level, box)) continue;
      this.open[level] = box;
      for (let deeper = level + 1; deeper <= this.deepest; deeper++) this.open[deeper] = undefined;
    }
    const box = own[own.length - 1] ?? this.continued(row);
    if (!box) return;
    const field = (role: IndicatorColumn) => this.field(row, role, fields);
    const named = box.span.right >= this.columns.name;
    const spanning = named && box.span.left < this.columns.name;
    const filled = this.filled(row);
    const item = (): RowItem => ({
      row,
      box,
      ancestors: this.ancestors(row, box),
      level: box.span.left,
      headingLike: (spanning || !named) && this.states(row),
      subtotal: subtotalLike.test(box.key),
      field,
    });
    if (!filled && (!named || placeholderLike.test(box.text))) {
      if (placeholderLike.test(box.text)) {
        this.placeholders.push(box);
        if (named && !spanning) this.blank.push(item());
      }
      return;
    }
    if (!filled && spanning) return;
    this.items.push(item());
  }

  /** A row without a name of its own that states a score of its own: a further line of the indicator above. */
  private continued(row: number): Box | null {
    const above = this.open[this.deepest] ?? null;
    const stated = ['weight', 'score'].some(role => this.ownField(row, role as IndicatorColumn)?.quantity);
    return above && stated ? above : null;
  }

  private ancestors(row: number, box: Box): Box[] {
    const above: Box[] = [];
    const level = this.columns.hierarchy.indexOf(box.span.left);
    for (let i = 0; i < level; i++) {
      const covering = this.grid.at(row, this.columns.hierarchy[i] as number);
      // A cell over several columns of names was met in its first.
      if (covering && this.columns.hierarchy.indexOf(covering.span.left) < i) continue;
      const parent = covering && !this.repeats(i, covering) ? covering : this.open[i];
      if (parent && parent !== box && above[above.length - 1] !== parent) above.push(parent);
    }
    return above;
  }

  /** A level cell that says once more, in every row, what stands in the row above. */
  private repeats(level: number, box: Box): boolean {
    const open = this.open[level];
    return open !== undefined && open.key === box.key && this.columns.hierarchy[level] !== this.columns.name;
  }

  private field(row: number, role: IndicatorColumn, known = this.fields): Field | null {
    let field = known.get(role);
    if (field === undefined) {
      field = this.readField(row, role, known);
      known.set(role, field);
    }
    return field;
  }

  private readField(
    row: number,
    role: IndicatorColumn,
    known: Map<IndicatorColumn, Field | null>,
  ): Field | null {
    const col = this.columns.of.get(role);
    if (col === undefined) return null;
    const field = this.grid.field(row, col);
    const as = numberRoles[role];
    if (!as) return field;
    if (as !== 'score') return inRole(field, as);
    const weight = this.field(row, 'weight', known)?.quantity ?? null;
    return withoutShare(inRole(field, as, weight?.value ?? null), weight);
  }

  /** The field only where its cell starts in this row, not where it is merged down from above. */
  private ownField(row: number, role: IndicatorColumn): Field | null {
    const field = this.field(row, role);
    return field?.at.row === row ? field : null;
  }

  private filled(row: number): boolean {
    return valueRoles.some(role => {
      const field = this.field(row, role);
      return (
        field !== null && field.text !== '' && (field.at.row === row || role === 'score' || role === 'weight')
      );
    });
  }

  private states(row: number): boolean {
    return ['weight', 'score'].some(role => this.ownField(row, role as IndicatorColumn)?.quantity);
  }
}

/** 90% beside a weight of 15 is a share of it and no score, unless weights are written so too. */
function withoutShare(field: Field, weight: Quantity | null): Field {
  const { quantity, at, value, text, formula } = field;
  if (!weight || !quantity || quantity.unit.text !== '%' || weight.unit.text === '%') return field;
  if (weight.value.equals(100)) return field;
  const likely = weight.value.times(quantity.value).div(100);
  return { at, value, text, formula, quantity: null, misread: { why: 'unit', likely } };
}

/** The columns of numbers, by how they are written. */
const numberRoles: { readonly [role in IndicatorColumn]?: NumberRole } = {
  weight: 'weight',
  score: 'score',
  reviewScore: 'score',
  target: 'measure',
  adjustedTarget: 'measure',
  actual: 'measure',
};

const valueRoles: readonly IndicatorColumn[] = [
  'weight',
  'score',
  'target',
  'actual',
  'adjustedTarget',
  'reviewScore',
];

/**
 * The total row's field in a column. Where another label stands between (自评得分 | 98 | 自评等级 | 优), the
 * row is made of pairs, and the total is the cell beside its label; so it is where the column holds words.
 */
export function totalField(grid: Grid, columns: Columns, label: Box, role: IndicatorColumn): Field | null {
  const col = columns.of.get(role);
  const row = label.span.top;
  const paired = grid
    .row(row)
    .some(
      box =>
        box.span.left > label.span.right &&
        isWord(box) &&
        gradeIn(box.text) === null &&
        (col === undefined || box.span.left < col),
    );
  if (col !== undefined && col > label.span.right && !paired) {
    const field = inRole(grid.field(row, col), role === 'weight' ? 'weight' : 'total');
    const isScore = role === 'score' && field.misread !== undefined && gradeIn(field.text) === null;
    if (field.text === '' && role === 'score' && isBesideLabel(grid, columns, label))
      return beside(grid, label);
    if (field.text === '' || isPoints(field) || isNoWord(field) || isScore) return field;
  }
  if (role !== 'score') return null;
  const value = beside(grid, label);
  const isOther = [columns.of.get('weight'), ...columns.levelWeights.values()].includes(value.at.col);
  if (isPoints(value)) return isOther && !paired ? null : value;
  return nextPoints(grid, columns, label) ?? (paired && value.text === '' ? value : null);
}

const beside = (grid: Grid, label: Box): Field =>
  inRole(grid.field(label.span.top, label.span.right + 1), 'total');

/** 自评得分 | 98 under the names, and nothing in the column of scores: the total is beside its label. */
function isBesideLabel(grid: Grid, columns: Columns, label: Box): boolean {
  const value = beside(grid, label);
  return isPoints(value) && ![...columns.of.values()].includes(value.at.col);
}

/** #REF!, 13。5: no grade or other word that shares the row. */
const isNoWord = ({ misread }: Field): boolean => misread !== undefined && misread.why !== 'words';

function nextPoints(grid: Grid, columns: Columns, label: Box): Field | null {
  const next = grid.rightOf(label);
  if (!next || next.at.col === columns.of.get('weight')) return null;
  const field = inRole(next, 'total');
  return isPoints(field) ? field : null;
}

function isWord(box: Box): boolean {
  return typeof box.value === 'string' && box.quantity === null && /[\u4e00-\u9fff]/.test(box.text);
}

/** A number of points, not a date, a rate or a text. */
export function isPoints(field: Field): boolean {
  const quantity = field.quantity;
  return quantity !== null && quantity.upTo === undefined && pointUnit(quantity);
}

function pointUnit(quantity: Quantity): boolean {
  return quantity.unit.text === '' || quantity.unit.text === '分' || quantity.unit.text === '%';
}
