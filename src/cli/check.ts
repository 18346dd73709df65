import { resolve } from 'node:path';
import { ruleSet } from '../rules';
import { cli as words } from '../words/cli';
import { host } from '../words/host';
import { type CheckTask, checkFile, failed } from './check-file';
import { copyNames, ownCopies } from './copies';
import { csvReport } from './csv-report';
import { type Found, type FoundFile, findFiles } from './find-files';
import type { CheckCommand } from './options';
import { checkInParallel } from './pool';
import type { FileReport, Report } from './report';
import type { ExitCode, Terminal } from './terminal';
import { textReport } from './text-report';

/** `jiping check`: prints the report of all files, and says what became of each. */
export async function check(command: CheckCommand, terminal: Terminal, entry: string): Promise<ExitCode> {
  const found = command.paths.map(findFiles);
  const tasks = tasksOf(distinct(found.flatMap(one => one.files)), command, terminal);
  let done = 0;
  const progress = (file: string): void => {
    done++;
    if (tasks.length > 1) terminal.say(words.progress(String(done), String(tasks.length), file));
  };
  const checked =
    command.jobs > 1 && tasks.length > 1
      ? await checkInParallel(tasks, command, entry, progress)
      : tasks.map(task => {
          const report = checkFile(task, command.options);
          progress(task.file);
          return report;
        });
  const unfound = found.flatMap(one => one.problems).map(({ path, code, why }) => failed(path, code, why));
  const report: Report = { version: '1', ruleSet, files: inOrder(found, [...checked, ...unfound]) };
  terminal.out(formatted(report, command.format));
  for (const each of report.files) tellOutcome(each, terminal);
  return exitCode(report);
}

function tellOutcome(
  { file, error, written, leftProtected, withoutNote }: FileReport,
  terminal: Terminal,
): void {
  if (error) terminal.say(words.ofFile(file, error.message));
  if (written !== null) terminal.say(words.written(written, file));
  for (const sheet of leftProtected) terminal.say(host.protectedSheet(sheet));
  const sheets = new Set(withoutNote.map(({ sheet }) => sheet));
  for (const sheet of sheets) {
    const cells = withoutNote.filter(each => each.sheet === sheet).map(({ cell }) => cell);
    terminal.say(words.withoutNote(sheet, cells.join('、')));
  }
}

/** The reports as the paths were given, those of unread paths among them. */
function inOrder(found: readonly Found[], reports: readonly FileReport[]): FileReport[] {
  const byPath = new Map(reports.map(report => [report.file, report]));
  const paths = found.flatMap(({ files, problems }) => [
    ...files.map(({ file }) => file),
    ...problems.map(({ path }) => path),
  ]);
  return [...new Set(paths)].flatMap(path => byPath.get(path) ?? []);
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
  const names = copyNames(files, command.out);
  const copies = ownCopies(names);
  for (const [copy, source] of copies) terminal.say(words.ownCopy(copy, source));
  return files
    .filter(({ file }) => !copies.has(file))
    .map(({ file }) => ({ file, copy: names.get(file) ?? null }));
}

function formatted(report: Report, format: CheckCommand['format']): string {
  if (format === 'json') return `${JSON.stringify(report, null, 1)}\n`;
  if (format === 'csv') return csvReport(report);
  const text = textReport(report);
  return text === '' ? '' : `${text}\n`;
}

function exitCode({ files }: Report): ExitCode {
  if (files.some(file => file.error !== null)) return 2;
  const errors = files.some(file =>
    file.sheets.some(sheet => sheet.findings.some(found => found.level === 'error')),
  );
  return errors ? 1 : 0;
}
