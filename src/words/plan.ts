/** Why a cell is written, and why a plan was not applied. */
export const planWords = {
  score: (name: string, basis: string) => `“${name}”：${basis}`,
  subtotal: (count: string) => `小计：${count} 项得分之和`,
  total: (count: string) => `总分：${count} 项得分之和`,
  grade: (total: string, bands: string) => `总分 ${total} 的等级（${bands}）`,
  fix: (message: string) => message,
  changed: (cells: string) => `${cells} 在校验之后改过，没有写入。请重新校验。`,
  formula: (cells: string) => `${cells} 是公式，没有覆盖。`,
} as const;
