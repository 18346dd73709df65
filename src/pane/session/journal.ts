import { type Edit, invertPlan, type Mark, type Plan } from '../../plan';
import { isEdit, isMark, isText, listOf, shaped, storedList } from '../../plan/stored';

/** One write that can be taken back: what it did to the cells, and the marks that stood before it. */
export interface Entry {
  readonly sheet: string;
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
}

/** So many writes can be taken back, the last first. */
const most = 20;

export const lastOf = (journal: readonly Entry[]): Entry[] => journal.slice(-most);

export const withEntry = (journal: readonly Entry[], entry: Entry): Entry[] => lastOf([...journal, entry]);

/** The plan that takes a write back: cells that were edited since are left alone by the host. */
export function undoPlan({ sheet, edits, marks }: Entry): Plan {
  return { ...invertPlan({ sheet, fingerprint: '', edits, marks: null }), marks };
}

export function journalText(journal: readonly Entry[]): string | null {
  return journal.length === 0 ? null : JSON.stringify(journal);
}

/** The journal a workbook carries; empty where the entry is none of ours. */
export const readJournal = (text: string | null): readonly Entry[] => storedList(text, isEntry);

const isEntry = shaped<Entry>({ sheet: isText, edits: listOf(isEdit), marks: listOf(isMark) });
