import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/explain';
import { review } from '../../../src/review';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

interface Funds {
  readonly initial?: string;
  readonly budget?: string;
  readonly executed?: string;
  readonly rate?: string;
  readonly parts?: string;
  readonly label?: string;
}

/** N01 of a sentence in B5 on a form whose year began with 110, whose budget is 100 and whose execution is 90 (万元). */
function found(sentence: string, funds: Funds = {}): readonly Finding[] {
  const {
    initial = '110',
    budget = '100',
    executed = '90',
    rate = '90%',
    parts = '',
    label = '资金使用情况',
  } = funds;
  const reviewed = review(
    sheetFrom(`
| 2023年度项目支出绩效自评表 | ← | ← | ← | ← | ← | ← |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | ${initial} | ${budget} | ${executed} | 10 | ${rate} | 9 |${parts}
| 项目名称 | 示例项目 | ← | ← | ← | ← | ← |
| ${label} | ${sentence} | ← | ← | ← | ← | ← |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 备注 | 分值 | 得分 |
| 产出指标 | 培训人数 | ≥200人 | 200人 | | 90 | 90 |
| 总分 | | | | | 100 | 99 |`).sheet,
  );
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings.filter(({ rule }) => rule === 'N01');
}

const brief = ({ cells, certain, level, candidates }: Finding) =>
  `${level} ${certain ? cells.map(a1).join() : `? ${candidates.map(a1).join()}`}`;

describe('an amount is compared with the column it names', () => {
  test.each([
    ['全年预算数100万元，全年执行数90万元，支出规范。'],
    ['年初预算110万元，年中调减10万元，全年预算100万元。'],
    ['2023年年初预算数为110万元，调整后预算数为100万元。'],
    ['实际支出90万元，结余10万元按规定收回。'],
    ['预算资金110万元，已全部下达，手续完备。'],
    ['本项目预算100万元，资金使用合规，无截留。'],
    ['2022年全年预算80万元，全年执行数60万元，已结项。'],
    ['其中财政拨款全年预算60万元，自筹全年预算40万元。'],
    ['培训费支出12万元，印刷费支出3万元，其余为劳务费。'],
    ['东片区全年预算数40万元，全年执行数38万元，进度正常。'],
    ['计划全年支出100万元，实际支出90万元，节约10万元。'],
    ['共支出30万元用于修路，另有60万元用于绿化，管理到位。'],
    ['截至6月底，实际支出45万元，进度过半。'],
    ['全年预算1000000元，全年执行数900000元，支出规范。'],
  ])('%s', sentence => {
    expect(found(sentence)).toEqual([]);
  });

  test.each([
    ['本项目全年预算数120万元，管理规范。', '120万元', 'C3', 'F3'],
    ['调整后预算数为105万元，资金已全部到位。', '105万元', 'C3', 'F3'],
    ['全年执行数60万元，完成情况较好。', '60万元', 'D3', 'F3'],
    ['2023年实际支出95万元，资金使用规范。', '95万元', 'D3', 'F3'],
    ['全年预算数110万元，没有发生调整。', '110万元', 'C3', 'F3'],
  ])('%s', (sentence, stated, column, witness) => {
    const [only, ...more] = found(sentence);
    expect(more).toEqual([]);
    expect(only && brief(only)).toBe('error B5');
    expect(only?.stated).toBe(stated);
    expect(only?.related.map(a1)).toEqual([column, witness]);
  });

  test('the sentence names both figures, the difference and what confirms the table', () => {
    expect(found('本项目全年预算数120万元，管理规范。')[0]?.message).toBe(
      'B5 文中写“本项目全年预算数120万元”，C3 全年预算数是 100万元，相差 20万元；F3 与表中一致。请改正文中的金额。',
    );
  });

  test('the year’s start is told where the text says another start', () => {
    expect(found('年初预算93万元，后追加10万元。').map(({ cells }) => cells.map(a1))).toEqual([['B3']]);
  });
});

describe('who is the suspect', () => {
  test('the table’s amount where its own sources and the text agree', () => {
    const parts = `
| 其中：财政拨款 | 60 | 60 | 50 | | | |
| 其他资金 | 50 | 45 | 40 | | | |`;
    const [only] = found('全年预算105万元，实际支出90万元。', { parts, rate: '86%', budget: '100' });
    expect(only ? only.cells.map(a1) : []).toEqual(['C3']);
  });

  test('nobody where nothing confirms the table', () => {
    expect(found('全年预算105万元，管理规范。', { rate: '' }).map(brief)).toEqual(['error ? C3,B5']);
  });

  test('a rate too coarse to tell the two amounts apart confirms nothing', () => {
    const funds = { budget: '1000', initial: '900', executed: '820', rate: '82%' };
    expect(found('全年预算1000.9万元，管理规范。', funds).map(brief)).not.toEqual(['error B5']);
  });

  test('a budget that was not changed confirms itself', () => {
    const funds = { initial: '100', rate: '' };
    expect(found('全年预算120万元，管理规范。', funds).map(brief)).toEqual(['error B5']);
  });
});

describe('a goal may mean the year’s start', () => {
  test('which is asked', () => {
    const [only] = found('全年预算110万元，完成培训任务。', { label: '年度总体目标' });
    expect(only?.level).toBe('warning');
    expect(only?.message).toBe(
      'B5 写“全年预算110万元”，C3 的全年预算数是 100；与 B3 的年初预算数一致。请核实写的是年初还是全年。',
    );
  });

  test('an amount that is neither is wrong there too', () => {
    expect(found('全年预算120万元，完成培训任务。', { label: '年度总体目标' }).map(brief)).toEqual([
      'error B5',
    ]);
  });
});

describe('money carried over', () => {
  const parts = `
| 其中：财政拨款 | 100 | 80 | 70 | | | |
| 上年结转资金 | 10 | 20 | 20 | | | |`;
  test.each([
    '上年结转20万元，已全部使用。',
    '年末结余12万元，已上缴财政。',
    '剩余资金结转下年15万元，专款专用。',
  ])('%s', sentence => {
    expect(found(sentence, { parts })).toEqual([]);
  });
  test('another amount than its row', () => {
    expect(found('上年结转25万元，已全部使用。', { parts }).length).toBeGreaterThan(0);
  });
});
