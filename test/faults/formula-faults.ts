import { type Address, a1, addressKey, type Cell, type CellValue, Decimal, decimalOf } from '../../src/sheet';
import type { Random } from '../generator/random';
import type { Fault, FaultKind } from './fault';
import { type Live, type LiveForm, sumFormula } from './live';

/** Faults that only formulas have; null where the form has no place for one. */
export function formulaFault(
  kind: FaultKind,
  live: LiveForm,
  random: Random,
  taken: ReadonlySet<number>,
): Fault | null {
  const free = live.formulas.filter(
    ({ at, parts }) => ![at, ...parts].some(each => taken.has(addressKey(each))),
  );
  const of = (wanted: Live['kind']) =>
    shuffled(
      free.filter(each => each.kind === wanted),
      random,
    );
  const [sums, rates] = [of('sum'), of('rate')];
  const makers: Partial<Record<FaultKind, () => Fault | null>> = {
    合计里的文本: () => first(sums, sum => text(live, sum, '合计里的文本', digits => digits)),
    数字后有空格: () =>
      first(sums, sum =>
        text(live, sum, '数字后有空格', digits => digits + random.pick([' ', '\u00a0', '\u3000'])),
      ),
    公式范围短一行: () => first(sums, sum => cutShort(live, sum, random)),
    公式范围多一行: () => first(sums, sum => overlong(live, sum, random)),
    合计外加行: () => rowOutside(live, sums),
    公式漏一项: () => first(sums, sum => missing(live, sum, random)),
    公式重复一项: () => first(sums, sum => doubled(live, sum, random)),
    公式加了自己: () => first(sums, sum => circular(live, sum)),
    公式引用错行: () => first(rates, rate => wrongRow(live, rate)),
    公式被手填: () => first(sums, sum => typedOver(live, sum, random)),
  };
  return makers[kind]?.() ?? null;
}

/** A result that was stored before a part changed; nothing is wrong, and it is to be called old. */
export function oldResult({ review: { sheet }, formulas }: LiveForm, random: Random): Cell | null {
  const [sum] = shuffled(formulas, random);
  const cell = sum && sheet.written(sum.at.row, sum.at.col);
  if (!cell || typeof cell.value !== 'number') return null;
  return { ...cell, value: new Decimal(cell.value).plus('0.37').toNumber(), shown: null };
}

const first = (all: readonly Live[], make: (live: Live) => Fault | null): Fault | null => {
  for (const each of all) {
    const fault = make(each);
    if (fault) return fault;
  }
  return null;
};

const cellAt = ({ review: { sheet } }: LiveForm, { row, col }: Address): Cell | null =>
  sheet.written(row, col);

const numberAt = (live: LiveForm, at: Address): number => {
  const value: CellValue = cellAt(live, at)?.value ?? null;
  return typeof value === 'number' ? value : 0;
};

