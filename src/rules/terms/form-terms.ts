import type { Field, FundAmount, Group, Indicator, Leaf } from '../../form';
import { addressKey, type Decimal, type Quantity } from '../../sheet';
import { nouns } from '../../words/nouns';
import type { Term, TermKind } from '../../explain';

/** The terms a form's fields make; null where the field is blank or holds no number. */
export function fieldTerm(field: Field | null, kind: TermKind, noun: string): Term | null {
  return field?.quantity ? { quantity: field.quantity, kind, noun, formula: field.formula } : null;
}

export function weightTerm(member: Leaf | Group): Term | null {
  if (member.kind === 'leaf' && member.headingWeight && !member.weight?.quantity) {
    return { quantity: member.headingWeight, kind: 'weight', noun: nouns.weight, formula: null };
  }
  return fieldTerm(member.weight, 'weight', nouns.weight);
}

export function scoreTerm(member: Leaf | Group): Term | null {
  return member.kind === 'leaf'
    ? fieldTerm(member.score, 'score', nouns.score)
    : fieldTerm(member.score, 'subtotal', nouns.subtotal);
}

/** An amount of the funds table, called by its column's role. */
export function amountTerm(entry: FundAmount): Term | null {
  const { quantity } = entry.field;
  if (!quantity) return null;
  const unit = entry.unit && quantity.unit.base !== '元' ? entry.unit : quantity.unit;
  const kind = entry.role === 'rate' ? 'rate' : 'amount';
  return {
    quantity: { ...quantity, unit },
    kind,
    noun: nouns.fund[entry.role],
    formula: entry.field.formula,
  };
}

/** The inputs of a computed score, told apart by where they come from. */
export function inputTerm(quantity: Quantity, leaf: Leaf): Term {
  if (quantity === leaf.weight?.quantity || quantity === leaf.headingWeight) {
    return { quantity, kind: 'weight', noun: nouns.weight, formula: leaf.weight?.formula ?? null };
  }
  if (sameCell(quantity, leaf.target)) {
    return { quantity, kind: 'target', noun: nouns.target, formula: leaf.target?.formula ?? null };
  }
  if (sameCell(quantity, leaf.actual)) {
    return { quantity, kind: 'actual', noun: nouns.actual, formula: leaf.actual?.formula ?? null };
  }
  if (sameCell(quantity, leaf.deduction)) {
    return { quantity, kind: 'score', noun: nouns.deduction, formula: leaf.deduction?.formula ?? null };
  }
  return { quantity, kind: 'amount', noun: nouns.amount, formula: quantity.formula ?? null };
}

function sameCell(quantity: Quantity, field: Field | null): boolean {
  return field !== null && quantity.at.row === field.at.row && quantity.at.col === field.at.col;
}

/** The members of a group that carry its weight: groups with one of their own, else what stands below them. */
export function weightedMembers(group: Group): Indicator[] {
  return group.members.flatMap(member =>
    member.kind === 'group' && !weightTerm(member) && !member.weight?.text
      ? weightedMembers(member)
      : [member],
  );
}

/** The terms of several members, each cell once: a cell merged over rows belongs to all of them. */
export function distinct(terms: readonly (Term | null)[]): Term[] {
  const seen = new Set<number>();
  return terms.filter((term): term is Term => {
    if (!term) return false;
    const key = addressKey(term.quantity.at);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function total(terms: readonly Term[], start: Decimal): Decimal {
  return terms.reduce((sum, term) => sum.plus(term.quantity.value), start);
}
