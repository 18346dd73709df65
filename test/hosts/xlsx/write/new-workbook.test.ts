import { describe, expect, test } from '@jest/globals';
import { read } from '@e965/xlsx';
import { Workbook } from 'exceljs';
import { FileHost, newWorkbook, openWorkbook } from '../../../../src/hosts/xlsx';
import { mergesOf, type NewSheet } from '../../../../src/plan';
import { a1, a1Range } from '../../../../src/sheet';
import { blankForm, gallery } from '../../../../src/templates';
import { filesIn, problemsIn } from '../package-rules';
import { at, bookBytes, changedParts } from '../book';

const forms = gallery.map(template => blankForm(template, { year: 2026 }));

test.each(forms.map(form => ({ name: form.name, form })))('$name: the package is in order', ({ form }) => {
  expect(problemsIn(newWorkbook([form]))).toEqual([]);
});

test('all forms in one workbook, and one more of a name that is taken', () => {
  const bytes = newWorkbook([...forms, forms[0] as NewSheet]);
  expect(problemsIn(bytes)).toEqual([]);
  expect(openWorkbook(bytes).sheets.map(({ name }) => name)).toEqual([
    ...forms.map(({ name }) => name),
    '项目支出绩效自评表（2）',
  ]);
});

test('the same forms give the same bytes', () => {
  expect(Buffer.from(newWorkbook(forms)).equals(Buffer.from(newWorkbook(forms)))).toBe(true);
});

describe.each(forms.map(form => ({ name: form.name, form })))('$name, read by others', ({ form }) => {
  const typed = new Map(
    form.cells
      .filter(({ content }) => content.formula === null && content.value !== null)
      .map(({ area, content }) => [a1({ row: area.top, col: area.left }), content.value]),
  );
  const formulas = new Map(
    form.cells.flatMap(({ area, content }) =>
      content.formula === null ? [] : [[a1({ row: area.top, col: area.left }), content.formula] as const],
    ),
  );
  const merges = mergesOf(form).map(a1Range).sort();

  test('exceljs finds every cell, formula, merge, validation, and the page', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(newWorkbook([form])) as never);
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('no worksheet');
    const found = new Map<string, unknown>();
    const calculated = new Map<string, string>();
    sheet.eachRow(row =>
      row.eachCell(cell => {
        if (cell.master !== cell || cell.value === null) return;
        if (cell.formula) calculated.set(cell.address, cell.formula);
        else found.set(cell.address, cell.value);
      }),
    );
    expect(found).toEqual(typed);
    expect(calculated).toEqual(formulas);
    expect([...sheet.model.merges].sort()).toEqual(merges);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: form.page.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      horizontalCentered: true,
      printArea: a1Range(form.page.area),
    });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: form.frozenRows });
    const numbers = form.validations.find(({ allowed }) => allowed.kind === 'number');
    const first = numbers && sheet.getCell(a1({ row: numbers.area.top, col: numbers.area.left }));
    expect(first?.dataValidation).toMatchObject({ type: 'decimal', showErrorMessage: true });
  });

  test('SheetJS finds the same', () => {
    const workbook = read(newWorkbook([form]), { type: 'array', cellFormula: true });
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
    if (!sheet) throw new Error('no worksheet');
    const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
    const found = cells.filter(([, { f, t }]) => f === undefined && t !== 'z');
    expect(new Map(found.map(([address, { v }]) => [address, v]))).toEqual(typed);
    expect(new Map(cells.flatMap(([address, { f }]) => (f === undefined ? [] : [[address, f]])))).toEqual(
      formulas,
    );
    const areas = (sheet['!merges'] ?? []).map(({ s, e }) =>
      a1Range({ top: s.r, left: s.c, bottom: e.r, right: e.c }),
    );
    expect(areas.sort()).toEqual(merges);
  });
});

const rows = (text: string) =>
  `<sheetViews><sheetView tabSelected="${text === '一' ? 1 : 0}" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`;

describe('into a workbook that is there', () => {
  const [form] = forms as [NewSheet];

  test('the package stays in order, and nothing of the other worksheets changes but which one is in front', async () => {
    const before = bookBytes({ sheets: { 自评表: rows('一'), 说明: rows('二') } });
    const host = new FileHost(before);
    expect(await host.insertSheet({ ...form, name: '自评表' })).toBe('自评表（2）');
    expect(problemsIn(host.bytes)).toEqual([]);
    expect((await host.sheets()).map(({ name, active }) => [name, active])).toEqual([
      ['自评表', false],
      ['说明', false],
      ['自评表（2）', true],
    ]);
    const [old, now] = [filesIn(before), filesIn(host.bytes)];
    const first = (files: Map<string, string>) => files.get('xl/worksheets/sheet1.xml');
    expect(first(now)).toBe(first(old)?.replace('tabSelected="1"', 'tabSelected="0"'));
    expect(changedParts(before, host.bytes)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  test('a workbook without styles gets them, and the styles of one that has keep their numbers', async () => {
    for (const styles of [null, undefined]) {
      const before = bookBytes(styles === null ? { sheet: rows('一'), styles } : { sheet: rows('一') });
      const host = new FileHost(before);
      await host.insertSheet(form);
      expect(problemsIn(host.bytes)).toEqual([]);
      expect((await host.snapshot('自评表')).sheet.value(at('A1'))).toBe('一');
    }
  });

  test('a workbook whose structure is protected is left as it is', async () => {
    const before = bookBytes({ workbookSettings: '<workbookProtection lockStructure="1"/>' });
    const host = new FileHost(before);
    await expect(host.insertSheet(form)).rejects.toMatchObject({
      problem: 'protected',
      message: '工作簿的结构受保护，不能插入工作表。请先在“审阅”里撤消工作簿保护，再试一次。',
    });
    expect(host.bytes).toBe(before);
  });
});
