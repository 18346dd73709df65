import type { Address, Cell } from '../../../sheet';
import type { Plan } from '../../../plan/plan';
import { undoReason } from '../../../words/files';
import { asRead } from './as-read';
import { spliceCells } from './cell-splices';
import { replaceMarks } from './marks';
import { contentTypesPath, expectContentTypes } from '../package/content-types';
import { PackageDraft } from '../package/package';
import { type PreparedSheet, prepareSheet } from './prepare';
import { type Refusal, refuseSheet } from '../refusal';
import { type Result, spliceResults } from './results';
import { readStored } from './stored';
import type { WorkbookSource } from '../read/source';
import { sealCopy } from './seal';
import { saveEntries } from './store';
import { withFullCalculation } from '../package/workbook-part';

export interface ApplyOptions {
  /** Entries to be stored in the workbook in the same write; null removes one. */
  readonly save?: Readonly<Record<string, string | null>>;
  /** Whether the file is to be known later as written by us and unchanged since. */
  readonly seal?: boolean;
  /** What formulas give after the edits, by worksheet, where somebody has calculated them. */
  readonly results?: ReadonlyMap<string, readonly Result[]>;
}

/** A whole write, or none of it. */
export type Applied =
  | {
      readonly kind: 'applied';
      /** The new file. */
      readonly bytes: Uint8Array;
      /** The parts that were written or taken out. */
      readonly touched: ReadonlySet<string>;
      /** Plans that take the edits back, bound to the new file. Marks are taken back by clearing them. */
      readonly undo: readonly Plan[];
      /** Marked cells that got no note because they have somebody else's. */
      readonly withoutNote: readonly { readonly sheet: string; readonly at: Address }[];
    }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Checks all plans, then writes them into a draft of the package. */
export function applyPlans(source: WorkbookSource, plans: readonly Plan[], options: ApplyOptions): Applied {
  const results = options.results ?? new Map<string, readonly Result[]>();
  const { sheets, refusals } = prepare(source, plans, results);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const draft = new PackageDraft(source.parts);
  // Reading does without the list of types; a copy without it would open nowhere.
  expectContentTypes(draft.text(contentTypesPath));
  const undo = new Map<Plan, Plan>();
  const withoutNote: { sheet: string; at: Address }[] = [];
  for (const prepared of sheets) {
    const { entry, patch, marks, edits } = prepared;
    for (const [plan, inverse] of writeCells(source, prepared)) undo.set(plan, inverse);
    spliceResults(patch, prepared.results, source.context);
    if (marks) {
      const written = replaceMarks(draft, source.workbook, entry.path, patch, marks);
      for (const at of written.withoutNote) withoutNote.push({ sheet: entry.name, at });
    }
    if (edits.length > 0 || marks || prepared.results.length > 0)
      draft.write(entry.path, patch.splices.applyTo(patch.text));
  }
  keepCalculated(source, draft, sheets);
  if (options.save) saveEntries(draft, source.workbook, options.save);
  if (options.seal) sealCopy(draft, source.workbook);
  const inverses = plans.flatMap(plan => undo.get(plan) ?? []);
  const { touched } = draft;
  return { kind: 'applied', bytes: draft.toBytes(), touched, undo: inverses, withoutNote };
}

/** What stands against the plans; nothing is written. */
export function refusalsOf(source: WorkbookSource, plans: readonly Plan[]): readonly Refusal[] {
  return prepare(source, plans, new Map()).refusals;
}

function prepare(
  source: WorkbookSource,
  plans: readonly Plan[],
  results: ReadonlyMap<string, readonly Result[]>,
): { sheets: readonly PreparedSheet[]; refusals: readonly Refusal[] } {
  const byName = new Map<string, Plan[]>();
  for (const plan of plans) byName.set(plan.sheet, [...(byName.get(plan.sheet) ?? []), plan]);
  for (const name of results.keys()) byName.set(name, byName.get(name) ?? []);
  const sheets: PreparedSheet[] = [];
  const refusals: Refusal[] = [];
  for (const [name, own] of byName) {
    const entry = source.find(name);
    if (!entry) refusals.push(refuseSheet(name));
    else {
      const prepared = prepareSheet(source, entry, own, results.get(name) ?? []);
      sheets.push(prepared);
      refusals.push(...prepared.refusals);
    }
  }
  return { sheets, refusals };
}

/** Splices the edits in; gives for each plan its inverse. */
function writeCells(source: WorkbookSource, { sheet, patch, edits }: PreparedSheet): Map<Plan, Plan> {
  const inverses = new Map<Plan, Plan>();
  if (edits.length === 0) return inverses;
  const stored = spliceCells(
    patch,
    edits.map(each => each.write),
    source.context,
  );
  const written = edits.map(
    ({ write }): Cell => ({ at: write.at, ...asRead(write.content), format: null, shown: null }),
  );
  const fingerprint = sheet.with(written).fingerprint();
  edits.forEach(({ plan, found, write }, i) => {
    const inverse = inverses.get(plan) ?? { sheet: plan.sheet, fingerprint, edits: [], marks: null };
    const spelling = stored[i] ?? '';
    // A cell that is spelled as no undo would read it comes back by what it said.
    const isReadable = readStored(spelling, write.at, source.context) !== null;
    const edit = {
      at: write.at,
      before: asRead(write.content),
      after: isReadable ? { ...found, stored: spelling } : found,
      why: undoReason,
    };
    inverses.set(plan, { ...inverse, edits: [...inverse.edits, edit] });
  });
  return inverses;
}

/**
 * Formulas show results calculated before the write. Excel is told to calculate them on opening, and the list
 * of formulas it keeps (calcChain) goes when a formula came or went: it would name cells that have none.
 */
function keepCalculated(source: WorkbookSource, draft: PackageDraft, sheets: readonly PreparedSheet[]): void {
  const { workbook } = source;
  const edits = sheets.flatMap(each => each.edits);
  if (edits.length === 0) return;
  const { calcChain } = workbook;
  if (calcChain?.target && edits.some(({ edit, found }) => edit.after.formula !== found.formula)) {
    draft.remove(calcChain.target);
    draft.unrelate(workbook.path, calcChain.id);
  }
  if (calcChain || edits.some(({ edit }) => edit.after.formula !== null) || hasFormulas(source)) {
    draft.write(workbook.path, withFullCalculation(draft.text(workbook.path), workbook.path));
  }
}

function hasFormulas({ workbook, parts }: WorkbookSource): boolean {
  return workbook.sheets.some(
    ({ path }) => parts.has(path) && /<(?:[\w.-]+:)?f[\s/>]/.test(parts.text(path)),
  );
}
