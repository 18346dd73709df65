import type { Field, Indicator } from '../../src/form';
import { numberContent } from '../../src/plan/content';
import type { Review } from '../../src/review';
import {
  type Address,
  addressKey,
  type Cell,
  type Decimal,
  formatKind,
  type Quantity,
} from '../../src/sheet';

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
  /** The cell with another number in it. */
  readonly written: (value: Decimal) => Cell;
}

/** The numbers of a right form that a slip may hit. */
export function placesIn(review: Review): Place[] {
  const reader = new PlaceReader(review);
  return reader.all();
}

class PlaceReader {
  private readonly found = new Map<string, Place>();

  constructor(private readonly review: Review) {}

  all(): Place[] {
    const { form, card } = this.review;
    for (const { leaf, stated, weight, score } of card.rows) {
      if (card.shared.has(leaf.score ? addressKey(leaf.score.at) : -1)) continue;
      const isMeasured = score.kind === 'computed' && score.least === null;
      this.add('weight', leaf.weight, [], null, false);
      if (stated && form.total?.score?.quantity)
        this.add('score', leaf.score, [], weight?.value ?? null, isMeasured);
    }
    for (const { members, total } of form.tables) {
      members.forEach(member => this.group(member));
      this.add('weights', total?.weight ?? null, [], null, false);
    }
    const scores = form.leaves.flatMap(leaf => leaf.score?.quantity?.value ?? []);
    this.add('total', form.total?.score ?? null, scores, null, false);
    for (const { amounts } of form.funds) {
      const checked = this.checkedAmounts(amounts);
      for (const { role, field } of amounts) {
        if (!checked.has(field)) continue;
        this.add(role === 'rate' ? 'rate' : 'amount', field, [], null, false);
      }
    }
    return [...this.found.values()];
  }

  /** Amounts that a sum or a rate speaks of. */
  private checkedAmounts(amounts: Review['form']['funds'][number]['amounts']): ReadonlySet<Field> {
    const checked = new Set<Field>();
    const { equations } = this;
    for (const { field } of amounts) if (equations.has(addressKey(field.at))) checked.add(field);
    return checked;
  }

  private get equations(): ReadonlySet<number> {
    return new Set(this.review.coverage().counts.map(({ at }) => addressKey(at)));
  }

  private group(member: Indicator): void {
    if (member.kind === 'leaf') return;
    const parts = member.members.flatMap(each => each.score?.quantity?.value ?? []);
    this.add('subtotal', member.score, parts, null, false);
    member.members.forEach(each => this.group(each));
  }

  private add(
    kind: PlaceKind,
    field: Field | null,
    parts: readonly Decimal[],
    weight: Decimal | null,
    isMeasured: boolean,
  ): void {
    if (!field?.quantity || field.formula !== null) return;
    const cell = this.review.sheet.cell(field.at.row, field.at.col);
    if (!cell) return;
    const key = `${addressKey(field.at)}`;
    if (this.found.has(key)) return;
    const { value } = field.quantity;
    this.found.set(key, {
      kind,
      at: field.at,
      value,
      weight,
      isMeasured,
      parts,
      written: other => written(cell, field.quantity as Quantity, other),
    });
  }
}

/** The cell as the same person would have written the other number: a text stays a text, a percentage one. */
function written(cell: Cell, { value }: Quantity, other: Decimal): Cell {
  const percent = typeof cell.value === 'number' && formatKind(cell.format).percent;
  const content = numberContent(cell.value, percent ? other.div(100) : other, value);
  return { ...cell, value: content.value, shown: null };
}
