import { type CellContent, sameContent } from '../plan';
import { isFormulaLike } from '../sheet';

/**
 * What to give Excel or WPS so that a cell holds just this. Both read a text as a person's typing: one that looks
 * like a number, a date or a formula keeps its kind behind an apostrophe, but for cells formatted as text.
 */
export function contentTo({ value, formula }: CellContent, format: string | null): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && format !== '@' && isTakenForMore(value) ? `'${value}` : value;
}

/** Whether Excel and WPS would make something else of a typed text. */
export function isTakenForMore(text: string): boolean {
  return (
    isFormulaLike(text) ||
    /^[\s\ufeff\u200b=+\-@'(.$¥￥＝＋－＠＇（．＄]|^[\d０-９]|^(?:true|false)$/i.test(text)
  );
}

/** Whether a cell holds what was given to it: in a cell formatted as text a number becomes its digits. */
export function holds(now: CellContent, given: CellContent, format: () => string | null): boolean {
  if (sameContent(now, given)) return true;
  const isInDigits =
    typeof given.value === 'number' && typeof now.value === 'string' && Number(now.value) === given.value;
  return isInDigits && given.formula === null && now.formula === null && format() === '@';
}
