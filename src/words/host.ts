/** Cells in a sentence: a few by their names, of many how many there are. */
function few(cells: readonly string[]): string {
  return cells.length <= 10
    ? `${cells.join('、')} `
    : `${cells.slice(0, 2).join('、')} 等 ${cells.length} 格`;
}

/** What a host says when it can't read or write. */
export const host = {
  noSuchSheet: (sheet: string) => `没有名为“${sheet}”的工作表，可能已经改名或删除。请点“重新读取”。`,
  protectedSheet: (sheet: string) =>
    `工作表“${sheet}”受保护，没有写入。请先在“审阅”里撤消工作表保护，再试一次。`,
  lockedCells: (sheet: string, cells: readonly string[]) =>
    `工作表“${sheet}”受保护，${few(cells)}已锁定，没有写入。请先在“审阅”里撤消工作表保护，再试一次。`,
  editing: '有单元格正在编辑。请按回车结束编辑，再试一次。',
  busy: '表格程序正忙，没有完成。请稍等再试。',
  tooLarge: (sheet: string) => `工作表“${sheet}”用到的区域太大，读不下来。请删去表外多余的行和列，再试一次。`,
  marksProtected: (sheets: string) =>
    `工作表“${sheets}”受保护，上面的标记没有清除，其余的已清除。请先在“审阅”里撤消工作表保护，再试一次。`,
  unknownRules:
    '这个版本的 WPS 查不到条件格式，不能确定还有没有标记。如果还有底色，请在“条件格式”的“管理规则”里删去，或升级 WPS。',
  fillsLeft: (count: string, cells: readonly string[]) =>
    `有 ${count} 格的底色没能恢复（${cells.slice(0, 3).join('、')}${cells.length > 3 ? ' 等' : ''}），其余标记已清除。请手工改回这些格的底色。`,
  noCells: '前面的是图表，不是工作表。请先点到要校验的自评表。',
  otherWorkbook: '前面换成了另一个工作簿，没有做这一步。请切回原来的工作簿，或重新校验。',
  noWorkbook: '没有打开的工作簿。请先打开要校验的表。',
  failed: (code: string) =>
    `表格程序没有完成这一步（${code}）。请重试；如果一直这样，请保存后重新打开工作簿。`,
  changed: (cells: readonly string[]) => `${few(cells)}在校验之后改过，没有写入任何内容。请重新校验。`,
  hiddenSheet: (sheet: string) => `工作表“${sheet}”已隐藏，没有写入。请先取消隐藏。`,
  takenBack: '写入中途出错，已恢复原样，没有留下改动。',
  partial: (cells: string) => `写入中途出错：${cells} 已经写入，其余没有写。可以点“撤销本次写入”恢复。`,
  unsure: '写入中途出错，连接也断了，不能确定写了哪些。请点“撤销本次写入”恢复，或检查得分栏。',
  readOnly: '工作簿是只读的，没有写入。请另存为一份，打开后再试。',
  noMember: (member: string) =>
    `这个版本的 WPS 缺少所需的功能（${member}），没有完成。请升级 WPS；如果不能升级，请把这一行发给维护人员。`,
  notWritten: (cells: readonly string[]) =>
    `${few(cells)}没有写进去，可能有单元格正在编辑，或被筛选、被别的程序占用。请按回车结束编辑、取消筛选，再试一次。`,
  notMarked: (why: string) => `单元格已经写好，但没能标出有问题的。${why}`,
  keepsNothing: '这个版本的 WPS 不能把忽略、核对过的格和标记存进工作簿，没有保存。请升级 WPS 后再试。',
  unreadableStore: '工作簿里存的忽略和核对记录读不出来，没有改动它，也没有保存新的。',
  notDeleted: (sheet: string) => `工作表“${sheet}”没有插完，也没能删去，请手工删除它。`,
  undoTitle: '绩评助手写入',
  beyond: (range: string) => `${range} 以外还有内容，没有读取。`,
  merges: '合并单元格太多，没有全部认出，层级可能看错。请删去表外多余的合并。',
  formats: '数字格式太杂，没有全部读取，百分数和日期可能看错。',
} as const;
