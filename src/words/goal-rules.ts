/** The sentences of rules that compare goals, results and lists with the rows. Every argument is ready to be read. */
export const N08 = {
  differs: (cell: string, quote: string, actualCell: string, name: string, actual: string) =>
    `${cell} 写“${quote}”，${actualCell}“${name}”完成值为 ${actual}，两处不一致，请核实。`,
} as const;
