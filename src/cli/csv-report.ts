import { isFormulaLike } from '../sheet';
import { causeNames, report as words } from '../words/cli';
import { coverage as coverageWords } from '../words/coverage';
import type { FileReport, FindingReport, SheetReport } from './report';

/** The findings as a list for a spreadsheet: UTF-8 with a byte order mark, so that Excel and WPS read it as such. */
export const csvHead = `\ufeff${csvLine(words.csvHeader)}`;

export const csvRows = (report: FileReport): string => fileRows(report).map(csvLine).join('');

function csvLine(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/** What went wrong with the file itself comes first: a list without it would look complete. */
function fileRows({ file, error, sheets }: FileReport): string[][] {
  const failure = error ? [row(file, '', { level: words.failedLevel, message: error.message })] : [];
  return [...failure, ...sheets.flatMap(sheet => sheetRows(file, sheet))];
}

function sheetRows(file: string, { sheet, findings, unchecked, coverage }: SheetReport): string[][] {
  return [
    ...findings.map(finding => row(file, sheet, findingFields(finding))),
    ...unchecked.map(({ cell, why }) =>
      row(file, sheet, { level: words.uncheckedLevel, cells: cell ?? '', message: why }),
    ),
    ...(coverage ? [row(file, sheet, { level: coverageWords.label, message: coverage.line })] : []),
  ];
}

interface Fields {
  readonly level: string;
  readonly message: string;
  readonly rule?: string;
  readonly cells?: string;
  readonly candidates?: string;
  readonly stated?: string | null;
  readonly expected?: string | null;
  readonly cause?: string;
}

function findingFields(finding: FindingReport): Fields {
  const { level, message, rule, cells, candidates, stated, expected, cause } = finding;
  return {
    level: words.levels[level],
    message,
    rule,
    cells: cells.join(' '),
    candidates: candidates.join(' '),
    stated,
    expected,
    cause: cause === null ? '' : (causeNames[cause] ?? cause),
  };
}

/** In the order of the header. */
function row(file: string, sheet: string, fields: Fields): string[] {
  const { level, rule = '', cells = '', candidates = '', stated, expected, cause = '', message } = fields;
  return [file, sheet, level, rule, cells, candidates, stated ?? '', expected ?? '', cause, message];
}

/** A text that a spreadsheet would take for a formula is kept a text; a negative number is a number. */
function field(text: string): string {
  const safe = isFormulaLike(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
