import type { About, Level } from '../explain';

/** The result of a check as `--format json` prints it. Decimals are strings, addresses in A1. */
export interface Report {
  readonly version: '1';
  readonly ruleSet: string;
  readonly files: readonly FileReport[];
}

export interface FileReport {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly sheets: readonly SheetReport[];
  /** Where the copy was written; null without `--write`. */
  readonly written: string | null;
  /** Worksheets that are in the copy as they were, as they are protected. */
  readonly leftProtected: readonly string[];
  /** Marked cells of the copy that got no note of ours, as they have one already. */
  readonly withoutNote: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface SheetReport {
  readonly sheet: string;
  /** Where on the sheet the form stands, `A1:K21`; null for a sheet without a form. */
  readonly range: string | null;
  readonly form: FormReport | null;
  /** 汇总表: what was read of a list of projects; absent on other sheets. */
  readonly list?: { readonly projects: number; readonly names: string };
  readonly findings: readonly FindingReport[];
  readonly unchecked: readonly { readonly cell: string | null; readonly why: string }[];
  readonly coverage: {
    readonly numbers: number;
    readonly checked: number;
    readonly none: readonly string[];
    /** Cells in which a number stands or belongs that could not be read: among `none`. */
    readonly unread: readonly string[];
    /** The same in one sentence, as the other places tell it. */
    readonly line: string;
  } | null;
  readonly edits: readonly {
    readonly cell: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export interface FormReport {
  readonly kind: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly confidence: number;
  readonly profile: string;
  readonly weights: {
    readonly sum: string | null;
    readonly stated: string | null;
    readonly statedAt: string | null;
  };
  readonly total: {
    readonly sumOfScores: string | null;
    readonly computed: string | null;
    readonly stated: string | null;
    readonly at: string | null;
  };
  readonly grade: {
    readonly computed: string | null;
    readonly stated: string | null;
    readonly at: string | null;
  };
  readonly indicators: readonly IndicatorReport[];
  readonly funds: readonly FundReport[];
}

export interface IndicatorReport {
  readonly name: string;
  readonly path: readonly string[];
  readonly weight: { readonly value: string; readonly at: string } | null;
  readonly target: { readonly text: string; readonly at: string } | null;
  readonly actual: { readonly text: string; readonly at: string } | null;
  readonly score: {
    readonly stated: string | null;
    readonly computed: string | null;
    readonly at: string | null;
    readonly method: string | null;
  };
}

export interface FundReport {
  readonly name: string;
  readonly role: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly at: string;
}

export interface FindingReport {
  readonly rule: string;
  readonly about: About;
  readonly level: Level;
  readonly outcome: 'fail' | 'undecided';
  readonly cells: readonly string[];
  readonly certain: boolean;
  /** How many cells more any other explanation would change, at the least; null where no equations tell it. */
  readonly margin: number | null;
  readonly candidates: readonly string[];
  readonly related: readonly string[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly cause: string | null;
  readonly message: string;
  readonly setting: string | null;
  /** The rule sentence it rests on, with its cell or document. */
  readonly source: {
    readonly text: string;
    readonly cell: string | null;
    readonly document: string | null;
  } | null;
  readonly consequences: readonly {
    readonly cell: string;
    readonly stated: string;
    readonly expected: string;
  }[];
  readonly fix: readonly { readonly cell: string; readonly value: string }[];
}
