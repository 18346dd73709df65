import { strToU8, zipSync } from 'fflate';
import type { NewSheet } from '../../../plan';
import { Archive } from '../zip/archive';
import { bareStyles } from './highlight-styles';
import { insertSheets } from './insert-sheets';
import { mainNamespace, relationshipNamespace, xmlDeclaration } from '../xml/namespaces';
import { Package, PackageDraft } from '../package/package';

/** A workbook file that holds these worksheets and nothing else. The same sheets give the same bytes. */
export function newWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const draft = new PackageDraft(new Package(new Archive(skeleton())));
  insertSheets(
    draft,
    {
      path: workbookPath,
      family,
      sheets: [],
      active: null,
      date1904: false,
      strings: null,
      styles: stylesPath,
      calcChain: null,
    },
    sheets,
  );
  return draft.toBytes();
}

const family = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const workbookPath = 'xl/workbook.xml';
const stylesPath = 'xl/styles.xml';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A package without worksheets: what every new workbook starts from. */
function skeleton(): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${workbookPath}" ContentType="${types}.sheet.main+xml"/><Override PartName="/${stylesPath}" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${family}officeDocument" Target="${workbookPath}"/></Relationships>`,
    [workbookPath]: `<workbook xmlns="${mainNamespace(family)}" xmlns:r="${relationshipNamespace(family)}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${family}styles" Target="styles.xml"/></Relationships>`,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xmlDeclaration + xml)] as const);
  return zipSync(Object.fromEntries([...files, [stylesPath, strToU8(bareStyles(family))]]), {
    mtime: newYear1980,
  });
}

/** No clock: the earliest time a zip can name. */
const newYear1980 = '1980-01-01T12:00:00';
