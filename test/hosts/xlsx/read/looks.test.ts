import { describe, expect, test } from '@jest/globals';
import { finished, openWorkbook } from '../../../../src/hosts/xlsx';
import { at, bookBytes } from '../book';

const styles = `
  <fonts count="3"><font/><font><b/><i val="0"/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/></font><font><u val="none"/><strike/><color theme="4" tint="-0.25"/></font></fonts>
  <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.15"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill><fill><patternFill patternType="gray125"/></fill></fills>
  <borders count="2"><border/><border><left style="thin"><color auto="1"/></left><right style="none"/><top style="double"><color rgb="FF00B050"/></top><bottom/></border></borders>
  <cellStyleXfs count="1"><xf/></cellStyleXfs>
  <cellXfs count="4"><xf/><xf fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf><xf fontId="2" fillId="2"/><xf fillId="3"/></cellXfs>`;

const theme =
  '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4080C0"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

function book(sheet: string) {
  return openWorkbook(
    bookBytes({
      sheet,
      styles,
      workbookRelated: { theme: 'theme/theme1.xml' },
      parts: { 'xl/theme/theme1.xml': theme },
      workbook:
        '<definedNames><definedName name="合计">自评表!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$C$9</definedName><definedName name="率" localSheetId="0">0.5</definedName></definedNames>',
    }),
  );
}

describe('how cells look', () => {
  const { looks } = book('<sheetData/>');

  test('fonts, edges and alignment are as the style says', () => {
    expect(looks[1]).toMatchObject({
      font: '黑体',
      size: 14,
      bold: true,
      italic: false,
      colour: 'C00000',
      left: { style: 'thin', colour: null },
      right: null,
      top: { style: 'double', colour: '00B050' },
      bottom: null,
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      indent: 2,
    });
    expect(looks[2]).toMatchObject({ underline: false, strike: true });
  });

  test('colours of the theme are darkened by their tint, indexed ones come from the palette', () => {
    // White by 15 % is a light grey; the accent 4080C0 by a quarter keeps its hue.
    expect([looks[0]?.fill, looks[1]?.fill, looks[2]?.fill]).toEqual([null, 'D9D9D9', 'FFFF00']);
    expect(looks[2]?.colour).toBe('306090');
    // A pattern without colours is left to the program.
    expect(looks[3]?.fill).toBeNull();
  });
});

test('how a worksheet is drawn: widths, heights, hidden and frozen parts, styles of blank cells', () => {
  const workbook = book(
    '<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="18" defaultColWidth="10"/>' +
      '<cols><col min="1" max="2" width="20.5" style="1"/><col min="4" max="4" width="8" hidden="1"/></cols>' +
      '<sheetData><row r="1" ht="30"><c r="A1" s="1"/><c r="C1" s="2"><v>1</v></c></row><row r="3" hidden="1"/><row r="4"><c r="B4"><f>A1</f><v>2</v></c><c s="3"/></row></sheetData>' +
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>LEN("绩评助手:error")&gt;0</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="0"/>',
  );
  const look = finished(workbook.lookSteps('自评表'));
  expect(look).toMatchObject({
    defaultHeight: 18,
    defaultWidth: 10,
    frozenRows: 2,
    frozenColumns: 1,
    showsGridLines: false,
    // Our own marks are drawn: only the validations are not.
    unseen: ['validations'],
  });
  expect(look.columns).toEqual([
    { first: 0, last: 1, width: 20.5, hidden: false },
    { first: 3, last: 3, width: 8, hidden: true },
  ]);
  expect([...look.rows]).toEqual([
    [0, { height: 30, hidden: false }],
    [2, { height: null, hidden: true }],
  ]);
  expect([...look.styles]).toEqual([
    [0, [0, 1, 2, 2]],
    [3, [2, 3]],
  ]);
});

test('names that formulas may use; the program’s own are none', () => {
  expect(book('<sheetData/>').names).toEqual([
    { name: '合计', formula: '自评表!$A$1', sheet: null },
    { name: '率', formula: '0.5', sheet: '自评表' },
  ]);
});

test('notes are told with their cell, ours apart from others', () => {
  const comments =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>审核人</author><author>绩评助手</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>请核</t></r><r><t>对</t></r></text></comment><comment ref="G48" authorId="1"><text><t>绩评助手：小计</t></text></comment></commentList></comments>';
  const workbook = openWorkbook(
    bookBytes({ related: { comments: '../comments1.xml' }, parts: { 'xl/comments1.xml': comments } }),
  );
  expect(workbook.notes('自评表')).toEqual([
    { at: at('B2'), text: '请核对', isOurs: false },
    { at: at('G48'), text: '绩评助手：小计', isOurs: true },
  ]);
});

test('a worksheet is read in steps of some hundred rows', () => {
  const rows = Array.from(
    { length: 1000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
  );
  const workbook = openWorkbook(bookBytes({ sheet: `<sheetData>${rows.join('')}</sheetData>` }));
  const shares: number[] = [];
  for (const steps = workbook.sheetSteps('自评表'); ; ) {
    const step = steps.next();
    if (step.done) {
      expect(step.value.size.rows).toBe(1000);
      break;
    }
    shares.push(step.value);
  }
  expect(shares.length).toBeGreaterThanOrEqual(4);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});
