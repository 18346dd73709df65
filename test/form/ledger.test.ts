import { expect, test } from '@jest/globals';
import { type LedgerEntry, ledgerOf, readForm, readForms } from '../../src/form';
import { a1, addressKey, isBlank, type Sheet } from '../../src/sheet';
import { review } from '../../src/review';
import { coverageLine } from '../../src/report/coverage-line';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import { at, sheetFrom } from '../notation';

function ledger(sheet: Sheet): Record<string, string> {
  const { form } = readForm(sheet);
  if (!form) throw new Error('no form');
  return Object.fromEntries(ledgerOf(sheet, form).map(({ at, as, role }) => [a1(at), `${as} ${role}`]));
}

function line(text: string): string {
  const seen = review(sheetFrom(text).sheet);
  if (!seen.form) throw new Error(seen.why);
  return coverageLine(seen.coverage());
}

const form = `
| 项目支出绩效自评表（2023年度） | | | | | |
| 项目名称 | 广场维修 | | | | |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分   |
| 产出指标 | 培训人数 | ≥100人     | 100人      | 60   | 见附件 |
| 满意度   | 满意度   | ≥90%       | 较满意     | 40   | 40     |
| 总分     |          |            |            | 100  | 100    |
| 注：得分保留两位小数。 | | | | | |
| 经办人   | 张三     |            | 88         |      |        |`;

test('each cell is a label, a number or text in its role, unread or outside', () =>
  expect(ledger(sheetFrom(form).sheet)).toEqual({
    A1: 'label title',
    A2: 'label heading',
    B2: 'text fact',
    A3: 'label level1',
    B3: 'label name',
    C3: 'label target',
    D3: 'label actual',
    E3: 'label weight',
    F3: 'label score',
    A4: 'label group',
    B4: 'label indicator',
    C4: 'number target',
    D4: 'number actual',
    E4: 'number weight',
    F4: 'unread misread',
    A5: 'label group',
    B5: 'label indicator',
    C5: 'number target',
    D5: 'text actual',
    E5: 'number weight',
    F5: 'number score',
    A6: 'label total',
    E6: 'number weightTotal',
    F6: 'number total',
    A7: 'text note',
    A8: 'outside ',
    B8: 'outside ',
    D8: 'unread role',
  }));

test('numbers, those that took part in a check, and those that were not read, in one line', () =>
  expect(line(form)).toBe('10 个数，核对 7 个；未读 2 个（F4、D8）'));

test('without an unread number the line is short', () =>
  expect(
    line(`
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 培训人数 | ≥100人     | 100人      | 60   | 60   |
| 满意度   | 满意度   | ≥90%       | 95%        | 40   | 40   |
| 总分     |          |            |            | 100  | 100  |`),
  ).toBe('10 个数，核对 10 个'));

test('six unread cells are named, more are counted', () =>
  expect(
    coverageLine({ numbers: 20, checked: 13, unread: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'].map(at) }),
  ).toBe('20 个数，核对 13 个；未读 7 个（A1、A2、A3、A4、A5、A6 等）'));

test('every cell of a generated form that holds something has exactly one entry', () => {
  const wrong = families.flatMap(family =>
    Array.from({ length: 12 }, (_, index) => generate(family, `ledger-${index}`)).flatMap(({ sheet, seed }) =>
      readForms(sheet).flatMap(({ form: read, range }) => {
        if (!read) return [];
        const own = sheet.within(range);
        const held = [...own.cells()].filter(({ value }) => !isBlank(value)).map(({ at }) => addressKey(at));
        const told = ledgerOf(own, read).map(({ at }: LedgerEntry) => addressKey(at));
        return told.join() === held.join() ? [] : [`${family.name} ${seed}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});
