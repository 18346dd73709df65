import type { Field, Form, FundAmount, Group, Indicator } from '../../src/form';
import { type Review, review } from '../../src/review';
import { type Address, a1, addressKey, calculated, type Cell, formatKind, type Sheet } from '../../src/sheet';
import type { Random } from '../generator/random';

/** A formula put into a form, with the cells it adds; none where it is no sum. */
export interface Live {
  readonly at: Address;
  readonly parts: readonly Address[];
  readonly kind: 'sum' | 'rate' | 'grade';
}

/** A right form whose sums, rates and grade are formulas. */
export interface LiveForm {
  readonly review: Review;
  readonly formulas: readonly Live[];
}

/**
 * The same form with the formulas people use where a program drew numbers: sums in every manner, totals of subtotals,
 * rates, grades. Null where the form has no sum that could be one, or is not as right as before.
 */
export function withLiveFormulas(right: Review, random: Random): LiveForm | null {
  const writer = new FormulaWriter(right, random);
  const sheet = calculated(right.sheet.with(writer.cells()));
  const reviewed = review(sheet);
  if (!reviewed.form || writer.formulas.length === 0) return null;
  return { review: reviewed, formulas: writer.formulas };
}

class FormulaWriter {
  readonly formulas: Live[] = [];
  private readonly found = new Map<number, Cell>();

  constructor(
    private readonly right: Review,
    private readonly random: Random,
  ) {}

  cells(): Cell[] {
    const { form } = this.right;
    for (const { members, total } of form.tables) {
      members.forEach(member => this.subtotals(member));
      this.total(total?.weight ?? null, form, 'weight');
    }
    this.total(form.total?.score ?? null, form, 'score');
    for (const { amounts } of form.funds) {
      for (const entry of amounts) this.money(entry, amounts);
    }
    this.grade(form);
    return [...this.found.values()];
  }

  private subtotals(member: Indicator): void {
    if (member.kind === 'leaf') return;
    member.members.forEach(each => this.subtotals(each));
    for (const field of ['weight', 'score'] as const) {
      this.sum(member[field], partsOf(member, field));
    }
  }

  /** A total adds the subtotals where they are all there, or all rows. */
  private total(into: Field | null, form: Form, field: 'weight' | 'score'): void {
    const subtotals = form.tables.flatMap(({ members }) => members.map(member => member[field]));
    const rows = form.leaves.map(leaf => leaf[field]);
    if (this.random.chance(0.5) && subtotals.length > 1 && this.sum(into, subtotals)) return;
    this.sum(into, rows);
  }

  private money(entry: FundAmount, all: readonly FundAmount[]): void {
    if (entry.role === 'rate') {
      this.rate(entry, all);
      return;
    }
    if (!entry.isTotal || entry.column !== '') return;
    const below = all.filter(
      ({ role, column, source }) => role === entry.role && column === '' && source !== '',
    );
    this.sum(
      entry.field,
      below.map(({ field }) => field),
    );
  }

  private rate(entry: FundAmount, all: readonly FundAmount[]): void {
    const beside = (role: FundAmount['role']) =>
      all.find(other => other.role === role && other.source === entry.source && other.column === entry.column)
        ?.field ?? null;
    const [budget, executed] = [beside('budget') ?? beside('initial'), beside('executed')];
    const cell = this.shareAt(entry.field);
    const [under, over] = [this.numberAt(budget), this.numberAt(executed)];
    if (!cell || !under || !over) return;
    const formula = `${a1(over.at)}/${a1(under.at)}`;
    const text = this.random.pick([formula, `IFERROR(${formula},0)`, `ROUND(${formula},4)`]);
    if (Number(under.value) === 0) return;
    const value = Number(over.value) / Number(under.value);
    if (Math.abs(value - Number(cell.value)) > 0.006) return;
    this.put({ ...cell, value, formula: text, shown: null }, [over.at, under.at], 'rate');
  }

