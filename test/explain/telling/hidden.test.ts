import { expect, test } from '@jest/globals';
import { Sheet } from '../../../src/sheet';
import { sheetFrom } from '../../notation';
import { toldOf } from '../formulas/told';

const { sheet } = sheetFrom(`
  | 三级指标   | 年度指标值 | 实际完成值 | 分值             | 得分               |
  | 培训人数   | ≥200人     | 200人      | 50               | 50                 |
  | 旧指标     | ≥90%       | 95%        | 10               | 10                 |
  | 带动就业   | ≥20人      | 20人       | 40               | 40                 |
  | 学员满意度 | ≥90%       | 92%        | 10               | 10                 |
  | 总分       |            |            | =SUM(D2:D5) ⇒ 110 | =SUM(E2:E5) ⇒ 110 |`);

test('a row that is hidden and still counts is called hidden', () => {
  const hidden = new Sheet({ name: '自评表', cells: sheet.cells(), hiddenRows: new Set([2]) });
  expect(toldOf(hidden).join()).toMatch(/全部分值相加为 110，应为 100.*D3 在隐藏的行或列中。/);
  expect(toldOf(sheet).join()).not.toContain('隐藏');
});
