/** 晋中 2020, after 财预〔2013〕53号: on its published form a saving of 10 % of the planned cost earns full marks. */
export const jinzhong = {
  version: 2,
  id: 'jinzhong',
  name: '晋中',
  documents: {
    自评表: {
      title: '晋中市 2020 年度财政支出项目绩效自评表（财预〔2013〕53号共性指标）',
      number: null,
      from: '2020-01-01',
      to: null,
    },
  },
  rules: [],
  costSaving: '10%',
} as const;
