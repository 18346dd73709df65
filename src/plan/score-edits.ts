import { canonicalGrade, type Field, type Form, type Group, type Indicator, type Leaf } from '../form';
import {
  bandsText,
  compare,
  gradeOf,
  isInPart,
  isNested,
  type Profile,
  type ScoreCard,
  scoreBasis,
  type ScoredLeaf,
  sharesScore,
} from '../scoring';
import {
  type Address,
  addressKey,
  type Decimal,
  isBlank,
  plain,
  sameAddress,
  type Sheet,
  zero,
} from '../sheet';
import { planWords as words } from '../words/plan';
import { numberContent } from './content';
import { type CellContent, contentOf, type Edit } from './plan';
import type { Problem } from './problem';

/** `fill` writes into blank cells only; `overwrite` also replaces stated scores by computed ones. */
export type WriteMode = 'fill' | 'overwrite';

/** What a plan of scores is made from: a review has it all. */
export interface Scored {
  /** What was found: a stated score is replaced only where it is itself wrong for certain. */
  readonly findings: readonly Problem[];
  readonly sheet: Sheet;
  readonly form: Form;
  readonly card: ScoreCard;
  readonly profile: Profile;
}

/**
 * The scores, subtotals, total and grade to be written. A formula is never replaced, a person's judgement
 * neither; a sum is written only where all its parts are known.
 */
export function scoreEdits(scored: Scored, mode: WriteMode): Edit[] {
  return new ScoreWriter(scored, mode).edits();
}

class ScoreWriter {
  private readonly found: Edit[] = [];
  private readonly writtenCells = new Set<number>();
  /** Scores as they will stand, by cell; null where a cell stays blank. */
  private readonly standing = new Map<number, Decimal | null>();

  constructor(
    private readonly scored: Scored,
    private readonly mode: WriteMode,
  ) {}

  edits(): Edit[] {
    const { form, card } = this.scored;
    for (const row of card.rows) this.leaf(row);
    // Where weights are multiplied, no sum of scores is a subtotal.
    if (!isNested(form))
      for (const table of form.tables) for (const member of table.members) this.member(member);
    const total = this.total();
    if (total) this.grade(total);
    return this.found;
  }

  private leaf(row: ScoredLeaf): void {
    const { leaf, stated, computed, score } = row;
    if (!leaf.score) return;
    const key = addressKey(leaf.score.at);
    const before = this.standing.get(key);
    if (before) return;
    this.standing.set(key, stated?.value ?? null);
    if (!computed || score.kind !== 'computed' || sharesScore(this.scored.card, leaf)) return;
    if (stated ? !this.replaces(row) : !this.mayFill(leaf.score)) return;
    if (this.write(leaf.score, computed, words.score(leaf.name, scoreBasis(score, computed)))) {
      this.standing.set(key, computed);
    }
  }

  /** A stated score that follows, or that a person may have judged, stays. */
  private replaces({ stated, score, kept, computed }: ScoredLeaf): boolean {
    return (
      this.mode === 'overwrite' &&
      stated !== null &&
      computed !== null &&
      score.kind === 'computed' &&
      compare(stated, score, this.scored.profile, kept) !== 'exact' &&
      this.isWrong(stated.at, computed)
    );
  }

  /** A finding is certain that this cell is wrong, and that this number belongs there. */
  private isWrong(at: Address, right: Decimal): boolean {
    return this.scored.findings.some(
      ({ certain, cells, fix }) =>
        certain &&
        cells.some(cell => sameAddress(cell, at)) &&
        fix.some(each => sameAddress(each.at, at) && sameNumber(each.value, right)),
    );
  }

  private mayFill(field: Field): boolean {
    return isBlank(field.value);
  }

  /** The score of a member as it will stand, its own cell first; null where a part is unknown. */
  private member(member: Indicator): Decimal | null {
    if (member.kind === 'leaf') return this.standingOf(member);
    const parts = member.members.map(part => this.member(part));
    const sum = parts.every(part => part !== null) ? addUp(parts) : null;
    return this.sumCell(member.score, sum, words.subtotal(String(countLeaves(member))), () =>
      this.touched(member),
    );
  }

  private standingOf(leaf: Leaf): Decimal | null {
    return leaf.score ? (this.standing.get(addressKey(leaf.score.at)) ?? null) : zero;
  }

