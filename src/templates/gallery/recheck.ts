import type { Template } from '../template';
import { outputs } from './outlines';

/** 绩效指标复核表: for reviewers, the unit's values and scores beside their own. */
export const recheck: Template = {
  id: 'recheck',
  name: '绩效指标复核表',
  about: '复核人员用：自评完成值、得分旁边填复核完成值、得分，偏差自动算出',
  profile: 'mof-2020',
  landscape: true,
  widths: [11, 14, 22, 10, 11, 9, 8, 14, 9, 14, 9, 8, 18],
  outline: [
    {
      name: '预算执行',
      points: 10,
      parts: [{ name: '执行进度', leaves: [{ name: '预算执行率', points: 10, target: '100%' }] }],
    },
    ...outputs,
  ],
  executionPoints: null,
  money: '万元',
  blocks: [
    { block: 'title', text: '绩效指标自评复核表', year: 'below' },
    {
      block: 'row',
      items: [
        { span: [0, 0], is: 'label', text: '项目名称' },
        { span: [1, 5], is: 'fact', fact: '项目名称' },
        { span: [6, 7], is: 'label', text: '实施单位' },
        { span: [8, 12], is: 'fact', fact: '实施单位' },
      ],
    },
    {
      block: 'indicators',
      stub: null,
      beside: [],
      groups: [],
      levels: [
        { span: [0, 0], head: '一级指标' },
        { span: [1, 1], head: '二级指标' },
      ],
      name: { span: [2, 2], head: '三级指标' },
      columns: [
        { role: 'operator', head: '指标性质', span: [3, 3] },
        { role: 'value', head: '指标值', span: [4, 4] },
        { role: 'unit', head: '单位', span: [5, 5] },
        { role: 'weight', head: '权重', span: [6, 6] },
        { role: 'actual', head: '自评完成值', span: [7, 7] },
        { role: 'score', head: '自评得分', span: [8, 8] },
        { role: 'reviewActual', head: '复核完成值', span: [9, 9] },
        { role: 'reviewScore', head: '复核得分', span: [10, 10] },
        { role: 'deviation', head: '偏差', span: [11, 11] },
        { role: 'reason', head: '备注', span: [12, 12] },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 5], is: 'label', text: '合计' },
        { span: [6, 6], is: 'weights' },
        { span: [7, 7], is: 'printed-blank' },
        { span: [8, 8], is: 'total' },
        { span: [9, 9], is: 'printed-blank' },
        { span: [10, 10], is: 'review-total' },
        { span: [11, 12], is: 'printed-blank' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 5], is: 'label', text: '自评等级' },
        { span: [6, 12], is: 'grade' },
      ],
    },
    { block: 'row', items: [{ span: [0, 12], is: 'check' }] },
  ],
};
