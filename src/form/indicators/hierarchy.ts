import { Decimal, zero } from '../../sheet';
import type { Field, Group, Indicator, Leaf } from '../form';
import type { Box } from '../grid';
import type { RowItem } from './rows';
import { headingName } from '../heading';

/** Rows under the heading row that states their sum; a null heading holds rows that stand alone. */
interface Section {
  readonly heading: RowItem | null;
  readonly members: readonly (RowItem | Section)[];
}

/**
 * Which heading-like rows are headings with their own sums and which are leaves is learnt from the
 * numbers: a row is a heading when the rows below it add up to it. 社会公众满意度 10 below 效果 30 is a
 * leaf where the other rows of 效果 add to 20. Weights are asked first, as they usually add up; where
 * they don't, the scores are the second witness; where neither does, the rows whose weights come far nearer to it
 * (29.1 of 30 with that row, 19.1 without); where none do, the layout decides.
 */
function arrange(items: readonly RowItem[]): Section[] {
  const witnesses: ((item: RowItem) => Decimal | null)[] = [
    item => item.field('weight')?.quantity?.value ?? null,
    item => item.field('score')?.quantity?.value ?? null,
  ];
  const sections: Section[] = [];
  let loose: RowItem[] = [];
  const flush = () => {
    if (loose.length > 0) sections.push({ heading: null, members: loose });
    loose = [];
  };
  let i = 0;
  while (i < items.length) {
    const item = items[i] as RowItem;
    if (item.subtotal) {
      const from = membersBefore(loose, item, witnesses);
      const members = loose.splice(from);
      flush();
      sections.push({ heading: item, members });
      i++;
    } else if (item.headingLike) {
      const end = sectionEnd(items, i, witnesses);
      if (end === i + 1) loose.push(item);
      else {
        flush();
        sections.push({ heading: item, members: nest(items.slice(i + 1, end), item, witnesses) });
      }
      i = end;
    } else {
      loose.push(item);
      i++;
    }
  }
  flush();
  return sections;
}

type Witness = (item: RowItem) => Decimal | null;

/** Rows inside a section: deeper headings among them are sections of their own. */
function nest(
  items: readonly RowItem[],
  heading: RowItem,
  witnesses: readonly Witness[],
): (RowItem | Section)[] {
  const deeper = items.some(item => item.headingLike && item.level > heading.level);
  if (!deeper) return [...items];
  const members: (RowItem | Section)[] = [];
  let i = 0;
  while (i < items.length) {
    const item = items[i] as RowItem;
    const end = item.headingLike && item.level > heading.level ? sectionEnd(items, i, witnesses) : i + 1;
    if (end === i + 1) members.push(item);
    else members.push({ heading: item, members: nest(items.slice(i + 1, end), item, witnesses) });
    i = end;
  }
  return members;
}

/** The index after the last row that belongs to the heading-like row at `start`; start + 1 where it is a leaf. */
function sectionEnd(
  items: readonly RowItem[],
  start: number,
  witnesses: readonly Witness[],
  limit = items.length,
): number {
  const level = (items[start] as RowItem).level;
  const boundaries = headingsFrom(items, start, level, limit);
  const layout = boundaries[0] ?? limit;
  const ends = [...boundaries, limit].slice(0, 4).filter(
    // A blank form has rows of equal weights and no names: one of them is no heading of the next.
    end => end > start + 1 && (end <= layout || items.slice(start + 1, end).some(item => !item.headingLike)),
  );
  for (const witness of witnesses) {
    const own = witness(items[start] as RowItem);
    if (own === null || own.isZero()) continue;
    for (const end of ends) if (ownSum(items, start + 1, end, level, witness).equals(own)) return end;
  }
  return layout === start + 1 ? layout : (nearest(items, start, ends, witnesses[0]) ?? layout);
}

/** The end whose rows' weights come so near to the heading's, and no other's half as near; null where none does. */
function nearest(
  items: readonly RowItem[],
  start: number,
  ends: readonly number[],
  weight: Witness | undefined,
): number | null {
  const heading = items[start] as RowItem;
  const own = weight?.(heading);
  if (!weight || !own || own.isZero()) return null;
  const gaps = ends
    .map(end => ({
      end,
      gap: ownSum(items, start + 1, end, heading.level, weight)
        .minus(own)
        .abs(),
    }))
    .sort((a, b) => a.gap.comparedTo(b.gap));
  const [first, second] = gaps;
  if (!first || first.gap.greaterThan(own.times(nearEnough))) return null;
  return !second || first.gap.times(2).lessThan(second.gap) ? first.end : null;
}

/** A weight with one slip leaves a heading's sum mostly right. */
const nearEnough = new Decimal('0.2');

/** Where the next rows of the same or a higher heading level stand. */
function headingsFrom(items: readonly RowItem[], start: number, level: number, limit: number): number[] {
  const found: number[] = [];
  for (let i = start + 1; i < limit && found.length < 4; i++) {
    const item = items[i] as RowItem;
    if (item.headingLike && item.level <= level) found.push(i);
  }
  return found;
}

