import { strToU8, zipSync, type Zippable } from 'fflate';
import { watchEveryOutput } from './every-output';
import { textsIn } from './texts';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { WorkbookError } from '../../../src/hosts/xlsx';
import { type Address, parseAddress, type Sheet } from '../../../src/sheet';
import type { CellContent, Edit, Mark, Plan } from '../../../src/plan/plan';

export { textsIn };

watchEveryOutput();

/** What a workbook in a test is made of; everything left out is what the smallest workbook needs. */
export interface Book {
  /** The inside of the first sheet's `worksheet` element, or of each sheet's by its name. */
  readonly sheet?: string;
  readonly sheets?: Readonly<Record<string, string>>;
  /** Texts of the shared strings, as the inside of each `si`. */
  readonly strings?: readonly string[];
  /** The inside of `styleSheet`; null leaves the part out. */
  readonly styles?: string | null;
  /** The inside of `workbook` behind `sheets`. */
  readonly workbook?: string;
  readonly workbookSettings?: string;
  /** Relationships of the first sheet: kind → target. */
  readonly related?: Readonly<Record<string, string>>;
  /** Relationships of the workbook besides its sheets, styles and strings: kind → target. */
  readonly workbookRelated?: Readonly<Record<string, string>>;
  /** Further parts by their path, and their content types. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly types?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const firstSheet = 'xl/worksheets/sheet1.xml';

/** The smallest number formats a test needs: 0 General, 1 `0.00%`, 2 a date, 3 `0.00`. */
export const usualStyles =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs><dxfs count="0"/>';

export function worksheet(inside: string): string {
  return inside.startsWith('<?xml')
    ? inside
    : `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}">${inside}</worksheet>`;
}

/** The parts of a workbook by their paths. */
export function bookParts(book: Book): Record<string, string> {
  const sheets = Object.entries(book.sheets ?? { 自评表: book.sheet ?? '<sheetData/>' });
  const workbookRels = [
    ...sheets.map((_, i) => relationship(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    ...(book.styles === null ? [] : [relationship('st', 'styles', 'styles.xml')]),
    ...(book.strings ? [relationship('ss', 'sharedStrings', 'sharedStrings.xml')] : []),
    ...Object.entries(book.workbookRelated ?? {}).map(([kind, target], i) =>
      relationship(`w${i}`, kind, target),
    ),
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}${book.styles === null ? '' : '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'}${book.strings ? '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' : ''}${book.types ?? ''}</Types>`,
    '_rels/.rels': relationshipsPart([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}">${book.workbookSettings ?? ''}<sheets>${sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join('')}</sheets>${book.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsPart(workbookRels),
  };
  sheets.forEach(([, inside], i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = worksheet(inside);
  });
  if (book.styles !== null) {
    const inside =
      book.styles ?? `<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00"/></numFmts>${usualStyles}`;
    parts['xl/styles.xml'] = `${declaration}<styleSheet xmlns="${main}">${inside}</styleSheet>`;
  }
  if (book.strings) {
    parts['xl/sharedStrings.xml'] =
      `${declaration}<sst xmlns="${main}">${book.strings.map(each => `<si>${each}</si>`).join('')}</sst>`;
  }
  if (book.related) {
    const all = Object.entries(book.related).map(([kind, target], i) =>
      relationship(`rId${i + 1}`, kind, target),
    );
    parts['xl/worksheets/_rels/sheet1.xml.rels'] = relationshipsPart(all);
  }
  return { ...parts, ...book.parts };
}

export function bookBytes(book: Book): Uint8Array {
  return zipOf(bookParts(book));
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of Object.entries(parts)) {
    files[path] = [typeof text === 'string' ? strToU8(text) : text, { mtime: new Date(2021, 5, 1) }];
  }
  return zipSync(files);
}

function relationship(id: string, kind: string, target: string): string {
  const type =
    kind === 'threadedComment' ? 'http://schemas.microsoft.com/office/2017/10/relationships' : relations;
  return `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
}

function relationshipsPart(all: readonly string[]): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

export function textIn(bytes: Uint8Array, path: string): string {
  const text = textsIn(bytes)[path];
  if (text === undefined) throw new Error(`${path} is not in the zip`);
  return text;
}

/** The raw record of an entry: local header and packed bytes, up to the next record. */
export function rawRecords(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const starts: { name: string; start: number }[] = [];
  let at = bytes.length - 22;
  const end = view.getUint32(at + 16, true);
  const count = view.getUint16(at + 10, true);
  at = end;
  for (let i = 0; i < count; i++) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    starts.push({ name, start: view.getUint32(at + 42, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const ordered = [...starts].sort((a, b) => a.start - b.start);
  return new Map(
    ordered.map(({ name, start }, i) => [
      name,
      Buffer.from(bytes.subarray(start, ordered[i + 1]?.start ?? end)).toString('latin1'),
    ]),
  );
}

/** The names of the parts whose raw record differs, or that came or went. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const was = rawRecords(before);
  const is = rawRecords(after);
  return [...new Set([...was.keys(), ...is.keys()])].filter(name => was.get(name) !== is.get(name)).sort();
}

/** The first sheet of a workbook of these parts. */
export function sheetOf(book: Book): Sheet {
  const workbook = openWorkbook(bookBytes(book));
  return workbook.sheet(workbook.sheets[0]?.name ?? '');
}

/** The first sheet holding these rows, with its values as `A1 8 B1 =A1*2 (16)`. */
export function contents(sheet: Sheet): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { at, value, formula } of sheet.cells()) {
    const name = String.fromCharCode(65 + at.col) + (at.row + 1);
    found[name] = formula === null ? value : { formula, value };
  }
  return found;
}

export function at(name: string): Address {
  const address = parseAddress(name);
  if (!address) throw new Error(`${name} is no address`);
  return address;
}

/** A content as a test writes it: `=A1+1` is a formula, all else a value. */
export function content(value: CellContent['value']): CellContent {
  return typeof value === 'string' && value.startsWith('=')
    ? { value: null, formula: value.slice(1) }
    : { value, formula: null };
}

export function edit(
  name: string,
  before: CellContent | CellContent['value'],
  after: CellContent | CellContent['value'],
): Edit {
  return { at: at(name), before: asContent(before), after: asContent(after), why: '' };
}

function asContent(given: CellContent | CellContent['value']): CellContent {
  return typeof given === 'object' && given !== null && 'formula' in given ? given : content(given);
}

export function plan(edits: readonly Edit[], marks: readonly Mark[] | null = null, sheet = '自评表'): Plan {
  return { sheet, fingerprint: '', edits, marks };
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly undo: readonly Plan[];
  readonly withoutNote: readonly { readonly sheet: string; readonly at: Address }[];
}

/** Applies plans that are expected to be accepted. */
export function write(bytes: Uint8Array, ...plans: Plan[]): Written {
  const applied = openWorkbook(bytes).apply(plans);
  if (applied.kind === 'refused') throw new Error(applied.refusals.map(each => each.message).join('\n'));
  return applied;
}

/** The codes and cells of a refusal. */
export function refused(bytes: Uint8Array, ...plans: Plan[]): string[] {
  const applied = openWorkbook(bytes).apply(plans);
  if (applied.kind === 'applied') return [];
  return applied.refusals.map(each => `${each.code} ${each.at ? nameOf(each.at) : each.sheet}`);
}

const nameOf = ({ row, col }: Address): string => String.fromCharCode(65 + col) + (row + 1);

/** The error of opening, or of reading the first sheet. */
export function problemOf(bytes: Uint8Array): WorkbookError {
  try {
    const workbook = openWorkbook(bytes);
    workbook.sheet(workbook.sheets[0]?.name ?? '');
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('the workbook was read without a problem');
}
