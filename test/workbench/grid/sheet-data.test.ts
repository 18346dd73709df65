import { describe, expect, test } from '@jest/globals';
import { finished, openWorkbook } from '../../../src/hosts/xlsx';
import { pageOf } from '../../../src/workbench/book';
import { cellStyle } from '../../../src/workbench/grid/cell-style';
import { byName, byValue, sheetData } from '../../../src/workbench/grid/sheet-data';
import { bookBytes } from '../../hosts/xlsx/book';

const functions = new Set(['SUM', 'IFNA', 'ROUND']);

function dataOf(sheet: string, styleOf: 'name' | 'value' = 'name') {
  const file = openWorkbook(bookBytes({ sheet }));
  return finished(
    sheetData(pageOf(file, '自评表'), 's0', file, styleOf === 'name' ? byName : byValue(file), functions),
  );
}

describe('a worksheet in the grid’s words', () => {
  test('numbers, texts, truth values, errors and formulas with the results the file has', () => {
    const { cellData } = dataOf(
      '<sheetData><row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="inlineStr"><is><t>≥95%</t></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1"><f>_xlfn.IFNA(A1,0)</f><v>1.5</v></c></row></sheetData>',
    );
    expect(cellData?.[0]).toEqual({
      0: { v: 1.5, t: 2 },
      1: { v: '≥95%', t: 1 },
      2: { v: 1, t: 3 },
      3: { v: '#DIV/0!', t: 1 },
      4: { v: 1.5, t: 2, f: '=IFNA(A1,0)' },
    });
  });

  test('the cells of an array formula show their results and are not worked out again', () => {
    const { cellData } = dataOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>6</v></c></row></sheetData>',
    );
    expect([cellData?.[0]?.[1], cellData?.[1]?.[1]]).toEqual([
      { v: 2, t: 2 },
      { v: 6, t: 2 },
    ]);
  });

  test('formats, blank styled cells, merged areas, widths and heights', () => {
    const data = dataOf(
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="20"/><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1" ht="30"><c r="A1" s="1"><v>0.5</v></c><c r="C1" s="2"/></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    expect(data.cellData?.[0]).toEqual({ 0: { s: 'x1', v: 0.5, t: 2 }, 2: { s: 'x2' } });
    expect(data.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }]);
    expect(data.columnData?.[0]).toEqual({ w: 145 });
    expect(data.columnData?.[1]).toEqual({ w: 0, hd: 1 });
    expect(data.rowData?.[0]).toEqual({ h: 40 });
    const inserted = dataOf(
      '<sheetData><row r="1"><c r="A1" s="1"><v>0.5</v></c></row></sheetData>',
      'value',
    );
    expect(inserted.cellData?.[0]?.[0]?.s).toMatchObject({ n: { pattern: '0.00%' } });
  });

  test('a row without a height is as high as its wrapped text', () => {
    const text = '数据库审计系统对数据库操作行为进行识别记录和回放'.repeat(4);
    const styles =
      '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf><alignment wrapText="1"/></xf></cellXfs>';
    const file = openWorkbook(
      bookBytes({
        styles,
        sheet: `<cols><col min="1" max="1" width="20"/></cols><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>${text}</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`,
      }),
    );
    const { rowData } = finished(sheetData(pageOf(file, '自评表'), 's0', file, byName, functions));
    // 96 characters, 9 to a line of 139 pixels: 11 lines. Without wrapping it is one line.
    expect([rowData?.[0]?.h, rowData?.[1]?.h]).toEqual([220, 22]);
  });
});

test('a style that is not there is none', () => {
  expect(cellStyle({ looks: [], formats: [] }, 3)).toBeNull();
});
