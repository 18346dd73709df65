/** 四川: what stands in the help of the province's form, and below forms of its departments. */
export const sichuan = {
  version: 2,
  id: 'sichuan',
  name: '四川',
  documents: {
    填表说明: {
      title: '四川省部门预算项目支出绩效自评表填表说明（2023 年度）',
      number: null,
      from: '2023-01-01',
      to: null,
    },
    表注: { title: '四川省 2022 年度绩效目标自评表表注', number: null, from: '2022-01-01', to: null },
  },
  rules: [
    {
      about: '执行率原因',
      rule: '预算执行率未达到90%的需说明原因',
      document: '填表说明',
      place: '第 1 条',
    },
    {
      about: '分值',
      rule: '一级指标分值统一设置为:产出指标50分、效益指标30分、满意度指标10分、预算资金执行率10分',
      document: '表注',
      place: '第 1 条',
    },
    {
      about: '定性指标',
      rule: '定性指标分别按照该指标对应分值区间100-80%(含80%)、80-60%(含60%)、60-0%合理确定得分。',
      document: '表注',
      place: '第 2 条',
    },
  ],
} as const;
