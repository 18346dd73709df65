import type { Field, FundAmount, Indicator } from '../../src/form';
import { numberContent } from '../../src/plan/content';
import type { Review } from '../../src/review';
import { type Address, addressKey, type Cell, Decimal, formatKind, type Quantity } from '../../src/sheet';

export type PlaceKind = 'weight' | 'score' | 'subtotal' | 'total' | 'weights' | 'amount' | 'rate' | 'mention';

/** A number of a form in which a slip can be seen, as other numbers speak of it. */
export interface Place {
  readonly kind: PlaceKind;
  readonly at: Address;
  readonly value: Decimal;
  /** For a score: its row's weight, and whether it follows from the target. */
  readonly weight: Decimal | null;
  readonly isMeasured: boolean;
  /** For a sum: the numbers it adds. */
  readonly parts: readonly Decimal[];
  /** Whether the cell says `%` itself. */
  readonly isPercent: boolean;
  /** Whether another number there contradicts anything on the form by more than rounding. */
  readonly isSeen: (value: Decimal) => boolean;
  /** The cell with another number in it. */
  readonly written: (value: Decimal) => Cell;
}

/** The numbers of a right form that a slip may hit. */
export function placesIn(review: Review): Place[] {
  const reader = new PlaceReader(review);
  return reader.all();
}

/** Rounding explains as much: no program can tell it from a slip. */
const rounding = new Decimal('0.01');

class PlaceReader {
  private readonly found = new Map<number, Place>();

  constructor(private readonly review: Review) {}

  all(): Place[] {
    const { form, card } = this.review;
    const hasTotal = Boolean(form.total?.score?.quantity);
    // A sum that is a formula moves along with its parts, and witnesses nothing.
    const isTyped = form.total?.score?.formula === null;
    // Without a row that closes the table nobody knows whether it is whole: only too much is seen.
    const isClosed = form.tables.some(({ total }) => total !== null);
    const points = (old: Decimal) => (value: Decimal) => value.minus(old).abs().greaterThan(rounding);
    for (const { leaf, stated, weight, score } of card.rows) {
      if (card.shared.has(leaf.score ? addressKey(leaf.score.at) : -1)) continue;
      const isMeasured = score.kind === 'computed' && score.least === null && !weight?.value.isZero();
      this.add('weight', leaf.weight, {
        isSeen: old => value => points(old)(value) && (isClosed || value.greaterThan(old)),
      });
      if (stated && (isTyped || (isMeasured && !hasTotal && !form.total?.score?.formula))) {
        this.add('score', leaf.score, { isSeen: points, weight: weight?.value ?? null, isMeasured });
      }
    }
    for (const { members, total } of form.tables) {
      members.forEach(member => this.group(member));
      this.add('weights', total?.weight ?? null, { isSeen: points });
    }
    const scores = form.leaves.flatMap(leaf => leaf.score?.quantity?.value ?? []);
    this.add('total', form.total?.score ?? null, { isSeen: points, parts: scores });
    for (const { amounts } of form.funds) for (const amount of amounts) this.amount(amount, amounts);
    return [...this.found.values()];
  }

  private group(member: Indicator): void {
    if (member.kind === 'leaf') return;
    const parts = member.members.flatMap(each => each.score?.quantity?.value ?? []);
    const isSeen = (old: Decimal) => (value: Decimal) => value.minus(old).abs().greaterThan(rounding);
    if (parts.length > 0) this.add('subtotal', member.score, { isSeen, parts });
    member.members.forEach(each => this.group(each));
  }

  /** An amount is seen by the sum of its column, where no blank may hold the rest, or by the rate of its row. */
  private amount(entry: FundAmount, all: readonly FundAmount[]): void {
    const column = all.filter(({ role, column: own }) => role === entry.role && own === entry.column);
    const summed =
      entry.role !== 'rate' &&
      column.some(({ isTotal, field }) => isTotal && field.quantity) &&
      column.some(({ isTotal, field }) => !isTotal && field.quantity) &&
      column.every(({ field }) => field.text !== '') &&
      // A total that is a formula moves along with its parts.
      column.every(({ isTotal, field }) => !isTotal || field.formula === null);
    const fieldBeside = (role: FundAmount['role']) =>
      all.find(other => other.role === role && other.source === entry.source && other.column === entry.column)
        ?.field ?? null;
    const beside = (role: FundAmount['role']) => fieldBeside(role)?.quantity ?? null;
    const rate = beside('rate');
    const [budget, executed] = [beside('budget') ?? beside('initial'), beside('executed')];
    const rated =
      rate &&
      fieldBeside('rate')?.formula === null &&
      budget &&
      executed &&
      !budget.value.isZero() &&
      ['budget', 'executed', 'rate'].includes(entry.role);
    if (!summed && !rated) return;
    const isSeen = (old: Decimal) => (value: Decimal) => {
      if (value.minus(old).abs().lessThanOrEqualTo(rounding) && entry.role !== 'rate') return false;
      if (summed) return true;
      if (!rated) return false;
      const isShare = rate.unit.text === '' && rate.value.lessThanOrEqualTo('1.5');
      const unit = new Decimal(10).pow(-Math.min(2, Math.max(0, rate.decimals - (isShare ? 2 : 0))));
      const [was, is] =
        entry.role === 'rate' ? [old, value] : [executed.value.div(budget.value), rateWith(entry, value)];
      const scale = entry.role !== 'rate' || isShare ? 100 : 1;
      // 0.9 without a sign is 90 % or 0.9 %: an amount a hundred times too large or too small agrees with one of them.
      const hundredfold =
        is.times(100).minus(was).abs().lessThan('0.01') || is.div(100).minus(was).abs().lessThan('0.01');
      if (rate.unit.text === '' && hundredfold) return false;
      return is.minus(was).abs().times(scale).greaterThan(unit.times(2));
    };
    const rateWith = ({ role }: FundAmount, value: Decimal): Decimal => {
      if (role === 'executed') return value.div(budget?.value ?? 1);
      return value.isZero() ? new Decimal(0) : (executed?.value ?? value).div(value);
    };
    this.add(entry.role === 'rate' ? 'rate' : 'amount', entry.field, { isSeen });
  }

  private add(
    kind: PlaceKind,
    field: Field | null,
    more: {
      isSeen: (old: Decimal) => (value: Decimal) => boolean;
      parts?: readonly Decimal[];
      weight?: Decimal | null;
      isMeasured?: boolean;
    },
  ): void {
    if (!field?.quantity || field.formula !== null) return;
    const cell = this.review.sheet.cell(field.at.row, field.at.col);
    const key = addressKey(field.at);
    if (!cell || this.found.has(key)) return;
    const { quantity } = field;
    this.found.set(key, {
      kind,
      at: field.at,
      value: quantity.value,
      weight: more.weight ?? null,
      isMeasured: more.isMeasured ?? false,
      parts: more.parts ?? [],
      isPercent: /%/.test(field.text),
      isSeen: more.isSeen(quantity.value),
      written: other => written(cell, quantity, other),
    });
  }
}

/** The cell as the same person would have written the other number: a text stays a text, a percentage one. */
function written(cell: Cell, { value }: Quantity, other: Decimal): Cell {
  const percent = typeof cell.value === 'number' && formatKind(cell.format).percent;
  const content = numberContent(cell.value, percent ? other.div(100) : other, value);
  return { ...cell, value: content.value, shown: null };
}
