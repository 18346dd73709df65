import type { Decimal } from '../../../sheet';
import type { Clause } from '../grammar/clause';
import type { Read } from '../grammar/condition';
import type { Award, Bound, Condition, Interval, Proportional, Side } from '../grammar/rule';
import type { Piece } from '../grammar/sentence';
import type { StepRead } from '../grammar/step';
import { sameSubject } from '../grammar/subject';

/** A band with the words it was read from. */
export interface DraftBand {
  readonly when: Condition;
  readonly side: Side | null;
  readonly award: Award;
  /** 按比例扣分 */
  readonly deducts: boolean;
  readonly text: string;
}

/** A step with the words it was read from. */
export interface DraftStep extends StepRead {
  readonly text: string;
}

/** The clauses of a sentence brought together; whether they make one function is not yet asked. */
export class Draft {
  readonly bands: DraftBand[] = [];
  readonly steps: DraftStep[] = [];
  ratio: { readonly award: Proportional; readonly text: string } | null = null;
  standard: Bound | null = null;
  whole: Decimal | null = null;
  subject = '';
  /** A condition whose award has not come yet. */
  private open: { readonly read: Read; readonly text: string } | null = null;

  get waiting(): Read | null {
    return this.open?.read ?? null;
  }

  /** Takes a clause in. False where it does not go with what came before it. */
  add(clause: Clause, piece: Piece): boolean {
    switch (clause.kind) {
      case 'obeyed':
        return true;
      case 'most':
        return this.alterLast(step => (step.most ? null : { ...step, most: clause.points }));
      case 'broken':
        return this.alterLast(step => {
          const same = step.size?.equals(clause.size) === true && step.broken === null;
          return same ? { ...step, broken: clause.how } : null;
        });
      case 'whole':
        return this.state(clause.points);
      case 'standard':
        if (this.standard) return false;
        this.standard = clause.bound;
        return true;
      case 'step':
        this.open = null;
        this.steps.push({ ...clause.step, text: piece.text });
        return this.speaksOf(clause.subject);
      case 'band':
        return this.addBand(clause, piece) && this.speaksOf(clause.subject);
    }
  }

  /** The condition a strong stop, or the end, left without an award; null where none is left. */
  leftOver(): string | null {
    return this.open?.text ?? null;
  }

  private addBand({ condition, given }: Extract<Clause, { kind: 'band' }>, piece: Piece): boolean {
    const read = this.open && condition ? both(this.open.read, condition) : (condition ?? this.waiting);
    if (this.open && condition && !read) return false;
    if (!given) {
      this.open = read && { read, text: this.open ? `${this.open.text}，${piece.text}` : piece.text };
      return true;
    }
    const text = this.open ? `${this.open.text}，${piece.text}` : piece.text;
    this.open = null;
    if (given.whole && !this.state(given.whole)) return false;
    if (read) {
      const { award, deducts } = given;
      this.bands.push({ when: read.condition, side: read.side, award, deducts, text });
      return true;
    }
    if (given.award.kind !== 'proportional' || given.deducts || this.ratio) return false;
    this.ratio = { award: given.award, text };
    return true;
  }

  private state(whole: Decimal): boolean {
    if (this.whole && !this.whole.equals(whole)) return false;
    this.whole = whole;
    return true;
  }

  private alterLast(alter: (step: DraftStep) => DraftStep | null): boolean {
    const last = this.steps.pop();
    const altered = last && alter(last);
    if (!altered) return false;
    this.steps.push(altered);
    return true;
  }

  /** One sentence measures one thing: a name that can't be another word for it makes it two. */
  private speaksOf(subject: string): boolean {
    if (subject === '') return true;
    if (this.subject !== '' && !sameSubject(this.subject, subject)) return false;
    if (subject.length > this.subject.length) this.subject = subject;
    return true;
  }
}

/** `80%以上，95%以下的`: two open ends of one interval. Null where they are anything else. */
function both(first: Read, second: Read): Read | null {
  const [a, b] = [openSided(first), openSided(second)];
  if (!a || !b || second.subject !== '') return null;
  if (a.low && b.high)
    return { ...first, condition: { kind: 'interval', interval: { low: a.low, high: b.high } } };
  if (a.high && b.low)
    return { ...first, condition: { kind: 'interval', interval: { low: b.low, high: a.high } } };
  return null;
}

function openSided({ condition }: Read): Interval | null {
  if (condition.kind !== 'interval') return null;
  const { low, high } = condition.interval;
  return low && high ? null : condition.interval;
}
