/** The sentences of the rules, by rule. Every argument is text that is ready to be read. */
export const W01 = {
  besides: (cell: string, points: string, sum: string) =>
    `指标表里的分值已合计 100，加上 ${cell} 的预算执行率 ${points} 分是 ${sum}，不等于 100。请调整各项分值。`,
  basis: (sum: string) => `全部分值相加为 ${sum}`,
  not100: (sum: string) => `全部分值相加为 ${sum}，应为 100`,
  short: (sum: string) => `分值相加为 ${sum}，不足 100；表尾没有合计行，可能没有录完，无法判断`,
  unweighted: (cell: string, sum: string) =>
    `${cell} 有预算执行率得分，没有写它的分值；其余分值相加为 ${sum}，不能核对合计是否为 100`,
  missing: (cell: string) => `${cell} 没有填分值，无法核对分值合计`,
  unread: (cell: string) => `${cell} 没有读到数字，分值合计未核对`,
  tooMuch: (sum: string, cell: string) =>
    `读到的分值合计 ${sum}，${cell} 还没有数字，已超过 100。请核对各项分值。`,
  elsewhere: (sum: string, rest: string) =>
    `标题写明这些指标共 ${sum} 分，另外 ${rest} 分不在这张表里，分值合计未核对`,
  withoutMoney: (sum: string, rest: string) =>
    `各项分值合计 ${sum}；另外 ${rest} 分可能是预算执行率，这张表里没有资金，分值合计未核对`,
  leftOutOfOne: (cell: string, stated: string, execution: string, points: string) =>
    `${cell} 分值合计 ${stated} 没有计入预算执行率的 ${points} 分（${execution}），同一行的总分计入了。建议写成 100。`,
  execution: (cell: string, stated: string, execution: string, points: string, sum: string) =>
    `${cell} 分值合计写 ${stated}，只加了指标表里的分值，没有加 ${execution} 的预算执行率 ${points} 分；加上后是 ${sum}，不等于 100。请调整各项分值，使全部分值（含预算执行率）合计为 100。`,
} as const;

export const W02 = {
  unclear: (cell: string, name: string, stated: string, count: string, sum: string) =>
    `${cell} 标题“${name}”${stated} 分，下面 ${count} 项合计 ${sum} 分。请核对标题和各项分值。`,
  basis: (name: string, count: string, sum: string) => `“${name}”下面 ${count} 项分值相加为 ${sum}`,
  whole: (name: string, count: string, sum: string, whole: string) =>
    `“${name}”下面 ${count} 项权重相加为 ${sum}，应为 ${whole}`,
  short: (name: string, stated: string, sum: string) =>
    `“${name}”写 ${stated} 分，看得到的各项只有 ${sum} 分；表尾没有合计行，可能没有录完，无法判断`,
  missing: (cell: string) => `${cell} 没有填分值，无法核对上一级分值`,
  unread: (cells: string) => `${cells} 没有读到分值，上一级分值未核对`,
  heading: '标题里的分值',
} as const;

export const S01 = {
  bound: (score: string, scoreCell: string, weight: string, weightCell: string) =>
    `${scoreCell} 得分 ${score} 不在 0 到分值 ${weight}（${weightCell}）之间`,
} as const;

/** Sums of which a part has no number. */
export const openSums = {
  over: (cell: string, noun: string, stated: string, read: string, open: string) =>
    `${cell} ${noun}写 ${stated}；${open} 未读，其余各项已合计 ${read}，超过 ${stated}。请核对。`,
  under: (cell: string, noun: string, stated: string, read: string, open: string, most: string) =>
    `${cell} ${noun}写 ${stated}；其余各项合计 ${read}，${open} 未读，得满分也只有 ${most}，不符。请核对。`,
} as const;

export const S02 = {
  basis: (count: string, sum: string) => `下面 ${count} 项相加为 ${sum}`,
  missing: (cell: string) => `${cell} 没有填得分，无法核对小计`,
  unread: (cells: string) => `${cells} 没有读到得分，小计未核对`,
  weightOrScore: (cell: string, stated: string, rows: string, worth: string, weight: string) =>
    `${cell} 小计写 ${stated}，计入了 ${rows} 的 ${worth} 分，${weight} 的分值却没有计入，不能确定哪一处有误，请核对。`,
} as const;

