import { isPlaceholder } from '../form';
import { type Address, labelKey, normalise, type Sheet, shownText } from '../sheet';

const plannedLike = /^(?:预期目标|年初设定目标|项目年度目标|年初绩效目标|年度目标|年初目标)$/;
const doneLike =
  /^(?:实际完成情况|年度总体目标完成情况(?:综述)?|年度目标完成情况|全年目标实际完成情况|目标完成情况|目标实际完成情况)$/;

export interface Goals {
  readonly planned: string;
  readonly done: string;
  /** Where they stand. */
  readonly cells: readonly Address[];
}

/** 年度总体目标: the texts below the heads that name them, whatever they say. */
export function goalsIn(sheet: Sheet): Goals {
  const cells: Address[] = [];
  const below = (head: RegExp): string => {
    for (const cell of sheet.cells()) {
      if (typeof cell.value !== 'string' || cell.value.length > 20 || !head.test(labelKey(cell.value)))
        continue;
      const { row, col } = cell.at;
      const text = sheet.cell((sheet.merges.area(row, col)?.bottom ?? row) + 1, col);
      if (!text || typeof text.value !== 'string' || isPlaceholder(text.value)) continue;
      cells.push(text.at);
      return normalise(shownText(text));
    }
    return '';
  };
  return { planned: below(plannedLike), done: below(doneLike), cells };
}
