import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { FileHost } from '../../src/hosts/xlsx';
import { Pane } from '../../src/pane/pane';
import { Session } from '../../src/pane/session/session';
import { bookBytes } from '../hosts/xlsx/book';
import { inlineSheet } from '../inline-sheet';
import { sheetFrom } from '../notation';

/** What the pane shows of a worksheet. */
async function shown(text: string): Promise<string> {
  const session = new Session({
    host: new FileHost(bookBytes({ sheet: inlineSheet(sheetFrom(text).sheet) })),
    keep: { read: () => null, write: () => undefined },
    pause: () => Promise.resolve(),
    now: () => 0,
  });
  await session.check(null);
  return renderToStaticMarkup(<Pane session={session} dark={false} />);
}

test('what was not read of the form reaches the pane: the reason and the cell', async () => {
  const page = await shown(`
  | 项目支出绩效自评表 |          |            |            |      |      |      |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 折算 |
  | 产出指标           | 培训人数 | ≥100人     | 100人      | 60   | 60   | 12   |
  | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | 40   | 8    |
  | 总分               | ←        | ←          | ←          | 100  | 100  | 20   |`);
  expect(page).toContain('G3');
  expect(page).toContain('折算');
});
