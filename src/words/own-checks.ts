/** What is told of checks that a bureau states itself. */
export const own = {
  basis: (document: string, place: string | null) => `${document}${place === null ? '' : `，${place}`}`,
  told: (cells: readonly string[], count: string, sentence: string) => {
    if (cells.length === 0) return sentence;
    const more = Number(count) > cells.length ? `等 ${count} 处` : '';
    return `${cells.join('、')}${more}：${sentence}`;
  },
  missing: (name: string) => `没有读到“${name}”，这一项没有核对`,
  needs: {
    required: '表头的项目名称、主管部门等',
    words: '指标表的一栏文字',
    bounds: '指标表的一栏数字',
    equation: '资金、分值、得分或总分',
    text: '表中文字',
  },
  /** A rule that the settings silence: said once, where the rest that was not checked is said. */
  off: (rule: string, title: string, profile: string, reason: string) =>
    `${rule} “${title}”按设置“${profile}”不核对：${reason}`,
} as const;
