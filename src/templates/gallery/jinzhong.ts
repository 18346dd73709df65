import type { Template } from '../template';
import { outputs } from './outlines';

/** 晋中, after 财预〔2013〕53号: indicators without points, and a 评分表 of 投入, 过程, 产出, 效果 with their sums. */
export const jinzhong: Template = {
  id: 'jinzhong',
  name: '晋中式财政支出项目绩效自评表',
  about: '晋中：资金、指标完成情况，另附投入、过程、产出、效果评分表',
  profile: 'jinzhong',
  landscape: false,
  widths: [13, 14, 16, 22, 13, 13, 13],
  outline: outputs,
  executionPoints: null,
  money: '万元',
  blocks: [
    { block: 'title', text: '财政支出项目绩效自评表', year: 'below' },
    { block: 'row', items: [{ span: [0, 6], is: 'fact', fact: '填报单位', before: '填报单位（公章）：' }] },
    {
      block: 'row',
      items: [
        { span: [0, 1], is: 'label', text: '项目名称' },
        { span: [2, 6], is: 'fact', fact: '项目名称' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 1], is: 'label', text: '主管部门' },
        { span: [2, 3], is: 'fact', fact: '主管部门' },
        { span: [4, 4], is: 'label', text: '实施单位' },
        { span: [5, 6], is: 'fact', fact: '实施单位' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 1], is: 'label', text: '项目属性' },
        { span: [2, 3], is: 'fact', fact: '项目属性' },
        { span: [4, 4], is: 'label', text: '项目期' },
        { span: [5, 6], is: 'fact', fact: '项目期' },
      ],
    },
    {
      block: 'fund-lines',
      stub: { span: [0, 0], text: '项目资金情况' },
      head: [1, 2],
      source: [3, 4],
      amount: [5, 6],
      lines: [
        { role: 'initial', head: '预算资金', sources: ['市级预算资金', '其他'] },
        { role: 'received', head: '预算下达资金', sources: [] },
        { role: 'executed', head: '实际支出资金', sources: ['市级预算资金', '上年结转资金', '其他'] },
      ],
    },
    {
      block: 'texts',
      label: [0, 0],
      value: [1, 6],
      texts: ['项目概况', '项目资金使用情况', '项目组织实施情况'],
    },
    {
      block: 'indicators',
      stub: { span: [0, 0], text: '绩效目标实现情况' },
      beside: [],
      groups: [],
      levels: [
        { span: [1, 1], head: '绩效指标（一级）' },
        { span: [2, 2], head: '绩效指标（二级）' },
      ],
      name: { span: [3, 3], head: '绩效指标（三级）' },
      columns: [
        { role: 'target', head: '目标值', span: [4, 4] },
        { role: 'actual', head: '实际完成指标值', span: [5, 5] },
        { role: 'progress', head: '完成进度', span: [6, 6] },
      ],
    },
    { block: 'texts', label: [0, 0], value: [1, 6], texts: ['项目绩效情况', '其他需说明的问题'] },
    {
      block: 'sections',
      stub: { span: [0, 0], text: '评分表' },
      group: { span: [1, 1], head: '二级指标' },
      name: { span: [2, 3], head: '三级指标' },
      weight: { span: [4, 5], head: '指标分值' },
      score: { span: [6, 6], head: '评价得分' },
      outline: [
        {
          name: '投入',
          points: 20,
          parts: [
            {
              name: '项目目标',
              leaves: [
                { name: '项目立项规范性', points: 3 },
                { name: '绩效目标合理性', points: 4 },
                { name: '绩效指标明确性', points: 4 },
              ],
            },
            {
              name: '资金落实',
              leaves: [
                { name: '资金到位率', points: 3 },
                { name: '到位及时率', points: 3 },
                { name: '预算执行率', points: 3 },
              ],
            },
          ],
        },
        {
          name: '过程',
          points: 20,
          parts: [
            {
              name: '业务管理',
              leaves: [
                { name: '管理制度健全性', points: 3 },
                { name: '制度执行有效性', points: 3 },
                { name: '项目质量可控性', points: 4 },
              ],
            },
            {
              name: '财务管理',
              leaves: [
                { name: '财务制度健全性', points: 3 },
                { name: '资金使用合规性', points: 3 },
                { name: '财务监控有效性', points: 4 },
              ],
            },
          ],
        },
        {
          name: '产出',
          points: 30,
          parts: [
            {
              name: '项目产出',
              leaves: [
                { name: '实际完成率', points: 8 },
                { name: '完成及时率', points: 7 },
                { name: '质量达标率', points: 8 },
                { name: '成本节约率', points: 7 },
              ],
            },
          ],
        },
        {
          name: '效果',
          points: 30,
          parts: [
            {
              name: '项目效果',
              leaves: [
                { name: '经济效益', points: 5 },
                { name: '社会效益', points: 5 },
                { name: '生态效益', points: 5 },
                { name: '可持续影响', points: 5 },
              ],
            },
            { name: '', leaves: [{ name: '社会公众或服务对象满意度', points: 10 }] },
          ],
        },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 0], is: 'printed-blank' },
        { span: [1, 3], is: 'label', text: '综合得分：' },
        { span: [4, 5], is: 'weights' },
        { span: [6, 6], is: 'total' },
      ],
    },
    {
      block: 'row',
      items: [
        { span: [0, 0], is: 'printed-blank' },
        { span: [1, 3], is: 'label', text: '评价结果等次：' },
        { span: [4, 6], is: 'grade' },
      ],
    },
    { block: 'row', items: [{ span: [0, 6], is: 'check' }] },
  ],
};
