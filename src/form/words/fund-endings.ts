import type { FundColumn } from './vocabulary';

/** What a name's last morpheme says, unless a modifier before it says otherwise; null is no column of this form. */
interface Ending {
  readonly last: RegExp;
  readonly role: FundColumn;
  /** The first that is met decides. */
  readonly by: readonly (readonly [RegExp, FundColumn | null])[];
}

const otherYears = /上年|去年|上期|往年|历年|前年|以前年度|上一年|下年|明年|次年/;

/** The first ending that fits. */
const endings: readonly Ending[] = [
  {
    last: /(?:执行数|执行额|执行金额|执行|支出数|支出额|支出金额|支出|决算数|决算|支付数|支付金额|支付额|使用数|使用金额|支出决算|支出决算数)$/,
    role: 'executed',
    by: [
      [
        /上年|去年|上期|往年|历年|前年|以前年度|上一年|下年|明年|次年|预计|计划|预算支出|结转|结余|未|剩余|应/,
        null,
      ],
    ],
  },
  {
    last: /(?:预算批复数|批复数|批复预算数?|批复额|批复金额|预算数|预算金额|预算额|预算)$/,
    role: 'budget',
    by: [
      [otherYears, null],
      [/结转|结余|未|剩余|执行/, null],
      [/追加|核减|调增|调减/, 'adjustment'],
      [/年初|期初/, 'initial'],
      [/调整后|调整/, 'budget'],
    ],
  },
  {
    last: /(?:到位数|到位资金|到位额|到位金额|拨付数|拨付资金|拨付金额|下达数|下达资金|下达金额)$/,
    role: 'received',
    by: [
      [otherYears, null],
      [/未|应|计划|率/, null],
    ],
  },
];

/** The year's own money, by whoever gave it. */
const neutral =
  /^(?:本|该|项目|部门|单位|资金|预算|财政|年度|本年|本年度|当年|全年|年末|年终|实际|最终|调整后|调整|年初|期初|年中|追加|核减|调增|调减|总|累计|已|安排|下达|批复|核定|支出|的|年|度)*$/;

/** 执行率 is the money's only as the whole of a name: 补助标准执行率 is another thing's. */
const executionRate =
  /^(?:项目|部门|单位|整体|本年|当年|年度|全年|财政|预算|资金|经费|总)*(?:支出|执行|支付)?(?:执行率|支付率|支出率|执行进度|支出进度|支付进度|执行比例)$/;

/**
 * Names of amounts that no list holds (年度支出决算数, 已拨付金额), by their last morpheme; what stands before it has to be
 * made of known modifiers, otherwise the name says nothing.
 */
export function fundRoleByEnding(name: string): FundColumn | null {
  if (executionRate.test(name)) return 'rate';
  for (const { last, role, by } of endings) {
    const found = last.exec(name);
    if (!found) continue;
    const before = name.slice(0, found.index);
    for (const [modifier, modified] of by) if (modifier.test(before)) return modified;
    return neutral.test(before) ? role : null;
  }
  return null;
}
