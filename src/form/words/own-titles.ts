/** A worksheet we put into a workbook, as it is known again: by its title and the heads of its findings. */
export interface OwnSheet {
  readonly title: RegExp;
  readonly heads: readonly string[];
}

/**
 * The worksheets of ours, of every version there was: a workbook carries them for years. Frozen: a title that changes
 * gets a line of its own, and none is ever taken out or reworded.
 */
export const ownSheets: readonly OwnSheet[] = [
  { title: /^绩效自评校验报告$/, heads: ['级别', '规则', '单元格', '现值', '应值', '说明'] },
  { title: /^“.*”绩效自评校验问题清单$/, heads: ['级别', '规则', '单元格', '现值', '应值', '说明'] },
];
