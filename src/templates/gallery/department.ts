import type { Template } from '../template';

/** 部门整体支出: what a whole department did with its money, by 履职效能, 管理效率 and their effects. */
export const department: Template = {
  id: 'department',
  name: '部门整体支出绩效自评表',
  about: '部门、单位整体：履职效能、管理效率、社会效应、可持续发展、满意度',
  profile: 'mof-2020',
  landscape: true,
  widths: [9, 13, 15, 18, 14, 14, 22, 8, 8, 20],
  outline: [
    {
      name: '履职效能',
      points: 35,
      parts: [{ name: '重点任务完成' }, { name: '履职质量' }, { name: '履职时效' }],
    },
    {
      name: '管理效率',
      points: 25,
      parts: [{ name: '预算管理' }, { name: '财务管理' }, { name: '资产管理' }],
    },
    { name: '社会效应', points: 15, parts: [{ name: '社会效益' }, { name: '生态效益' }] },
    { name: '可持续发展能力', points: 5, parts: [{ name: '体制机制建设' }] },
    { name: '满意度指标', points: 10, parts: [{ name: '服务对象满意度' }] },
  ],
  executionPoints: 10,
  money: '万元',
  blocks: [
    { block: 'title', text: '部门整体支出绩效自评表', year: 'below' },
    {
      block: 'row',
      items: [
        { span: [0, 1], is: 'label', text: '部门名称' },
        { span: [2, 5], is: 'fact', fact: '单位名称' },
        { span: [6, 6], is: 'label', text: '填报日期' },
        { span: [7, 9], is: 'fact', fact: '填报日期' },
      ],
    },
    {
      block: 'funds',
      stub: { span: [0, 1], text: '部门整体支出资金（万元）' },
      labels: { span: [2, 3], head: '' },
      columns: [
        { role: 'initial', head: '年初预算数', span: [4, 4] },
        { role: 'budget', head: '全年预算数', span: [5, 5] },
        { role: 'executed', head: '全年执行数', span: [6, 6] },
        { role: 'weight', head: '分值', span: [7, 7] },
        { role: 'score', head: '得分', span: [8, 8] },
        { role: 'rate', head: '执行率', span: [9, 9] },
      ],
      whole: '年度资金总额',
      sources: ['基本支出', '项目支出'],
    },
    {
      block: 'goals',
      stub: { span: [0, 1], text: '年度总体目标' },
      columns: [
        { span: [2, 5], head: '预期目标', says: 'planned' },
        { span: [6, 9], head: '实际完成情况', says: 'done' },
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
      name: { span: [3, 3], head: '三级指标' },
      columns: [
        { role: 'target', head: '年度指标值', span: [4, 4] },
        { role: 'actual', head: '实际完成值', span: [5, 5] },
        { role: 'rule', head: '评分标准', span: [6, 6] },
        { role: 'weight', head: '分值', span: [7, 7] },
        { role: 'score', head: '得分', span: [8, 8] },
        { role: 'reason', head: '偏差原因分析及改进措施', span: [9, 9] },
      ],
    },
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
