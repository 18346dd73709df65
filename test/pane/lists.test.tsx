import { describe, expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { ExcelHost } from '../../src/hosts/excel';
import { Pane } from '../../src/pane/pane';
import { Session } from '../../src/pane/session/session';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';
import { apiOf } from '../office/client';
import { PlayedExcel } from '../office/played-excel';
import { PlayedSheet, PlayedWorkbook } from '../office/workbook';

const project = (name: string, score: string) => `
  | 项目支出绩效自评表 |          |            |            |      |      |
  | 项目名称           | ${name}  | ←          | ←          | ←    | ←    |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 培训人数 | ≥100人     | 100人      | 60   | 60   |
  | 满意度指标         | 满意度   | ≥90%       | 92%        | 40   | ${score} |
  | 总分               | ←        | ←          | ←          | 100  | ${60 + Number(score)} |`;

const list = (second: string, sum: string) => `
  | 绩效自评汇总表 |  |  |
  | 序号 | 项目名称 | 自评得分 |
  | 1 | 道路养护 | 100 |
  | 2 | 桥梁加固 | ${second} |
  | 合计 | | ${sum} |`;

interface Texts {
  readonly [name: string]: string;
}

function opened(texts: Texts): Session {
  const sheets = Object.entries(texts).map(([name, text]) => PlayedSheet.from(sheetFrom(text, name).sheet));
  return new Session({
    host: new ExcelHost(apiOf(new PlayedExcel(new PlayedWorkbook(sheets)))),
    keep: { read: () => null, write: () => undefined },
    pause: () => Promise.resolve(),
    now: () => 0,
  });
}

const book = (second: string, sum: string): Texts => ({
  汇总: list(second, sum),
  甲: project('道路养护', '40'),
  乙: project('桥梁加固', '38'),
});

/** What is shown of the worksheet in front, as `rule cell`. */
function found({ state: { review } }: Session): string[] {
  if (!review || !('findings' in review)) return ['nothing'];
  return review.findings.map(({ rule, cells }) => `${rule} ${cells.map(a1).join(',')}`);
}

const page = (session: Session): string => renderToStaticMarkup(<Pane session={session} dark={false} />);

describe('汇总', () => {
  test('alone is compared with the other worksheets, which are read for it', async () => {
    const session = opened(book('96', '196'));
    await session.check();
    expect(found(session)).toEqual(['X06 C4']);
    expect(page(session)).toContain('项目汇总表：2 个项目');
    expect(page(session)).not.toContain('没有认出绩效自评表');
    expect(session.state.notice).toBeNull();
  });

  test('right: nothing is told, and nothing is left open', async () => {
    const session = opened(book('98', '198'));
    await session.check();
    const { review } = session.state;
    expect(found(session)).toEqual([]);
    expect(review && 'unchecked' in review ? review.unchecked : null).toEqual([]);
  });

  test('its rows are added up also where no other worksheet has its projects, and that is said', async () => {
    const session = opened({ 汇总: list('98', '189') });
    await session.check();
    expect(found(session)).toEqual(['X02 C5']);
    expect(page(session)).toContain('没有找到这些项目的自评表');
  });

  test('校验全部工作表 compares it too, wherever it stands', async () => {
    const session = opened(book('96', '196'));
    await session.checkAll();
    const [first] = session.state.all ?? [];
    expect(
      first && 'findings' in first.review ? first.review.findings.map(({ rule }) => rule) : null,
    ).toEqual(['X06']);
    expect(page(session)).toContain('项目汇总表：2 个项目');
  });

  test('its findings can be taken over, let stand, and listed', async () => {
    const session = opened({ 汇总: list('98', '189') });
    await session.check();
    const { review } = session.state;
    const [finding] = review && 'findings' in review ? review.findings : [];
    if (!finding) throw new Error('nothing found');
    await session.exportList();
    expect(session.state.notice).toContain('绩评助手问题清单');
    await session.check(null, '汇总');
    await session.waive(finding, '已核对');
    expect(page(session)).toContain('已忽略 1 条');
  });

  test('stopped while the others are read, it says that they were not compared', async () => {
    const session = opened(book('96', '196'));
    let isOver = false;
    session.subscribe(() => {
      if (!isOver && session.state.canCancel) session.cancel();
    });
    await session.check();
    isOver = true;
    expect(found(session)).toEqual([]);
    expect(page(session)).toContain('没有与各项目的自评表核对');
  });
});
