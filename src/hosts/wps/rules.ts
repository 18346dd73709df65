import type { Mark } from '../../plan';
import { isMarkFormula, markColours, markFormula, type MarkLevel, markLevels } from '../../plan/marker';
import { a1Range, contains, parseRange, type Range, rangeOf } from '../../sheet';
import { addressLists } from './addresses';
import { type WpsApplication, type WpsFormatCondition, type WpsWorksheet, xl } from './api';
import { colourNumber } from './colours';
import { isPassing } from './errors';
import { ifThere, MemberFault } from './guard';

/** Removes our conditional-format rules of a worksheet; gives how many there were, null where they can't be counted. */
export function removeRules(worksheet: WpsWorksheet): number | null {
  const rules = ifThere(() => worksheet.Cells.FormatConditions);
  const count = rules && ifThere(() => rules.Count);
  if (!rules || count === null) return null;
  const ours = Array.from({ length: count }, (_, i) => rules.Item(i + 1)).filter(isOurs);
  // From the last: the others keep their places in the collection.
  for (const rule of ours.reverse()) rule.Delete();
  return ours.length;
}

function isOurs(rule: WpsFormatCondition): boolean {
  // Rules of other kinds (data bars, icons) have no formula, and on some builds no type that can be asked for.
  const type = ifThere(() => rule.Type);
  if (type !== null && type !== xl.expression) return false;
  const formula = type === null ? ifThere(() => rule.Formula1) : rule.Formula1;
  return typeof formula === 'string' && isMarkFormula(formula);
}

/** Colours cells by rules; false where this WPS makes none, and then none is left. */
export function putRules(
  application: WpsApplication,
  worksheet: WpsWorksheet,
  marks: readonly Mark[],
): boolean {
  try {
    for (const level of markLevels) {
      const cells = marks.filter(mark => mark.level === level).map(({ at }) => rangeOf(at));
      for (const { address, areas } of addressLists(cells)) putRule(worksheet, address, areas, level);
    }
    return true;
  } catch (fault) {
    if (!(fault instanceof MemberFault) || isPassing(fault, application) || !isOfRules(fault)) throw fault;
    removeRules(worksheet);
    return false;
  }
}

const isOfRules = ({ member }: MemberFault): boolean => /^(?:Range\.)?FormatCondition/.test(member);

/** One rule for a list of cells; one for each where this WPS takes only the first of a list. */
function putRule(worksheet: WpsWorksheet, address: string, areas: readonly Range[], level: MarkLevel): void {
  const rule = worksheet
    .Range(address)
    .FormatConditions.Add(xl.expression, undefined, `=${markFormula(level)}`);
  rule.Interior.Color = colourNumber(markColours[level]);
  if (areas.length === 1 || reaches(rule, areas)) return;
  rule.Delete();
  for (const area of areas) putRule(worksheet, a1Range(area), [area], level);
}

/** Whether a rule was made for a whole list: it holds the last of it. Where that can't be told it is taken to. */
function reaches(rule: WpsFormatCondition, areas: readonly Range[]): boolean {
  const made: unknown = ifThere(() => rule.AppliesTo.Address(false, false));
  const last = areas[areas.length - 1];
  if (typeof made !== 'string' || !last) return true;
  const parts = made.split(',').map(part => parseRange(part.slice(part.lastIndexOf('!') + 1)));
  return parts.some(part => part === null || contains(part, { row: last.top, col: last.left }));
}
