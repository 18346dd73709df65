import { type Address, a1 } from '../../sheet';
import { isMarkFormula, isOurNote, markColours, markFormula, markLevels, noteText } from '../../plan/marker';
import type { Mark } from '../../plan';

/** Our marks on a worksheet, as queued to be looked at. */
export interface PendingMarks {
  /** Queues their removal. Gives how many there are. */
  remove(): number;
  /** Queues these marks; gives the cells that get no note. */
  put(marks: readonly Mark[]): Address[];
}

/** Queues a look at our rules and notes on a worksheet, and at the notes of the cells to be marked. */
export function queueMarks(
  worksheet: Excel.Worksheet,
  wanted: readonly Mark[],
  hasNotes: boolean,
): PendingMarks {
  const rules = worksheet.getRange().conditionalFormats;
  rules.load({ type: true, customOrNullObject: { rule: { formula: true } } });
  // Some copies of office.js are older than the Excel they run in.
  const notes = hasNotes && 'notes' in worksheet ? queueNotes(worksheet, wanted) : null;
  return {
    remove() {
      const ours = rules.items.filter(isOurs);
      for (const rule of ours) rule.delete();
      return ours.length + (notes?.remove() ?? 0);
    },
    put(marks) {
      for (const level of markLevels) {
        const cells = marks.filter(mark => mark.level === level).map(({ at }) => at);
        for (const part of inParts(cells)) putRule(worksheet, part, level);
      }
      return notes ? notes.put(marks) : marks.map(({ at }) => at);
    },
  };
}

function isOurs(rule: Excel.ConditionalFormat): boolean {
  const { customOrNullObject } = rule;
  return !customOrNullObject.isNullObject && isMarkFormula(customOrNullObject.rule.formula);
}

function putRule(worksheet: Excel.Worksheet, cells: readonly Address[], level: Mark['level']): void {
  const rule = worksheet.getRanges(cells.map(a1).join(',')).conditionalFormats.add('Custom');
  rule.custom.rule.formula = `=${markFormula(level)}`;
  rule.custom.format.fill.color = `#${markColours[level]}`;
  // Behind the person's own rules: where both fill a cell, theirs is seen.
  rule.priority = -1;
}

/** Excel takes a list of at most 8,192 characters. */
function inParts(cells: readonly Address[]): Address[][] {
  const parts: Address[][] = [];
  for (let i = 0; i < cells.length; i += 700) parts.push(cells.slice(i, i + 700));
  return parts;
}

/** Notes since ExcelApi 1.18. Ours are known by their first words. */
function queueNotes(worksheet: Excel.Worksheet, wanted: readonly Mark[]): PendingMarks {
  const all = worksheet.notes;
  all.load('items/content');
  // A note on a cell with a thread of comments fails: a sheet that has threads gets none.
  const threads = worksheet.comments.getCount();
  const standing = new Map(wanted.map(({ at }) => [a1(at), all.getItemOrNullObject(a1(at))]));
  for (const note of standing.values()) note.load('content');
  return {
    remove() {
      const ours = all.items.filter(note => isOurNote(note.content));
      for (const note of ours) note.delete();
      return ours.length;
    },
    put(marks) {
      const without: Address[] = [];
      for (const { at, note } of marks) {
        const there = standing.get(a1(at));
        const taken = there && !there.isNullObject && !isOurNote(there.content);
        if (taken || threads.value > 0) without.push(at);
        else if (note !== '') all.add(a1(at), noteText(note));
      }
      return without;
    },
  };
}
