import { type Cell, type Sheet } from '../sheet';
import { contentOf, type Edit, type Plan, type Refusal, sameContent } from './plan';

export type Applied =
  | { readonly kind: 'applied'; readonly sheet: Sheet; readonly undo: Plan }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Applies a plan to a sheet as a value: all edits, or none where a cell is not as the plan saw it. */
export function applyPlan(sheet: Sheet, plan: Plan): Applied {
  const refusals = plan.edits.flatMap(edit => refusalOf(sheet, edit) ?? []);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const after = sheet.with(plan.edits.map(edit => cellAfter(sheet, edit)));
  return { kind: 'applied', sheet: after, undo: { ...invertPlan(plan), fingerprint: after.fingerprint() } };
}

function refusalOf(sheet: Sheet, edit: Edit): Refusal | null {
  const anchor = sheet.merges.anchor(edit.at.row, edit.at.col);
  if (anchor.row !== edit.at.row || anchor.col !== edit.at.col) return { at: edit.at, reason: 'merged' };
  const now = contentOf(sheet.written(edit.at.row, edit.at.col));
  return sameContent(now, edit.before) ? null : { at: edit.at, reason: 'changed' };
}

function cellAfter(sheet: Sheet, { at, after }: Edit): Cell {
  const format = sheet.written(at.row, at.col)?.format ?? null;
  return { at, value: after.value, formula: after.formula, format, shown: null };
}

/** The plan that takes a plan back: the edits turned round, in the opposite order. */
export function invertPlan(plan: Plan): Plan {
  const edits = plan.edits.map(edit => ({ ...edit, before: edit.after, after: edit.before }));
  return { ...plan, edits: edits.reverse(), marks: null };
}
