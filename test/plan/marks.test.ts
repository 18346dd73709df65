import { describe, expect, test } from '@jest/globals';
import { direct, type Finding, type Level, uncertain } from '../../src/explain';
import { marksOf } from '../../src/plan';
import { a1 } from '../../src/sheet';
import { at } from '../notation';

function found(level: Level, message: string, cells: string, candidates = ''): Finding {
  const addresses = (list: string) => list.split(' ').filter(Boolean).map(at);
  const named = addresses(candidates);
  return {
    ...(named.length === 0 ? direct : { ...uncertain, candidates: named }),
    rule: 'S02',
    about: 'scores',
    level,
    outcome: 'fail',
    cells: addresses(cells),
    related: [at('A1')],
    stated: null,
    expected: null,
    cause: null,
    message,
    setting: null,
    source: null,
    fix: [],
  };
}

const told = (findings: readonly Finding[]) =>
  marksOf(findings).map(mark => `${a1(mark.at)} ${mark.level}: ${mark.note.replace(/\n/g, ' / ')}`);

describe('which cells are highlighted', () => {
  test('the wrong one where it is certain, with the sentence', () => {
    expect(told([found('error', 'G48 小计写 13.25', 'G48')])).toEqual(['G48 error: G48 小计写 13.25']);
  });

  test('where it is not: the place where the fault shows and every cell that may be wrong', () => {
    expect(told([found('error', '可能是 G6 或 G9', 'G12', 'G6 G9')])).toEqual([
      'G6 error: 可能是 G6 或 G9',
      'G9 error: 可能是 G6 或 G9',
      'G12 error: 可能是 G6 或 G9',
    ]);
  });

  test('a related cell is not accused, and a notice stays in the list', () => {
    expect(told([found('notice', '单项分值超过 40 分', 'D3'), found('warning', '没有填原因', 'F3')])).toEqual(
      ['F3 warning: 没有填原因'],
    );
  });
});

describe('several findings at one cell', () => {
  test('are one mark of the gravest level with all sentences, each once', () => {
    const findings = [
      found('warning', '没有填原因', 'E2'),
      found('error', '得分写 8，应为 9.29', 'E2'),
      found('error', '得分写 8，应为 9.29', 'E2'),
      found('warning', '超额没有说明', 'E2'),
    ];
    expect(told(findings)).toEqual(['E2 error: 没有填原因 / 得分写 8，应为 9.29 / 超额没有说明']);
  });

  test('a later warning does not soften an error', () => {
    expect(told([found('error', '错', 'E2'), found('warning', '疑', 'E2')])).toEqual(['E2 error: 错 / 疑']);
  });
});

test('marks stand in reading order, whatever the order of the findings', () => {
  const findings = [found('error', '三', 'B10'), found('error', '一', 'C2'), found('warning', '二', 'A10')];
  expect(told(findings)).toEqual(['C2 error: 一', 'A10 warning: 二', 'B10 error: 三']);
  expect(told([...findings].reverse())).toEqual(told(findings));
});
