import { a1, shownText } from '../../src/sheet';
import { Random } from '../generator/random';
import { type Fault, type FaultKind, faultKinds, withFaults } from './fault';
import { explained, judge } from './judge';
import { Seeder } from './seeder';
import { generated, hasErrors, published, type RightForm } from './sheets';

/** What is counted of the explainer's work. */
export interface Score {
  clean: { sheets: number; accused: number };
  one: Count;
  two: { sheets: number; named: number; right: number; bothMet: number };
  kinds: Map<FaultKind, Count>;
  /** Of the explaining, in milliseconds. */
  times: number[];
  /** What went otherwise than it should, to be looked at. */
  misses: string[];
}

export interface Count {
  sheets: number;
  /** Rows whose score follows from a target in numbers: how many, and how many were named with the right value. */
  measured: number;
  measuredNamed: number;
  named: number;
  met: number;
  /** Sheets on which a cell that is right was called wrong for certain. */
  wronged: number;
  tied: number;
  candidates: number;
  asked: number;
  caused: number;
}

const noCount = (): Count => ({
  sheets: 0,
  measured: 0,
  measuredNamed: 0,
  named: 0,
  met: 0,
  wronged: 0,
  tied: 0,
  candidates: 0,
  asked: 0,
  caused: 0,
});

export interface Wanted {
  readonly clean: number;
  readonly one: number;
  readonly two: number;
}

/** Seeds slips until so many sheets are counted. The same numbers give the same score. */
export function scoreOf(wanted: Wanted): Score {
  const score: Score = {
    clean: { sheets: 0, accused: 0 },
    one: noCount(),
    two: { sheets: 0, named: 0, right: 0, bothMet: 0 },
    kinds: new Map(faultKinds.map(kind => [kind, noCount()])),
    times: [],
    misses: [],
  };
  const base = published().filter(({ review }) => !hasErrors(review));
  const isDone = () =>
    score.clean.sheets >= wanted.clean && score.one.sheets >= wanted.one && score.two.sheets >= wanted.two;
  for (let index = 0; !isDone(); index++) {
    // Each published form comes round again with other slips.
    const right = index % 20 === 19 ? (base[Math.floor(index / 20) % base.length] ?? null) : generated(index);
    if (right) count(score, wanted, right, index);
  }
  return score;
}

function count(score: Score, wanted: Wanted, right: RightForm, index: number): void {
  if (score.clean.sheets < wanted.clean) {
    score.clean.sheets++;
    if (hasErrors(right.review)) {
      score.clean.accused++;
      score.misses.push(`clean ${right.name} ${index}`);
    }
  }
  if (hasErrors(right.review)) return;
  const seen = wanted.clean > 0 ? explained(right.review.sheet) : null;
  if (seen) score.times.push(seen.time);
  for (const kind of faultKinds) {
    if (score.one.sheets < wanted.one) oneFault(score, right, index, kind);
  }
  for (let i = 0; i < 4 && score.two.sheets < wanted.two; i++) twoFaults(score, right, `${index}-${i}`);
}

function oneFault(score: Score, right: RightForm, index: number, kind: FaultKind): void {
  const fault = new Seeder(right.review, new Random(`${index}-${kind}`), right.live ?? null).fault(kind);
  const seen = fault && explained(withFaults(right.review.sheet, [fault]));
  if (!fault || !seen) return;
  score.times.push(seen.time);
  const verdict = judge(seen.findings, [fault]);
  for (const tally of [score.one, score.kinds.get(kind)]) {
    if (!tally) continue;
    tally.sheets++;
    if (fault.isMeasured) tally.measured++;
    if (fault.isMeasured && verdict.named.length > 0) tally.measuredNamed++;
    if (verdict.named.length > 0) tally.named++;
    if (verdict.met.length > 0) tally.met++;
    if (verdict.wrong.length > 0) tally.wronged++;
    tally.tied += verdict.tied.length;
    tally.candidates += verdict.tied.reduce((sum, one) => sum + one, 0);
    tally.asked += verdict.caused.asked;
    tally.caused += verdict.caused.right;
  }
  if (verdict.wrong.length > 0 || verdict.met.length === 0) {
    score.misses.push(`${kind} ${right.name} ${index} (${seeded([fault])}): ${told(verdict.findings)}`);
  }
}

function twoFaults(score: Score, right: RightForm, seed: string): void {
  const random = new Random(`two-${seed}`);
  const seeder = new Seeder(right.review, random, right.live ?? null);
  const faults: Fault[] = [];
  for (let attempt = 0; attempt < 12 && faults.length < 2; attempt++) {
    const fault = seeder.fault(random.pick(faultKinds), faults);
    if (fault) faults.push(fault);
  }
  const seen = faults.length === 2 ? explained(withFaults(right.review.sheet, faults)) : null;
  if (!seen) return;
  score.times.push(seen.time);
  const verdict = judge(seen.findings, faults);
  score.two.sheets++;
  score.two.named += verdict.certain.length;
  score.two.right += verdict.certain.length - verdict.wrong.length;
  if (verdict.met.length === 2) score.two.bothMet++;
  if (verdict.wrong.length > 0)
    score.misses.push(`two ${right.name} ${seed} (${seeded(faults)}): ${told(verdict.wrong)}`);
}

const told = (findings: ReturnType<typeof judge>['findings']): string =>
  findings.map(({ rule, message }) => `[${rule}] ${message}`).join(' ');

/** The slips as they were made: `合计漏加 G12 95.5→85.5`. */
const seeded = (faults: readonly Fault[]): string =>
  faults
    .map(({ kind, at, right, changes }) => {
      const written = changes
        .map(cell => (cell.formula === null ? shownText(cell) : `=${cell.formula}`))
        .join('、');
      return `${kind} ${a1(at)} ${right?.toFixed() ?? ''}→${written}`;
    })
    .join('；');
