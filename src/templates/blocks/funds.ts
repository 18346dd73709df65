import { type Address, type Decimal, plain, type Range, sum } from '../../sheet';
import { templates as words, stubWithPoints } from '../../words/templates';
import { type MoneyRow, moneyScale } from '../content';
import { executionScoreOf, rateOf, sumOf } from '../formula';
import { formatted, looks } from '../looks';
import type { Pen } from '../pen';
import type { FundColumnRole, FundsBlock } from '../template';

const amountRoles = ['initial', 'budget', 'executed'] as const;
type AmountRole = (typeof amountRoles)[number];

const isAmount = (role: FundColumnRole): role is AmountRole => amountRoles.some(one => one === role);

/** 项目资金: the whole first, then what it came from; the execution score stands with the whole. */
export function drawFunds(pen: Pen, block: FundsBlock): void {
  const { draft } = pen;
  const { whole, sources } = rowsOf(pen, block);
  if (block.labels) draft.put(draft.area(block.labels.span), block.labels.head, looks.label);
  for (const { head, span } of block.columns) draft.put(draft.area(span), head, looks.label);
  const points = pen.content.execution?.weight ?? null;
  const stub = block.stub.points && points ? stubWithPoints(block.stub.text, plain(points)) : block.stub.text;
  draft.put(draft.area(block.stub.span, sources.length + 2), stub, looks.label);
  draft.row++;
  new FundRow(pen, block, whole, sources).draw(whole.name);
  for (const [index, source] of sources.entries()) {
    new FundRow(pen, block, source, null).draw(index === 0 ? words.ofWhich(source.name) : source.name);
  }
}

/** One row; that of the whole knows its sources. */
class FundRow {
  private readonly at = new Map<FundColumnRole, Address>();

  constructor(
    private readonly pen: Pen,
    private readonly block: FundsBlock,
    private readonly row: MoneyRow,
    private readonly sources: readonly MoneyRow[] | null,
  ) {}

  draw(label: string): void {
    const { draft } = this.pen;
    if (this.block.labels) draft.put(draft.area(this.block.labels.span), label, looks.level);
    // What follows from the amounts may stand to the left of them.
    for (const { role, span } of this.block.columns) if (isAmount(role)) this.amount(role, draft.area(span));
    for (const { role, span } of this.block.columns) if (!isAmount(role)) this.other(role, draft.area(span));
    draft.row++;
  }

  private amount(role: AmountRole, area: Range): void {
    const { draft, places } = this.pen;
    const { row, sources } = this;
    const decimals = decimalsOf([row, ...(sources ?? [])], role);
    const format = '#,##0.00'.padEnd('#,##0.'.length + decimals, '0');
    if (sources && addsUp(row, sources, role)) {
      const parts = sources.map((_, index) => ({ row: area.top + 1 + index, col: area.left }));
      const sum = () => sumOf(parts, decimals);
      this.at.set(role, draft.compute(area, sum, formatted(looks.amountSum, format)));
      return;
    }
    const at = draft.put(area, row[role]?.toNumber() ?? null, formatted(looks.amount, format));
    this.at.set(role, at);
    places.first ??= at;
  }

  private other(role: Exclude<FundColumnRole, AmountRole>, area: Range): void {
    const { draft, places, content } = this.pen;
    if (role === 'reason') draft.put(area, null, looks.text);
    else if (role === 'rate') this.rate(area);
    else if (!this.sources || !content.execution) draft.put(area, words.nothing, looks.printed);
    else if (role === 'score') places.scores.push(this.score(area));
    else {
      const at = draft.put(area, content.execution?.weight?.toNumber() ?? null, looks.points);
      this.at.set('weight', at);
      places.weights.push(at);
    }
  }

  private rate(area: Range): void {
    const amounts = this.amounts();
    if (amounts) this.pen.draft.compute(area, () => rateOf(amounts.budget, amounts.executed), looks.rate);
    else this.pen.draft.put(area, null, looks.value);
  }

  private score(area: Range): Address {
    const { draft, content, profile } = this.pen;
    const stated = content.execution?.score ?? null;
    const amounts = this.amounts();
    const weight = this.weightAt() ?? content.execution?.weight ?? null;
    const look = formatted(looks.sum, '0.00');
    if (!amounts || !weight) return draft.put(area, stated?.toNumber() ?? null, looks.points);
    const formula = executionScoreOf({ ...amounts, weight }, profile);
    // A form that states another score keeps it: the check will say so.
    const keeps = stated !== null && formula.value(at => this.stated(at)) !== stated.toNumber();
    return keeps
      ? draft.put(area, stated.toNumber(), looks.points)
      : draft.compute(area, () => formula, look);
  }

  private amounts(): { budget: Address; executed: Address } | null {
    const budget = this.at.get('budget') ?? this.at.get('initial');
    const executed = this.at.get('executed');
    return budget && executed ? { budget, executed } : null;
  }

  /** Where the weight stands in this row, drawn already or still to come. */
  private weightAt(): Address | null {
    const column = this.block.columns.find(({ role }) => role === 'weight');
    return column ? { row: this.pen.draft.row, col: column.span[0] } : null;
  }

  /** What the content says of a cell of this row. */
  private stated(at: Address): Decimal | null {
    if (at.col === this.weightAt()?.col) return this.pen.content.execution?.weight ?? null;
    const role = amountRoles.find(one => this.at.get(one)?.col === at.col);
    return role ? this.row[role] : null;
  }
}

/** The rows of the content in this form's unit, or those of a blank form. */
function rowsOf(
  { content, template }: Pen,
  block: FundsBlock,
): { whole: MoneyRow; sources: readonly MoneyRow[] } {
  const { money } = content;
  if (!money) return { whole: emptyRow(block.whole), sources: block.sources.map(emptyRow) };
  const scale = moneyScale(money.unit, template.money);
  const convert = (row: MoneyRow): MoneyRow => ({
    ...row,
    initial: row.initial?.times(scale) ?? null,
    budget: (row.budget ?? row.received)?.times(scale) ?? null,
    executed: row.executed?.times(scale) ?? null,
  });
  const sources = money.sources.map(convert);
  const whole = money.whole ? convert(money.whole) : added(sources);
  return { whole: { ...whole, name: block.whole }, sources: block.labels ? sources : [] };
}

const emptyRow = (name: string): MoneyRow => ({
  name,
  initial: null,
  budget: null,
  received: null,
  executed: null,
});

function added(sources: readonly MoneyRow[]): MoneyRow {
  const of = (role: AmountRole) => {
    const values = sources.flatMap(row => row[role] ?? []);
    return values.length === 0 ? null : sum(values);
  };
  return { ...emptyRow(''), initial: of('initial'), budget: of('budget'), executed: of('executed') };
}

/** Whether the whole is what its sources add to: then a formula says so. */
function addsUp(whole: MoneyRow, sources: readonly MoneyRow[], role: AmountRole): boolean {
  if (sources.length === 0) return false;
  const parts = sources.flatMap(row => row[role] ?? []);
  const stated = whole[role];
  return stated === null ? parts.length === 0 : parts.length > 0 && sum(parts).equals(stated);
}

/** Two decimals, or as many as an amount has: nothing of it is to be hidden. */
function decimalsOf(rows: readonly MoneyRow[], role: AmountRole): number {
  return Math.max(2, ...rows.map(row => row[role]?.decimalPlaces() ?? 0));
}
