/** 云南 公开14表: the ministry's rules. */
export const yunnan = {
  version: 2,
  id: 'yunnan',
  name: '云南',
  documents: {
    公开14表: {
      title: '云南省部门决算公开 14 表（评分与分档同财政部 2020）',
      number: null,
      from: null,
      to: null,
    },
  },
  rules: [],
} as const;
