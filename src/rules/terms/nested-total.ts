import { derivedEquation, type Statement, type Term } from '../../explain';
import type { Form, Indicator } from '../../form';
import { addressKey, cutTo, Decimal, hundred, one, plain, roundTo, sameStored, zero } from '../../sheet';
import { S03 as words } from '../../words/rules';
import { scoreTerm, weightTerm } from './form-terms';

/** One score with the weights it is multiplied by, as places among the terms. */
interface Product {
  readonly score: number;
  readonly weights: readonly number[];
}

/**
 * 权重逐级相乘: the total follows from the scores and from the weights above them, each of which may be the wrong one. A product
 * may be rounded, or cut, to the digits the total shows.
 */
export function nestedTotal({ tables }: Form, result: Term): Statement {
  const inputs = new Inputs();
  const products = tables.flatMap(({ members }) => members.flatMap(member => inputs.productsOf(member, [])));
  const exactOf = (values: readonly Decimal[]): Decimal =>
    products.reduce((sum, { score, weights }) => {
      const factor = weights.reduce((all, place) => all.times(values[place] ?? zero).div(hundred), one);
      return sum.plus(factor.times(values[score] ?? zero));
    }, zero);
  return derivedEquation({
    result,
    inputs: inputs.terms,
    derive: values => [exactOf(values)],
    shorten: exact => roundTo(exact, 2),
    compare: (stated, exact) => {
      const digits = Math.max(1, Math.min(2, stated.decimalPlaces()));
      const kept = [roundTo(exact, digits), cutTo(exact, digits)];
      return sameStored(stated, exact) || kept.some(value => value.equals(stated)) ? 'exact' : 'off';
    },
    // Each of them alone stands in a line: what it is at 0 and at 1 says which value gives the total.
    invert: (place, stated, values) => {
      const at = (value: Decimal) => exactOf(values.map((old, i) => (i === place ? value : old)));
      const slope = at(one).minus(at(zero));
      return slope.isZero() ? [] : [stated.minus(at(zero)).div(slope)];
    },
    basis: expected => words.nested(plain(roundTo(expected, 2))),
  });
}

/** The terms of all products, each cell once. */
class Inputs {
  readonly terms: Term[] = [];
  private readonly places = new Map<number, number>();

  productsOf(member: Indicator, above: readonly number[]): Product[] {
    if (member.kind === 'group') {
      const weight = member.below ? this.placeOf(weightTerm(member)) : null;
      const weights = weight === null ? above : [...above, weight];
      return member.members.flatMap(each => this.productsOf(each, weights));
    }
    const score = this.placeOf(scoreTerm(member));
    if (score === null) return [];
    const { scale } = member.nested ?? { scale: 'own' };
    const own = scale === 'hundred' ? this.placeOf(weightTerm(member)) : null;
    return [{ score, weights: scale === 'whole' ? [] : own === null ? above : [...above, own] }];
  }

  private placeOf(term: Term | null): number | null {
    if (!term) return null;
    const key = addressKey(term.quantity.at);
    const known = this.places.get(key) ?? this.terms.length;
    if (known === this.terms.length) this.terms.push(term);
    this.places.set(key, known);
    return known;
  }
}
