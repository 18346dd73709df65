import type { Form, Narrative } from '../form';
import type { Mention } from './mentions';
import { ownerOf } from './owner';
import { resultsTold, type Told } from './statement';

/** A result that one of the form's texts states, with the figure as the text's mentions have it, where it is one. */
export interface Telling {
  readonly told: Told;
  readonly narrative: Narrative;
  readonly mention: Mention | null;
}

const known = new WeakMap<Form, readonly Telling[]>();

/** What the texts of a form state of its results; several rules ask, and each form is read once. */
export function toldIn(form: Form): readonly Telling[] {
  const read = known.get(form) ?? tellingsOf(form);
  known.set(form, read);
  return read;
}

function tellingsOf(form: Form): Telling[] {
  const owner = ownerOf(form);
  return form.narratives.flatMap(narrative => {
    const told = resultsTold(narrative.text, owner);
    if (told.length === 0) return [];
    const figures = new Map(narrative.mentions.map(mention => [mention.quantity.offset, mention]));
    return told.map(one => ({ told: one, narrative, mention: figures.get(one.at) ?? null }));
  });
}
