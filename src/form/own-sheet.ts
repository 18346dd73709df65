import type { Cell, Sheet } from '../sheet';
import { pane } from '../words/pane';
import { report } from '../words/report';

/**
 * Whether a worksheet is a 校验报告 or 问题清单 of our own: its heads 现值, 应值 and its table of 得分 and 分值 would pass
 * for a form. Our title stands at its top and the heads of our findings below: a list that somebody put under a form
 * leaves the form one.
 */
export function isOwnSheet(sheet: Sheet): boolean {
  const rows = sheet.rowNumbers.map(row => sheet.row(row));
  const title = rows.slice(0, topRows).findIndex(row => row.some(isOwnTitle));
  return title >= 0 && rows.slice(title + 1).some(hasOwnHeads);
}

/** Somebody may have put the unit's name above the title. */
const topRows = 3;

function isOwnTitle({ value }: Cell): boolean {
  if (typeof value !== 'string') return false;
  return value === report.title || (value.startsWith(listTitle.before) && value.endsWith(listTitle.after));
}

/** What stands before and behind the worksheet's name in the title of a 问题清单. */
const [before = '', after = ''] = pane.list.title('\n').split('\n');
const listTitle = { before, after };

const heads = report.findingHeads;

/** Both kinds have them, side by side in this order. */
function hasOwnHeads(row: readonly Cell[]): boolean {
  const first = row.findIndex(({ value }) => value === heads[0]);
  return first >= 0 && heads.every((head, index) => row[first + index]?.value === head);
}
