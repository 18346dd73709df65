import { a1, a1Range, type Address, contains, parseRange, type Range } from '../../src/sheet';
import { ExcelFault, type Played } from './dispatcher';
import {
  type PlayedCell,
  type PlayedRule,
  type PlayedSheet,
  PlayedSheet as Worksheet,
  type PlayedWorkbook,
  type as typeInto,
} from './workbook';

/** The object tree of a workbook, as much of ExcelApi as a version has. */
export function application(book: PlayedWorkbook, supports: (version: string) => boolean): Played {
  const workbook: Played = {
    children: {
      Worksheets: () => worksheets(book, supports),
      CustomXmlParts: () => xmlParts(book),
    },
  };
  return { children: { ...workbook.children, Workbook: () => workbook } };
}

function worksheets(book: PlayedWorkbook, supports: (version: string) => boolean): Played {
  const played = (sheet: PlayedSheet) => worksheet(book, sheet, supports);
  const find = (key: unknown) => book.sheets.find(sheet => sheet.name === key || idOf(book, sheet) === key);
  return {
    items: () => book.sheets.map(played),
    methods: {
      GetActiveWorksheet: () => played(book.active),
      GetItem: key => played(find(key) ?? fail('ItemNotFound')),
      GetItemOrNullObject: key => {
        const found = find(key);
        return found ? played(found) : null;
      },
      Add: name => {
        const sheet = new Worksheet(String(name));
        book.sheets.push(sheet);
        return played(sheet);
      },
    },
  };
}

const idOf = (book: PlayedWorkbook, sheet: PlayedSheet): string => `{sheet-${book.sheets.indexOf(sheet)}}`;

function fail(code: string): never {
  throw new ExcelFault(code);
}

function worksheet(book: PlayedWorkbook, sheet: PlayedSheet, supports: (version: string) => boolean): Played {
  const whole: Range = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  const withNotes: Played['children'] = supports('1.18') ? { Notes: () => notes(sheet) } : {};
  return {
    values: {
      Id: () => idOf(book, sheet),
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
    },
    children: {
      Protection: () => ({ values: { Protected: () => sheet.isProtected } }),
      Comments: () => ({ methods: { GetCount: () => sheet.threads.size } }),
      FreezePanes: () => ({
        methods: {
          FreezeRows: count => {
            sheet.frozenRows = Number(count);
          },
        },
      }),
      PageLayout: () => pageLayout(sheet),
      ...withNotes,
    },
    methods: {
      GetRange: address =>
        range(
          book,
          sheet,
          address === null || address === undefined || address === '' ? whole : areaOf(address),
        ),
      GetRanges: address => ({
        keeps: true,
        children: {
          ConditionalFormats: () => rules(sheet, String(address)),
          Format: () => format(sheet, String(address).split(',').map(areaOf)),
        },
      }),
      GetUsedRangeOrNullObject: () => used(book, sheet, whole),
      Activate: () => {
        book.active = sheet;
      },
      Delete: () => {
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
      },
    },
  };
}

function areaOf(address: unknown): Range {
  const text = String(address);
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: 16_383 };
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(text);
  if (columns)
    return { ...(parseRange(`${columns[1]}1:${columns[2]}1`) ?? fail('InvalidArgument')), bottom: 1_048_575 };
  return parseRange(text) ?? fail('InvalidArgument');
}

/** The smallest range that holds every value inside an area. */
function used(book: PlayedWorkbook, sheet: PlayedSheet, area: Range): Played | null {
  const filled = [...sheet.cells].flatMap(([key, cell]) => {
    const at = parseRange(key);
    return at && cell.kind !== 'Empty' && contains(area, { row: at.top, col: at.left }) ? [at] : [];
  });
  if (filled.length === 0) return null;
  return range(book, sheet, {
    top: Math.min(...filled.map(({ top }) => top)),
    left: Math.min(...filled.map(({ left }) => left)),
    bottom: Math.max(...filled.map(({ bottom }) => bottom)),
    right: Math.max(...filled.map(({ right }) => right)),
  });
}

