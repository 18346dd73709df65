import { describe, expect, test } from '@jest/globals';
import { directionOf } from '../../src/scoring';
import { type Row, scored } from './row';

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
