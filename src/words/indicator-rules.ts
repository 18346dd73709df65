/** The sentences of the rules about indicators, reasons, dates and what is missing. Every argument is ready to be read. */
export const I05 = {
  open: (cells: string) => `${cells} 的指标值还有“**”一类的占位符号，请填写指标值。`,
} as const;

export const I06 = {
  choices: (cells: string) => `${cells} 的指标值是选项本身，看不出要达到哪一档，请写明其中一档。`,
} as const;

export const I07 = {
  hollow: (cells: string, quote: string) =>
    `${cells} 的指标值和完成值都只写“${quote}”，无法核对是否达到，建议写明可衡量的标准。`,
} as const;

export const I08 = {
  above: (cell: string, name: string, value: string) =>
    `${cell} “${name}”完成值 ${value}，超过 100%，请核实。`,
} as const;

export const I09 = {
  negative: (cell: string, name: string, value: string) => `${cell} “${name}”写 ${value}，是负数，请核对。`,
} as const;

export const I10 = {
  payment: (cell: string, name: string) =>
    `${cell} “${name}”反映资金支付进度，不是产出数量，建议换成实际产出的数量。`,
} as const;

export const I11 = {
  cost: (cell: string, name: string, target: string) =>
    `${cell} “${name}”是成本，指标值却写“${target}”，成本一般不高于某数，请核对符号方向。`,
  build: (cell: string, name: string, target: string) =>
    `${cell} “${name}”是要完成的数量，指标值却写“${target}”，一般不少于某数，请核对符号方向。`,
} as const;

export const I12 = {
  missing: (cell: string) => `${cell} 起的指标里没有满意度指标，一般设 10 分。不适用的可以不设，请确认。`,
} as const;

export const I13 = {
  blank: (cell: string, label: string) => `${cell} 没有填${label}。`,
} as const;

export const I14 = {
  number: (cell: string, text: string) => `${cell} 年度总体目标只写“${text}”，请写明目标或完成情况。`,
} as const;

export const I15 = {
  copied: (cell: string, goalCell: string) =>
    `${cell} 实际完成情况与 ${goalCell} 的预期目标一字不差，请写实际完成的情况。`,
} as const;

export const C11 = {
  none: (cell: string, scoreCell: string, lost: string, reason: string) =>
    `${scoreCell} 扣了 ${lost} 分，${cell} 只写“${reason}”，没有说明原因，请补充。`,
  hollow: (cell: string, scoreCell: string, lost: string, reason: string) =>
    `${scoreCell} 扣了 ${lost} 分，${cell} 只写“${reason}”，可以写明具体原因。`,
} as const;

export const C12 = {
  undone: (cell: string, quote: string, scoreCell: string, score: string) =>
    `${cell} 写“${quote}”，${scoreCell} 却得满分 ${score}，两处矛盾，请核实。`,
} as const;

export const C13 = {
  payment: (cell: string, name: string, actual: string, formula: string, rate: string) =>
    `${cell} “${name}”写 ${actual}，按资金表 ${formula} 为 ${rate}，两处不一致，请核实。`,
} as const;

export const D04 = {
  after: (cell: string, target: string, year: string) =>
    `${cell} 时限“${target}”在 ${year} 年度以后，请核对。`,
} as const;

export const D05 = {
  name: (cell: string, quote: string, year: string) =>
    `${cell} 写“${quote}”，表的年度是 ${year}，请核对是否沿用了往年的内容。`,
} as const;

export const F08 = {
  negative: (cells: string) => `${cells} 是负数，请核对金额。`,
} as const;

export const F09 = {
  nothing: (cells: string) => `${cells} 的预算和执行都没有金额，没有执行率，建议写“—”。`,
} as const;

export const F10 = {
  changed: (cell: string, initial: string, budgetCell: string, budget: string, share: string) =>
    `${budgetCell} 全年预算数 ${budget} 与 ${cell} 年初预算数 ${initial} 相差 ${share}，没有说明，可以写明调整的原因。`,
} as const;
