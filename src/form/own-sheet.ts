import type { Cell, Sheet } from '../sheet';
import { ownSheets } from './words/own-titles';

/**
 * Whether a worksheet is a 校验报告 or 问题清单 of our own: its heads 现值, 应值 and its table of 得分 and 分值 would pass
 * for a form. Our title stands at its top and the heads of our findings below: a list that somebody put under a form
 * leaves the form one.
 */
export function isOwnSheet(sheet: Sheet): boolean {
  const rows = sheet.rowNumbers.map(row => sheet.row(row));
  return ownSheets.some(({ title, heads }) => {
    const at = rows.slice(0, topRows).findIndex(row => row.some(cell => isTitle(cell, title)));
    return at >= 0 && rows.slice(at + 1).some(row => hasHeads(row, heads));
  });
}

/** Somebody may have put the unit's name above the title. */
const topRows = 3;

const isTitle = ({ value }: Cell, title: RegExp): boolean => typeof value === 'string' && title.test(value);

/** The heads stand side by side, in this order. */
function hasHeads(row: readonly Cell[], heads: readonly string[]): boolean {
  const first = row.findIndex(({ value }) => value === heads[0]);
  return first >= 0 && heads.every((head, index) => row[first + index]?.value === head);
}