export const S03 = {
  withoutMoney: (total: string, sum: string, rest: string) =>
    `表内各项得分合计 ${sum}，总分 ${total}；预算执行率的 ${rest} 分不在这张表里，总分未核对`,
  withoutCell: (total: string, sum: string, cell: string, points: string) =>
    `其余各项得分合计 ${sum}，总分 ${total}；预算执行率（${cell} 分值 ${points}）没有得分一栏，总分未核对`,
  elsewhere: (total: string, sum: string, name: string) =>
    `“${name}”以外的得分不在这张表里，表内各项得分合计 ${sum}，总分 ${total} 未核对`,
  nested: (sum: string) => `各项得分按权重逐级折算，合计 ${sum}`,
  deductions: (count: string, sum: string) => `${count} 项扣分合计 ${sum}`,
  veto: (rule: string) => `总分为 0，是否属于一票否决的情形需要人工核对（${rule}）`,
  byRule: (sum: string, rule: string, expected: string) => `各项得分合计 ${sum}；${rule}，应为 ${expected}`,
  basis: (count: string, sum: string) => `${count} 项得分相加为 ${sum}`,
  sections: (count: string, sum: string) => `${count} 个部分的得分相加为 ${sum}`,
  outside: (cell: string, stated: string, sum: string, most: string, missing: string) =>
    `${cell} 总分写 ${stated}；已填得分合计 ${sum}，加上未填的 ${missing} 最多 ${most}，对不上。请先补填得分，再改总分。`,
  unread: (cells: string) => `${cells} 没有读到得分，总分未核对`,
  missing: (cells: string) => `${cells} 没有填得分，无法核对总分`,
  cut: (stated: string, sum: string, weights: string) =>
    `总分写 ${stated}，看得到的得分相加为 ${sum}；分值只有 ${weights}，表可能没有录完，无法判断`,
  execution: (cell: string, stated: string, execution: string, points: string, sum: string) =>
    `${cell} 总分写 ${stated}，全部得分相加为 ${sum}，差的正好是 ${execution} 的预算执行率得分 ${points}；分值合计也不是 100。请先调整分值，再改总分。`,
} as const;

export const S04 = {
  arithmetic: (formula: string, expected: string) => `按 ${formula} 应为 ${expected}`,
  reached: (formula: string, expected: string) => `完成值已达到指标值（${formula}），应得满分 ${expected}`,
  'on-time': (formula: string, expected: string) => `“${formula}”没有超过时限，应得满分 ${expected}`,
  'same-words': (formula: string, expected: string) => `完成值“${formula}”与指标值相同，应得满分 ${expected}`,
  setting: (basis: string, setting: string) => `${basis}（${setting}）`,
  deducted: (cell: string, score: string, formula: string, expected: string, reasonCell: string | null) =>
    `${cell} 得 ${score} 分；完成值已达到指标值（${formula}），按规则可得 ${expected} 分。如确需扣分，请${reasonCell ? `在 ${reasonCell} ` : ''}写明原因；否则改为 ${expected}。`,
  alsoNoReason: (reasonCell: string) => `${reasonCell} 没有写扣分原因。`,
  judged: (cell: string, score: string, formula: string, least: string, most: string) =>
    `${cell} 得 ${score} 分；完成值“${formula}”与指标值相同，按规则可得 ${least} 到 ${most} 分。如确需扣分，请写明原因。`,
} as const;

export const S05 = {
  score: (cell: string, name: string) => `${cell} “${name}”没有填得分。`,
  computed: (cell: string, name: string, basis: string) => `${cell} “${name}”没有填得分，${basis}。`,
  undecided: (cell: string, name: string, why: string) => `${cell} “${name}”没有填得分；${why}。`,
  inPart: (cell: string) => `${cell} 没有填总分；这张表只有一部分分值，总分没有计算`,
  formula: '得分是公式，还没有结果；填好它用到的数，打开表格就会算出',
  total: (cell: string, value: string) => `${cell} 没有填总分，各项得分相加为 ${value}。`,
} as const;

export const G01 = {
  totalOpen: '总分没有加预算执行率得分，改好总分后再核对等级',
  unfinished: (cell: string) => `${cell} 还没有得分，总分算全后再核对等级`,
  basis: (total: string, word: string, bands: string) => `总分 ${total} 应为“${word}”（${bands}）`,
} as const;

export const G02 = {
  missing: (cell: string, total: string, word: string, bands: string) =>
    `${cell} 没有填等级，总分 ${total} 应为“${word}”（${bands}）。`,
  formula: '等级是公式，还没有结果；各项得分填好后打开表格就会算出',
  unknown: (cell: string) => `${cell} 没有填等级，总分还没有算出来。`,
} as const;

