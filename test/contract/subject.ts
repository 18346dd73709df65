import { ExcelHost } from '../../src/hosts/excel';
import type { Host } from '../../src/hosts/host';
import { WpsHost } from '../../src/hosts/wps';
import { FileHost, openWorkbook } from '../../src/hosts/xlsx';
import { parseAddress, type Sheet } from '../../src/sheet';
import { bookBytes } from '../hosts/xlsx/book';
import { inlineSheet } from '../inline-sheet';
import { sheetFrom } from '../notation';
import { apiOf } from '../office/client';
import { PlayedExcel } from '../office/played-excel';
import { PlayedSheet, PlayedWorkbook, type as typeInto } from '../office/workbook';
import type { Quirks } from '../wps/bridge';
import { PlayedWps } from '../wps/played-wps';

/** A host over some worksheets, and what is seen of it past the interface. */
export interface Subject {
  readonly host: Host;
  /** Round trips so far; null where nothing crosses a border. */
  readonly roundTrips: () => number | null;
  /** All there is in the workbook, to be compared before and after. */
  readonly state: () => unknown;
  /** Somebody types into a cell. */
  readonly type: (sheet: string, cell: string, value: string | number) => void;
}

export interface Kind {
  readonly name: string;
  readonly open: (sheets: Readonly<Record<string, string>>) => Subject;
}

/** Worksheets written as text, by their names. */
const sheetsOf = (texts: Readonly<Record<string, string>>): Sheet[] =>
  Object.entries(texts).map(([name, text]) => sheetFrom(text, name).sheet);

function playedExcel(version: string): Kind {
  return {
    name: `Excel ${version}`,
    open(texts) {
      const book = new PlayedWorkbook(sheetsOf(texts).map(sheet => PlayedSheet.from(sheet)));
      const excel = new PlayedExcel(book, { version });
      return {
        host: new ExcelHost(apiOf(excel)),
        roundTrips: () => excel.roundTrips,
        state: () => JSON.parse(JSON.stringify(book.state())) as unknown,
        type: (sheet, cell, value) => typeInto(book.sheet(sheet).cell(addressOf(cell)), value),
      };
    },
  };
}

function playedWps(name: string, quirks: Quirks): Kind {
  return {
    name,
    open(texts) {
      const book = new PlayedWorkbook(sheetsOf(texts).map(sheet => PlayedSheet.from(sheet)));
      const wps = new PlayedWps(book, quirks);
      return {
        host: new WpsHost(wps.application, 'played'),
        // It answers at once: test/hosts/wps counts how often the bridge is crossed.
        roundTrips: () => null,
        state: () => JSON.parse(JSON.stringify(book.state())) as unknown,
        type: (sheet, cell, value) => typeInto(book.sheet(sheet).cell(addressOf(cell)), value),
      };
    },
  };
}

function addressOf(cell: string) {
  const at = parseAddress(cell);
  if (!at) throw new Error(`no address ${cell}`);
  return at;
}

const file: Kind = {
  name: '.xlsx 文件',
  open(texts) {
    const sheets = sheetsOf(texts).map(sheet => [sheet.name, inlineSheet(sheet)]);
    const host = new FileHost(bookBytes({ sheets: Object.fromEntries(sheets) }));
    return {
      host,
      roundTrips: () => null,
      state: () => {
        const book = openWorkbook(host.bytes);
        return book.sheets.map(({ name }) => [name, [...book.sheet(name).cells()]]);
      },
      type: (sheet, cell, value) => {
        const content = { value, formula: null };
        const [refusal] = host.type(sheet, [{ at: addressOf(cell), content }]);
        if (refusal) throw new Error(refusal.message);
      },
    };
  },
};

/** Every host there is: Excel as its oldest, a middle and its newest version, WPS with and without what builds differ in. */
export const kinds: readonly Kind[] = [
  playedExcel('1.14'),
  playedExcel('1.17'),
  playedExcel('1.20'),
  playedWps('WPS 表格', {}),
  playedWps('WPS 表格，少的都少', {
    lists: 'flat',
    blank: undefined,
    missing: [
      'Application.DebugTools',
      'Application.Ready',
      'Worksheet.PageSetup',
      'Application.ActiveWindow',
    ],
  }),
  playedWps('WPS 表格，没有条件格式', { blank: '', missing: ['FormatConditions.Add'] }),
  file,
];
