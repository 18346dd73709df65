import {
  type Address,
  addressKey,
  contains,
  maxColumns,
  maxRows,
  type Range,
  type Sheet,
} from '../../../sheet';
import { markLevels } from '../../../plan/marker';
import {
  type CellContent,
  contentOf,
  type Edit,
  type Mark,
  type Plan,
  sameContent,
} from '../../../plan/plan';
import type { CellWrite, WorksheetPatch } from './cell-splices';
import { isStorable } from './cell-writer';
import { isLocked, isProtected } from '../read/protection';
import { type Refusal, refuse, refuseChanged, refuseProtected } from '../refusal';
import type { Result } from './results';
import type { WorkbookSource } from '../read/source';
import { Splices } from '../xml/splices';
import { readStored } from './stored';
import { tableHeaders } from '../read/table-headers';
import type { WorksheetEntry } from '../package/workbook-part';
import { layOut, type WorksheetLayout } from '../read/worksheet-layout';
import type { ReadWorksheet } from '../read/worksheet-reader';

/** One edit that will be written. */
export interface PreparedEdit {
  readonly plan: Plan;
  readonly edit: Edit;
  /** What the cell holds now. */
  readonly found: CellContent;
  readonly write: CellWrite;
}

/** Everything the plans want of one worksheet, checked. It is written only where nothing was refused. */
export interface PreparedSheet {
  readonly entry: WorksheetEntry;
  readonly sheet: Sheet;
  readonly patch: WorksheetPatch;
  readonly edits: readonly PreparedEdit[];
  /** What formulas that are not edited give now. */
  readonly results: readonly Result[];
  /** One for each cell at most; null where no plan says anything of marks. */
  readonly marks: readonly Mark[] | null;
  readonly refusals: readonly Refusal[];
}

/** Checks every edit and mark of the plans for a worksheet against what the file holds. */
export function prepareSheet(
  source: WorkbookSource,
  entry: WorksheetEntry,
  plans: readonly Plan[],
  given: readonly Result[],
): PreparedSheet {
  const { name, path } = entry;
  const read = source.read(entry);
  const { sheet } = read;
  const refusals: Refusal[] = [];
  const edits: PreparedEdit[] = [];
  const headers = plans.some(plan => plan.edits.length > 0) ? tableHeaders(source.parts, path) : [];
  const met = new Set<number>();
  for (const plan of plans) {
    for (const edit of plan.edits) {
      const prepared = prepareEdit(source, read, headers, plan, edit);
      if ('code' in prepared) refusals.push(prepared);
      else if (met.has(addressKey(prepared.write.at))) refusals.push(refuse(name, edit.at, 'twice'));
      else edits.push(prepared);
      if (!('code' in prepared)) met.add(addressKey(prepared.write.at));
    }
  }
  const marks = mergedMarks(sheet, plans);
  for (const { at } of marks ?? []) if (!isInside(at)) refusals.push(refuse(name, at, 'outside'));
  const text = source.parts.text(path);
  const results = given.filter(({ at }) => !met.has(addressKey(at)));
  const wanted = [...edits.map(({ write }) => write.at), ...results.map(({ at }) => at)];
  const layout = layOut(text, path, new Set(wanted.map(({ row }) => row)));
  for (const { write } of edits) {
    const code = boundFormula(layout, write.at);
    if (code) refusals.push(refuse(name, write.at, code));
  }
  if (isProtected(layout)) {
    const locked = edits.filter(({ write }) => isLocked(layout, source.openStyles, write.at));
    refusals.push(...locked.map(({ write }) => refuse(name, write.at, 'locked')));
    if (marks) refusals.push(refuseProtected(name));
  }
  const needed = edits.filter(
    ({ edit, found }) => edit.after.stored !== undefined || !sameContent(edit.after, found),
  );
  const patch = { text, layout, splices: new Splices() };
  return { entry, sheet, patch, edits: needed, results, marks, refusals };
}

function prepareEdit(
  source: WorkbookSource,
  { sheet, areas }: ReadWorksheet,
  headers: readonly Range[],
  plan: Plan,
  edit: Edit,
): PreparedEdit | Refusal {
  const { name } = sheet;
  if (!isInside(edit.at)) return refuse(name, edit.at, 'outside');
  const at = sheet.merges.anchor(edit.at.row, edit.at.col);
  const area = areas.find(each => contains(each.range, at));
  if (area) return refuse(name, at, area.kind === 'array' ? 'array-formula' : 'data-table');
  const found = contentOf(sheet.written(at.row, at.col));
  if (!sameContent(edit.before, found)) return refuseChanged(name, at, edit.before, found);
  if (headers.some(header => contains(header, at))) return refuse(name, at, 'table-header');
  if (!isStorable(edit.after)) return refuse(name, at, 'not-storable');
  const stored = edit.after.stored === undefined ? null : readStored(edit.after.stored, at, source.context);
  if (edit.after.stored !== undefined && !stored) return refuse(name, at, 'stored-invalid');
  return { plan, edit, found, write: { at, content: edit.after, stored } };
}

function boundFormula(
  layout: WorksheetLayout,
  at: Address,
): 'shared-formula' | 'array-formula' | 'data-table' | null {
  const cell = layout.rows.get(at.row)?.cells.find(each => each.col === at.col);
  switch (cell?.formulaType) {
    case 'shared':
      return 'shared-formula';
    case 'array':
      return 'array-formula';
    case 'dataTable':
      return 'data-table';
    default:
      return null;
  }
}

/** The marks of all plans, merged areas by their first cell: the gravest level wins, the notes stand in lines. */
function mergedMarks(sheet: Sheet, plans: readonly Plan[]): Mark[] | null {
  if (plans.every(({ marks }) => marks === null)) return null;
  const byCell = new Map<number, Mark>();
  for (const { marks } of plans) {
    for (const mark of marks ?? []) {
      const at = sheet.merges.anchor(mark.at.row, mark.at.col);
      const key = addressKey(at);
      const known = byCell.get(key);
      byCell.set(key, known ? joined(known, mark) : { ...mark, at });
    }
  }
  return [...byCell.values()].sort((a, b) => addressKey(a.at) - addressKey(b.at));
}

function joined(a: Mark, b: Mark): Mark {
  const level = markLevels.find(each => each === a.level || each === b.level) ?? a.level;
  return { at: a.at, level, note: a.note.split('\n').includes(b.note) ? a.note : `${a.note}\n${b.note}` };
}

function isInside({ row, col }: Address): boolean {
  const whole = Number.isInteger(row) && Number.isInteger(col);
  return whole && row >= 0 && row < maxRows && col >= 0 && col < maxColumns;
}
