import { isGradeLabel, valueBeside } from './label';
import type { Form } from './form';
import { gradeIn, offersGrades } from './words/grade-word';
import { type Box, blankField, type Grid } from './grid';
import { conclusionLike } from './words/vocabulary';

type Grade = NonNullable<Form['grade']>;

/** A grade standing unlabelled in a total row: `总分 | 100 | 96 | 优`. */
export function gradeInTotalRow(boxes: readonly Box[], label: Box): Grade | null {
  let unknown: Grade | null = null;
  for (const box of boxes) {
    if (box === label || (typeof box.value !== 'string' && box.formula === null)) continue;
    const word = gradeIn(box.text);
    if (word !== null || (box.text === '' && givesGrades(box.formula)))
      return { label: null, field: box, word };
    if (gradeLike.test(box.text)) unknown ??= { label: null, field: box, word: null };
  }
  return unknown;
}

/** What somebody may have meant as a grade: A, 优+, 二等. */
const gradeLike = /^(?:[A-Ea-e][+-]?|[优良中差](?:[+-]|等|秀级)|[甲乙丙丁]等?|[一二三四]等|合格\+)$/;

/** A grade beside its label (`自评等级 | 优`), behind it in one cell (`自评等级：优`), or the blank for one. */
export function findGrade(grid: Grid, boxes: Iterable<Box>): Grade | null {
  for (const box of boxes) {
    if (typeof box.value !== 'string') continue;
    const colon = box.key.indexOf(':');
    if (colon > 0 && isGradeLabel(box.key.slice(0, colon))) {
      const word = gradeIn(box.key.slice(colon + 1));
      if (word !== null) return { label: null, field: box, word };
    }
    const conclusion = conclusionLike.test(box.key) ? gradeBeside(grid, box) : null;
    if (conclusion) return conclusion;
    if (!isGradeLabel(box.key)) continue;
    const label = { text: box.text, at: box.at };
    const value = valueBeside(grid, box);
    if (!value) return { label, field: blankAt(grid, box), word: null };
    const word = gradeIn(value.text);
    if (word !== null || offersGrades(value.text) || (value.text === '' && givesGrades(value.formula)))
      return { label, field: value, word };
    if (value.text.length <= longestGrade && typeof value.value === 'string' && !isGradeLabel(value.key))
      return { label, field: value, word: null };
  }
  return null;
}

/** 自评结论 | 差: the cell beside holds a grade and nothing else. */
function gradeBeside(grid: Grid, box: Box): Grade | null {
  const value = valueBeside(grid, box);
  const word = value && value.text.length <= longestGrade ? gradeIn(value.text) : null;
  return value && word !== null ? { label: { text: box.text, at: box.at }, field: value, word } : null;
}

/** Grades are one to four characters (基本合格). */
const longestGrade = 4;

/** A formula that is to say the grade, and says nothing as long as there is none. */
function givesGrades(formula: string | null): boolean {
  return (
    formula !== null &&
    [...formula.matchAll(/"([^"]{1,3})"/g)].some(([, word]) => gradeIn(word ?? '') !== null)
  );
}

function blankAt(grid: Grid, label: Box) {
  return blankField(grid.sheet.merges.anchor(label.span.top, label.span.right + 1));
}
