import { type Leaf, type Mention, mentionsIn } from '../../form';
import { amount, type Decimal, hundred, type Quantity, zero } from '../../sheet';

/** A rate that a leaf's 指标说明 states or gives the figures of, as a function of those figures, in percent. */
export interface DescribedRate {
  readonly inputs: readonly Quantity[];
  readonly of: (values: readonly Decimal[]) => Decimal | null;
  readonly text: string;
}

/**
 * The value of an indicator that has no column for it and is told in words (`占编制数143人的比率为95.10%`):
 * the last percentage said to be a rate, or the rate the two amounts of its definition make. Null where neither.
 */
export function describedRate(leaf: Leaf): DescribedRate | null {
  const { description } = leaf;
  if (!description || description.text === '') return null;
  const mentions = mentionsIn(description.text, description.at);
  const stated = mentions.filter(isRate).pop();
  if (stated) {
    return {
      inputs: [stated.quantity],
      of: ([value = zero]) => value,
      text: stated.quantity.raw,
    };
  }
  const definition = definitions.find(({ name }) => name.test(leaf.name));
  if (!definition) return null;
  const over = mentions.find(mention => mention.money && definition.over.test(mention.before));
  const under = mentions.find(mention => mention.money && definition.under.test(mention.before));
  return over && under && over !== under ? ratio(over, under) : null;
}

function isRate({ quantity, before }: Mention): boolean {
  return quantity.unit.text === '%' && /率|比|占|=/.test(before);
}

/** 部门整体支出 (湖南): rates whose definition names two amounts. */
const definitions: readonly { name: RegExp; over: RegExp; under: RegExp }[] = [
  { name: /预算控制率/, over: /追加/, under: /年初预算/ },
  { name: /预算完成率|预算执行率/, over: /支出(?!预算)|完成/, under: /预算/ },
  { name: /结转结余率/, over: /结转|结余/, under: /支出/ },
];

function ratio(over: Mention, under: Mention): DescribedRate {
  const [a, b] = [over.quantity, under.quantity];
  return {
    inputs: [a, b],
    of: ([x = zero, y = zero]) => {
      const base = amount({ ...b, value: y });
      return base.greaterThan(0)
        ? amount({ ...a, value: x })
            .div(base)
            .times(hundred)
        : null;
    },
    text: `${a.raw}÷${b.raw}`,
  };
}
