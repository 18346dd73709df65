import { expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

function reviewed(text: string) {
  const found = review(
    sheetFrom(`
| 2023年度部门整体支出绩效自评表 | ← | ← | ← | ← |
| 基础数据表（单位:万元） | ← | ← | ← | ← |
| 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 备注 |
| 三公经费     | 29.08        | 63.46        | 44.29        |      |
| 其他说明 | ${text} | ← | ← | ← |
| 三级指标 | 评价标准 | 指标说明 | 分值 | 得分 |
| 三公经费控制 | 无 | 详见表 | 100 | 60 |
| 合计 | | | 100 | 60 |`).sheet,
  );
  if (!found.form) throw new Error(found.why);
  return found;
}

test('figures of one cell that differ from the table are one finding, which counts the others', () => {
  const told = reviewed(
    '三公经费2022年决算32万元。三公经费2022年支出33万元。三公经费2022年共34万元。',
  ).findings;
  const own = told.filter(({ rule }) => rule === 'N06');
  expect(own.map(({ cells }) => cells.map(a1))).toEqual([['B5']]);
  expect(own[0]?.message).toContain('32万元');
  expect(own[0]?.message).toContain('同一段文字另有 2 个金额与表中不同。');
});

test('sums of one text are looked at up to sixty, and that is told', () => {
  const sums = (count: number) => '合同金额50万元的90%，即45万元。'.repeat(count);
  const why = (count: number) =>
    reviewed(sums(count))
      .unchecked.filter(({ why: said }) => said.includes('算式'))
      .map(({ why: said }) => said);
  expect(why(60)).toEqual([]);
  expect(why(61)).toEqual(['文中有 61 个算式，只核对了前 60 个。']);
});
