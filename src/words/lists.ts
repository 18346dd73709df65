/** The sentences about lists of projects (汇总表). Every argument is ready to be read. */
export const X02 = {
  basis: (count: string, sum: string) => `${count} 个项目相加为 ${sum}`,
  missing: (cells: string, heading: string) => `${cells} 没有填“${heading}”，合计未核对`,
} as const;

export const X03 = {
  basis: (count: string, average: string) => `${count} 个项目平均为 ${average}`,
  missing: (cells: string, heading: string) => `${cells} 没有填“${heading}”，平均数未核对`,
} as const;

export const X06 = {
  differs: (cell: string, heading: string, stated: string, sheet: string, place: string, value: string) =>
    `${cell} ${heading} ${stated}，工作表“${sheet}”${place} 为 ${value}，两处不一致，请核对。`,
  shifted: (cells: string, rows: string, sheet: string) =>
    `${cells} 与各自的工作表不一致，却与别的工作表一致（第 ${rows} 行是“${sheet}”的得分），可能调换了次序，请核对。`,
  alone: '只读取了这一张工作表，没有与各项目的自评表核对。',
  none: '工作簿里没有找到这些项目的自评表，没有与各表核对。',
  noSheet: (name: string) => `没有找到“${name}”的自评表，这一行没有与表核对。`,
} as const;

export const X07 = {
  twice: (cells: string, name: string) => `${cells} 都写“${name}”，同一项目可能列了两次，请核对。`,
  other: (cell: string, name: string, sheet: string, own: string) =>
    `${cell} 写“${name}”，工作表“${sheet}”写“${own}”，名称不一致，请核对。`,
  missing: (cell: string, sheet: string, own: string) =>
    `${cell} 以下没有列入工作表“${sheet}”的项目“${own}”，请核对。`,
} as const;

/** What a list's cells are called in sentences. */
export const listNouns = {
  score: '自评得分',
  reviewScore: '复核得分',
  deviation: '偏差',
  grade: '等级',
  rate: '执行率',
} as const;
