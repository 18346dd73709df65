import type { Template } from '../template';
import { outputs } from './outlines';

const [, , satisfaction] = outputs;

/** 绍兴: 支出明细 above a flat list whose last row is the execution rate. */
export const shaoxing: Template = {
  id: 'shaoxing',
  name: '绍兴式绩效完成情况自评表',
  about: '绍兴市级：支出明细，一行一个指标，末行是预算执行率',
  profile: 'shaoxing',
  landscape: true,
  widths: [13, 15, 15, 11, 19, 28, 12, 9, 13, 9],
  outline: [
    { name: '产出指标', points: 60, parts: [{ name: '' }, { name: '' }, { name: '' }, { name: '' }] },
    { name: '效益指标', points: 20, parts: [{ name: '' }, { name: '' }] },
    { name: satisfaction?.name ?? '', points: 10, parts: [{ name: '' }] },
    {
      name: '产出指标',
      points: 10,
      parts: [
        {
          name: '',
          leaves: [
            {
              name: '预算执行率',
              points: 10,
              target: '≥95%',
              rule: '预算执行率95%及以上的，得满分；80%（含）至95%（不含）的，按比例得分；低于80%的，不得分。',
            },
          ],
        },
      ],
    },
  ],
  executionPoints: null,
  money: '万元',
  blocks: [
    { block: 'title', text: '市级预算项目绩效完成情况自评表', year: 'before' },
    { block: 'details', title: '支出明细表', number: [0, 0], name: [1, 6], amount: [7, 9], rows: 5 },
    { block: 'row', items: [{ span: [0, 9], is: 'line', text: '' }] },
    {
      block: 'indicators',
      stub: null,
      beside: [
        { span: [0, 0], head: '主管部门', fact: '主管部门' },
        { span: [1, 1], head: '预算单位', fact: '预算单位' },
        { span: [2, 2], head: '项目名称', fact: '项目名称' },
      ],
      groups: [],
      levels: [{ span: [3, 3], head: '一级指标' }],
      name: { span: [4, 4], head: '明细指标' },
      columns: [
        { role: 'rule', head: '指标描述', span: [5, 5] },
        { role: 'target', head: '指标值', span: [6, 6] },
        { role: 'weight', head: '权重（%）', span: [7, 7] },
        { role: 'actual', head: '完成值', span: [8, 8] },
        { role: 'score', head: '得分', span: [9, 9] },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 3], is: 'label', text: '自评得分' },
        { span: [4, 5], is: 'total' },
        { span: [6, 7], is: 'label', text: '自评等级' },
        { span: [8, 9], is: 'grade' },
      ],
    },
    { block: 'row', items: [{ span: [0, 9], is: 'check' }] },
  ],
};
