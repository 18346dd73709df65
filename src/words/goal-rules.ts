/** The sentences of rules that compare goals, results and lists with the rows. Every argument is ready to be read. */
export const N08 = {
  differs: (cell: string, quote: string, actualCell: string, name: string, actual: string) =>
    `${cell} 写“${quote}”，${actualCell}“${name}”完成值为 ${actual}，两处不一致，请核实。`,
} as const;

export const S09 = {
  aboveCap: (cell: string, score: string, done: string, weight: string) =>
    `${cell} 得 ${score} 分；按完成情况 ${done} 推算，这一项分值为 ${weight}，得分不能超过分值，请核实。`,
  short: (count: string, sum: string, points: string, gap: string, cells: string) =>
    `${count} 项都已完成，得分合计 ${sum}，标题写 ${points} 分，少 ${gap} 分而没有写原因，请核实 ${cells}。`,
} as const;