export const F01 = {
  unread: (cells: string) => `${cells} 没有读到数字，资金总额未核对`,
  notFilled: (cells: string, sums: string) =>
    `${cells} 资金总额都是 0，下面各项来源合计 ${sums}。请填写资金总额。`,
  basis: (role: string, count: string, sum: string) => `${count} 项${role}相加为 ${sum}`,
  parts: (count: string, sum: string) => `其中 ${count} 项相加为 ${sum}`,
  division: (name: string, amount: string) => `${name}的金额为 ${amount}`,
  missing: (cell: string, name: string) => `${cell} “${name}”没有填，无法核对资金总额`,
} as const;

export const F02 = {
  basis: (initial: string, adjustment: string, sum: string) =>
    `年初预算 ${initial} 加调整 ${adjustment} 为 ${sum}`,
} as const;

export const F03 = {
  basis: (executed: string, budget: string, rate: string) => `${executed}÷${budget} 为 ${rate}`,
} as const;

export const F04 = {
  over: (cell: string, executed: string, budgetCell: string, budget: string) =>
    `${cell} 执行数 ${executed} 大于 ${budgetCell} 的预算数 ${budget}，请核对数据或说明原因。`,
} as const;

export const F05 = {
  basis: (count: string, sum: string) => `上面 ${count} 项相加为 ${sum}`,
  unread: (cells: string) => `${cells} 没有读到金额，明细合计未核对`,
} as const;

export const N01 = {
  basis: (cell: string, quote: string) => `${cell} 文中写“${quote}”`,
  contradicted: (
    cell: string,
    quote: string,
    tableCell: string,
    stated: string,
    gap: string,
    others: string,
  ) =>
    `${cell} 文中写“${quote}”，${tableCell}是 ${stated}，相差 ${gap}；${others} 与表中一致。请改正文中的金额。`,
  start: (cell: string, quote: string, budgetCell: string, budget: string, initialCell: string) =>
    `${cell} 写“${quote}”，${budgetCell} 的全年预算数是 ${budget}；与 ${initialCell} 的年初预算数一致。请核实写的是年初还是全年。`,
} as const;

export const N02 = {
  product: (base: string, percent: string, value: string) => `${base} 的 ${percent}% 是 ${value}`,
  difference: (from: string, taken: string, value: string) => `${from} 减 ${taken} 是 ${value}`,
  sum: (from: string, added: string, value: string) => `${from} 加 ${added} 是 ${value}`,
  tooMany: (count: string, most: string) => `文中有 ${count} 个算式，只核对了前 ${most} 个。`,
  quotient: (over: string, under: string, value: string) => `${over} 除以 ${under} 是 ${value}`,
  formula: (formula: string, value: string) => `${formula} 是 ${value}`,
} as const;

export const N03 = {
  basis: (count: string, sum: string) => `后面列出的 ${count} 项相加为 ${sum}`,
  payments: (
    cells: string,
    year: string,
    count: string,
    sum: string,
    table: string,
    tableCells: string,
    gap: string,
  ) =>
    `${cells} 文中 ${year} 年的 ${count} 笔支付相加为 ${sum}，资金表实际支出 ${tableCells} 为 ${table}，差 ${gap}。请核对是否有漏写的支付或多计的支出。`,
} as const;

export const N04 = {
  differs: (cell: string, quote: string, formula: string, value: string) =>
    `${cell} 文中写“${quote}”，按资金表 ${formula} 是 ${value}，请核对。`,
  table: (cell: string, stated: string, textCell: string, quote: string) =>
    `${cell} 写 ${stated}，${textCell} 文中写“${quote}”，两处不一致，请核对。`,
  rounded: (cell: string, stated: string, textCell: string, quote: string) =>
    `${cell} 写 ${stated}，${textCell} 文中写“${quote}”，四舍五入后一致。`,
} as const;

export const C01 = {
  basis: (actual: string, target: string, progress: string) => `${actual}÷${target} 为 ${progress}`,
} as const;

export const D02 = {
  delayed: (cell: string, actual: string, name: string, textCell: string, quote: string) =>
    `${cell} “${name}”完成值填 ${actual}，${textCell} 文中却说“${quote}”，两处矛盾，请核对完成值。`,
  contract: (text: string, cell: string, day: string, due: string) =>
    `${text}另外 ${cell} 写 ${day} 才签订合同，晚于要求的 ${due}。`,
} as const;

export const I03 = {
  placeholders: (cells: string, count: string) =>
    `有 ${count} 处占位文字没有替换或删除（${cells}），请填写或清空。`,
  helpText: (cell: string, quote: string) => `${cell} 还留着填表说明“${quote}”，请换成本单位的内容。`,
} as const;

