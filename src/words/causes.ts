/** Why a number is wrong, as half a sentence that follows the arithmetic. */
export const causes = {
  part: (cell: string, value: string) => `${cell}（${value}）`,
  and: (list: readonly string[]) => list.join('与 '),
  omittedSome: (value: string, count: string) =>
    count === '1' ? `可能漏加了值为 ${value} 的一行` : `等于其中某 ${count} 行之和，可能漏加了 ${count} 行`,
  countedTwiceSome: (value: string, count: string) =>
    count === '1'
      ? `可能把值为 ${value} 的一行多加了一次`
      : `等于其中某 ${count} 行之和，可能把这 ${count} 行多加了一次`,
  oneOfRows: (sets: readonly string[]) => sets.join(' 或 '),
  omitted: (rows: string, count: string, isSure: boolean) => {
    if (!isSure) return `正好是 ${rows} 之值：可能漏加了其中${count === '1' ? '一行' : ` ${count} 行`}`;
    return count === '1' ? `正好是 ${rows}：漏加了这一行` : `正好是 ${rows}：漏加了这 ${count} 行`;
  },
  countedTwice: (rows: string, isSure: boolean) =>
    isSure ? `正好是 ${rows}：多加了一次` : `正好是 ${rows} 之值：可能把其中的多加了一次`,
  /** What a formula does wrong, and the one to use. */
  wrongFormula: (formula: string, faults: readonly string[], right: string) =>
    `公式 ${formula} ${faults.join('、')}，应为 ${right}`,
  addsItself: '把自己也加了进去',
  leftOut: (cells: string) => `没有加到 ${cells}`,
  addedTwice: (cells: string) => `把 ${cells} 加了两次`,
  addedBeyond: (cells: string) => `多加了 ${cells}`,
  addedNumber: (value: string) => `另外加了 ${value}`,
  wrongReference: (formula: string, cells: string, right: string) =>
    `公式 ${formula} 引用了 ${cells}，应为 ${right}`,
  typed: (cells: string) => `同类的 ${cells} 是公式，这一格是手填的`,
  neighbour: (cell: string) => `与相邻的 ${cell} 相同，可能是误抄`,
  slip: {
    sign: '正负号写反了',
    unit: '相差 1 万倍，可能把元写成了万元或相反',
    percent: '相差 100 倍，可能丢了或多了百分号',
    'point-shifted': '小数点错了位',
    'digits-swapped': '可能是两个数字写颠倒了',
    'digit-changed': '可能是一个数字写错了',
    'digit-dropped': '可能是少写了一个数字',
    'digit-added': '可能是多写了一个数字',
  },
} as const;
