import { describe, expect, test } from '@jest/globals';
import { directionOf } from '../../src/scoring';
import { type Row, scored } from './row';
import { review } from '../../src/review';
import { sheetFrom } from '../notation';

function direction(row: Partial<Row>): string {
  const { reverse, stated } = directionOf(scored({ target: '100', actual: '100', ...row }).leaf);
  return `${reverse ? '越少越好' : '越多越好'}${stated ? '' : '（按名称）'}`;
}

describe('which way an indicator points', () => {
  test.each<[string, Partial<Row>, string]>([
    ['the target’s operator', { target: '≥28个' }, '越多越好'],
    ['the target’s operator', { target: '≤5天' }, '越少越好'],
    ['the target’s operator', { target: '<5天' }, '越少越好'],
    ['words for it', { target: '不超过3次' }, '越少越好'],
    ['words for it', { target: '98%以上' }, '越多越好'],
    ['words for it', { target: '30日内' }, '越少越好'],
    ['= is reached from below', { target: '=8个' }, '越多越好'],
    ['a column of its own', { operator: '≤' }, '越少越好'],
    ['a column of its own', { operator: '≥', name: '事故数' }, '越多越好'],
    ['a column of its own', { operator: '》' }, '越多越好'],
    ['a column of its own', { operator: '反向指标' }, '越少越好'],
    ['a column of its own', { operator: '正向指标', name: '事故数' }, '越多越好'],
    ['the target’s operator before the column', { target: '≤5', operator: '≥' }, '越少越好'],
    ['the name', { name: '系统故障率' }, '越少越好（按名称）'],
    ['the name', { name: '投诉次数' }, '越少越好（按名称）'],
    ['the name', { name: '采购成本' }, '越少越好（按名称）'],
    ['the group', { name: '设备购置', group: '成本指标' }, '越少越好（按名称）'],
    ['the name, though under 成本', { name: '成本节约率', group: '成本指标' }, '越多越好（按名称）'],
    ['nothing', { name: '培训人数' }, '越多越好（按名称）'],
    ['定性 says nothing', { operator: '定性', name: '培训人数' }, '越多越好（按名称）'],
  ])('%s: %j', (_, row, expected) => {
    expect(direction(row)).toBe(expected);
  });

  test.each<Partial<Row>>([
    { target: '0' },
    { target: '0起' },
    { target: '=0' },
    { target: '0', operator: '=' },
  ])('a target of none is met by none: %j', row => {
    expect(direction(row)).toBe('越少越好');
  });

  test('≥0 asks for no less than none', () => {
    expect(direction({ target: '≥0' })).toBe('越多越好');
  });
});

describe('a bare 0 as a target', () => {
  const score = (target: string, name: string, actual = '2000'): string => {
    const { sheet } = sheetFrom(`
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| ${name} | ${target} | ${actual} | 60 | 60 |
| 满意度 | ≥90% | 95% | 40 | 40 |`);
    const reviewed = review(sheet);
    return reviewed.form ? (reviewed.card.rows[0]?.score.kind ?? '') : reviewed.why;
  };

  test('of a count is no target to measure by', () => {
    expect(score('0', '受益户数')).toBe('undecided');
    expect(score('0', '培训人次', '35')).toBe('undecided');
  });

  test('of accidents, with a unit, an operator, or met by none: it is', () => {
    expect(score('0', '安全事故数', '3')).toBe('computed');
    expect(score('0起', '受益户数', '3起')).toBe('computed');
    expect(score('≤0', '受益户数', '3')).toBe('computed');
    expect(score('0', '受益户数', '0')).toBe('computed');
  });
});
