import { ruleSet } from '../rules';
import { csvHead, csvRows } from './csv-report';
import type { Format } from './options';
import type { FileReport, Report } from './report';
import { printable, type Terminal } from './terminal';
import { fileText } from './text-report';

/** Prints the report piece by piece, so that a run that is interrupted has told all it knew. */
export interface Printer {
  readonly start: () => void;
  readonly file: (report: FileReport) => void;
  readonly end: () => void;
}

export function printerOf(format: Format, { out }: Terminal): Printer {
  switch (format) {
    case 'text':
      return {
        start: nothing,
        file: report => {
          const text = fileText(report);
          if (text !== '') out(printable(`${text}\n`));
        },
        end: nothing,
      };
    case 'csv':
      return {
        start: () => out(csvHead),
        file: report => out(printable(csvRows(report))),
        end: nothing,
      };
    case 'ndjson':
      return {
        start: nothing,
        file: report => out(`${escaped(JSON.stringify({ ...head, ...report }))}\n`),
        end: nothing,
      };
    case 'json':
      return json(out);
  }
}

const nothing = (): void => {};

const head: Pick<Report, 'version' | 'ruleSet'> = { version: '1', ruleSet };

/** The text that JSON.stringify would give of the whole report, which need not be held whole. */
function json(out: (text: string) => void): Printer {
  let isFirst = true;
  return {
    start: () => out(`${JSON.stringify(head, null, 1).slice(0, -2)},\n "files": [`),
    file: report => {
      const text = JSON.stringify(report, null, 1).replace(/^/gm, '  ');
      out(escaped(`${isFirst ? '' : ','}\n${text}`));
      isFirst = false;
    },
    end: () => out(`${isFirst ? '' : '\n '}]\n}\n`),
  };
}

/** JSON names the control characters of ASCII itself; those a terminal obeys besides are named as well. */
const escaped = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
