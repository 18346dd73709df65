import { type Form, isPlaceholder } from '../../form';
import { labelKey } from '../../sheet';

/** The rows of the sheet on which the same indicator stands twice, with the same target and the same result. */
export function repeatedRows({ leaves }: Form): ReadonlySet<number> {
  const first = new Map<string, number>();
  const found = new Set<number>();
  for (const { name, at, target, actual, execution } of leaves) {
    if (execution || isPlaceholder(name)) continue;
    const key = [labelKey(name), target?.text ?? '', actual?.text ?? ''].join('|');
    const before = first.get(key);
    if (before === undefined) first.set(key, at.row);
    else if (before !== at.row) found.add(before).add(at.row);
  }
  return found;
}
