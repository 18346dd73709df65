import { describe, expect, test } from '@jest/globals';
import { reviewAll } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

/** The cells that the sums of funds speak of. */
function told(text: string): string[] {
  const reviews = reviewAll(sheetFrom(text).sheet);
  return reviews.flatMap(({ form, ...rest }) =>
    form && 'findings' in rest
      ? rest.findings.flatMap(({ rule, cells }) => (rule === 'F01' ? [cells.map(a1).join()] : []))
      : ['not read'],
  );
}

const transfer = (second: string) => `
| 2023年度转移支付绩效自评表 | ← | ← | ← | ← |
| 一级指标 | 二级指标 | 三级指标 | 自评内容 | 完成情况 |
| 资金管理 | 资金投入 | 资金安排 | 补助资金合计（万元） 年度资金总额： | 800 |
| ↑ | ↑ | ↑ | 其中：中央财政 | 500 |
| ↑ | ↑ | ↑ | 省级财政 | 300 |
| ↑ | ↑ | ↑ | 其中：乙类资金（万元） 年度资金总额： | ${second} |
| ↑ | ↑ | ↑ | 其中：中央财政 | 260 |
| ↑ | ↑ | ↑ | 省级财政 | 140 |`;

const below = (whole: string) => `
| 项目支出绩效自评表 | ← | ← | ← | ← |
| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 |
| 产出指标 | 修建道路 | ≥10公里 | 10公里 | 100 |
| 总投资（万元） | ${whole} | | | |
| 其中：县财政配套 | 120.5 | | | |
| 乡镇自筹 | 30 | | | |
| 社会捐赠 | 9.5 | | | |`;

const inTexts = (whole: string) => `
| 项目支出绩效自评表 | ← | ← | ← | ← |
| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 |
| 产出指标 | 培训人数 | ≥100人 | 100人 | 100 |
| 资金合计 | ${whole} | | | |
| 其中：上级补助 | 60万元 | | | |
| 本级安排 | 25万元 | | | |`;

const uses = (whole: string, last: string) => `
| 项目支出绩效自评表 | ← | ← | ← | ← |
| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 |
| 产出指标 | 培训人数 | ≥100人 | 100人 | 100 |
| 经费合计 | ${whole} | | | |
| 其中：设备购置 | 40 | | | |
| 培训费 | ${last} | | | |`;

describe('amounts below one another', () => {
  test.each([
    ['320 where 260 and 140 are 400', transfer('320'), ['E6']],
    ['three sources come to 160', below('166'), ['B4']],
    ['amounts that are texts with their unit', inTexts('95万元'), ['B4']],
    ['uses that are more than there is', uses('50', '20'), ['B4']],
    ['a point slipped', below('1600'), ['B4']],
  ])('%s', (_, text, cells) => {
    expect(told(text)).toEqual(cells);
  });

  test.each([
    ['two lists that tie', transfer('400')],
    ['three sources', below('160')],
    ['texts with their unit', inTexts('85万元')],
    ['uses that tie', uses('60', '20')],
    ['uses that are some of them', uses('90', '20')],
  ])('right: %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
