import { a1, addressKey, shownText } from '../../src/sheet';
import { Random } from '../generator/random';
import { type Fault, type FaultKind, faultKinds, withFaults } from './fault';
import { oldResult } from './formula-faults';
import { type Explained, explained, judge } from './judge';
import { Seeder } from './seeder';
import { generated, hasErrors, published, type RightForm } from './sheets';
import { replacedRight } from './written';

/** What is counted of the explainer's work. */
export interface Score {
  clean: { sheets: number; accused: number };
  one: Count;
  two: Several;
  three: Several;
  /** Sheets with one stored result that is old, and nothing wrong: told so, and accused of anything. */
  old: { sheets: number; told: number; accused: number };
  /** Formulas called old that are not. */
  falselyOld: number;
  /** Sheets on which 采用 or 更正得分 would replace a right number by another. */
  replaced: { sheets: number; adopted: number; overwritten: number };
  kinds: Map<FaultKind, Count>;
  /** Of the explaining, in milliseconds. */
  times: number[];
  /** What went otherwise than it should, to be looked at. */
  misses: string[];
}

/** Sheets with several slips: how many findings are certain, and of a cell that is wrong. */
export interface Several {
  sheets: number;
  named: number;
  right: number;
  allMet: number;
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
  readonly three: number;
}

const none = (): Several => ({ sheets: 0, named: 0, right: 0, allMet: 0 });

/** Seeds slips until so many sheets are counted. The same numbers give the same score. */
export function scoreOf(wanted: Wanted): Score {
  const score: Score = {
    clean: { sheets: 0, accused: 0 },
    one: noCount(),
    two: none(),
    three: none(),
    old: { sheets: 0, told: 0, accused: 0 },
    falselyOld: 0,
    replaced: { sheets: 0, adopted: 0, overwritten: 0 },
    kinds: new Map(faultKinds.map(kind => [kind, noCount()])),
    times: [],
    misses: [],
  };
  const base = published().filter(form => !hasErrors(form));
  const isDone = () =>
    score.clean.sheets >= wanted.clean &&
    score.one.sheets >= wanted.one &&
    score.two.sheets >= wanted.two &&
    score.three.sheets >= wanted.three;
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
    if (hasErrors(right)) {
      score.clean.accused++;
      score.misses.push(`clean ${right.name} ${index}: ${told(right.review.findings.slice(0, 2))}`);
    }
  }
  if (hasErrors(right)) return;
  const seen = wanted.clean > 0 ? lookedAt(score, right, []) : null;
  if (seen) score.times.push(seen.time);
  oldFormula(score, right, index);
  for (const kind of faultKinds) {
    if (score.one.sheets < wanted.one) oneFault(score, right, index, kind);
  }
  for (let i = 0; i < 4 && score.two.sheets < wanted.two; i++) {
    severalFaults(score, score.two, 2, right, `${index}-${i}`);
  }
  for (let i = 0; i < 4 && score.three.sheets < wanted.three; i++) {
    severalFaults(score, score.three, 3, right, `${index}-${i}`);
  }
}

/** Reviews a sheet with slips, and counts what may be said or written of none. */
function lookedAt(score: Score, right: RightForm, faults: readonly Fault[]): Explained | null {
  const seen = explained(withFaults(right.review.sheet, faults), (right.others ?? []).length > 0);
  if (!seen) return null;
  score.falselyOld += seen.old.length;
  score.replaced.sheets++;
  const replaced = replacedRight(seen.reviews, right.review.sheet, faults);
  if (replaced.some(({ by }) => by === '采用')) score.replaced.adopted++;
  if (replaced.some(({ by }) => by === '更正得分')) score.replaced.overwritten++;
  for (const { by, finding, cells } of replaced) {
    const why = finding ? told([finding]) : '';
    score.misses.push(`written ${by} ${right.name} (${seeded(faults)}): ${cells.join('；')} ${why}`);
  }
  return seen;
}

/** A stored result that is old and nothing else: it is called so, and no cell is wrong. */
function oldFormula(score: Score, right: RightForm, index: number): void {
  const cell = right.live && oldResult(right.live, new Random(`old-${index}`));
  const seen = cell && explained(right.review.sheet.with([cell]));
  if (!cell || !seen) return;
  score.old.sheets++;
  if (seen.old.some(at => addressKey(at) === addressKey(cell.at))) score.old.told++;
  if (seen.findings.some(({ level }) => level === 'error')) score.old.accused++;
}

function oneFault(score: Score, right: RightForm, index: number, kind: FaultKind): void {
  const fault = new Seeder(right.review, new Random(`${index}-${kind}`), right.live ?? null).fault(kind);
  const seen = fault && lookedAt(score, right, [fault]);
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

function severalFaults(score: Score, into: Several, wanted: number, right: RightForm, seed: string): void {
  const random = new Random(`${wanted === 2 ? 'two' : wanted}-${seed}`);
  const seeder = new Seeder(right.review, random, right.live ?? null);
  const faults: Fault[] = [];
  for (let attempt = 0; attempt < 12 * wanted && faults.length < wanted; attempt++) {
    const fault = seeder.fault(random.pick(faultKinds), faults);
    if (fault) faults.push(fault);
  }
  const seen = faults.length === wanted ? lookedAt(score, right, faults) : null;
  if (!seen) return;
  score.times.push(seen.time);
  const verdict = judge(seen.findings, faults);
  into.sheets++;
  into.named += verdict.certain.length;
  into.right += verdict.certain.length - verdict.wrong.length;
  if (verdict.met.length === wanted) into.allMet++;
  if (verdict.wrong.length > 0)
    score.misses.push(
      `${wanted === 2 ? 'two' : 'three'} ${right.name} ${seed} (${seeded(faults)}): ${told(verdict.wrong)}`,
    );
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
