import { derivedEquation, type Statement, type Term } from '../../explain';
import { bandsText, gradeOf, type Profile } from '../../scoring';
import { Decimal, plain, zero } from '../../sheet';
import { G01 as words } from '../../words/rules';
import { gradeRank } from './grade-term';

/** The grade that a total earns by the profile's bands; `isStated`: the total is one written number, not a sum. */
export function gradeEquation(
  result: Term,
  inputs: readonly Term[],
  isStated: boolean,
  profile: Profile,
): Statement {
  return derivedEquation({
    result,
    inputs,
    derive: values => ranks(sumOf(values), profile),
    compare: (written, exact) => (written.equals(exact) ? 'exact' : 'off'),
    ...(isStated && {
      invert: (_input: number, rank: Decimal, [sum = zero]: readonly Decimal[]) =>
        nearestOf(rank, sum, profile),
    }),
    basis: (expected, values) =>
      words.basis(
        plain(sumOf(values)),
        profile.grades[expected.toNumber()]?.word ?? '',
        bandsText(profile.grades),
      ),
  });
}

const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), zero);

/** The total nearest to the one that stands there for which the grade would be right. */
function nearestOf(rank: Decimal, sum: Decimal, { grades }: Profile): Decimal[] {
  const place = rank.toNumber();
  const [band, above] = [grades[place], grades[place - 1]];
  if (!band) return [];
  if (sum.lessThan(band.from)) return [band.from];
  return above ? [above.from.minus(leastStep)] : [];
}

/** Totals are written with at most two decimals. */
const leastStep = new Decimal('0.01');

function ranks(sum: Decimal, profile: Profile): Decimal[] {
  const word = gradeOf(sum, profile.grades);
  return word === null ? [] : [new Decimal(gradeRank(word, profile))];
}
