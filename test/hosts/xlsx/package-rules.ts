import { parseRange, type Range } from '../../../src/sheet';
import {
  attribute,
  child,
  childrenNamed,
  parseXml,
  prefixedAttribute,
  textOf,
  type XmlElement,
} from '../../../src/hosts/xlsx/xml/xml-tree';
import { textsIn } from './texts';

/**
 * What Excel asks of a package before it opens it without repairing anything: parts and their types, relationships,
 * the order of elements (ECMA-376, CT_Worksheet, CT_Workbook, CT_Stylesheet), numbers that refer to something.
 */
export function problemsIn(bytes: Uint8Array): string[] {
  return [...new PackageRules(textsIn(bytes)).problems()];
}

export const filesIn = (bytes: Uint8Array): Map<string, string> => new Map(Object.entries(textsIn(bytes)));

const orders: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
      ' ',
    ),
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches webPublishing extLst'.split(
      ' ',
    ),
  styleSheet:
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
  dataValidation: ['formula1', 'formula2'],
  cfRule: ['formula'],
  sheetView: ['pane', 'selection'],
  font: 'b i strike sz color name family charset'.split(' '),
};

class PackageRules {
  private readonly roots = new Map<string, XmlElement>();

  constructor(private readonly texts: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(texts)) this.roots.set(path, parseXml(text, path));
  }

  *problems(): Iterable<string> {
    yield* this.types();
    yield* this.relationships();
    for (const [path, root] of this.roots) yield* this.order(path, root);
    yield* this.workbook();
    const counts = yield* this.styles();
    for (const [path, root] of this.roots)
      if (root.name === 'worksheet' && !path.endsWith('.rels')) yield* this.worksheet(path, root, counts);
  }

  private root(path: string): XmlElement {
    const found = this.roots.get(path);
    if (!found) throw new Error(`${path} is missing`);
    return found;
  }

  private *types(): Iterable<string> {
    const root = this.root('[Content_Types].xml');
    const overrides = childrenNamed(root, 'Override').map(
      each => attribute(each, 'PartName')?.slice(1) ?? '',
    );
    const defaults = childrenNamed(root, 'Default').map(each => attribute(each, 'Extension')?.toLowerCase());
    for (const path of overrides) if (!this.roots.has(path)) yield `a type for ${path}, which is missing`;
    if (new Set(overrides).size < overrides.length) yield 'a part has two types';
    for (const path of this.roots.keys()) {
      if (
        path !== '[Content_Types].xml' &&
        !overrides.includes(path) &&
        !defaults.includes(path.split('.').pop()?.toLowerCase() ?? '')
      )
        yield `${path} has no type`;
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(path) && !overrides.includes(path))
        yield `${path} is typed as any XML`;
    }
  }

  private *relationships(): Iterable<string> {
    for (const [path, root] of this.roots) {
      if (root.name !== 'Relationships' || path.startsWith('..')) continue;
      const folder = path.replace(/_rels\/[^/]+$/, '');
      const ids = root.children.map(each => attribute(each, 'Id'));
      if (new Set(ids).size < ids.length) yield `${path} names an id twice`;
      for (const each of root.children) {
        const target = attribute(each, 'Target') ?? '';
        const full = target.startsWith('/')
          ? target.slice(1)
          : new URL(folder + target, 'x:/').pathname.slice(1);
        if (attribute(each, 'TargetMode') !== 'External' && !this.roots.has(full))
          yield `${path} leads to ${full}, which is missing`;
      }
    }
  }

  private *order(path: string, of: XmlElement): Iterable<string> {
    const order = orders[of.name];
    let last = -1;
    for (const each of of.children) {
      const rank = order?.indexOf(each.name) ?? 0;
      if (order && (rank < 0 || rank < last)) yield `${path}: ${each.name} stands wrong in ${of.name}`;
      last = rank;
      yield* this.order(path, each);
    }
    const count = attribute(of, 'count');
    if (count !== null && Number(count) !== of.children.length)
      yield `${path}: ${of.name} counts ${count}, has ${of.children.length}`;
  }

  private *workbook(): Iterable<string> {
    const path = 'xl/workbook.xml';
    const root = this.root(path);
    const sheets = child(root, 'sheets')?.children ?? [];
    const names = sheets.map(each => (attribute(each, 'name') ?? '').toLowerCase());
    if (new Set(names).size < names.length) yield 'two worksheets have one name';
    for (const name of names)
      if (name.length > 31 || name === '' || /[\\/?*[\]:]/.test(name))
        yield `${name} is no name of a worksheet`;
    const ids = sheets.map(each => attribute(each, 'sheetId'));
    if (new Set(ids).size < ids.length) yield 'two worksheets have one sheetId';
    const related = this.root('xl/_rels/workbook.xml.rels').children.map(each => attribute(each, 'Id'));
    for (const each of sheets)
      if (!related.includes(prefixedAttribute(each, 'id'))) yield 'a worksheet without a part';
    const views = child(root, 'bookViews')?.children ?? [];
    for (const view of views)
      if (Number(attribute(view, 'activeTab') ?? 0) >= sheets.length) yield 'the front worksheet is none';
    const defined = child(root, 'definedNames')?.children ?? [];
    const keys = defined.map(each => `${attribute(each, 'name')} ${attribute(each, 'localSheetId')}`);
    if (new Set(keys).size < keys.length) yield 'a name is defined twice';
    for (const each of defined) {
      const index = Number(attribute(each, 'localSheetId') ?? 0);
      const text = textOf(each, this.texts[path] ?? '', path);
      if (!text.startsWith(`'${attribute(sheets[index] as XmlElement, 'name')}'!`))
        yield `${text} is of another worksheet`;
    }
    const front = [...this.roots].filter(([, one]) => {
      const views = child(one, 'sheetViews');
      return views?.children.some(view => attribute(view, 'tabSelected') === '1');
    });
    if (front.length > 1) yield 'several worksheets are selected together';
  }

  private *styles(): Generator<string, { xfs: number; dxfs: number }> {
    const related = this.root('xl/_rels/workbook.xml.rels').children;
    const named = related.find(each => (attribute(each, 'Type') ?? '').endsWith('/styles'));
    const root =
      this.roots.get(`xl/${named ? attribute(named, 'Target') : ''}`) ??
      this.roots.get((named && attribute(named, 'Target'))?.replace(/^\//, '') ?? '');
    if (!root) {
      yield 'there are no styles';
      return { xfs: 1, dxfs: 0 };
    }
    const count = (name: string): number => child(root, name)?.children.length ?? 0;
    const formats = child(root, 'numFmts')?.children.map(each => Number(attribute(each, 'numFmtId'))) ?? [];
    if (new Set(formats).size < formats.length) yield 'two number formats have one number';
    for (const xf of child(root, 'cellXfs')?.children ?? []) {
      for (const [key, list] of [
        ['fontId', 'fonts'],
        ['fillId', 'fills'],
        ['borderId', 'borders'],
      ] as const) {
        if (Number(attribute(xf, key) ?? 0) >= count(list)) yield `a style's ${key} is none`;
      }
      const format = Number(attribute(xf, 'numFmtId') ?? 0);
      if (format >= 164 && !formats.includes(format)) yield `number format ${format} is none`;
    }
    return { xfs: count('cellXfs'), dxfs: count('dxfs') };
  }

  private *worksheet(
    path: string,
    root: XmlElement,
    { xfs, dxfs }: { xfs: number; dxfs: number },
  ): Iterable<string> {
    let lastRow = 0;
    for (const row of child(root, 'sheetData')?.children ?? []) {
      const number = Number(attribute(row, 'r'));
      if (number <= lastRow) yield `${path}: row ${number} stands wrong`;
      lastRow = number;
      let lastCol = -1;
      for (const cell of row.children) {
        const at = rangeIn(attribute(cell, 'r'));
        if (at.top !== number - 1 || at.left <= lastCol)
          yield `${path}: cell ${attribute(cell, 'r')} stands wrong`;
        lastCol = at.left;
        if (Number(attribute(cell, 's') ?? 0) >= xfs) yield `${path}: ${attribute(cell, 'r')} has no style`;
      }
      if (Number(attribute(row, 'ht') ?? 0) > 409) yield `${path}: row ${number} is too high`;
    }
    const merges = (child(root, 'mergeCells')?.children ?? []).map(each => rangeIn(attribute(each, 'ref')));
    for (const [i, a] of merges.entries()) {
      if (merges.slice(i + 1).some(b => overlap(a, b))) yield `${path}: two merged areas overlap`;
    }
    for (const each of childrenNamed(root, 'conditionalFormatting')) {
      rangesIn(attribute(each, 'sqref'));
      for (const rule of each.children) {
        if (Number(attribute(rule, 'dxfId') ?? 0) >= dxfs) yield `${path}: a rule has no style`;
      }
    }
    const validated: Range[] = [];
    for (const each of child(root, 'dataValidations')?.children ?? []) {
      const areas = rangesIn(attribute(each, 'sqref'));
      if (validated.some(other => areas.some(area => overlap(other, area))))
        yield `${path}: two validations for one cell`;
      validated.push(...areas);
      if ((attribute(each, 'errorTitle') ?? '').length > 32)
        yield `${path}: a validation's title is too long`;
      if ((attribute(each, 'error') ?? '').length > 255) yield `${path}: a validation's text is too long`;
      for (const formula of each.children) {
        if (textOf(formula, this.texts[path] ?? '', path).length > 255)
          yield `${path}: a validation's list is too long`;
      }
    }
  }
}

function rangeIn(text: string | null): Range {
  const range = parseRange(text ?? '');
  if (!range) throw new Error(`${text} is no range`);
  return range;
}

const rangesIn = (text: string | null): Range[] => (text ?? '').trim().split(/\s+/).map(rangeIn);

const overlap = (a: Range, b: Range): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
