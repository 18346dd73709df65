import type { Field, Group, Indicator, Leaf } from '../../src/form';
import type { Review } from '../../src/review';
import { type Address, addressKey, type Cell, Decimal, type Quantity, sameAddress } from '../../src/sheet';
import { numberContent } from '../../src/plan/content';
import type { Random } from '../generator/random';
import type { Fault, FaultKind } from './fault';
import { slipped } from './slips';

type RowFault = FaultKind & ('分值连满分' | '整行重复粘贴' | '两行得分互换' | '小计互换');

/** Slips that change a whole row, or two at once; null where the form has no rows for them. */
export function rowFault(
  kind: RowFault,
  review: Review,
  random: Random,
  taken: ReadonlySet<number>,
): Fault | null {
  const maker = new RowFaults(review, random, taken);
  switch (kind) {
    case '分值连满分':
      return maker.fullMark();
    case '整行重复粘贴':
      return maker.pasted();
    case '两行得分互换':
      return maker.exchanged();
    case '小计互换':
      return maker.subtotals();
  }
}

class RowFaults {
  constructor(
    private readonly review: Review,
    private readonly random: Random,
    private readonly taken: ReadonlySet<number>,
  ) {}

  /** The weight of a row mistyped, and its full mark given after it. */
  fullMark(): Fault | null {
    const { form } = this.review;
    const isClosed = form.tables.some(({ total }) => total?.weight?.quantity);
    for (const { weight, score } of this.shuffled(form.leaves)) {
      const [own, mark] = [this.number(weight), this.number(score)];
      if (
        !own ||
        !mark ||
        !own.quantity.value.equals(mark.quantity.value) ||
        sameAddress(own.cell.at, mark.cell.at)
      )
        continue;
      const value = slipped(
        this.random,
        own.quantity.value,
        this.random.pick(['digit-changed', 'digits-swapped']),
        2,
      );
      if (!value || value.minus(own.quantity.value).abs().lessThanOrEqualTo('0.01')) continue;
      if ((!isClosed && value.lessThan(own.quantity.value)) || value.isZero() || value.greaterThan(100))
        continue;
      return this.fault('分值连满分', [
        [own, value],
        [mark, value],
      ]);
    }
    return null;
  }

  /** A row of another copied over the next one with all its numbers and words. */
  pasted(): Fault | null {
    const { form, sheet } = this.review;
    const pairs = form.leaves.slice(1).map((leaf, i) => [form.leaves[i] as Leaf, leaf] as const);
    for (const [from, to] of this.shuffled(pairs)) {
      if (from.execution || to.execution || to.at.row !== from.at.row + 1) continue;
      const fields = (['weight', 'score', 'target', 'actual'] as const).map(
        field => [from[field], to[field]] as const,
      );
      const isSame = (a: Field | null, b: Field | null) =>
        a?.quantity && b?.quantity?.value.equals(a.quantity.value);
      const [weights, scores] = [fields[0], fields[1]];
      if (!weights || !scores || isSame(...weights) || !weights[0]?.quantity || !weights[1]?.quantity)
        continue;
      const cells: Cell[] = [];
      const wrong: { at: Address; right: Decimal | null }[] = [];
      let isFree = true;
      const put = (source: Address, goal: Address, right: Decimal | null) => {
        const [one, other] = [sheet.written(source.row, source.col), sheet.written(goal.row, goal.col)];
        if (
          !one ||
          !other ||
          one.formula !== null ||
          other.formula !== null ||
          this.taken.has(addressKey(goal))
        ) {
          isFree = false;
          return;
        }
        cells.push({ ...one, at: goal });
        wrong.push({ at: goal, right });
      };
      put(from.at, to.at, null);
      for (const [one, other] of fields)
        if (one && other) put(one.at, other.at, other.quantity?.value ?? null);
      const [first, ...also] = wrong.slice(1);
      if (!isFree || !first || wrong.length < 3) continue;
      return {
        kind: '整行重复粘贴',
        at: first.at,
        right: null,
        causes: new Set(),
        isMeasured: false,
        changes: cells,
        also: [
          ...also,
          { at: to.at, right: null },
          ...fields.flatMap(([one]) => (one ? [{ at: one.at, right: null }] : [])),
          { at: from.at, right: null },
        ],
      };
    }
    return null;
  }

  /** The scores of two rows exchanged, one of which follows from its target. */
  exchanged(): Fault | null {
    const { card } = this.review;
    const rows = card.rows.filter(
      ({ score, stated }) => stated && score.kind === 'computed' && score.least === null,
    );
    for (const row of this.shuffled(rows)) {
      const others = rows.filter(
        other =>
          other.stated && row.stated && other.stated.value.minus(row.stated.value).abs().greaterThan('0.01'),
      );
      const [other] = this.shuffled(others);
      const [one, two] = [this.number(row.leaf.score), this.number(other?.leaf.score ?? null)];
      if (one && two) return this.swap('两行得分互换', one, two);
    }
    return null;
  }

  /** Two subtotals exchanged. */
  subtotals(): Fault | null {
    const groups: Group[] = [];
    const visit = (member: Indicator): void => {
      if (member.kind !== 'group') return;
      groups.push(member);
      member.members.forEach(visit);
    };
    for (const { members } of this.review.form.tables) members.forEach(visit);
    const sums = groups.flatMap(({ score, members }) =>
      members.some(member => member.score?.quantity) ? (this.number(score) ?? []) : [],
    );
    for (const one of this.shuffled(sums)) {
      const other = this.shuffled(sums).find(each =>
        each.quantity.value.minus(one.quantity.value).abs().greaterThan('0.01'),
      );
      if (other) return this.swap('小计互换', one, other);
    }
    return null;
  }

  private swap(kind: RowFault, one: Written, two: Written): Fault {
    return this.fault(kind, [
      [one, two.quantity.value],
      [two, one.quantity.value],
    ]);
  }

  private fault(kind: RowFault, changed: readonly (readonly [Written, Decimal])[]): Fault {
    const [first, ...others] = changed as [readonly [Written, Decimal], ...(readonly [Written, Decimal])[]];
    return {
      kind,
      at: first[0].cell.at,
      right: first[0].quantity.value,
      causes: new Set(),
      isMeasured: false,
      changes: changed.map(([{ cell, quantity }, value]) => ({
        ...cell,
        value: numberContent(cell.value, value, quantity.value).value,
        shown: null,
      })),
      also: others.map(([{ cell, quantity }]) => ({ at: cell.at, right: quantity.value })),
    };
  }

  private number(field: Field | null): Written | null {
    const cell = field && this.review.sheet.cell(field.at.row, field.at.col);
    if (!field?.quantity || !cell || cell.formula !== null || field.quantity.offset !== undefined)
      return null;
    return this.taken.has(addressKey(cell.at)) ? null : { cell, quantity: field.quantity };
  }

  private shuffled<T>(all: readonly T[]): T[] {
    return all
      .map(each => ({ each, rank: this.random.share() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ each }) => each);
  }
}

/** A typed number with its cell. */
interface Written {
  readonly cell: Cell;
  readonly quantity: Quantity;
}
