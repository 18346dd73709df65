import type { Template } from '../template';
import { outputs } from './outlines';

/** The form of the ministry, its eleven columns A:K to the cell (财预〔2020〕10号, 附表). */
export const ministry: Template = {
  id: 'ministry',
  name: '项目支出绩效自评表',
  about: '财政部通用表：预算执行率 10 分，产出、效益、满意度 90 分',
  profile: 'mof-2020',
  landscape: false,
  widths: [7, 11, 13, 13, 11, 13, 13, 8, 8, 10, 9],
  outline: outputs,
  executionPoints: 10,
  money: '万元',
  blocks: [
    { block: 'title', text: '项目支出绩效自评表', year: 'below' },
    { block: 'row', items: [{ span: [0, 10], is: 'line', text: '' }] },
    {
      block: 'row',
      items: [
        { span: [0, 1], is: 'label', text: '项目名称' },
        { span: [2, 10], is: 'fact', fact: '项目名称' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 1], is: 'label', text: '主管部门' },
        { span: [2, 4], is: 'fact', fact: '主管部门' },
        { span: [5, 5], is: 'label', text: '实施单位' },
        { span: [6, 10], is: 'fact', fact: '实施单位' },
      ],
    },
    {
      block: 'funds',
      stub: { span: [0, 1], text: '项目资金（万元）' },
      labels: { span: [2, 3], head: '' },
      columns: [
        { role: 'initial', head: '年初预算数', span: [4, 4] },
        { role: 'budget', head: '全年预算数', span: [5, 5] },
        { role: 'executed', head: '全年执行数', span: [6, 6] },
        { role: 'weight', head: '分值', span: [7, 7] },
        { role: 'rate', head: '执行率', span: [8, 9] },
        { role: 'score', head: '得分', span: [10, 10] },
      ],
      whole: '年度资金总额',
      sources: ['当年财政拨款', '上年结转资金', '其他资金'],
    },
    {
      block: 'goals',
      stub: { span: [0, 0], text: '年度总体目标' },
      columns: [
        { span: [1, 5], head: '预期目标', says: 'planned' },
        { span: [6, 10], head: '实际完成情况', says: 'done' },
      ],
    },
    {
      block: 'indicators',
      stub: { span: [0, 0], text: '绩效指标' },
      beside: [],
      groups: [],
      levels: [
        { span: [1, 1], head: '一级指标' },
        { span: [2, 2], head: '二级指标' },
      ],
      name: { span: [3, 4], head: '三级指标' },
      columns: [
        { role: 'target', head: '年度指标值', span: [5, 5] },
        { role: 'actual', head: '实际完成值', span: [6, 6] },
        { role: 'weight', head: '分值', span: [7, 7] },
        { role: 'score', head: '得分', span: [8, 8] },
        { role: 'reason', head: '偏差原因分析及改进措施', span: [9, 10] },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 6], is: 'label', text: '总分' },
        { span: [7, 7], is: 'weights' },
        { span: [8, 8], is: 'total' },
        { span: [9, 10], is: 'grade' },
      ],
    },
    { block: 'row', items: [{ span: [0, 10], is: 'check' }] },
  ],
};