/** A part that SUM passes over, typed as text: with a blank behind it, or as it is. */
function text(live: LiveForm, sum: Live, kind: FaultKind, typed: (digits: string) => string): Fault | null {
  const total = cellAt(live, sum.at);
  if (!total?.formula || !/SUM\(/.test(total.formula)) return null;
  const part = sum.parts
    .map(at => cellAt(live, at))
    .find(cell => cell?.formula === null && typeof cell.value === 'number' && Math.abs(cell.value) > 0.01);
  if (!part || part.format?.includes('%')) return null;
  const right = decimalOf(Number(part.value));
  return fault(kind, part.at, right, 'text-number', [
    { ...part, value: typed(right.toFixed()), shown: null },
  ]);
}

/** The one column a sum's parts stand in without a gap; null where they don't. */
function columnOf({
  parts,
}: Live): { readonly col: number; readonly top: number; readonly bottom: number } | null {
  const [one] = parts;
  const rows = parts.map(({ row }) => row).sort((a, b) => a - b);
  const [top = 0, bottom = 0] = [rows[0], rows[rows.length - 1]];
  if (!one || rows.length < 3 || bottom - top + 1 !== rows.length) return null;
  return parts.every(({ col }) => col === one.col) ? { col: one.col, top, bottom } : null;
}

const areaText = (col: number, top: number, bottom: number): string =>
  `SUM(${a1({ row: top, col })}:${a1({ row: bottom, col })})`;

/** A range that ends a row early, or begins one late. */
function cutShort(live: LiveForm, sum: Live, random: Random): Fault | null {
  const column = columnOf(sum);
  if (!column) return null;
  const { col, top, bottom } = column;
  const isLast = random.chance(0.5);
  if (Math.abs(numberAt(live, { row: isLast ? bottom : top, col })) <= 0.01) return null;
  return withFormula(
    '公式范围短一行',
    live,
    sum,
    areaText(col, isLast ? top : top + 1, isLast ? bottom - 1 : bottom),
  );
}

/** A range that takes in the number above or below, which is no part of it. */
function overlong(live: LiveForm, sum: Live, random: Random): Fault | null {
  const column = columnOf(sum);
  if (!column) return null;
  const { col, top, bottom } = column;
  const ways = shuffled([top - 1, bottom + 1], random);
  const row = ways.find(
    each => each !== sum.at.row && each >= 0 && Math.abs(numberAt(live, { row: each, col })) > 0.01,
  );
  return row === undefined
    ? null
    : withFormula('公式范围多一行', live, sum, areaText(col, Math.min(top, row), Math.max(bottom, row)));
}

/** A row added below the last one: the sums of weights and of scores both stop before it. */
function rowOutside(live: LiveForm, sums: readonly Live[]): Fault | null {
  const pairs = sums.flatMap(one => {
    const column = columnOf(one);
    const other = sums.find(each => {
      const own = columnOf(each);
      return each !== one && column && own && own.top === column.top && own.bottom === column.bottom;
    });
    return column && other ? [{ one, other, column }] : [];
  });
  for (const { one, other, column } of pairs) {
    const cut = (sum: Live) => areaText(sum.parts[0]?.col ?? 0, column.top, column.bottom - 1);
    const isWorth = (sum: Live) =>
      Math.abs(numberAt(live, { row: column.bottom, col: sum.parts[0]?.col ?? 0 })) > 0.01;
    const [first, second] = [
      withFormula('合计外加行', live, one, cut(one)),
      withFormula('合计外加行', live, other, cut(other)),
    ];
    if (!first || !second || !isWorth(one) || !isWorth(other)) continue;
    return {
      ...first,
      changes: [...first.changes, ...second.changes],
      also: [{ at: second.at, right: second.right }],
    };
  }
  return null;
}

function withFormula(kind: FaultKind, live: LiveForm, sum: Live, formula: string): Fault | null {
  const cell = cellAt(live, sum.at);
  return cell
    ? fault(kind, sum.at, decimalOf(numberAt(live, sum.at)), 'formula-range', [
        { ...cell, formula, value: null, shown: null },
      ])
    : null;
}

function missing(live: LiveForm, sum: Live, random: Random): Fault | null {
  const worth = sum.parts.filter(at => Math.abs(numberAt(live, at)) > 0.01);
  // As many points as the budget execution has are taken for just these: some forms leave them out of the sum.
  const [execution] = sum.parts.map(at => numberAt(live, at));
  const seen = worth.filter(at => numberAt(live, at) !== execution);
  const left = seen.length > 1 && sum.parts.length > 2 ? random.pick(seen) : null;
  return left
    ? rewritten(
        '公式漏一项',
        live,
        sum,
        sum.parts.filter(at => at !== left),
        random,
      )
    : null;
}

function doubled(live: LiveForm, sum: Live, random: Random): Fault | null {
  const worth = sum.parts.filter(at => Math.abs(numberAt(live, at)) > 0.01);
  if (worth.length === 0) return null;
  const cell = cellAt(live, sum.at);
  const twice = `SUM(${[...sum.parts, random.pick(worth)].map(a1).join(',')})`;
  return cell
    ? fault('公式重复一项', sum.at, decimalOf(numberAt(live, sum.at)), 'formula-range', [
        { ...cell, formula: twice, value: null, shown: null },
      ])
    : null;
}

function rewritten(
  kind: FaultKind,
  live: LiveForm,
  sum: Live,
  parts: readonly Address[],
  random: Random,
): Fault | null {
  const cell = cellAt(live, sum.at);
  if (!cell) return null;
  const formula = sumFormula(parts, random);
  return fault(kind, sum.at, decimalOf(numberAt(live, sum.at)), 'formula-range', [
    { ...cell, formula, value: null, shown: null },
  ]);
}

/** Excel shows 0 for a sum that needs itself. */
function circular(live: LiveForm, sum: Live): Fault | null {
  const cell = cellAt(live, sum.at);
  return cell
    ? fault('公式加了自己', sum.at, decimalOf(numberAt(live, sum.at)), 'circular', [
        { ...cell, formula: `SUM(${[...sum.parts, sum.at].map(a1).join(',')})`, value: 0, shown: null },
      ])
    : null;
}

/** A rate with an amount of another row or column: copied and not moved along, or the year's first budget. */
function wrongRow(live: LiveForm, rate: Live): Fault | null {
  const cell = cellAt(live, rate.at);
  const [over, under] = rate.parts;
  if (!cell || !over || !under) return null;
  const right = numberAt(live, rate.at);
  const isOther = (at: Address) => Math.abs(numberAt(live, over) / numberAt(live, at) - right) > 0.005;
  const beside = [
    { row: under.row + 1, col: under.col },
    { row: under.row - 1, col: under.col },
    { row: under.row, col: under.col - 1 },
  ].find(at => numberAt(live, at) > 1 && isOther(at));
  return beside
    ? fault('公式引用错行', rate.at, null, 'wrong-reference', [
        { ...cell, formula: `${a1(over)}/${a1(beside)}`, value: null, shown: null },
      ])
    : null;
}

function typedOver(live: LiveForm, sum: Live, random: Random): Fault | null {
  const cell = cellAt(live, sum.at);
  if (!cell) return null;
  const right = decimalOf(numberAt(live, sum.at));
  const value = right.plus(new Decimal(random.whole(5, 400)).div(100));
  return fault('公式被手填', sum.at, right, null, [
    { ...cell, formula: null, value: value.toNumber(), shown: null },
  ]);
}

function fault(
  kind: FaultKind,
  at: Address,
  right: Decimal | null,
  cause: 'formula-range' | 'text-number' | 'circular' | 'wrong-reference' | null,
  changes: readonly Cell[],
): Fault {
  return { kind, at, right, causes: new Set(cause === null ? [] : [cause]), isMeasured: false, changes };
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  return all
    .map(each => ({ each, rank: random.share() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}
