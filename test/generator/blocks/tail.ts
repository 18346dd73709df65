import { remarks } from '../facts';
import type { Page } from '../page';
import type { Random } from '../random';

/** What stands below the tables: help texts, remarks, and who signs. */
export function writeTail(page: Page, random: Random): void {
  if (random.chance(0.3))
    page.line(page.divided(2), [random.pick(['其他需要说明的事项', '其他需要说明的问题']), '无']);
  if (random.chance(0.1)) page.skip();
  if (random.chance(0.4)) page.line(page.whole, [random.pick(remarks)]);
  if (random.chance(0.4)) {
    page.line(page.divided(3), [
      '填表人：张三',
      '联系电话：',
      random.pick(['填报日期：', '单位负责人：李四']),
    ]);
  }
}
