import { addressKey, Decimal, type Sheet } from '../sheet';
import { numberContent } from './content';
import { marksOf } from './marks';
import { contentOf, type Edit, type Plan } from './plan';
import type { Correction, Problem } from './problem';
import { type Scored, scoreEdits, type WriteMode } from './score-edits';

/** The plan of 校验并评分: scores to be written and problem cells to be marked. */
export function planEdits(
  reviewed: Scored & { readonly findings: readonly Problem[] },
  mode: WriteMode,
): Plan {
  const { sheet, findings } = reviewed;
  const edits = scoreEdits(reviewed, mode);
  const written = new Set(edits.map(edit => addressKey(edit.at)));
  return {
    sheet: sheet.name,
    fingerprint: sheet.fingerprint(),
    edits,
    // A cell that is put right by being written is no problem cell any more.
    marks: marksOf(findings).filter(mark => !written.has(addressKey(mark.at))),
  };
}

/** The plan of 采用: what one finding proposes. Cells with formulas are left out. */
export function planFix(sheet: Sheet, finding: Pick<Problem, 'fix' | 'message'>): Plan {
  const edits = finding.fix.flatMap(fix => editOf(sheet, fix, finding.message) ?? []);
  return { sheet: sheet.name, fingerprint: sheet.fingerprint(), edits, marks: null };
}

function editOf(sheet: Sheet, { at, value, stated, isNumber }: Correction, why: string): Edit | null {
  const cell = sheet.written(at.row, at.col);
  if (cell && cell.formula !== null) return null;
  const before = contentOf(cell);
  const figure = figureOf(value);
  const after = figure
    ? figureContent(isNumber ? null : before.value, figure, figureOf(stated ?? ''), cell?.format ?? null)
    : { value, formula: null };
  return { at, before, after, why };
}

/** `75%` and `75` as 75; null for words. */
function figureOf(text: string): Decimal | null {
  return /^-?\d+(?:\.\d+)?%?$/.test(text) ? new Decimal(text.replace('%', '')) : null;
}

/** 75 for `75%` goes into a text cell as text, into a number cell as 0.75 where its format shows percent. */
function figureContent(
  before: Edit['before']['value'],
  figure: Decimal,
  stated: Decimal | null,
  format: string | null,
) {
  if (typeof before === 'string') return numberContent(before, figure, stated);
  return numberContent(before, format?.includes('%') ? figure.div(100) : figure);
}
