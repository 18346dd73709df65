import type { Cell, Sheet } from '../../src/sheet';
import type { Family } from './family';
import type { Entry, Figure, TrueForm } from './model';
import type { Block, Place } from './page';
import { Random } from './random';

/** A sheet with what is true of it. */
export interface Generated {
  readonly family: string;
  readonly seed: string;
  readonly sheet: Sheet;
  /** Null for a sheet that looks like a form and is none to be scored. */
  readonly form: TrueForm | null;
  readonly other: 'goals' | 'monitoring' | null;
  /** The cells an entry was written to: none where the family has no place for it. */
  readonly placesOf: (entry: Entry) => readonly Place[];
  /** What its rows hold, where its family says so. */
  readonly blocks: readonly Block[];
  /** The named peculiarities it has. */
  readonly traits: ReadonlySet<string>;
}

/** Draws a form of a family. The same seed gives the same sheet; `without` leaves peculiarities out. */
export function generate(family: Family, seed: string, without: ReadonlySet<string> = new Set()): Generated {
  const random = new Random(`${family.name}/${seed}`, without);
  const { page, form, other } = family.draw(random);
  return {
    family: family.name,
    seed,
    sheet: page.sheet('自评表'),
    form,
    other: other ?? null,
    placesOf: entry => page.placesOf(entry),
    blocks: page.blocks,
    traits: random.traits,
  };
}

/** The sheet with one number written otherwise, everywhere it stands: a fault with a known place. */
export function withFault(generated: Generated, entry: Figure, value: Figure['value']): Sheet {
  const changes = generated.placesOf(entry).flatMap(({ at, respell }): Cell[] => {
    const content = respell?.(value);
    return content
      ? [{ at, value: content.value, format: content.format, formula: null, shown: content.text }]
      : [];
  });
  return generated.sheet.with(changes);
}