export const W03 = {
  missing: (cell: string, name: string) => `${cell} “${name}”没有填分值。`,
  notANumber: (cell: string, name: string, text: string) => `${cell} “${name}”的分值“${text}”不是数字。`,
  negative: (cell: string, name: string, text: string) => `${cell} “${name}”的分值 ${text} 是负数。`,
} as const;

export const W04 = {
  differs: (parts: string, standard: string, source: string) =>
    `一级指标分值为 ${parts}，与一般标准 ${standard} 不同（${source}）。有特殊情况的可以调整，请确认。`,
  part: (name: string, points: string) => `${name} ${points}`,
} as const;

export const S06 = {
  impossible: (cell: string, score: string, rule: string, allowed: string) =>
    `${cell} 得分 ${score} 不可能出现：按评分规则（${rule}）只能得 ${allowed}。`,
  survey: (cell: string, rate: string, count: string, near: string) =>
    `${cell} 写 ${rate}，但 ${count} 份问卷得不出这个比率；最接近的是 ${near}。`,
  share: (part: string, count: string, rate: string) => `${part}/${count}=${rate}`,
  fraction: (cell: string, rate: string, part: string, whole: string, right: string) =>
    `${cell} 写 ${rate}，按后面的 ${part}/${whole} 应为 ${right}，请核对。`,
} as const;

export const S08 = {
  outside: (cell: string, score: string, actual: string, band: string, least: string, most: string) =>
    `${cell} 得分 ${score}，完成值写“${actual}”，属于“${band}”一档，${least === most ? `应为 ${least} 分` : `应在 ${least} 到 ${most} 分之间`}。`,
} as const;

export const F06 = {
  role: (cell: string, value: string, otherCell: string, other: string) =>
    `${cell} 的 ${value} 与 ${otherCell} 的 ${other} 相差约 1 万倍，可能把元和万元混在了一起，请核对单位。`,
} as const;

export const F07 = {
  text: (cells: string, count: string) =>
    `有 ${count} 处金额是文本（${cells}），表格公式算不到它们；可改成数字，单位写在表头。`,
} as const;

export const C02 = {
  bound: (cells: string, count: string) =>
    `有 ${count} 处完成值带“≥”“≤”等符号（${cells}），像是照抄指标值，请填实际完成的数值。`,
} as const;

export const C03 = {
  noReason: (cell: string, name: string, lost: string, reasonCell: string) =>
    `${cell} “${name}”扣了 ${lost} 分，${reasonCell} 没有写原因，请补充。`,
  noColumn: (cell: string, name: string, lost: string) =>
    `${cell} “${name}”扣了 ${lost} 分，没有写原因，请补充说明。`,
  execution: (cell: string, rate: string, limit: string, source: string) =>
    `${cell} 预算执行率 ${rate}，低于 ${limit}，需要说明原因（${source}）。`,
} as const;

export const C04 = {
  over: (items: string, count: string, limit: string) =>
    `有 ${count} 项完成值超过指标值 ${limit} 以上而没有说明（${items}）：请说明原因，或核对指标值是否定得过低。`,
  item: (cell: string, percent: string) => `${cell} 超 ${percent}`,
} as const;

export const C05 = {
  differs: (cell: string, actual: string, targetCell: string, target: string) =>
    `${cell} 完成值“${actual}”与 ${targetCell} 指标值“${target}”单位不同，请改成同一单位。`,
  completion: (cell: string, actual: string, targetCell: string, target: string) =>
    `${cell} 完成值“${actual}”是比例，${targetCell} 指标值“${target}”是数量，请填实际完成的数量。`,
} as const;

export const C06 = {
  words: (cell: string, actual: string, targetCell: string, target: string) =>
    `${cell} 完成值“${actual}”不是数值，${targetCell} 指标值“${target}”是数值，请填实际完成的数值。`,
} as const;

export const C07 = {
  upward: (cell: string, target: string, name: string) =>
    `${cell} “${name}”一般越低越好，指标值却写“${target}”，请核对符号方向。`,
  downward: (cell: string, target: string, name: string) =>
    `${cell} “${name}”一般越高越好，指标值却写“${target}”，请核对符号方向。`,
} as const;

export const C08 = {
  allReached: (cell: string, rate: string, count: string) =>
    `${cell} 预算执行率只有 ${rate}，而 ${count} 项产出指标全部完成，请核实产出，或说明节约的原因。`,
  lowSpending: (cell: string, rate: string, count: string) =>
    `${cell} 预算执行率只有 ${rate}，而 ${count} 项产出指标全部满分，请核对产出是否真的全部完成，或说明节约的原因。`,
} as const;

