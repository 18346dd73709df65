import type { Finding } from '../../explain';
import { a1 } from '../../sheet';
import { isText, shaped, storedList } from '../../plan/stored';

/** A finding that a person has looked at and lets stand, with the reason. */
export interface Waiver {
  readonly sheet: string;
  readonly finding: string;
  readonly reason: string;
}

/** What a finding is known by on its sheet: the rule, its cells and what they said. */
export function findingKey({ rule, cells, candidates, stated }: Finding): string {
  return [rule, ...cells.map(a1), ...candidates.map(a1), stated ?? ''].join(' ');
}

/** What a workbook keeps of them; null where there are none. */
export function waiversText(waivers: readonly Waiver[]): string | null {
  return waivers.length === 0 ? null : JSON.stringify(waivers);
}

/** The waivers a workbook carries; none where the entry is not one of ours. */
export const readWaivers = (text: string | null): readonly Waiver[] => storedList(text, isWaiver);

const isWaiver = shaped<Waiver>({ sheet: isText, finding: isText, reason: isText });

export interface Sorted {
  readonly open: readonly Finding[];
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  /** Waivers of this sheet that waive nothing: their finding is gone, or they give no reason. */
  readonly idle: readonly { readonly waiver: Waiver; readonly why: 'gone' | 'no-reason' }[];
}

/** The findings of a sheet apart from those that are waived on it. */
export function sortWaived(findings: readonly Finding[], waivers: readonly Waiver[], sheet: string): Sorted {
  const own = new Map(waivers.filter(each => each.sheet === sheet).map(each => [each.finding, each]));
  const open: Finding[] = [];
  const waived: { finding: Finding; waiver: Waiver }[] = [];
  for (const finding of findings) {
    const waiver = own.get(findingKey(finding));
    if (waiver && waiver.reason.trim() !== '') waived.push({ finding, waiver });
    else open.push(finding);
  }
  const used = new Set(waived.map(({ waiver }) => waiver));
  const idle = [...own.values()]
    .filter(waiver => !used.has(waiver))
    .map(waiver => ({
      waiver,
      why: waiver.reason.trim() === '' ? ('no-reason' as const) : ('gone' as const),
    }));
  return { open, waived, idle };
}
