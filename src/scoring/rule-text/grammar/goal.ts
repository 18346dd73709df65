import { Decimal, hundred, one } from '../../../sheet';
import type { Scanner } from './scanner';

/** The leaf's own target as a sentence names it, and how much of it. */
export interface Goal {
  readonly share: Decimal;
  /** 的 stands before the percentage: `目标值的80%` is a part of it, `低于目标值80%` may be a distance from it. */
  readonly part: boolean;
}

const name =
  /(?:(?:年度|年初|全年|当年|本年|预期|预定|计划|设定|既定|规定|考核|绩效)的?)*(?:绩效)?(?:目标成本|计划成本|预算成本|目标任务|目标值|指标值|目标数|任务数|计划数|计划值|计划任务|计划目标|预期值|目标|任务|计划|指标)(?:值|数|量|任务)?/y;
const share = /(的)?(\d+(?:\.\d+)?)%/y;

/** Reads 目标值, 年初目标, 计划数, 目标值的80%. Null where none stands here. */
export function takeGoal(scanner: Scanner): Goal | null {
  if (!scanner.skip(name)) return null;
  const found = scanner.match(share);
  return found
    ? { share: new Decimal(found[2] ?? hundred).div(hundred), part: found[1] !== undefined }
    : { share: one, part: false };
}
