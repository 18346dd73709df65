import { a1, type Address, areasOf, contains, Decimal, plain, type Range } from '../../sheet';
import { templates as words } from '../../words/templates';
import type { Draft } from '../draft';
import type { IndicatorRole } from '../template';

/** The cells of a table by what may be entered there. */
export class Entries {
  private readonly cells = new Map<IndicatorRole, Address[]>();
  private readonly scores: Limit[] = [];

  add(role: IndicatorRole, at: Address): void {
    const known = this.cells.get(role);
    if (known) known.push(at);
    else this.cells.set(role, [at]);
  }

  /** A score between 0 and the weight, which stands in a cell of the same row or only in a heading. */
  score(at: Address, most: Address | Decimal | null): void {
    this.scores.push({ at, most });
  }

  allow(draft: Draft, columns: readonly { readonly role: IndicatorRole }[]): void {
    for (const { role } of columns) {
      const areas = areasOf(this.cells.get(role) ?? []);
      const choices = words.choices[role];
      if (choices) {
        const allowed = { kind: 'list', values: choices.of } as const;
        draft.allow(areas, { ...words.choose, allowed, isStrict: choices.isStrict });
      }
      if (role === 'weight') {
        const allowed = { kind: 'number', least: '0', most: '100' } as const;
        draft.allow(areas, { ...words.weightEntry, allowed, isStrict: true });
      }
    }
    for (const area of areasOf(this.scores.map(({ at }) => at))) this.allowScores(draft, area);
  }

  /** Within an area the limits are the cells beside it, or they are split where they differ. */
  private allowScores(draft: Draft, area: Range): void {
    const cells = this.scores.filter(({ at }) => contains(area, at));
    for (let from = 0; from < cells.length; ) {
      const first = cells[from] as Limit;
      let to = from + 1;
      while (to < cells.length && isSame(first, cells[to] as Limit)) to++;
      const last = cells[to - 1] as Limit;
      const { most } = first;
      const limit = most === null ? '100' : most instanceof Decimal ? plain(most) : `$${a1(most)}`;
      const allowed = { kind: 'number', least: '0', most: limit } as const;
      draft.allow([{ ...area, top: first.at.row, bottom: last.at.row }], {
        ...words.scoreEntry,
        allowed,
        isStrict: true,
      });
      from = to;
    }
  }
}

interface Limit {
  readonly at: Address;
  readonly most: Address | Decimal | null;
}

/** The same number, or a cell of the same column in each one's own row. */
function isSame({ most: a }: Limit, { most: b }: Limit): boolean {
  if (a === null || b === null) return a === b;
  if (a instanceof Decimal || b instanceof Decimal)
    return a instanceof Decimal && b instanceof Decimal && a.equals(b);
  return a.col === b.col;
}
