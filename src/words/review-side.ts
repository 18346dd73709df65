/** The sentences about the reviewer's columns: each says whose column it is. Every argument is ready to be read. */
export const V01 = {
  follows: (cell: string, score: string, formula: string, expected: string) =>
    `${cell} 复核得分 ${score}，按复核完成值 ${formula} 可得 ${expected}，请核实。`,
} as const;

export const V02 = {
  noun: '复核得分',
  outside: (cell: string, score: string, weightCell: string, weight: string) =>
    `${cell} 复核得分 ${score} 不在 0 到分值 ${weight}（${weightCell}）之间`,
} as const;

export const V03 = {
  noun: '偏差',
  own: '自评得分',
  review: '复核得分',
  basis: (cells: string, values: string, expected: string) => `${cells}（${values}）为 ${expected}`,
  sign: (cell: string, stated: string, cells: string, expected: string) =>
    `${cell} 偏差 ${stated}，与其他行的减法方向相反，按 ${cells} 应为 ${expected}。请改正。`,
  signs: (cells: string) => `${cells} 的偏差减法方向不一致，不能确定以哪一种为准，请统一。`,
} as const;

export const V04 = {
  noun: '复核得分合计',
  part: '复核得分',
  basis: (count: string, sum: string) => `${count} 项复核得分相加为 ${sum}`,
  missing: (cells: string) => `${cells} 没有填复核得分，无法核对复核合计`,
} as const;

export const V05 = {
  reason: (cell: string, lost: string, noteCell: string) =>
    `${cell} 复核扣了 ${lost} 分，${noteCell} 没有写原因，请补充。`,
} as const;

export const V06 = {
  share: (noteCell: string, quote: string, cell: string, lost: string) =>
    `${noteCell} 写“${quote}”，${cell} 复核实际扣了 ${lost} 分，两处不一致，请核实。`,
} as const;

export const V07 = {
  unproven: (noteCell: string, quote: string, cell: string, score: string) =>
    `${noteCell} 写“${quote}”，${cell} 复核却给满分 ${score}，请核实。`,
} as const;

export const V08 = {
  missing: (cell: string, scoreCell: string, score: string) =>
    `${cell} 没有填复核完成值，${scoreCell} 复核得分 ${score} 没有依据，请补填。`,
} as const;
