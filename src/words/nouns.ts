/** What the numbers of a form are called in sentences. */
export const nouns = {
  weight: '分值',
  weightTotal: '分值合计',
  score: '得分',
  deduction: '扣分',
  subtotal: '小计',
  total: '总分',
  grade: '等级',
  target: '指标值',
  actual: '完成值',
  amount: '金额',
  detailTotal: '合计金额',
  rate: '比率',
  progress: '完成进度',
  mention: '文中金额',
  rateMention: '文中比率',
  fund: {
    initial: '年初预算数',
    adjustment: '调整数',
    budget: '全年预算数',
    received: '到位资金',
    executed: '执行数',
    rate: '执行率',
  },
} as const;

/** What a place for a number is called. */
export const numberNouns = {
  weight: nouns.weight,
  score: nouns.score,
  target: nouns.target,
  actual: nouns.actual,
  subtotal: nouns.subtotal,
  total: nouns.total,
  weightTotal: nouns.weightTotal,
  amount: nouns.amount,
  rate: nouns.fund.rate,
  review: '复核得分',
} as const;
