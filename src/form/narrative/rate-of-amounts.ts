import { rateNameLike, spentOnly, spentWhole, wholeBudget, yearsStart } from '../words/statements';
import type { Narrative } from '../form';
import type { Mention } from './mentions';

/** A rate of execution with the two amounts of its own sentence. */
export interface RateOfAmounts {
  readonly budget: Mention;
  readonly spent: Mention;
  readonly rate: Mention;
}

/**
 * `下达预算800万元，支出799.2万元，执行率98%`: the rate follows from the amounts, whatever it is of. A sentence with more
 * amounts before the rate, or with the budget of the year's start, may mean others.
 */
export function ratesOfAmounts({ mentions }: Pick<Narrative, 'mentions'>): RateOfAmounts[] {
  const found: RateOfAmounts[] = [];
  let sentence = -1;
  let amounts: Mention[] = [];
  for (const mention of mentions) {
    if (mention.sentence !== sentence) {
      sentence = mention.sentence;
      amounts = [];
    }
    if (mention.money) {
      amounts.push(mention);
      continue;
    }
    const [budget, spent] = amounts;
    const isRate = mention.quantity.unit.text === '%' && rateNameLike.test(mention.before);
    if (isRate && budget && spent && amounts.length === 2 && isPair(budget, spent))
      found.push({ budget, spent, rate: mention });
    // What stands behind a rate is another's.
    amounts = isRate ? [] : amounts;
  }
  return found;
}

function isPair(budget: Mention, spent: Mention): boolean {
  return (
    wholeBudget.test(budget.before) &&
    !yearsStart.test(budget.before) &&
    spentWhole.test(spent.before) &&
    (spent.year === budget.year || spent.year === null) &&
    (spent.subject === budget.subject || spentOnly.test(spent.subject))
  );
}
