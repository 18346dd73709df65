import { type Edit, type Plan, sameContent } from '../../plan';
import { type Address, a1 } from '../../sheet';
import { host as words } from '../../words/host';
import { type ApplyOptions, HostError, type Outcome } from '../host';
import { type Closed, refusalOf, refusalOfChanged, refused } from '../refusals';
import { holds, isTakenForMore } from '../typed';
import type { WpsApplication, WpsWorkbook, WpsWorksheet } from './api';
import { contentsOf, formatOf, writeCells } from './cells';
import { hostError } from './errors';
import { isShown, namesOf, worksheetNamed } from './find';
import { ifThere, isDoneBy } from './guard';
import { type MarksGone, putMarks, removeMarks } from './marks';
import { quietly } from './quietly';
import type { Writing } from './runs';
import { WpsStore } from './store';
import { truthOf } from './truth';

/**
 * Writes a plan: reads the targets again and refuses where a cell is not as the review saw it, writes, and reads once
 * more, as WPS may leave a write undone without a word. Cells that were written before a failure are taken back.
 */
export function writePlan(
  application: WpsApplication,
  book: WpsWorkbook,
  plan: Plan,
  options: ApplyOptions,
): Outcome {
  const worksheet = worksheetNamed(book, plan.sheet);
  const against = refusalOf(plan.sheet, closedTo(book, worksheet, plan));
  if (against) return against;
  const now = contentsOf(worksheet, addresses(plan.edits));
  const isAsSeen = ({ at, before }: Edit): boolean => holds(now(at), before, () => formatOf(worksheet, at));
  const left = addresses(plan.edits.filter(edit => !isAsSeen(edit)));
  const changed = refusalOfChanged(left, options);
  if (changed) return changed;
  const edits = plan.edits.filter(isAsSeen);
  const store = new WpsStore(book);
  try {
    return quietly(application, book, words.undoTitle, () => {
      // What undoes it goes first: should the rest fail, 撤销 still knows what was to be written. A WPS that keeps
      // nothing in a workbook leaves 撤销 to the open pane.
      if (options.save && store.lasts) store.save(options.save);
      writeCells(worksheet, writings(worksheet, edits, 'after'));
      expectWritten(application, worksheet, edits);
      return marked(application, book, worksheet, plan, edits, store, left);
    });
  } catch (error) {
    const problem = hostError(error, application);
    if (edits.length === 0) throw problem;
    return recover(application, worksheet, edits, store, problem);
  }
}

/** What can't be asked stands against nothing: the write is read back anyway. */
const closedTo = (book: WpsWorkbook, worksheet: WpsWorksheet, { edits }: Plan): Closed => ({
  readOnly: ifThere(() => truthOf(book.ReadOnly)) === true,
  hidden: !isShown(worksheet),
  isProtected: ifThere(() => truthOf(worksheet.ProtectContents)) === true,
  locked: () => addresses(edits).filter(at => truthOf(worksheet.Range(a1(at)).Locked) !== false),
});

/** Marks once the cells stand. Where that fails they stay: the person is told, and can take them back. */
function marked(
  application: WpsApplication,
  book: WpsWorkbook,
  worksheet: WpsWorksheet,
  { sheet, marks }: Plan,
  edits: readonly Edit[],
  store: WpsStore,
  left: readonly Address[],
): Outcome {
  if (!marks) return { kind: 'applied', left, withoutNote: [] };
  const remove = (): MarksGone => removeMarks(worksheet, sheet, store, () => namesOf(book.Worksheets));
  try {
    const gone = remove();
    return {
      kind: 'applied',
      left,
      withoutNote: putMarks(application, worksheet, sheet, marks, store, gone),
    };
  } catch (error) {
    const problem = hostError(error, application);
    // Half of the marks would say that the other cells are right.
    isDoneBy(remove);
    if (edits.length === 0) throw problem;
    return { kind: 'partial', written: addresses(edits), message: words.notMarked(problem.message) };
  }
}

/** What to write into each cell: its content after the edit, or before it. */
function writings(worksheet: WpsWorksheet, edits: readonly Edit[], when: 'before' | 'after'): Writing[] {
  return edits.map(edit => {
    const { value } = edit[when];
    // Only of a text that looks like a number it matters whether the cell is formatted as text.
    const isDelicate = typeof value === 'string' && isTakenForMore(value);
    return { at: edit.at, content: edit[when], format: isDelicate ? formatOf(worksheet, edit.at) : null };
  });
}

/** Reads the cells again: some writes are not done, and nothing is thrown (a cell is being edited, a filter). */
function expectWritten(application: WpsApplication, worksheet: WpsWorksheet, edits: readonly Edit[]): void {
  const now = contentsOf(worksheet, addresses(edits));
  const missing = addresses(
    edits.filter(({ at, after }) => !holds(now(at), after, () => formatOf(worksheet, at))),
  );
  if (missing.length === 0) return;
  if (ifThere(() => application.Ready) === false) throw new HostError('editing', words.editing);
  throw new HostError('failed', words.notWritten(names(missing)));
}

/**
 * The write failed: the cells are looked at again, and what is not as before is taken back, whatever WPS made of what
 * was written. They were as before when the write began.
 */
function recover(
  application: WpsApplication,
  worksheet: WpsWorksheet,
  edits: readonly Edit[],
  store: WpsStore,
  problem: HostError,
): Outcome {
  let written: readonly Edit[] = [];
  try {
    const now = contentsOf(worksheet, addresses(edits));
    written = edits.filter(({ at, before }) => !sameContent(now(at), before));
    if (written.length > 0) {
      writeCells(worksheet, writings(worksheet, written, 'before'));
      const then = contentsOf(worksheet, addresses(written));
      written = written.filter(({ at, before }) => !holds(then(at), before, () => formatOf(worksheet, at)));
    }
    if (written.length === 0) {
      isDoneBy(() => store.restore());
      return refused(`${words.takenBack}${problem.message}`);
    }
  } catch (error) {
    // It fails as the write did: what is known is said.
    const second = hostError(error, application);
    if (written.length === 0)
      return { kind: 'partial', written: [], message: `${words.unsure}${second.message}` };
  }
  return {
    kind: 'partial',
    written: addresses(written),
    message: words.partial(names(addresses(written)).join('、')),
  };
}

const addresses = (edits: readonly Edit[]): Address[] => edits.map(({ at }) => at);

const names = (cells: readonly Address[]): string[] => cells.map(a1);
