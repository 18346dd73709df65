import type { Coverage } from '../explain';
import { a1 } from '../sheet';
import { coverage as words } from '../words/coverage';

/** So many unread cells are named in the line. */
const mostNamed = 6;

/** `46 个数，核对 44 个；未读 2 个（E8、H14）`. */
export function coverageLine({
  numbers,
  checked,
  unread,
}: Pick<Coverage, 'numbers' | 'checked' | 'unread'>): string {
  const named = unread.slice(0, mostNamed).map(a1).join(words.between);
  const cells = unread.length > mostNamed ? words.more(named) : named;
  const told = unread.length === 0 ? '' : words.unread(String(unread.length), cells);
  return words.line(String(numbers), String(checked), told);
}
