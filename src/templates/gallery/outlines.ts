import type { OutlineGroup } from '../outline';

/** 产出 50, 效益 30, 满意度 10 beside 预算执行率 10: 财预〔2020〕10号, 单位自评. */
export const outputs: readonly OutlineGroup[] = [
  {
    name: '产出指标',
    points: 50,
    parts: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }, { name: '成本指标' }],
  },
  {
    name: '效益指标',
    points: 30,
    parts: [
      { name: '经济效益指标' },
      { name: '社会效益指标' },
      { name: '生态效益指标' },
      { name: '可持续影响指标' },
    ],
  },
  { name: '满意度指标', points: 10, parts: [{ name: '服务对象满意度指标' }] },
];

/** The same groups worth other points. */
export function worth(points: Readonly<Record<string, number>>): OutlineGroup[] {
  return outputs.map(group => ({ ...group, points: points[group.name] ?? group.points }));
}
