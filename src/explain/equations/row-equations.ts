import type { ScoreCard, ScoredLeaf } from '../../scoring';
import { type Equation, type Source, signed, type Statement } from './equation';

/** One statement for each row of a kind, made when it is asked for. */
export interface RowStatements {
  readonly card: ScoreCard;
  /** Whether there is anything to check in a row. */
  readonly applies: (row: ScoredLeaf) => boolean;
  /** Whether its equation holds exactly, found out without building it. */
  readonly holds: (row: ScoredLeaf) => boolean;
  readonly build: (row: ScoredLeaf) => Statement | null;
}

/**
 * One equation for each leaf, of which nearly all hold: only those that don't are built at once, the others
 * when a fault near them asks. A form of many rows costs little that way.
 */
export class RowEquations {
  /** How many rows are checked. */
  readonly count: number;
  /** The equations that don't hold exactly. */
  readonly open: readonly Equation[];
  private readonly built = new Map<ScoredLeaf, Equation | null>();

  constructor(
    private readonly options: RowStatements,
    private readonly source: Source,
  ) {
    const { card, applies, holds } = options;
    const open: Equation[] = [];
    let count = 0;
    for (const row of card.rows) {
      if (!applies(row)) continue;
      count++;
      const equation = holds(row) ? null : this.of(row);
      if (equation) open.push(equation);
    }
    this.count = count;
    this.open = open;
  }

  /** The equations of all rows. */
  *all(): Iterable<Equation> {
    for (const row of this.options.card.rows) {
      const equation = this.options.applies(row) ? this.of(row) : null;
      if (equation) yield equation;
    }
  }

  /** The equations that speak of a number in this row of the sheet. */
  inRow(sheetRow: number): Equation[] {
    return this.options.card
      .inRow(sheetRow)
      .flatMap(row => (this.options.applies(row) ? (this.of(row) ?? []) : []));
  }

  private of(row: ScoredLeaf): Equation | null {
    const known = this.built.get(row);
    if (known !== undefined) return known;
    const statement = this.options.build(row);
    const equation = statement && signed(statement, this.source);
    this.built.set(row, equation);
    return equation;
  }
}
