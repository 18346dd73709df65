import type { Template } from '../template';
import { outputs } from './outlines';

/** 四川, as the province's system exports it. */
export const sichuan: Template = {
  id: 'sichuan',
  name: '四川部门预算项目绩效自评表',
  about: '四川系统导出样式：预算执行率 10 分，低于 90% 需写原因',
  profile: 'sichuan',
  landscape: true,
  widths: [11, 13, 16, 20, 11, 12, 11, 12, 9, 9, 22],
  outline: outputs,
  executionPoints: 10,
  money: '万元',
  blocks: [
    { block: 'title', text: '部门预算项目支出绩效自评表', year: 'behind' },
    {
      block: 'row',
      items: [
        { span: [0, 0], is: 'label', text: '项目名称' },
        { span: [1, 10], is: 'fact', fact: '项目名称' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 0], is: 'label', text: '主管部门' },
        { span: [1, 4], is: 'fact', fact: '主管部门' },
        { span: [5, 6], is: 'label', text: '实施单位' },
        { span: [7, 10], is: 'fact', fact: '实施单位' },
      ],
    },
    {
      block: 'goals',
      stub: { span: [0, 0], text: '项目基本情况' },
      columns: [
        { span: [1, 4], head: '项目年度目标', says: 'planned' },
        { span: [5, 10], head: '年度目标完成情况', says: 'done' },
      ],
    },
    {
      block: 'funds',
      stub: { span: [0, 0], text: '预算执行情况', points: true },
      labels: { span: [1, 2], head: '年度预算数（万元）' },
      columns: [
        { role: 'initial', head: '年初预算', span: [3, 3] },
        { role: 'budget', head: '调整后预算数', span: [4, 5] },
        { role: 'executed', head: '预算执行数', span: [6, 6] },
        { role: 'rate', head: '预算执行率', span: [7, 7] },
        { role: 'weight', head: '权重', span: [8, 8] },
        { role: 'score', head: '得分', span: [9, 9] },
        { role: 'reason', head: '原因', span: [10, 10] },
      ],
      whole: '总额',
      sources: ['财政资金', '财政专户管理资金', '单位资金', '其他资金'],
    },
    {
      block: 'indicators',
      stub: { span: [0, 0], text: '绩效指标', points: true },
      beside: [],
      groups: [],
      levels: [
        { span: [1, 1], head: '一级指标' },
        { span: [2, 2], head: '二级指标' },
      ],
      name: { span: [3, 3], head: '三级指标' },
      columns: [
        { role: 'operator', head: '指标性质', span: [4, 4] },
        { role: 'value', head: '指标值', span: [5, 5] },
        { role: 'unit', head: '度量单位', span: [6, 6] },
        { role: 'actual', head: '完成值', span: [7, 7] },
        { role: 'weight', head: '权重', span: [8, 8] },
        { role: 'score', head: '得分', span: [9, 9] },
        { role: 'reason', head: '未完成原因分析', span: [10, 10] },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 7], is: 'label', text: '合计' },
        { span: [8, 8], is: 'weights' },
        { span: [9, 9], is: 'total' },
        { span: [10, 10], is: 'printed-blank' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 7], is: 'label', text: '自评等级' },
        { span: [8, 10], is: 'grade' },
      ],
    },
    { block: 'texts', label: [0, 0], value: [1, 10], texts: ['评价结论', '存在问题', '改进措施'] },
    { block: 'row', items: [{ span: [0, 10], is: 'check' }] },
  ],
};
