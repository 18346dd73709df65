/** 湖北 20/80: the remark below the form of 2020. */
export const hubei = {
  version: 2,
  id: 'hubei',
  name: '湖北 20/80',
  documents: {
    备注: { title: '湖北省 2020 年度项目自评表备注', number: null, from: '2020-01-01', to: null },
  },
  rules: [
    {
      about: '定量指标',
      rule: '定量指标计分原则:正向指标(即目标值为≥X,得分=权重*B/A),反向指标(即目标值为≤X,得分=权重*A/B),得分不得突破权重总额。',
      document: '备注',
      place: '第 2 条',
    },
    {
      about: '定性指标',
      rule: '定性指标计分原则:达成预期指标、部分达成预期指标、未达成预期指标三档,分别按照该指标对应分值区间100%-80%(含80%)、80%-50%(含50%)、50%-0%合理确定分值。',
      document: '备注',
      place: '第 3 条',
    },
  ],
  standardWeights: false,
} as const;
