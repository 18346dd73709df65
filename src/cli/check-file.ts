import { readFileSync } from 'node:fs';
import { type Applied, openWorkbook, type Refusal, WorkbookError, type XlsxWorkbook } from '../hosts/xlsx';
import type { Plan, WriteMode } from '../plan';
import type { Profile } from '../scoring';
import { a1 } from '../sheet';
import { cli as words } from '../words/cli';
import { host } from '../words/host';
import { checkSheets } from './check-sheets';
import { numbered } from './copy-name';
import { byReason, namedSheets } from './name-sheets';
import type { FileReport, SheetReport } from './report';
import { isSystemProblem, systemReason } from './system-problem';
import { writeWhole } from './write-whole';

export interface CheckOptions {
  readonly profile: Profile;
  readonly mode: WriteMode;
  readonly sheet: string | null;
  /** Whether a copy that a person has changed gets a new one beside it. */
  readonly keep: boolean;
  /** Whether the copy is to be handed in: with the scores, without marks and all else of ours. */
  readonly clean: boolean;
}

export interface CheckTask {
  readonly file: string;
  /** Where the scored copy is written; null: nowhere. */
  readonly copy: string | null;
}

/** Checks one workbook and, where asked, writes its scored copy. Never throws for what is in the file. */
export function checkFile({ file, copy }: CheckTask, options: CheckOptions): FileReport {
  try {
    return checkWorkbook(file, copy, options);
  } catch (problem) {
    if (problem instanceof WorkbookError) return failed(file, problem.code, problem.message);
    if (isSystemProblem(problem)) return failed(file, 'unreadable', words.unreadable(systemReason(problem)));
    // A fault of the program in one file: it is told, and the other files still get their results.
    return failed(file, 'broken', words.broken(firstLines(problem)));
  }
}

export function failed(
  file: string,
  code: string,
  message: string,
  sheets: readonly SheetReport[] = [],
): FileReport {
  return { file, error: { code, message }, sheets, written: null, leftProtected: [], withoutNote: [] };
}

function firstLines(problem: unknown): string {
  const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return text.split('\n').slice(0, 3).join(' ');
}

function checkWorkbook(file: string, copy: string | null, options: CheckOptions): FileReport {
  const workbook = openWorkbook(readFileSync(file));
  const names = workbook.sheets.map(sheet => sheet.name);
  if (options.sheet !== null && !names.includes(options.sheet)) {
    return failed(file, 'no-such-sheet', words.noSuchSheet(options.sheet, namedSheets(names)));
  }
  const checked = checkSheets(workbook, options);
  const sheets = checked.flatMap(({ reports }) => reports);
  const broken = checked.find(({ problem }) => problem !== null)?.problem;
  // The other worksheets are told of; a file of which a part is gone gets no copy.
  if (broken) return failed(file, broken.code, broken.message, sheets);
  const plans = checked.flatMap(({ plan }) => plan ?? []);
  if (!checked.some(({ isChecked }) => isChecked))
    return failed(file, 'no-form', words.noForm(reasons(sheets)), sheets);
  if (copy === null || plans.length === 0)
    return { file, error: null, sheets, written: null, leftProtected: [], withoutNote: [] };
  try {
    return writeCopy(file, copy, workbook, plans, sheets, options);
  } catch (problem) {
    // A part that only writing needs is broken: that costs the copy, not the report.
    if (!(problem instanceof WorkbookError)) throw problem;
    return failed(file, problem.code, words.notWritten(copy, problem.message), sheets);
  }
}

/** Sheets with the same reason are named together. */
function reasons(sheets: readonly SheetReport[]): string {
  return [...byReason(sheets)].map(([why, names]) => words.sheetReason(namedSheets(names), why)).join('');
}

