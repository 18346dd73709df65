const words = {
  noTable:
    '没有找到绩效指标表：要有一行表头，写着指标名称（如“三级指标”）和“指标值”“完成值”“分值”“得分”中的几项。',
  nearest: (row: string, words: string, missing: string) =>
    `最像表头的是第 ${row} 行（“${words}”），${missing}。`,
  missing: {
    names: '但没有找到指标名称一栏',
    values: '但没有找到指标值、完成值、分值、得分中的任何一栏',
    more: '但能认出的栏太少',
  },
  noRows: (row: string) => `找到了表头（第 ${row} 行），下面没有读到指标行。请检查表格是否完整。`,
  fundsOnly: '这张表只有资金，没有找到指标，指标和得分未核对。',
  list: '这是项目汇总表，不是单个项目的自评表，没有评分。',
  dropped: (name: string) => `“${name}”没有年度指标值、分值和得分，按不适用处理，没有核对。`,
  goalsWeights: '这是绩效目标表，没有完成值和得分，只核对了分值。',
  goalsOnly: '这是绩效目标表，没有完成值和得分，不需要评分。',
  monitoring: '这是绩效监控表，只有年中执行情况，不需要评分。',
  ownSheet: '这是绩评助手生成的校验报告或问题清单，不是自评表。请到原来的自评表上校验。',
  unsure: (percent: string) =>
    `像一张绩效表，但认出的内容太少（把握 ${percent}%），没有校验。请检查表头是否完整。`,
};

/** The header a sheet has nearest to one of indicators, by its row counted from 0. */
interface Nearest {
  readonly row: number;
  readonly words: readonly string[];
  readonly missing: keyof (typeof words)['missing'];
}

const rowNumber = (row: number): string => String(row + 1);

/** Why a sheet is no form to be checked. */
export function whyNoForm(
  why:
    | { readonly code: 'own-sheet' | 'list' | 'goals-only' | 'monitoring' }
    | { readonly code: 'no-table'; readonly nearest: Nearest | null }
    | { readonly code: 'no-rows'; readonly row: number }
    | { readonly code: 'unsure'; readonly confidence: number },
): string {
  switch (why.code) {
    case 'own-sheet':
      return words.ownSheet;
    case 'list':
      return words.list;
    case 'goals-only':
      return words.goalsOnly;
    case 'monitoring':
      return words.monitoring;
    case 'no-table':
      return words.noTable + (why.nearest ? nearestTo(why.nearest) : '');
    case 'no-rows':
      return words.noRows(rowNumber(why.row));
    case 'unsure':
      return words.unsure(String(Math.round(why.confidence * 100)));
  }
}

const nearestTo = ({ row, words: heads, missing }: Nearest): string =>
  words.nearest(rowNumber(row), heads.join('”“'), words.missing[missing]);

/** Why a part of a form was not checked. */
export function whyPart(
  why:
    | { readonly code: 'funds-only' | 'goals-weights' }
    | { readonly code: 'no-rows'; readonly row: number }
    | { readonly code: 'dropped'; readonly name: string },
): string {
  switch (why.code) {
    case 'funds-only':
      return words.fundsOnly;
    case 'goals-weights':
      return words.goalsWeights;
    case 'no-rows':
      return words.noRows(rowNumber(why.row));
    case 'dropped':
      return words.dropped(why.name);
  }
}

/** What is said of numbers of a form that were not read, or that nobody sees. */
export const reading = {
  unknownColumn: (heading: string, cell: string) =>
    `没有认出“${heading}”（${cell}）这一栏是什么，栏内的数未核对。`,
  unknownRow: '这一行没有读到属于哪一项，行内的数未核对。',
  restsOnUnread: (cell: string, unread: string) =>
    `${cell} 的公式用到 ${unread}，${unread} 没有读到数字，未核对。`,
  hiddenRow: (row: string) => `第 ${row} 行已隐藏，行内的数仍计入核对，请确认是否应当保留。`,
  hiddenColumn: (column: string) => `${column} 列已隐藏，列内的数仍计入核对，请确认是否应当保留。`,
};
