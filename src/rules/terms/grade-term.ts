import { canonicalGrade, type Field, type Form } from '../../form';
import type { Profile } from '../../scoring';
import { Decimal, noUnit } from '../../sheet';
import { nouns } from '../../words/nouns';
import type { Term } from '../../explain';

/**
 * A grade as a number in equations: the place of its word among the profile's bands, from 0 for the highest.
 * Null where no grade is stated or the word is none of the profile's.
 */
export function gradeTerm(form: Form, profile: Profile): Term | null {
  const { field, word } = form.grade ?? {};
  return field && word ? gradeTermOf(field, word, profile) : null;
}

/** The same for a grade anywhere. */
export function gradeTermOf(field: Field, word: string, profile: Profile): Term | null {
  const rank = gradeRank(word, profile);
  if (rank < 0) return null;
  return {
    quantity: {
      value: new Decimal(rank),
      unit: noUnit,
      operator: null,
      decimals: 0,
      at: field.at,
      raw: word,
    },
    kind: 'grade',
    noun: nouns.grade,
    formula: field.formula,
    show: value => (value.equals(rank) ? word : (profile.grades[value.toNumber()]?.word ?? '')),
  };
}

export function gradeRank(word: string, profile: Profile): number {
  const canonical = canonicalGrade(word);
  return profile.grades.findIndex(band => canonicalGrade(band.word) === canonical);
}
