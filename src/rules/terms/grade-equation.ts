import { derivedEquation, type Statement, type Term } from '../../explain';
import { bandsText, gradeOf, type Profile } from '../../scoring';
import { Decimal, plain, sum, zero } from '../../sheet';
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
    derive: values => ranks(sum(values), profile),
    compare: (written, exact) => (written.equals(exact) ? 'exact' : 'off'),
    ...(isStated && {
      invert: (_input: number, rank: Decimal, [total = zero]: readonly Decimal[]) =>
        nearestOf(rank, total, profile),
    }),
    basis: (expected, values) =>
      words.basis(
        plain(sum(values)),
        profile.grades[expected.toNumber()]?.word ?? '',
        bandsText(profile.grades),
      ),
  });
}

/** The total nearest to the one that stands there for which the grade would be right. */
function nearestOf(rank: Decimal, total: Decimal, { grades }: Profile): Decimal[] {
  const place = rank.toNumber();
  const [band, above] = [grades[place], grades[place - 1]];
  if (!band) return [];
  if (total.lessThan(band.from)) return [band.from];
  return above ? [above.from.minus(leastStep)] : [];
}

/** Totals are written with at most two decimals. */
const leastStep = new Decimal('0.01');

function ranks(total: Decimal, profile: Profile): Decimal[] {
  const word = gradeOf(total, profile.grades);
  return word === null ? [] : [new Decimal(gradeRank(word, profile))];
}