export const C09 = {
  allFull: (count: string) => `${count} 项指标全部满分。请确认每项都有依据。`,
} as const;

export const C10 = {
  missing: (cells: string, count: string) => `有 ${count} 项完成值没有填（${cells}），请补填。`,
} as const;

export const D01 = {
  late: (cell: string, actual: string, targetCell: string, target: string) =>
    `${cell} 完成时间“${actual}”晚于 ${targetCell} 要求的“${target}”。`,
  lateFull: (
    cell: string,
    actual: string,
    targetCell: string,
    target: string,
    scoreCell: string,
    score: string,
  ) =>
    `${cell} 完成时间“${actual}”晚于 ${targetCell} 要求的“${target}”，${scoreCell} 却得满分 ${score}，请核对。`,
} as const;

export const D03 = {
  year: (cell: string, found: string, year: string) =>
    `${cell} 写的是 ${found} 年，表的年度是 ${year}，请核对。`,
  targets: (cells: string, found: string, year: string) =>
    `${cells} 的时间在 ${found} 年，表的年度是 ${year}，请核对是否沿用了往年的内容。`,
} as const;

export const I01 = {
  budget: (cell: string, name: string, target: string, budgetCell: string) =>
    `${cell} “${name}”的指标值 ${target} 就是 ${budgetCell} 的预算数，反映不出产出或效益，建议换成能衡量成本控制的指标。`,
} as const;

export const I02 = {
  twice: (cell: string, other: string, name: string) =>
    `${cell} 与 ${other} 的指标“${name}”重复，请合并或改写。`,
} as const;

export const I04 = {
  heavy: (items: string, limit: string) =>
    `${items}：单项分值超过 ${limit} 分，一项失分就会左右等级，建议拆分。`,
  item: (cell: string, name: string, points: string) => `${cell} “${name}”${points} 分`,
} as const;

export const N05 = {
  total: (cell: string, quote: string, totalCell: string, total: string) =>
    `${cell} 文中写“${quote}”，${totalCell} 的总分是 ${total}，两处不一致，请核对。`,
  grade: (cell: string, quote: string, gradeCell: string, grade: string) =>
    `${cell} 文中写“${quote}”，${gradeCell} 的等级是“${grade}”，两处不一致，请核对。`,
} as const;

export const N06 = {
  differs: (cell: string, quote: string, tableCell: string, header: string, name: string, value: string) =>
    `${cell} 文中写“${quote}”，${tableCell}（${header}）的“${name}”是 ${value}；请核对两处口径是否一致。`,
  others: (message: string, count: string) =>
    `${message.replace(/。$/, '')}；同一段文字另有 ${count} 个金额与表中不同。`,
} as const;

export const R01 = {
  value: (cell: string, noun: string, text: string) =>
    `${cell} ${noun}是错误值 ${text}，无法核对。请改正公式或填写数字。`,
  lost: (cell: string, noun: string, text: string) =>
    `${cell} ${noun}是错误值 ${text}，它加的一行被删了。请改正公式。`,
} as const;

export const R02 = {
  hashes: (cell: string, noun: string) => `${cell} ${noun}只有“#”号，不是数字，没有计入合计。请填写数字。`,
  meant: (cell: string, noun: string, text: string, value: string) =>
    `${cell} ${noun}“${text}”不是数字，没有计入合计。请改为 ${value}。`,
  measure: (cell: string, noun: string, text: string, value: string) =>
    `${cell} ${noun}“${text}”不是数字，得分未核对。请改为 ${value}。`,
  noMeasure: (cell: string, noun: string, text: string) =>
    `${cell} ${noun}“${text}”不是数字，得分未核对。请填写数字。`,
  computed: (cell: string, noun: string, text: string, value: string) =>
    `${cell} ${noun}“${text}”不是数字，没有计入合计；按完成情况可得 ${value}。`,
  none: (cell: string, noun: string, text: string, name: string) =>
    `${cell}${name === '' ? '' : ` “${name}”的`}${name === '' ? ' ' : ''}${noun}“${text}”不是数字，没有计入合计。请填写数字。`,
} as const;

export const R03 = {
  unknown: (cell: string, stated: string, known: string) =>
    `${cell} 等级填“${stated}”，不是这张表的等级（${known}）。请核对。`,
} as const;

export const N07 = {
  differs: (cell: string, whole: string, count: string, sum: string, gap: string) =>
    `${cell} 文中写 ${whole}，“其中” ${count} 项合计 ${sum}，相差 ${gap}。请核对。`,
} as const;