  /** Writes a sum into its cell where it is blank, or where a score below it was replaced. */
  private sumCell(
    field: Field | null,
    sum: Decimal | null,
    why: string,
    touched: () => boolean,
  ): Decimal | null {
    if (!field || !sum) return sum;
    const stated = field.quantity?.value ?? null;
    const writes = stated
      ? this.mode === 'overwrite' && touched() && !stated.equals(sum) && this.moves(field.at, sum)
      : this.mayFill(field);
    if (writes) this.write(field, sum, why);
    return sum;
  }

  /** A sum that a finding says so of, itself or as what follows from a score: any other may be right as it stands. */
  private moves(at: Address, sum: Decimal): boolean {
    const { findings } = this.scored;
    // A sum that stood beside a blank was none of these numbers'.
    if (this.scored.card.rows.some(({ leaf, stated }) => !stated && this.isFilled(leaf))) return true;
    const follows = findings.some(
      ({ certain, fix }) =>
        certain &&
        fix.some(
          each =>
            sameAddress(each.at, at) &&
            this.isReplaced(
              fix.map(other => other.at),
              at,
            ),
        ),
    );
    return follows || this.isWrong(at, sum);
  }

  private isFilled({ score }: Leaf): boolean {
    return score !== null && this.writtenCells.has(addressKey(score.at));
  }

  private isReplaced(cells: readonly Address[], but: Address): boolean {
    return cells.some(at => !sameAddress(at, but) && this.writtenCells.has(addressKey(at)));
  }

  private touched(group: Group): boolean {
    const visit = (member: Indicator): boolean =>
      member.kind === 'group'
        ? member.members.some(visit)
        : member.score !== null && this.writtenCells.has(addressKey(member.score.at));
    return group.members.some(visit);
  }

  private total(): Decimal | null {
    const { form, card } = this.scored;
    if (isNested(form)) return null;
    if (!form.total?.score?.quantity && isInPart(form, card)) return null;
    const values = [...this.standing.values()];
    const plainSum = values.length > 0 && values.every(value => value !== null) ? addUp(values) : null;
    const rule = this.scored.card.totalRule;
    const sum = plainSum && rule ? rule.of(plainSum) : plainSum;
    const field = form.total?.score ?? null;
    const why = rule && sum !== plainSum ? rule.text : words.total(String(values.length));
    this.sumCell(field, sum, why, () => this.found.length > 0);
    if (this.mode === 'fill' && field?.quantity) return field.quantity.value;
    return sum;
  }

  /** The grade of a total out of 100: written where blank, and where an overwritten total earns another. */
  private grade(total: Decimal): void {
    const { form, card, profile } = this.scored;
    const { field, word: stated } = form.grade ?? {};
    const word = gradeOf(total, profile.grades);
    if (!field || word === null || (card.sumOfWeights && !card.sumOfWeights.equals(100))) return;
    const stands = field.text !== '';
    // Ticked boxes are a person's to tick.
    if (stands && stated !== field.text) return;
    const differs = canonicalGrade(field.text) !== canonicalGrade(word);
    if (stands && !(this.mode === 'overwrite' && this.found.length > 0 && differs)) return;
    this.push(field.at, { value: word, formula: null }, words.grade(plain(total), bandsText(profile.grades)));
  }

  private write(field: Field, value: Decimal, why: string): boolean {
    return this.push(field.at, numberContent(field.value, value, field.quantity?.value), why);
  }

  /** False where the cell holds a formula: it stays. */
  private push(at: Address, after: CellContent, why: string): boolean {
    const cell = this.scored.sheet.written(at.row, at.col);
    if ((cell && cell.formula !== null) || this.writtenCells.has(addressKey(at))) return false;
    this.writtenCells.add(addressKey(at));
    this.found.push({ at, before: contentOf(cell), after, why });
    return true;
  }
}

function addUp(values: readonly (Decimal | null)[]): Decimal {
  return values.reduce<Decimal>((sum, value) => sum.plus(value ?? zero), zero);
}

function countLeaves(member: Indicator): number {
  return member.kind === 'leaf' ? 1 : member.members.reduce((count, part) => count + countLeaves(part), 0);
}

/** A proposed value is given by its digits, perhaps with a unit, and perhaps with fewer of them. */
const sameNumber = (text: string, value: Decimal): boolean =>
  value.minus(Number.parseFloat(text)).abs().lessThan('0.01');
