import type { Template } from '../template';
import { worth } from './outlines';

/** 湖北: 预算执行情况 20, 年度绩效目标 80; points stand in headings only. */
export const hubei: Template = {
  id: 'hubei',
  name: '湖北式项目绩效自评表',
  about: '湖北 20/80：预算执行 20 分，年度目标 80 分，分值写在标题里',
  profile: 'hubei',
  landscape: false,
  widths: [12, 13, 15, 15, 13, 14, 14, 11],
  outline: worth({ 产出指标: 40, 效益指标: 30, 满意度指标: 10 }),
  executionPoints: 20,
  money: '万元',
  blocks: [
    { block: 'title', text: '项目绩效自评表', year: 'before' },
    {
      block: 'row',
      items: [
        { span: [0, 3], is: 'fact', fact: '单位名称', before: '单位名称：' },
        { span: [4, 7], is: 'fact', fact: '填报日期', before: '填报日期：' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 1], is: 'label', text: '项目名称' },
        { span: [2, 7], is: 'fact', fact: '项目名称' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 1], is: 'label', text: '主管部门' },
        { span: [2, 3], is: 'fact', fact: '主管部门' },
        { span: [4, 4], is: 'label', text: '实施单位' },
        { span: [5, 7], is: 'fact', fact: '实施单位' },
      ],
    },
    {
      block: 'funds',
      stub: { span: [0, 1], text: '预算执行情况（万元）', points: true },
      labels: { span: [2, 3], head: '' },
      columns: [
        { role: 'budget', head: '预算数（A）', span: [4, 4] },
        { role: 'executed', head: '执行数（B）', span: [5, 5] },
        { role: 'rate', head: '执行率（B/A）', span: [6, 6] },
        { role: 'score', head: '得分', span: [7, 7] },
      ],
      whole: '年度财政资金总额',
      sources: [],
    },
    {
      block: 'indicators',
      stub: { span: [0, 0], text: '年度绩效目标', points: true },
      beside: [],
      groups: [],
      levels: [
        { span: [1, 1], head: '一级指标', points: true },
        { span: [2, 2], head: '二级指标' },
      ],
      name: { span: [3, 4], head: '三级指标' },
      columns: [
        { role: 'target', head: '年初目标值（A）', span: [5, 5] },
        { role: 'actual', head: '实际完成值（B）', span: [6, 6] },
        { role: 'score', head: '得分', span: [7, 7] },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 6], is: 'label', text: '总分' },
        { span: [7, 7], is: 'total' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 6], is: 'label', text: '自评等级' },
        { span: [7, 7], is: 'grade' },
      ],
    },
    {
      block: 'texts',
      label: [0, 1],
      value: [2, 7],
      texts: ['偏差大或目标未完成原因分析', '改进措施及结果应用方案'],
    },
  ],
};
