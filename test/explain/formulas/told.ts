import { review } from '../../../src/review';
import { a1, type Sheet } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

/** What is said of a sheet above a notice, and what is left unchecked as old, one line each. */
export function told(text: string): string[] {
  return toldOf(sheetFrom(text).sheet);
}

export function toldOf(sheet: Sheet): string[] {
  const reviewed = review(sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  const findings = reviewed.findings
    .filter(({ level }) => level !== 'notice')
    .map(({ rule, cells, certain, message }) => {
      const sure = certain ? '' : '?';
      return `${rule} ${cells.map(a1).join(' ')}${sure} ${message}`;
    });
  const old = reviewed.unchecked
    .filter(({ why }) => why.includes('公式'))
    .map(({ at, why }) => `未核 ${at ? a1(at) : ''} ${why}`);
  return [...findings, ...old];
}
