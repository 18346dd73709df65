import type { Address } from '../../../sheet';
import { markLevels, type MarkLevel } from '../../../plan/marker';
import type { Mark } from '../../../plan/plan';
import type { WorksheetPatch } from './cell-splices';
import { bareStyles, withHighlights, withoutHighlights } from './highlight-styles';
import { spliceHighlights } from './highlights';
import { writeNotes } from './notes';
import type { PackageDraft } from '../package/package';
import type { WorkbookPart } from '../package/workbook-part';

/** What replacing a worksheet's marks did. */
export interface MarksWritten {
  /** Cells or ranges that carried a mark of ours before, in A1. */
  readonly cleared: ReadonlySet<string>;
  /** Cells that are highlighted but got no note: they have somebody else's. */
  readonly withoutNote: readonly Address[];
}

/** Takes our highlights and notes off a worksheet and puts these on instead. */
export function replaceMarks(
  draft: PackageDraft,
  workbook: WorkbookPart,
  path: string,
  patch: WorksheetPatch,
  marks: readonly Mark[],
): MarksWritten {
  const highlights = new Map<MarkLevel, Address[]>();
  for (const level of markLevels) {
    const cells = marks.filter(mark => mark.level === level).map(mark => mark.at);
    if (cells.length > 0) highlights.set(level, cells);
  }
  const styles = writeFills(draft, workbook, [...highlights.keys()]);
  const ranges = spliceHighlights(patch, highlights, styles);
  const notes = writeNotes(
    draft,
    workbook,
    path,
    patch,
    marks.flatMap(({ at, note }) => (note === '' ? [] : [{ at, text: note }])),
  );
  return { cleared: new Set([...ranges, ...notes.cleared]), withoutNote: notes.leftOut };
}

/** Takes the fills of our highlights away, once no worksheet uses them. */
export function removeFills(draft: PackageDraft, workbook: WorkbookPart): void {
  const path = workbook.styles;
  if (path === null) return;
  const used = usedFills(draft, workbook);
  const text = withoutHighlights(draft.text(path), path, id => used.has(id));
  if (text !== bareStyles(workbook.family)) {
    draft.write(path, text);
    return;
  }
  const related = draft.relationships(workbook.path).find(each => each.kind === 'styles');
  draft.remove(path);
  if (related) draft.unrelate(workbook.path, related.id);
}

/** The numbers of the differential styles that the worksheets' rules use. */
function usedFills(draft: PackageDraft, workbook: WorkbookPart): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { path } of workbook.sheets.filter(sheet => draft.has(sheet.path)))
    for (const [, id] of draft.text(path).matchAll(/\sdxfId\s*=\s*["'](\d+)["']/g)) used.add(Number(id));
  return used;
}

function writeFills(
  draft: PackageDraft,
  workbook: WorkbookPart,
  levels: readonly MarkLevel[],
): ReadonlyMap<MarkLevel, number> {
  if (levels.length === 0) return new Map();
  const path = stylesPath(draft, workbook);
  const { text, ids } = withHighlights(draft.text(path), path, levels);
  draft.write(path, text);
  return ids;
}

function stylesPath(draft: PackageDraft, workbook: WorkbookPart): string {
  const known = draft.relationships(workbook.path).find(each => each.kind === 'styles')?.target;
  if (known && draft.has(known)) return known;
  if (known) {
    draft.add(known, stylesType, bareStyles(workbook.family));
    return known;
  }
  const stem = `${workbook.path.slice(0, workbook.path.lastIndexOf('/') + 1)}styles`;
  // A part of that name to which nothing leads is not ours to write over.
  const path = draft.has(`${stem}.xml`) ? draft.freePath(stem, '.xml') : `${stem}.xml`;
  draft.add(path, stylesType, bareStyles(workbook.family));
  draft.relate(workbook.path, `${workbook.family}styles`, path);
  return path;
}

const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
