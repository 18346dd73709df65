import { derivedEquation, type Statement } from '../explain';
import { type Mention, type Narrative, ratesOfAmounts, toldIn } from '../form';
import { executionRatio } from '../scoring';
import { convert, Decimal, plain, roundTo, zero } from '../sheet';
import { mentionTerm, statedRate } from './terms';
import { N02 as words } from '../words/rules';
import type { Checked, Context, Rule, Unchecked } from './rule';

export const N02: Rule = {
  id: 'N02',
  name: 'narrative-arithmetic',
  title: '文中算式成立',
  about: 'texts',
  levels: ['error'],
  basis: '财预〔2020〕10号：绩效自评报告的数据应当准确',
  needs: '文字说明中写明的算式，如“合同金额的90%，即…”“收回…后，实际安排…”',
  run,
  examples: [
    {
      title: '152.96 减 27.5 是 125.46，写成 126.45',
      sheet: `
| ⟦N02?; A1 126.45 152.96 27.5 125.46 0.99 A1⟧ 年初安排预算资金152.96万元，后收回27.5万元，实际安排126.45万元。 ✓ 年初安排预算资金152.96万元，后收回27.5万元，实际安排125.46万元。 | ← | ← | ← |
| 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 培训人数 | ≥100人     | 100人      | 100  |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const compared = new Set(executionRatio(form) ? toldIn(form).flatMap(({ mention }) => mention ?? []) : []);
  const equations: Statement[] = [];
  const undecided: Unchecked[] = [];
  for (const narrative of form.narratives) {
    const rates = ratesOfAmounts(narrative).filter(({ rate }) => !compared.has(rate));
    const all = [...ofNarrative(narrative), ...rates.map(statedRate)];
    equations.push(...all.slice(0, mostInText));
    if (all.length > mostInText)
      undecided.push({ at: narrative.at, why: words.tooMany(String(all.length), String(mostInText)) });
  }
  return { equations, undecided };
}

/** A text with more sums is a table poured into a cell. */
const mostInText = 60;

function ofNarrative(narrative: Narrative): Statement[] {
  const mentions = narrative.mentions;
  return [...products(narrative, mentions), ...differences(mentions)];
}

/** `合同金额58.2万元…支付合同金额的90%，即52.38万元`, `5%质保金39657.5元`: the base is the item's contract. */
function products(narrative: Narrative, mentions: readonly Mention[]): Statement[] {
  const bases = basesOf(mentions);
  return mentions.flatMap((percent, i) => {
    const part = mentions[i + 1];
    if (percent.quantity.unit.text !== '%' || !part?.money || part.sentence !== percent.sentence) return [];
    const start = (percent.quantity.offset ?? 0) + percent.quantity.raw.length;
    const between = narrative.text.slice(start, part.quantity.offset);
    if (
      !/^[^,，。；;\d]{0,6}(?:合同款|质保金|款项?|部分)$|^[^,，。；;\d]{0,8}[,，]?\s*(?:即|为|计|共计)?$/.test(
        between,
      )
    )
      return [];
    const base = bases[i];
    return base ? [product(base, percent, part)] : [];
  });
}

/** For each figure the contract last named in the same list item (or, outside lists, in the same sentence) before it. */
function basesOf(mentions: readonly Mention[]): (Mention | null)[] {
  let contract: Mention | null = null;
  return mentions.map((mention, i) => {
    const before = mentions[i - 1];
    const goesOn =
      before?.item === mention.item && (mention.item !== '' || before.sentence === mention.sentence);
    if (!goesOn) contract = null;
    const base = contract;
    if (mention.money && mention.kind === 'contract') contract = mention;
    return base;
  });
}

const hundredth = new Decimal('0.01');

function product(base: Mention, percent: Mention, part: Mention): Statement {
  const factor = convert(hundredth, base.quantity.unit, part.quantity.unit);
  return derivedEquation({
    result: mentionTerm(part),
    inputs: [mentionTerm(base), mentionTerm(percent)],
    derive: ([whole = zero, share = zero]) => [whole.times(share).times(factor)],
    compare: (stated, exact) => (isRounded(stated, exact, part) ? 'exact' : 'off'),
    invert: (input, stated, [whole = zero, share = zero]) => {
      const other = input === 0 ? share : whole;
      return other.isZero() ? [] : [stated.div(other).div(factor)];
    },
    basis: expected =>
      words.product(
        base.quantity.raw,
        plain(percent.quantity.value),
        plain(roundTo(expected, 6)) + part.quantity.unit.text,
      ),
  });
}

function isRounded(stated: Decimal, exact: Decimal, mention: Mention): boolean {
  return stated.equals(exact) || stated.equals(roundTo(exact, mention.quantity.decimals));
}

/** `预算A，后收回B，实际安排C`: A − B = C, with 追加 A + B = C. */
function differences(mentions: readonly Mention[]): Statement[] {
  return mentions.flatMap((whole, i) => {
    const change = mentions[i + 1];
    const rest = mentions[i + 2];
    if (!change || !rest || change.sentence !== whole.sentence || rest.sentence !== whole.sentence) return [];
    if (![whole, change, rest].every(mention => mention.money) || whole.kind !== 'plan') return [];
    const ends = rest.subject === '' && /实际|调整后|最终|剩余|变更为|调整为/.test(rest.before);
    if (!ends || change.subject !== '') return [];
    if (change.kind === 'cut') return [change, rest].every(named) ? [chain(whole, change, rest, -1)] : [];
    return change.kind === 'added' ? [chain(whole, change, rest, 1)] : [];
  });
}

const named = (mention: Mention): boolean => mention.before !== '';

function chain(whole: Mention, change: Mention, rest: Mention, sign: 1 | -1): Statement {
  const scale = (mention: Mention) => mention.quantity.unit.scale.div(rest.quantity.unit.scale);
  return derivedEquation({
    result: mentionTerm(rest),
    inputs: [mentionTerm(whole), mentionTerm(change)],
    derive: ([a = zero, b = zero]) => [a.times(scale(whole)).plus(b.times(scale(change)).times(sign))],
    compare: (stated, exact) => (isRounded(stated, exact, rest) ? 'exact' : 'off'),
    invert: (input, stated, [a = zero, b = zero]) =>
      input === 0
        ? [stated.minus(b.times(scale(change)).times(sign)).div(scale(whole))]
        : [
            stated
              .minus(a.times(scale(whole)))
              .times(sign)
              .div(scale(change)),
          ],
    basis: expected => {
      const say = sign < 0 ? words.difference : words.sum;
      return say(whole.quantity.raw, change.quantity.raw, plain(expected) + rest.quantity.unit.text);
    },
  });
}