function writeCopy(
  file: string,
  copy: string,
  workbook: XlsxWorkbook,
  asked: readonly Plan[],
  sheets: readonly SheetReport[],
  { keep, clean }: CheckOptions,
): FileReport {
  const apply = (wanted: readonly Plan[]): Applied =>
    clean ? workbook.applyClean(wanted) : workbook.apply(wanted, { seal: true });
  const plans = clean ? asked.map(plan => ({ ...plan, marks: null })) : asked;
  let applied = apply(plans);
  const shut = applied.kind === 'refused' ? protectedIn(applied.refusals) : new Set<string>();
  // A protected worksheet does not keep the others from being written.
  const written = plans.filter(({ sheet }) => !shut.has(sheet));
  if (shut.size > 0) applied = apply(written);
  const leftProtected = plans.filter(plan => shut.has(plan.sheet) && hasWork(plan)).map(({ sheet }) => sheet);
  if (leftProtected.length === plans.length) {
    const why = leftProtected.map(host.protectedSheet).join('');
    return failed(file, 'refused', words.notWritten(copy, why), sheets);
  }
  if (applied.kind === 'refused') {
    const why = applied.refusals.map(refusal => refusal.message).join('');
    return failed(file, 'refused', words.notWritten(copy, why), sheets);
  }
  const fault = workbook.faultOf(applied, written);
  if (fault !== null)
    return failed(file, 'not-verified', words.notWritten(copy, words.notVerified(fault)), sheets);
  const { bytes } = applied;
  const mayReplace = clean ? (name: string) => isAs(name, bytes) : isOurs;
  const kept = keptCopy(copy, keep, mayReplace);
  if (kept === null) {
    const why = clean ? words.cleanCopyThere : words.copyChanged;
    return failed(file, 'copy-changed', words.notWritten(copy, why), sheets);
  }
  try {
    writeWhole(kept, bytes);
  } catch (problem) {
    if (!isSystemProblem(problem)) throw problem;
    return failed(file, 'not-written', words.notWritten(kept, systemReason(problem)), sheets);
  }
  const withoutNote = applied.withoutNote.map(({ sheet, at }) => ({ sheet, cell: a1(at) }));
  return { file, error: null, sheets, written: kept, leftProtected, withoutNote };
}

/**
 * Where the copy may be written: under its name where nothing stands, or what may be replaced. What a person has made of
 * it since is left alone: null, or with `--keep` a name with a number.
 */
function keptCopy(copy: string, keep: boolean, mayReplace: (file: string) => boolean): string | null {
  if (mayReplace(copy)) return copy;
  if (!keep) return null;
  for (let number = 2; ; number++) {
    const name = numbered(copy, number);
    if (mayReplace(name)) return name;
  }
}

/** Whether nothing stands there, or a copy of ours as we wrote it. */
function isOurs(file: string): boolean {
  try {
    const bytes = standing(file);
    return bytes === null || openWorkbook(bytes).isSealed;
  } catch (problem) {
    if (problem instanceof WorkbookError) return false;
    throw problem;
  }
}

/** Whether nothing stands there, or just what is to be written: a copy without a trace of ours knows no seal. */
function isAs(file: string, bytes: Uint8Array): boolean {
  const there = standing(file);
  return there === null || Buffer.compare(there, bytes) === 0;
}

/** The bytes of a file; null where there is none. */
function standing(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (problem) {
    // A folder in its place, or a file in place of the folder: writing says so.
    if (isSystemProblem(problem) && /^(?:ENOENT|ENOTDIR|EISDIR)$/.test(problem.code ?? '')) return null;
    if (isSystemProblem(problem)) return new Uint8Array();
    throw problem;
  }
}

function protectedIn(refusals: readonly Refusal[]): ReadonlySet<string> {
  const shut = refusals.filter(({ code }) => code === 'locked' || code === 'protected');
  return new Set(shut.map(({ sheet }) => sheet));
}

const hasWork = ({ edits, marks }: Plan): boolean => edits.length + (marks?.length ?? 0) > 0;
