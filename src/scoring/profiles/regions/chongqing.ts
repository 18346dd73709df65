/** 重庆: 预算执行率 10, the indicators 90 without fixed shares. */
export const chongqing = {
  version: 2,
  id: 'chongqing',
  name: '重庆',
  documents: {
    自评表: {
      title: '重庆市 2021 年度部门整体绩效自评表（执行率权重 10，其余指标合计 90；评分与分档同财政部 2020）',
      number: null,
      from: '2021-01-01',
      to: null,
    },
  },
  rules: [],
  standardWeights: false,
} as const;
