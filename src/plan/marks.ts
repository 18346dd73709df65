import { type Address, addressKey, byReadingOrder } from '../sheet';
import type { Level } from '../words/levels';
import type { Mark } from './plan';
import type { Problem } from './problem';

/** The cells to highlight: errors and warnings, each cell once with all that is said of it. Notices stay in the list. */
export function marksOf(findings: readonly Problem[]): Mark[] {
  const marks = new Map<number, { at: Address; level: Level; notes: string[] }>();
  for (const finding of findings) {
    if (finding.level === 'notice') continue;
    for (const at of markedCells(finding)) {
      const key = addressKey(at);
      const known = marks.get(key);
      if (!known) marks.set(key, { at, level: finding.level, notes: [finding.message] });
      else {
        if (finding.level === 'error') known.level = 'error';
        if (!known.notes.includes(finding.message)) known.notes.push(finding.message);
      }
    }
  }
  return [...marks.values()]
    .sort((a, b) => byReadingOrder(a.at, b.at))
    .map(({ at, level, notes }) => ({ at, level, note: notes.join('\n') }));
}

/** The wrong cell where it is certain; else where the fault shows and what may be wrong. */
function markedCells(finding: Problem): readonly Address[] {
  return finding.certain ? finding.cells : [...finding.cells, ...finding.candidates];
}
