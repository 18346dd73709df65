import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/xlsx';
import { withFaults, faultKinds } from '../faults/fault';
import { Seeder } from '../faults/seeder';
import { generated, type RightForm } from '../faults/sheets';
import { listForms } from '../forms/list';
import { Random } from '../generator/random';
import { families } from '../generator/families';
import { type Base, reviewed } from './change';

/** The published forms as they are. */
export const published: () => readonly Base[] = () =>
  listForms().flatMap(file => {
    const workbook = openWorkbook(new Uint8Array(readFileSync(file)));
    const base = reviewed(file, workbook.sheet(workbook.sheets[0]?.name ?? ''));
    return base ? [withItsFaults(base)] : [];
  });

/** What is found on a published form is true: it must go on being found. */
const withItsFaults = (base: Base): Base => ({
  ...base,
  faults: base.review.findings
    .filter(({ level, certain }) => level === 'error' && certain)
    .flatMap(({ cells }) => cells.slice(0, 1)),
});

/** A generated form of any family: the even ones clean, the odd ones with a fault put into them. */
export function drawn(index: number): Base | null {
  const right = generated(Math.floor(index / 2) % (families.length * 400));
  if (!right) return null;
  const name = `${right.name} ${index}`;
  const place = placeOf(right);
  if (index % 2 === 0) return { name, review: right.review, place, faults: [], besides: [] };
  const random = new Random(`meta-${index}`);
  for (let attempt = 0; attempt < 6; attempt++) {
    const kind = random.pick(faultKinds);
    const fault = new Seeder(right.review, new Random(`meta-${index}-${attempt}`), right.live ?? null).fault(
      kind,
    );
    const base =
      fault &&
      reviewed(`${name} ${kind}`, withFaults(right.review.sheet, [fault]), {
        place,
        faults: [fault.at],
        besides: fault.also?.map(({ at }) => at) ?? [],
      });
    if (base) return base;
  }
  return null;
}

/** Which of the forms of its sheet it is. */
const placeOf = ({ review: { range }, others = [] }: RightForm): number =>
  others.filter(other => other.range.top < range.top).length;
