import { expect, test } from '@jest/globals';
import { SharedFormula } from '../../../../src/hosts/xlsx/read/shared-formula';

test.each([
  ['A1+B2', 'B3+C4'],
  ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
  ['SUM(A1:B2)', 'SUM(B3:C4)'],
  ['SUM(A:B)+SUM($A:B)', 'SUM(B:C)+SUM($A:C)'],
  ['SUM(1:2)+SUM($1:2)', 'SUM(3:4)+SUM($1:4)'],
  ['LOG10(A1)', 'LOG10(B3)'],
  ['IF(A1="A1",\'A1\'!B1,自评表!C1)', 'IF(B3="A1",\'A1\'!C3,自评表!D3)'],
  ["'五''月 A1'!A1", "'五''月 A1'!B3"],
  ['表1[A1]+[1]Sheet1!A1', '表1[A1]+[1]Sheet1!B3'],
  ['表1[[#This Row],[B2]]', '表1[[#This Row],[B2]]'],
  ['ABCD1+A1B+_A1+A1.2+1E5', 'ABCD1+A1B+_A1+A1.2+1E5'],
  ['金额A1+XFE1+税率', '金额A1+XFE1+税率'],
  ['"""A1"&A1', '"""A1"&B3'],
  ['#REF!+TRUE', '#REF!+TRUE'],
])('%s, two down and one right: %s', (formula, moved) => {
  expect(new SharedFormula(formula, 0, 0).at(2, 1)).toBe(moved);
});

test('a reference pushed off the sheet', () => {
  expect(new SharedFormula('A1+XFD2', 1, 1).at(0, 2)).toBe('#REF!+#REF!');
});
