import type { Template } from '../template';
import { outputs } from './outlines';

/** 重庆: no levels, the total at the top, 得分系数 beside the score, a target that may be adjusted. */
export const chongqing: Template = {
  id: 'chongqing',
  name: '重庆项目绩效自评表',
  about: '重庆：总分在上方，一行一个指标，有调整指标值、得分系数、核心指标',
  profile: 'chongqing',
  landscape: true,
  widths: [13, 24, 10, 12, 13, 13, 13, 11, 11, 11, 11],
  outline: outputs,
  executionPoints: 10,
  money: '万元',
  blocks: [
    { block: 'title', text: '项目绩效自评表', year: 'before' },
    {
      block: 'row',
      items: [
        { span: [0, 0], is: 'label', text: '项目名称' },
        { span: [1, 3], is: 'fact', fact: '项目名称' },
        { span: [4, 4], is: 'label', text: '填报日期' },
        { span: [5, 6], is: 'fact', fact: '填报日期' },
        { span: [7, 8], is: 'label', text: '自评总分（分）' },
        { span: [9, 10], is: 'total' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 0], is: 'label', text: '主管部门' },
        { span: [1, 3], is: 'fact', fact: '主管部门' },
        { span: [4, 4], is: 'label', text: '实施单位' },
        { span: [5, 6], is: 'fact', fact: '实施单位' },
        { span: [7, 8], is: 'label', text: '自评等级' },
        { span: [9, 10], is: 'grade' },
      ],
    },
    {
      block: 'funds',
      stub: { span: [0, 0], text: '项目预算执行情况（万元）' },
      labels: null,
      columns: [
        { role: 'initial', head: '年初预算数', span: [1, 2] },
        { role: 'budget', head: '全年（调整）预算数', span: [3, 4] },
        { role: 'executed', head: '全年执行数', span: [5, 6] },
        { role: 'rate', head: '执行率', span: [7, 7] },
        { role: 'weight', head: '执行率权重', span: [8, 8] },
        { role: 'score', head: '执行率得分（分）', span: [9, 10] },
      ],
      whole: '',
      sources: [],
    },
    {
      block: 'goals',
      stub: { span: [0, 0], text: '当年绩效目标' },
      columns: [
        { span: [1, 3], head: '年初绩效目标', says: 'planned' },
        { span: [4, 6], head: '全年（调整）绩效目标', says: 'blank' },
        { span: [7, 10], head: '全年目标实际完成情况', says: 'done' },
      ],
    },
    {
      block: 'indicators',
      stub: { span: [0, 0], text: '绩效指标' },
      beside: [],
      groups: [],
      levels: [],
      name: { span: [1, 1], head: '指标名称' },
      columns: [
        { role: 'unit', head: '计量单位', span: [2, 2] },
        { role: 'kind', head: '指标性质', span: [3, 3] },
        { role: 'target', head: '年初指标值', span: [4, 4] },
        { role: 'adjusted', head: '调整指标值', span: [5, 5] },
        { role: 'actual', head: '全年完成值', span: [6, 6] },
        { role: 'coefficient', head: '得分系数（%）', span: [7, 7] },
        { role: 'weight', head: '指标权重（分）', span: [8, 8] },
        { role: 'score', head: '指标得分（分）', span: [9, 9] },
        { role: 'core', head: '是否核心指标', span: [10, 10] },
      ],
    },
    { block: 'row', items: [{ span: [0, 10], is: 'check' }] },
  ],
};