  private grade({ grade, total }: Form): void {
    const cell = grade && this.right.sheet.written(grade.field.at.row, grade.field.at.col);
    // A text is more than any number: beside a total that is one the formula would always say 优.
    if (!total?.score || !this.isNumber(total.score)) return;
    if (!cell || cell.formula !== null || cell.value !== grade?.word) return;
    const bands = this.right.profile.grades;
    const of = a1(total.score.at);
    const text = bands
      .slice(0, -1)
      .reduceRight(
        (rest, { word, from }) => `IF(${of}>=${from.toFixed()},"${word}",${rest})`,
        `"${bands[bands.length - 1]?.word ?? ''}"`,
      );
    if (bands.some(({ word }) => word === cell.value)) {
      this.put({ ...cell, formula: text, shown: null }, [total.score.at], 'grade');
    }
  }

  /** Whether the cell holds what its parts add to, so that it can be their formula. */
  private sum(into: Field | null, fields: readonly (Field | null)[]): boolean {
    const cell = this.numberAt(into);
    const parts = new Map<number, Cell>();
    for (const field of fields) {
      const part = this.numberAt(field);
      if (!part) return false;
      parts.set(addressKey(part.at), part);
    }
    if (!cell || parts.size < 2 || parts.has(addressKey(cell.at)) || this.found.has(addressKey(cell.at))) {
      return false;
    }
    const all = [...parts.values()];
    const value = all.reduce((sum, part) => sum + Number(part.value), 0);
    if (Math.abs(value - Number(cell.value)) > 1e-6) return false;
    const places = all.map(({ at }) => at);
    this.put({ ...cell, formula: sumFormula(places, this.random), shown: null }, places, 'sum');
    return true;
  }

  private put(cell: Cell, parts: readonly Address[], kind: Live['kind']): void {
    this.found.set(addressKey(cell.at), cell);
    this.formulas.push({ at: cell.at, parts, kind });
  }

  /** A rate in percent, be it a number or its text: 0.8230 for `82.3%`. */
  private shareAt(field: Field): Cell | null {
    const cell = this.right.sheet.written(field.at.row, field.at.col);
    if (!cell || cell.formula !== null || field.quantity?.unit.text !== '%') return null;
    if (typeof cell.value === 'number') return formatKind(cell.format).percent ? cell : null;
    return { ...cell, value: field.quantity.value.div(100).toNumber(), format: '0.00%', shown: null };
  }

  private isNumber({ at }: Field): boolean {
    return typeof this.right.sheet.written(at.row, at.col)?.value === 'number';
  }

  private numberAt(field: Field | null): Cell | null {
    const cell = field && this.right.sheet.written(field.at.row, field.at.col);
    return cell && typeof cell.value === 'number' && cell.formula === null && field.quantity ? cell : null;
  }
}

function partsOf(group: Group, field: 'weight' | 'score'): (Field | null)[] {
  return group.members.map(member => member[field]);
}

/** A sum as somebody might write it. */
export function sumFormula(parts: readonly Address[], random: Random): string {
  const list = areasText(parts);
  const chain = parts.map(a1).join('+');
  const forms = [
    `SUM(${list})`,
    `SUM(${list})`,
    `ROUND(SUM(${list}),2)`,
    `IF(COUNT(${list})=0,"",ROUND(SUM(${list}),2))`,
    `SUM(${parts.map(a1).join(',')})`,
    ...(parts.length < 9 ? [chain] : []),
  ];
  return random.pick(forms);
}

function areasText(parts: readonly Address[]): string {
  const ordered = [...parts].sort((a, b) => a.col - b.col || a.row - b.row);
  const areas: { first: Address; last: Address }[] = [];
  for (const at of ordered) {
    const open = areas[areas.length - 1];
    if (open && open.last.col === at.col && open.last.row + 1 === at.row) open.last = at;
    else areas.push({ first: at, last: at });
  }
  return areas.map(({ first, last }) => (first === last ? a1(first) : `${a1(first)}:${a1(last)}`)).join(',');
}

/** The sheet with some cells changed, as its program then shows it. */
export const recalculated = (sheet: Sheet, changes: readonly Cell[]): Sheet =>
  calculated(sheet.with(changes));
