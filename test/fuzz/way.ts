import { checkSheets } from '../../src/cli/check-sheets';
import { finished, openWorkbook, WorkbookError, type XlsxWorkbook } from '../../src/hosts/xlsx';
import type { Plan, WriteMode } from '../../src/plan';
import { readJournal } from '../../src/pane/session/journal';
import { readPins } from '../../src/pane/session/pins';
import { readMarks } from '../../src/pane/session/stored-marks';
import { readWaivers } from '../../src/pane/session/waivers';
import { ministry } from '../../src/scoring';
import { bookSteps } from '../../src/workbench/book';
import { newProblems, unwatched } from '../hosts/xlsx/every-output';

/** How far a file came: refused with a sentence, read, or read, written, verified and taken back. */
export type Came = 'refused' | 'read' | 'not written' | 'written';

/** Something the program must never do, told by its kind. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/**
 * The whole way of a file: read → review → plan → apply → verify → reopen → undo → clear, by the rooms the command and
 * the page use. Only a WorkbookError may end it early; all else that is thrown is a fault of the program.
 */
export function wayOf(bytes: Uint8Array, mode: WriteMode): Came {
  const workbook = opened(bytes);
  if (!workbook) return 'refused';
  const checked = checkSheets(workbook, { profile: ministry, mode, sheet: null });
  drawn(workbook);
  remembered(workbook);
  const plans = checked.flatMap(({ plan }) => plan ?? []);
  // As the command: a file of which a part is gone gets no copy.
  if (plans.length === 0 || checked.some(({ problem }) => problem !== null)) return 'read';
  return unwatched(() => written(bytes, workbook, plans));
}

function opened(bytes: Uint8Array): XlsxWorkbook | null {
  return unlessRefused(() => openWorkbook(bytes));
}

/** What the page asks of a file besides its sheets. */
function drawn(workbook: XlsxWorkbook): void {
  unlessRefused(() => finished(bookSteps(workbook, workbook.active ?? '', () => {})));
}

/** What earlier sessions left in the file, as the panes read it. */
function remembered(workbook: XlsxWorkbook): void {
  unlessRefused(() => {
    readWaivers(workbook.load('waivers'));
    readPins(workbook.load('pins'));
    readMarks(workbook.load('marks'));
    readJournal(workbook.load('journal'));
  });
}

function written(bytes: Uint8Array, workbook: XlsxWorkbook, plans: readonly Plan[]): Came {
  const applied = unlessRefused(() => workbook.apply(plans, { seal: true }));
  if (!applied || applied.kind === 'refused') return 'not written';
  const fault = workbook.faultOf(applied, plans);
  if (fault !== null) throw new Broken(`the copy is not verified: ${kindOf(fault)}`);
  expectLawful('the copy', bytes, applied.bytes);
  const copy = reopened(applied.bytes);
  if (!copy.isSealed) throw new Broken('the copy does not know its seal');
  const undone = copy.apply(applied.undo);
  if (undone.kind === 'refused')
    throw new Broken(`the undo is refused: ${undone.refusals.map(({ code }) => code).join()}`);
  // Where nothing was marked, a broken part of styles was never looked into.
  const isMarked = plans.some(({ marks }) => marks !== null && marks.length > 0);
  const cleared = isMarked ? reopened(undone.bytes).clearMarks().bytes : undone.bytes;
  expectLawful('the cleared copy', bytes, cleared);
  const after = reopened(cleared);
  for (const { sheet } of plans) {
    if (after.sheet(sheet).fingerprint() !== workbook.sheet(sheet).fingerprint())
      throw new Broken('the undo leaves something else');
    if (after.highlighted(sheet).size > 0) throw new Broken('marks stay');
  }
  return 'written';
}

/** The rules of a package hold as far as they held in the stranger's file. */
function expectLawful(what: string, before: Uint8Array, after: Uint8Array): void {
  const [problem] = newProblems(before, after);
  if (problem !== undefined) throw new Broken(`${what} is not valid: ${problem.replace(/\d+/g, '#')}`);
}

/** What we wrote must be read. */
function reopened(bytes: Uint8Array): XlsxWorkbook {
  const workbook = opened(bytes);
  if (!workbook) throw new Broken('what was written is refused');
  return workbook;
}

function unlessRefused<T>(work: () => T): T | null {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof WorkbookError) return null;
    throw problem;
  }
}

/** Places differ from file to file; the kind of part does not. */
const kindOf = (fault: string): string => fault.replace(/\d+/g, '#').replace(/^.*!.*$/, 'a cell');
