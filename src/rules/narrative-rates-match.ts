import { type Form, isExecutionRate, isGoal, type Mention, type Told, toldIn } from '../form';
import { executionRatio, type FundRatio, ratioOf, ratioText, rateText, receivedRatio } from '../scoring';
import { a1, amount, type Quantity, roundTo } from '../sheet';
import { N04 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, oneOf, type Rule } from './rule';

export const N04: Rule = {
  id: 'N04',
  name: 'narrative-rates-match',
  title: '文中比率与表一致',
  about: 'texts',
  levels: ['error', 'notice'],
  basis: '财预〔2013〕53号：资金到位率、预算执行率的算法',
  needs: '文字说明中的执行率、到位率，以及资金表或指标表中的同一比率',
  run,
  examples: [
    {
      title: '文中到位率 100%，到位 95 万元、计划 100 万元',
      sheet: `
| 项目资金（万元） | 预算资金     | 100 |     |
| ↑                | 预算下达资金 | 95  |     |
| ↑                | 实际支出资金 | 95  |     |
| ⟦N04; A4 100% 95 100 95%⟧ 项目资金到位率达到100%，保障了项目实施。 ✓ 项目资金到位率达到95%，保障了项目实施。 | ← | ← | ← |
| 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 培训人数 | ≥100人     | 100人      | 100  |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const unlessExplained: Observation[] = [];
  let places = 0;
  const told = toldIn(form).filter(
    ({ told: { measure } }) => measure === 'executed' || measure === 'received',
  );
  if (told.length === 0) return {};
  const table: Rates = {
    received: receivedRatio(form),
    executed: executionRatio(form),
    leaf: rateLeaf(form),
  };
  for (const { told: said, narrative, mention } of told) {
    const against = mention && !isGoal(form, narrative.at) ? comparedWith(table, said) : null;
    if (!mention || !against) continue;
    places++;
    unlessExplained.push(...against(mention));
  }
  return { unlessExplained, places };
}

/** The rates of the form: of its money, and the one an indicator row states. */
interface Rates {
  readonly received: FundRatio | null;
  readonly executed: FundRatio | null;
  readonly leaf: Quantity | null;
}

/** What a rate of the text is compared with: the money, or the row that states the same rate. */
function comparedWith(
  table: Rates,
  { measure, ofMoney }: Told,
): ((mention: Mention) => Observation[]) | null {
  const ratio = measure === 'received' ? table.received : table.executed;
  const leaf = measure === 'executed' ? table.leaf : null;
  if (ratio && (ofMoney || !leaf)) return mention => againstFunds(mention, ratio);
  return leaf ? mention => againstTable(mention, leaf) : null;
}

function againstFunds(mention: Mention, ratio: FundRatio): Observation[] {
  const cells = [...ratio.over, ...ratio.under];
  const share = ratioOf(
    ratio,
    cells.map(cell => cell.value),
  );
  if (!share) return [];
  const percent = share.times(100);
  const { value, decimals } = mention.quantity;
  if (roundTo(percent, decimals).equals(value)) return [];
  const message = words.differs(a1(mention.at), mention.quote, ratioText(ratio), rateText(share));
  return [
    finding([mention.at], message, {
      stated: mention.quantity.raw,
      expected: rateText(share),
      related: cells.map(cell => cell.at),
    }),
  ];
}

/** The rate an indicator row states for 预算执行率. */
function rateLeaf(form: Form): Quantity | null {
  return form.leaves.find(leaf => isExecutionRate(leaf))?.actual?.quantity ?? null;
}

function againstTable(mention: Mention, stated: Quantity): Observation[] {
  const said = amount(mention.quantity);
  const table =
    stated.unit.text === '' && stated.value.greaterThan(1.5) ? stated.value.div(100) : amount(stated);
  if (said.equals(table)) return [];
  const decimals = Math.min(mention.quantity.decimals, stated.decimals) + 2;
  const agree = roundTo(said, decimals).equals(roundTo(table, decimals));
  const say = agree ? words.rounded : words.table;
  const message = say(a1(stated.at), stated.raw, a1(mention.at), mention.quote);
  const both = { stated: stated.raw, expected: mention.quantity.raw, related: [mention.at] };
  return [
    agree
      ? finding([stated.at], message, { ...both, level: 'notice', cause: 'rounding' })
      : oneOf([stated.at], [stated.at, mention.at], message, { ...both, level: 'error' }),
  ];
}
