/** 绍兴 2019: the rule that stands in the 评价标准 column of the city's published form. */
export const shaoxing = {
  version: 2,
  id: 'shaoxing',
  name: '绍兴',
  documents: {
    自评表: { title: '绍兴市 2019 年度项目部门重点评价结果表', number: null, from: '2019-01-01', to: null },
  },
  rules: [
    {
      about: '预算执行率',
      rule: '预算执行率达到95%及以上的，得满分；80%（含）-95%（不含）的，按比例得分，低于80%的，不得分。',
      document: '自评表',
      place: '预算执行率的评价标准（F37）',
    },
  ],
} as const;
