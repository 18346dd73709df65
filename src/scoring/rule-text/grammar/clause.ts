import { one } from '../../../sheet';
import { takeAmount } from './amount';
import { type Given, takeAward } from './award';
import { type Read, takeCondition } from './condition';
import { type Limit, readLimit } from './limit';
import type { Bound } from './rule';
import { takeGoal } from './goal';
import { Scanner } from './scanner';
import { type StepRead, takeCut, takeStep } from './step';
import { longestSubject, namesMeasure, subjectOf } from './subject';

/** What one clause of a scoring sentence says. */
export type Clause =
  | Limit
  /** 以100%为标准: where steps start. */
  | { readonly kind: 'standard'; readonly bound: Bound }
  /** A condition, an award, or the one with the other. */
  | {
      readonly kind: 'band';
      readonly condition: Read | null;
      readonly given: Given | null;
      readonly subject: string;
    }
  | {
      readonly kind: 'step';
      readonly lead: Read | null;
      readonly step: StepRead;
      readonly subject: string;
    };

/** Reads one clause; null where any part of it is not understood. `waiting` is the condition a comma left open. */
export function readClause(text: string, waiting: Read | null): Clause | null {
  const whole = readLimit(text) ?? readStandard(new Scanner(text));
  if (whole) return whole;
  const last = Math.min(text.length, longestSubject);
  for (let start = 0; start <= last; start++) {
    const name = text.slice(0, start);
    if (!namesMeasure(name)) continue;
    const clause = readFrom(new Scanner(text, start), waiting, start > 0);
    if (!clause) continue;
    const inner = clause.subject;
    return { ...clause, subject: subjectOf(inner === '' ? name : inner) };
  }
  return null;
}

const toward =
  /(?:的|时|者|情况下|情况|之间|,|:|则|可|即|应|该项指标|本项指标|该指标|本指标|该项|本项|此项|视为|认定为)*/y;

type Spoken = Extract<Clause, { kind: 'band' | 'step' }>;

/** Reads a clause from where its grammar begins: behind the name of what is measured. */
function readFrom(scanner: Scanner, waiting: Read | null, named: boolean): Spoken | null {
  const step = scanner.attempt(inner => endOf(inner, takeStep(inner, waiting)));
  if (step) return { kind: 'step', lead: waiting, step, subject: '' };
  const condition = scanner.attempt(takeCondition);
  if (!condition && named) return null;
  scanner.skip(toward);
  const { subject = '' } = condition ?? {};
  if (condition && scanner.done) return { kind: 'band', condition, given: null, subject };
  const lead = condition ?? waiting;
  const led = scanner.attempt(inner => endOf(inner, takeStep(inner, lead) ?? cutOf(inner, lead)));
  if (led) return { kind: 'step', lead, step: led, subject };
  const given = scanner.attempt(inner => endOf(inner, takeAward(inner)));
  return given && { kind: 'band', condition, given, subject };
}

function endOf<T>(scanner: Scanner, found: T | null): T | null {
  return scanner.done ? found : null;
}

function cutOf(scanner: Scanner, lead: Read | null): StepRead | null {
  return lead?.condition.kind === 'interval' ? takeCut(scanner, lead.condition.interval) : null;
}

function readStandard(scanner: Scanner): Clause | null {
  if (!scanner.skip(/以/y)) return null;
  const goal = takeGoal(scanner);
  const amount = goal ? null : takeAmount(scanner);
  if (!goal?.share.equals(one) && !amount) return null;
  if (!scanner.skip(/(?:为|作为)(?:标准值?|基准值?|基数)/y) || !scanner.done) return null;
  const value = amount ? amount.value : 'target';
  const unit = amount?.unit ?? '';
  return { kind: 'standard', bound: { value, share: one, unit, included: true, sure: true } };
}
