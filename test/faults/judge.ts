import type { Finding } from '../../src/explain';
import { reviewSteps } from '../../src/review';
import { type Address, addressKey, sameAddress, type Sheet } from '../../src/sheet';
import type { Fault } from './fault';

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

/** The findings a slip in a number may raise: those at error level. */
export function judge(findings: readonly Finding[], faults: readonly Fault[]): Verdict {
  const errors = findings.filter(({ level, outcome }) => level === 'error' && outcome === 'fail');
  const certain = errors.filter(finding => finding.certain);
  const named = faults.filter(fault => certain.some(finding => isNamed(finding, fault)));
  const met = faults.filter(({ at }) =>
    errors.some(({ cells, candidates, certain: sure }) =>
      holds(sure || candidates.length === 0 ? cells : candidates, at),
    ),
  );
  const asked = named.filter(({ causes }) => causes.size > 0);
  return {
    named,
    met,
    wrong: certain.filter(({ cells }) => !cells.some(cell => faults.some(({ at }) => sameAddress(at, cell)))),
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

function isNamed({ cells, expected }: Finding, { at, right, kind }: Fault): boolean {
  if (!holds(cells, at)) return false;
  return (
    right === null ||
    kind === '得分超分值' ||
    expected === null ||
    Number.parseFloat(expected) === right.toNumber()
  );
}

const holds = (cells: readonly Address[], at: Address): boolean =>
  cells.some(cell => addressKey(cell) === addressKey(at));

export interface Explained {
  readonly findings: readonly Finding[];
  /** In milliseconds: the equations of all rules put together and explained. */
  readonly time: number;
}

/** Reviews a sheet, and takes the time of the step that explains. Null where it is read as no form. */
export function explained(sheet: Sheet): Explained | null {
  const steps = reviewSteps(sheet);
  let longest = 0;
  let before = performance.now();
  for (let count = 0; ; count++) {
    const step = steps.next();
    const now = performance.now();
    if (step.done) return step.value.form ? { findings: step.value.findings, time: longest } : null;
    // The steps: reading, scoring, each rule, and last the explaining.
    longest = now - before;
    before = performance.now();
  }
}