/** The sum of rows without the rows below deeper headings, which those headings already count. */
function ownSum(
  items: readonly RowItem[],
  from: number,
  to: number,
  level: number,
  witness: Witness,
): Decimal {
  let total: Decimal = zero;
  for (let i = from; i < to; i++) {
    const item = items[i] as RowItem;
    total = total.plus(witness(item) ?? zero);
    if (item.headingLike && item.level > level) i = sectionEnd(items, i, [witness], to) - 1;
  }
  return total;
}

/** How far back the rows of a 小计 below them reach: where they add up to it, else to the last subtotal. */
function membersBefore(loose: readonly RowItem[], subtotal: RowItem, witnesses: readonly Witness[]): number {
  for (const witness of witnesses) {
    const own = witness(subtotal);
    if (own === null) continue;
    let total: Decimal = zero;
    for (let i = loose.length - 1; i >= 0; i--) {
      total = total.plus(witness(loose[i] as RowItem) ?? zero);
      if (total.equals(own) && !sameParent(loose[i - 1], loose[i])) return i;
    }
  }
  return 0;
}

function sameParent(a: RowItem | undefined, b: RowItem | undefined): boolean {
  return a !== undefined && b !== undefined && a.ancestors[0] === b.ancestors[0];
}

export interface GroupFields {
  readonly leaf: (item: RowItem, path: readonly string[], only: Field | null) => Leaf;
  /** The weight of a heading cell: in its level's weight column or in its words. */
  readonly headingWeight: (box: Box) => Field | null;
}

/** The tree of a table's rows: sections by their sums, inside them the groups of the level columns. */
export function buildTree(items: readonly RowItem[], fields: GroupFields): Indicator[] {
  return arrange(items).flatMap(section => sectionNodes(section, [], fields));
}

function sectionNodes(section: Section, path: readonly string[], fields: GroupFields): Indicator[] {
  const { heading, members } = section;
  if (!heading) return columnNodes(members as readonly RowItem[], path, fields, 0);
  const name = headingName(heading.box.key);
  const inner = [...path, name];
  const nodes: Indicator[] = [];
  let run: RowItem[] = [];
  const flush = () => {
    if (run.length > 0) nodes.push(...columnNodes(run, inner, fields, 0, heading.box));
    run = [];
  };
  for (const member of members) {
    if ('heading' in member) {
      flush();
      nodes.push(...sectionNodes(member, inner, fields));
    } else run.push(member);
  }
  flush();
  return [
    {
      kind: 'group',
      name,
      at: heading.box.at,
      weight: heading.field('weight'),
      score: heading.field('score'),
      members: nodes,
      rows: rowsOf(heading, members),
    },
  ];
}

function rowsOf(heading: RowItem, members: readonly (RowItem | Section)[]): { first: number; last: number } {
  let first = heading.row;
  let last = heading.row;
  const visit = (member: RowItem | Section): void => {
    if ('heading' in member) member.members.forEach(visit);
    else {
      first = Math.min(first, member.row);
      last = Math.max(last, member.row);
    }
  };
  members.forEach(visit);
  return { first, last };
}

/** Groups by the cells of the level columns; `above` is the section's own heading cell, which is no level. */
function columnNodes(
  items: readonly RowItem[],
  path: readonly string[],
  fields: GroupFields,
  depth: number,
  above?: Box,
): Indicator[] {
  const nodes: Indicator[] = [];
  let i = 0;
  while (i < items.length) {
    const item = items[i] as RowItem;
    const levels = above ? item.ancestors.filter(box => box !== above) : item.ancestors;
    const parent = levels[depth];
    if (!parent) {
      nodes.push(fields.leaf(item, path, null));
      i++;
      continue;
    }
    let end = i + 1;
    while (end < items.length && levelOf(items[end] as RowItem, depth, above) === parent) end++;
    nodes.push(groupOf(items.slice(i, end), parent, path, fields, depth, above));
    i = end;
  }
  return nodes;
}

function levelOf(item: RowItem, depth: number, above: Box | undefined): Box | undefined {
  return above ? item.ancestors.filter(box => box !== above)[depth] : item.ancestors[depth];
}

function groupOf(
  items: readonly RowItem[],
  parent: Box,
  path: readonly string[],
  fields: GroupFields,
  depth: number,
  above: Box | undefined,
): Group {
  const name = headingName(parent.key);
  const weight = fields.headingWeight(parent);
  const inner = [...path, name];
  const single = items[0];
  const members =
    items.length === 1 && single && single.ancestors.length === depth + 1 && !above
      ? [fields.leaf(single, inner, weight)]
      : columnNodes(items, inner, fields, depth + 1, above);
  return {
    kind: 'group',
    name,
    at: parent.at,
    weight,
    score: null,
    members,
    rows: { first: (items[0] as RowItem).row, last: (items[items.length - 1] as RowItem).row },
  };
}

/** The leaves of a tree in reading order. */
export function leavesOf(members: readonly Indicator[]): Leaf[] {
  return members.flatMap(member => (member.kind === 'leaf' ? [member] : leavesOf(member.members)));
}
