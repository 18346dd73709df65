import type { Review } from '../../src/review';
import { drawn, published } from '../meta/bases';

/** Numbers of forms of one family: read, taken part in a decided check, and what was told as not checked. */
export interface Silence {
  forms: number;
  numbers: number;
  unread: number;
  checked: number;
  unchecked: number;
}

export interface Told {
  readonly families: ReadonlyMap<string, Silence>;
  readonly all: Silence;
}

const nothing = (): Silence => ({ forms: 0, numbers: 0, unread: 0, checked: 0, unchecked: 0 });

function add(to: Silence, { coverage, unchecked }: Review): void {
  const { numbers, checked, unread } = coverage();
  to.forms++;
  to.numbers += numbers;
  to.unread += unread.length;
  to.checked += checked;
  to.unchecked += unchecked.length;
}

function told(forms: Iterable<{ readonly name: string; readonly review: Review }>): Told {
  const families = new Map<string, Silence>();
  const all = nothing();
  for (const { name, review } of forms) {
    const family = families.get(name) ?? nothing();
    families.set(name, family);
    add(family, review);
    add(all, review);
  }
  return { families, all };
}

/** The published forms, each by its file. */
export const silenceOfPublished = (): Told =>
  told(published().map(({ name, review }) => ({ name: name.replace(/^.*\//, ''), review })));

/** So many generated forms of every family, clean ones or ones with a fault put into them. */
export function silenceOfGenerated(kind: 'clean' | 'seeded', count: number): Told {
  return told(generated(kind, count));
}

function* generated(kind: 'clean' | 'seeded', count: number) {
  let made = 0;
  for (let index = kind === 'clean' ? 0 : 1; made < count; index += 2) {
    const base = drawn(index);
    if (!base) continue;
    made++;
    yield { name: base.name.split(/[ （]/)[0] ?? '', review: base.review };
  }
}

/** Of a hundred numbers, so many took part in a check that was decided. */
export const share = ({ checked, numbers }: Silence): number =>
  numbers === 0 ? 100 : (checked / numbers) * 100;
