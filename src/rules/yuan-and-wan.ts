import { amountTerm } from './terms';
import { type FundAmount, type FundTable, sameMoney } from '../form';
import { a1, type Decimal, plain, type Quantity, sameAddress } from '../sheet';
import { F06 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, oneOf, type Rule } from './rule';

export const F06: Rule = {
  id: 'F06',
  name: 'yuan-and-wan',
  title: '元与万元混用',
  about: 'funds',
  levels: ['error'],
  basis: '财预〔2020〕10号附表：同一张表的金额单位应当一致',
  needs: '预算数和执行数，或总额和其中各项',
  run,
  examples: [
    {
      title: '预算按万元，执行按元',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数   | 全年执行数       | 备注 |
| 年度资金总额     | 95.5       | 95.5         | ⟦F06; D2 953200 B2 95.5 1⟧ 953200 ✓ 95.32     |      |
| 一级指标         | 三级指标   | 年度指标值   | 实际完成值       | 分值 |
| 产出指标         | 培训人数   | ≥100人       | 100人            | 100  |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const checked = form.funds.map(ofTable);
  return {
    unlessExplained: checked.flatMap(({ findings }) => findings),
    places: checked.reduce((sum, { places }) => sum + places, 0),
  };
}

/** Amounts of the same money (budget and execution of one row) whose ratio is near 10,000. */
function ofTable(table: FundTable): { findings: Observation[]; places: number } {
  const findings: Observation[] = [];
  let places = 0;
  const base = table.amounts.filter(
    entry => entry.role === 'budget' || entry.role === 'initial' || entry.role === 'received',
  );
  for (const entry of table.amounts.filter(({ role }) => role === 'executed' || role === 'budget')) {
    const other = base.find(one => one.role !== entry.role && sameMoney(one, entry));
    const [a, b] = [amountTerm(entry)?.quantity, other && amountTerm(other)?.quantity];
    if (!a || !b || a.value.isZero() || b.value.isZero()) continue;
    places++;
    const larger = inMoney(a).greaterThan(inMoney(b)) ? a : b;
    const smaller = larger === a ? b : a;
    if (!isTenThousandfold(inMoney(larger).div(inMoney(smaller)))) continue;
    if (followsFromPart(table, larger)) continue;
    const message = words.role(a1(larger.at), plain(larger.value), a1(smaller.at), plain(smaller.value));
    if (findings.some(found => found.cells[0] === larger.at)) continue;
    const odd = oddOne(table, entry, larger, smaller);
    findings.push(
      odd
        ? finding([odd.at], message, {
            stated: plain(odd.value),
            related: [odd === larger ? smaller.at : larger.at],
            cause: 'unit',
          })
        : oneOf([larger.at], [larger.at, smaller.at], message, { cause: 'unit' }),
    );
  }
  return { findings, places };
}

/** A total that is a formula is as large as the largest of its parts: that one is looked at itself. */
function followsFromPart(table: FundTable, amount: Quantity): boolean {
  const total = table.amounts.find(({ field }) => sameAddress(field.at, amount.at));
  if (!total || total.field.formula === null) return false;
  const half = amount.value.div(2);
  return table.amounts.some(
    ({ role, source, field }) =>
      role === total.role &&
      source !== total.source &&
      field.formula === null &&
      (field.quantity?.value.greaterThan(half) ?? false),
  );
}

/** Of two amounts, the one that a third of the same money stands against; null where none decides. */
function oddOne(table: FundTable, entry: FundAmount, larger: Quantity, smaller: Quantity): Quantity | null {
  const others = table.amounts.flatMap(other => {
    const quantity = other.role === 'rate' || !sameMoney(other, entry) ? null : amountTerm(other)?.quantity;
    const isThird = quantity && !sameAddress(quantity.at, larger.at) && !sameAddress(quantity.at, smaller.at);
    return isThird && !quantity.value.isZero() ? [quantity] : [];
  });
  const near = (a: Quantity, b: Quantity) => {
    const ratio = inMoney(a).div(inMoney(b));
    return ratio.greaterThan('0.05') && ratio.lessThan(20);
  };
  if (others.length === 0) return null;
  if (others.every(other => near(other, smaller))) return larger;
  return others.every(other => near(other, larger)) ? smaller : null;
}

const inMoney = ({ value, unit }: Quantity): Decimal => value.times(unit.scale);

/** Between half and twice 10,000: what remains is the execution rate. */
function isTenThousandfold(ratio: Decimal): boolean {
  return ratio.greaterThanOrEqualTo(5000) && ratio.lessThanOrEqualTo(20_000);
}
