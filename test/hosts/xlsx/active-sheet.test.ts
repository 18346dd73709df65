import { expect, test } from '@jest/globals';
import { FileHost } from '../../../src/hosts/xlsx';
import { bookParts, zipOf } from './book';

const chart = '<sheet name="图" sheetId="9" r:id="w0"/>';

/** A chart, a hidden worksheet and two visible ones, saved with the tab of that number in front. */
function opened(bookViews: string): Promise<string | undefined> {
  const parts = bookParts({
    sheets: { 备查: '<sheetData/>', 说明: '<sheetData/>', 自评表: '<sheetData/>' },
    workbookSettings: bookViews,
    workbookRelated: { chartsheet: 'chartsheets/sheet1.xml' },
    parts: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
  });
  const workbook = (parts['xl/workbook.xml'] ?? '')
    .replace('<sheets>', `<sheets>${chart}`)
    .replace('name="备查"', 'name="备查" state="hidden"');
  return new FileHost(zipOf({ ...parts, 'xl/workbook.xml': workbook }))
    .sheets()
    .then(sheets => sheets.find(({ active }) => active)?.name);
}

test.each([
  ['the worksheet that was in front', '<bookViews><workbookView activeTab="3"/></bookViews>', '自评表'],
  ['the first visible one where a chart was', '<bookViews><workbookView/></bookViews>', '说明'],
  [
    'the first visible one where it is hidden',
    '<bookViews><workbookView activeTab="1"/></bookViews>',
    '说明',
  ],
  [
    'the first visible one where there is no such tab',
    '<bookViews><workbookView activeTab="8"/></bookViews>',
    '说明',
  ],
  [
    'that of the first window',
    '<bookViews><workbookView activeTab="3"/><workbookView activeTab="2"/></bookViews>',
    '自评表',
  ],
  ['the first visible one where nothing is said', '', '说明'],
])('a file opens with %s', async (_, bookViews, active) => {
  expect(await opened(bookViews)).toBe(active);
});
