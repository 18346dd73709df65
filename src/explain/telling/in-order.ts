import { addressKey } from '../../sheet';
import { levels } from '../../words/levels';
import type { Finding } from './finding';

/** Errors first, and within a level as the page is read. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ cells, candidates }: Finding): number => {
    const at = cells[0] ?? candidates[0];
    return at ? addressKey(at) : -1;
  };
  return [...findings].sort(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) || place(a) - place(b) || (a.rule < b.rule ? -1 : 1),
  );
}
