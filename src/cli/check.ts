import { resolve } from 'node:path';
import { cli as words } from '../words/cli';
import { host } from '../words/host';
import { type CheckTask, checkFile, failed } from './check-file';
import { copyNames, ownCopies } from './copies';
import { type Found, type FoundFile, findFiles } from './find-files';
import type { CheckCommand } from './options';
import { checkInThreads } from './pool';
import { printerOf } from './printer';
import type { FileReport } from './report';
import { type ExitCode, printable, type Terminal } from './terminal';

/**
 * `jiping check`: prints the report of each file as it comes, in the order of the paths, and says what became of it.
 * `entry` is the file a thread starts from; null: all is done in this one.
 */
export async function check(
  command: CheckCommand,
  terminal: Terminal,
  entry: string | null,
): Promise<ExitCode> {
  const found = command.paths.map(findFiles);
  const tasks = tasksOf(distinct(found.flatMap(one => one.files)), command, terminal);
  const printer = printerOf(command.format, terminal);
  const told = new Telling(inOrder(found, tasks), report => {
    printer.file(report);
    tellOutcome(report, terminal);
  });
  printer.start();
  for (const { path, code, why } of found.flatMap(one => one.problems)) told.keep(failed(path, code, why));
  let done = 0;
  const keep = (report: FileReport): void => {
    done++;
    if (tasks.length > 1)
      terminal.say(words.progress(String(done), String(tasks.length), printable(report.file)));
    told.keep(report);
  };
  // A file alone has no others to be kept from: starting a thread takes as long as checking it.
  if (entry !== null && tasks.length > 1) await checkInThreads(tasks, command, entry, keep);
  else for (const task of tasks) keep(checkFile(task, command.options));
  printer.end();
  return told.code;
}

/** Tells the reports in order: one that comes early waits for those before it. */
class Telling {
  code: ExitCode = 0;
  private readonly early = new Map<string, FileReport>();
  private next = 0;

  constructor(
    private readonly order: readonly string[],
    private readonly tell: (report: FileReport) => void,
  ) {}

  keep(report: FileReport): void {
    this.early.set(report.file, report);
    for (;;) {
      const path = this.order[this.next];
      const ready = path === undefined ? undefined : this.early.get(path);
      if (path === undefined || !ready) return;
      this.early.delete(path);
      this.next++;
      const code = codeOf(ready);
      if (code > this.code) this.code = code;
      this.tell(ready);
    }
  }
}

function tellOutcome(
  { file, error, written, leftProtected, withoutNote }: FileReport,
  terminal: Terminal,
): void {
  const say = (line: string) => terminal.say(printable(line));
  if (error) say(words.ofFile(file, error.message));
  if (written !== null) say(words.written(written, file));
  for (const sheet of leftProtected) say(host.protectedSheet(sheet));
  const sheets = new Set(withoutNote.map(({ sheet }) => sheet));
  for (const sheet of sheets) {
    const cells = withoutNote.filter(each => each.sheet === sheet).map(({ cell }) => cell);
    say(words.withoutNote(sheet, cells.join('、')));
  }
}

/** The paths as they were given, those that can't be looked into among them; each once. */
function inOrder(found: readonly Found[], tasks: readonly CheckTask[]): string[] {
  const checked = new Set(tasks.map(({ file }) => file));
  const paths = found.flatMap(({ files, problems }) => [
    ...files.map(({ file }) => file).filter(file => checked.has(file)),
    ...problems.map(({ path }) => path),
  ]);
  return [...new Set(paths)];
}

/** Each file once, however often the paths name it. */
function distinct(files: readonly FoundFile[]): FoundFile[] {
  const places = new Map<string, FoundFile>();
  for (const each of files) {
    const place = resolve(each.file);
    if (!places.has(place)) places.set(place, each);
  }
  return [...places.values()];
}

/** With `--write`, a copy of another input is no input of its own: `*.xlsx` names both the second time. */
function tasksOf(files: readonly FoundFile[], command: CheckCommand, terminal: Terminal): CheckTask[] {
  if (!command.write) return files.map(({ file }) => ({ file, copy: null }));
  const names = copyNames(files, command.out, command.options.clean ? 'clean' : 'scored');
  const copies = ownCopies(names);
  for (const [copy, source] of copies) terminal.say(words.ownCopy(copy, source));
  return files
    .filter(({ file }) => !copies.has(file))
    .map(({ file }) => ({ file, copy: names.get(file) ?? null }));
}

function codeOf({ error, sheets }: FileReport): ExitCode {
  if (error !== null) return 2;
  return sheets.some(sheet => sheet.findings.some(found => found.level === 'error')) ? 1 : 0;
}
