import { expect, test } from '@jest/globals';
import {
  isCalculable,
  shownFormula,
  soundFormula,
  storedFormula,
  whyBroken,
} from '../../../src/workbench/grid/formula-text';
import { gridNames } from '../../../src/workbench/grid/grid-names';

test.each([
  ['_xlfn.XLOOKUP(A1,B:B,C:C)', '=XLOOKUP(A1,B:B,C:C)'],
  ['_xlfn._xlws.FILTER(A:A,B:B>1)', '=FILTER(A:A,B:B>1)'],
  ['SUM(A1:A2)&"CONCAT("', '=SUM(A1:A2)&"CONCAT("'],
  ['IF(A1>0,_xlfn.TEXTJOIN("、",TRUE,A1:A3),"")', '=IF(A1>0,TEXTJOIN("、",TRUE,A1:A3),"")'],
])('%s is shown as %s and stored as it was', (stored, shown) => {
  expect(shownFormula(stored)).toBe(shown);
  expect(storedFormula(shown)).toBe(stored);
});

const functions = new Set(['SUM', 'IF', 'XLOOKUP']);

test.each([
  ['SUM(A1:A2)', true],
  ['_xlfn.XLOOKUP(A1,B:B,C:C)', true],
  ['IF(A1="[表]",1,0)', true],
  ["'A[1]'!B2", false],
  ['[1]外!A1', false],
  ['SUM(表1[金额])', false],
  ['PHONETIC(A1)', false],
  ['A1*2', true],
])('%s can be worked out by the grid: %p', (formula, expected) => {
  expect(isCalculable(formula, functions)).toBe(expected);
});

test('names: a reference as it is, anything else behind an equals sign, those of a worksheet with it', () => {
  const page = (name: string) => ({ sheet: { name } }) as never;
  const names = [
    { name: '合计', formula: '自评表!$A$1:$C$9', sheet: null },
    { name: '总价', formula: '自评表!$A$2-3', sheet: null },
    { name: '率', formula: "'一 二'!$B$1", sheet: '参数' },
    { name: '图', formula: '图表!$A$1', sheet: '图表1' },
  ];
  const book = { names, pages: [page('自评表'), page('参数')], active: '自评表', looks: [], formats: [] };
  const all = Object.values(gridNames(book, index => `s${index}`));
  expect(
    all.map(({ name, formulaOrRefString, localSheetId }) => [name, formulaOrRefString, localSheetId]),
  ).toEqual([
    ['合计', '自评表!$A$1:$C$9', undefined],
    ['总价', '=自评表!$A$2-3', undefined],
    ['率', "'一 二'!$B$1", 's1'],
  ]);
});

const sheets = new Set(['自评表', 'a b']);

test.each([
  ['=D2+', 'syntax'],
  ['=1+*2', 'syntax'],
  ['="a"&"b', 'syntax'],
  ['=IF(D2>0,"是","否"', 'syntax'],
  ['=SUM(A1:A3))', 'syntax'],
  ['=[1]Sheet1!A1', 'syntax'],
  ['=LET(x,1,x+1)', 'variables'],
  ['=不存在!A1', 'sheet'],
  ["='没有 的'!A1", 'sheet'],
  ['=SUM(A1:A3)', null],
  ['=-A1+2*-3', null],
  ['=IF(A1>=60,"合格",)', null],
  ['=IF(A1<>"",1,0)&"%"', null],
  ['=A1%*2', null],
  ["='A B'!C3+自评表!$A$1", null],
  ['=SUM({1,2;3,4})', null],
  ['=A1&" [注] \'x\' ( "', null],
  ['=COUNTIF(A:A,">=60")', null],
  ['=(A1+B1)/(C1-1)', null],
])('%s is %p', (formula, why) => {
  expect(whyBroken(formula, sheets)).toBe(why);
});

test('quotes of a Chinese keyboard are straightened where they stand for quotes', () => {
  expect(soundFormula('=IF(D2>0,“是”,“否”)')).toBe('=IF(D2>0,"是","否")');
  expect(soundFormula('=A1&"他说“好”"')).toBe('=A1&"他说“好”"');
});
