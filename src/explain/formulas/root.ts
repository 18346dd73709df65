import type { Cell, Sheet } from '../../sheet';
import type { Equation, Source } from '../equations/equation';
import type { TermKey } from '../equations/term';
import type { CauseKind, Certain, Finding, Level } from '../telling/finding';

/** A fault that a formula shows by itself, with the cell as it should be: what follows from it is then right. */
export interface FormulaRoot {
  readonly finding: Finding;
  readonly putRight: Cell;
}

/** What roots are looked for in. */
export interface RootsOf {
  /** The equations of the form, of rows only those that do not hold. */
  readonly equations: readonly Equation[];
  /** Every equation there is. */
  readonly all: () => Iterable<Equation>;
  readonly sheet: Sheet;
  readonly levelOf: (rule: string) => Level;
  readonly isPinned: (key: TermKey) => boolean;
}

/** A certain finding. */
export function telling(
  { rule, about }: Source,
  levelOf: RootsOf['levelOf'],
  told: Pick<Certain, 'cells' | 'related' | 'stated' | 'expected' | 'message'> & {
    readonly cause: CauseKind;
    readonly fix?: Certain['fix'];
  },
): Certain {
  return {
    kind: 'certain',
    rule,
    about,
    level: levelOf(rule),
    outcome: 'fail',
    certain: true,
    candidates: [],
    margin: 1,
    consequences: [],
    setting: null,
    fix: [],
    ...told,
  };
}
