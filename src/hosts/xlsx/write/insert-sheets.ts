import { freeSheetName, type NewSheet } from '../../../plan';
import { a1, type Range } from '../../../sheet';
import { withCellStyles } from './cell-styles';
import { WorkbookError } from '../errors';
import { bareStyles } from './highlight-styles';
import { mainNamespace } from '../xml/namespaces';
import { worksheetXml } from './new-worksheet';
import type { PackageDraft } from '../package/package';
import { Splices } from '../xml/splices';
import { withFullCalculation, workbookOrder, type WorkbookPart, isTrue } from '../package/workbook-part';
import { encodeAttribute, encodeText } from '../xml/xml-text';
import { XmlScanner } from '../xml/xml-scanner';
import {
  append,
  attribute,
  child,
  childrenNamed,
  parseXml,
  placeIn,
  setAttribute,
  type XmlElement,
} from '../xml/xml-tree';

/** Puts new worksheets behind the others, the last of them in front; gives the names they got. */
export function insertSheets(
  draft: PackageDraft,
  workbook: WorkbookPart,
  sheets: readonly NewSheet[],
): string[] {
  if (sheets.length === 0) return [];
  expectOpen(draft, workbook);
  const styles = stylesPart(draft, workbook);
  const cells = sheets.flatMap(sheet => sheet.cells);
  const added = withCellStyles(draft.text(styles), styles, cells);
  draft.write(styles, added.text);
  for (const { path } of workbook.sheets) deselect(draft, path);
  const taken = sheetNames(draft, workbook);
  const entries = sheets.map((sheet, index): Entry => {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    const path = draft.freePath('xl/worksheets/sheet', '.xml');
    const xml = worksheetXml(sheet, mainNamespace(workbook.family), added);
    const isLast = index === sheets.length - 1;
    draft.add(path, worksheetType, isLast ? xml : xml.replace(' tabSelected="1"', ''));
    return { name, id: draft.relate(workbook.path, `${workbook.family}worksheet`, path), sheet };
  });
  const listed = withEntries(draft.text(workbook.path), workbook.path, entries);
  draft.write(workbook.path, withFullCalculation(listed, workbook.path));
  return entries.map(({ name }) => name);
}

interface Entry {
  readonly name: string;
  readonly id: string;
  readonly sheet: NewSheet;
}

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A workbook whose structure is protected takes no new worksheet, whoever writes it. */
function expectOpen(draft: PackageDraft, { path }: WorkbookPart): void {
  const protection = child(parseXml(draft.text(path), path), 'workbookProtection');
  if (protection && isTrue(attribute(protection, 'lockStructure')))
    throw new WorkbookError('locked-structure');
}

function stylesPart(draft: PackageDraft, workbook: WorkbookPart): string {
  if (workbook.styles !== null) return workbook.styles;
  const path = draft.freePath('xl/styles', '.xml');
  draft.add(path, stylesType, bareStyles(workbook.family));
  draft.relate(workbook.path, `${workbook.family}styles`, path);
  return path;
}

/** All of them, chart sheets too. */
function sheetNames(draft: PackageDraft, { path }: WorkbookPart): string[] {
  const list = child(parseXml(draft.text(path), path), 'sheets');
  return list ? list.children.map(each => attribute(each, 'name') ?? '') : [];
}

/** Two selected worksheets are edited together: the one that was in front gives that up. */
function deselect(draft: PackageDraft, path: string): void {
  const text = draft.text(path);
  const scan = new XmlScanner(text, path);
  scan.root();
  const splices = new Splices();
  while (scan.nextIn(1)) {
    if (scan.is('sheetData')) break;
    if (!scan.is('sheetViews')) {
      scan.skip();
      continue;
    }
    while (scan.nextIn(2)) {
      for (let i = 0; i < scan.attributeCount; i++) {
        const name = text.slice(scan.offset(i, 0), scan.offset(i, 1));
        if (name === 'tabSelected') splices.replace(scan.offset(i, 2), scan.offset(i, 3), '0');
      }
      scan.skip();
    }
  }
  draft.write(path, splices.applyTo(text));
}

/** The workbook part with the new worksheets in its list, their print settings, and the last one in front. */
function withEntries(text: string, path: string, entries: readonly Entry[]): string {
  const root = parseXml(text, path);
  const p = root.prefix;
  const list = child(root, 'sheets');
  if (!list) throw new WorkbookError('damaged-part', { part: path });
  const splices = new Splices();
  const before = list.children.length;
  const used = list.children.map(each => Number(attribute(each, 'sheetId')));
  const next = Math.max(0, ...used) + 1;
  const r = relationshipPrefix(list);
  const added = entries.map(
    ({ name, id }, i) => `<${p}sheet name="${encodeAttribute(name)}" sheetId="${next + i}" ${r}:id="${id}"/>`,
  );
  append(splices, text, list, added.join(''));
  showLast(splices, root, before + entries.length - 1);
  const names = entries.flatMap((entry, i) => definedNames(entry, before + i, p)).join('');
  const known = child(root, 'definedNames');
  if (known) append(splices, text, known, names);
  else {
    const place = placeIn(root, root.children, workbookOrder, 'definedNames');
    splices.insert(place, `<${p}definedNames>${names}</${p}definedNames>`);
  }
  return splices.applyTo(text);
}

/** The prefix under which the part knows the namespace of `r:id`. */
function relationshipPrefix(list: XmlElement): string {
  const id = list.children[0]?.attributes.find(({ name }) => name.endsWith(':id'));
  return id ? id.name.slice(0, -':id'.length) : 'r';
}

function showLast(splices: Splices, root: XmlElement, index: number): void {
  const views = child(root, 'bookViews');
  const first = views && childrenNamed(views, 'workbookView')[0];
  if (first) setAttribute(splices, first, 'activeTab', String(index));
  else if (!views) {
    const p = root.prefix;
    const xml = `<${p}bookViews><${p}workbookView activeTab="${index}"/></${p}bookViews>`;
    splices.insert(placeIn(root, root.children, workbookOrder, 'bookViews'), xml);
  }
}

function definedNames({ name, sheet }: Entry, index: number, p: string): string[] {
  const quoted = `'${name.replace(/'/g, "''")}'`;
  const of = (key: string, text: string) =>
    `<${p}definedName name="_xlnm.${key}" localSheetId="${index}">${encodeText(`${quoted}!${text}`)}</${p}definedName>`;
  const { area, repeated } = sheet.page;
  const titles = repeated ? [of('Print_Titles', `$${repeated.first + 1}:$${repeated.last + 1}`)] : [];
  return [of('Print_Area', absolute(area)), ...titles];
}

function absolute({ top, left, bottom, right }: Range): string {
  const corner = (row: number, col: number) => a1({ row, col }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${corner(top, left)}:${corner(bottom, right)}`;
}
