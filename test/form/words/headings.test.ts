import { describe, expect, test } from '@jest/globals';
import { labelKey } from '../../../src/sheet';
import { roleByEnding, withoutMarks } from '../../../src/form/words/headings';
import { fundRoles, indicatorRoles } from '../../../src/form/words/roles';
const key = (text: string) => withoutMarks(labelKey(text));

describe('headings with marks, numbers, years and required tags', () => {
  test.each([
    ['＊分值', 'weight'],
    ['▲分值▲', 'weight'],
    ['（1）得分', 'score'],
    ['1.得分', 'score'],
    ['一、年度指标值', 'target'],
    ['分值【必填】', 'weight'],
    ['得分（*必填项）', 'score'],
    ['必填：实际完成值', 'actual'],
    ['实际完成值-选填', 'actual'],
    ['2023年度指标值', 'target'],
    ['分值（2023年度）', 'weight'],
    ['自评分/得分', 'score'],
    ['目标值/完成值', null],
    ['【必填】①分值', 'weight'],
    ['①*分值', 'weight'],
    ['分值①', 'weight'],
    ['（一）分值', 'weight'],
    ['※（必填）★得分', 'score'],
  ])('%s is %s', (text, role) => expect(indicatorRoles.of(key(text))).toBe(role));
  test.each([
    ['★①全年预算数（A）', 'budget'],
    ['（1）年初预算数', 'initial'],
    ['2023年初预算数', 'initial'],
    ['2023年全年执行数', 'executed'],
    ['年度支出决算数', 'executed'],
    ['年初批复数', 'initial'],
    ['最终预算额', 'budget'],
    ['上年决算数', null],
    ['已拨付金额', 'received'],
    ['财政资金执行率', 'rate'],
    ['补助标准执行率', null],
    ['2023年度全年（调整）预算数（A）', 'budget'],
  ])('%s of the money is %s', (text, role) => expect(fundRoles.of(key(text))).toBe(role));
  test.each([
    ['年末实际完成值', 'actual'],
    ['三级指标满分', 'weight'],
    ['单位自评打分', 'score'],
    ['财政评分', 'reviewScore'],
    ['专家评审得分', 'reviewScore'],
    ['上年得分', 'lastYear'],
    ['去年实际值', 'lastYear'],
    ['百分制分数', 'coefficient'],
    ['复核实际值', 'reviewActual'],
  ])('%s says %s by its last words', (text, role) =>
    expect(indicatorRoles.of(key(text)) ?? roleByEnding(key(text))).toBe(role),
  );
});
