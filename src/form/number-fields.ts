import { addressKey, rememberedOf } from '../sheet';
import type { Field, Form, Indicator } from './form';

/** What a number on the form is, for sentences about it. */
export type NumberKind =
  | 'weight'
  | 'score'
  | 'target'
  | 'actual'
  | 'subtotal'
  | 'total'
  | 'weightTotal'
  | 'amount'
  | 'rate'
  | 'review';

/** A place on the form where a number belongs, filled or not. */
export interface NumberField {
  readonly kind: NumberKind;
  readonly field: Field;
  /** Of a score: the indicator's own cell, by which its computed score is found. */
  readonly name: string;
}

/** Every place of the form where a number belongs, once, as the reader met them. */
export const numberFields = rememberedOf((form: Form): readonly NumberField[] => {
  const seen = new Set<number>();
  const found: NumberField[] = [];
  const put = (kind: NumberKind, field: Field | null, name = ''): void => {
    if (!field || seen.has(addressKey(field.at))) return;
    seen.add(addressKey(field.at));
    found.push({ kind, field, name });
  };
  for (const leaf of form.leaves) {
    put('weight', leaf.weight, leaf.name);
    put('score', leaf.score, leaf.name);
    put('target', leaf.target, leaf.name);
    if (!leaf.execution) put('actual', leaf.actual, leaf.name);
  }
  const visit = (member: Indicator): void => {
    if (member.kind !== 'group') return;
    put('weight', member.weight, member.name);
    put('subtotal', member.score, member.name);
    member.members.forEach(visit);
  };
  for (const { members, total } of form.tables) {
    members.forEach(visit);
    put('weightTotal', total?.weight ?? null);
    put('total', total?.score ?? null);
  }
  put('total', form.total?.score ?? null);
  for (const { amounts } of form.funds) {
    for (const { role, field, name } of amounts) put(role === 'rate' ? 'rate' : 'amount', field, name);
  }
  for (const { columns } of form.details) {
    for (const { items, total } of columns) {
      for (const { field, name } of items) put('amount', field, name);
      put('amount', total?.field ?? null, total?.name);
    }
  }
  return found;
});
