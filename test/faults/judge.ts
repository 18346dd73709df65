import type { Finding } from '../../src/explain';
import { type Review, reviewAll, reviewSteps } from '../../src/review';
import { type Address, addressKey, sameAddress, type Sheet } from '../../src/sheet';
import { type Fault, wrongCells } from './fault';

/** How the explainer did on one sheet with known slips. */
export interface Verdict {
  /** The slips that are named, certain and with the right value. */
  readonly named: readonly Fault[];
  /** The slips whose cell is named or among the candidates. */
  readonly met: readonly Fault[];
  /** Findings that are certain of a cell that is right. */
  readonly wrong: readonly Finding[];
  /** Findings certain of a cell at all. */
  readonly certain: readonly Finding[];
  /** How many candidates each uncertain finding names. */
  readonly tied: readonly number[];
  /** Named slips whose cause is asked for, and those whose cause is right. */
  readonly caused: { readonly asked: number; readonly right: number };
  readonly findings: readonly Finding[];
}

const toLookAt: ReadonlySet<string> = new Set(['文中得分写错', '完成值写错', '指标值写错']);

/** The findings a slip in a number may raise: those at error level. */
export function judge(findings: readonly Finding[], faults: readonly Fault[]): Verdict {
  // A score told otherwise in a sentence, and a result that only its completion rate contradicts, are to be looked at.
  const isTold = faults.some(({ kind }) => toLookAt.has(kind));
  const failing = findings.filter(({ outcome }) => outcome === 'fail');
  const errors = failing.filter(({ level }) => level === 'error');
  const seen = isTold ? failing.filter(({ level }) => level !== 'notice') : errors;
  const certain = errors.filter(finding => finding.certain);
  const named = faults.filter(fault => certain.some(finding => isNamed(finding, fault)));
  const met = faults.filter(fault =>
    seen.some(({ cells, candidates, certain: sure }) =>
      wrongCells(fault).some(at => holds(sure || candidates.length === 0 ? cells : candidates, at)),
    ),
  );
  const asked = named.filter(({ causes }) => causes.size > 0);
  return {
    named,
    met,
    wrong: certain.filter(
      ({ cells }) =>
        !cells.some(cell => faults.some(fault => wrongCells(fault).some(at => sameAddress(at, cell)))),
    ),
    certain,
    tied: errors
      .filter(({ certain: sure, candidates }) => !sure && candidates.length > 0)
      .map(({ candidates }) => candidates.length),
    caused: {
      asked: asked.length,
      right: asked.filter(fault =>
        certain.some(
          finding => isNamed(finding, fault) && finding.cause !== null && fault.causes.has(finding.cause),
        ),
      ).length,
    },
    findings: errors,
  };
}

function isNamed({ cells, expected }: Finding, { at, right, kind, also = [] }: Fault): boolean {
  return [{ at, right }, ...also].some(wrong => {
    if (!holds(cells, wrong.at)) return false;
    return (
      wrong.right === null ||
      kind === '得分超分值' ||
      expected === null ||
      Number.parseFloat(expected) === wrong.right.toNumber()
    );
  });
}

const holds = (cells: readonly Address[], at: Address): boolean =>
  cells.some(cell => addressKey(cell) === addressKey(at));

export interface Explained {
  readonly findings: readonly Finding[];
  /** In milliseconds: the equations of all rules put together and explained. */
  readonly time: number;
  /** The review of each form on the sheet, the first one's first. */
  readonly reviews: readonly Review[];
  /** Formulas whose stored result is said to be old. */
  readonly old: readonly Address[];
}

/**
 * Reviews a sheet, and takes the time of the step that explains its first form; the others are reviewed besides. Null where
 * it is read as no form.
 */
export function explained(sheet: Sheet, hasSeveral = false): Explained | null {
  const steps = reviewSteps(sheet);
  let longest = 0;
  let before = performance.now();
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    if (step.done) {
      if (!step.value.form) return null;
      const others = hasSeveral ? reviewAll(sheet).slice(1) : [];
      const reviews = [step.value, ...others.flatMap(each => (each.form ? [each] : []))];
      return {
        findings: reviews.flatMap(each => each.findings),
        time: longest,
        reviews,
        old: reviews.flatMap(({ unchecked }) =>
          unchecked.flatMap(({ at, why }) => (at && /旧的/.test(why) ? [at] : [])),
        ),
      };
    }
    // The steps: reading, scoring, each rule, and last the explaining.
    longest = now - before;
    before = performance.now();
  }
}
