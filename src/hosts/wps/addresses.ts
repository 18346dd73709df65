import { a1Range, type Range } from '../../sheet';

/** `Range` takes a list of at most 255 characters. */
const longest = 250;

/** Areas as few lists of addresses, each short enough for `Range`. */
export function addressLists(
  areas: readonly Range[],
): { readonly address: string; readonly areas: Range[] }[] {
  const lists: { address: string; areas: Range[] }[] = [];
  for (const area of areas) {
    const next = a1Range(area);
    const last = lists[lists.length - 1];
    if (last && last.address.length + next.length < longest) {
      last.address += `,${next}`;
      last.areas.push(area);
    } else lists.push({ address: next, areas: [area] });
  }
  return lists;
}
