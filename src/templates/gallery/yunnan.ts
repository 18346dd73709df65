import type { Template } from '../template';
import { outputs } from './outlines';

/** 云南, 部门决算公开14表: money in 元, targets over three columns. */
export const yunnan: Template = {
  id: 'yunnan',
  name: '云南公开14表',
  about: '云南部门决算公开：资金以元计，指标值分性质、数值、单位三栏',
  profile: 'yunnan',
  landscape: true,
  widths: [13, 14, 22, 12, 13, 11, 15, 9, 9, 20],
  outline: outputs,
  executionPoints: 10,
  money: '元',
  blocks: [
    { block: 'title', text: '项目支出绩效自评表', year: 'before' },
    {
      block: 'row',
      items: [
        { span: [0, 5], is: 'fact', fact: '单位名称', before: '部门：' },
        { span: [6, 9], is: 'line-right', text: '公开14表' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 0], is: 'label', text: '项目名称' },
        { span: [1, 9], is: 'fact', fact: '项目名称' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 0], is: 'label', text: '主管部门' },
        { span: [1, 4], is: 'fact', fact: '主管部门' },
        { span: [5, 6], is: 'label', text: '实施单位' },
        { span: [7, 9], is: 'fact', fact: '实施单位' },
      ],
    },
    {
      block: 'funds',
      stub: { span: [0, 0], text: '项目资金（元）' },
      labels: { span: [1, 2], head: '' },
      columns: [
        { role: 'initial', head: '年初预算数', span: [3, 3] },
        { role: 'budget', head: '全年预算数', span: [4, 4] },
        { role: 'executed', head: '全年执行数', span: [5, 6] },
        { role: 'weight', head: '分值', span: [7, 7] },
        { role: 'rate', head: '执行率', span: [8, 8] },
        { role: 'score', head: '得分', span: [9, 9] },
      ],
      whole: '年度资金总额',
      sources: ['当年财政拨款', '上年结转资金', '其他资金'],
    },
    {
      block: 'goals',
      stub: { span: [0, 0], text: '年度总体目标' },
      columns: [
        { span: [1, 4], head: '预期目标', says: 'planned' },
        { span: [5, 9], head: '实际完成情况', says: 'done' },
      ],
    },
    {
      block: 'indicators',
      stub: null,
      beside: [],
      groups: [
        { span: [0, 2], text: '绩效指标' },
        { span: [3, 5], text: '年度指标值' },
      ],
      levels: [
        { span: [0, 0], head: '一级指标' },
        { span: [1, 1], head: '二级指标' },
      ],
      name: { span: [2, 2], head: '三级指标' },
      columns: [
        { role: 'operator', head: '指标性质', span: [3, 3] },
        { role: 'value', head: '指标值', span: [4, 4] },
        { role: 'unit', head: '度量单位', span: [5, 5] },
        { role: 'actual', head: '实际完成值', span: [6, 6] },
        { role: 'weight', head: '分值', span: [7, 7] },
        { role: 'score', head: '得分', span: [8, 8] },
        { role: 'reason', head: '偏差原因分析及改进措施', span: [9, 9] },
      ],
    },
    { block: 'texts', label: [0, 2], value: [3, 9], texts: ['其他需要说明事项'] },
    {
      block: 'row',
      items: [
        { span: [0, 6], is: 'label', text: '总分' },
        { span: [7, 7], is: 'weights' },
        { span: [8, 8], is: 'total' },
        { span: [9, 9], is: 'grade' },
      ],
    },
    { block: 'row', items: [{ span: [0, 9], is: 'check' }] },
  ],
};
