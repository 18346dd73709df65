import { existsSync, readFileSync } from 'node:fs';
import { readForm } from '../form';
import { newWorkbook, openWorkbook, WorkbookError } from '../hosts/xlsx';
import type { NewSheet } from '../plan';
import { blankForm, carried, gallery } from '../templates';
import { cli as words } from '../words/cli';
import { whyNoForm } from '../words/reading';
import type { TemplateCommand } from './options';
import { isSystemProblem, systemReason } from './system-problem';
import type { ExitCode, Terminal } from './terminal';
import { writeWhole } from './write-whole';

/** `jiping template`: lists the blank forms, or writes one to a new file. */
export function writeTemplate(command: TemplateCommand, terminal: Terminal): ExitCode {
  if (command.template === null) {
    terminal.out(`${gallery.map(({ id, name, about }) => words.template(id, name, about)).join('\n')}\n`);
    return 0;
  }
  const { out } = command;
  if (existsSync(out)) {
    terminal.say(words.ofFile(out, words.templateExists));
    return 2;
  }
  try {
    const { form, left } = drawn(command);
    writeWhole(out, newWorkbook([form]));
    terminal.say(words.templateWritten(out, form.name));
    for (const sentence of left) terminal.say(sentence);
    return 0;
  } catch (problem) {
    if (!(problem instanceof TemplateProblem) && !isSystemProblem(problem)) throw problem;
    const why = isSystemProblem(problem) ? words.ofFile(out, systemReason(problem)) : problem.message;
    terminal.say(why);
    return 2;
  }
}

/** The input of `--from` can't be used; the message names it and says why. */
class TemplateProblem extends Error {}

type Wanted = Extract<TemplateCommand, { template: object }>;

function drawn({ template, blank, from, sheet }: Wanted): { form: NewSheet; left: readonly string[] } {
  if (from === null) return { form: blankForm(template, blank), left: [] };
  const source = sheetOf(from, sheet);
  const reading = readForm(source);
  if (!reading.form)
    throw new TemplateProblem(
      words.ofFile(from, words.noForm(words.sheetReason(words.quoted(source.name), whyNoForm(reading.why)))),
    );
  return carried({ sheet: source, form: reading.form }, template, blank);
}

function sheetOf(file: string, wanted: string | null) {
  try {
    const workbook = openWorkbook(new Uint8Array(readFileSync(file)));
    const names = workbook.sheets.filter(({ state }) => state === 'visible').map(({ name }) => name);
    const name = wanted ?? names.find(each => readForm(workbook.sheet(each)).form) ?? names[0] ?? '';
    return workbook.sheet(name);
  } catch (problem) {
    if (problem instanceof WorkbookError) throw new TemplateProblem(words.ofFile(file, problem.message));
    if (!isSystemProblem(problem)) throw problem;
    throw new TemplateProblem(
      words.ofFile(file, problem.code === 'ENOENT' ? words.missing : systemReason(problem)),
    );
  }
}
