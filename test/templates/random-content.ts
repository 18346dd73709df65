import { Decimal, sum } from '../../src/sheet';
import type { Template } from '../../src/templates';
import type { ContentIndicator, FormContent, MoneyRow } from '../../src/templates/content';
import { contentOf } from '../../src/templates';
import { readForm } from '../../src/form';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import type { Random } from '../generator/random';
import { executionScore } from '../generator/scores';
import { hasExecutionScore } from '../../src/templates/execution-row';

/** Families whose indicators all have a weight and a score of their own. */
const scored = families.filter(({ name }) =>
  ['财政部附表', '四川系统导出', '云南公开14表', '转移支付（分值在前）', '新疆2023'].includes(name),
);

/** A form as the generator of the reading tests fills it, with amounts drawn anew so that every rate occurs. */
export function randomContent(random: Random, template: Template): FormContent {
  const family = random.pick(scored);
  const { sheet } = generate(family, `fill-${random.seed}`);
  const { form } = readForm(sheet);
  if (!form) throw new Error(`${family.name} is not read`);
  const { content } = contentOf(sheet, form);
  const points = template.executionPoints ?? 10;
  const scale = new Decimal(100 - points).div(90);
  const sources = moneyFor(random);
  const weight = new Decimal(points);
  return {
    ...content,
    money: { unit: template.money, whole: null, sources },
    execution: { weight, score: hasExecutionScore(template) ? null : scoreFor(sources, weight) },
    indicators: content.indicators.map(member => scaled(member, scale)),
  };
}

/** Where the form has no formula for it, the execution score is the person's, like the others. */
function scoreFor(sources: readonly MoneyRow[], weight: Decimal): Decimal {
  const all = (role: 'budget' | 'executed') => sum(sources.flatMap(row => row[role] ?? []));
  return executionScore(weight, all('executed'), all('budget'));
}

function moneyFor(random: Random): MoneyRow[] {
  return ['当年财政拨款', '其他资金'].slice(0, random.whole(1, 2)).map(name => {
    const budget = new Decimal(random.whole(1, 9_999_999)).div(100);
    const executed = budget.times(random.whole(5000, 10_800)).div(10_000).toDecimalPlaces(2);
    return { name, initial: budget, budget, received: null, executed };
  });
}

/** The weights and scores brought to another whole, to the cent; a missed one now and then, for every grade. */
function scaled(member: ContentIndicator, scale: Decimal): ContentIndicator {
  if (member.kind === 'group') {
    return {
      ...member,
      points: member.points?.times(scale) ?? null,
      members: member.members.map(each => scaled(each, scale)),
    };
  }
  const by = (value: Decimal | null) => value?.times(scale).toDecimalPlaces(2) ?? null;
  return { ...member, weight: by(member.weight), score: by(member.score) };
}
