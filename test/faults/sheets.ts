import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/hosts/xlsx';
import { applyPlan, planFix } from '../../src/plan';
import { type Review, review } from '../../src/review';
import type { Sheet } from '../../src/sheet';
import { listForms } from '../forms/list';
import { exports } from '../generator/exports/exports';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import { Random } from '../generator/random';
import { type LiveForm, withLiveFormulas } from './live';
import { makes } from './bases';
import { withNarrative } from './narratives';

/** A right form to put slips into, with where it comes from. */
export interface RightForm {
  readonly name: string;
  readonly review: Review;
  /** Its sums, rates and grade where they are formulas. */
  readonly live?: LiveForm;
  /** The other forms of its sheet. */
  readonly others?: readonly Review[];
}

/** Right forms: of every family that scores, drawn anew for each number, and every fifth of another make. */
export function generated(index: number): RightForm | null {
  const right = ofFamily(index);
  if (index % 5 !== 4) return right;
  const make = makes[Math.floor(index / 5) % makes.length];
  return (right && make?.(right, ofFamily(index + 3), index)) ?? right;
}

/** The families of published forms, or in their place the layouts that systems export. */
const pool = process.env['JIPING_FAMILIES'] === 'exports' ? exports : families;

function ofFamily(index: number): RightForm | null {
  const family = pool[index % pool.length];
  if (!family) return null;
  const { sheet, form } = generate(family, `fault-${Math.floor(index / pool.length)}`);
  const right = form && rightForm(family.name, sheet);
  // Every second one tells its money in a sentence, as reports do.
  const told = right && index % 2 === 1 ? withNarrative(right.review, Math.floor(index / 2)) : null;
  const whole = right && told ? { ...right, review: told } : right;
  // Every other pair reckons with formulas.
  const live = whole && index % 4 >= 2 ? withLiveFormulas(whole.review, new Random(`live-${index}`)) : null;
  return whole && live ? { ...whole, review: live.review, live } : whole;
}

/** The ten published forms, put right as far as the program knows how; those that are then without an error. */
export function published(): RightForm[] {
  return listForms().flatMap(file => {
    const workbook = openWorkbook(new Uint8Array(readFileSync(file)));
    const sheet = workbook.sheet(workbook.sheets[0]?.name ?? '');
    const right = rightForm(file, putRight(sheet));
    // A form of which rows are missing is right in nothing that can be added up.
    return right && isWhole(right.review) ? [right] : [];
  });
}

const isWhole = ({ outcomes }: Review): boolean =>
  !outcomes.some(({ rule, outcome }) => (rule === 'W01' || rule === 'S03') && outcome === 'undecided');

function rightForm(name: string, sheet: Sheet): RightForm | null {
  const reviewed = review(sheet);
  if (!reviewed.form) return null;
  return { name, review: reviewed };
}

/** What is certain is put right, one finding after the other. */
function putRight(sheet: Sheet): Sheet {
  let right = sheet;
  for (let step = 0; step < 20; step++) {
    const reviewed = review(right);
    if (!reviewed.form) return right;
    const finding = reviewed.findings.find(
      ({ level, certain, fix }) => level === 'error' && certain && fix.length > 0,
    );
    if (!finding) return right;
    const applied = applyPlan(right, planFix(right, finding));
    if (applied.kind !== 'applied') return right;
    right = applied.sheet;
  }
  return right;
}

export const hasErrors = ({ review: { findings }, others = [] }: RightForm): boolean =>
  [{ findings }, ...others].some(each => each.findings.some(({ level }) => level === 'error'));
