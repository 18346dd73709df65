/** The sentences of a finding that comes from equations: place, value, arithmetic, cause, what follows. */
export const explaining = {
  wrongResult: (place: string, noun: string, stated: string, basis: string, gap: string) =>
    `${place} ${noun}写 ${stated}，${basis}，差 ${gap}`,
  wrongPart: (place: string, noun: string, stated: string, expected: string, basis: string) =>
    `${place} ${noun}写 ${stated}，${basis}；改为 ${expected} 才对得上`,
  notASum: (basis: string, gap: string) => `${basis}，差 ${gap}`,
  words: (place: string, noun: string, stated: string, basis: string) =>
    `${place} ${noun}写“${stated}”，${basis}`,
  because: (text: string, cause: string) => `${text}，${cause}`,
  end: (text: string) => `${text}。`,
  alsoTies: (value: string, places: string) => `改为 ${value} 后，${places} 也对上。`,
  follows: (list: string) => `${list}。`,
  follow: (place: string, noun: string, from: string, to: string) =>
    `${place} ${noun}随之由 ${from} 变为 ${to}`,
  swapped: (text: string, cell: string, value: string) => `${text}，与 ${cell} 的 ${value} 写颠倒了`,
  place: (place: string, noun: string, stated: string) => `${place} ${noun} ${stated}`,
  oneOf: (list: string) => `仅凭算式不能确定是哪一格；可能是 ${list}。`,
  margin: (cells: string) => `不改这一格，至少要改 ${cells} 格才对得上。`,
  likelyOneOf: (list: string) => `仅凭算式不能确定是哪一格；最可能是 ${list}，其次才是同一算式里的别的格。`,
  or: (list: readonly string[]) => list.join('、'),
  orLast: (list: string, last: string) => `${list} 或 ${last}`,
  more: (list: string, count: string) => `${list} 等 ${count} 格`,
  uncalculated: (formula: string, value: string, now: string) =>
    `公式 ${formula} 的结果 ${value} 是旧的，重新计算是 ${now}；用 Excel 或 WPS 打开并保存后再校验`,
  withoutResult: (formula: string, now: string) =>
    `公式 ${formula} 还没有结果，按公式算得 ${now}；用 Excel 或 WPS 打开并保存后再校验`,
  textLeftOut: (place: string, text: string, sums: string, stated: string, right: string, value: string) =>
    `${place} 的“${text}”是文本，没有计入 ${sums} 的合计：现在是 ${stated}，计入后为 ${right}。请改成数字 ${value}。`,
  hidden: (cells: string) => `${cells} 在隐藏的行或列中。`,
  unreadFormula: (formula: string) => `公式 ${formula} 没有读懂，不能确定是它有误。`,
  ofFormula: (formula: string, value: string) => `公式 ${formula} 合计为 ${value}`,
  anyWeight: '仅凭算式不能确定是哪一项，请逐项核对分值。',
  severalFaults: '仅凭算式不能确定是哪一格，可能不止一处有误。',
  allConfirmed: '式中各数都已确认无误，算式仍不成立，请再核对。',
  rounding: (place: string, noun: string, stated: string, basis: string, gap: string) =>
    `${place} ${noun}写 ${stated}，${basis}，相差 ${gap}，可由四舍五入或截位解释。`,
} as const;
