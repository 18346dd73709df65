import { Decimal, zero } from '../sheet';
import { blankLeaf, type ContentGroup, type ContentIndicator, type ContentLeaf } from './content';

/** 一级指标 of a blank form: what it is worth and how it is divided. */
export interface OutlineGroup {
  readonly name: string;
  readonly points: number;
  readonly parts: readonly OutlinePart[];
}

/** 二级指标; with leaves of its own where a document names them and their points. */
export interface OutlinePart {
  /** Empty where the leaves stand directly below the 一级指标. */
  readonly name: string;
  readonly leaves?: readonly OutlineLeaf[];
}

/** 三级指标 that the document itself names. */
export interface OutlineLeaf {
  readonly name: string;
  readonly points: number;
  readonly target?: string;
  readonly rule?: string;
}

/** So many rows for each 一级指标 whose leaves are not named, by its name; one row a part where none is given. */
export type RowCounts = Readonly<Record<string, number>>;

/** The most rows a 一级指标 may be given. */
export const mostRows = 30;

/** The indicators of a blank form: rows without names whose weights add to what their group is worth. */
export function blankIndicators(outline: readonly OutlineGroup[], rows: RowCounts): ContentIndicator[] {
  return outline.map(group => groupOf(group.name, partsOf(group, rows[group.name])));
}

/** Whether the number of rows of a group is the person's to choose. */
export const isOpen = ({ parts }: OutlineGroup): boolean => parts.every(part => !part.leaves);

function partsOf(group: OutlineGroup, wanted: number | undefined): ContentIndicator[] {
  if (!isOpen(group)) return group.parts.flatMap(namedPart);
  const count = Math.max(1, Math.min(mostRows, Math.trunc(wanted ?? group.parts.length)));
  const points = pointsFor(new Decimal(group.points), count);
  // Few rows go to the first parts, many are dealt out in turn.
  const parts = group.parts.slice(0, count);
  let next = 0;
  return parts.flatMap((part, index): ContentIndicator[] => {
    const own = Math.floor(count / parts.length) + (index < count % parts.length ? 1 : 0);
    const leaves = points.slice(next, next + own).map(weight => ({ ...blankLeaf, weight }));
    next += own;
    return part.name === '' ? leaves : [groupOf(part.name, leaves)];
  });
}

function namedPart({ name, leaves = [] }: OutlinePart): ContentIndicator[] {
  const own = leaves.map(
    (leaf): ContentLeaf => ({
      ...blankLeaf,
      name: leaf.name,
      weight: new Decimal(leaf.points),
      target: leaf.target === undefined ? null : { value: leaf.target, format: null },
      rule: leaf.rule ?? null,
    }),
  );
  return name === '' ? own : [groupOf(name, own)];
}

const groupOf = (name: string, members: readonly ContentIndicator[]): ContentGroup => ({
  kind: 'group',
  name,
  points: null,
  members,
});

/** Equal parts where they have at most one decimal, else whole points, the first rows one more. */
export function pointsFor(total: Decimal, count: number): Decimal[] {
  const equal = total.div(count);
  if (equal.decimalPlaces() <= 1) return Array.from({ length: count }, () => equal);
  const unit = total.greaterThanOrEqualTo(count) ? new Decimal(1) : new Decimal('0.1');
  const least = equal.div(unit).floor().times(unit);
  let rest = total.minus(least.times(count));
  return Array.from({ length: count }, () => {
    const more = rest.greaterThanOrEqualTo(unit) ? unit : zero;
    rest = rest.minus(more);
    return least.plus(more);
  });
}
