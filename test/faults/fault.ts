import type { CauseKind } from '../../src/explain';
import { type Address, type Cell, calculated, type Decimal, type Sheet } from '../../src/sheet';

/** One slip of a person's, put into a sheet that was right. */
export interface Fault {
  /** As the table of the score names it: 数字颠倒, 小计漏加. */
  readonly kind: FaultKind;
  /** The cell that is wrong now. */
  readonly at: Address;
  readonly right: Decimal | null;
  /** What it may truly be called; empty where no cause is asked for. 10 → 1 lost a digit as well as a place. */
  readonly causes: ReadonlySet<CauseKind>;
  /** Whether it lies in the score of a row whose score follows from its target. */
  readonly isMeasured: boolean;
  readonly changes: readonly Cell[];
  /** Cells that this one slip made wrong besides, with what belongs there. */
  readonly also?: readonly { readonly at: Address; readonly right: Decimal | null }[];
}

/** Every cell a slip made wrong. */
export const wrongCells = ({ at, also = [] }: Fault): readonly Address[] => [
  at,
  ...also.map(other => other.at),
];

export const faultKinds = [
  '数字写错',
  '数字颠倒',
  '少写数字',
  '多写数字',
  '小数点错位',
  '合计漏加',
  '合计重复',
  '合计未更新',
  '元万元混淆',
  '百分号错漏',
  '分值写错',
  '得分超分值',
  '等级写错',
  '执行率写错',
  '误抄相邻格',
  '公式范围',
  '文中金额写错',
  '合计里的文本',
  '公式漏一项',
  '公式重复一项',
  '公式加了自己',
  '公式引用错行',
  '公式被手填',
  '完成值写错',
  '指标值写错',
  '分值连满分',
  '整行重复粘贴',
  '两行得分互换',
  '小计互换',
  '数字后有空格',
  '公式范围短一行',
  '公式范围多一行',
  '合计外加行',
  '文中预算写错',
  '文中执行率写错',
  '文中得分写错',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** The sheet with slips in it, its formulas calculated anew as its program does. */
export function withFaults(sheet: Sheet, faults: readonly Fault[]): Sheet {
  return calculated(sheet.with(faults.flatMap(({ changes }) => changes)));
}
