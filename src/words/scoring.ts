/** Why a score is left to a person, and the names of ways of scoring. */
export const scoring = {
  bonus: '加分、扣分由人核定，没有分值可以核对',
  nested: '权重逐级相乘，这一项的得分不是按本级权重打的，没有核对',
  noWeight: '没有分值，无法计算得分',
  negativeWeight: '分值是负数，无法计算得分',
  noTarget: '没有指标值',
  zeroTarget: '指标值为 0，看不出是不许有还是没有填，无法计算',
  noActual: '没有完成值',
  noTargetNoActual: '没有指标值和完成值，需要人工评定',
  noFigures: (name: string) => `“${name}”没有可算的数据，需要人工评定`,
  unreadFunds: (cell: string) => `${cell} 没有读到金额，执行率得分未核对`,
  unreadValue: (cell: string) => `${cell} 没有读到数字，得分未核对`,
  noFunds: '资金表里没有预算数或执行数，算不出执行率',
  noReceived: '资金表里没有计划数或到位数，算不出到位率',
  noPlanned: '计划数为 0，算不出到位率',
  noCost: '成本指标里没有计划金额和完成比例，算不出节约率',
  noCostStandard: '表里没有写节约率达到多少得满分；可在设置里给出',
  units: (target: string, actual: string) => `指标值“${target}”和完成值“${actual}”单位不同，不能直接比较`,
  noRatio: (target: string, actual: string) =>
    `指标值“${target}”和完成值“${actual}”的单位没有固定的换算关系，请人工核对`,
  inexact: (target: string, actual: string) =>
    `指标值“${target}”或完成值“${actual}”不是准确的数，没有计算得分，请人工核对`,
  late: (target: string, actual: string) => `完成时间“${actual}”晚于“${target}”，扣多少分需要人工评定`,
  otherYear: (target: string, actual: string) =>
    `指标值“${target}”和完成值“${actual}”不知是否同一年，先后需要人工核对`,
  judgement: (target: string, actual: string) =>
    `定性指标：指标值“${target}”，完成值“${actual}”，档次需要人工评定`,
  notANumber: (target: string, actual: string) =>
    `指标值“${target}”是数值，完成值“${actual}”不是，需要补填实际数值`,
  ruleOfOtherUnit: (actual: string) => `评分规则的单位与完成值“${actual}”不同，需要人工评定`,
  ruleOfOtherWeight: (rule: string, weight: string) =>
    `评分规则（${rule}）不是按分值 ${weight} 写的，需要人工评定`,
  ruleIsSilent: (rule: string, value: string) => `评分规则（${rule}）没有说 ${value} 得多少分，需要人工评定`,
  unreadRule: (part: string) => `评分规则没有完全读懂（“${part}”），需要人工评定`,
  missingBase: '预算数为 0，算不出执行率',
  ruleText: (at: string, rule: string) => `按 ${at} 的评分规则：${rule}`,
  note: (at: string, sentence: string) => `按 ${at} 的规定“${sentence}”`,
  document: (document: string, place: string | null, sentence: string) =>
    `按${document}${place ? `（${place}）` : ''}“${sentence}”`,
  unreadNote: (at: string, sentence: string) => `${at} 写有“${sentence}”，没有读懂，这一项请人工核对`,
  unreadSetting: (document: string, sentence: string) =>
    `${document}规定“${sentence}”，没有读懂，这一项请人工核对`,
  over: (percent: string, score: string) =>
    `完成值是指标值的 ${percent}，得 ${score} 分；超额较多且写了原因，扣多少分由人决定`,
  overByNote: (percent: string, note: string) => `完成值是指标值的 ${percent}；${note}，扣多少分由人决定`,
  capped: (rate: string, most: string, rule: string) => `执行率 ${rate}，总分最高 ${most} 分（${rule}）`,
  rescaled: (weights: string, rule: string) => `适用指标分值合计 ${weights}，折算为百分制（${rule}）`,
  lateBy: (size: string, unit: string) => `逾期 ${size} ${unit}`,
  overSetting: (percent: string, profile: string) => `完成值是指标值的 ${percent}，按设置“${profile}”扣分`,
  executionOfOtherWeight: (rule: string, weight: string) =>
    `执行率的评分规则（${rule}）不是按分值 ${weight} 写的，需要人工评定`,
  deduction: (text: string) => `扣分“${text}”不是数字，得分需要人工核对`,
  band: (word: string) => `按“${word}”一档`,
} as const;

/** The ways of scoring, as the pane and the lists name them. */
export const methods = {
  quantitative: '定量',
  qualitative: '定性',
  date: '时效',
  'execution-rate': '预算执行率',
  'received-rate': '资金到位率',
  'cost-saving': '成本节约率',
  'rule-text': '评分规则',
  'no-weight': '无分值',
} as const;
