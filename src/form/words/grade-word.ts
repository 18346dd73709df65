import { labelKey } from '../../sheet';
import type { Form } from '../form';
import { gradeWords } from './vocabulary';

/** The national word a grade's word stands for: 优秀级 → 优. The word itself where it is unknown. */
export function canonicalGrade(word: string): string {
  const key = labelKey(word);
  return gradeWords.get(key) ?? key;
}

const ticked = /[☑√✓✔■●]/;
const choice =
  /(优秀?|良好?|中等?|差|合格|不合格)[(（]?\s*([☑√✓✔■●□○☐])|([☑√✓✔■●□○☐])\s*(优秀?|良好?|中等?|差|合格|不合格)/g;

/**
 * The grade a text states: a word alone (优秀), the ticked one of several (优☑ 良□ 中□ 差□), or the word behind
 * a colon. Null where it states none, as in a row of boxes nobody ticked.
 */
export function gradeIn(text: string): string | null {
  const key = labelKey(text);
  if (gradeWords.has(key)) return key;
  if (!ticked.test(text)) return null;
  for (const [, before, boxAfter, boxBefore, after] of text.matchAll(choice)) {
    if (ticked.test(boxAfter ?? boxBefore ?? '')) return before ?? after ?? null;
  }
  return null;
}

const boxes = /[☑√✓✔■●□○☐]/;

/** Whether something typed in a grade's place is neither a grade nor boxes to be ticked: A, 优+. */
export function isNoGrade({ field, word }: NonNullable<Form['grade']>): boolean {
  return word === null && field.text !== '' && field.formula === null && !boxes.test(field.text);
}

/** Whether a text offers grades to be ticked. */
export function offersGrades(text: string): boolean {
  return boxes.test(text) && /优/.test(text) && /良/.test(text);
}
