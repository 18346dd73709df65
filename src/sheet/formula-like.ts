/**
 * Whether a spreadsheet that is given the text as typing, or as a field of a list, would take it for a formula. Blanks,
 * line ends and byte-order marks before the sign are passed over; the full-width signs are signs too. A negative number
 * is a number.
 */
export function isFormulaLike(text: string): boolean {
  const start = text.replace(/^[\s\ufeff\u200b]+/, '');
  if (/^[=+@＝＋＠]/.test(start) || /^[\t\r]/.test(text)) return true;
  return /^[-－]/.test(start) && !/^-\d+(?:\.\d+)?%?$/.test(text);
}
