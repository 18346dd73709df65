import { type Leaf, mentionsIn } from '../form';
import { awardsOf, type ScoredLeaf, sharesScore } from '../scoring';
import { a1, type Address, Decimal, hundred, plain, roundTo } from '../sheet';
import { S06 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const S06: Rule = {
  id: 'S06',
  name: 'impossible-score',
  title: '不可能出现的得分或比率',
  about: 'scores',
  levels: ['warning'],
  basis: '表内评分规则；比率的分子、分母为整数',
  needs: '只给几档固定得分的评分规则，或写明问卷份数的满意度',
  run,
  examples: [
    {
      title: '规则只有 10、6、0 三档，写了 8',
      sheet: `
| 三级指标 | 评分标准                                   | 年度指标值 | 实际完成值 | 分值 | 得分       |
| 及时率   | 达到95%得10分，80%（含）-95%得6分，低于80%不得分 | 及时办理 | 较好       | 10   | ⟦S06; F2 8 95% 10 80% 95% 6 80% 10 6 0⟧ 8 ✓ 6    |
| 培训人数 |                                            | ≥100人     | 100人      | 90   | 90         |`,
    },
    {
      title: '29/30 是 96.67%，写了 98%',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值            | 分值 | 得分 |
| 培训人数 | ≥100人     | 100人                 | 90   | 90   |
| 合格率   | ≥90%       | ⟦S06; C3 98% 29 30 96.67%⟧ 98%（29/30） ✓ 96.67%（29/30）    | 10   | 10   |`,
    },
    {
      title: '30 份问卷得不出 95.5%',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值     | 分值 | 得分 | 备注               |
| 培训人数 | ≥100人     | 100人          | 90   | 90   |                    |
| 满意度   | ≥90%       | ⟦S06; C3 95.5% 30 28 30 93.33% 29 30 96.67%⟧ 95.5% ✓ 96.7%    | 10   | 10   | 发放并收回问卷30份 |`,
    },
  ],
};

function run({ card }: Context): Checked {
  const rows = card.rows.filter(row => row.stated && !sharesScore(card, row.leaf));
  const ruled = rows.filter(
    row => row.score.kind === 'undecided' && awardsOf(row.leaf.rule?.text ?? '') !== null,
  );
  const surveyed = card.rows.filter(row => surveyCount(row.leaf) !== null);
  const fractions = card.rows.flatMap(({ leaf }) => fractionIn(leaf) ?? []);
  return {
    findings: [
      ...ruled.flatMap(row => ofRule(row) ?? []),
      ...surveyed.flatMap(row => ofSurvey(row.leaf) ?? []),
      ...fractions.flatMap(fraction => ofFraction(fraction) ?? []),
    ],
    places: ruled.length + surveyed.length + fractions.length,
  };
}

/** The value is not known, but the rule gives only these points. */
function ofRule({ leaf, stated, weight }: ScoredLeaf): Observation | null {
  const awards = awardsOf(leaf.rule?.text ?? '');
  if (!awards || !stated || !weight) return null;
  const points = awards.points(weight.value);
  if (points.some(point => point.equals(stated.value))) return null;
  const allowed = points.map(plain).join('、');
  const message = words.impossible(a1(stated.at), plain(stated.value), awards.text, allowed);
  return finding([stated.at], message, {
    stated: plain(stated.value),
    related: leaf.rule ? [leaf.rule.at] : [],
  });
}

/** How many questionnaires the row says were collected. */
function surveyCount(leaf: Leaf): number | null {
  if (!/满意/.test(leaf.name)) return null;
  for (const field of [leaf.actual, leaf.reason, leaf.description, leaf.rule]) {
    const found = /(?:收回|回收|有效)[^\d]{0,8}(\d+)\s*份|问卷\s*(\d+)\s*份/.exec(field?.text ?? '');
    const count = Number(found?.[1] ?? found?.[2] ?? 0);
    if (count > 0) return count;
  }
  return null;
}

/** A rate that no whole number of answers out of so many gives, at the digits it shows. */
function ofSurvey(leaf: Leaf): Observation | null {
  const count = surveyCount(leaf);
  const rate = leaf.actual?.quantity ?? rateIn(leaf);
  if (count === null || !leaf.actual || rate?.unit.text !== '%') return null;
  const whole = rate.value.times(count).div(hundred);
  const shares = [whole.floor(), whole.ceil()].map(part => ({
    part,
    percent: part.div(count).times(hundred),
  }));
  const { decimals } = rate;
  const fits = (percent: Decimal) =>
    roundTo(percent, decimals).equals(rate.value) ||
    percent.minus(rate.value).abs().lessThan(new Decimal(10).pow(-decimals));
  if (shares.some(({ percent }) => fits(percent))) return null;
  const near = shares
    .map(({ part, percent }) => words.share(plain(part), String(count), `${plain(roundTo(percent, 2))}%`))
    .join('、');
  const message = words.survey(a1(leaf.actual.at), rate.raw, String(count), near);
  return finding([leaf.actual.at], message, { stated: rate.raw });
}

function rateIn(leaf: Leaf) {
  const { actual } = leaf;
  const rates = actual
    ? mentionsIn(actual.text, actual.at).filter(mention => mention.quantity.unit.text === '%')
    : [];
  return rates.length === 1 ? (rates[0]?.quantity ?? null) : null;
}

/** A rate with the numbers it was worked out from: `96.67%（29/30）`. */
interface Fraction {
  readonly at: Address;
  readonly rate: string;
  readonly part: Decimal;
  readonly whole: Decimal;
}

const rateWithFraction =
  /^[^\d]*(\d+(?:\.\d+)?)%[^\d%]*\(\s*(\d+(?:\.\d+)?)\D{0,3}[/÷]\s*(\d+(?:\.\d+)?)\D{0,3}\)$/;

function fractionIn({ actual }: Leaf): Fraction | null {
  const [, rate, part, whole] = rateWithFraction.exec(actual?.text ?? '') ?? [];
  if (!actual || !rate || !part || !whole || Number(whole) === 0) return null;
  return { at: actual.at, rate, part: new Decimal(part), whole: new Decimal(whole) };
}

/** The rate has to be what its own numbers give, to the digits shown. */
function ofFraction({ at, rate, part, whole }: Fraction): Observation | null {
  const exact = part.div(whole).times(hundred);
  const written = new Decimal(rate);
  const shown = new Decimal(10).pow(-written.decimalPlaces());
  if (exact.minus(written).abs().lessThan(shown)) return null;
  const right = `${plain(roundTo(exact, 2))}%`;
  const message = words.fraction(a1(at), `${rate}%`, plain(part), plain(whole), right);
  return finding([at], message, { stated: `${rate}%`, expected: right });
}
