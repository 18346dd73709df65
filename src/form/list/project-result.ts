import { type Decimal, labelKey, type Sheet, sum, withoutBrackets } from '../../sheet';
import type { Field, Form } from '../form';
import { sheetTexts } from './names';

/** What a form of a workbook says of its project, for the list that gathers them. */
export interface ProjectResult {
  readonly sheet: string;
  /** What the project may be called, the surest first: 项目名称, what stands above the table, the worksheet. */
  readonly names: readonly string[];
  /** Whether the form itself names it, and the worksheet's name is not all there is. */
  readonly isNamed: boolean;
  readonly score: ResultFigure | null;
  readonly reviewScore: ResultFigure | null;
  readonly deviation: ResultFigure | null;
  readonly grade: { readonly field: Field; readonly word: string } | null;
}

/** A total as it is written; what its rows add up to beside it, where that is something else. */
export interface ResultFigure {
  readonly field: Field;
  readonly value: Decimal;
  readonly also: Decimal | null;
}

/** The result of a form; null where it states no total at all. */
export function projectResult(sheet: Sheet, form: Form): ProjectResult | null {
  const { total, leaves, facts } = form;
  const score = figureOf(
    total?.score ?? null,
    leaves.map(leaf => leaf.score),
  );
  const reviewScore = figureOf(
    total?.reviewScore ?? null,
    leaves.map(leaf => leaf.reviewScore),
  );
  const deviation = figureOf(
    total?.deviation ?? null,
    leaves.map(leaf => leaf.deviation ?? null),
  );
  if (!score && !reviewScore) return null;
  const stated = facts
    .filter(({ label }) => /项目.*名称|^项目$|政策名称/.test(label))
    .map(({ value }) => value.text);
  const top = form.tables[0]?.range.top ?? 0;
  const own = [...stated, ...sheetTexts(sheet, top)].filter(name => name !== '');
  return {
    sheet: sheet.name,
    names: [...own, sheet.name],
    isNamed: own.some(name => withoutBrackets(labelKey(name)) !== ''),
    score,
    reviewScore,
    deviation,
    grade: form.grade?.word ? { field: form.grade.field, word: form.grade.word } : null,
  };
}

function figureOf(total: Field | null, parts: readonly (Field | null)[]): ResultFigure | null {
  if (!total?.quantity) return null;
  const { value } = total.quantity;
  const filled = parts.flatMap(part => part?.quantity?.value ?? []);
  const added = filled.length > 0 && parts.every(part => part === null || part.quantity) ? sum(filled) : null;
  return { field: total, value, also: added && !added.equals(value) ? added : null };
}
