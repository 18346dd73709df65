import { expect, test } from '@jest/globals';
import { openWorkbook, readStore, storeXml } from '../../../../src/hosts/xlsx';
import { bookBytes, changedParts, edit, firstSheet, plan, textIn, textsIn, zipOf } from '../book';

const bytes = bookBytes({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });
const journal = '{"cell":"G48","why":"a<b & \\"c\\"","odd":"\u0007_x0007_ \r\n"}';

test('what is saved travels with the workbook', () => {
  const saved = openWorkbook(bytes).save({ journal, profile: '中央' });
  const opened = openWorkbook(saved);
  expect(opened.load('journal')).toBe(journal);
  expect(opened.load('profile')).toBe('中央');
  expect(opened.load('waivers')).toBeNull();
  expect(changedParts(bytes, saved)).toEqual([
    '[Content_Types].xml',
    'customXml/_rels/item1.xml.rels',
    'customXml/item1.xml',
    'customXml/itemProps1.xml',
    'xl/_rels/workbook.xml.rels',
  ]);
});

test('the part says whose it is, as Office wants it', () => {
  const texts = textsIn(openWorkbook(bytes).save({ profile: '中央' }));
  expect(texts['customXml/item1.xml']).toContain(
    '<store xmlns="urn:jiping:store:1"><entry key="profile">中央</entry></store>',
  );
  expect(texts['customXml/itemProps1.xml']).toContain('<ds:schemaRef ds:uri="urn:jiping:store:1"/>');
  expect(texts['xl/_rels/workbook.xml.rels']).toContain(
    'relationships/customXml" Target="../customXml/item1.xml"',
  );
  expect(texts['[Content_Types].xml']).toContain('PartName="/customXml/itemProps1.xml"');
});

test('one entry is changed or removed, the others stay', () => {
  const first = openWorkbook(bytes).save({ journal, profile: '中央' });
  const second = openWorkbook(first).save({ profile: '浙江', journal: null });
  expect(changedParts(first, second)).toEqual(['customXml/item1.xml']);
  expect(openWorkbook(second).load('profile')).toBe('浙江');
  expect(openWorkbook(second).load('journal')).toBeNull();
});

test('the part goes with its last entry', () => {
  const saved = openWorkbook(bytes).save({ journal });
  expect(textsIn(openWorkbook(saved).save({ journal: null }))).toEqual(textsIn(bytes));
});

test('removing what is not there changes nothing', () => {
  expect(openWorkbook(bytes).save({ journal: null })).toBe(bytes);
});

test('custom XML of others is left alone', () => {
  const other = '<p:properties xmlns:p="urn:sharepoint"><entry key="journal">x</entry></p:properties>';
  const shared = bookBytes({
    workbookRelated: { customXml: '../customXml/item1.xml' },
    parts: { 'customXml/item1.xml': other },
  });
  const saved = openWorkbook(shared).save({ journal });
  expect(openWorkbook(shared).load('journal')).toBeNull();
  expect(textIn(saved, 'customXml/item1.xml')).toBe(other);
  expect(openWorkbook(saved).load('journal')).toBe(journal);
});

test('entries are found where LibreOffice puts them', () => {
  const texts = textsIn(openWorkbook(bytes).save({ journal }));
  const relationship =
    '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>';
  const moved = zipOf({
    ...texts,
    'xl/_rels/workbook.xml.rels': textIn(bytes, 'xl/_rels/workbook.xml.rels'),
    '_rels/.rels': (texts['_rels/.rels'] ?? '').replace(
      '</Relationships>',
      `${relationship}</Relationships>`,
    ),
  });
  expect(openWorkbook(moved).load('journal')).toBe(journal);
  expect(textsIn(openWorkbook(moved).save({ journal: null }))).toEqual(textsIn(bytes));
});

test('plans and entries are written in one go', () => {
  const applied = openWorkbook(bytes).apply([plan([edit('A1', 1, 2)])], { save: { journal } });
  if (applied.kind === 'refused') throw new Error('refused');
  expect(openWorkbook(applied.bytes).load('journal')).toBe(journal);
  expect(textIn(applied.bytes, firstSheet)).toContain('<v>2</v>');
});

test('the text of the part is read back as it was written', () => {
  const entries = new Map([
    ['a"<&\n', journal],
    ['空', ''],
  ]);
  expect(readStore(storeXml(entries), '')).toEqual(entries);
});