function range(book: PlayedWorkbook, sheet: PlayedSheet, area: Range): Played {
  const named = `${sheet.name}!${a1Range(area)}`;
  const grid = <T>(of: (cell: Readonly<PlayedCell>) => T): T[][] =>
    rowsOf(area).map(row => row.map(at => of(sheet.look(at))));
  return {
    keeps: true,
    values: {
      Address: () => named,
      RowIndex: () => area.top,
      ColumnIndex: () => area.left,
      Values: () => grid(({ value }) => value),
      Formulas: () => grid(({ formula, value }) => formula ?? value),
      ValueTypes: () => grid(({ kind }) => kind),
      NumberFormat: () => grid(({ format }) => format),
      Text: () => grid(shown),
    },
    setters: {
      Values: value => fill(sheet, area, value as unknown[][]),
      Formulas: value => fill(sheet, area, value as unknown[][]),
      NumberFormat: value => {
        rowsOf(area).forEach((row, r) =>
          row.forEach((at, c) => {
            sheet.cell(at).format = String((value as unknown[][])[r]?.[c]);
          }),
        );
      },
    },
    children: {
      Format: () => format(sheet, [area]),
      DataValidation: () => validation(sheet, a1Range(area)),
      ConditionalFormats: () => rules(sheet, a1Range(area)),
    },
    methods: {
      GetUsedRangeOrNullObject: () => used(book, sheet, area),
      GetMergedAreasOrNullObject: () => {
        const inside = sheet.merges.filter(({ top, left }) => contains(area, { row: top, col: left }));
        const address = inside.map(each => `${sheet.name}!${a1Range(each)}`).join(',');
        return inside.length > 0 ? { keeps: true as const, values: { Address: () => address } } : null;
      },
      GetRowProperties: () =>
        indexes(area.top, area.bottom).map(row => ({ rowHidden: sheet.hiddenRows.has(row) })),
      GetColumnProperties: () =>
        indexes(area.left, area.right).map(col => ({ columnHidden: sheet.hiddenColumns.has(col) })),
      Merge: () => {
        sheet.merges.push(area);
      },
      Select: () => {
        book.selection = named;
      },
    },
  };
}

const indexes = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

function rowsOf(area: Range): Address[][] {
  return indexes(area.top, area.bottom).map(row => indexes(area.left, area.right).map(col => ({ row, col })));
}

function shown({ value, format, kind }: Readonly<PlayedCell>): string {
  if (kind === 'Double' && /^0(?:\.0+)?%$/.test(format)) {
    return `${(Number(value) * 100).toFixed(format.includes('.') ? format.length - 3 : 0)}%`;
  }
  return kind === 'Double' && format === '0.00' ? Number(value).toFixed(2) : String(value);
}

function fill(sheet: PlayedSheet, area: Range, values: readonly (readonly unknown[])[]): void {
  for (const [r, row] of rowsOf(area).entries()) {
    for (const [c, at] of row.entries()) {
      if (sheet.isProtected && sheet.look(at).locked) fail('AccessDenied');
      const covered = sheet.merges.some(
        merge => contains(merge, at) && (merge.top !== at.row || merge.left !== at.col),
      );
      // A write into the inside of a merged area is lost without a word.
      if (!covered) typeInto(sheet.cell(at), values[r]?.[c]);
    }
  }
}

function format(sheet: PlayedSheet, areas: readonly Range[]): Played {
  const each = (change: (cell: PlayedCell) => void) => {
    for (const area of areas) for (const at of rowsOf(area).flat()) change(sheet.cell(at));
  };
  const [first] = areas as [Range];
  const ignore = () => undefined;
  return {
    values: {},
    setters: {
      ColumnWidth: value =>
        indexes(first.left, first.right).forEach(col => sheet.columnWidths.set(col, Number(value))),
      RowHeight: value =>
        indexes(first.top, first.bottom).forEach(row => sheet.rowHeights.set(row, Number(value))),
      IndentLevel: ignore,
      WrapText: ignore,
      HorizontalAlignment: ignore,
      VerticalAlignment: ignore,
    },
    children: {
      Protection: () => ({
        values: { Locked: () => sheet.look({ row: first.top, col: first.left }).locked },
      }),
      Font: () => ({ setters: { Bold: ignore, Name: ignore, Size: ignore, Color: ignore } }),
      Fill: () => ({
        setters: {
          Color: value =>
            each(cell => {
              cell.fill = String(value);
            }),
        },
      }),
      Borders: () => ({ methods: { GetItem: () => ({ setters: { Style: ignore, Color: ignore } }) } }),
    },
  };
}

function validation(sheet: PlayedSheet, address: string): Played {
  const known = sheet.validations.get(address) ?? { rule: null, alert: null };
  sheet.validations.set(address, known);
  return {
    setters: {
      Rule: value => {
        known.rule = value;
      },
      ErrorAlert: value => {
        known.alert = value;
      },
      IgnoreBlanks: () => undefined,
    },
  };
}

