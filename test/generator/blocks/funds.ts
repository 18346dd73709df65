import { Decimal } from '../../../src/sheet';
import type { AmountRole, TrueExecution } from '../model';
import type { FundRow, Money } from '../money';
import type { Item, Page, Span, Strip } from '../page';
import type { Random } from '../random';
import { type Ink, number } from '../spelling';
import type { Style } from '../style';
import { fundHeads, spelled } from '../words';

export interface FundColumn {
  readonly role: AmountRole | 'weight' | 'score' | 'reason';
  readonly head: string;
}

export interface FundsOptions {
  /** 项目资金（万元）, merged down beside the whole block. */
  readonly stub: Item;
  readonly columns: readonly FundColumn[];
  readonly money: Money;
  /** Weight and score of the execution rate stand in the row of the whole; null where the block has none. */
  readonly execution: TrueExecution | null;
  readonly style: Style;
  readonly strip?: Strip;
  /** The head over the names of the sources, mostly blank. */
  readonly labelHead?: string;
  /** The head of the score where it states the points: 得分(20分*执行率). */
  readonly scoreHead?: Ink | null;
}

/** 项目资金 with a row for the whole and one for each source. */
export function writeFunds(page: Page, random: Random, options: FundsOptions): void {
  const { columns, money, stub } = options;
  const strip = options.strip ?? page.divided(columns.length + 2);
  const heads = columns.map(({ role, head }) => (role === 'score' ? (options.scoreHead ?? head) : head));
  const top = page.line(strip, ['↑', options.labelHead ?? '', ...heads]);
  const merged = columns.map(
    ({ role }) => (role === 'weight' || role === 'score' || role === 'reason') && random.chance(0.15),
  );
  const repeats = random.trait('execution-repeated-in-第二行', 0.06);
  money.rows.forEach((row, index) => {
    const items = columns.map((column, i) => {
      if (merged[i]) return '↑';
      return itemOf(column.role, row, { ...options, shows: index === 0 || (repeats && index === 1) });
    });
    page.line(strip, ['↑', row.label, ...items]);
  });
  columns.forEach(({ role }, i) => {
    if (!merged[i]) return;
    const item = itemOf(role, money.rows[0] as FundRow, { ...options, shows: true });
    page.put(top + 1, strip[i + 2] as Span, item, money.rows.length);
  });
  page.put(top, strip[0] as Span, stub, money.rows.length + 1);
  page.mark('funds', top);
}

interface RowOptions extends FundsOptions {
  /** Whether the execution's weight and score stand in this row. */
  readonly shows: boolean;
}

function itemOf(role: FundColumn['role'], row: FundRow, options: RowOptions): Item {
  const { execution, style, shows } = options;
  if (role === 'reason') return '';
  if (role === 'weight' || role === 'score') {
    if (!shows || execution === null) return style.nothing;
    return number(execution[role], role === 'weight' ? style.weight : style.score);
  }
  return amountInk(row, role, style) ?? style.nothing;
}

/** An amount in the form's spelling; null where the row has none. */
export function amountInk(row: FundRow, role: AmountRole, style: Style): Ink | null {
  const entry = row.amounts.get(role);
  if (!entry) return null;
  return role === 'rate' ? style.rate.ink(entry) : number(entry, style.amount);
}

/** Where the form says whether its amounts are 元 or 万元. */
export type UnitPlace = 'stub' | 'heads' | 'line' | 'none';

export function unitPlaceFor(random: Random): UnitPlace {
  return random.way<UnitPlace>(
    'stub',
    { 'unit-in-heads': 'heads', 'unit-in-line': 'line', 'unit-none': 'none' },
    0.3,
  );
}

/** 项目资金（万元） */
export function fundStub(random: Random, words: readonly string[], place: UnitPlace, style: Style): string {
  const word = random.pick(words);
  return spelled(random, place === 'stub' ? `${word}(${style.money})` : word);
}

/** The line above the tables that names the unit; null where it stands elsewhere. */
export function unitLine(random: Random, place: UnitPlace, style: Style): string | null {
  return place === 'line' ? random.pick([`金额单位：${style.money}`, `单位：${style.money}`]) : null;
}

/** The unit as the form states it. */
export function statedUnit(place: UnitPlace, style: Style): Style['money'] | null {
  const inCells = style.amount(new Decimal(1)).text.endsWith(style.money);
  return place === 'none' && !inCells ? null : style.money;
}

/** The heads of a funds table; those of amounts name the unit where the form does it there. */
export function fundColumns(
  random: Random,
  roles: readonly FundColumn['role'][],
  place: UnitPlace,
  style: Style,
): FundColumn[] {
  return roles.map(role => {
    if (role === 'reason') return { role, head: spelled(random, '原因') };
    if (role === 'received') return { role, head: spelled(random, '资金到位数') };
    const word = random.chance(0.5) ? fundHeads[role][0] : random.pick<string>(fundHeads[role]);
    const money = role === 'initial' || role === 'budget' || role === 'executed';
    return { role, head: spelled(random, place === 'heads' && money ? `${word}(${style.money})` : word) };
  });
}
