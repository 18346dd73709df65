/** How many numbers of a form were looked at: one line, the same wherever results are told. */
export const coverage = {
  line: (numbers: string, checked: string, unread: string) =>
    `${numbers} 个数，核对 ${checked} 个${unread === '' ? '' : `；${unread}`}`,
  unread: (count: string, cells: string) => `未读 ${count} 个（${cells}）`,
  more: (cells: string) => `${cells} 等`,
  between: '、',
  label: '核对范围',
} as const;