function pageLayout({ page }: PlayedSheet): Played {
  return {
    setters: {
      Orientation: value => {
        page.orientation = String(value);
      },
      PaperSize: value => {
        page.paper = String(value);
      },
      CenterHorizontally: value => {
        page.centred = value === true;
      },
      Zoom: value => {
        page.fitToWidth = (value as { horizontalFitToPages?: number }).horizontalFitToPages ?? null;
      },
    },
    children: {
      HeadersFooters: () => ({
        children: {
          DefaultForAllPages: () => ({
            setters: {
              CenterFooter: value => {
                page.footer = String(value);
              },
            },
          }),
        },
      }),
    },
    methods: {
      SetPrintArea: area => {
        page.area = String(area);
      },
      SetPrintTitleRows: rows => {
        page.titleRows = String(rows);
      },
    },
  };
}

function rules(sheet: PlayedSheet, areas: string): Played {
  return {
    items: () => sheet.rules.map(one => rule(sheet, one)),
    methods: {
      Add: kind => {
        if (sheet.isProtected) fail('AccessDenied');
        return rule(sheet, sheet.addRule(areas, String(kind)));
      },
      GetItem: id => {
        const found = sheet.rules.find(one => one.id === id);
        return rule(sheet, found ?? fail('ItemNotFound'));
      },
    },
  };
}

function rule(sheet: PlayedSheet, one: PlayedRule): Played {
  const custom: Played = {
    children: {
      Rule: () => ({
        values: { Formula: () => one.formula },
        setters: {
          Formula: value => {
            one.formula = String(value);
          },
        },
      }),
      Format: () => ({
        children: {
          Fill: () => ({
            setters: {
              Color: value => {
                one.fill = String(value);
              },
            },
          }),
          Font: () => ({ setters: { Color: () => undefined } }),
        },
      }),
    },
  };
  return {
    values: { Id: () => one.id, Type: () => one.type, Priority: () => sheet.rules.indexOf(one) },
    setters: {
      Priority: value => {
        sheet.rules.splice(sheet.rules.indexOf(one), 1);
        const place = Number(value);
        sheet.rules.splice(place < 0 ? sheet.rules.length + 1 + place : place, 0, one);
      },
    },
    children: {
      Custom: () => (one.type === 'Custom' ? custom : fail('InvalidOperation')),
      CustomOrNullObject: () => (one.type === 'Custom' ? custom : null),
    },
    methods: {
      Delete: () => {
        sheet.rules = sheet.rules.filter(other => other !== one);
      },
    },
  };
}

function notes(sheet: PlayedSheet): Played {
  const note = (at: string): Played => ({
    values: {
      Id: () => at,
      Content: () => sheet.notes.get(at)?.content ?? '',
      AuthorName: () => sheet.notes.get(at)?.author ?? '',
    },
    methods: {
      Delete: () => {
        sheet.notes.delete(at);
      },
    },
  });
  return {
    items: () => [...sheet.notes.keys()].map(note),
    methods: {
      Add: (at, content) => {
        const key = String(at);
        if (sheet.threads.has(key) || sheet.notes.has(key)) fail('InvalidOperation');
        sheet.notes.set(key, { author: '张三', content: String(content) });
        return note(key);
      },
      GetItem: at => (sheet.notes.has(String(at)) ? note(String(at)) : fail('ItemNotFound')),
      GetItemAt: index => note([...sheet.notes.keys()][Number(index)] ?? fail('ItemNotFound')),
      GetItemOrNullObject: at => (sheet.notes.has(String(at)) ? note(String(at)) : null),
    },
  };
}

function xmlParts(book: PlayedWorkbook): Played {
  const part = (one: PlayedWorkbook['parts'][number]): Played => ({
    values: { Id: () => one.id },
    methods: {
      GetXml: () => one.xml,
      SetXml: xml => {
        one.xml = String(xml);
      },
      Delete: () => {
        book.parts.splice(book.parts.indexOf(one), 1);
      },
    },
  });
  return {
    methods: {
      GetByNamespace: namespace => {
        const found = book.parts.filter(({ xml }) => xml.includes(`"${String(namespace)}"`));
        return {
          items: () => found.map(part),
          methods: {
            GetItem: (id: unknown) => part(found.find(one => one.id === id) ?? fail('ItemNotFound')),
            GetOnlyItemOrNullObject: () => {
              const [only, second] = found;
              return only && !second ? part(only) : null;
            },
          },
        };
      },
      Add: xml => {
        const one = { id: `{part-${book.parts.length + 1}}`, xml: String(xml) };
        book.parts.push(one);
        return part(one);
      },
    },
  };
}

/** The address of a cell, for tests. */
export const cellName = (row: number, col: number): string => a1({ row, col });
