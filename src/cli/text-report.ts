import { adviceLine } from '../report/advice-line';
import type { Level } from '../explain';
import { report as words } from '../words/cli';
import { byReason, namedSheets } from './name-sheets';
import type { FileReport, FindingReport, FormReport, SheetReport } from './report';

/** The report of a file as a person reads it on a terminal; empty where all is said by its error. */
export function fileText({ file, sheets, error, written, leftProtected }: FileReport): string {
  const titles = words.edits;
  const edits = (sheet: string): string => {
    if (error || leftProtected.includes(sheet)) return titles.failed;
    return written === null ? titles.possible : titles.written;
  };
  // Where no sheet had a form, the file's error has told all the reasons.
  const without = error?.code === 'no-form' ? [] : [...byReason(sheets)];
  const reasons = without.map(([why, names]) =>
    [words.sheets(file, namedSheets(names)), indent(words.noForm(why)), ''].join('\n'),
  );
  const texts = sheets.flatMap(
    sheet => sheetText(file, sheet, edits(sheet.sheet), hasSeveral(sheets, sheet)) ?? [],
  );
  return [...texts, ...reasons].join('\n');
}

/** Whether another form stands on the same worksheet: then each is told with its area. */
function hasSeveral(sheets: readonly SheetReport[], { sheet, form }: SheetReport): boolean {
  return form !== null && sheets.filter(other => other.sheet === sheet).length > 1;
}

/** Null for a sheet without a form: those are told together, by their reason. */
function sheetText(file: string, sheet: SheetReport, editsTitle: string, placed: boolean): string | null {
  if (!sheet.form && !sheet.list) return null;
  const place = placed && sheet.range !== null ? ` ${sheet.range}` : '';
  const head = words.sheets(file, namedSheets([sheet.sheet]) + place);
  const lines = [head, ...aboutLines(sheet).map(indent), indent(counts(sheet))];
  if (sheet.coverage) lines.push(indent(sheet.coverage.line));
  const advice = adviceLine(sheet.findings);
  if (advice !== null) lines.push(indent(advice));
  lines.push('');
  for (const finding of sheet.findings) lines.push(...findingLines(finding).map(indent));
  if (sheet.unchecked.length > 0) lines.push(indent(words.uncheckedTitle), ...uncheckedLines(sheet), '');
  if (sheet.edits.length > 0) {
    lines.push(indent(editsTitle));
    for (const { cell, before, after } of sheet.edits) {
      lines.push(indent(indent(words.edit(cell, before ?? words.blank, after ?? words.blank))));
    }
    lines.push('');
  }
  return lines.join('\n');
}

const indent = (line: string): string => (line === '' ? '' : `  ${line}`);

function aboutLines({ form, list }: SheetReport): string[] {
  if (form) return formLines(form);
  return list ? [words.list(String(list.projects))] : [];
}

function formLines(form: FormReport): string[] {
  const { weights, total, grade } = form;
  const year =
    form.year === null || form.title?.includes(String(form.year)) ? '' : words.year(String(form.year));
  const sum = total.sumOfScores === null ? words.noScores : words.scores(total.sumOfScores);
  const stated =
    total.at === null
      ? ''
      : total.stated === null
        ? words.blankTotal(total.at)
        : words.stated(total.stated, total.at);
  const figures = [
    weights.sum === null ? words.noWeights : words.weights(weights.sum),
    sum + stated,
    grade.stated === null || grade.at === null ? '' : words.grade(grade.stated, grade.at),
    total.computed === null || total.computed === total.sumOfScores
      ? ''
      : words.computed(total.computed, grade.computed ?? ''),
  ];
  return [words.form(form.kind, form.title ?? '', year), figures.filter(part => part !== '').join('  ')];
}

function counts({ findings, unchecked }: SheetReport): string {
  const of = (level: Level) => String(findings.filter(finding => finding.level === level).length);
  return words.counts(of('error'), of('warning'), of('notice'), String(unchecked.length));
}

function findingLines(finding: FindingReport): string[] {
  return [`[${words.levels[finding.level]} ${finding.rule}] ${finding.message}`, ''];
}

/** The same reason is told once, with all its cells. */
function uncheckedLines({ unchecked }: SheetReport): string[] {
  const cells = new Map<string, string[]>();
  for (const { cell, why } of unchecked)
    cells.set(why, [...(cells.get(why) ?? []), ...(cell === null ? [] : [cell])]);
  return [...cells].map(([why, at]) => indent(indent(words.unchecked(at.join('、'), why).trim())));
}
